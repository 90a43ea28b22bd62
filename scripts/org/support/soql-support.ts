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
    operation: 'convertCurrency(), amounts with an ISO code, aggregates and order in the corporate currency',
    status: 'partial',
    source: soqlPage('sforce_api_calls_soql_querying_currency_fields'),
    note: 'With several currencies; opportunities and their lines by dated rates where these are on. In an org of one currency convertCurrency and amounts in another currency are refused. A look-up of several objects and SOSL convert nothing.',
  },
  {
    protocol: 'SOQL',
    operation: 'WITH DATA CATEGORY, UPDATE TRACKING, other scopes',
    status: 'none',
    source: soqlPage('sforce_api_calls_soql_select_with'),
    note: 'Refused with MALFORMED_QUERY and the position.',
  },
];
