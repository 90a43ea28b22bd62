import type { ListViewDef, ObjectDef } from '../../catalog/types.ts';
import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { eTagOf } from '../e-tag.ts';
import { listColumns } from '../list-columns.ts';
import { commaList } from '../parse.ts';
import { notFound } from '../request.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { batchOf } from './batch.ts';
import { listCondition } from '../list-filter.ts';
import { viewById } from '../list-view.ts';
import { listInfo, listReference } from './list-info.ts';
import { listPage } from './list-page.ts';
import { pageOf, pageAnswer } from './paging.ts';
import { objectParameters, queryParameters, type Parameters } from './parameters.ts';
import { uiObject } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

interface Addressed {
  readonly object: ObjectDef;
  readonly view: ListViewDef;
}

/** A list view by its id, or by the names of its object and itself. */
function addressed({ context }: Call, { id, list = '', object: name = '' }: Params): Addressed {
  if (id !== undefined) {
    const found = viewById(context, id);
    if (!found) throw notFound();
    return { object: uiObject(context, found.object.name), view: found.view };
  }
  const object = uiObject(context, name);
  if (list.toLowerCase() === '__recent') {
    throw new OrgError('FUNCTIONALITY_NOT_ENABLED', 'The list of recently viewed records is not supported by this org');
  }
  const view = object.listViews.find((candidate) => candidate.name.toLowerCase() === list.toLowerCase());
  if (!view) throw notFound();
  return { object, view };
}

function listRecords(engine: Engine, call: Call, { object, view }: Addressed, parameters: Parameters): Json {
  const { context, version } = call;
  const source = {
    object,
    columns: listColumns(context, object, view.columns),
    where: listCondition(context, object, view),
    sort: [object.nameField ?? 'Id'],
    address: `/services/data/${version}/ui-api/list-records/${object.name}/${view.name}`,
  };
  return {
    ...listPage(engine, context, source, parameters),
    listInfoETag: listInfo(context, object, view)['eTag'],
    listReference: listReference(object, view),
  };
}

function listUi(engine: Engine, call: Call, at: Addressed): Json {
  const told = {
    info: listInfo(call.context, at.object, at.view),
    records: listRecords(engine, call, at, queryParameters(call)),
  };
  return { ...told, eTag: eTagOf(told) };
}

/** The list views of an object, by label. Which ones somebody looked at last is not known, so none is recent. */
function allLists(call: Call, { object: name = '' }: Params): Json {
  const object = uiObject(call.context, name);
  const parameters = queryParameters(call);
  const page = pageOf(parameters, 20);
  const text = parameters('q');
  const wanted = (text ?? '').replaceAll('*', '').trim().toLowerCase();
  const recentListsOnly = parameters('recentListsOnly') === 'true';
  const found = object.listViews
    .filter(({ label }) => !recentListsOnly && label.toLowerCase().includes(wanted))
    .map((view) => ({
      apiName: view.name,
      label: view.label,
      listReference: listReference(object, view),
      listUiUrl: `/services/data/${call.version}/ui-api/list-ui/${object.name}/${view.name}`,
    }));
  const address = `/services/data/${call.version}/ui-api/list-info/${object.name}`;
  const { records: lists, ...paging } = pageAnswer(
    found.slice(page.offset, page.offset + page.size + 1),
    page,
    (token) => `${address}?pageSize=${page.size}&pageToken=${token}`,
  );
  const told = {
    ...paging,
    lists,
    objectApiName: object.name,
    pageSize: page.size,
    queryString: text,
    recentListsOnly,
  };
  return { ...told, eTag: eTagOf(told) };
}

/** List views that were deployed. https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_list_views_records_md.htm */
export function listResources(engine: Engine): readonly Resource[] {
  const info = (call: Call, params: Params): Json => {
    const { object, view } = addressed(call, params);
    return listInfo(call.context, object, view);
  };
  const reading: Resource['methods'] = {
    GET: (call, params) => ok(listRecords(engine, call, addressed(call, params), queryParameters(call))),
    POST: (call, params) => ok(listRecords(engine, call, addressed(call, params), objectParameters(call.body()))),
  };
  const batch = (call: Call, { ids = '' }: Params): Json => ({
    results: batchOf(commaList(ids) ?? [], (id) => info(call, { id })),
  });
  return [
    { path: '/ui-api/list-info/batch/:ids', methods: { GET: (call, params) => ok(batch(call, params)) } },
    {
      path: '/ui-api/list-info/:object',
      methods: {
        GET: (call, params) =>
          ok(
            viewById(call.context, params['object'] ?? '')
              ? info(call, { id: params['object'] ?? '' })
              : allLists(call, params),
          ),
      },
    },
    { path: '/ui-api/list-info/:object/:list', methods: { GET: (call, params) => ok(info(call, params)) } },
    { path: '/ui-api/list-records/:id', methods: { GET: reading.GET, POST: reading.POST } },
    { path: '/ui-api/list-records/:object/:list', methods: reading },
    {
      path: '/ui-api/list-ui/:object',
      methods: {
        GET: (call, params) => {
          const id = params['object'] ?? '';
          return ok(
            viewById(call.context, id) ? listUi(engine, call, addressed(call, { id })) : allLists(call, params),
          );
        },
      },
    },
    {
      path: '/ui-api/list-ui/:object/:list',
      methods: { GET: (call, params) => ok(listUi(engine, call, addressed(call, params))) },
    },
  ];
}
