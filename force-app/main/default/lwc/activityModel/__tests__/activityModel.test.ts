import { customerContact, eventDay, lastContactOf, lastContacts, taskDay } from 'c/activityModel';
import type { ContactSources } from 'c/activityModel';
import type { UpdateKind } from 'c/timelineModel';

const today = '2026-06-15';
const task = { isClosed: true, completedDate: '2026-06-10T09:00:00.000Z', dueDate: '2026-06-12', whoId: 'ana' };
const event = { date: '2026-06-11', start: null, whoId: 'ana' };

describe('a task', () => {
  it.each<[string, Partial<typeof task> | { completedDate: null } | { dueDate: null }, string | null]>([
    ['done before it was due counts on the day it was done', {}, '2026-06-10'],
    ['noted late counts on its own day', { dueDate: '2026-06-01' }, '2026-06-01'],
    ['without a due day counts on the day it was done', { dueDate: null }, '2026-06-10'],
    ['without the day it was done counts on its due day', { completedDate: null }, '2026-06-12'],
    ['with neither day is on no day', { completedDate: null, dueDate: null }, null],
    [
      'done tomorrow by the clock of the org counts today',
      { completedDate: '2026-06-16T01:00:00.000Z', dueDate: '2026-07-01' },
      today,
    ],
    ['that is open is no contact', { isClosed: false }, null],
  ])('%s', (_title, change, expected) => {
    expect(taskDay({ ...task, ...change }, today)).toBe(expected);
  });
});

describe('an event', () => {
  it.each<[string, { date: string | null; start: string | null }, string | null]>([
    ['counts on its day', { date: '2026-06-11', start: null }, '2026-06-11'],
    ['counts on the day it starts', { date: null, start: '2026-06-11T15:00:00.000Z' }, '2026-06-11'],
    ['of today counts', { date: today, start: null }, today],
    ['to come is no contact', { date: '2026-06-16', start: null }, null],
    ['without a day is no contact', { date: null, start: null }, null],
  ])('%s', (_title, held, expected) => {
    expect(eventDay(held, today)).toBe(expected);
  });
});

it('tells the last contact with each person, and with anybody', () => {
  const tasks = [
    task,
    { ...task, whoId: 'bo', dueDate: '2026-05-01' },
    { ...task, whoId: null, dueDate: '2026-06-13' },
  ];
  const open = { ...task, isClosed: false, whoId: 'cy' };
  expect([...lastContacts([...tasks, open], [event], today)]).toEqual([
    ['ana', '2026-06-11'],
    ['bo', '2026-05-01'],
  ]);
  expect(lastContactOf(tasks, [event], today)).toBe('2026-06-11');
  expect(lastContactOf([open], [], today)).toBeNull();
});

describe('contact with the customer', () => {
  const update = (kind: UpdateKind, updateDate: string) => ({ kind, updateDate });
  const done = { isClosed: true, completedDate: null, dueDate: '2026-05-10' };
  const nothing = { updates: [], stakeholders: [], tasks: [], events: [] };
  it.each<[string, Partial<ContactSources>, string | null, boolean]>([
    ['nothing at all', {}, null, true],
    ['a visit told in an update', { updates: [update('Visit', '2026-05-12')] }, '2026-05-12', true],
    ['minutes', { updates: [update('Minutes', '2026-05-12')] }, '2026-05-12', true],
    [
      'a note that is neither',
      { updates: [update('General', '2026-05-12'), update('Handover', '2026-05-12')] },
      null,
      true,
    ],
    ['a visit to come', { updates: [update('Visit', '2026-05-21')] }, null, true],
    [
      'a stakeholder',
      { stakeholders: [{ lastContactDate: '2026-04-30' }, { lastContactDate: null }] },
      '2026-04-30',
      true,
    ],
    ['a call', { tasks: [done] }, '2026-05-10', false],
    ['the latest of all', { tasks: [done], stakeholders: [{ lastContactDate: '2026-05-11' }] }, '2026-05-11', false],
  ])('%s', (_, sources, lastContact, isUnseen) => {
    expect(customerContact({ ...nothing, ...sources }, '2026-05-20')).toEqual({ lastContact, isUnseen });
  });
});
