import { toLongId } from '../../catalog/record-id.ts';
import type { Engine, FieldValues, Operation } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { failureOfSave } from '../errors.ts';
import { commaList, isObject, objectIn } from '../parse.ts';
import { notFound } from '../request.ts';
import { created, noContent, ok, type Answer, type Call, type Params, type Resource } from '../resource.ts';
import { addressedKey, addressedObject, idsByKey } from './lookups.ts';
import { related } from './related.ts';

/**
 * One record at a time: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_retrieve.htm
 * and its neighbours for basic information, external ids, upsert and relationships.
 */
export function recordResources(engine: Engine): readonly Resource[] {
  const save = (call: Call, operation: Operation): Answer => {
    const result = engine.atomically(call.context, () => {
      const [saved] = engine.save(call.context, [operation], { allOrNone: true });
      const isUsed = saved?.success === true && operation.kind !== 'delete' && updatesRecent(call);
      if (isUsed) engine.noteViewed(call.context, operation.object ?? '', [saved.id]);
      return saved;
    });
    if (result === undefined) throw new OrgError('UNKNOWN_EXCEPTION', 'The save gave no result');
    if (!result.success) {
      const { status, errors } = failureOfSave(result.errors);
      return { status, body: errors };
    }
    if (operation.kind === 'update' || operation.kind === 'delete') return noContent;
    const body = { id: result.id, success: true, errors: [] };
    if (operation.kind === 'create') {
      return {
        ...created(body),
        headers: { Location: `/services/data/${call.version}/sobjects/${operation.object}/${result.id}` },
      };
    }
    return { status: result.created ? 201 : 200, body: { ...body, created: result.created } };
  };

  const create = (call: Call, params: Params): Answer => {
    const object = addressedObject(call.context, params.object ?? '');
    return save(call, { kind: 'create', object: object.name, values: valuesOf(call) });
  };
  const retrieve = (call: Call, object: string, id: string): Answer => {
    const record = engine.retrieve(call.context, object, id, commaList(call.query.get('fields')));
    if (updatesRecent(call)) engine.noteViewed(call.context, object, [toLongId(id) ?? id], { durable: false });
    return ok(record);
  };
  const update = (call: Call, object: string, id: string): Answer =>
    save(call, { kind: 'update', object, id, values: valuesOf(call), ...precondition(call) });

  const upsert = (call: Call, params: Params): Answer => {
    const object = addressedObject(call.context, params.object ?? '');
    const key = addressedKey(call.context, object, params.key ?? '');
    if (key === undefined) throw notFound();
    const externalId = params.value ?? '';
    if (key.name === 'Id') return update(call, object.name, externalId);
    const updateOnly = call.query.get('updateOnly') === 'true';
    const operation = {
      kind: 'upsert',
      object: object.name,
      externalIdField: key.name,
      externalId,
      updateOnly,
    } as const;
    const answer = save(call, { ...operation, values: valuesOf(call) });
    return isAmbiguous(answer)
      ? choices(call, object.name, idsByKey(engine, call.context, object, key, externalId))
      : answer;
  };

  /** `:key/:value` is an external id, or a record's id and the name of a relationship. */
  const byKey =
    (answer: (call: Call, object: string, id: string) => Answer) =>
    (call: Call, params: Params): Answer => {
      const object = addressedObject(call.context, params.object ?? '');
      const key = addressedKey(call.context, object, params.key ?? '');
      if (key) {
        const ids = idsByKey(engine, call.context, object, key, params.value ?? '');
        if (ids.length > 1) return choices(call, object.name, ids);
        if (ids[0] === undefined) throw notFound();
        return answer(call, object.name, ids[0]);
      }
      if (call.method !== 'GET' && call.method !== 'HEAD') throw notFound();
      return related(engine, call, object, params.key ?? '', params.value ?? '');
    };

  const byId =
    (answer: (call: Call, object: string, id: string) => Answer) =>
    (call: Call, params: Params): Answer =>
      answer(call, addressedObject(call.context, params.object ?? '').name, idIn(params.id ?? ''));
  const remove = (call: Call, object: string, id: string): Answer => save(call, { kind: 'delete', object, id });

  return [
    {
      path: '/sobjects/:object',
      methods: {
        GET: (call, params) => {
          const object = addressedObject(call.context, params.object ?? '');
          const all = objectIn(engine.describeGlobal(call.context)).sobjects as readonly { readonly name: string }[];
          const recentItems = engine.recentlyViewed(call.context, recentItemCount, object.name);
          return ok({ objectDescribe: all.find((entry) => entry.name === object.name) ?? null, recentItems });
        },
        POST: create,
      },
    },
    { path: '/sobjects/:object/:id', methods: { GET: byId(retrieve), PATCH: byId(update), DELETE: byId(remove) } },
    { path: '/sobjects/:object/:key/:value', methods: { GET: byKey(retrieve), PATCH: upsert, DELETE: byKey(remove) } },
  ];
}

/** Whoever works with one record uses it, unless told: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/headers_mru.htm */
const updatesRecent = (call: Call): boolean => !/^\s*updateMru\s*=\s*false\s*$/i.test(call.header('sforce-mru') ?? '');

/** Records that the basic information of an object lists. */
const recentItemCount = 50;

const isAmbiguous = ({ status, body }: Answer): boolean =>
  status === 400 && Array.isArray(body) && isObject(body[0]) && body[0]['errorCode'] === 'DUPLICATE_EXTERNAL_ID';

/** An external id that several records have is answered with their addresses. */
const choices = ({ version }: Call, object: string, ids: readonly string[]): Answer => ({
  status: 300,
  body: ids.map((id) => `/services/data/${version}/sobjects/${object}/${id}`),
});

function idIn(text: string): string {
  if (/^[a-z0-9]{15}(?:[a-z0-9]{3})?$/i.test(text)) return text;
  throw new OrgError('NOT_FOUND', `Provided external ID field does not exist or is not accessible: ${text}`);
}

function valuesOf(call: Call): FieldValues {
  const { attributes: _, ...values } = objectIn(call.body());
  return values;
}

/** `If-Unmodified-Since` has whole seconds: a change within the named second is not after it. */
function precondition(call: Call): { readonly ifUnmodifiedSince?: string } {
  const header = call.header('if-unmodified-since');
  if (header === undefined) return {};
  const time = Date.parse(header);
  if (Number.isNaN(time)) throw new OrgError('INVALID_INPUT', `If-Unmodified-Since is not an HTTP date: ${header}`);
  return { ifUnmodifiedSince: new Date(time + 999).toISOString() };
}
