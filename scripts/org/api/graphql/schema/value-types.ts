import { GraphQLInterfaceType, GraphQLObjectType, GraphQLString, type GraphQLFieldConfigMap } from 'graphql';
import type { FieldKind } from './field-kinds.ts';
import type { TypeBook } from './type-book.ts';

/** Kinds whose values have a label in the user's language. */
const labelled: ReadonlySet<string> = new Set(['MultiPicklist', 'Picklist', 'String']);
/** Kinds whose values have a format. */
const formatted: ReadonlySet<string> = new Set([
  'Currency',
  'Date',
  'DateTime',
  'Double',
  'Int',
  'Latitude',
  'Long',
  'Longitude',
  'Percent',
  'Time',
]);

/** What every value has. */
function fieldValueInterface(book: TypeBook): GraphQLInterfaceType {
  return book.type(
    'FieldValue',
    () => new GraphQLInterfaceType({ name: 'FieldValue', fields: { displayValue: { type: GraphQLString } } }),
  );
}

/** Beside the value, what a kind has in records and aggregates: `displayValue`, `label` or `format`. */
export const valueForms = (kind: Pick<FieldKind, 'name'>): readonly string[] => [
  'displayValue',
  ...(labelled.has(kind.name) ? ['label'] : []),
  ...(formatted.has(kind.name) ? ['format'] : []),
];

/** `PicklistValue { value displayValue label }`, `CurrencyValue { value displayValue format }` */
export function valueType(book: TypeBook, kind: Pick<FieldKind, 'name' | 'scalar'>): GraphQLObjectType {
  const name = `${kind.name === 'Id' ? 'ID' : kind.name}Value`;
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    value: { type: book.scalar(kind.scalar) },
    ...Object.fromEntries(valueForms(kind).map((form) => [form, { type: GraphQLString }])),
  };
  return book.type(name, () => new GraphQLObjectType({ name, fields, interfaces: [fieldValueInterface(book)] }));
}
