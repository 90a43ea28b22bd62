import {
  DirectiveLocation,
  GraphQLDirective,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  specifiedDirectives,
  type GraphQLFieldConfig,
} from 'graphql';
import type { Catalog, ObjectDef } from '../../../catalog/types.ts';
import type { Access } from '../../../engine/types.ts';
import { resolveRecords, type ConnectionArguments } from '../resolve-records.ts';
import type { GraphqlRequest } from '../request.ts';
import { aggregateField } from './aggregate-types.ts';
import { readById } from '../read-by-id.ts';
import { connectionType } from './connection-type.ts';
import { mutationType } from './mutation-types.ts';
import { objectInfosField } from './object-info-types.ts';
import { connectionArgs, recordType } from './record-type.ts';
import { relatedListField } from './related-list-types.ts';
import { typeBook, type TypeBook } from './type-book.ts';

type Field = GraphQLFieldConfig<unknown, GraphqlRequest>;

/** Keeps a query alive when the user may not see a field. */
const optional = new GraphQLDirective({ name: 'optional', locations: [DirectiveLocation.FIELD] });

const queryField = (book: TypeBook, object: ObjectDef): Field => ({
  type: connectionType(book, object.name, () => recordType(book, object)),
  args: connectionArgs(book, object, true),
  resolve: (_source, args, request, info) => resolveRecords(request, info, object, args as ConnectionArguments),
});

function group(name: string, book: TypeBook, field: (book: TypeBook, object: ObjectDef) => Field): Field {
  const fields = Object.fromEntries(book.objects.map((object) => [object.name, field(book, object)]));
  return { type: new GraphQLNonNull(new GraphQLObjectType({ name, fields })), resolve: () => ({}) };
}

/** The user who asks. https://developer.salesforce.com/docs/platform/graphql/guide/query-current-user-record.html */
function currentUserField(book: TypeBook): Readonly<Record<string, Field>> {
  const user = book.objects.find(({ name }) => name === 'User');
  if (user === undefined) return {};
  const resolve: Field['resolve'] = (_source, _args, request, info) =>
    readById(request, info, user, request.context.user.userId, info.fieldNodes);
  return { currentUser: { type: recordType(book, user), resolve } };
}

/** The schema of one user on one catalog: what may not be read is not in it. */
export function buildSchema(catalog: Catalog, access: Access): GraphQLSchema {
  const book = typeBook(catalog, access);
  const uiapi = new GraphQLObjectType<unknown, GraphqlRequest>({
    name: 'UIAPI',
    fields: {
      ...currentUserField(book),
      objectInfos: objectInfosField(book),
      relatedListByName: relatedListField(book),
      query: group('RecordQuery', book, queryField),
      aggregate: group('RecordQueryAggregate', book, aggregateField),
    },
  });
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: { uiapi: { type: new GraphQLNonNull(uiapi), resolve: () => ({}) } },
  });
  // Types that only stand behind an interface are not found by walking.
  const types = book.named(['StandardField', 'PicklistField']);
  const directives = [...specifiedDirectives, optional];
  return new GraphQLSchema({ query, mutation: mutationType(book), directives, types });
}
