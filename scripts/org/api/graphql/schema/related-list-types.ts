import {
  GraphQLBoolean,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql';
import { objectOf } from '../../../catalog/lookup.ts';
import { OrgError } from '../../../errors.ts';
import { columnInfo } from '../../list-columns.ts';
import { relatedColumns, relatedList, relatedOrder } from '../../related-list.ts';
import type { GraphqlRequest } from '../request.ts';
import type { TypeBook } from './type-book.ts';

interface Named {
  readonly parentApiName: string;
  readonly relatedListName: string;
}

function resolveRelatedList({ context }: GraphqlRequest, { parentApiName, relatedListName }: Named): unknown {
  const parent = objectOf(context.catalog, parentApiName);
  if (!parent?.uiApi || !context.access.object(parent).read) {
    throw new OrgError('INVALID_TYPE', `Object ${parentApiName} is not supported in UI API`);
  }
  const list = relatedList(context, parent, relatedListName);
  const order = relatedOrder(context, list);
  return {
    childApiName: list.child.name,
    displayColumns: relatedColumns(context, list).map(columnInfo),
    label: list.child.labelPlural,
    orderedByInfo: order
      ? [{ fieldApiName: order.column.path.join('.'), sortDirection: order.isAscending ? 'ASC' : 'DESC' }]
      : [],
  };
}

/** `uiapi { relatedListByName(parentApiName: "Account", relatedListName: "Contacts") { … } }`: its columns and order, no records. */
export function relatedListField(book: TypeBook): GraphQLFieldConfig<unknown, GraphqlRequest> {
  const text = new GraphQLNonNull(GraphQLString);
  const column = new GraphQLObjectType({
    name: 'ListColumn',
    fields: { fieldApiName: { type: text }, label: { type: GraphQLString }, sortable: { type: GraphQLBoolean } },
  });
  const order = new GraphQLObjectType({
    name: 'ListOrder',
    fields: {
      fieldApiName: { type: GraphQLString },
      sortDirection: { type: book.enumeration('ResultOrder', ['ASC', 'DESC']) },
    },
  });
  const info = new GraphQLObjectType({
    name: 'RelatedListInfo',
    fields: {
      childApiName: { type: text },
      label: { type: text },
      displayColumns: { type: new GraphQLNonNull(new GraphQLList(column)) },
      orderedByInfo: { type: new GraphQLNonNull(new GraphQLList(order)) },
    },
  });
  return {
    type: info,
    args: { parentApiName: { type: text }, relatedListName: { type: text } },
    resolve: (_source, args, request) => resolveRelatedList(request, args as Named),
  };
}
