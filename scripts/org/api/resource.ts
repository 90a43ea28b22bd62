import type { Context } from '../engine/types.ts';
import { OrgError } from '../errors.ts';
import { failureOf, isDefect } from './errors.ts';
import { notFound } from './request.ts';

export type Method = 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** One REST call below `/services/data/vNN.0`, whether it came by HTTP or inside a composite. */
export interface Call {
  readonly method: string;
  /** Path below the version, still encoded: `/sobjects/Account/001…`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** By lower-case name. */
  readonly header: (name: string) => string | undefined;
  /** The parsed JSON body; undefined without one. Throws JSON_PARSER_ERROR. */
  readonly body: () => unknown;
  readonly context: Context;
  /** `v66.0`. */
  readonly version: string;
  /** The answer goes out as it is, so bytes will do. A composite needs values. */
  readonly alone?: boolean;
}

export interface Answer {
  readonly status: number;
  /** JSON; absent for 204. */
  readonly body?: unknown;
  /** The same as JSON in UTF-8, or what the header says, instead of it; only to a call that is `alone`. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Path parameters by name, decoded. */
export type Params = Readonly<Record<string, string>>;

/** An addressable thing: `path` like `/sobjects/:object/:id`, and what each method does to it. The first that matches wins. */
export interface Resource {
  readonly path: string;
  readonly methods: Readonly<Partial<Record<Method, (call: Call, params: Params) => Answer>>>;
}

/** Answers a call, errors included: a composite needs them as data. It never waits, so that it can run in a transaction. */
export type Dispatch = (call: Call) => Answer;

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** A dispatcher over resources. `report` hears of defects (500). */
export function dispatcher(resources: readonly Resource[], report: (error: unknown) => void): Dispatch {
  const compiled = resources.map((resource) => ({ ...resource, parts: resource.path.split('/').slice(1) }));
  const handle = (call: Call): Answer => {
    const segments = segmentsOf(call.path);
    for (const resource of compiled) {
      const params = match(resource.parts, segments);
      if (params !== undefined) return handlerOf(resource, call.method)(call, params);
    }
    throw notFound();
  };
  return (call) => {
    try {
      return handle(call);
    } catch (error) {
      if (isDefect(error)) report(error);
      const { status, errors } = failureOf(error);
      return { status, body: errors };
    }
  };
}

function handlerOf(resource: Resource, method: string): (call: Call, params: Params) => Answer {
  const handler = resource.methods[(method === 'HEAD' ? 'GET' : method) as Method];
  if (handler) return handler;
  const allowed = Object.keys(resource.methods).join(',');
  throw new OrgError('METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${allowed}`);
}

function segmentsOf(path: string): readonly string[] {
  try {
    return path
      .replace(/^\/+|\/+$/g, '')
      .split('/')
      .map(decodeURIComponent);
  } catch {
    throw notFound();
  }
}

/** Literal parts compare without case; a last part `*` takes whatever follows. */
function match(parts: readonly string[], segments: readonly string[]): Params | undefined {
  const open = parts.at(-1) === '*';
  if (open ? segments.length < parts.length - 1 : segments.length !== parts.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const segment = segments[index] ?? '';
    if (part === '*') continue;
    if (part.startsWith(':')) params[part.slice(1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return undefined;
  }
  return params;
}
