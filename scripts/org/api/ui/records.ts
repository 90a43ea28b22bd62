import type { Context, Engine, Operation } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { commaList, isObject, objectIn, textIn } from '../parse.ts';
import { notFound } from '../request.ts';
import { created, noContent, ok, type Answer, type Call, type Params, type Resource } from '../resource.ts';
import { batchOf } from './batch.ts';
import { addOptionalPaths, addPaths, emptyTree, pathBelow, type FieldTree } from './field-tree.ts';
import { layoutPaths } from './layout.ts';
import { layoutTypesOf } from './layout-request.ts';
import { readRecords } from './read-records.ts';
import { writeFailure } from './ui-error.ts';
import { uiObject, uiRecordId, type UiRecordId } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

/** Most records of one batch. */
const maxBatch = 200;

/** The fields a request names, by `fields`, `optionalFields` or `layoutTypes`. */
function requestedFields(call: Call, target: UiRecordId): FieldTree {
  const fields = commaList(call.query.get('fields')) ?? [];
  const optional = commaList(call.query.get('optionalFields')) ?? [];
  const layouts = layoutTypesOf(call);
  if (fields.length + optional.length + layouts.length === 0) {
    throw new OrgError(
      'ILLEGAL_QUERY_PARAMETER_VALUE',
      'At least one of fields, optionalFields or layoutTypes must be given',
    );
  }
  const { context } = call;
  const tree = emptyTree(target.object);
  for (const type of layouts) addOptionalPaths(context, tree, layoutPaths(context, target.object, type));
  addPaths(
    context,
    tree,
    fields.map((name) => pathBelow(target.object, name)),
  );
  addOptionalPaths(
    context,
    tree,
    optional.map((name) => pathBelow(target.object, name)),
  );
  return tree;
}

/** One record with the fields of a tree, or NOT_FOUND. */
export function readRecord(engine: Engine, context: Context, tree: FieldTree, id: string): Json {
  const where = {
    kind: 'compare',
    left: { kind: 'field', path: ['Id'] },
    operator: '=',
    right: { kind: 'string', value: id },
  } as const;
  const [record] = readRecords(engine, context, tree, { where, limit: 1 });
  if (!record) throw notFound();
  return record;
}

function batch(engine: Engine, call: Call, params: Params): Answer {
  const ids = commaList(params['ids'] ?? '') ?? [];
  if (ids.length > maxBatch) throw new OrgError('EXCEEDED_ID_LIMIT', `Maximum number of record ids is ${maxBatch}`);
  const results = batchOf(ids, (text) => {
    const target = uiRecordId(call.context, text);
    return readRecord(engine, call.context, requestedFields(call, target), target.id);
  });
  return ok({ hasErrors: results.some((result) => result.statusCode !== 200), results });
}

/** Everything readable of a record just written; parents by name. */
function written(engine: Engine, context: Context, target: UiRecordId): Json {
  const tree = emptyTree(target.object);
  addOptionalPaths(
    context,
    tree,
    [...target.object.fields.values()].map((field) => [field.name]),
  );
  addOptionalPaths(context, tree, layoutPaths(context, target.object, 'Full'));
  return readRecord(engine, context, tree, target.id);
}

function valuesIn(body: Json): Json {
  const fields = body['fields'];
  if (!isObject(fields)) throw new OrgError('JSON_PARSER_ERROR', "'fields' must be an object");
  return fields;
}

function save(
  engine: Engine,
  context: Context,
  target: Pick<UiRecordId, 'object'>,
  operation: Operation,
): string | Answer {
  const [result] = engine.save(context, [operation], { allOrNone: true });
  if (!result) throw new OrgError('UNKNOWN_EXCEPTION', 'The save gave no result');
  const kind = operation.kind === 'create' || operation.kind === 'delete' ? operation.kind : 'update';
  return result.success ? result.id : writeFailure(target.object, kind, result.errors);
}

function create(engine: Engine, call: Call): Answer {
  const body = objectIn(call.body());
  const object = uiObject(call.context, textIn(body, 'apiName'));
  const result = save(
    engine,
    call.context,
    { object },
    { kind: 'create', object: object.name, values: valuesIn(body) },
  );
  return typeof result === 'string' ? created(written(engine, call.context, { object, id: result })) : result;
}

/** The header counts whole seconds; a change within the named second is not after it. */
function precondition(call: Call): { readonly ifUnmodifiedSince?: string } {
  const header = call.header('if-unmodified-since');
  if (header === undefined) return {};
  const time = Date.parse(header);
  if (Number.isNaN(time)) throw new OrgError('INVALID_INPUT', `If-Unmodified-Since is not an HTTP date: ${header}`);
  const isExact = /\.\d{3}/.test(header);
  return { ifUnmodifiedSince: new Date(isExact ? time : time + 999).toISOString() };
}

function update(engine: Engine, call: Call, params: Params): Answer {
  const target = uiRecordId(call.context, params['id'] ?? '');
  const values = valuesIn(objectIn(call.body()));
  const operation = {
    kind: 'update',
    object: target.object.name,
    id: target.id,
    values,
    ...precondition(call),
  } as const;
  const result = save(engine, call.context, target, operation);
  return typeof result === 'string' ? ok(written(engine, call.context, target)) : result;
}

function remove(engine: Engine, call: Call, params: Params): Answer {
  const target = uiRecordId(call.context, params['id'] ?? '');
  const result = save(engine, call.context, target, { kind: 'delete', object: target.object.name, id: target.id });
  return typeof result === 'string' ? noContent : result;
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_records.htm */
export const recordResources = (engine: Engine): readonly Resource[] => [
  { path: '/ui-api/records', methods: { POST: (call) => create(engine, call) } },
  { path: '/ui-api/records/batch/:ids', methods: { GET: (call, params) => batch(engine, call, params) } },
  {
    path: '/ui-api/records/:id',
    methods: {
      GET: (call, params) => {
        const target = uiRecordId(call.context, params['id'] ?? '');
        const record = readRecord(engine, call.context, requestedFields(call, target), target.id);
        const isViewed = call.query.get('updateMru') === 'true';
        if (isViewed) engine.noteViewed(call.context, target.object.name, [target.id], { durable: false });
        return ok(record);
      },
      PATCH: (call, params) => update(engine, call, params),
      DELETE: (call, params) => remove(engine, call, params),
    },
  },
];
