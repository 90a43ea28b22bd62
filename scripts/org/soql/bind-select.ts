import type { FieldDef } from '../catalog/types.ts';
import type { FieldExpression, SelectItem } from './ast.ts';
import { bindExpression } from './bind-expression.ts';
import { fieldExpression } from './bind-field.ts';
import { fieldOutput } from './bind-output.ts';
import { withoutPrefix } from './bind-path.ts';
import { addPath } from './bind-select-path.ts';
import { bindTypeof } from './bind-typeof.ts';
import type { BoundChild, BoundOutput } from './bound.ts';
import { addOutput, mutableTree, type OutputTree } from './output-tree.ts';
import { unwrapPresentation } from './presentation.ts';
import type { Scope } from './scope.ts';

const fieldsLimit = 200;

export interface BoundSelect {
  readonly outputs: readonly BoundOutput[];
  readonly children: readonly BoundChild[];
}

function addExpression(scope: Scope, tree: OutputTree, expression: FieldExpression, alias?: string): void {
  if (expression.kind === 'distance') throw scope.refuse('DISTANCE is for WHERE and ORDER BY', expression.at);
  const { present, inner } = unwrapPresentation(scope, expression);
  if (inner.kind !== 'field') {
    const value = bindExpression(scope, inner);
    throw scope.refuse(`Field must be grouped or aggregated: ${value.field?.name ?? ''}`, expression.at);
  }
  if (alias !== undefined && present === 'plain')
    throw scope.refuse('only aggregate expressions use field aliasing', expression.at);
  addPath(scope, tree, scope.table, withoutPrefix(scope, inner.path), present, inner.at, alias);
}

const isIn = (set: 'ALL' | 'STANDARD' | 'CUSTOM', field: FieldDef): boolean =>
  set === 'ALL' || field.custom === (set === 'CUSTOM');

function addFields(scope: Scope, tree: OutputTree, set: 'ALL' | 'STANDARD' | 'CUSTOM', limit?: number): void {
  if (set !== 'STANDARD' && (limit === undefined || limit > fieldsLimit)) {
    throw scope.refuse(`The SOQL FIELDS function must have a LIMIT of at most ${fieldsLimit}`);
  }
  for (const field of scope.table.object.fields.values()) {
    if (!isIn(set, field) || !scope.environment.access.canReadField(scope.table.object, field)) continue;
    const value = fieldExpression(scope, scope.table, field);
    addOutput(scope, tree, fieldOutput(scope, value, field.name, 'plain', scope.table));
  }
}

type BindChild = (scope: Scope, item: Extract<SelectItem, { kind: 'subquery' }>) => BoundChild;

/** The select list of a query for records. */
export function bindSelect(
  scope: Scope,
  items: readonly SelectItem[],
  bindChild: BindChild,
  limit?: number,
): BoundSelect {
  const tree = mutableTree();
  const children: BoundChild[] = [];
  for (const item of items) {
    switch (item.kind) {
      case 'expression':
        addExpression(scope, tree, item.expression, item.alias);
        break;
      case 'fields':
        addFields(scope, tree, item.set, limit);
        break;
      case 'typeof':
        bindTypeof(scope, tree, item);
        break;
      case 'subquery': {
        const child = bindChild(scope, item);
        addOutput(scope, tree, { kind: 'children', name: child.name, index: children.length }, item.at);
        children.push(child);
        break;
      }
    }
  }
  return { outputs: tree.outputs(), children };
}
