import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { ChildRelationship, ObjectDef } from '../../catalog/types.ts';
import { childrenOf, textOf, textsOf } from '../../catalog/xml-node.ts';
import { masterRecordTypeId, type Context, type Engine } from '../../engine/types.ts';
import { commaList } from '../parse.ts';
import { notFound } from '../request.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { addOptionalPaths, addPaths, emptyTree, pathBelow } from './field-tree.ts';
import { deployedLayout } from './layout.ts';
import { columnInfo, listColumns, type ListColumn } from './list-columns.ts';
import { orderOf, pageAnswer, pageOf } from './paging.ts';
import { readRecords } from './read-records.ts';
import { readRecord } from './records.ts';
import { uiObject, uiRecordId } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

interface RelatedList {
  readonly parent: ObjectDef;
  readonly child: ObjectDef;
  readonly relationship: ChildRelationship & { readonly name: string };
}

function relatedLists(context: Context, parent: ObjectDef): readonly RelatedList[] {
  return parent.childRelationships.flatMap((relationship) => {
    const child = objectOf(context.catalog, relationship.childObject);
    const isOpen = child?.uiApi === true && context.access.object(child).read;
    const field = child && fieldOf(child, relationship.field);
    if (!child || !isOpen || !field || !context.access.canReadField(child, field) || relationship.name === undefined)
      return [];
    return [{ parent, child, relationship: { ...relationship, name: relationship.name } }];
  });
}

function relatedList(context: Context, parent: ObjectDef, name: string): RelatedList {
  const found = relatedLists(context, parent).find(
    (list) => list.relationship.name.toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw notFound();
  return found;
}

/** Columns of the parent's deployed layout, else of the child's compact layout, else its name. */
function columnsOf(context: Context, { child, parent, relationship }: RelatedList): readonly ListColumn[] {
  const layout = deployedLayout(context, parent);
  const wanted = `${child.name}.${relationship.field}`.toLowerCase();
  const list =
    layout &&
    childrenOf(layout.xml, 'relatedLists').find((node) => textOf(node, 'relatedList')?.toLowerCase() === wanted);
  const named = list
    ? textsOf(list, 'fields')
    : (child.compactLayouts.get(child.compactLayout ?? '') ?? [child.nameField ?? 'Id']);
  return listColumns(context, child, named);
}

const summary = (list: RelatedList): Json => ({
  entityLabel: list.child.label,
  entityLabelPlural: list.child.labelPlural,
  fieldApiName: list.relationship.field,
  keyPrefix: list.child.keyPrefix,
  label: list.child.labelPlural,
  objectApiName: list.child.name,
  relatedListId: list.relationship.name,
});

const reference = ({ parent, relationship }: RelatedList, id: string | null): Json => ({
  inContextOfRecordId: id,
  parentObjectApiName: parent.name,
  parentRecordTypeId: masterRecordTypeId,
  relatedListId: relationship.name,
  type: 'relatedList',
});

function info(context: Context, list: RelatedList): Json {
  return {
    ...summary(list),
    createable: list.child.createable && context.access.object(list.child).create,
    displayColumns: columnsOf(context, list).map(columnInfo),
    filteredByInfo: [],
    listReference: reference(list, null),
    objectApiNames: [list.child.name],
    orderedByInfo: [],
  };
}

function records(engine: Engine, call: Call, params: Params): Json {
  const { context, version } = call;
  const target = uiRecordId(context, params['id'] ?? '');
  readRecord(engine, context, emptyTree(target.object), target.id);
  const list = relatedList(context, target.object, params['list'] ?? '');
  const tree = emptyTree(list.child);
  const named = (parameter: string): readonly string[] => commaList(call.query.get(parameter)) ?? [];
  const fields = named('fields').map((name) => pathBelow(list.child, name));
  addPaths(context, tree, fields.length > 0 ? fields : columnsOf(context, list).map((column) => column.path));
  addOptionalPaths(
    context,
    tree,
    named('optionalFields').map((name) => pathBelow(list.child, name)),
  );
  const page = pageOf(call);
  const rows = readRecords(engine, context, tree, {
    where: {
      kind: 'compare',
      left: { kind: 'field', path: [list.relationship.field] },
      operator: '=',
      right: { kind: 'string', value: target.id },
    },
    orderBy: orderOf(call, list.child, []),
    limit: page.size + 1,
    offset: page.offset,
  });
  const address = `/services/data/${version}/ui-api/related-list-records/${target.id}/${list.relationship.name}`;
  return {
    ...pageAnswer(rows, page, (token) => `${address}?pageSize=${page.size}&pageToken=${token}`),
    fields: named('fields'),
    listReference: reference(list, target.id),
    optionalFields: named('optionalFields'),
    pageSize: page.size,
    sortBy: named('sortBy'),
  };
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_related_lists.htm */
export const relatedListResources = (engine: Engine): readonly Resource[] => [
  {
    path: '/ui-api/related-list-info/:object',
    methods: {
      GET: (call, params) => {
        const parent = uiObject(call.context, params['object'] ?? '');
        return ok({
          parentObjectApiName: parent.name,
          parentRecordTypeId: masterRecordTypeId,
          relatedLists: relatedLists(call.context, parent).map(summary),
        });
      },
    },
  },
  {
    path: '/ui-api/related-list-info/:object/:list',
    methods: {
      GET: (call, params) => {
        const parent = uiObject(call.context, params['object'] ?? '');
        return ok(info(call.context, relatedList(call.context, parent, params['list'] ?? '')));
      },
    },
  },
  {
    path: '/ui-api/related-list-records/:id/:list',
    methods: { GET: (call, params) => ok(records(engine, call, params)) },
  },
];
