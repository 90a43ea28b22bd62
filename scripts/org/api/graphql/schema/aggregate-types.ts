import {
  GraphQLBoolean,
  GraphQLInputObjectType,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLInputFieldConfigMap,
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
import { valueForms, valueType } from './value-types.ts';

interface FieldOfNode {
  readonly node: AggregateNode;
  readonly field: FieldDef;
}
type Field = GraphQLFieldConfig<FieldOfNode, GraphqlRequest>;

const int = { name: 'Int', scalar: 'Int' } as const;
const long = { name: 'Long', scalar: 'Long' } as const;
const double = { name: 'Double', scalar: 'Double' } as const;

function functionsOf(kind: FieldKind): Readonly<Partial<Record<AggregateName, Pick<FieldKind, 'name' | 'scalar'>>>> {
  if (kind.filtering === 'none' || kind.name === 'Time') return {};
  if (kind.filtering === 'equal') return { grouping: int };
  const counted = { count: long, countDistinct: long, grouping: int };
  if (kind.filtering === 'multi' || kind.filtering === 'longText') return counted;
  const bounds = { ...counted, min: kind, max: kind };
  return kind.numeric ? { ...bounds, sum: kind.name === 'Int' ? long : kind, avg: double } : bounds;
}

/** `CurrencyAggregate { value displayValue count { value } sum { value } … }` */
function fieldAggregate(book: TypeBook, kind: FieldKind): GraphQLObjectType<FieldOfNode, GraphqlRequest> {
  const name = `${kind.name}Aggregate`;
  const own =
    (part: (value: FieldValue) => Value): Field['resolve'] =>
    ({ node, field }, _args, request): Value =>
      part(aggregateValue(node, field, 'value', request));
  const forms: Readonly<Record<string, Field>> = {
    displayValue: { type: GraphQLString, resolve: own(({ displayValue }) => displayValue()) },
    label: { type: GraphQLString, resolve: own(({ label }) => label()) },
    format: { type: GraphQLString, resolve: own(({ format }) => format) },
  };
  const fields = (): Record<string, Field> => ({
    value: { type: book.scalar(kind.scalar), resolve: own(({ value }) => value) },
    ...Object.fromEntries(Object.entries(forms).filter(([form]) => valueForms(kind).includes(form))),
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

/** `AccountAggregate`: one field a readable field, and one a parent that is one object. */
function aggregateType(book: TypeBook, object: ObjectDef): GraphQLObjectType {
  type NodeField = GraphQLFieldConfig<AggregateNode, GraphqlRequest>;
  const fields = (): Record<string, NodeField> => {
    const own = book.fields(object).flatMap((field) => {
      const kind = fieldKind(field);
      if (kind === undefined) return [];
      const resolve = (node: AggregateNode): FieldOfNode => ({ node, field });
      return [[field.name, { type: fieldAggregate(book, kind), resolve }] as const];
    });
    const parents = book.parents(object).flatMap(({ field, name, targets: [target] }) => {
      if (field.referenceTo.length > 1 || target === undefined) return [];
      const resolve = (node: AggregateNode): AggregateNode => ({ ...node, path: [...node.path, name] });
      return [[name, { type: aggregateType(book, target), resolve }] as const];
    });
    return { ...Object.fromEntries(parents), ...Object.fromEntries(own) };
  };
  const name = `${object.name}Aggregate`;
  return book.type(name, () => new GraphQLObjectType({ name, fields }));
}

function nodeType(book: TypeBook, object: ObjectDef): GraphQLObjectType {
  const aggregate = aggregateType(book, object);
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
  const name = `${object.name}_GroupBy`;
  const fields = (): GraphQLInputFieldConfigMap => {
    const own = book.fields(object).flatMap((field) => {
      const kind = fieldKind(field);
      if (kind === undefined || !(groupable.has(kind.filtering) || field.type === 'int')) return [];
      return [[field.name, { type: kind.filtering === 'date' ? byDate : byValue }] as const];
    });
    const parents = book.parents(object).flatMap((parent) => {
      const [target] = parent.targets;
      return parent.field.referenceTo.length > 1 || target === undefined
        ? []
        : [[parent.name, { type: groupByType(book, target) }] as const];
    });
    const type = { type: book.enumeration('GroupByType', ['GROUP_BY', 'ROLLUP', 'CUBE']) };
    return { type, ...Object.fromEntries([...parents, ...own]) };
  };
  return book.type(name, () => new GraphQLInputObjectType({ name, fields }));
}

/** Aggregates have no `upperBound`. */
function withoutBound({ upperBound: _none, ...args }: GraphQLFieldConfigArgumentMap): GraphQLFieldConfigArgumentMap {
  return args;
}

/** A field of `uiapi { aggregate { … } }`. */
export const aggregateField = (book: TypeBook, object: ObjectDef): GraphQLFieldConfig<unknown, GraphqlRequest> => ({
  type: connectionType(book, `${object.name}Aggregate`, () => nodeType(book, object)),
  args: {
    ...withoutBound(connectionArgs(book, object, true)),
    groupBy: { type: groupByType(book, object) },
  },
  resolve: (_source, args, request, info) => resolveAggregate(request, info, object, args as ConnectionArguments),
});
