import { componentsOf } from '../../catalog/lookup.ts';
import type { Context, Engine } from '../../engine/types.ts';
import type { HostBoot } from '../../host-contract.ts';
import type { CatalogFacts } from './catalog-facts.ts';
import { userApps } from './user-apps.ts';
import { userGrants } from './user-grants.ts';

/** All a page needs to start, for one user. */
export function boot(engine: Engine, context: Context, facts: CatalogFacts): HostBoot {
  const { catalog, user, org, access } = context;
  const { profile, role, grants } = userGrants(engine, context);
  const userPermissions = new Set(grants.flatMap((grant) => [...grant.userPermissions]));
  const customPermissions = [...componentsOf(catalog, 'CustomPermission').keys()];
  return {
    version: catalog.version,
    org: { id: org.id, name: org.name },
    user: {
      id: user.userId,
      name: user.name,
      username: user.username,
      profile,
      role,
      locale: user.locale,
      language: user.language,
      timeZone: user.timeZone,
      currency: user.currency,
    },
    apps: userApps(context, grants),
    ...facts,
    userPermissions: [...userPermissions],
    customPermissions: customPermissions.filter((name) => access.hasCustomPermission(name)),
  };
}
