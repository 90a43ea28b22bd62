import { fieldOf } from '../../catalog/lookup.ts';
import type { FieldDef, ObjectDef } from '../../catalog/types.ts';
import type { Condition, FieldExpression, Query } from '../../soql/ast.ts';
import type { QueryPlan } from '../types.ts';

/** Fields with a standard index. */
const indexed = new Set(['id', 'name', 'ownerid', 'createddate', 'systemmodstamp', 'recordtypeid']);

/** Share of the first million of rows, and of the others, that a selective filter leaves; and the most rows it may leave. */
const thresholds = {
  standard: { first: 0.3, later: 0.15, most: 1_000_000 },
  custom: { first: 0.1, later: 0.05, most: 333_333 },
};
const million = 1_000_000;

type Kind = keyof typeof thresholds;

/** Rows below which a filter is selective. SOQL and SOSL Reference, "Improve Performance": custom indexes are those of external ids and unique fields. */
function thresholdOf(kind: Kind, rows: number): number {
  const { first, later, most } = thresholds[kind];
  return Math.min(first * Math.min(rows, million) + later * Math.max(rows - million, 0), most);
}

function indexOf(field: FieldDef): Kind | undefined {
  if (indexed.has(field.name.toLowerCase()) || field.type === 'reference') return 'standard';
  return field.externalId || field.unique ? 'custom' : undefined;
}

interface Filter {
  readonly term: Condition;
  readonly field: FieldDef;
  readonly index: Kind | undefined;
}

/** The field of the queried object that an expression is, with or without the object's alias before it. */
function ownField(object: ObjectDef, query: Query, expression: FieldExpression): FieldDef | undefined {
  if (expression.kind !== 'field') return undefined;
  const [first = '', second] = expression.path;
  const prefixed = [query.alias, query.from].some((name) => name?.toLowerCase() === first.toLowerCase());
  return second === undefined
    ? fieldOf(object, first)
    : prefixed && expression.path.length === 2
      ? fieldOf(object, second)
      : undefined;
}

/** What an index can look up: not what a value is not, nor text that begins with anything. */
const canUseIndex = (term: Condition): boolean => {
  if (term.kind === 'list') return term.operator === 'IN';
  if (term.kind !== 'compare' || term.operator === '!=') return false;
  return term.operator !== 'LIKE' || (term.right.kind === 'string' && !/^[%_]/.test(term.right.value));
};

function filtersOf(object: ObjectDef, query: Query): readonly Filter[] {
  const { where } = query;
  const terms = where === undefined ? [] : where.kind === 'and' ? where.terms : [where];
  return terms.flatMap((term) => {
    if (term.kind !== 'compare' && term.kind !== 'list') return [];
    const field = ownField(object, query, term.left);
    return field ? [{ term, field, index: canUseIndex(term) ? indexOf(field) : undefined }] : [];
  });
}

/** Ways to run a query, the cheapest first. `count` counts the rows of the object that its reader sees. */
export function explainQuery(
  object: ObjectDef,
  query: Query,
  count: (where?: Condition) => number,
): readonly QueryPlan[] {
  const rows = count();
  const filters = filtersOf(object, query);
  const unindexed = filters.filter(({ index }) => index === undefined).map(({ field }) => field.name);
  const notes = [...unindexed, 'IsDeleted'].map((name) => ({
    description: 'Not considering filter for optimization because unindexed',
    fields: [name],
    tableEnumOrId: object.name,
  }));
  const plan = (
    type: QueryPlan['leadingOperationType'],
    cardinality: number,
    kind: Kind,
    fields: readonly string[],
  ) => {
    const cost = rows === 0 ? 0 : (type === 'Index' ? cardinality : rows) / thresholdOf(kind, rows);
    const relativeCost = Math.round(cost * 1000) / 1000;
    const told = { leadingOperationType: type, notes, relativeCost };
    return { cardinality, fields, ...told, sobjectCardinality: rows, sobjectType: object.name };
  };
  const byIndex = filters.flatMap(({ term, field, index }) =>
    index === undefined ? [] : [plan('Index', count(term), index, [field.name])],
  );
  return [...byIndex, plan('TableScan', count(query.where), 'standard', [])].sort(
    (a, b) => a.relativeCost - b.relativeCost,
  );
}
