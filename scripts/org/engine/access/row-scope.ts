import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef, ObjectPermission } from '../../catalog/types.ts';
import type { RuleScopes } from '../sharing/rule-scopes.ts';
import type { RowScope } from '../types.ts';
import { accountChildren, activityObjects, controllingLookups, followedObjects, setupObjects } from './access-rules.ts';
import { allRows, both, either, noRows, scopeSql, where } from './scope.ts';

export type Right = 'read' | 'edit' | 'delete';

export interface SharingInput {
  readonly catalog: Catalog;
  readonly userId: string;
  /** Ids whose ownership and shares count, see `principalsOf`. */
  readonly principals: readonly string[];
  readonly rights: (object: ObjectDef) => ObjectPermission;
  readonly rules: RuleScopes;
}

const levelsOf: Readonly<Record<Right, string>> = {
  read: `'Read', 'Edit', 'All'`,
  edit: `'Edit', 'All'`,
  delete: `'All'`,
};

/** The look-ups whose targets decide on a record: its masters, or the one standard parent. */
export function controllersOf(object: ObjectDef): readonly FieldDef[] {
  const masters = [...object.fields.values()].filter((field) => field.masterDetailOrder !== undefined);
  if (masters.length > 0) return masters;
  const field = fieldOf(object, controllingLookups[object.name.toLowerCase()] ?? '');
  return field ? [field] : [];
}

/** The field of a share object that names the shared record, and the one that holds the level. */
export function shareFields(share: ObjectDef): { readonly parent: FieldDef; readonly level: FieldDef } | undefined {
  const owner = share.shareOf ?? '';
  const parent = [...share.fields.values()].find((field) => field.referenceTo.includes(owner));
  const level = fieldOf(share, 'AccessLevel') ?? fieldOf(share, `${owner}AccessLevel`);
  return parent && level ? { parent, level } : undefined;
}

export const shareObjectOf = (catalog: Catalog, object: ObjectDef): ObjectDef | undefined =>
  objectOf(catalog, object.name.endsWith('__c') ? `${object.name.slice(0, -3)}__Share` : `${object.name}Share`);

const rightsAllow = (permission: ObjectPermission, right: Right): boolean => permission[right];

/** Sharing without object permissions: organization-wide default, ownership, roles, shares, parents up any depth. */
export function rowSharing(input: SharingInput): (object: ObjectDef, right: Right) => RowScope {
  const { catalog } = input;
  const principals = JSON.stringify(input.principals);

  function owned(object: ObjectDef): RowScope {
    return object.hasOwner ? where(`{row}."OwnerId" IN (SELECT value FROM json_each(?))`, [principals]) : noRows;
  }

  function shared(object: ObjectDef, right: Right): RowScope {
    const share = shareObjectOf(catalog, object);
    const fields = share && shareFields(share);
    const ruled = input.rules.shared(object, right);
    if (!share || !fields) return ruled;
    return either([ruled, sharedThrough(share, fields.parent, fields.level, '"Id"', right)]);
  }

  /** A share of the account can carry a level for its opportunities, contacts or cases. */
  function sharedByAccount(object: ObjectDef, right: Right): RowScope {
    const share = objectOf(catalog, 'AccountShare');
    const level = share && fieldOf(share, `${object.name}AccessLevel`);
    const parent = share && fieldOf(share, 'AccountId');
    if (!share || !level || !parent || object.name === 'Account' || !fieldOf(object, 'AccountId')) return noRows;
    return sharedThrough(share, parent, level, '"AccountId"', right);
  }

  function sharedThrough(share: ObjectDef, parent: FieldDef, level: FieldDef, key: string, right: Right): RowScope {
    return where(
      `EXISTS (SELECT 1 FROM "${share.name}" AS acl_share WHERE acl_share."${parent.name}" = {row}.${key}` +
        ` AND acl_share."${level.name}" IN (${levelsOf[right]}) AND acl_share."IsDeleted" = 0` +
        ` AND acl_share."UserOrGroupId" IN (SELECT value FROM json_each(?)))`,
      [principals],
    );
  }

  const granted = (object: ObjectDef, right: Right): RowScope =>
    either([shared(object, right), sharedByAccount(object, right)]);

  /** Reading an opportunity, contact or case of your own lets you read its account. */
  function seenThroughChildren(object: ObjectDef, right: Right): RowScope {
    if (object.name !== 'Account' || right !== 'read') return noRows;
    return either(
      accountChildren.map((name) => {
        const child = objectOf(catalog, name);
        if (!child || !child.hasOwner || child.sharing === 'ControlledByParent') return noRows;
        const seen = either([owned(child), both([notPrivate(child), shared(child, 'read')])]);
        const scope = scopeSql(seen, 'acl_child');
        if (!scope) return noRows;
        const sql = `EXISTS (SELECT 1 FROM "${name}" AS acl_child WHERE acl_child."AccountId" = {row}."Id" AND acl_child."IsDeleted" = 0 AND ${scope.sql})`;
        return where(sql, scope.parameters);
      }),
    );
  }

  function byParent(object: ObjectDef, field: FieldDef, right: Right, depth: number): RowScope {
    const lendsEdit = field.masterDetailOrder !== undefined || followedObjects[object.name.toLowerCase()]?.writeIsEdit;
    const masterRight = right === 'read' || field.writeRequiresMasterRead ? 'read' : 'edit';
    const parents = field.referenceTo.map((name) => objectOf(catalog, name)).filter((target) => target !== undefined);
    const scopes = parents.map((parent) => within(parent, field, lendsEdit ? masterRight : right, depth));
    if (lendsEdit || !object.hasOwner) return either(scopes);
    return either([...scopes, both([where(`{row}."${field.name}" IS NULL`, []), owned(object)])]);
  }

  /** Rows whose look-up points at a record of `parent` that is in scope. */
  function within(parent: ObjectDef, field: FieldDef, right: Right, depth: number): RowScope {
    const alias = `acl_${depth}`;
    const scope = sharing(parent, right, depth + 1);
    const inner = scopeSql(scope, alias);
    if (scope.kind === 'none') return noRows;
    if (!inner) return where(`substr({row}."${field.name}", 1, 3) = ?`, [parent.keyPrefix]);
    const sql = `EXISTS (SELECT 1 FROM "${parent.name}" AS ${alias} WHERE ${alias}."Id" = {row}."${field.name}" AND ${inner.sql})`;
    return where(sql, inner.parameters);
  }

  /** An activity goes with its owner and with either record it is about. */
  function activity(object: ObjectDef, right: Right, depth: number): RowScope {
    const about = ['WhatId', 'WhoId'].map((name) => fieldOf(object, name)).filter((field) => field !== undefined);
    const targets = about.flatMap((field) =>
      field.referenceTo
        .map((name) => objectOf(catalog, name))
        .filter((target) => target !== undefined)
        .filter((target) => rightsAllow(input.rights(target), right))
        .map((target) => within(target, field, right, depth)),
    );
    return either([owned(object), ...targets]);
  }

  /** A file goes with its owner and with the records and users it is shared with. Object Reference, ContentDocumentLink, ShareType. */
  function file(object: ObjectDef, right: Right, depth: number): RowScope {
    const link = objectOf(catalog, 'ContentDocumentLink');
    const field = link && fieldOf(link, 'LinkedEntityId');
    const own = where('{row}."OwnerId" = ?', [input.userId]);
    if (!link || !field || right === 'delete') return own;
    const reaching = (wanted: Right, types: string): RowScope => {
      const targets = field.referenceTo.flatMap((name) => objectOf(catalog, name) ?? []);
      const scopes = targets
        .filter((target) => target.name !== 'User' && rightsAllow(input.rights(target), wanted))
        .map((target) => within(target, field, wanted, depth));
      const self = where('{row}."LinkedEntityId" = ?', [input.userId]);
      return both([where(`{row}."ShareType" IN (${types})`, []), either([self, ...scopes])]);
    };
    const reached =
      right === 'read' ? reaching('read', `'V', 'C', 'I'`) : either([reaching('read', `'C'`), reaching('edit', `'I'`)]);
    const alias = `acl_link_${depth}`;
    const scope = scopeSql(reached, alias);
    if (!scope) return allRows;
    const sql = `EXISTS (SELECT 1 FROM "${link.name}" AS ${alias} WHERE ${alias}."ContentDocumentId" = {row}."Id" AND ${alias}."IsDeleted" = 0 AND ${scope.sql})`;
    return either([own, where(sql, scope.parameters)]);
  }

  function sharing(object: ObjectDef, right: Right, depth: number): RowScope {
    const rights = input.rights(object);
    if (rights.modifyAll || (right === 'read' && rights.viewAll)) return allRows;
    if (object.name === 'User' && right === 'edit') return where('{row}."Id" = ?', [input.userId]);
    if (setupObjects[object.name.toLowerCase()] !== undefined) return right === 'read' ? allRows : noRows;
    if (object.shareOf !== undefined) return byShareParent(object, object.shareOf, right, depth);
    if (activityObjects[object.name.toLowerCase()] !== undefined) return activity(object, right, depth);
    if (object.name === 'ContentDocument') return file(object, right, depth);
    const controllers = object.sharing === 'ControlledByParent' ? controllersOf(object) : [];
    if (controllers.length > 0) return both(controllers.map((field) => byParent(object, field, right, depth)));
    if (!object.hasOwner) return allRows;
    return either([owned(object), both([notPrivate(object), byDefaultOrGrant(object, right)])]);
  }

  /** A private opportunity is for its owner and those above. Object Reference, Opportunity, IsPrivate. */
  const notPrivate = (object: ObjectDef): RowScope =>
    object.name === 'Opportunity' && fieldOf(object, 'IsPrivate') ? where('{row}."IsPrivate" = 0', []) : allRows;

  function byDefaultOrGrant(object: ObjectDef, right: Right): RowScope {
    if (right === 'read' && (object.sharing === 'Read' || object.sharing === 'ReadWrite')) return allRows;
    if (right === 'edit' && object.sharing === 'ReadWrite') return allRows;
    return either([granted(object, right), seenThroughChildren(object, right)]);
  }

  /** Share rows are read with their record; they are changed by whoever has full access to it. */
  function byShareParent(share: ObjectDef, owner: string, right: Right, depth: number): RowScope {
    const parent = objectOf(catalog, owner);
    const fields = shareFields(share);
    if (!parent || !fields) return noRows;
    return within(parent, fields.parent, right === 'read' ? 'read' : 'delete', depth);
  }

  return (object, right) => sharing(object, right, 1);
}
