import type { Context, Engine, Query, QueryOptions } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { listQuery, viewById } from '../list-view.ts';
import { ok, type Answer, type Call, type Params, type Resource } from '../resource.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_query.htm */
export function queryResources(engine: Engine): readonly Resource[] {
  const query =
    (includeDeleted: boolean) =>
    (call: Call): Answer => {
      const explained = call.query.get('explain');
      if (explained !== null)
        return ok({
          plans: engine.explain(call.context, explainedQuery(call.context, explained)),
          sourceQuery: explained,
        });
      const soql = call.query.get('q') ?? '';
      if (soql.trim() === '') throw new OrgError('MALFORMED_QUERY', 'A query string has to be specified');
      if (call.query.get('columns') === 'true') return ok(engine.queryColumns(call.context, soql));
      const options = { ...optionsOf(call), includeDeleted };
      if (call.alone) return { status: 200, bytes: engine.queryJson(call.context, soql, options) };
      return ok(engine.query(call.context, soql, options));
    };
  const more = (call: Call, { locator = '' }: Params): Answer =>
    call.alone
      ? { status: 200, bytes: engine.queryMoreJson(call.context, locator, optionsOf(call)) }
      : ok(engine.queryMore(call.context, locator, optionsOf(call)));
  return [
    { path: '/query', methods: { GET: query(false) } },
    { path: '/query/:locator', methods: { GET: more } },
    { path: '/queryAll', methods: { GET: query(true) } },
    { path: '/queryAll/:locator', methods: { GET: more } },
  ];
}

/** A query, or that of a list view by its id. */
function explainedQuery(context: Context, text: string): string | Query {
  if (!/^\w{15}(?:\w{3})?$/.test(text)) return text;
  const found = viewById(context, text);
  if (found === undefined || !context.access.object(found.object).read) {
    throw new OrgError('MALFORMED_ID', `No list view has the id ${text}`);
  }
  return listQuery(context, found);
}

/** `Sforce-Query-Options: batchSize=200`: 200 to 2,000. */
function optionsOf(call: Call): QueryOptions {
  const header = call.header('sforce-query-options');
  if (header === undefined) return { apiVersion: call.version };
  const batchSize = Number(/^\s*batchSize\s*=\s*(\d+)\s*$/i.exec(header)?.[1]);
  if (!(batchSize >= 200 && batchSize <= 2000)) {
    throw new OrgError('INVALID_INPUT', `Sforce-Query-Options must be batchSize=200 to batchSize=2000: ${header}`);
  }
  return { apiVersion: call.version, batchSize };
}
