import { executeMutation, gql } from 'lightning/graphql';
import type { GraphQLError } from 'lightning/graphql';

/** One operation of a transaction. A look-up in `fields` may name an earlier one: {@link refTo}. */
export type Operation =
  | { readonly kind: 'create'; readonly alias: string; readonly object: string; readonly fields: Fields }
  | {
      readonly kind: 'update';
      readonly alias: string;
      readonly object: string;
      readonly id: string;
      readonly fields: Fields;
    }
  | { readonly kind: 'delete'; readonly alias: string; readonly object: string; readonly id: string };

export type Fields = Readonly<Record<string, string | number | boolean | null>>;

/** A transaction allows 150 DML statements; this leaves room for what the org does on its own. */
export const MOST_OPERATIONS = 100;

/** What the org refused, as it said it. */
export class RefusedError extends Error {
  readonly errors: readonly GraphQLError[];
  constructor(errors: readonly GraphQLError[]) {
    super(errors.map((error) => error.message).join('\n'));
    this.name = 'RefusedError';
    this.errors = errors;
  }
}

/** The id a record will have that `alias` creates earlier in the same transaction. */
export const refTo = (alias: string): string => `@{${alias}}`;

/**
 * Runs all operations in one transaction: all are done, or none. Answers the ids of created records by alias.
 * Throws {@link RefusedError}; more than {@link MOST_OPERATIONS} operations are refused before anything is sent.
 */
export async function runInOneTransaction(operations: readonly Operation[]): Promise<Readonly<Record<string, string>>> {
  if (operations.length > MOST_OPERATIONS) {
    throw new RangeError(`${operations.length} operations do not fit into one transaction of ${MOST_OPERATIONS}.`);
  }
  const declared = operations.map((operation) => `$${operation.alias}: ${inputType(operation)}!`).join(', ');
  const asked = operations.map(asField).join('\n');
  const query = gql`
    mutation AccountPlanSave(${declared}) { uiapi(input: { allOrNone: true }) { ${asked} } }
  `;
  const variables = Object.fromEntries(operations.map((operation) => [operation.alias, inputOf(operation)]));
  const { data, errors } = await executeMutation({ query, variables });
  if (errors && errors.length > 0) throw new RefusedError(errors);
  return createdIds(data);
}

/**
 * Sends one part after the other, and answers what each answered. When one is refused, those that are done are taken back, last
 * first, and it rejects as `send` did.
 */
export async function sendAllOrNone<Part, Answer>(
  parts: readonly Part[],
  send: (part: Part) => Promise<Answer>,
  takeBack: (part: Part, answer: Answer) => Promise<unknown>,
): Promise<readonly Answer[]> {
  const [part, ...rest] = parts;
  if (part === undefined) return [];
  const answer = await send(part);
  try {
    return [answer, ...(await sendAllOrNone(rest, send, takeBack))];
  } catch (error) {
    await takeBack(part, answer);
    throw error;
  }
}

const OPERATION_NAMES = { create: 'Create', update: 'Update', delete: 'Delete' } as const;

const inputType = ({ kind, object }: Operation): string =>
  kind === 'delete' ? 'RecordDeleteInput' : `${object}${OPERATION_NAMES[kind]}Input`;

const ANSWERS = { create: 'Record { Id }', update: 'success', delete: 'Id' } as const;

const asField = ({ kind, alias, object }: Operation): string =>
  `${alias}: ${object}${OPERATION_NAMES[kind]}(input: $${alias}) { ${ANSWERS[kind]} }`;

function inputOf(operation: Operation): Readonly<Record<string, unknown>> {
  switch (operation.kind) {
    case 'create':
      return { [operation.object]: operation.fields };
    case 'update':
      return { Id: operation.id, [operation.object]: operation.fields };
    case 'delete':
      return { Id: operation.id };
  }
}

function createdIds(data: unknown): Readonly<Record<string, string>> {
  const answers = (data as { uiapi?: Record<string, { Record?: { Id?: string } } | null> } | undefined)?.uiapi ?? {};
  const ids: Record<string, string> = {};
  for (const [alias, answer] of Object.entries(answers)) if (answer?.Record?.Id) ids[alias] = answer.Record.Id;
  return ids;
}
