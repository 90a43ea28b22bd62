import { lastContacts } from 'c/activityModel';
import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import type { Contact, Opportunity, ServiceCase } from 'c/crmModel';
import { sum } from 'c/moneyModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { draftItem } from 'c/planDraftItemModel';
import type { DraftItem } from 'c/planDraftItemModel';

/** How far back a draft looks. */
const LOOK_BACK_DAYS = 730;
export const MOST_PEOPLE = 20;
export const MOST_TASKS = 10;
const MOST_CASES = 5;
/** The objective that holds what is open in the CRM. */
const OPEN_WORK = 'x:open';

/** Deals closed in 24 months. */
export interface AsIs {
  readonly won: number;
  readonly lost: number;
  readonly amount: number;
}

export function asIs(
  opportunities: readonly Pick<Opportunity, 'isWon' | 'isClosed' | 'closeDate' | 'amount'>[],
  today: IsoDate,
): AsIs {
  const from = addDays(today, -LOOK_BACK_DAYS);
  const closed = opportunities.filter((each) => each.isClosed && each.closeDate > from && each.closeDate <= today);
  const won = closed.filter(({ isWon }) => isWon);
  return { won: won.length, lost: closed.length - won.length, amount: sum(won.map(({ amount }) => amount ?? 0)) };
}

/** The contacts somebody was in touch with in 24 months, the latest first. */
export function activePeople(
  contacts: readonly Pick<Contact, 'id' | 'name' | 'title'>[],
  tasks: readonly Pick<ActivityTask, 'whoId' | 'isClosed' | 'completedDate' | 'dueDate'>[],
  events: readonly Pick<ActivityEvent, 'whoId' | 'date' | 'start'>[],
  today: IsoDate,
): readonly DraftItem<'stakeholder'>[] {
  const from = addDays(today, -LOOK_BACK_DAYS);
  const last = lastContacts(tasks, events, today);
  return contacts
    .flatMap((contact) => {
      const lastContactDate = last.get(contact.id);
      return lastContactDate === undefined || lastContactDate <= from ? [] : [{ ...contact, lastContactDate }];
    })
    .sort((a, b) => (a.lastContactDate < b.lastContactDate ? 1 : a.lastContactDate > b.lastContactDate ? -1 : 0))
    .slice(0, MOST_PEOPLE)
    .map(({ id, name, title, lastContactDate }) =>
      draftItem('stakeholder', `p:${id}`, { name, contactId: id, title, lastContactDate }),
    );
}

const OWNED_BY_A_USER = /^005/;
const byDate = (a: { readonly on: string | null }, b: { readonly on: string | null }): number =>
  (a.on ?? '9') < (b.on ?? '9') ? -1 : (a.on ?? '9') > (b.on ?? '9') ? 1 : 0;

/** Open tasks, the longest overdue first, and open cases, as actions on an objective of their own; nothing without any. */
export function openWork(
  tasks: readonly Pick<ActivityTask, 'id' | 'subject' | 'isClosed' | 'dueDate' | 'ownerId'>[],
  cases: readonly Pick<ServiceCase, 'id' | 'caseNumber' | 'subject' | 'isClosed' | 'createdDate'>[],
  names: { readonly objective: string; readonly nameOfCase: (caseNumber: string, subject: string) => string },
  period: { readonly start: IsoDate; readonly end: IsoDate },
): readonly DraftItem[] {
  const links = { objectiveId: OPEN_WORK };
  const fromTasks = tasks
    .filter(({ isClosed }) => !isClosed)
    .map((task) => ({ ...task, on: task.dueDate }))
    .sort(byDate)
    .slice(0, MOST_TASKS)
    .map(({ id, subject, dueDate, ownerId }) => {
      const assigneeId = ownerId && OWNED_BY_A_USER.test(ownerId) ? ownerId : null;
      return draftItem('action', `x:${id}`, { name: subject, status: 'Not Started', dueDate, assigneeId }, links);
    });
  const fromCases = cases
    .filter(({ isClosed }) => !isClosed)
    .map((each) => ({ ...each, on: each.createdDate }))
    .sort(byDate)
    .slice(0, MOST_CASES)
    .map(({ id, caseNumber, subject }) =>
      draftItem(
        'action',
        `x:${id}`,
        { name: names.nameOfCase(caseNumber, subject ?? ''), status: 'Not Started' },
        links,
      ),
    );
  const actions = [...fromTasks, ...fromCases];
  if (actions.length === 0) return [];
  const objective = draftItem('objective', OPEN_WORK, {
    name: names.objective,
    category: 'Operational',
    measureType: 'Qualitative',
    startDate: period.start,
    dueDate: period.end,
    status: 'Not Started',
  });
  return [objective, ...actions];
}
