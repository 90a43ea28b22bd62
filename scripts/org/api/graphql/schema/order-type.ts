import { GraphQLInputObjectType } from 'graphql';
import type { ObjectDef } from '../../../catalog/types.ts';
import { fieldKind } from './field-kinds.ts';
import type { TypeBook } from './type-book.ts';

function orderByClause(book: TypeBook): GraphQLInputObjectType {
  return book.type(
    'OrderByClause',
    () =>
      new GraphQLInputObjectType({
        name: 'OrderByClause',
        fields: {
          order: { type: book.enumeration('ResultOrder', ['ASC', 'DESC']) },
          nulls: { type: book.enumeration('NullOrder', ['FIRST', 'LAST']) },
        },
      }),
  );
}

/** `Account_OrderBy`: `{ Name: { order: ASC, nulls: LAST } }`, also of parents that are one object. */
export function orderType(book: TypeBook, object: ObjectDef): GraphQLInputObjectType {
  const name = `${object.name}_OrderBy`;
  return book.type(
    name,
    () =>
      new GraphQLInputObjectType({
        name,
        fields: () => {
          const sortable = book.fields(object).filter((field) => {
            const kind = fieldKind(field);
            return kind !== undefined && kind.filtering !== 'none' && kind.filtering !== 'multi';
          });
          const parents = book.parents(object).flatMap((parent) => {
            const [target] = parent.targets;
            return parent.field.referenceTo.length > 1 || target === undefined
              ? []
              : [[parent.name, { type: orderType(book, target) }] as const];
          });
          return {
            ...Object.fromEntries(sortable.map((field) => [field.name, { type: orderByClause(book) }])),
            ...Object.fromEntries(parents),
          };
        },
      }),
  );
}
