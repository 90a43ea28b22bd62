import { objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import { controllersOf } from '../access/row-scope.ts';
import { isInScope } from './record-scope.ts';
import { hasChanged, type Change, type SaveWork } from './types.ts';

/** Look-ups to the own object in which Salesforce refuses a loop. Keys are lower-case object names. */
const hierarchies: Readonly<Record<string, string>> = {
  account: 'ParentId',
  asset: 'ParentId',
  campaign: 'ParentId',
  case: 'ParentId',
  contact: 'ReportsToId',
  user: 'ManagerId',
  userrole: 'ParentRoleId',
};

/** Targets of changed look-ups must exist, be seen, and lend what a master lends. */
export function checkReferences(change: Change, work: SaveWork): void {
  const controllers = change.object.sharing === 'ControlledByParent' ? controllersOf(change.object) : [];
  for (const field of work.model.checkedFieldsOf(change.object).references) {
    const id = change.after[field.name];
    if (typeof id !== 'string' || !hasChanged(change, field.name)) continue;
    checkTarget(field, id, controllers.includes(field), work);
  }
  checkShareParent(change, work);
  checkLoop(change, work);
}

function checkTarget(field: FieldDef, id: string, controls: boolean, work: SaveWork): void {
  const { context } = work;
  const target = field.referenceTo
    .map((name) => objectOf(context.catalog, name))
    .find((candidate) => candidate !== undefined && candidate.keyPrefix === id.slice(0, 3));
  const state = target && context.store.state(target, id);
  if (!target || !state) throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', [field.name]);
  if (state === 'deleted') throw new OrgError('ENTITY_IS_DELETED', 'entity is deleted', [field.name]);
  if (!mayPointTo(target, id, field, controls, work)) {
    throw new OrgError(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`,
      [],
    );
  }
}

function mayPointTo(target: ObjectDef, id: string, field: FieldDef, controls: boolean, work: SaveWork): boolean {
  const { access } = work.context;
  const lends = controls && !field.writeRequiresMasterRead;
  const key = `${lends ? 'edit' : 'read'}:${id}`;
  const known = work.known.get(key);
  if (known !== undefined) return known;
  const seen = isInScope(work.context, target, id, access.rows(target, 'read'));
  const answer = seen && (!lends || isInScope(work.context, target, id, access.sharing(target, 'edit')));
  work.known.set(key, answer);
  return answer;
}

/** Sharing a record takes full access to it. */
function checkShareParent(change: Change, work: SaveWork): void {
  const { context } = work;
  const parent = change.object.shareOf === undefined ? undefined : objectOf(context.catalog, change.object.shareOf);
  if (!parent) return;
  const field = [...change.object.fields.values()].find((candidate) => candidate.referenceTo.includes(parent.name));
  const id = field && change.after[field.name];
  if (typeof id === 'string' && !isInScope(context, parent, id, context.access.sharing(parent, 'delete'))) {
    throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
  }
}

function checkLoop(change: Change, work: SaveWork): void {
  const field = hierarchies[change.object.name.toLowerCase()];
  if (field === undefined || !hasChanged(change, field)) return;
  const seen = new Set([change.id]);
  for (let next = change.after[field]; typeof next === 'string'; ) {
    if (seen.has(next)) throw new OrgError('CIRCULAR_DEPENDENCY', 'attempt to violate hierarchy constraints', [field]);
    seen.add(next);
    next = work.context.store.read(change.object, next)?.[field] ?? null;
  }
}
