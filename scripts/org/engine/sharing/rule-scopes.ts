import { componentsOf, fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, ObjectDef } from '../../catalog/types.ts';
import type { Row, Store } from '../../store/types.ts';
import { either, noRows, scopeSql, where } from '../access/scope.ts';
import type { RowScope } from '../types.ts';
import { criteriaScope } from './criteria-sql.ts';
import { readRules, type SharingParty, type SharingRule } from './read-rules.ts';

/** What the sharing rules open to one user, without share rows: rules are looked at when records are read. */
export interface RuleScopes {
  /** Rows of an object that a rule gives the right to. */
  shared(object: ObjectDef, right: 'read' | 'edit' | 'delete'): RowScope;
}

/** Group types behind the ways a rule names roles. */
const groupTypes: Readonly<Record<string, readonly string[]>> = {
  role: ['Role'],
  roleAndSubordinates: ['RoleAndSubordinates'],
  roleAndSubordinatesInternal: ['RoleAndSubordinatesInternal', 'RoleAndSubordinates'],
};

/** Parties the local org knows. */
export const partyKinds: ReadonlySet<string> = new Set([
  ...Object.keys(groupTypes),
  'group',
  'queue',
  'allInternalUsers',
]);

// everybody in a group, its groups and the roles behind them; the parameter is the group
const usersOfGroup = `WITH RECURSIVE inside(id) AS (
  SELECT ? UNION SELECT m."UserOrGroupId" FROM "GroupMember" m JOIN inside ON m."GroupId" = inside.id
), below(id) AS (
  SELECT g."RelatedId" FROM "Group" g JOIN inside ON g."Id" = inside.id
    WHERE g."Type" IN ('RoleAndSubordinates', 'RoleAndSubordinatesInternal')
  UNION SELECT r."Id" FROM "UserRole" r JOIN below ON r."ParentRoleId" = below.id
) SELECT id FROM inside
UNION SELECT u."Id" AS id FROM "User" u WHERE u."UserRoleId" IN (SELECT id FROM below)
  OR u."UserRoleId" IN (SELECT g."RelatedId" FROM "Group" g JOIN inside ON g."Id" = inside.id WHERE g."Type" = 'Role')`;

/** The group row a party of a rule stands for. */
function groupOf(store: Store, catalog: Catalog, { kind, name }: SharingParty): Row | undefined {
  const groups = objectOf(catalog, 'Group');
  const roles = objectOf(catalog, 'UserRole');
  const types = groupTypes[kind];
  if (!groups || !roles) return undefined;
  if (!types) {
    const type = kind === 'queue' ? 'Queue' : 'Regular';
    return store.find(groups, 'DeveloperName', [name]).find((row) => row['Type'] === type);
  }
  const [role] = store.find(roles, 'DeveloperName', [name]);
  return (
    role && store.find(groups, 'RelatedId', [role['Id'] ?? null]).find((row) => types.includes(String(row['Type'])))
  );
}

const levels: Readonly<Record<string, ReadonlySet<string>>> = {
  read: new Set(['Read', 'Edit']),
  edit: new Set(['Edit']),
  delete: new Set(),
};

/** The rules of a catalog as they stand for a user whose ids (own, below, groups) are `principals`. */
export function ruleScopes(catalog: Catalog, store: Store, principals: readonly string[]): RuleScopes {
  const own = new Set(principals);
  const filesOf = componentsOf(catalog, 'SharingRules');
  const files = new Map([...filesOf.values()].map((file) => [file.fullName.toLowerCase(), readRules(file)] as const));

  const isParty = (party: SharingParty): boolean =>
    party.kind === 'allInternalUsers' || own.has(String(groupOf(store, catalog, party)?.['Id']));

  function ownersOf(party: SharingParty): readonly string[] {
    const id = groupOf(store, catalog, party)?.['Id'];
    return typeof id === 'string' ? store.select(usersOfGroup, [id]).map((row) => String(row['id'])) : [];
  }

  function rowsOf(object: ObjectDef, rule: SharingRule): RowScope {
    if (rule.criteria.length > 0) return criteriaScope(object, rule.criteria, rule.logic);
    if (rule.from.some(({ kind }) => kind === 'allInternalUsers')) return where('1', []);
    return where('{row}."OwnerId" IN (SELECT value FROM json_each(?))', [JSON.stringify(rule.from.flatMap(ownersOf))]);
  }

  function shared(object: ObjectDef, right: 'read' | 'edit' | 'delete'): RowScope {
    const allowed = levels[right];
    const rules = (files.get(object.name.toLowerCase()) ?? []).filter((rule) => allowed?.has(rule.level));
    return either(rules.filter(({ to }) => to.some(isParty)).map((rule) => rowsOf(object, rule)));
  }

  /** A rule on accounts lends a level on their opportunities, contacts or cases. */
  function lentByAccount(object: ObjectDef, right: 'read' | 'edit' | 'delete'): RowScope {
    const accounts = objectOf(catalog, 'Account');
    if (!accounts || object.name === 'Account' || !fieldOf(object, 'AccountId')) return noRows;
    const rules = (files.get('account') ?? []).filter(
      ({ onChildren, to }) => levels[right]?.has(onChildren.get(object.name.toLowerCase()) ?? '') && to.some(isParty),
    );
    const scope = either(rules.map((rule) => rowsOf(accounts, rule)));
    const inner = scopeSql(scope, 'acl_rule');
    if (scope.kind !== 'where' || !inner) return scope;
    const sql = `EXISTS (SELECT 1 FROM "Account" AS acl_rule WHERE acl_rule."Id" = {row}."AccountId" AND ${inner.sql})`;
    return where(sql, inner.parameters);
  }

  return { shared: (object, right) => either([shared(object, right), lentByAccount(object, right)]) };
}
