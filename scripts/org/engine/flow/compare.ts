import type { Value } from '../../catalog/types.ts';
import { evaluateLogic, parseLogic } from '../../catalog/filter-logic.ts';
import { isCollection, isRecord, operandValue, valueAt, type Interview } from './interview.ts';
import type { Criteria, FlowCondition, FlowValue } from './types.ts';

const isBlank = (value: FlowValue): boolean =>
  value === null || value === '' || (isCollection(value) && value.length === 0);

const day = /^\d{4}-\d{2}-\d{2}$/;
const id15 = /^[a-zA-Z0-9]{15}$/;

/** Below zero, zero, above; dates stand for their midnight, text without regard to case. Undefined where one is blank. */
function order(left: Value, right: Value): number | undefined {
  if (left === null || left === '' || right === null || right === '') return undefined;
  if (typeof left === 'number' || typeof right === 'number') return Number(left) - Number(right);
  const text = (value: Value, other: Value): string =>
    day.test(String(value)) && !day.test(String(other)) ? `${String(value)}T00:00:00.000Z` : String(value);
  const [a, b] = [text(left, right).toLowerCase(), text(right, left).toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

function isEqual(left: FlowValue, right: FlowValue): boolean {
  if (isBlank(left) || isBlank(right)) return isBlank(left) && isBlank(right);
  if (isRecord(left) || isRecord(right) || isCollection(left) || isCollection(right)) {
    return JSON.stringify(left) === JSON.stringify(right);
  }
  if (typeof left === 'boolean' || typeof right === 'boolean') return String(left) === String(right);
  if (id15.test(String(left)) !== id15.test(String(right)) && String(left).slice(0, 15) === String(right).slice(0, 15))
    return true;
  return order(left, right) === 0;
}

const folded = (value: FlowValue): string => (typeof value === 'object' ? '' : String(value).toLowerCase());
const wants = (right: FlowValue): boolean => right === true || right === null;

const orders: Readonly<Record<string, (order: number) => boolean>> = {
  GreaterThan: (sign) => sign > 0,
  GreaterThanOrEqualTo: (sign) => sign >= 0,
  LessThan: (sign) => sign < 0,
  LessThanOrEqualTo: (sign) => sign <= 0,
};

const tests: Readonly<Record<string, (left: FlowValue, right: FlowValue) => boolean>> = {
  EqualTo: isEqual,
  NotEqualTo: (left, right) => !isEqual(left, right),
  Contains: (left, right) =>
    isCollection(left)
      ? left.some((item) => isEqual(item, right))
      : !isBlank(right) && folded(left).includes(folded(right)),
  StartsWith: (left, right) => !isBlank(left) && folded(left).startsWith(folded(right)),
  EndsWith: (left, right) => !isBlank(left) && folded(left).endsWith(folded(right)),
  In: (left, right) => isCollection(right) && right.some((item) => isEqual(left, item)),
  NotIn: (left, right) => !isCollection(right) || !right.some((item) => isEqual(left, item)),
  IsNull: (left, right) => isBlank(left) === wants(right),
  IsBlank: (left, right) => (isBlank(left) || (typeof left === 'string' && left.trim() === '')) === wants(right),
  IsEmpty: (left, right) => isBlank(left) === wants(right),
  WasSet: (left, right) => isBlank(left) !== wants(right),
};

/** The operators conditions may use; the last ones look at more than two values. */
export const conditionOperators: ReadonlySet<string> = new Set([
  ...Object.keys(tests),
  ...Object.keys(orders),
  'IsChanged',
  'WasVisited',
  'WasSelected',
  'HasError',
]);

/** Truth of one comparison by its operator's name in the Metadata API. */
export function compareValues(left: FlowValue, operator: string, right: FlowValue): boolean {
  const ordering = orders[operator];
  if (!ordering) return tests[operator]?.(left, right) ?? false;
  const sign =
    isCollection(left) || isCollection(right) || isRecord(left) || isRecord(right) ? undefined : order(left, right);
  return sign !== undefined && ordering(sign);
}

/** Where conditions read from: the flow's own paths, or fields of the triggering record before or after the save. */
export interface ConditionSource {
  value(left: string): FlowValue;
  prior(left: string): FlowValue;
}

/** Conditions of decisions: paths of the flow. */
export const flowPaths = (interview: Interview): ConditionSource => ({
  value: (left) => valueAt(interview, left),
  prior: (left) => valueAt(interview, left.replace(/^\$Record(?=\.|$)/i, '$Record__Prior')),
});

/** The same conditions on the record as it was. */
export const priorPaths = (source: ConditionSource): ConditionSource => ({ value: source.prior, prior: source.prior });

/** Filters: field names of the triggering record. */
export const recordFields = (interview: Interview): ConditionSource => ({
  value: (left) => valueAt(interview, `$Record.${left}`),
  prior: (left) => valueAt(interview, `$Record__Prior.${left}`),
});

function holds(condition: FlowCondition, interview: Interview, source: ConditionSource): boolean {
  const { left, operator } = condition;
  const right = operandValue(interview, condition.right);
  switch (operator) {
    case 'IsChanged': {
      const isNew = interview.record !== undefined && interview.record.before === undefined;
      return (!isNew && !isEqual(source.value(left), source.prior(left))) === wants(right);
    }
    case 'WasVisited':
    case 'WasSelected':
      return interview.visited.has(left.toLowerCase()) === wants(right);
    case 'HasError':
      return interview.failed.has(left.toLowerCase()) === wants(right);
    default:
      return compareValues(source.value(left), operator, right);
  }
}

/** Whether the conditions hold together; none at all hold. */
export function meets(criteria: Criteria, interview: Interview, source: ConditionSource): boolean {
  if (criteria.conditions.length === 0) return true;
  const tree = parseLogic(criteria.logic, criteria.conditions.length);
  if (!tree) return false;
  return evaluateLogic(tree, (index) => {
    const condition = criteria.conditions[index];
    return condition !== undefined && holds(condition, interview, source);
  });
}
