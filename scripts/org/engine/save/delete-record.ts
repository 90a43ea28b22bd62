import { fieldOf, isStored, objectOf } from '../../catalog/lookup.ts';
import type { ChildRelationship, ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Row } from '../../store/types.ts';
import { findRecord } from './find-record.ts';
import { isInScope } from './record-scope.ts';
import { noteRecycled } from './recycle-bin.ts';
import { noteRollUps } from './roll-up.ts';
import type { SaveWork } from './types.ts';

interface Doomed {
  readonly object: ObjectDef;
  readonly id: string;
  readonly row: Row;
}

interface Cleared {
  readonly object: ObjectDef;
  readonly id: string;
  readonly field: string;
}

interface DeletePlan {
  /** The record and everything that goes with it, by id. */
  readonly doomed: Map<string, Doomed>;
  readonly cleared: Cleared[];
  readonly blocked: { readonly by: ObjectDef; readonly rows: readonly Row[]; readonly of: Doomed }[];
}

/** Deletes into the recycle bin: details go along, look-ups are cleared, a restricting look-up refuses. */
export function deleteRecord(object: ObjectDef, id: string, work: SaveWork): string {
  const found = findRecord(work.context, object, id, 'delete');
  if (!object.deletable) {
    throw new OrgError('INSUFFICIENT_ACCESS_OR_READONLY', `entity type cannot be deleted: ${object.label}`);
  }
  for (const automation of work.model.automationsOf(object)) automation.beforeDelete?.(object, found.row, work);
  const plan: DeletePlan = { doomed: new Map(), cleared: [], blocked: [] };
  collect({ object, id: found.id, row: found.row }, plan, work);
  refuseBlocked(plan, work);
  carryOut(plan, work);
  return found.id;
}

/** Children of a record through one relationship; those that name it in a field the platform fills are no children. */
function childrenOf(
  parent: Doomed,
  child: ChildRelationship,
  work: SaveWork,
): { object: ObjectDef; rows: readonly Row[] } | undefined {
  const object = objectOf(work.context.catalog, child.childObject);
  const field = object && fieldOf(object, child.field);
  if (!object || !field || !isStored(field) || (field.readOnly && !child.cascadeDelete)) return undefined;
  return { object, rows: work.context.store.find(object, field.name, [parent.id]) };
}

function collect(record: Doomed, plan: DeletePlan, work: SaveWork): void {
  if (plan.doomed.has(record.id)) return;
  plan.doomed.set(record.id, record);
  for (const child of record.object.childRelationships) {
    const children = childrenOf(record, child, work);
    if (!children || children.rows.length === 0) continue;
    const { object, rows } = children;
    if (child.cascadeDelete) {
      for (const row of rows) collect({ object, id: String(row['Id']), row }, plan, work);
    } else if (child.restrictedDelete) {
      plan.blocked.push({ by: object, rows, of: record });
    } else {
      plan.cleared.push(...rows.map((row) => ({ object, id: String(row['Id']), field: child.field })));
    }
  }
}

function refuseBlocked(plan: DeletePlan, work: SaveWork): void {
  const { reader } = work;
  const nameOf = (object: ObjectDef, row: Row): string =>
    String((object.nameField === undefined ? null : reader.valueAt(object, row, [object.nameField])) ?? row['Id']);
  for (const { by, rows, of } of plan.blocked) {
    const left = rows.filter((row) => !plan.doomed.has(String(row['Id'])));
    if (left.length === 0) continue;
    const { context } = work;
    const scope = context.access.rows(by, 'read');
    const seen = left.filter((row) => isInScope(context, by, String(row['Id']), scope));
    throw new OrgError(
      'DELETE_FAILED',
      `Your attempt to delete ${nameOf(of.object, of.row)} could not be completed because it is associated with the following ${by.labelPlural.toLowerCase()}.: ${seen.map((row) => nameOf(by, row)).join(', ')}\n`,
    );
  }
}

function carryOut(plan: DeletePlan, work: SaveWork): void {
  const { store } = work.context;
  const cleared = plan.cleared.filter(({ id }) => !plan.doomed.has(id));
  for (const { object, id, field } of cleared) store.update(object, id, { [field]: null });
  const recycled = [...plan.doomed.values()].filter(({ object }) => object.fields.has('isdeleted'));
  noteRecycled(
    work.context,
    recycled.map(({ id }) => id),
    cleared.map(({ object, id, field }) => [object.name, id, field] as const),
  );
  for (const { object, id, row } of plan.doomed.values()) {
    if (object.fields.has('isdeleted')) store.update(object, id, { IsDeleted: true, ...stamps(object, work) });
    else store.remove(object, id);
    for (const automation of work.model.automationsOf(object)) automation.afterDelete?.(object, row, work);
    noteRollUps({ object, before: row, after: {} }, work);
  }
}

const stamps = (object: ObjectDef, work: SaveWork): Row => ({
  ...(object.fields.has('lastmodifieddate') ? { LastModifiedDate: work.stamp } : {}),
  ...(object.fields.has('lastmodifiedbyid') ? { LastModifiedById: work.context.user.userId } : {}),
  ...(object.fields.has('systemmodstamp') ? { SystemModstamp: work.stamp } : {}),
});
