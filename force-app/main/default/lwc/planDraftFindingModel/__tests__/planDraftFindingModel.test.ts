import { MOST_PEOPLE, MOST_TASKS, activePeople, asIs, openWork } from 'c/planDraftFindingModel';

const TODAY = '2026-11-22';
const deal = (closeDate: string, isWon: boolean, amount: number | null = 10) => ({
  closeDate,
  isWon,
  isClosed: true,
  amount,
});
const contact = (id: string) => ({ id, name: id, title: null });
const task = (whoId: string, completedDate: string | null, isClosed = true) => ({
  whoId,
  completedDate,
  isClosed,
  dueDate: null,
});
const open = (id: string, dueDate: string | null, ownerId = '005x') => ({
  id,
  subject: id,
  isClosed: false,
  dueDate,
  ownerId,
});
const names = { objective: 'Open', nameOfCase: (number: string, subject: string) => `${number} ${subject}` };
const YEAR = { start: '2027-01-01', end: '2027-12-31' };

it.each([
  ['nothing', [], { won: 0, lost: 0, amount: 0 }],
  [
    'won, lost and without amount',
    [deal('2026-01-01', true), deal('2026-01-01', false), deal('2025-02-01', true, null)],
    { won: 2, lost: 1, amount: 10 },
  ],
  [
    'the first day and not the one before',
    [deal('2024-11-23', true), deal('2024-11-22', true)],
    { won: 1, lost: 0, amount: 10 },
  ],
  [
    'nothing to come, and takings back',
    [deal('2026-11-23', true), deal('2026-11-22', true, -4)],
    { won: 1, lost: 0, amount: -4 },
  ],
])('sums up %s', (_title, deals, expected) => {
  expect(asIs(deals, TODAY)).toEqual(expected);
});

it('finds the people somebody was in touch with, the latest first', () => {
  const tasks = [
    task('a', '2026-01-01T00:00:00.000Z'),
    task('b', '2026-02-01T00:00:00.000Z'),
    task('c', '2020-01-01'),
    task('d', null, false),
  ];
  const events = [
    { whoId: 'a', date: '2026-03-01', start: null },
    { whoId: 'd', date: '2027-01-01', start: null },
  ];
  const people = activePeople(['a', 'b', 'c', 'd'].map(contact), tasks, events, TODAY);
  expect(people.map(({ values }) => [values.contactId, values.lastContactDate])).toEqual([
    ['a', '2026-03-01'],
    ['b', '2026-02-01'],
  ]);
});

it('names at most so many people', () => {
  const many = Array.from({ length: 30 }, (_, index) => contact(`c${index}`));
  expect(
    activePeople(
      many,
      many.map(({ id }) => task(id, '2026-05-05')),
      [],
      TODAY,
    ),
  ).toHaveLength(MOST_PEOPLE);
});

it('makes actions of what is open, overdue first, for users alone', () => {
  const cases = [{ id: 'k', caseNumber: '7', subject: null, isClosed: false, createdDate: '2026-01-01' }];
  const items = openWork(
    [open('late', '2026-01-01', '00Gq'), open('none', null), open('soon', '2026-12-01')],
    cases,
    names,
    YEAR,
  );
  expect(items.map(({ kind, values }) => [kind, 'name' in values ? values.name : ''])).toEqual([
    ['objective', 'Open'],
    ['action', 'late'],
    ['action', 'soon'],
    ['action', 'none'],
    ['action', '7 '],
  ]);
  expect(items[1]?.values).toMatchObject({ assigneeId: null, dueDate: '2026-01-01' });
  expect(items[2]?.values).toMatchObject({ assigneeId: '005x' });
});

it('makes nothing of nothing, and bounds what is much', () => {
  expect(openWork([], [], names, YEAR)).toEqual([]);
  const many = Array.from({ length: 50 }, (_, index) => open(`t${index}`, '2026-01-01'));
  expect(openWork(many, [], names, YEAR)).toHaveLength(MOST_TASKS + 1);
});
