import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import type { Row, Store } from '../../store/types.ts';
import type { Principal } from '../types.ts';

const text = (row: Row | undefined, field: string): string | undefined => {
  const value = row?.[field];
  return typeof value === 'string' ? value : undefined;
};

/** What the org needs to know of a user at every request, from the user's record. */
export function principalOf(catalog: Catalog, store: Store, user: Row): Principal {
  const organizations = objectOf(catalog, 'Organization');
  const sql = organizations ? 'SELECT "Id" FROM "Organization"' : undefined;
  const orgId = sql === undefined ? undefined : text(store.select(sql, [])[0], 'Id');
  const organization = organizations && orgId !== undefined ? store.read(organizations, orgId) : undefined;
  const names = [text(user, 'FirstName'), text(user, 'LastName')].filter((part) => part !== undefined);
  return {
    userId: text(user, 'Id') ?? '',
    username: text(user, 'Username') ?? '',
    name: names.join(' '),
    profileId: text(user, 'ProfileId') ?? '',
    roleId: text(user, 'UserRoleId') ?? null,
    locale: text(user, 'LocaleSidKey') ?? text(organization, 'DefaultLocaleSidKey') ?? 'en_US',
    language: text(user, 'LanguageLocaleKey') ?? text(organization, 'LanguageLocaleKey') ?? 'en_US',
    timeZone: text(user, 'TimeZoneSidKey') ?? text(organization, 'TimeZoneSidKey') ?? 'GMT',
    currency: text(user, 'DefaultCurrencyIsoCode') ?? catalog.currency?.corporate ?? 'USD',
    ...(catalog.currency ? { isoCodes: !catalog.currency.symbols } : {}),
  };
}
