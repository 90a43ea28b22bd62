import type { ListViewDef, ObjectDef } from '../../catalog/types.ts';
import type { Engine } from '../../engine/types.ts';
import { eTagOf } from '../e-tag.ts';
import { listColumns } from '../list-columns.ts';
import { commaList } from '../parse.ts';
import { notFound } from '../request.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { batchOf } from './batch.ts';
import { listCondition } from '../list-filter.ts';
import { viewId } from '../list-view.ts';
import { listInfo, listReference } from './list-info.ts';
import { listPage } from './list-page.ts';
import { pageOf, pageAnswer } from './paging.ts';
import { objectParameters, queryParameters, type Parameters } from './parameters.ts';
import { listById, listsOf, mruView, recentView } from './recent-list.ts';
import { uiObject } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

interface Addressed {
  readonly object: ObjectDef;
  readonly view: ListViewDef;
  /** The records the user viewed last, whatever they are. */
  readonly isRecent?: boolean;
}

/** A list view by its id, or by the names of its object and itself. */
function addressed({ context }: Call, { id, list = '', object: name = '' }: Params): Addressed {
  if (id !== undefined) {
    const found = listById(context, id);
    if (!found) throw notFound();
    return { ...found, object: uiObject(context, found.object.name) };
  }
  const object = uiObject(context, name);
  const recent = recentView(object, list);
  if (recent) return { object, view: recent, isRecent: true };
  const view = object.listViews.find((candidate) => candidate.name.toLowerCase() === list.toLowerCase());
  if (!view) throw notFound();
  return { object, view };
}

function listRecords(engine: Engine, call: Call, { object, view, isRecent }: Addressed, parameters: Parameters): Json {
  const { context, version } = call;
  const source = {
    object,
    columns: listColumns(context, object, view.columns),
    where: listCondition(context, object, view),
    sort: [object.nameField ?? 'Id'],
    address: `/services/data/${version}/ui-api/list-records/${object.name}/${view.name}`,
    ...(isRecent ? { ids: engine.viewedIds(context, object.name) } : {}),
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

/** The list views of an object, by label; recent are those whose results were asked for over REST. */
function allLists(engine: Engine, call: Call, { object: name = '' }: Params): Json {
  const object = uiObject(call.context, name);
  const parameters = queryParameters(call);
  const page = pageOf(parameters, 20);
  const text = parameters('q');
  const wanted = (text ?? '').replaceAll('*', '').trim().toLowerCase();
  const recentListsOnly = parameters('recentListsOnly') === 'true';
  const used = recentListsOnly ? engine.viewedIds(call.context, 'ListView') : [];
  const found = listsOf(object)
    .filter((view) => !recentListsOnly || used.includes(viewId(object, view)))
    .filter(({ label }) => label.toLowerCase().includes(wanted))
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

/** List views that were deployed or come with an object, and the one of recent records. https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_list_views_records_md.htm */
export function listResources(engine: Engine): readonly Resource[] {
  const listInfoOf = ({ context }: Call, { object, view }: Addressed): Json => listInfo(context, object, view);
  const info = (call: Call, params: Params): Json => listInfoOf(call, addressed(call, params));
  const mru = ({ context }: Call, params: Params): Addressed => {
    const object = uiObject(context, params['object'] ?? '');
    return { object, view: mruView(object), isRecent: true };
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
            listById(call.context, params['object'] ?? '')
              ? info(call, { id: params['object'] ?? '' })
              : allLists(engine, call, params),
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
            listById(call.context, id) ? listUi(engine, call, addressed(call, { id })) : allLists(engine, call, params),
          );
        },
      },
    },
    {
      path: '/ui-api/mru-list-info/:object',
      methods: { GET: (call, params) => ok(listInfoOf(call, mru(call, params))) },
    },
    {
      path: '/ui-api/mru-list-records/:object',
      methods: { GET: (call, params) => ok(listRecords(engine, call, mru(call, params), queryParameters(call))) },
    },
    {
      path: '/ui-api/mru-list-ui/:object',
      methods: { GET: (call, params) => ok(listUi(engine, call, mru(call, params))) },
    },
    {
      path: '/ui-api/list-ui/:object/:list',
      methods: { GET: (call, params) => ok(listUi(engine, call, addressed(call, params))) },
    },
  ];
}
