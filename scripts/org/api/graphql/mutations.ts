import { OrgError } from '../../errors.ts';
import type { ErrorCode } from '../../errors.ts';
import type { SaveError } from '../../engine/types.ts';

/** A refused operation: the words of all its errors, the code and fields of the first. */
export class OperationError extends OrgError {
  constructor(errors: readonly SaveError[]) {
    const code: ErrorCode = errors[0]?.statusCode ?? 'UNKNOWN_EXCEPTION';
    super(code, errors.map((error) => error.message).join('\n'), [...new Set(errors.flatMap((error) => error.fields))]);
    this.name = 'OperationError';
  }
}

/** What the operations of one mutation know of each other. */
export interface Mutations {
  /** Told by `uiapi(input: { allOrNone })`; true unless told. */
  begin(allOrNone: boolean): void;
  readonly allOrNone: () => boolean;
  /** An operation failed: with `allOrNone`, nothing of the request may stay. */
  readonly hasFailed: () => boolean;
  fail(): void;
  /** Ids by the response key of the operation that made or changed the record. */
  remember(operation: string, id: string): void;
  /** The id a value stands for: itself, or that of the operation in `@{alias}`. */
  resolve(value: string): string;
}

/** https://developer.salesforce.com/docs/platform/graphql/guide/mutations-references.html */
const reference = /^@\{([A-Za-z_]\w*)(?:\.Record\.Id(?:\.value)?)?\}$/;

export function createMutations(): Mutations {
  let together = true;
  const ids = new Map<string, string>();
  let failed = false;
  return {
    begin: (allOrNone) => {
      together = allOrNone;
    },
    allOrNone: () => together,
    hasFailed: () => failed,
    fail: () => {
      failed = true;
    },
    remember: (operation, id) => void ids.set(operation, id),
    resolve(value) {
      if (!value.startsWith('@{')) return value;
      const name = reference.exec(value)?.[1];
      const id = ids.get(name ?? '');
      if (id === undefined)
        throw new OrgError(
          'INVALID_INPUT',
          `Invalid reference: ${value} does not name an earlier operation of this request`,
        );
      return id;
    },
  };
}
