import { objectOf } from '../catalog/lookup.ts';
import type { Path, Position, SelectItem } from './ast.ts';
import { noSuchRelationship } from './bind-field.ts';
import { queryableObject } from './bind-object.ts';
import { atStep, isPolymorphic, outputName, stepInto, withoutPrefix, type Step } from './bind-path.ts';
import { fieldOutput, idOf } from './bind-output.ts';
import { addPath } from './bind-select-path.ts';
import type { BoundExpression, BoundOutput, Table, Variant } from './bound.ts';
import { addOutput, mutableTree, type OutputTree } from './output-tree.ts';
import type { Scope } from './scope.ts';

function onlyName(scope: Scope, path: Path, at?: Position): string {
  const [name = '', ...more] = path;
  if (more.length > 0) throw scope.refuse(`Relationship paths are not supported in TYPEOF: ${path.join('.')}`, at);
  return name;
}

function whenFields(scope: Scope, table: Table, paths: readonly Path[], at?: Position): readonly BoundOutput[] {
  const tree = mutableTree();
  for (const path of paths) addPath(scope, tree, table, path, 'plain', at);
  return tree.outputs();
}

function elseFields(
  scope: Scope,
  step: Step,
  table: Table,
  paths: readonly Path[],
  at?: Position,
): readonly BoundOutput[] {
  const tree = mutableTree();
  for (const path of paths) {
    const written = onlyName(scope, path, at);
    const value = atStep(scope, step, [written], at);
    addOutput(scope, tree, fieldOutput(scope, value, outputName(value, written), 'plain', table), at);
  }
  return tree.outputs();
}

/** `TYPEOF What WHEN Account THEN … ELSE … END`: other fields for each object that may be there. */
export function bindTypeof(scope: Scope, tree: OutputTree, item: Extract<SelectItem, { kind: 'typeof' }>): void {
  const { at } = item;
  const [relationship = '', ...more] = withoutPrefix(scope, item.relationship);
  if (more.length > 0) throw scope.refuse(`TYPEOF takes one relationship: ${item.relationship.join('.')}`, at);
  const step = stepInto(scope, scope.table, relationship, at);
  if (!isPolymorphic(step.field))
    throw scope.refuse(`TYPEOF is for polymorphic relationships: ${step.relationship}`, at);
  const whens = new Map<string, readonly Path[]>();
  for (const when of item.whens) {
    const object = queryableObject(scope.environment, when.object, at);
    if (!step.field.referenceTo.includes(object.name)) throw scope.invalidField(noSuchRelationship(when.object), at);
    if (whens.has(object.name)) throw scope.refuse(`duplicate WHEN ${object.name} in TYPEOF`, at);
    whens.set(object.name, when.fields);
  }
  const variants = step.tables.map((table): Variant<BoundExpression> => {
    const fields = whens.get(table.object.name);
    const outputs =
      fields === undefined ? elseFields(scope, step, table, item.otherwise, at) : whenFields(scope, table, fields, at);
    return { object: table.object, id: idOf(table), outputs };
  });
  const known = objectOf(scope.environment.catalog, variants[0]?.object.name ?? '');
  if (known === undefined) throw scope.invalidField(noSuchRelationship(relationship), at);
  addOutput(scope, tree, { kind: 'parent', name: step.relationship, variants }, at);
}
