import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef, Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Condition, Literal, OrderItem, Query } from '../../soql/ast.ts';
import { bindQuery } from '../../soql/bind-query.ts';
import { compileQuery } from '../../soql/compile-query.ts';
import type { Row } from '../../store/types.ts';
import type { FormulaBook } from '../formula/formula-book.ts';
import { parseLogic, type LogicTree } from '../../catalog/filter-logic.ts';
import { isCollection, isRecord, operandValue, plainValue, type Interview } from './interview.ts';
import type { Criteria, FlowCondition, FlowValue } from './types.ts';

/** Most rows one element may read; more is Salesforce's own refusal. */
const mostRows = 50_000;

const dateTypes: Readonly<Partial<Record<FieldDef['type'], 'date' | 'datetime' | 'time'>>> = {
  date: 'date',
  datetime: 'datetime',
  time: 'time',
};

function literal(field: FieldDef, value: Value): Literal {
  if (value === null || value === '') return { kind: 'null' };
  const kind = dateTypes[field.type];
  if (kind === 'date') return { kind, value: String(value).slice(0, 10) };
  if (kind === 'datetime')
    return { kind, value: String(value).length === 10 ? `${String(value)}T00:00:00.000Z` : String(value) };
  if (kind) return { kind, value: String(value) };
  if (field.type === 'boolean') return { kind: 'boolean', value: value === true || value === 'true' };
  if (['int', 'double', 'currency', 'percent'].includes(field.type)) return { kind: 'number', value: Number(value) };
  return { kind: 'string', value: String(value) };
}

const comparisons: Readonly<Record<string, '=' | '!=' | '<' | '<=' | '>' | '>='>> = {
  EqualTo: '=',
  NotEqualTo: '!=',
  GreaterThan: '>',
  GreaterThanOrEqualTo: '>=',
  LessThan: '<',
  LessThanOrEqualTo: '<=',
};

const patterns: Readonly<Record<string, (text: string) => string>> = {
  Contains: (text) => `%${text}%`,
  StartsWith: (text) => `${text}%`,
  EndsWith: (text) => `%${text}`,
};

/** The operators filters of record elements may use. */
export const filterOperators: ReadonlySet<string> = new Set([
  ...Object.keys(comparisons),
  ...Object.keys(patterns),
  'In',
  'NotIn',
  'IsNull',
]);

function compare(object: ObjectDef, { left, operator }: FlowCondition, right: FlowValue): Condition {
  const field = fieldOf(object, left);
  if (!field) throw new OrgError('INVALID_FIELD', `No such column '${left}' on entity '${object.name}'`);
  const path = { kind: 'field', path: [field.name] } as const;
  const comparison = comparisons[operator];
  const pattern = patterns[operator];
  if (operator === 'In' || operator === 'NotIn') {
    const items = isCollection(right) ? right : [right];
    const values = items.map((item) => literal(field, isRecord(item) ? (item.fields['Id'] ?? null) : item));
    return { kind: 'list', left: path, operator: operator === 'In' ? 'IN' : 'NOT IN', values };
  }
  if (operator === 'IsNull') {
    return { kind: 'compare', left: path, operator: right === false ? '!=' : '=', right: { kind: 'null' } };
  }
  if (pattern && field.type === 'multipicklist') {
    return { kind: 'list', left: path, operator: 'INCLUDES', values: [literal(field, plainValue(right))] };
  }
  if (pattern) {
    const text = String(plainValue(right) ?? '').replace(/[\\%_]/g, '\\$&');
    return { kind: 'compare', left: path, operator: 'LIKE', right: { kind: 'string', value: pattern(text) } };
  }
  return { kind: 'compare', left: path, operator: comparison ?? '=', right: literal(field, plainValue(right)) };
}

function conditionOf(tree: LogicTree, terms: readonly Condition[]): Condition {
  switch (tree.kind) {
    case 'item':
      return terms[tree.index] as Condition;
    case 'not':
      return { kind: 'not', term: conditionOf(tree.term, terms) };
    case 'and':
    case 'or':
      return { kind: tree.kind, terms: tree.terms.map((term) => conditionOf(term, terms)) };
  }
}

/** What is to be found: an object's records that meet the filters, in an order, at most so many. */
export interface Wanted {
  readonly object: string;
  readonly criteria: Criteria;
  readonly sort?: { readonly field: string; readonly descending: boolean };
  readonly limit?: number;
}

/** Whole rows with the rights of the system, by the same road as SOQL. */
export function findRows(interview: Interview, wanted: Wanted, book: FormulaBook): readonly Row[] {
  const { context } = interview.work;
  const { catalog, store, user, access } = context;
  const object = objectOf(catalog, wanted.object);
  if (!object) throw new OrgError('INVALID_TYPE', `sObject type '${wanted.object}' is not supported.`);
  const { conditions, logic } = wanted.criteria;
  const tree = conditions.length === 0 ? undefined : parseLogic(logic, conditions.length);
  const terms = conditions.map((each) => compare(object, each, operandValue(interview, each.right)));
  const order: readonly OrderItem[] = wanted.sort
    ? [
        {
          expression: { kind: 'field', path: [wanted.sort.field] },
          direction: wanted.sort.descending ? 'DESC' : 'ASC',
          nulls: wanted.sort.descending ? 'LAST' : 'FIRST',
        },
      ]
    : [];
  const query: Query = {
    select: [{ kind: 'expression', expression: { kind: 'field', path: ['Id'] } }],
    from: object.name,
    ...(tree ? { where: conditionOf(tree, terms) } : {}),
    orderBy: order,
    limit: wanted.limit ?? mostRows + 1,
    clauses: [],
  };
  const environment = {
    catalog,
    access,
    formulas: book.resolver,
    userId: user.userId,
    timeZone: user.timeZone,
    currency: user.currency,
    now: context.now(),
    includeDeleted: false,
  };
  const compiled = compileQuery(bindQuery(environment, query));
  const found = store.select(compiled.sql, compiled.parameters, book.evaluator(context));
  if (found.length > mostRows) throw new OrgError('LIMIT_EXCEEDED', `Too many query rows: ${mostRows + 1}`);
  return found.map((row) => store.read(object, String(row[compiled.idColumn]))).filter((row) => row !== undefined);
}
