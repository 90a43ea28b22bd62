import {
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLString,
  type GraphQLInputFieldConfigMap,
  type GraphQLInputType,
} from 'graphql';
import type { ObjectDef } from '../../../catalog/types.ts';
import { dateFunctionNames, dateLiteralNames, dateRangeNames } from './date-names.ts';
import { fieldKind, type FieldKind } from './field-kinds.ts';
import type { TypeBook } from './type-book.ts';

type Fields = GraphQLInputFieldConfigMap;

const each = (names: readonly string[], type: GraphQLInputType): Fields =>
  Object.fromEntries(names.map((name) => [name, { type }]));
const listed = (type: GraphQLInputType): Fields => each(['in', 'nin'], new GraphQLList(type));

function integerOperators(book: TypeBook): GraphQLInputObjectType {
  return book.type('LongOperators', () => {
    const fields = (): Fields => ({
      ...each(['eq', 'ne', 'lt', 'gt', 'lte', 'gte'], book.scalar('Long')),
      ...listed(book.scalar('Long')),
    });
    return new GraphQLInputObjectType({ name: 'LongOperators', fields });
  });
}

/** `{ value }`, `{ literal: TODAY }` or `{ range: { last_n_days: 30 } }` */
function dateInput(book: TypeBook, kind: FieldKind): GraphQLInputObjectType {
  const range = book.type(
    'DateRange',
    () => new GraphQLInputObjectType({ name: 'DateRange', fields: each(dateRangeNames, GraphQLInt) }),
  );
  const name = `${kind.name}Input`;
  return book.type(
    name,
    () =>
      new GraphQLInputObjectType({
        name,
        fields: {
          value: { type: book.scalar(kind.scalar) },
          literal: { type: book.enumeration('DateLiteral', dateLiteralNames) },
          range: { type: range },
        },
      }),
  );
}

function dateFields(book: TypeBook, kind: FieldKind): Fields {
  const input = dateInput(book, kind);
  const byFunction = book.type(`${kind.name}FunctionInput`, () => {
    const names = kind.scalar === 'DateTime' ? ['value', 'convertTimezoneValue'] : ['value'];
    return new GraphQLInputObjectType({
      name: `${kind.name}FunctionInput`,
      fields: each(names, integerOperators(book)),
    });
  });
  return {
    ...each(['eq', 'ne', 'lt', 'gt', 'lte', 'gte'], input),
    ...listed(input),
    ...each(dateFunctionNames, byFunction),
  };
}

/** Ids by another object's rows: `{ inq: { Contact: { … }, ApiName: "AccountId" } }` */
function joinInput(book: TypeBook): GraphQLInputObjectType {
  return book.type(
    'JoinInput',
    () =>
      new GraphQLInputObjectType({
        name: 'JoinInput',
        fields: () => ({
          ApiName: { type: GraphQLString },
          ...Object.fromEntries(book.objects.map((object) => [object.name, { type: filterType(book, object) }])),
        }),
      }),
  );
}

function operatorFields(book: TypeBook, kind: FieldKind): Fields {
  const scalar = book.scalar(kind.scalar);
  switch (kind.filtering) {
    case 'id':
      return {
        ...each(['eq', 'ne', 'lt', 'gt', 'lte', 'gte'], scalar),
        ...listed(scalar),
        ...each(['inq', 'ninq'], joinInput(book)),
      };
    case 'text':
    case 'longText':
      return { ...each(['eq', 'ne', 'like', 'lt', 'gt', 'lte', 'gte'], scalar), ...listed(scalar) };
    case 'ordered':
      return { ...each(['eq', 'ne', 'lt', 'gt', 'lte', 'gte'], scalar), ...listed(scalar) };
    case 'equal':
      return each(['eq', 'ne'], scalar);
    case 'multi':
      return { ...each(['eq', 'ne'], scalar), ...each(['includes', 'excludes'], new GraphQLList(scalar)) };
    case 'date':
      return dateFields(book, kind);
    case 'none':
      return {};
  }
}

function operators(book: TypeBook, kind: FieldKind): GraphQLInputObjectType {
  const name = `${kind.name}Operators`;
  return book.type(name, () => new GraphQLInputObjectType({ name, fields: () => operatorFields(book, kind) }));
}

function polymorphicFilter(book: TypeBook, name: string, targets: readonly ObjectDef[]): GraphQLInputObjectType {
  return book.type(
    name,
    () =>
      new GraphQLInputObjectType({
        name,
        fields: () => Object.fromEntries(targets.map((target) => [target.name, { type: filterType(book, target) }])),
      }),
  );
}

/** `Account_Filter`: fields, parents, `and`, `or`, `not`. */
export function filterType(book: TypeBook, object: ObjectDef): GraphQLInputObjectType {
  const name = `${object.name}_Filter`;
  const fields = (self: GraphQLInputObjectType): Fields => {
    const own = book.fields(object).flatMap((field) => {
      const kind = fieldKind(field);
      return kind === undefined || kind.filtering === 'none'
        ? []
        : [[field.name, { type: operators(book, kind) }] as const];
    });
    const parents = book.parents(object).map((parent) => {
      const [only] = parent.targets;
      const isPlain = parent.field.referenceTo.length === 1 && only !== undefined;
      const type = isPlain
        ? filterType(book, only)
        : polymorphicFilter(book, `${object.name}_${parent.name}_Filters`, parent.targets);
      return [parent.name, { type }] as const;
    });
    return {
      and: { type: new GraphQLList(self) },
      or: { type: new GraphQLList(self) },
      not: { type: self },
      ...Object.fromEntries([...own, ...parents]),
    };
  };
  return book.type(name, () => {
    const self: GraphQLInputObjectType = new GraphQLInputObjectType({ name, fields: () => fields(self) });
    return self;
  });
}
