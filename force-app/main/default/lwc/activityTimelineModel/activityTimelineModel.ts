import { taskDay } from 'c/activityModel';
import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import type { ChangeDecision } from 'c/changeModel';
import type { Commitment } from 'c/commitmentModel';
import type { ServiceCase } from 'c/crmModel';
import type { Fact } from 'c/factModel';
import type { Agreement } from 'c/implementationModel';
import { compareText } from 'c/listModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { PlanUpdate } from 'c/timelineModel';

/** What the timeline can be narrowed to. */
export const ACTIVITY_KINDS = ['call', 'email', 'event', 'task', 'case', 'plan'] as const;
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];

/** What happened, for its words. */
export type ActivityWhat =
  | 'activity'
  | 'case'
  | 'made'
  | 'reviewed'
  | 'completed'
  | 'signed'
  | 'update'
  | 'accepted'
  | 'ignored'
  | 'go'
  | 'agreed'
  | 'delivered'
  | 'confirmed';

/** Something that happened on a day. */
export interface Activity {
  readonly key: string;
  readonly kind: ActivityKind;
  readonly what: ActivityWhat;
  readonly day: IsoDate;
  /** Orders what happened on one day; empty where only the day is known. */
  readonly at: string;
  /** The record it can be read in; `null` where there is no page for it. */
  readonly link: { readonly object: string; readonly id: string } | null;
  readonly subject: string;
  /** More words of what happened: the kind of an update, the number of a case, Go or No-Go. */
  readonly detail: string | null;
  /** Who did it, as far as the records tell. */
  readonly by: string | null;
  readonly contact: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
}

export interface TimelineInput {
  readonly plan: Plan;
  readonly tasks: readonly ActivityTask[];
  readonly events: readonly ActivityEvent[];
  readonly cases: readonly ServiceCase[];
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly updates: readonly PlanUpdate[];
  readonly decisions: readonly ChangeDecision[];
  readonly agreements: readonly Agreement[];
  readonly commitments: readonly Commitment[];
  readonly facts: readonly Fact[];
}

type Entry = Pick<Activity, 'key' | 'kind' | 'what' | 'subject'> & Partial<Activity> & { readonly when: string | null };

const PLAIN = { link: null, detail: null, by: null, contact: null, minutes: null, place: null } as const;

/**
 * Closed tasks, past meetings, closed cases and what the records tell of the plan, the latest first. The org keeps no
 * earlier states: of a plan only its making and last review are known, of an objective its go or no-go.
 */
export function timeline(input: TimelineInput, today: IsoDate, kind: ActivityKind | null = null): readonly Activity[] {
  const activities: Activity[] = [];
  for (const { when, ...entry } of entriesOf(input, today)) {
    if (when === null || when === '' || when.slice(0, 10) > today || (kind !== null && entry.kind !== kind)) continue;
    const at = when.length > 10 ? new Date(when).toISOString() : '';
    activities.push({ ...PLAIN, ...entry, day: when.slice(0, 10), at });
  }
  return activities.sort((a, b) => compareText(b.day, a.day) || compareText(b.at, a.at) || compareText(a.key, b.key));
}

function entriesOf(input: TimelineInput, today: IsoDate): readonly Entry[] {
  const { plan } = input;
  const ofPlan = (what: ActivityWhat, when: string | null, subject: string, more: Partial<Entry> = {}): Entry => ({
    key: `${what}:${more.link?.id ?? subject}`,
    kind: 'plan',
    what,
    when,
    subject,
    ...more,
  });
  return [
    ...input.tasks.map((task) => taskEntry(task, today)),
    ...input.events.map(eventEntry),
    ...input.cases.map(
      (each): Entry => ({
        key: `case:${each.id}`,
        kind: 'case',
        what: 'case',
        when: each.isClosed ? each.closedDate : null,
        subject: each.subject ?? '',
        detail: each.caseNumber,
        link: { object: 'Case', id: each.id },
      }),
    ),
    ofPlan('made', plan.createdDate, plan.name, { key: `made:${plan.id}` }),
    ofPlan('reviewed', plan.lastReviewedAt, plan.name, { key: `reviewed:${plan.id}` }),
    ...input.actions.flatMap((action): readonly Entry[] => {
      const link = { object: 'Action__c', id: action.id };
      const by = action.assigneeName ?? action.customerOwnerName;
      const completed = action.status === 'Completed' ? action.completedDate : null;
      return [
        ofPlan('completed', completed, action.name, { link, by }),
        ofPlan('signed', action.signedOffAt ?? null, action.name, { link, by: action.signedOffBy }),
      ];
    }),
    ...input.objectives.map(({ id, name, goDecision, goDecidedOn, goDecidedBy }) =>
      ofPlan('go', goDecision === 'Undecided' ? null : goDecidedOn, name, {
        link: { object: 'Objective__c', id },
        by: goDecidedBy,
        detail: goDecision,
      }),
    ),
    ...input.updates.map((update) =>
      ofPlan('update', update.updateDate, update.body, {
        key: `update:${update.id}`,
        by: update.authorName,
        detail: update.kind,
      }),
    ),
    ...input.decisions.map((decision) =>
      ofPlan(decision.decision === 'Accepted' ? 'accepted' : 'ignored', decision.createdDate, decision.summary ?? '', {
        key: `decision:${decision.id}`,
        by: decision.decidedByName,
      }),
    ),
    ...input.agreements.map(({ id, version, agreedOn, agreedBy }) =>
      ofPlan('agreed', agreedOn, String(version), { key: `agreed:${id}`, by: agreedBy }),
    ),
    ...input.commitments.map(({ id, name, deliveredDate, responsibleName }) =>
      ofPlan('delivered', deliveredDate, name, { link: { object: 'Commitment__c', id }, by: responsibleName }),
    ),
    ...input.facts.map(({ id, statement, source, confirmedOn, confirmedBy, confirmedByContactName }) =>
      ofPlan('confirmed', source === 'Customer' ? confirmedOn : null, statement, {
        key: `confirmed:${id}`,
        by: confirmedByContactName ?? confirmedBy,
      }),
    ),
  ];
}

const TASKS: Readonly<Record<string, ActivityKind>> = { Call: 'call', Email: 'email', ListEmail: 'email' };

function taskEntry(task: ActivityTask, today: IsoDate): Entry {
  return {
    key: `task:${task.id}`,
    kind: TASKS[task.subtype ?? ''] ?? 'task',
    what: 'activity',
    when: taskDay(task, today),
    subject: task.subject,
    link: { object: 'Task', id: task.id },
    by: task.ownerName,
    contact: task.whoName,
  };
}

function eventEntry(event: ActivityEvent): Entry {
  return {
    key: `event:${event.id}`,
    kind: 'event',
    what: 'activity',
    when: event.isAllDay ? event.date : (event.start ?? event.date),
    subject: event.subject,
    link: { object: 'Event', id: event.id },
    by: event.ownerName,
    contact: event.whoName,
    minutes: event.isAllDay ? null : event.durationMinutes,
    place: event.location,
  };
}
