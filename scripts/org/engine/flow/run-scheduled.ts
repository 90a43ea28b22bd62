import { objectOf } from '../../catalog/lookup.ts';
import { readComponentStamp } from '../deploy/component-stamps.ts';
import { keyOf } from '../deploy/problem.ts';
import { refusalsOf } from '../save/save-refusal.ts';
import { saveWork } from '../save/save-records.ts';
import type { Context, SaveError, ScheduledRun } from '../types.ts';
import { findRows } from './find-rows.ts';
import { openInterview, systemContextOf } from './flow-book.ts';
import type { CompiledFlow, Triggering } from './interview.ts';
import { runInterview } from './run-interview.ts';
import { runPaths } from './run-paths.ts';
import type { ScheduleParts } from './schedule-parts.ts';
import { occurrences } from './schedule.ts';

const bucket = 'scheduledFlow';

/** Runs every occurrence that is due since the last look, or since the flow was deployed, in the order of the clock; then scheduled paths. */
export function runScheduled(parts: ScheduleParts, now: Date): readonly ScheduledRun[] {
  const { store } = parts.fallback;
  const due = parts.book.scheduled.flatMap((compiled) => {
    const { name, start } = compiled.flow;
    const stamp = readComponentStamp(store, keyOf('Flow', name));
    const runsAs = (stamp?.userId ? parts.contextOf(stamp.userId) : undefined) ?? parts.fallback;
    const since = new Date(laterOf(store.kv.get(bucket, name), stamp?.modified ?? now.toISOString()));
    const times = start.schedule ? occurrences(start.schedule, runsAs.user.timeZone, since, now) : [];
    return times.map((at) => ({ compiled, at, runsAs }));
  });
  const runs = due
    .toSorted((left, right) => left.at.getTime() - right.at.getTime())
    .map(({ compiled, at, runsAs }) => {
      const run = runOnce(compiled, at, systemContextOf({ ...runsAs, now: () => at }), parts);
      store.kv.set(bucket, compiled.flow.name, at.toISOString());
      return run;
    });
  return [...runs, ...runPaths(parts, now)];
}

const laterOf = (left: string | undefined, right: string): string =>
  left !== undefined && left > right ? left : right;

/** One interview for each record of the start, or a single one; a failing interview undoes itself only. */
function runOnce(compiled: CompiledFlow, at: Date, context: Context, parts: ScheduleParts): ScheduledRun {
  const { start, name } = compiled.flow;
  const work = saveWork(parts.model, context, parts.written);
  const object = objectOf(compiled.catalog, start.object ?? '');
  const rows = object
    ? findRows(openInterview(compiled, work), { object: object.name, criteria: start.criteria }, parts.formulas)
    : [undefined];
  const errors: SaveError[] = [];
  for (const row of rows) {
    const record: Triggering | undefined =
      row && object ? { object, id: String(row['Id']), row: { ...row }, before: row, assigned: new Set() } : undefined;
    try {
      context.store.transaction(() => runInterview(openInterview(compiled, work, record), start.next, parts.formulas));
    } catch (error) {
      const refusals = refusalsOf(error);
      if (!refusals) throw error;
      errors.push(...refusals);
    }
  }
  return { flow: name, at: at.toISOString(), interviews: rows.length, errors };
}
