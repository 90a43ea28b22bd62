import {
  DEPTH_GROUPS,
  FACT_KINDS,
  SWOT_KINDS,
  confirmation,
  expiryOf,
  factAge,
  factProblems,
  factsOf,
  factsShown,
  freshness,
  refreshMinutes,
  refreshQueue,
  staleDays,
} from 'c/factModel';
import type { Fact, FactFilter, Freshness } from 'c/factModel';
import type { PlanningSetting } from 'c/settingModel';
import { fact } from './builders';

const setting = (key: string, numberValue: number): PlanningSetting => ({ key, numberValue, textValue: null });

it.each<[string, Partial<Fact>, readonly PlanningSetting[], string]>([
  ['180 days after a need was confirmed', {}, [], '2026-06-30'],
  ['a year after a mission was', { kind: 'Mission' }, [], '2027-01-01'],
  ['as an admin set it for the kind', {}, [setting('fact.expiry.Need', 10)], '2026-01-11'],
  ['not as set for another kind', {}, [setting('fact.expiry.Fear', 10)], '2026-06-30'],
  ['on its own day', { expiresOn: '2026-02-28' }, [setting('fact.expiry.Need', 10)], '2026-02-28'],
  ['counted from when it was written down', { confirmedOn: null }, [], '2026-05-30'],
  ['over a leap day', { confirmedOn: '2028-02-28', kind: 'Mission' }, [], '2029-02-27'],
])('expires %s', (_title, more, settings, expiry) => {
  expect(expiryOf(fact(more), settings)).toBe(expiry);
});

it.each<[string, Freshness]>([
  ['2026-01-01', 'fresh'],
  ['2026-05-30', 'fresh'],
  ['2026-05-31', 'ageing'],
  ['2026-06-29', 'ageing'],
  ['2026-06-30', 'stale'],
  ['2030-01-01', 'stale'],
])('is on %s %s', (today, expected) => {
  expect(freshness(fact(), today, [])).toBe(expected);
});

it('queues what is stale, the longest first, without what was dropped', () => {
  const facts = [
    fact({ id: 'fresh', confirmedOn: '2026-07-01' }),
    fact({ id: 'b', expiresOn: '2026-03-01' }),
    fact({ id: 'dropped', isDropped: true }),
    fact({ id: 'oldest', expiresOn: '2025-12-31' }),
    fact({ id: 'a', expiresOn: '2026-03-01' }),
  ];
  expect(refreshQueue(facts, '2026-07-01', []).map(({ id }) => id)).toEqual(['oldest', 'a', 'b']);
  expect(refreshQueue([], '2026-07-01', [])).toEqual([]);
});

it('shows each kind in one group or in the SWOT', () => {
  const shown = [...DEPTH_GROUPS.flatMap(({ kinds }) => [...kinds]), ...SWOT_KINDS];
  expect([...shown].sort()).toEqual([...FACT_KINDS].sort());
});

it.each<[string, Partial<Fact>, string, number]>([
  ['from when it was confirmed', {}, '2026-01-31', 30],
  ['from when it was written down', { confirmedOn: null }, '2026-01-01', 31],
  ['as none on the day itself', {}, '2026-01-01', 0],
  ['as none before it', {}, '2025-12-30', 0],
  ['over a leap day', { confirmedOn: '2028-02-28' }, '2028-03-01', 2],
  ['over the end of a year', { confirmedOn: '2025-12-31' }, '2026-01-01', 1],
])('counts its age %s', (_title, more, today, days) => {
  expect(factAge(fact(more), today)).toBe(days);
});

it.each<[string, Partial<Fact>, number]>([
  ['since it was confirmed', {}, 211],
  [
    'since its own end, when it was written down later',
    { confirmedOn: null, createdDate: '2026-07-31', expiresOn: '2026-07-11' },
    20,
  ],
])('is stale %s', (_title, more, days) => {
  expect(staleDays(fact(more), '2026-07-31', [])).toBe(days);
});

it.each([
  [0, 0],
  [1, 1],
  [3, 1],
  [4, 2],
  [6, 2],
  [300, 100],
])('takes for %i facts %i minutes', (count, minutes) => {
  expect(refreshMinutes(count)).toBe(minutes);
});

it.each<[FactFilter, string]>([
  ['all', 'crm said guess'],
  ['CRM', 'crm'],
  ['Customer', 'said'],
  ['Assumption', 'guess'],
  ['stale', 'said'],
  ['dropped', 'gone'],
])('shows for %s: %s', (filter, ids) => {
  const facts = [
    fact({ id: 'crm', source: 'CRM', confirmedOn: '2026-06-01' }),
    fact({ id: 'said' }),
    fact({ id: 'guess', source: 'Assumption', confirmedOn: '2026-06-01' }),
    fact({ id: 'gone', isDropped: true }),
  ];
  const shown = factsShown(facts, filter, '2026-07-01', []);
  expect(shown.map(({ id }) => id).join(' ')).toBe(ids);
  expect(factsShown([], filter, '2026-07-01', [])).toEqual([]);
});

it('orders by kind, then weight, then words', () => {
  const facts = [
    fact({ id: 'b', weight: 3, statement: 'B' }),
    fact({ id: 'none', statement: 'A' }),
    fact({ id: 'a', weight: 3, statement: 'A' }),
    fact({ id: 'heavy', weight: 10 }),
    fact({ id: 'vision', kind: 'Vision' }),
    fact({ id: 'mission', kind: 'Mission' }),
  ];
  expect(factsOf(facts, ['Need']).map(({ id }) => id)).toEqual(['heavy', 'a', 'b', 'none']);
  expect(factsOf(facts, ['Mission', 'Vision']).map(({ id }) => id)).toEqual(['mission', 'vision']);
});

it('holds again for the time of its kind once confirmed, whatever day it had of its own', () => {
  const stale = fact({ expiresOn: '2026-02-01' });
  const by = { confirmedBy: 'Dana Reyes', confirmedByContactId: null, confirmedByContactName: null };
  const kept = { ...stale, ...confirmation('2026-07-01', null) };
  expect(kept).toMatchObject({ confirmedBy: 'Priya Nair', confirmedOn: '2026-07-01' });
  expect(freshness(kept, '2026-07-01', [])).toBe('fresh');
  expect({ ...stale, ...confirmation('2026-07-01', by) }).toMatchObject(by);
});

it.each<[string, Partial<Fact>, Readonly<Record<string, string>>]>([
  ['nothing in a whole fact', {}, {}],
  ['a fact without words', { statement: '  ' }, { statement: 'statement' }],
  ['more words than the org keeps', { statement: 'x'.repeat(2001) }, { statement: 'statement' }],
  ['a customer without a name', { confirmedBy: null }, { confirmedBy: 'who' }],
  ['nothing when a contact said so', { confirmedBy: null, confirmedByContactId: 'c1' }, {}],
  ['a customer without a day', { confirmedOn: null }, { confirmedOn: 'when' }],
  ['nothing when it is assumed', { source: 'Assumption', confirmedBy: null, confirmedOn: null }, {}],
  ['tomorrow', { confirmedOn: '2026-06-16' }, { confirmedOn: 'future' }],
  ['nothing today', { confirmedOn: '2026-06-15' }, {}],
  ['an end before it began', { expiresOn: '2025-12-31' }, { expiresOn: 'expiry' }],
  ['nothing when it holds one day', { expiresOn: '2026-01-01' }, {}],
  ['a weight of 0', { weight: 0 }, { weight: 'weight' }],
  ['a weight of 11', { weight: 11 }, { weight: 'weight' }],
  ['a weight that is no number', { weight: NaN }, { weight: 'weight' }],
  ['nothing at the ends', { weight: 10 }, {}],
])('refuses %s', (_title, more, problems) => {
  expect(factProblems(fact(more), '2026-06-15')).toEqual(problems);
});
