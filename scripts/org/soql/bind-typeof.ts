import { objectOf } from '../catalog/lookup.ts';
import type { Path, SelectItem } from './ast.ts';
import { noSuchRelationship } from './bind-field.ts';
import { queryableObject } from './bind-object.ts';
import { atStep, isPolymorphic, stepInto, withoutPrefix, type Step } from './bind-path.ts';
import { fieldOutput, idOf } from './bind-output.ts';
import { addPath } from './bind-select-path.ts';
import type { BoundExpression, BoundOutput, Table, Variant } from './bound.ts';
import { addOutput, mutableTree, type OutputTree } from './output-tree.ts';
import type { Scope } from './scope.ts';

function onlyName(scope: Scope, path: Path): string {
  const [name = '', ...more] = path;
  if (more.length > 0) throw scope.refuse(`Relationship paths are not supported in TYPEOF: ${path.join('.')}`);
  return name;
}

function whenFields(scope: Scope, table: Table, paths: readonly Path[]): readonly BoundOutput[] {
  const tree = mutableTree();
  for (const path of paths) addPath(scope, tree, table, path, 'plain');
  return tree.outputs();
}

function elseFields(scope: Scope, step: Step, table: Table, paths: readonly Path[]): readonly BoundOutput[] {
  const tree = mutableTree();
  for (const path of paths) {
    const value = atStep(scope, step, [onlyName(scope, path)]);
    const name = value.kind === 'entity' ? 'Type' : (value.field?.name ?? '');
    addOutput(scope, tree, fieldOutput(scope, value, name, 'plain', table));
  }
  return tree.outputs();
}

/** `TYPEOF What WHEN Account THEN … ELSE … END`: other fields for each object that may be there. */
export function bindTypeof(scope: Scope, tree: OutputTree, item: Extract<SelectItem, { kind: 'typeof' }>): void {
  const [relationship = '', ...more] = withoutPrefix(scope, item.relationship);
  if (more.length > 0) throw scope.refuse(`TYPEOF takes one relationship: ${item.relationship.join('.')}`);
  const step = stepInto(scope, scope.table, relationship);
  if (!isPolymorphic(step.field)) throw scope.refuse(`TYPEOF is for polymorphic relationships: ${step.relationship}`);
  const whens = new Map(
    item.whens.map((when) => {
      const object = queryableObject(scope.environment, when.object);
      if (!step.field.referenceTo.includes(object.name)) throw scope.invalidField(noSuchRelationship(when.object));
      return [object.name, when.fields];
    }),
  );
  const variants = step.tables.map((table): Variant<BoundExpression> => {
    const fields = whens.get(table.object.name);
    const outputs =
      fields === undefined ? elseFields(scope, step, table, item.otherwise) : whenFields(scope, table, fields);
    return { object: table.object, id: idOf(table), outputs };
  });
  const known = objectOf(scope.environment.catalog, variants[0]?.object.name ?? '');
  if (known === undefined) throw scope.invalidField(noSuchRelationship(relationship));
  addOutput(scope, tree, { kind: 'parent', name: step.relationship, variants });
}
