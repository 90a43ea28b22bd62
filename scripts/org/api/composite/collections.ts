import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { Engine, Literal, Operation, Query, SaveResult, WireRecord } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { commaList, flagIn, isObject, listIn, objectIn, type JsonObject } from '../parse.ts';
import { notFound } from '../request.ts';
import { ok, type Answer, type Call, type Params, type Resource } from '../resource.ts';

type Upsert = Extract<Operation, { kind: 'upsert' }>;

const maxSaved = 200;
const maxRead = 2000;

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobjects_collections.htm */
export function collectionResources(engine: Engine): readonly Resource[] {
  const saveAll = (call: Call, operationOf: (record: JsonObject) => Operation): Answer => {
    const body = objectIn(call.body());
    const records = listIn(body, 'records').map((entry) => objectIn(entry, 'A record'));
    return save(engine, call, records.map(operationOf), flagIn(body, 'allOrNone'));
  };

  const upsert = (call: Call, params: Params): Answer => {
    const object = objectOf(call.context.catalog, params.object ?? '');
    const key = object && fieldOf(object, params.key ?? '');
    if (object === undefined || key === undefined) throw notFound();
    return saveAll(call, (record) => {
      const { [key.name]: value, ...values } = canonical(valuesOf(record), key.name);
      if (key.name === 'Id') {
        if (value === undefined) return { kind: 'create', object: object.name, values };
        return { kind: 'update', object: object.name, id: String(value), values };
      }
      const externalId = value === undefined || value === null ? '' : String(value);
      return { kind: 'upsert', object: object.name, externalIdField: key.name, externalId, values };
    });
  };

  const retrieve = (call: Call, params: Params, ids: readonly string[], fields: readonly string[]): Answer => {
    const object = objectOf(call.context.catalog, params.object ?? '');
    if (object === undefined) throw notFound();
    if (ids.length > maxRead)
      throw new OrgError(
        'EXCEEDED_ID_LIMIT',
        `record limit reached. cannot submit more than ${maxRead} records into this call`,
      );
    return ok(ids.length === 0 ? [] : recordsById(engine, call, object.name, ids, fields));
  };

  return [
    {
      path: '/composite/sobjects',
      methods: {
        POST: (call) =>
          saveAll(call, (record) => ({ kind: 'create', object: typeOf(record), values: valuesOf(record) })),
        PATCH: (call) =>
          saveAll(call, (record) => {
            const { Id: id, ...values } = canonical(valuesOf(record), 'Id');
            return { kind: 'update', object: typeOf(record), id: String(id ?? ''), values };
          }),
        DELETE: (call) => {
          const ids = commaList(call.query.get('ids')) ?? [];
          const operations = ids.map((id): Operation => ({ kind: 'delete', id }));
          return save(engine, call, operations, call.query.get('allOrNone') === 'true');
        },
      },
    },
    {
      path: '/composite/sobjects/:object',
      methods: {
        GET: (call, params) =>
          retrieve(call, params, commaList(call.query.get('ids')) ?? [], commaList(call.query.get('fields')) ?? []),
        POST: (call, params) => {
          const body = objectIn(call.body());
          return retrieve(call, params, listIn(body, 'ids').map(String), listIn(body, 'fields').map(String));
        },
      },
    },
    { path: '/composite/sobjects/:object/:key', methods: { PATCH: upsert } },
  ];
}

function save(engine: Engine, call: Call, operations: readonly Operation[], allOrNone: boolean): Answer {
  if (operations.length === 0) throw new OrgError('MISSING_ARGUMENT', 'The request has no records');
  if (operations.length > maxSaved) {
    throw new OrgError(
      'EXCEEDED_ID_LIMIT',
      `record limit reached. cannot submit more than ${maxSaved} records into this call`,
    );
  }
  const results = engine.save(call.context, operations, { allOrNone });
  const isNew = newKeys(engine, call, operations, results);
  return ok(results.map((result, index) => wireResult(result, operations[index], isNew)));
}

/** Tells of refused upserts whether they would have created a record: no visible one has their key. */
function newKeys(
  engine: Engine,
  { context }: Call,
  operations: readonly Operation[],
  results: readonly SaveResult[],
): (operation: Upsert) => boolean {
  const refused = operations.filter(
    (operation, index): operation is Upsert => operation.kind === 'upsert' && results[index]?.success === false,
  );
  const [first] = refused;
  if (first === undefined) return () => false;
  const object = objectOf(context.catalog, first.object);
  const field = object && fieldOf(object, first.externalIdField);
  const keys = refused.map(({ externalId }) => externalId).filter((key) => key !== '');
  const isNumber = field?.type === 'double' || field?.type === 'int';
  const values = isNumber
    ? keys.map(Number).flatMap((value) => (Number.isFinite(value) ? { kind: 'number' as const, value } : []))
    : keys.map((value) => ({ kind: 'string' as const, value }));
  if (field === undefined || values.length === 0) return () => true;
  const query = keyQuery(first.object, field.name, values);
  const known = engine.query(context, query).records.map((record) => keyText(record[field.name]));
  return ({ externalId }) => !known.includes(keyText(isNumber ? Number(externalId) : externalId));
}

const keyText = (value: unknown): string => String(value).toLowerCase();

const keyQuery = (object: string, key: string, values: readonly Literal[]): Query => ({
  select: [{ kind: 'expression', expression: { kind: 'field', path: [key] } }],
  from: object,
  where: { kind: 'list', left: { kind: 'field', path: [key] }, operator: 'IN', values },
  orderBy: [],
  clauses: [],
});

/** A save result as collections answer it; `created` only on upserts, where a refused one tells what it would have done. */
const wireResult = (
  result: SaveResult,
  operation: Operation | undefined,
  isNew: (operation: Upsert) => boolean,
): JsonObject => ({
  ...(result.id === null ? {} : { id: result.id }),
  success: result.success,
  errors: result.errors,
  ...(operation?.kind === 'upsert' ? { created: result.success ? result.created : isNew(operation) } : {}),
});

/** Records in the order of the ids, null where there is none to see. */
function recordsById(
  engine: Engine,
  call: Call,
  object: string,
  ids: readonly string[],
  fields: readonly string[],
): unknown[] {
  const found = new Map<string, WireRecord>();
  for (let start = 0; start < ids.length; start += 500) {
    const query = byIds(object, ids.slice(start, start + 500), fields);
    for (const record of engine.query(call.context, query, { apiVersion: call.version }).records) {
      found.set(String(record.Id).slice(0, 15), record);
    }
  }
  return ids.map((id) => found.get(id.slice(0, 15)) ?? null);
}

const byIds = (object: string, ids: readonly string[], fields: readonly string[]): Query => ({
  select: [...new Set(['Id', ...fields.filter((name) => name.toLowerCase() !== 'id')])].map((name) => ({
    kind: 'expression',
    expression: { kind: 'field', path: name.split('.') },
  })),
  from: object,
  where: {
    kind: 'list',
    left: { kind: 'field', path: ['Id'] },
    operator: 'IN',
    values: ids.map((value) => ({ kind: 'string', value })),
  },
  orderBy: [],
  clauses: [],
});

function typeOf(record: JsonObject): string {
  const type = isObject(record.attributes) ? record.attributes.type : undefined;
  if (typeof type !== 'string')
    throw new OrgError('INVALID_INPUT', 'Each record needs attributes.type, the name of its object');
  return type;
}

function valuesOf(record: JsonObject): JsonObject {
  const { attributes: _, ...values } = record;
  return values;
}

/** The record with `name` in that case, however the client wrote it. */
const canonical = (record: JsonObject, name: string): JsonObject =>
  Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key.toLowerCase() === name.toLowerCase() ? name : key, value]),
  );
