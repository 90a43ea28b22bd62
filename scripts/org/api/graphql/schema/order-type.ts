import { GraphQLInputObjectType, GraphQLNonNull } from 'graphql';
import type { ObjectDef } from '../../../catalog/types.ts';
import { fieldKind, type FieldKind } from './field-kinds.ts';
import type { TypeBook } from './type-book.ts';

const countFunctions = ['COUNT', 'COUNT_DISTINCT', 'MAX', 'MIN'];
const numberFunctions = ['AVG', ...countFunctions, 'SUM'];

/** `{ function: COUNT, order: DESC, nulls: LAST }`; a function orders aggregates only. */
function orderClause(book: TypeBook, kind: FieldKind, isReference: boolean): GraphQLInputObjectType {
  const family = isReference || kind.filtering === 'equal' ? 'NoFunction' : kind.numeric ? 'Number' : 'String';
  const name = family === 'NoFunction' ? 'NoFunctionAggregateOrderByClause' : `AggregateOrderBy${family}Clause`;
  const names = family === 'Number' ? numberFunctions : countFunctions;
  const functions = (): GraphQLInputFields =>
    family === 'NoFunction' ? {} : { function: { type: book.enumeration(`AggregateOrderBy${family}Function`, names) } };
  return book.type(
    name,
    () =>
      new GraphQLInputObjectType({
        name,
        fields: {
          ...functions(),
          order: { type: book.enumeration('ResultOrder', ['ASC', 'DESC']) },
          nulls: { type: book.enumeration('NullOrder', ['FIRST', 'LAST']) },
        },
      }),
  );
}

type GraphQLInputFields = Record<string, { type: ReturnType<TypeBook['enumeration']> }>;

/** `{ distance: { latitude: 47.6, longitude: -122.3 }, order: ASC }` */
function distanceClause(book: TypeBook): GraphQLInputObjectType {
  const clause = 'OrderByGeolocationClause';
  const place = (): GraphQLInputObjectType =>
    new GraphQLInputObjectType({
      name: 'DistanceInput',
      fields: {
        latitude: { type: new GraphQLNonNull(book.scalar('Latitude')) },
        longitude: { type: new GraphQLNonNull(book.scalar('Longitude')) },
      },
    });
  return book.type(
    clause,
    () =>
      new GraphQLInputObjectType({
        name: clause,
        fields: {
          distance: { type: book.type('DistanceInput', place) },
          order: { type: book.enumeration('ResultOrder', ['ASC', 'DESC']) },
          nulls: { type: book.enumeration('NullOrder', ['FIRST', 'LAST']) },
        },
      }),
  );
}

/**
 * `Account_OrderBy`: `{ Name: { order: ASC, nulls: LAST } }`, also of parents that are one object.
 * https://developer.salesforce.com/docs/platform/graphql/guide/aggregate-orderby-schema.html
 */
export function orderType(book: TypeBook, object: ObjectDef): GraphQLInputObjectType {
  const name = `${object.name}_OrderBy`;
  return book.type(
    name,
    () =>
      new GraphQLInputObjectType({
        name,
        fields: () => {
          const sortable = book.fields(object).flatMap((field) => {
            const kind = fieldKind(field);
            if (kind === undefined || kind.filtering === 'none' || kind.filtering === 'multi') return [];
            return kind.filtering === 'longText' ? [] : [{ field, kind }];
          });
          const places = book.fields(object).filter(({ type }) => type === 'location');
          const parents = book.parents(object).flatMap((parent) => {
            const [target] = parent.targets;
            return parent.field.referenceTo.length > 1 || target === undefined
              ? []
              : [[parent.name, { type: orderType(book, target) }] as const];
          });
          return {
            ...Object.fromEntries(
              sortable.map(({ field, kind }) => [
                field.name,
                { type: orderClause(book, kind, field.type === 'reference') },
              ]),
            ),
            ...Object.fromEntries(places.map((field) => [field.name, { type: distanceClause(book) }])),
            ...Object.fromEntries(parents),
          };
        },
      }),
  );
}
