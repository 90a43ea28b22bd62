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
