import { expiryOf, freshness, refreshQueue } from 'c/factModel';
import type { Fact, Freshness } from 'c/factModel';
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
