import { componentsOf, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, Component } from '../../catalog/types.ts';
import { flagOf, textOf } from '../../catalog/xml-node.ts';
import type { Row, Store } from '../../store/types.ts';
import { upsertRows, type Stamp } from './upsert-rows.ts';

const levelOf: Readonly<Record<string, string>> = { Read: 'Read', Edit: 'Edit', None: 'None' };

const roleRow = ({ fullName, xml }: Component): Row => {
  const level = (element: string): string | null => levelOf[(xml && textOf(xml, element)) ?? ''] ?? null;
  const [opportunity, contact, kase] = ['opportunityAccessLevel', 'contactAccessLevel', 'caseAccessLevel'].map(level);
  return {
    DeveloperName: fullName,
    Name: (xml && textOf(xml, 'name')) ?? fullName,
    ...(opportunity ? { OpportunityAccessForAccountOwner: opportunity } : {}),
    ...(contact ? { ContactAccessForAccountOwner: contact } : {}),
    ...(kase ? { CaseAccessForAccountOwner: kase } : {}),
  };
};

/** Keeps the rows of deployed roles, with the groups each comes with, and of public groups in step with the catalog. */
export function syncSharingRows(store: Store, catalog: Catalog, stamp: Stamp): void {
  const roles = objectOf(catalog, 'UserRole');
  const groups = objectOf(catalog, 'Group');
  if (!roles || !groups) return;
  const deployed = [...componentsOf(catalog, 'Role').values()];
  const ids = upsertRows(store, roles, ['DeveloperName'], deployed.map(roleRow), stamp);
  for (const [at, { xml }] of deployed.entries()) {
    const parent = xml && textOf(xml, 'parentRole');
    const [row] = parent === undefined ? [] : store.find(roles, 'DeveloperName', [parent]);
    store.update(roles, ids[at] ?? '', { ParentRoleId: row?.['Id'] ?? null });
  }
  const ofRoles = ids.flatMap((RelatedId, at) =>
    ['Role', 'RoleAndSubordinates'].map(
      (Type): Row => ({ RelatedId, Type, Name: roleRow(deployed[at] as Component)['Name'] ?? null }),
    ),
  );
  upsertRows(store, groups, ['RelatedId', 'Type'], ofRoles, stamp);
  const regular = [...componentsOf(catalog, 'Group').values()].map(
    ({ fullName, xml }): Row => ({
      DeveloperName: fullName,
      Type: 'Regular',
      Name: (xml && textOf(xml, 'name')) ?? fullName,
      DoesIncludeBosses: xml ? flagOf(xml, 'doesIncludeBosses') : false,
    }),
  );
  upsertRows(store, groups, ['DeveloperName', 'Type'], regular, stamp);
}
