import { objectOf } from '../../catalog/lookup.ts';
import { weekStartOf, type Calendar } from '../../soql/calendar.ts';
import type { Context } from '../types.ts';

/** Fiscal year of the organization, week of the user's locale. */
export function calendarOf({ catalog, store, org, user }: Context): Calendar {
  const organizations = objectOf(catalog, 'Organization');
  const row = organizations && store.read(organizations, org.id);
  const start = row?.['FiscalYearStartMonth'];
  return {
    fiscalStart: typeof start === 'number' ? start : 1,
    namedByStart: row?.['UsesStartDateAsFiscalYearName'] === true,
    weekStart: weekStartOf(user.locale),
  };
}
