import {
  GraphQLBoolean,
  GraphQLID,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  GraphQLUnionType,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
} from 'graphql';
import type { FieldDef, ObjectDef, Value } from '../../../catalog/types.ts';
import { masterRecordTypeId } from '../../../engine/types.ts';
import { amountTextOf } from '../../amount-text.ts';
import { fieldValue, isoDateTime } from '../field-value.ts';
import { parentNode } from '../parent-node.ts';
import type { Connection, GraphqlRequest, RecordNode } from '../request.ts';
import { connectionType } from './connection-type.ts';
import { fieldKind, type FieldKind } from './field-kinds.ts';
import { filterType } from './filter-types.ts';
import { orderType } from './order-type.ts';
import type { ChildLink, ParentLink, TypeBook } from './type-book.ts';
import { valueType } from './value-types.ts';

type Field = GraphQLFieldConfig<RecordNode, GraphqlRequest>;

const plain = (node: Pick<RecordNode, 'record'>, name: string): Value => {
  const value = node.record[name];
  return typeof value === 'object' ? null : (value ?? null);
};

function valueField(book: TypeBook, field: FieldDef, kind: FieldKind): Field {
  return {
    type: valueType(book, kind),
    description: field.description,
    resolve: ({ record }, _args, request) =>
      fieldValue(plain({ record }, field.name), field, request.context.user, amountTextOf(record, field.name)),
  };
}

function parentField(book: TypeBook, object: ObjectDef, parent: ParentLink): Field {
  const [only] = parent.targets;
  const resolve: Field['resolve'] = (node, _args, request) => parentNode(request, node.record[parent.name]);
  if (parent.field.referenceTo.length === 1 && only !== undefined) return { type: recordType(book, only), resolve };
  const name = `${object.name}_${parent.name}`;
  const union = book.type(
    name,
    () =>
      new GraphQLUnionType({
        name,
        types: () => parent.targets.map((target) => recordType(book, target)),
        resolveType: (node: RecordNode) => node.object.name,
      }),
  );
  return { type: union, resolve };
}

/** Arguments of a connection: of an object, or of the children of a record. */
export function connectionArgs(book: TypeBook, object: ObjectDef, isRoot: boolean): GraphQLFieldConfigArgumentMap {
  const scope = book.enumeration(
    `${object.name.toUpperCase()}_SCOPE`,
    object.hasOwner ? ['EVERYTHING', 'MINE'] : ['EVERYTHING'],
  );
  return {
    first: { type: GraphQLInt },
    after: { type: GraphQLString },
    where: { type: filterType(book, object) },
    orderBy: { type: orderType(book, object) },
    upperBound: { type: GraphQLInt },
    ...(isRoot ? { scope: { type: scope } } : {}),
  };
}

function childField(book: TypeBook, child: ChildLink): Field {
  return {
    type: connectionType(book, child.object.name, () => recordType(book, child.object)),
    args: connectionArgs(book, child.object, false),
    resolve: (node, _args, _request, info): Connection | undefined => node.children.get(String(info.path.key)),
  };
}

/** What every record has. */
function recordInterface(book: TypeBook): GraphQLInterfaceType {
  const fields = {
    Id: { type: new GraphQLNonNull(GraphQLID) },
    ApiName: { type: new GraphQLNonNull(GraphQLString) },
    DisplayValue: { type: GraphQLString },
    WeakEtag: { type: new GraphQLNonNull(book.scalar('Long')) },
  };
  return book.type(
    'Record',
    () =>
      new GraphQLInterfaceType({
        name: 'Record',
        fields,
        resolveType: (node: RecordNode) => node.object.name,
      }),
  );
}

/** The record type; with `fallback`, also of objects without record types, where it is the master one. */
function recordTypeIdField(book: TypeBook): Field {
  return {
    type: valueType(book, { name: 'Id', scalar: 'ID' }),
    args: {
      fallback: {
        type: GraphQLBoolean,
        description: 'Controls whether the UIAPI fallback behavior will be used when determining the RecordTypeId.',
      },
    },
    resolve: (node, { fallback }: { readonly fallback?: boolean | null }) => {
      const own = plain(node, 'RecordTypeId');
      const value = own ?? (fallback === true ? masterRecordTypeId : null);
      return value === null ? null : { value, displayValue: null };
    },
  };
}

/** The type of an object's records: one field a readable field, parents and children. */
export function recordType(book: TypeBook, object: ObjectDef): GraphQLObjectType<RecordNode, GraphqlRequest> {
  const fields = (): Record<string, Field> => {
    const values = book.fields(object).flatMap((field) => {
      const kind = fieldKind(field);
      return kind === undefined || field.type === 'id' ? [] : [[field.name, valueField(book, field, kind)] as const];
    });
    const parents = book.parents(object).map((parent) => [parent.name, parentField(book, object, parent)] as const);
    const children = book.children(object).map((child) => [child.name, childField(book, child)] as const);
    return {
      ...Object.fromEntries(children),
      ...Object.fromEntries(parents),
      ...Object.fromEntries(values),
      Id: { type: new GraphQLNonNull(GraphQLID), resolve: (node) => plain(node, 'Id') },
      ApiName: { type: new GraphQLNonNull(GraphQLString), resolve: (node) => node.object.name },
      DisplayValue: { type: GraphQLString, resolve: (node) => plain(node, object.nameField ?? 'Id') },
      RecordTypeId: recordTypeIdField(book),
      WeakEtag: {
        type: new GraphQLNonNull(book.scalar('Long')),
        resolve: (node) => Date.parse(String(isoDateTime(plain(node, 'SystemModstamp')) ?? 0)) || 0,
      },
    };
  };
  return book.type(
    object.name,
    () => new GraphQLObjectType({ name: object.name, fields, interfaces: [recordInterface(book)] }),
  );
}
