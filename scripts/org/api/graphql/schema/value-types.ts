import { GraphQLObjectType, GraphQLString, type GraphQLFieldConfigMap } from 'graphql';
import type { FieldKind } from './field-kinds.ts';
import type { TypeBook } from './type-book.ts';

/** `StringValue { value displayValue }`; picklists have a `label`, dates and numbers a `format`. */
export function valueType(book: TypeBook, kind: Pick<FieldKind, 'name' | 'scalar'>): GraphQLObjectType {
  const name = `${kind.name === 'Id' ? 'ID' : kind.name}Value`;
  const fields: GraphQLFieldConfigMap<unknown, unknown> = {
    value: { type: book.scalar(kind.scalar) },
    displayValue: { type: GraphQLString },
    label: { type: GraphQLString },
    format: { type: GraphQLString },
  };
  return book.type(name, () => new GraphQLObjectType({ name, fields }));
}
