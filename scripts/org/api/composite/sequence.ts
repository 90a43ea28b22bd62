import type { Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { failureOf } from '../errors.ts';
import type { Answer, Call, Dispatch } from '../resource.ts';
import { resolveBody, resolveUrl } from './references.ts';
import { settled, subCall, type Subrequest } from './subrequest.ts';
import { inTransaction } from './transaction.ts';

/** One entry of `compositeResponse`. */
export interface SubResponse {
  readonly body: unknown;
  readonly httpHeaders: Readonly<Record<string, string>>;
  readonly httpStatusCode: number;
  readonly referenceId: string;
}

export interface Sequence {
  readonly isSuccessful: boolean;
  readonly responses: readonly SubResponse[];
}

/** Runs subrequests in order, later ones referring to earlier answers. With `allOrNone` the first failure undoes all. */
export function runSequence(
  engine: Engine,
  dispatch: Dispatch,
  call: Call,
  subrequests: readonly Subrequest[],
  allOrNone: boolean,
): Sequence {
  refuseDuplicates(subrequests);
  const run = (): Sequence => answers(dispatch, call, subrequests, allOrNone);
  if (!allOrNone) return run();
  return inTransaction(engine, call.context, () => {
    const value = run();
    return { keep: value.isSuccessful, value };
  });
}

function answers(dispatch: Dispatch, call: Call, subrequests: readonly Subrequest[], allOrNone: boolean): Sequence {
  const answered = new Map<string, unknown>();
  const responses: SubResponse[] = [];
  for (const subrequest of subrequests) {
    const answer = runOne(dispatch, call, subrequest, answered);
    if (answer.status < 400) answered.set(subrequest.referenceId, answer.body);
    else if (allOrNone) return { isSuccessful: false, responses: rolledBack(subrequests, subrequest, answer) };
    responses.push(responseOf(subrequest, answer));
  }
  return { isSuccessful: responses.every((response) => response.httpStatusCode < 400), responses };
}

const runOne = (
  dispatch: Dispatch,
  call: Call,
  { method, url, body, headers }: Subrequest,
  answered: ReadonlyMap<string, unknown>,
): Answer =>
  settled(() => dispatch(subCall(call, method, resolveUrl(url, answered), resolveBody(body, answered), headers)));

const halted = failureOf(
  new OrgError(
    'PROCESSING_HALTED',
    'The transaction was rolled back since another operation in the same transaction failed.',
  ),
);

const rolledBack = (all: readonly Subrequest[], failed: Subrequest, answer: Answer): SubResponse[] =>
  all.map((one) => responseOf(one, one === failed ? answer : { status: halted.status, body: halted.errors }));

const responseOf = (subrequest: Subrequest, answer: Answer): SubResponse => ({
  body: answer.body ?? null,
  httpHeaders: answer.headers ?? {},
  httpStatusCode: answer.status,
  referenceId: subrequest.referenceId,
});

function refuseDuplicates(subrequests: readonly Subrequest[]): void {
  const seen = new Set<string>();
  for (const { referenceId } of subrequests) {
    if (!/^[A-Za-z]\w*$/.test(referenceId)) {
      throw new OrgError(
        'INVALID_INPUT',
        `Provided referenceId ('${referenceId}') must start with a letter and contain only letters, numbers and underscores.`,
      );
    }
    if (seen.has(referenceId)) throw new OrgError('INVALID_INPUT', `Duplicate referenceId provided: ${referenceId}`);
    seen.add(referenceId);
  }
}
