import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import type { Store } from '../../store/types.ts';
import { createAccess } from '../access/create-access.ts';
import type { Context, OrgIdentity } from '../types.ts';
import { principalOf } from './principal-of.ts';

/** Objects whose rows decide on rights: when one is written, what is known of users is forgotten. */
const deciding: ReadonlySet<string> = new Set([
  'group',
  'groupmember',
  'organization',
  'permissionset',
  'permissionsetassignment',
  'profile',
  'user',
  'userrole',
]);

export interface ContextCache {
  /** Context of an active user on the catalog in force; undefined for anybody else. */
  contextOf(userId: string): Context | undefined;
  /** To be told of every object that was written. */
  noteWrite(object: string): void;
  forget(): void;
}

export interface ContextInput {
  readonly store: Store;
  readonly catalog: () => Catalog;
  readonly org: () => OrgIdentity;
  readonly now: () => Date;
}

/** Rights are computed once for each user and catalog, not at every request. */
export function contextCache({ store, catalog, org, now }: ContextInput): ContextCache {
  const known = new Map<string, Context>();

  function make(userId: string): Context | undefined {
    const inForce = catalog();
    const users = objectOf(inForce, 'User');
    const row = users && store.read(users, userId);
    if (!row || row['IsActive'] !== true) return undefined;
    const user = principalOf(inForce, store, row);
    return { catalog: inForce, store, org: org(), user, access: createAccess(inForce, store, user), now };
  }

  return {
    contextOf(userId) {
      const cached = known.get(userId);
      if (cached && cached.catalog === catalog()) return cached;
      const context = make(userId);
      if (context) known.set(userId, context);
      return context;
    },
    noteWrite(object) {
      if (deciding.has(object.toLowerCase())) known.clear();
    },
    forget: () => known.clear(),
  };
}
