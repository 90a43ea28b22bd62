import { soqlPage } from './documentation.ts';
import type { Support } from './support-row.ts';

/** Rows of the support table for SOQL. */
export const soqlSupport: readonly Support[] = [
  {
    protocol: 'SOQL',
    operation:
      'SELECT with parents, children, TYPEOF, FIELDS(), aliases; aggregates, ROLLUP, CUBE, HAVING, date functions',
    status: 'full',
    source: soqlPage('sforce_api_calls_soql_select'),
  },
  {
    protocol: 'SOQL',
    operation: 'WHERE with all operators, date literals, semi- and anti-joins, USING SCOPE mine and everything',
    status: 'full',
    source: soqlPage('sforce_api_calls_soql_select_conditionexpression'),
  },
  {
    protocol: 'SOQL',
    operation: 'DISTANCE and GEOLOCATION in WHERE and ORDER BY',
    status: 'full',
    source: soqlPage('sforce_api_calls_soql_geolocate'),
  },
  {
    protocol: 'SOQL',
    operation: 'WITH SECURITY_ENFORCED and USER_MODE',
    status: 'full',
    source: soqlPage('sforce_api_calls_soql_select_with'),
    note: 'They change nothing: a query by API always holds the rights of its user.',
  },
  {
    protocol: 'SOQL',
    operation: 'WITH DATA CATEGORY, UPDATE TRACKING, convertCurrency, other scopes',
    status: 'none',
    source: soqlPage('sforce_api_calls_soql_select_with'),
    note: "Refused with MALFORMED_QUERY and the position. There is one currency, the user's; literals of others are refused.",
  },
];
