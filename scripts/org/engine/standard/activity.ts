import type { Value } from '../../catalog/types.ts';
import { objectOf } from '../../catalog/lookup.ts';
import { hasChanged, type Automation, type Change, type SaveWork } from '../save/types.ts';
import { rowOf } from './rows.ts';

/** The account an activity belongs to: what it is about, or the account of that record or of the contact. */
function accountOf({ after }: Change, work: SaveWork): Value {
  for (const id of [after['WhatId'], after['WhoId']]) {
    if (typeof id !== 'string') continue;
    const object = [...work.context.catalog.objects.values()].find(
      (candidate) => candidate.keyPrefix === id.slice(0, 3),
    );
    if (object?.name === 'Account') return id;
    const accountId = object && rowOf(work, object.name, id)?.['AccountId'];
    if (typeof accountId === 'string') return accountId;
  }
  return null;
}

/** Closed flag, completion time and account of a task. */
export function task(closedStatuses: ReadonlySet<string>): Automation {
  return {
    beforeSave(change, work) {
      const { after } = change;
      const isClosed = closedStatuses.has(String(after['Status'] ?? ''));
      if (hasChanged(change, 'Status')) after['CompletedDateTime'] = isClosed ? work.stamp : null;
      after['IsClosed'] = isClosed;
      after['IsHighPriority'] = after['Priority'] === 'High';
      after['AccountId'] = accountOf(change, work);
    },
  };
}

/** A point in time so many minutes after another. */
const minutesAfter = (start: string, minutes: number): string =>
  new Date(Date.parse(start) + minutes * 60_000).toISOString();

/** Days, end, duration and account of an event; a start that moves takes its end along. */
export const event: Automation = {
  beforeSave(change, work) {
    const { after, given } = change;
    after['AccountId'] = accountOf(change, work);
    const told = given.has('ActivityDateTime') && !given.has('StartDateTime') ? 'ActivityDateTime' : 'StartDateTime';
    const start = after[told];
    if (typeof start !== 'string') return;
    const minutes = after['DurationInMinutes'];
    const isEndTold = given.has('EndDateTime') && typeof after['EndDateTime'] === 'string';
    if (!isEndTold && typeof minutes === 'number') after['EndDateTime'] = minutesAfter(start, minutes);
    const end = after['EndDateTime'];
    after['StartDateTime'] = start;
    after['ActivityDateTime'] = start;
    after['ActivityDate'] = start.slice(0, 10);
    if (typeof end !== 'string') return;
    after['DurationInMinutes'] = Math.round((Date.parse(end) - Date.parse(start)) / 60_000);
    after['EndDate'] = end.slice(0, 10);
  },
};

/** Closed flag and date of a case. */
export function supportCase(closedStatuses: ReadonlySet<string>): Automation {
  return {
    beforeSave(change, work) {
      const { after, object } = change;
      const isClosed = closedStatuses.has(String(after['Status'] ?? ''));
      if (objectOf(work.context.catalog, object.name)?.fields.has('closeddate') && hasChanged(change, 'Status')) {
        after['ClosedDate'] = isClosed ? work.stamp : null;
      }
      after['IsClosed'] = isClosed;
    },
  };
}
