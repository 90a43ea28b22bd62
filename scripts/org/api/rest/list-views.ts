import type { Condition, Context, Engine, Literal, Query, WireRecord } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { listColumns, type ListColumn } from '../list-columns.ts';
import { listQuery, viewById, viewId, type ObjectView } from '../list-view.ts';
import { expressionText, literalText, queryText } from '../query-text.ts';
import { notFound } from '../request.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { addressedObject } from './lookups.ts';

type Json = Readonly<Record<string, unknown>>;

const rows = { usual: 25, most: 2000 };
const unsortable = ['multipicklist', 'textarea', 'address', 'location'];

/** Where recently used list views are kept among what the user viewed. */
const viewedAs = 'ListView';

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_listviews.htm and its neighbours */
export function listViewResources(engine: Engine): readonly Resource[] {
  const all = (call: Call, params: Params): Json => {
    const object = addressedObject(call.context, params.object ?? '');
    const listviews = object.listViews.map((view) => info(call, { object, view }));
    return { done: true, listviews, nextRecordsUrl: null, size: listviews.length, sobjectType: object.name };
  };
  const recent = (call: Call, params: Params): Json => {
    const object = addressedObject(call.context, params.object ?? '');
    const used = engine.viewedIds(call.context, viewedAs).flatMap((id) => viewById(call.context, id) ?? []);
    const listviews = used.filter((found) => found.object === object).map((found) => info(call, found));
    return { done: true, listviews, nextRecordsUrl: null, size: listviews.length, sobjectType: object.name };
  };
  return [
    { path: '/sobjects/:object/listviews', methods: { GET: (call, params) => ok(all(call, params)) } },
    { path: '/sobjects/:object/listviews/recent', methods: { GET: (call, params) => ok(recent(call, params)) } },
    {
      path: '/sobjects/:object/listviews/:id',
      methods: { GET: (call, params) => ok(info(call, addressed(call, params))) },
    },
    {
      path: '/sobjects/:object/listviews/:id/describe',
      methods: { GET: (call, params) => ok(described(call.context, addressed(call, params))) },
    },
    {
      path: '/sobjects/:object/listviews/:id/results',
      methods: { GET: (call, params) => ok(results(engine, call, addressed(call, params))) },
    },
  ];
}

function addressed({ context }: Call, { object: name = '', id = '' }: Params): ObjectView {
  const object = addressedObject(context, name);
  const found = viewById(context, id);
  if (found?.object !== object) throw notFound();
  return found;
}

function info({ version }: Call, { object, view }: ObjectView): Json {
  const id = viewId(object, view);
  const url = `/services/data/${version}/sobjects/${object.name}/listviews/${id}`;
  return {
    describeUrl: `${url}/describe`,
    developerName: view.name,
    id,
    label: view.label,
    resultsUrl: `${url}/results`,
    soqlCompatible: true,
    url,
  };
}

function described(context: Context, found: ObjectView): Json {
  const query = listQuery(context, found);
  return {
    columns: columnsOf(context, found),
    id: viewId(found.object, found.view),
    orderBy: query.orderBy.map(({ expression }) => ({
      fieldNameOrPath: expressionText(expression),
      nullsPosition: 'first',
      sortDirection: 'ascending',
    })),
    query: queryText(query),
    relatedEntityId: null,
    scope: found.view.filterScope.toLowerCase() === 'mine' ? 'mine' : null,
    scopeEntityId: null,
    sobjectType: found.object.name,
    whereCondition: query.where === undefined ? {} : whereOf(query.where),
  };
}

/** The columns shown, then those that are only there to work with. */
function columnsOf(context: Context, { object, view }: ObjectView): readonly Json[] {
  const shown = listColumns(context, object, view.columns);
  const hidden = ['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'].flatMap((name) => {
    const field = object.fields.get(name.toLowerCase());
    const known = shown.some(({ path }) => path.join('.') === name);
    return field && !known ? [{ field, path: [name], label: field.label }] : [];
  });
  const sorted = object.nameField ?? 'Id';
  return [
    ...shown.map((column) => columnOf(column, false, sorted)),
    ...hidden.map((column) => columnOf(column, true, sorted)),
  ];
}

function columnOf({ field, label, path }: ListColumn, hidden: boolean, sorted: string): Json {
  const name = path.join('.');
  const sortable = !unsortable.includes(field.type);
  const number = ['int', 'double', 'currency', 'percent'].includes(field.type);
  const date = ['date', 'datetime'].includes(field.type);
  const [up, down] = number ? ['Low to High', 'High to Low'] : date ? ['Old to New', 'New to Old'] : ['A-Z', 'Z-A'];
  return {
    ascendingLabel: sortable ? up : null,
    descendingLabel: sortable ? down : null,
    fieldNameOrPath: name,
    hidden,
    label,
    searchable: false,
    selectListItem: name,
    sortDirection: name === sorted ? 'ascending' : null,
    sortIndex: name === sorted ? 0 : null,
    sortable,
    type: path.length > 1 ? 'string' : field.type,
  };
}

const operators: Readonly<Record<string, string>> = {
  '=': 'equals',
  '!=': 'notEquals',
  '<': 'lessThan',
  '<=': 'lessThanOrEqualTo',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqualTo',
  LIKE: 'like',
  IN: 'in',
  'NOT IN': 'notIn',
  INCLUDES: 'includes',
  EXCLUDES: 'excludes',
};

/** https://developer.salesforce.com/docs/atlas.en-us.api.meta/api/sforce_api_calls_soqlwherecondition.htm */
function whereOf(condition: Condition): Json {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return { conditions: condition.terms.map(whereOf), conjunction: condition.kind };
    case 'not':
      return { condition: whereOf(condition.term) };
    case 'compare':
      return leaf(expressionText(condition.left), condition.operator, [condition.right]);
    case 'list':
      return leaf(expressionText(condition.left), condition.operator, condition.values);
    case 'semijoin':
      throw new Error('A list view has no semi-joins');
  }
}

const leaf = (field: string, operator: string, values: readonly Literal[]): Json => ({
  field,
  operator: operators[operator] ?? operator,
  values: values.map(literalText),
});

function results(engine: Engine, call: Call, found: ObjectView): Json {
  const { context } = call;
  const limit = numberIn(call, 'limit', rows.usual, 1, rows.most);
  const offset = numberIn(call, 'offset', 0, 0, rows.most);
  const columns = columnsOf(context, found);
  const names = columns.map((column) => String(column['fieldNameOrPath']));
  const query: Query = {
    ...listQuery(context, found),
    select: names.map((name) => ({ kind: 'expression', expression: { kind: 'field', path: name.split('.') } })),
    limit: limit + 1,
    offset,
  };
  const { records } = engine.query(context, query, { apiVersion: call.version });
  const id = viewId(found.object, found.view);
  engine.noteViewed(context, viewedAs, [id]);
  const shown = records.slice(0, limit);
  return {
    columns,
    developerName: found.view.name,
    done: records.length <= limit,
    id,
    label: found.view.label,
    records: shown.map((record) => ({
      columns: names.map((name) => ({ fieldNameOrPath: name, value: textAt(record, name) })),
    })),
    size: shown.length,
  };
}

/** Values are texts here, whatever they are. */
function textAt(record: WireRecord, path: string): string | null {
  let value: unknown = record;
  for (const name of path.split('.')) value = (value as WireRecord | null)?.[name] ?? null;
  return value === null ? null : String(value);
}

function numberIn({ query }: Call, name: string, usual: number, least: number, most: number): number {
  const text = query.get(name);
  if (text === null) return usual;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new OrgError('INVALID_INPUT', `${name} must be a whole number from ${least} to ${most}: ${text}`);
}
