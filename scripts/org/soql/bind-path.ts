import { fieldOf, objectOf, parentFieldOf } from '../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../catalog/types.ts';
import type { Path, Position } from './ast.ts';
import { fieldExpression, noSuchColumn, noSuchRelationship, readableField } from './bind-field.ts';
import type { BoundExpression, Table } from './bound.ts';
import type { Scope } from './scope.ts';

const deepestPath = 5;

/** A walk to a parent: the look-up, and the table of each object that may be there (several when polymorphic). */
export interface Step {
  readonly field: FieldDef;
  readonly relationship: string;
  readonly tables: readonly Table[];
}

/** Fields of SOQL's `Name` object, which stands for any target of a polymorphic look-up. */
const nameFields: ReadonlyMap<string, string> = new Map(
  [
    'Alias',
    'Email',
    'FirstName',
    'Id',
    'IsActive',
    'LastName',
    'LastReferencedDate',
    'LastViewedDate',
    'Name',
    'Phone',
    'ProfileId',
    'RecordTypeId',
    'Title',
    'Type',
    'UserRoleId',
    'Username',
  ].map((name) => [name.toLowerCase(), name]),
);

/** The name under which a path's last field is answered; a field of `Name` that no target has is still one. */
export const outputName = (value: BoundExpression, written: string): string =>
  value.kind === 'entity' ? 'Type' : (value.field?.name ?? nameFields.get(written.toLowerCase()) ?? written);

/** The path without the alias or object name before it. */
export function withoutPrefix(scope: Scope, path: Path): Path {
  const first = path[0]?.toLowerCase() ?? '';
  const parent = path.length < 2 ? undefined : scope.parents.get(first);
  if (parent !== undefined) return [...parent, ...path.slice(1)];
  if (path.length < 2 || !scope.prefixes.has(first)) return path;
  const isParent =
    first === scope.table.object.name.toLowerCase() && parentFieldOf(scope.table.object, first) !== undefined;
  return isParent ? path : path.slice(1);
}

/** Walks one relationship from a table, as far as the user's object and field rights allow. */
export function stepInto(scope: Scope, from: Table, name: string, at?: Position): Step {
  const { access, catalog } = scope.environment;
  const field = parentFieldOf(from.object, name);
  const targets = (field?.referenceTo ?? [])
    .flatMap((target) => objectOf(catalog, target) ?? [])
    .filter((target) => access.object(target).read);
  if (field === undefined || targets.length === 0 || !access.canReadField(from.object, field)) {
    throw scope.invalidField(noSuchRelationship(name), at);
  }
  return {
    field,
    relationship: field.relationshipName ?? name,
    tables: targets.map((target) => scope.join(from, field, target, true)),
  };
}

/** More than one object may stand at the other end, so only the fields of `Name` can be asked. */
export const isPolymorphic = (field: FieldDef): boolean => field.referenceTo.length > 1;

function polymorphicField(scope: Scope, tables: readonly Table[], name: string, at?: Position): BoundExpression {
  const wanted = name.toLowerCase();
  if (!nameFields.has(wanted)) throw scope.invalidField(noSuchColumn(name, 'Name'), at);
  if (wanted === 'type') return { kind: 'entity', tables, type: 'string' };
  const readable = (object: ObjectDef): FieldDef | undefined => {
    const field = fieldOf(object, name) ?? (wanted === 'name' ? fieldOf(object, object.nameField ?? '') : undefined);
    return field !== undefined && scope.environment.access.canReadField(object, field) ? field : undefined;
  };
  const terms = tables.flatMap((table) => {
    const field = readable(table.object);
    return field === undefined ? [] : [fieldExpression(scope, table, field)];
  });
  const [first] = terms;
  if (first === undefined && !tables.some((table) => fieldOf(table.object, name) !== undefined))
    return { kind: 'coalesce', terms: [], type: 'string' };
  if (first === undefined) throw scope.invalidField(noSuchColumn(name, 'Name'), at);
  return terms.length === 1 ? first : { kind: 'coalesce', terms, type: first.type, field: first.field };
}

/** The value at the end of `rest`, seen from a step. */
export function atStep(scope: Scope, step: Step, rest: Path, at?: Position): BoundExpression {
  const [name = '', ...more] = rest;
  if (!isPolymorphic(step.field)) {
    const [table] = step.tables;
    if (table === undefined) throw scope.invalidField(noSuchRelationship(name), at);
    return fromTable(scope, table, rest, at);
  }
  if (more.length === 0) return polymorphicField(scope, step.tables, name, at);
  const table = step.tables.find((each) => parentFieldOf(each.object, name) !== undefined);
  if (table === undefined) throw scope.invalidField(noSuchRelationship(name), at);
  return fromTable(scope, table, rest, at);
}

/** The value at the end of a path, seen from a table. */
export function fromTable(scope: Scope, table: Table, path: Path, at?: Position): BoundExpression {
  const [first = '', ...rest] = path;
  if (rest.length === 0) return fieldExpression(scope, table, readableField(scope, table.object, first, at));
  return atStep(scope, stepInto(scope, table, first, at), rest, at);
}

/** Salesforce walks at most five relationships up. */
export function checkDepth(scope: Scope, path: Path, at?: Position): void {
  if (path.length <= deepestPath + 1) return;
  throw scope.refuse(`Relationship path '${path.join('.')}' is deeper than ${deepestPath} levels`, at);
}

/** Names to catalog fields: `Account.Owner.Name`, from the table of the scope. */
export function bindPath(scope: Scope, written: Path, at?: Position): BoundExpression {
  const path = withoutPrefix(scope, written);
  checkDepth(scope, path, at);
  return fromTable(scope, scope.table, path, at);
}
