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
  remember(operation: string, object: string, id: string): void;
  /** The id a value stands for: itself, or that of the operation in `@{alias}`. */
  resolve(value: string): string;
  /** What `@{alias.Record.Field.value}` points at; undefined for any other text. */
  pointed(value: string): { readonly object: string; readonly id: string; readonly field: string } | undefined;
}

/** https://developer.salesforce.com/docs/platform/graphql/guide/mutations-references.html */
const reference = /^@\{([A-Za-z_]\w*)(?:\.Record\.Id(?:\.value)?)?\}$/;

const fieldReference = /^@\{([A-Za-z_]\w*)\.Record\.(\w+)\.value\}$/;

export function createMutations(): Mutations {
  let together = true;
  const made = new Map<string, { readonly object: string; readonly id: string }>();
  let failed = false;

  function recordOf(written: string, name = ''): { readonly object: string; readonly id: string } {
    const record = made.get(name);
    if (record) return record;
    throw new OrgError(
      'INVALID_INPUT',
      `Invalid reference: ${written} does not name an earlier operation of this request`,
    );
  }

  return {
    begin: (allOrNone) => {
      together = allOrNone;
    },
    allOrNone: () => together,
    hasFailed: () => failed,
    fail: () => {
      failed = true;
    },
    remember: (operation, object, id) => void made.set(operation, { object, id }),
    resolve(value) {
      if (!value.startsWith('@{')) return value;
      return recordOf(value, reference.exec(value)?.[1]).id;
    },
    pointed(value) {
      const [, name, field] = fieldReference.exec(value) ?? [];
      return field === undefined ? undefined : { ...recordOf(value, name), field };
    },
  };
}
