import type { Context, Principal } from '../../../scripts/org/engine/types.ts';
import { queryFunctions } from '../../../scripts/org/engine/query/query-functions.ts';
import type { RowLimit } from '../../../scripts/org/soql/environment.ts';
import type { Store } from '../../../scripts/org/store/types.ts';
import { catalog, environment, evaluate } from '../soql/library.ts';

export const reader: Principal = {
  userId: '005000000000001AAA',
  username: 'ada@lib',
  name: 'Ada',
  profileId: '00e',
  roleId: null,
  locale: 'en_US',
  language: 'en_US',
  timeZone: 'Europe/Berlin',
  currency: 'EUR',
};

/** A reader of the library on this store. */
export function contextOf(store: Store, rows: Readonly<Record<string, RowLimit>> = {}, user = reader): Context {
  const { access, now } = environment({}, rows);
  const rights = { read: true, create: true, edit: true, delete: true, viewAll: false, modifyAll: false };
  return {
    catalog,
    store,
    org: { id: '00D', name: 'Library', instanceUrl: 'http://127.0.0.1' },
    user,
    now: () => now,
    access: {
      object: (each) => ({ ...rights, read: access.object(each).read }),
      canReadField: access.canReadField,
      canEditField: () => false,
      rows: (each) => access.rows(each, 'read'),
      sharing: (each) => access.rows(each, 'read'),
      hasPermission: () => false,
      hasCustomPermission: () => false,
      grants: [],
    },
  };
}

/** What the engine does with queries, without the engine. */
export const functions = (): ReturnType<typeof queryFunctions> =>
  queryFunctions(() => ({ resolver: environment().formulas, evaluator: () => evaluate }));
