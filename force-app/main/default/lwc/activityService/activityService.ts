import type { IsoDate } from 'c/periodModel';
import { atMost, createFields } from 'c/saveService';
import type { Saved } from 'c/saveService';

/** A call that took place. */
export interface LoggedCall {
  readonly accountId: string;
  readonly subject: string;
  readonly contactId: string | null;
  readonly date: IsoDate;
  readonly comments: string;
}

/** Keeps a call as a completed Task, as Log a Call does; `removeRecord` takes it back. */
export const logCall = ({ accountId, subject, contactId, date, comments }: LoggedCall): Promise<Saved> =>
  createFields('Task', {
    Subject: atMost(subject, 255),
    TaskSubtype: 'Call',
    Status: 'Completed',
    Priority: 'Normal',
    ActivityDate: date,
    WhatId: accountId,
    ...(contactId === null ? {} : { WhoId: contactId }),
    ...(comments === '' ? {} : { Description: comments }),
  });
