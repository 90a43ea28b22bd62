import type { GraphQLResolveInfo } from 'graphql';
import { fieldOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { FieldValues, Operation } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { isObject, type JsonObject } from '../parse.ts';
import { OperationError } from './mutations.ts';
import { readById } from './read-by-id.ts';
import type { GraphqlRequest, RecordNode } from './request.ts';
import { fieldsBelow } from './selection.ts';

export type MutationKind = 'Create' | 'Update' | 'Delete';

export interface MutationAnswer {
  readonly Id: string;
  readonly success: true;
  readonly Record: RecordNode | undefined;
}

/** What every operation of a request answers that another one of it undid. */
export const rolledBack = (): OrgError =>
  new OrgError(
    'PROCESSING_HALTED',
    'The transaction was rolled back since another operation in the same transaction failed.',
  );

/** A field of a record that an earlier operation saved, as the user sees it. */
function pointedValue({ engine, context, mutations }: GraphqlRequest, written: string): unknown {
  const pointed = mutations.pointed(written);
  if (pointed === undefined || pointed.field === 'Id') return undefined;
  const [value] = Object.entries(engine.retrieve(context, pointed.object, pointed.id, [pointed.field])).filter(
    ([name]) => name !== 'attributes',
  );
  return value?.[1] ?? null;
}

/** Values of a record, with references to earlier operations replaced by what they point at. */
function valuesOf(request: GraphqlRequest, object: ObjectDef, input: unknown): FieldValues {
  if (!isObject(input)) return {};
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      const pointed = pointedValue(request, value);
      if (pointed !== undefined) return [name, pointed];
      return [name, fieldOf(object, name)?.type === 'reference' ? request.mutations.resolve(value) : value];
    }),
  );
}

function operationOf(request: GraphqlRequest, object: ObjectDef, kind: MutationKind, input: JsonObject): Operation {
  const id = typeof input['Id'] === 'string' ? request.mutations.resolve(input['Id']) : '';
  const { name } = object;
  switch (kind) {
    case 'Create':
      return { kind: 'create', object: name, values: valuesOf(request, object, input[name]) };
    case 'Update':
      return { kind: 'update', object: name, id, values: valuesOf(request, object, input[name]) };
    case 'Delete':
      return { kind: 'delete', object: name, id };
  }
}

/** Runs one operation; in a request that is all or none, nothing runs after a failure. */
export function resolveMutation(
  request: GraphqlRequest,
  info: GraphQLResolveInfo,
  object: ObjectDef,
  kind: MutationKind,
  input: JsonObject,
): MutationAnswer {
  const { engine, context, mutations } = request;
  if (mutations.allOrNone() && mutations.hasFailed()) throw rolledBack();
  try {
    const [result] = engine.save(context, [operationOf(request, object, kind, input)], { allOrNone: true });
    if (result === undefined) throw new Error('A save of one operation answered none');
    if (!result.success) throw new OperationError(result.errors);
    mutations.remember(String(info.path.key), object.name, result.id);
    const nodes = kind === 'Delete' ? [] : fieldsBelow(info.fieldNodes, ['Record'], info);
    const record = nodes.length === 0 ? undefined : readById(request, info, object, result.id, nodes);
    return { Id: result.id, success: true, Record: record };
  } catch (error) {
    mutations.fail();
    throw error;
  }
}
