import { objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Store } from '../../store/types.ts';
import type { Deletion } from './deletions.ts';
import type { Evaluation } from './evaluate.ts';
import type { Ground } from './ground.ts';
import { writeComponentStamp } from './component-stamps.ts';
import { writeKeyPrefixes } from './key-prefixes.ts';
import { writeVersion } from './load-catalog.ts';
import { syncCurrencies } from '../currency/currency-rows.ts';
import { syncPlatformRows } from './platform-rows.ts';
import type { Stamp } from './upsert-rows.ts';
import { filesOf, type Workspace } from './workspace.ts';

/** Makes an evaluation real. Call it in a transaction; swap the catalog after it is committed. */
export function applyEvaluation(
  store: Store,
  ground: Ground,
  evaluation: Evaluation,
  deletions: readonly Deletion[],
  stamp: Stamp,
): void {
  writeFiles(store, ground.workspace, evaluation.workspace, stamp);
  for (const deletion of deletions) forget(store, ground, deletion);
  writeKeyPrefixes(store, evaluation.keyPrefixes);
  writeVersion(store, evaluation.catalog.version);
  store.syncSchema(evaluation.catalog);
  syncPlatformRows(store, evaluation.catalog, ground.standard, stamp);
  const told = evaluation.outcomes.some(({ type, fullName }) => type === 'Settings' && fullName === 'Currency');
  if (told) syncCurrencies(store, ground.catalog, evaluation.catalog, stamp);
}

function writeFiles(store: Store, before: Workspace, after: Workspace, stamp: Stamp): void {
  for (const [key, component] of before) {
    const next = after.get(key);
    if (next === component) continue;
    const kept = next ? filesOf(next) : new Map<string, Uint8Array>();
    for (const path of filesOf(component).keys()) if (!kept.has(path)) store.files.delete(path);
  }
  for (const [key, component] of after) {
    if (before.get(key) === component) continue;
    writeComponentStamp(store, key, stamp);
    for (const [path, content] of filesOf(component)) store.files.put(path, content);
  }
}

/** Records of a deleted object, values of a deleted field, assignments of a deleted permission set: a later one of the same name starts empty. */
function forget(store: Store, { catalog }: Ground, { type, fullName }: Deletion): void {
  const [objectName = '', fieldName = ''] = fullName.split('.');
  const object = objectOf(catalog, objectName);
  const field = object?.fields.get(fieldName.toLowerCase());
  if (type === 'CustomObject' && object) for (const id of idsOf(store, object)) store.remove(object, id);
  if (type === 'CustomField' && object && field && field.formula === undefined && !field.components) {
    const empty = field.type === 'boolean' ? false : null;
    for (const id of idsOf(store, object)) store.update(object, id, { [field.name]: empty });
  }
  if (type === 'PermissionSet')
    removePermissionSet(
      store,
      objectOf(catalog, 'PermissionSet'),
      objectOf(catalog, 'PermissionSetAssignment'),
      fullName,
    );
}

const idsOf = (store: Store, object: ObjectDef): readonly string[] =>
  store.select(`SELECT "Id" FROM "${object.name}"`, []).map((row) => String(row['Id']));

function removePermissionSet(
  store: Store,
  sets: ObjectDef | undefined,
  assignments: ObjectDef | undefined,
  name: string,
): void {
  if (!sets || !assignments) return;
  for (const set of store.find(sets, 'Name', [name])) {
    const id = String(set['Id']);
    for (const row of store.find(assignments, 'PermissionSetId', [id])) store.remove(assignments, String(row['Id']));
    store.remove(sets, id);
  }
}
