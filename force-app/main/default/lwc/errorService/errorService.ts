import CONFLICT from '@salesforce/label/c.Error_Conflict';
import DUPLICATE from '@salesforce/label/c.Error_Duplicate';
import LOST_CONNECTION from '@salesforce/label/c.Error_Offline';
import NO_ACCESS from '@salesforce/label/c.Error_No_Access';
import NOT_FOUND from '@salesforce/label/c.Error_Not_Found';
import SESSION from '@salesforce/label/c.Error_Session';
import UNKNOWN from '@salesforce/label/c.Error_Unknown';

export type ProblemKind =
  | 'validation'
  | 'conflict'
  | 'duplicate'
  | 'noAccess'
  | 'notFound'
  | 'session'
  | 'offline'
  | 'unknown';

/** What went wrong, worded for a person. `details` is what the org said, for whoever helps. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly message: string;
  /** Messages by field API name, where the org named a field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly details: string;
}

interface Said {
  readonly code: string;
  readonly message: string;
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const CODES: readonly (readonly [ProblemKind, RegExp])[] = [
  ['session', /INVALID_SESSION|INVALID_AUTH|SESSION_EXPIRED/i],
  ['conflict', /CONFLICT|PRECONDITION_FAILED|UNMODIFIED|ENTITY_SAVE_ERROR_STALE|NOT_MODIFIED_SINCE/i],
  ['duplicate', /DUPLICATE_VALUE|DUPLICATES_DETECTED/i],
  [
    'validation',
    /FIELD_CUSTOM_VALIDATION|REQUIRED_FIELD_MISSING|FIELD_INTEGRITY|STRING_TOO_LONG|NUMBER_OUTSIDE|INVALID_OR_NULL_FOR_RESTRICTED|FIELD_FILTER_VALIDATION|MALFORMED_ID|VALIDATION_ERROR/i,
  ],
  [
    'noAccess',
    /INSUFFICIENT_ACCESS|NO_ACCESS|INVALID_FIELD_FOR_INSERT_UPDATE|INVALID_TYPE|CANNOT_INSERT_UPDATE|CANNOT_DELETE|FORBIDDEN|API_DISABLED/i,
  ],
  ['notFound', /ENTITY_IS_DELETED|NOT_FOUND|INVALID_CROSS_REFERENCE/i],
];
const STATUSES: Readonly<Record<number, ProblemKind>> = {
  401: 'session',
  403: 'noAccess',
  404: 'notFound',
  409: 'conflict',
  412: 'conflict',
};
const MESSAGES: Readonly<Record<Exclude<ProblemKind, 'validation'>, string>> = {
  conflict: CONFLICT,
  duplicate: DUPLICATE,
  noAccess: NO_ACCESS,
  notFound: NOT_FOUND,
  session: SESSION,
  offline: LOST_CONNECTION,
  unknown: UNKNOWN,
};

/** Words anything that a wire, a save or a mutation can fail with. The one place that does. */
export function problemOf(error: unknown): Problem {
  const said = everythingSaid(error);
  const fields = fieldMessages(error);
  const kind = kindOf(error, said, Object.keys(fields).length > 0);
  const details = said.map(({ code, message }) => (code ? `${code}: ${message}` : message)).join('\n');
  if (kind === 'validation') {
    const own = Object.values(fields)[0] ?? said.find(({ code }) => kindByCode(code) === 'validation')?.message;
    return { kind, message: own || said[0]?.message || UNKNOWN, fields, details };
  }
  const message =
    kind === 'unknown' && said.length > 0 ? `${UNKNOWN} ${said[0]?.message ?? ''}`.trim() : MESSAGES[kind];
  return { kind, message, fields, details };
}

const kindByCode = (code: string): ProblemKind | undefined => CODES.find(([, pattern]) => pattern.test(code))?.[0];

function kindOf(error: unknown, said: readonly Said[], hasFields: boolean): ProblemKind {
  for (const { code } of said) {
    const kind = kindByCode(code);
    if (kind) return kind;
  }
  if (hasFields) return 'validation';
  const status = isJson(error) ? error.status : undefined;
  if (typeof status === 'number' && STATUSES[status]) return STATUSES[status];
  for (const { message } of said) {
    if (/failed to fetch|network|disconnected|offline/i.test(message)) return 'offline';
    const kind = kindByCode(message);
    if (kind) return kind;
  }
  if (isJson(error) && error.status === 0) return 'offline';
  return 'unknown';
}

/** Errors as GraphQL, the UI API, REST and JavaScript word them, outermost last. */
function everythingSaid(error: unknown): readonly Said[] {
  if (Array.isArray(error)) return error.flatMap(everythingSaid);
  if (!isJson(error)) return typeof error === 'string' ? [{ code: '', message: error }] : [];
  const extensions = isJson(error.extensions) ? error.extensions : {};
  const output = isJson(error.output) ? error.output : {};
  const fieldErrors = isJson(output.fieldErrors) ? Object.values(output.fieldErrors) : [];
  const inner = [error.body, error.errors, output.errors, ...fieldErrors].flatMap((part) =>
    part === undefined ? [] : everythingSaid(part),
  );
  const code =
    textOf(error.errorCode) ||
    textOf(error.code) ||
    textOf(error.statusCode) ||
    textOf(extensions.errorCode) ||
    textOf(extensions.ErrorType);
  const message = textOf(error.message);
  return message || code ? [...inner, { code, message }] : inner;
}

function fieldMessages(error: unknown): Readonly<Record<string, string>> {
  if (!isJson(error)) return {};
  const body = isJson(error.body) ? error.body : {};
  const output = isJson(body.output) ? body.output : {};
  const byField = isJson(output.fieldErrors) ? output.fieldErrors : {};
  const messages: Record<string, string> = {};
  for (const [field, errors] of Object.entries(byField)) {
    const first: unknown = Array.isArray(errors) ? errors[0] : errors;
    if (isJson(first)) messages[field] = textOf(first.message);
  }
  return messages;
}
