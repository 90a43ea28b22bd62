import { objectOf } from '../../catalog/lookup.ts';
import { refusalsOf } from '../save/save-refusal.ts';
import { saveWork } from '../save/save-records.ts';
import type { ScheduledRun } from '../types.ts';
import { openInterview, systemContextOf } from './flow-book.ts';
import type { Triggering } from './interview.ts';
import { runInterview } from './run-interview.ts';
import type { ScheduleParts } from './schedule-parts.ts';
import { takeDuePaths, type WaitingPath } from './scheduled-paths.ts';

/** Runs one waiting path on the record as it is; nothing where flow, path or record is gone. A failure undoes the path. */
function runPath(waiting: WaitingPath, parts: ScheduleParts): ScheduledRun | undefined {
  const { book, fallback, formulas } = parts;
  const compiled = book.waiting.find(({ flow }) => flow.name === waiting.flow);
  const path = compiled?.flow.start.paths.find(({ name }) => name === waiting.path);
  const object = compiled && objectOf(compiled.catalog, compiled.flow.start.object ?? '');
  const row = object && fallback.store.read(object, waiting.recordId);
  if (!compiled || !path || !object || !row || row['IsDeleted'] === true) return undefined;
  const at = new Date(waiting.at);
  const context = systemContextOf({ ...(parts.contextOf(waiting.userId) ?? fallback), now: () => at });
  const work = saveWork(parts.model, context, parts.written);
  const record: Triggering = { object, id: waiting.recordId, row: { ...row }, before: row, assigned: new Set() };
  const run = { flow: waiting.flow, path: path.name, at: waiting.at, interviews: 1 };
  try {
    context.store.transaction(() => runInterview(openInterview(compiled, work, record), path.next, formulas));
    return { ...run, errors: [] };
  } catch (error) {
    const errors = refusalsOf(error);
    if (!errors) throw error;
    return { ...run, errors };
  }
}

/** Runs the scheduled paths that are due until `now`, those that they make due included. */
export function runPaths(parts: ScheduleParts, now: Date): readonly ScheduledRun[] {
  const runs: ScheduledRun[] = [];
  // A path that sets itself anew at once would have no end.
  for (let round = 0; round < 16; round += 1) {
    const due = takeDuePaths(parts.fallback.store, now);
    if (due.length === 0) break;
    runs.push(...due.map((waiting) => runPath(waiting, parts)).filter((run) => run !== undefined));
  }
  return runs;
}
