import { eventDay, taskDay } from 'c/activityModel';
import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import type { IsoDate } from 'c/periodModel';
import type { PlanUpdate, UpdateKind } from 'c/timelineModel';

/** A note, a finished task or a past event, as a substitute reads it. */
export interface Interaction {
  readonly id: string;
  readonly kind: UpdateKind | 'Task' | 'Call' | 'Email' | 'Event';
  readonly date: IsoDate;
  readonly text: string;
  readonly who: string | null;
  readonly isPinned: boolean;
}

interface Talks {
  readonly updates: readonly PlanUpdate[];
  readonly tasks: readonly ActivityTask[];
  readonly events: readonly ActivityEvent[];
}

/** Interactions that fit the page; pinned notes come on top of them. */
const MOST_INTERACTIONS = 10;

/** Pinned notes and handover notes first, then the last ten of notes, finished tasks and past events. */
export function interactions({ updates, tasks, events }: Talks, today: IsoDate): readonly Interaction[] {
  const notes = updates.map(
    ({ id, kind, body, updateDate, authorName, isPinned }): Interaction => ({
      id,
      kind,
      date: updateDate,
      text: body,
      who: authorName,
      isPinned: isPinned || kind === 'Handover',
    }),
  );
  const done = tasks.flatMap((task): readonly Interaction[] => {
    const date = taskDay(task, today);
    if (date === null) return [];
    return [{ id: task.id, kind: kindOf(task), date, text: task.subject, who: task.whoName, isPinned: false }];
  });
  const held = events.flatMap((event): readonly Interaction[] => {
    const date = eventDay(event, today);
    if (date === null) return [];
    return [{ id: event.id, kind: 'Event', date, text: event.subject, who: event.whoName, isPinned: false }];
  });
  const latest = [...notes, ...done, ...held].sort(
    (a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0) || (a.id < b.id ? -1 : 1),
  );
  const pinned = latest.filter((each) => each.isPinned);
  return [...pinned, ...latest.filter((each) => !each.isPinned).slice(0, MOST_INTERACTIONS)];
}

const kindOf = ({ subtype }: ActivityTask): 'Task' | 'Call' | 'Email' =>
  subtype === 'Call' || subtype === 'Email' ? subtype : 'Task';
