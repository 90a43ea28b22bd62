import { objectOf } from '../../catalog/lookup.ts';
import type { Context, Engine, Operation, SaveError } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { isObject, listIn, objectIn, type JsonObject } from '../parse.ts';
import { notFound } from '../request.ts';
import type { Answer, Call, Params, Resource } from '../resource.ts';
import { inTransaction } from './transaction.ts';

const maxRecords = 200;
const maxLevels = 5;

/** A record of a tree, flattened: its children come on the next level. */
interface Node {
  readonly object: string;
  readonly referenceId: string;
  readonly values: JsonObject;
  /** The look-up to fill with the parent's id. */
  readonly parent?: { readonly field: string; readonly referenceId: string };
}

interface Result {
  readonly referenceId: string;
  readonly id?: string;
  readonly errors?: readonly SaveError[];
}

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_composite_sobject_tree.htm */
export const treeResources = (engine: Engine): readonly Resource[] => [
  { path: '/composite/tree/:object', methods: { POST: (call, params) => tree(engine, call, params) } },
];

/** All records or none; parents are written before their children. */
function tree(engine: Engine, call: Call, params: Params): Answer {
  const object = objectOf(call.context.catalog, params.object ?? '');
  if (object === undefined) throw notFound();
  const levels = levelsOf(call.context, object.name, listIn(objectIn(call.body()), 'records'));
  const refused = refusalsOf(levels.flat());
  if (refused.length > 0) return answer(refused);
  return answer(
    inTransaction(engine, call.context, () => {
      const value = saveLevels(engine, call.context, levels);
      return { keep: value.every((result) => result.errors === undefined), value };
    }),
  );
}

function answer(results: readonly Result[]): Answer {
  const failed = results.filter((result) => result.errors !== undefined);
  return failed.length > 0
    ? { status: 400, body: { hasErrors: true, results: failed } }
    : { status: 201, body: { hasErrors: false, results } };
}

function saveLevels(engine: Engine, context: Context, levels: readonly (readonly Node[])[]): Result[] {
  const ids = new Map<string, string>();
  const results: Result[] = [];
  for (const level of levels) {
    const operations = level.map(({ object, values, parent }): Operation => {
      const link = parent ? { [parent.field]: ids.get(parent.referenceId) } : {};
      return { kind: 'create', object, values: { ...values, ...link } };
    });
    for (const [index, result] of engine.save(context, operations, { allOrNone: false }).entries()) {
      const referenceId = level[index]?.referenceId ?? '';
      if (result.success) ids.set(referenceId, result.id);
      results.push(result.success ? { referenceId, id: result.id } : { referenceId, errors: result.errors });
    }
    if (results.some((result) => result.errors)) return results;
  }
  return results;
}

function levelsOf(context: Context, root: string, records: readonly unknown[]): Node[][] {
  const levels: Node[][] = [];
  let pending = records.map((record) => ({ record, object: root, parent: undefined as Node['parent'] }));
  while (pending.length > 0) {
    if (levels.length === maxLevels)
      throw new OrgError('LIMIT_EXCEEDED', `The tree is more than ${maxLevels} levels deep`);
    const parsed = pending.map(({ record, object, parent }) =>
      nodeOf(context, objectIn(record, 'A record'), object, parent),
    );
    levels.push(parsed.map(({ node }) => node));
    pending = parsed.flatMap(({ children }) => children);
  }
  const total = levels.reduce((sum, level) => sum + level.length, 0);
  if (total === 0) throw new OrgError('MISSING_ARGUMENT', 'The request has no records');
  if (total > maxRecords)
    throw new OrgError('LIMIT_EXCEEDED', `The tree has ${total} records; the most is ${maxRecords}`);
  return levels;
}

type Pending = { readonly record: unknown; readonly object: string; readonly parent: Node['parent'] };

function nodeOf(
  context: Context,
  record: JsonObject,
  expected: string,
  parent: Node['parent'],
): { readonly node: Node; readonly children: Pending[] } {
  const { attributes, ...rest } = record;
  const { type, referenceId } = isObject(attributes) ? attributes : {};
  if (typeof type !== 'string' || type.toLowerCase() !== expected.toLowerCase()) {
    throw new OrgError('INVALID_INPUT', `Each record here needs attributes.type ${expected}`);
  }
  const reference = typeof referenceId === 'string' ? referenceId : '';
  const children: Pending[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (!isObject(value) || !Array.isArray(value.records)) {
      values[name] = value;
      continue;
    }
    const link = childLink(context, expected, name);
    const up = { field: link.field, referenceId: reference };
    children.push(...value.records.map((child: unknown) => ({ record: child, object: link.childObject, parent: up })));
  }
  return { node: { object: expected, referenceId: reference, values, ...(parent ? { parent } : {}) }, children };
}

function childLink(
  context: Context,
  object: string,
  name: string,
): { readonly childObject: string; readonly field: string } {
  const links = objectOf(context.catalog, object)?.childRelationships ?? [];
  const link = links.find((one) => one.name?.toLowerCase() === name.toLowerCase());
  if (link === undefined) throw new OrgError('INVALID_FIELD', `No such column '${name}' on sobject of type ${object}`);
  return link;
}

/** Reference ids must be there and tell records apart. */
function refusalsOf(nodes: readonly Node[]): Result[] {
  const seen = new Set<string>();
  const refused: Result[] = [];
  for (const { referenceId } of nodes) {
    const message = referenceId === '' ? 'Missing ReferenceId.' : 'Duplicate ReferenceId provided in the request.';
    if (referenceId === '' || seen.has(referenceId)) {
      refused.push({ referenceId, errors: [{ statusCode: 'INVALID_INPUT', message, fields: [] }] });
    }
    seen.add(referenceId);
  }
  return refused;
}
