import type { Connection } from 'jsforce';

/** A write, and how it must end. */
export interface Attempt {
  readonly what: string;
  readonly object: string;
  /** The record to change; a new one is made without it. */
  readonly id?: () => string | undefined;
  readonly values: () => Record<string, unknown>;
  /** Error code and part of the message, or undefined where the write must succeed. */
  readonly refusal?: readonly [string, RegExp];
}

/** What an org answers where a validation rule refuses. */
export const RULE = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

/** What jsforce throws; `data` holds each error where there are several. */
interface Refusal {
  readonly errorCode?: string;
  readonly name: string;
  readonly message: string;
  readonly data?: ReadonlyArray<{ readonly errorCode: string; readonly message: string }>;
}

/** Tries the write; undefined when the org took it. */
export async function attempt(
  connection: Connection,
  { object, id, values }: Attempt,
): Promise<{ code: string; message: string } | undefined> {
  try {
    const target = id?.();
    if (target) await connection.sobject(object).update({ Id: target, ...values() });
    else await connection.sobject(object).create(values());
    return undefined;
  } catch (error) {
    const { errorCode, name, message, data } = error as Refusal;
    if (!Array.isArray(data) || data.length < 2) return { code: errorCode ?? name, message };
    return { code: String(data[0]?.errorCode), message: data.map((each) => each.message).join('\n') };
  }
}

/** Holds the outcome against what must be. */
export async function expectAttempt(connection: Connection, each: Attempt): Promise<void> {
  const refusal = await attempt(connection, each);
  if (!each.refusal) expect(refusal).toBeUndefined();
  else expect(refusal).toEqual({ code: each.refusal[0], message: expect.stringMatching(each.refusal[1]) });
}
