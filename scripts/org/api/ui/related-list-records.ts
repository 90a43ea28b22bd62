import type { Condition, Engine, Query } from '../../engine/types.ts';
import { relatedColumns, relatedList, relatedOrder, type RelatedList } from '../related-list.ts';
import { commaList, isObject, listIn, objectIn, textIn } from '../parse.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { batchOf } from './batch.ts';
import { emptyTree } from './field-tree.ts';
import { listPage } from './list-page.ts';
import { numberIn } from './paging.ts';
import { objectParameters, queryParameters, type Parameters } from './parameters.ts';
import { readRecord } from './records.ts';
import { relatedReference } from './related-list-info.ts';
import { uiRecordId, type UiRecordId } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

/** Most rows of a related list's page. */
const mostRows = 1_999;
/** Most rows counted unless told. */
const standardCount = 20;

interface Addressed extends UiRecordId {
  readonly list: RelatedList;
  readonly recordTypeId: string;
  /** Developer name of the parent's record type. */
  readonly recordType: string | undefined;
}

/** A related list of a record that is there and visible. */
function addressed(engine: Engine, { context }: Call, id: string, name: string): Addressed {
  const target = uiRecordId(context, id);
  const parent = readRecord(engine, context, emptyTree(target.object), target.id);
  const recordTypeId = String(parent['recordTypeId']);
  const recordType = engine
    .recordTypes(context, target.object)
    .find((type) => type.recordTypeId === recordTypeId && !type.master)?.developerName;
  return { ...target, list: relatedList(context, target.object, name), recordTypeId, recordType };
}

const childrenOfRecord = ({ id, list }: Addressed): Condition => ({
  kind: 'compare',
  left: { kind: 'field', path: [list.relationship.field] },
  operator: '=',
  right: { kind: 'string', value: id },
});

function records(engine: Engine, call: Call, at: Addressed, parameters: Parameters): Json {
  const { context, version } = call;
  const { id, list, recordType, recordTypeId } = at;
  const order = relatedOrder(context, list, recordType);
  const source = {
    object: list.child,
    columns: parameters('fields') === null ? relatedColumns(context, list, recordType) : [],
    where: childrenOfRecord(at),
    sort: order ? [`${order.isAscending ? '' : '-'}${order.column.path.join('.')}`] : [],
    address: `/services/data/${version}/ui-api/related-list-records/${id}/${list.relationship.name}`,
    mostRows,
  };
  return { ...listPage(engine, context, source, parameters), listReference: relatedReference(list, recordTypeId, id) };
}

function count(engine: Engine, { context }: Call, at: Addressed, parameters: Parameters): Json {
  const maxCount = numberIn(parameters, 'maxCount', standardCount, 1, mostRows + 1);
  const query: Query = {
    select: [{ kind: 'expression', expression: { kind: 'field', path: ['Id'] } }],
    from: at.list.child.name,
    where: childrenOfRecord(at),
    orderBy: [],
    limit: maxCount + 1,
    clauses: [],
  };
  const found = engine.query(context, query, { batchSize: 2_000 }).totalSize;
  return {
    count: Math.min(found, maxCount),
    hasMore: found > maxCount,
    listReference: relatedReference(at.list, at.recordTypeId, at.id),
    maxCount,
  };
}

/** Rows of related lists. https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_related_list_records_post.htm */
export function relatedListRecordResources(engine: Engine): readonly Resource[] {
  const one = (call: Call, params: Params): Addressed =>
    addressed(engine, call, params['id'] ?? '', params['list'] ?? '');
  const each = (call: Call, params: Params, answer: (at: Addressed) => Json): Json => ({
    results: batchOf(commaList(params['lists'] ?? '') ?? [], (name) =>
      answer(addressed(engine, call, params['id'] ?? '', name)),
    ),
  });
  return [
    {
      path: '/ui-api/related-list-records/batch/:id',
      methods: {
        POST: (call, { id = '' }) => {
          const asked = listIn(objectIn(call.body()), 'relatedListParameters');
          const results = batchOf(asked.filter(isObject), (parameters) =>
            records(
              engine,
              call,
              addressed(engine, call, id, textIn(parameters, 'relatedListId')),
              objectParameters(parameters),
            ),
          );
          return ok({ results });
        },
      },
    },
    {
      path: '/ui-api/related-list-records/batch/:id/:lists',
      methods: {
        GET: (call, params) => ok(each(call, params, (at) => records(engine, call, at, queryParameters(call)))),
      },
    },
    {
      path: '/ui-api/related-list-records/:id/:list',
      methods: {
        GET: (call, params) => ok(records(engine, call, one(call, params), queryParameters(call))),
        POST: (call, params) => ok(records(engine, call, one(call, params), objectParameters(call.body()))),
      },
    },
    {
      path: '/ui-api/related-list-count/batch/:id/:lists',
      methods: {
        GET: (call, params) => ok(each(call, params, (at) => count(engine, call, at, queryParameters(call)))),
      },
    },
    {
      path: '/ui-api/related-list-count/:id/:list',
      methods: { GET: (call, params) => ok(count(engine, call, one(call, params), queryParameters(call))) },
    },
  ];
}
