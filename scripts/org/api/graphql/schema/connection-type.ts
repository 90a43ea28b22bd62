import { GraphQLBoolean, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import { encodeCursor } from '../cursor.ts';
import type { Connection } from '../request.ts';
import type { TypeBook } from './type-book.ts';

const required = <T extends GraphQLObjectType | typeof GraphQLInt | typeof GraphQLBoolean>(
  type: T,
): GraphQLNonNull<T> => new GraphQLNonNull(type);

function pageInfo(book: TypeBook): GraphQLObjectType {
  return book.type(
    'PageInfo',
    () =>
      new GraphQLObjectType({
        name: 'PageInfo',
        fields: {
          hasNextPage: { type: required(GraphQLBoolean) },
          hasPreviousPage: { type: required(GraphQLBoolean), resolve: ({ offset }: Connection) => offset > 0 },
          startCursor: {
            type: GraphQLString,
            resolve: ({ nodes, offset }: Connection) => (nodes.length === 0 ? null : encodeCursor(offset)),
          },
          endCursor: {
            type: GraphQLString,
            resolve: ({ nodes, offset }: Connection) =>
              nodes.length === 0 ? null : encodeCursor(offset + nodes.length - 1),
          },
        },
      }),
  );
}

/** `AccountConnection` with its edges, over any type of node. */
export function connectionType(book: TypeBook, name: string, node: () => GraphQLObjectType): GraphQLObjectType {
  const edge = book.type(
    `${name}Edge`,
    () =>
      new GraphQLObjectType({
        name: `${name}Edge`,
        fields: () => ({ node: { type: node() }, cursor: { type: new GraphQLNonNull(GraphQLString) } }),
      }),
  );
  return book.type(
    `${name}Connection`,
    () =>
      new GraphQLObjectType({
        name: `${name}Connection`,
        fields: {
          edges: {
            type: new GraphQLList(edge),
            resolve: ({ nodes, offset }: Connection) =>
              nodes.map((each, index) => ({ node: each, cursor: encodeCursor(offset + index) })),
          },
          pageInfo: { type: required(pageInfo(book)), resolve: (connection: Connection) => connection },
          totalCount: { type: required(GraphQLInt) },
          pageResultCount: { type: required(GraphQLInt), resolve: ({ nodes }: Connection) => nodes.length },
        },
      }),
  );
}
