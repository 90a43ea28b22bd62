import type { Value } from '../../catalog/types.ts';
import { startOfDay } from '../../soql/zoned-time.ts';
import type { Row, Store } from '../../store/types.ts';
import type { Context } from '../types.ts';
import type { Flow, ScheduledPath } from './types.ts';

const bucket = 'scheduledPath';

const minute = 60_000;
const units: Readonly<Record<string, number>> = { Minutes: minute, Hours: 60 * minute, Days: 1440 * minute };

/** Units of an offset the local org counts in. */
export const offsetUnits: ReadonlySet<string> = new Set(Object.keys(units));

/** A part of a flow that waits for its time, for one record. */
export interface WaitingPath {
  readonly flow: string;
  readonly path: string;
  readonly recordId: string;
  /** ISO datetime. */
  readonly at: string;
  /** Whose change it was: the path runs on their behalf. */
  readonly userId: string;
}

const keyOf = (flow: string, path: string, recordId: string): string => `${flow}:${path}:${recordId}`;

/** The time a path counts from: that of the change, or a date or time of the record; a date is its midnight for the user. */
function baseOf(path: ScheduledPath, row: Row, context: Context): number {
  if (path.field === undefined) return context.now().getTime();
  const value: Value = row[path.field] ?? null;
  if (typeof value !== 'string') return Number.NaN;
  return Date.parse(value.length === 10 ? startOfDay(context.user.timeZone, value) : value);
}

/** Sets a flow's paths for a record anew; one without a date waits no more. */
export function waitForPaths(flow: Flow, recordId: string, row: Row, context: Context): void {
  for (const path of flow.start.paths) {
    const at = baseOf(path, row, context) + path.offset * (units[path.unit] ?? 0);
    const key = keyOf(flow.name, path.name, recordId);
    if (Number.isNaN(at)) context.store.kv.delete(bucket, key);
    else {
      const userId = context.user.userId;
      const waiting: WaitingPath = {
        flow: flow.name,
        path: path.name,
        recordId,
        at: new Date(at).toISOString(),
        userId,
      };
      context.store.kv.set(bucket, key, JSON.stringify(waiting));
    }
  }
}

/** Paths whose time is a field's follow the field while they wait. */
export function followField(flow: Flow, recordId: string, row: Row, context: Context): void {
  const { kv } = context.store;
  const waits = (path: ScheduledPath): boolean => kv.get(bucket, keyOf(flow.name, path.name, recordId)) !== undefined;
  const paths = flow.start.paths.filter((path) => path.field !== undefined && waits(path));
  waitForPaths({ ...flow, start: { ...flow.start, paths } }, recordId, row, context);
}

/** The record no longer meets the entry conditions: what waits is dropped. */
export function forgetPaths(flow: Flow, recordId: string, store: Store): void {
  for (const { name } of flow.start.paths) store.kv.delete(bucket, keyOf(flow.name, name, recordId));
}

/** Takes what is due until `now` off the waiting list, in the order of time. */
export function takeDuePaths(store: Store, now: Date): readonly WaitingPath[] {
  const until = now.toISOString();
  const due = store.kv
    .entries(bucket)
    .map(([key, text]) => ({ key, waiting: JSON.parse(text) as WaitingPath }))
    .filter(({ waiting }) => waiting.at <= until);
  for (const { key } of due) store.kv.delete(bucket, key);
  return due.map(({ waiting }) => waiting).toSorted((left, right) => (left.at < right.at ? -1 : 1));
}
