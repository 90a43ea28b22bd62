import { OrgError } from '../../errors.ts';
import { isObject, type JsonObject } from '../parse.ts';

const kinds = [
  /** The answer comes later, by `milliseconds`. */
  'latency',
  /** 503 SERVER_UNAVAILABLE. */
  'unavailable',
  /** The connection ends before anything is done. */
  'dropBefore',
  /** It is done, and the connection ends instead of an answer. */
  'dropAfter',
  /** UNABLE_TO_LOCK_ROW. */
  'lock',
  /** INVALID_SESSION_ID. */
  'expiredSession',
  /** REQUEST_LIMIT_EXCEEDED. */
  'requestLimit',
] as const;

/** What goes wrong, for tests: with which calls, how often, how likely. The same seed gives the same calls. */
export interface Fault {
  readonly kind: (typeof kinds)[number];
  /** Path of the calls, a star stands for anything. Every path unless told. */
  readonly path: string;
  /** Every method unless told. */
  readonly method?: string;
  /** Calls to spoil at most; without end unless told. */
  readonly count?: number;
  /** 0 to 1; 1 unless told. */
  readonly probability: number;
  readonly seed: number;
  /** With latency only, 60,000 at most. */
  readonly milliseconds: number;
}

const longestMs = 60_000;

const refuse = (message: string): never => {
  throw new OrgError('INVALID_INPUT', message);
};

function numberIn(body: JsonObject, name: string, unlessTold: number, most: number): number {
  const value = body[name] ?? unlessTold;
  if (typeof value !== 'number' || !(value >= 0 && value <= most))
    return refuse(`${name} must be a number from 0 to ${most}`);
  return value;
}

/** A fault as a client or a test tells it, or INVALID_INPUT. */
export function faultIn(told: unknown): Fault {
  if (!isObject(told)) return refuse('A fault must be a JSON object');
  const kind = kinds.find((known) => known === told.kind) ?? refuse(`kind must be one of ${kinds.join(', ')}`);
  const { path = '*', method } = told;
  if (typeof path !== 'string') return refuse('path must be a text');
  if (method !== undefined && typeof method !== 'string') return refuse('method must be a text');
  return {
    kind,
    path,
    ...(method === undefined ? {} : { method: method.toUpperCase() }),
    ...(told.count === undefined ? {} : { count: numberIn(told, 'count', 0, Number.MAX_SAFE_INTEGER) }),
    probability: numberIn(told, 'probability', 1, 1),
    seed: numberIn(told, 'seed', 1, Number.MAX_SAFE_INTEGER),
    milliseconds: numberIn(told, 'milliseconds', 0, longestMs),
  };
}
