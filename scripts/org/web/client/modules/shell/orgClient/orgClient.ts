/** What `lightning/*` modules reject with: the body is the org's own words. */
export interface FetchError {
  readonly ok: false;
  readonly status: number;
  readonly statusText: string;
  readonly body: unknown;
  readonly errorType: 'fetchResponse';
}

/** Fired on `window` when the session has ended or the org does not answer; the shell shows what to do. */
export const connectionEvent = 'shell:connection';
export type ConnectionState = 'ok' | 'expired' | 'unreachable';

const report = (state: ConnectionState): boolean =>
  window.dispatchEvent(new CustomEvent(connectionEvent, { detail: state }));

export interface OrgRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const failure = (status: number, statusText: string, body: unknown): FetchError => ({
  ok: false,
  status,
  statusText,
  body,
  errorType: 'fetchResponse',
});

async function send(path: string, { method = 'GET', body, headers = {} }: OrgRequest): Promise<Response> {
  const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', ...json, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    report('unreachable');
    throw failure(0, 'Unreachable', {
      message: 'The org does not answer. What you entered is still here: try again in a moment.',
    });
  }
}

/** Asks the org; resolves to parsed JSON (undefined without a body) or rejects with a `FetchError`. */
export async function request(path: string, options: OrgRequest = {}): Promise<unknown> {
  const response = await send(path, options);
  const text = await response.text();
  const body: unknown = text === '' ? undefined : parse(text);
  if (response.ok) {
    report('ok');
    return body;
  }
  if (response.status === 401) report('expired');
  throw failure(response.status, response.statusText, body);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text };
  }
}

/** One sentence of a failure, whatever threw it. */
export function messageOf(error: unknown): string {
  const { body, message } = (error ?? {}) as { body?: unknown; message?: unknown };
  const entry = (Array.isArray(body) ? body[0] : body) as { message?: unknown; error?: unknown } | undefined;
  const words = entry?.message ?? entry?.error ?? message;
  return typeof words === 'string' && words !== '' ? words : 'Something went wrong. Try again.';
}
