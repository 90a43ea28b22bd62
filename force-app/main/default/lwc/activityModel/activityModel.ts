import type { IsoDate } from 'c/periodModel';
import type { Stakeholder } from 'c/stakeholderModel';
import type { PlanUpdate } from 'c/timelineModel';

/** A standard Task on the account or on something of it. */
export interface ActivityTask {
  readonly id: string;
  readonly subject: string;
  readonly status: string;
  readonly priority: string | null;
  readonly dueDate: IsoDate | null;
  readonly isClosed: boolean;
  readonly completedDate: string | null;
  /** Task, Email, Call …; what it is shown as. */
  readonly subtype: string | null;
  readonly accountId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  /** The contact or lead it is with. */
  readonly whoId: string | null;
  readonly whoName: string | null;
  readonly whatId: string | null;
  readonly createdDate: string;
  readonly lastModifiedDate: string;
}

/** A standard Event; `start` is a date and time as the org words it. */
export interface ActivityEvent {
  readonly id: string;
  readonly subject: string;
  readonly date: IsoDate | null;
  readonly start: string | null;
  readonly isAllDay: boolean;
  readonly durationMinutes: number | null;
  readonly location: string | null;
  readonly accountId: string | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly whoId: string | null;
  readonly whoName: string | null;
  readonly whatId: string | null;
  readonly createdDate: string;
  readonly lastModifiedDate: string;
}

type Done = Pick<ActivityTask, 'isClosed' | 'completedDate' | 'dueDate'>;
type Held = Pick<ActivityEvent, 'date' | 'start'>;

/**
 * The day a closed task was contact with the customer, `null` for an open one: its own day where it was noted late, the day it was
 * completed where that came first. `null` too where neither is known. What is done was not done tomorrow, wherever the clock of the org stands.
 */
export function taskDay({ isClosed, completedDate, dueDate }: Done, today: IsoDate): IsoDate | null {
  if (!isClosed) return null;
  const [day] = [dueDate, completedDate?.slice(0, 10)].filter((each) => typeof each === 'string').sort();
  if (day === undefined) return null;
  return day > today ? today : day;
}

/** The day of an event; `null` when it is still to come, or has none. */
export function eventDay({ date, start }: Held, today: IsoDate): IsoDate | null {
  const day = date ?? start?.slice(0, 10) ?? null;
  return day !== null && day <= today ? day : null;
}

/** The last day of contact with each person: closed tasks and past events with them. */
export function lastContacts(
  tasks: readonly (Done & Pick<ActivityTask, 'whoId'>)[],
  events: readonly (Held & Pick<ActivityEvent, 'whoId'>)[],
  today: IsoDate,
): ReadonlyMap<string, IsoDate> {
  const last = new Map<string, IsoDate>();
  const seen = (whoId: string | null, day: IsoDate | null): void => {
    if (whoId !== null && day !== null && day > (last.get(whoId) ?? '')) last.set(whoId, day);
  };
  for (const task of tasks) seen(task.whoId, taskDay(task, today));
  for (const event of events) seen(event.whoId, eventDay(event, today));
  return last;
}

/** The last day of contact with anybody; `null` for never. */
export const lastContactOf = (tasks: readonly Done[], events: readonly Held[], today: IsoDate): IsoDate | null =>
  [
    ...tasks.map((task) => taskDay(task, today)),
    ...events.map((event) => eventDay(event, today)),
  ].reduce<IsoDate | null>((last, day) => (day !== null && day > (last ?? '') ? day : last), null);

/** What tells of contact with the customer: what everybody reads who reads the plan, and the activities this user may see. */
export interface ContactSources {
  readonly updates: readonly Pick<PlanUpdate, 'kind' | 'updateDate'>[];
  readonly stakeholders: readonly Pick<Stakeholder, 'lastContactDate'>[];
  readonly tasks: readonly Done[];
  readonly events: readonly Held[];
}

/** The last day of contact, and whether this user sees no activity at all, so that others may know of a later one. */
export interface CustomerContact {
  readonly lastContact: IsoDate | null;
  readonly isUnseen: boolean;
}

/** Visits, minutes and stakeholders of the plan count like activities: a plan is judged alike by those who may not see the activities of others. */
export function customerContact(sources: ContactSources, today: IsoDate): CustomerContact {
  const { updates, stakeholders, tasks, events } = sources;
  const days = [
    ...updates.map(({ kind, updateDate }) => (kind === 'Visit' || kind === 'Minutes' ? updateDate : null)),
    ...stakeholders.map(({ lastContactDate }) => lastContactDate),
  ].filter((day) => day !== null && day <= today);
  const [lastContact] = [...days, lastContactOf(tasks, events, today)]
    .filter((day) => day !== null)
    .sort()
    .reverse();
  return { lastContact: lastContact ?? null, isUnseen: tasks.length + events.length === 0 };
}
