import {
  execute,
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Context, Engine } from '../../engine/types.ts';
import { wireError, type WireError } from './graphql-error.ts';
import { createMutations } from './mutations.ts';
import type { ReadDocument } from './read-document.ts';
import type { GraphqlRequest } from './request.ts';
import { rolledBack } from './resolve-mutation.ts';

/** What a user may ask, and how a query is read for it. */
export interface Graphql {
  readonly schema: GraphQLSchema;
  readonly read: (query: string) => ReadDocument;
}

export interface GraphqlBody {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

export interface GraphqlAnswer {
  readonly data: unknown;
  readonly errors: readonly WireError[];
}

/** Leaves a transaction without an answer of its own: the answer is told after it is undone. */
class Undone extends Error {}

/** With all or none, operations that had succeeded answer nothing but that they were undone. */
function undone(result: ExecutionResult): ExecutionResult {
  const operations = result.data?.['uiapi'];
  if (typeof operations !== 'object' || operations === null) return result;
  const errors = [...(result.errors ?? [])];
  for (const [key, answer] of Object.entries(operations)) {
    if (answer !== null)
      errors.push(new GraphQLError(rolledBack().message, { path: ['uiapi', key], originalError: rolledBack() }));
  }
  const data = { ...result.data, uiapi: Object.fromEntries(Object.keys(operations).map((key) => [key, null])) };
  return { data, errors };
}

function executed(
  schema: GraphQLSchema,
  document: DocumentNode,
  body: GraphqlBody,
  request: GraphqlRequest,
): ExecutionResult {
  const { variables, operationName } = body;
  const result = execute({ schema, document, contextValue: request, variableValues: { ...variables }, operationName });
  if (result instanceof Promise) throw new Error('A resolver waited');
  return result;
}

function inTransaction({ engine, context, mutations }: GraphqlRequest, run: () => ExecutionResult): ExecutionResult {
  let result: ExecutionResult = { data: null };
  try {
    return engine.atomically(context, () => {
      result = run();
      if (mutations.allOrNone() && mutations.hasFailed()) throw new Undone();
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return undone(result);
    throw error;
  }
}

/** Runs one request, a mutation in one transaction. What fails is in `errors`; only defects are thrown. */
export function runGraphql(
  engine: Engine,
  context: Context,
  { schema, read }: Graphql,
  body: GraphqlBody,
): GraphqlAnswer {
  const document = read(body.query);
  if (!('kind' in document)) return { data: null, errors: document.map(wireError) };

  const request: GraphqlRequest = { engine, context, variables: body.variables, mutations: createMutations() };
  const isMutation = getOperationAST(document, body.operationName)?.operation === 'mutation';
  const run = (): ExecutionResult => executed(schema, document, body, request);
  const result = isMutation ? inTransaction(request, run) : run();
  return { data: result.data ?? null, errors: (result.errors ?? []).map(wireError) };
}
