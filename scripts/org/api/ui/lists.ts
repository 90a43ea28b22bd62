import type { ListViewDef, ObjectDef } from '../../catalog/types.ts';
import type { Context, Engine } from '../../engine/types.ts';
import { commaList } from '../parse.ts';
import { notFound } from '../request.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { eTagOf } from './e-tag.ts';
import { addOptionalPaths, addPaths, emptyTree, pathBelow } from './field-tree.ts';
import { columnInfo, listColumns } from './list-columns.ts';
import { listCondition } from './list-filter.ts';
import { orderOf, pageAnswer, pageOf } from './paging.ts';
import { readRecords } from './read-records.ts';
import { uiObject } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

const reference = (object: ObjectDef, view: ListViewDef): Json => ({
  id: null,
  listViewApiName: view.name,
  objectApiName: object.name,
  type: 'listView',
});

function listInfo(context: Context, object: ObjectDef, view: ListViewDef): Json {
  const rights = context.access.object(object);
  const columns = listColumns(context, object, view.columns);
  const names = columns.map((column) => column.path.join('.'));
  const nameField = object.nameField ?? 'Id';
  const told = {
    cloneable: true,
    createable: object.createable && rights.create,
    deletable: false,
    displayColumns: columns.map(columnInfo),
    filterLogicString: view.filterLogic ?? null,
    filteredByInfo: view.filters.map(({ field, operation, value = '' }) => ({
      fieldApiName: field,
      operandLabels: value.split(','),
      operator: operation,
    })),
    label: view.label,
    listReference: reference(object, view),
    orderedByInfo: [
      {
        fieldApiName: nameField,
        isAscending: true,
        label: object.fields.get(nameField.toLowerCase())?.label ?? nameField,
      },
    ],
    updateable: false,
    userPreferences: {
      columnWidths: Object.fromEntries(names.map((name) => [name, -1])),
      columnWrap: Object.fromEntries(names.map((name) => [name, false])),
    },
    visibility: 'Public',
    visibilityEditable: false,
  };
  return { ...told, eTag: eTagOf(told) };
}

function listRecords(engine: Engine, call: Call, object: ObjectDef, view: ListViewDef): Json {
  const { context, version } = call;
  const tree = emptyTree(object);
  addPaths(
    context,
    tree,
    listColumns(context, object, view.columns).map((column) => column.path),
  );
  const named = (parameter: string): readonly string[] => commaList(call.query.get(parameter)) ?? [];
  addPaths(
    context,
    tree,
    named('fields').map((name) => pathBelow(object, name)),
  );
  addOptionalPaths(
    context,
    tree,
    named('optionalFields').map((name) => pathBelow(object, name)),
  );
  const page = pageOf(call);
  const rows = readRecords(engine, context, tree, {
    where: listCondition(context, object, view),
    orderBy: orderOf(call, object, [object.nameField ?? 'Id']),
    limit: page.size + 1,
    offset: page.offset,
  });
  const address = `/services/data/${version}/ui-api/list-records/${object.name}/${view.name}`;
  return {
    ...pageAnswer(rows, page, (token) => `${address}?pageSize=${page.size}&pageToken=${token}`),
    fields: [...tree.fields.keys()].map((name) => `${object.name}.${name}`),
    listInfoETag: listInfo(context, object, view)['eTag'],
    listReference: reference(object, view),
  };
}

function addressed(call: Call, params: Params): { readonly object: ObjectDef; readonly view: ListViewDef } {
  const object = uiObject(call.context, params['object'] ?? '');
  const wanted = (params['list'] ?? '').toLowerCase();
  const view = object.listViews.find((candidate) => candidate.name.toLowerCase() === wanted);
  if (!view) throw notFound();
  return { object, view };
}

function allLists(call: Call, params: Params): Json {
  const object = uiObject(call.context, params['object'] ?? '');
  const lists = object.listViews.map((view) => ({
    apiName: view.name,
    label: view.label,
    listReference: reference(object, view),
  }));
  return { count: lists.length, lists, objectApiName: object.name };
}

/** List views that were deployed. https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_list_views_records_md.htm */
export const listResources = (engine: Engine): readonly Resource[] => [
  { path: '/ui-api/list-info/:object', methods: { GET: (call, params) => ok(allLists(call, params)) } },
  {
    path: '/ui-api/list-info/:object/:list',
    methods: {
      GET: (call, params) => {
        const { object, view } = addressed(call, params);
        return ok(listInfo(call.context, object, view));
      },
    },
  },
  {
    path: '/ui-api/list-records/:object/:list',
    methods: {
      GET: (call, params) => {
        const { object, view } = addressed(call, params);
        return ok(listRecords(engine, call, object, view));
      },
    },
  },
  {
    path: '/ui-api/list-ui/:object/:list',
    methods: {
      GET: (call, params) => {
        const { object, view } = addressed(call, params);
        const told = { info: listInfo(call.context, object, view), records: listRecords(engine, call, object, view) };
        return ok({ ...told, eTag: eTagOf(told) });
      },
    },
  },
];
