import {
  GraphQLBoolean,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql';
import type { FieldDef, ObjectDef, Value } from '../../../catalog/types.ts';
import type { FieldValue } from '../field-value.ts';
import { aggregateValue, resolveAggregate, type AggregateName, type AggregateNode } from '../resolve-aggregate.ts';
import type { GraphqlRequest } from '../request.ts';
import type { ConnectionArguments } from '../resolve-records.ts';
import { connectionType } from './connection-type.ts';
import { dateFunctionNames } from './date-names.ts';
import { fieldKind, type FieldKind } from './field-kinds.ts';
import { connectionArgs } from './record-type.ts';
import type { TypeBook } from './type-book.ts';
import { valueType } from './value-types.ts';

interface FieldOfNode {
  readonly node: AggregateNode;
  readonly field: FieldDef;
}
type Field = GraphQLFieldConfig<FieldOfNode, GraphqlRequest>;

const long = { name: 'Long', scalar: 'Long' } as const;
const double = { name: 'Double', scalar: 'Double' } as const;

function functionsOf(kind: FieldKind): Readonly<Partial<Record<AggregateName, Pick<FieldKind, 'name' | 'scalar'>>>> {
  if (kind.filtering === 'none') return {};
  const counted = { count: long, countDistinct: long, grouping: long };
  if (kind.filtering === 'equal' || kind.filtering === 'multi') return counted;
  const bounds = { ...counted, min: kind, max: kind };
  return kind.numeric ? { ...bounds, sum: kind, avg: double } : bounds;
}

/** `CurrencyAggregate { value displayValue count { value } sum { value } … }` */
function fieldAggregate(book: TypeBook, kind: FieldKind): GraphQLObjectType<FieldOfNode, GraphqlRequest> {
  const name = `${kind.name}Aggregate`;
  const own =
    (part: (value: FieldValue) => Value): Field['resolve'] =>
    ({ node, field }, _args, request): Value =>
      part(aggregateValue(node, field, 'value', request));
  const fields = (): Record<string, Field> => ({
    value: { type: book.scalar(kind.scalar), resolve: own(({ value }) => value) },
    displayValue: { type: GraphQLString, resolve: own(({ displayValue }) => displayValue()) },
    label: { type: GraphQLString, resolve: own(({ label }) => label()) },
    ...Object.fromEntries(
      Object.entries(functionsOf(kind)).map(([name, of]): [string, Field] => [
        name,
        {
          type: valueType(book, of),
          resolve: ({ node, field }, _args, request) => aggregateValue(node, field, name as AggregateName, request),
        },
      ]),
    ),
  });
  return book.type(name, () => new GraphQLObjectType({ name, fields }));
}

function nodeType(book: TypeBook, object: ObjectDef): GraphQLObjectType {
  const fields = (): Record<string, GraphQLFieldConfig<AggregateNode, GraphqlRequest>> =>
    Object.fromEntries(
      book.fields(object).flatMap((field) => {
        const kind = fieldKind(field);
        if (kind === undefined) return [];
        return [
          [
            field.name,
            { type: fieldAggregate(book, kind), resolve: (node: AggregateNode): FieldOfNode => ({ node, field }) },
          ],
        ];
      }),
    );
  const aggregate = book.type(
    `${object.name}Aggregate`,
    () => new GraphQLObjectType({ name: `${object.name}Aggregate`, fields }),
  );
  return book.type(
    `${object.name}Result`,
    () =>
      new GraphQLObjectType({
        name: `${object.name}Result`,
        fields: { aggregate: { type: aggregate, resolve: (node: AggregateNode) => node } },
      }),
  );
}

const groupable: ReadonlySet<FieldKind['filtering']> = new Set(['id', 'text', 'equal', 'date']);

/** `Opportunity_GroupBy { type: GroupByType, StageName: { group: true }, CloseDate: { function: CALENDAR_YEAR } }` */
function groupByType(book: TypeBook, object: ObjectDef): GraphQLInputObjectType {
  const byValue = book.type(
    'GroupByClause',
    () => new GraphQLInputObjectType({ name: 'GroupByClause', fields: { group: { type: GraphQLBoolean } } }),
  );
  const byDate = book.type(
    'GroupByDateFunction',
    () =>
      new GraphQLInputObjectType({
        name: 'GroupByDateFunction',
        fields: {
          group: { type: GraphQLBoolean },
          function: { type: book.enumeration('GroupByFunction', [...dateFunctionNames, 'DAY_ONLY', 'HOUR_IN_DAY']) },
        },
      }),
  );
  const fields = book.fields(object).flatMap((field) => {
    const kind = fieldKind(field);
    if (kind === undefined || !(groupable.has(kind.filtering) || field.type === 'int')) return [];
    return [[field.name, { type: kind.filtering === 'date' ? byDate : byValue }] as const];
  });
  const name = `${object.name}_GroupBy`;
  const kind = { type: book.enumeration('GroupByType', ['ROLLUP', 'CUBE']) };
  return book.type(
    name,
    () => new GraphQLInputObjectType({ name, fields: { type: kind, ...Object.fromEntries(fields) } }),
  );
}

/** A field of `uiapi { aggregate { … } }`. */
export const aggregateField = (book: TypeBook, object: ObjectDef): GraphQLFieldConfig<unknown, GraphqlRequest> => ({
  type: connectionType(book, `${object.name}Aggregate`, () => nodeType(book, object)),
  args: {
    ...connectionArgs(book, object, true),
    groupBy: { type: groupByType(book, object) },
    first: { type: GraphQLInt },
  },
  resolve: (_source, args, request, info) => resolveAggregate(request, info, object, args as ConnectionArguments),
});
