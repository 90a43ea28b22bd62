import type { ObjectDef } from '../../../../catalog/types.ts';
import { conditionOperators } from '../../../flow/compare.ts';
import { parseLogic } from '../../../../catalog/filter-logic.ts';
import { filterOperators } from '../../../flow/find-rows.ts';
import type { Criteria, FieldInput, Operand } from '../../../flow/types.ts';
import { childOf } from '../../../../catalog/xml-node.ts';
import { literalMismatch, mismatch, type FlowCheck } from './flow-check.ts';

const logicProblem = (check: FlowCheck, who: string, { logic, conditions, node }: Criteria): void => {
  if (conditions.length === 0 || parseLogic(logic, conditions.length)) return;
  const place = childOf(node, 'filterLogic') ?? childOf(node, 'conditionLogic') ?? node;
  check.tell(place, who, `The filter logic "${logic}" references conditions that aren't defined.`);
};

/** Filters of the start or a record element: fields of the object. `onRecord` are those of the start, which know changes. */
export function checkFilters(
  check: FlowCheck,
  who: string,
  criteria: Criteria,
  object: ObjectDef | undefined,
  onRecord: boolean,
): void {
  logicProblem(check, who, criteria);
  for (const { left, operator, right, node } of criteria.conditions) {
    check.field(node, who, object, left);
    check.operand(who, right);
    const known = onRecord ? conditionOperators : filterOperators;
    if (!known.has(operator)) check.tell(node, who, `The operator "${operator}" can't be used in a filter.`);
  }
}

const namesElement: ReadonlySet<string> = new Set(['WasVisited', 'WasSelected', 'HasError']);

/** Conditions of a decision: paths of the flow, or its elements and outcomes. */
export function checkConditions(check: FlowCheck, who: string, criteria: Criteria): void {
  logicProblem(check, who, criteria);
  if (criteria.conditions.length === 0) check.tell(criteria.node, who, 'An outcome needs at least one condition.');
  for (const { left, operator, right, node } of criteria.conditions) {
    check.operand(who, right);
    if (!conditionOperators.has(operator)) check.tell(node, who, `The operator "${operator}" isn't supported.`);
    else if (!namesElement.has(operator)) check.path(childOf(node, 'leftValueReference') ?? node, who, left);
    else if (!isElementOrRule(check, left)) check.tell(node, who, `The element "${left}" doesn't exist.`);
  }
}

const isElementOrRule = ({ flow }: FlowCheck, name: string): boolean =>
  flow.elements.has(name.toLowerCase()) ||
  [...flow.elements.values()].some(
    (element) =>
      element.kind === 'decision' && element.rules.some((rule) => rule.name.toLowerCase() === name.toLowerCase()),
  );

/** Values that go into fields: the fields are there, can be written, and take such values. */
export function checkInputs(
  check: FlowCheck,
  who: string,
  inputs: readonly FieldInput[],
  object: ObjectDef | undefined,
): void {
  for (const { field: name, value, node } of inputs) {
    const field = check.field(node, who, object, name);
    if (field?.readOnly)
      check.tell(node, who, `The field "${name}" for the object "${object?.name ?? ''}" can't be edited.`);
    const given = check.operand(who, value);
    const wrong = field && wrongInput(field, value, given);
    if (wrong !== undefined) check.tell(node, who, `The field "${name}" has an incompatible data type: ${wrong}.`);
  }
}

function wrongInput(
  field: Parameters<typeof literalMismatch>[0],
  value: Operand,
  given: ReturnType<FlowCheck['operand']>,
): string | undefined {
  if (given === undefined) return literalMismatch(field, value);
  if (given.isCollection) return "a field can't hold a collection";
  return mismatch({ kind: 'value', field, isCollection: false }, given);
}
