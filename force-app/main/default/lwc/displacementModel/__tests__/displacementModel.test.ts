import { contractCalendar, placeIn, windowDays } from 'c/displacementModel';
import type { Evidence } from 'c/whitespaceCellModel';
import { walletLine } from '../../crmModel/__tests__/builders';

const TODAY = '2026-09-21';
const ends = (kind: Evidence['kind'], date: string | null, amount = 10): Evidence => ({
  kind,
  recordId: `${kind}${date}`,
  name: kind,
  amount,
  date,
  object: 'Asset',
  detail: null,
  competitorId: null,
  counts: true,
});
const cell = (rowKey: string, columnKey: string, more: Partial<Parameters<typeof contractCalendar>[0][number]>) => ({
  rowKey,
  columnKey,
  evidence: [],
  walletLines: [],
  ...more,
});
const theirs = (contractEnd: string | null, amount = 10, competitorId = 'k') =>
  walletLine('c', competitorId, { contractEnd, amount });
const told = (cells: Parameters<typeof contractCalendar>[0], today = TODAY) =>
  contractCalendar(cells, today, []).ends.map(({ kind, rowKey, amount, opens, end, state }) => ({
    kind,
    rowKey,
    amount,
    opens,
    end,
    state,
  }));

describe('the calendar of contract ends', () => {
  it.each([
    [TODAY, '2026-08-01', '2026-08-01', '2027-09-01'],
    ['2026-01-31', '2025-12-01', '2025-12-01', '2027-01-01'],
    ['2028-02-29', '2028-01-01', '2028-01-01', '2029-02-01'],
  ])('of %s spans 13 months from last month on', (today, first, start, end) => {
    const calendar = contractCalendar([], today, []);
    expect(calendar.months).toHaveLength(13);
    expect([calendar.months[0], calendar.start, calendar.end]).toEqual([first, start, end]);
    expect(calendar.ends).toEqual([]);
  });

  it.each<[string, Parameters<typeof told>[0], readonly Partial<ReturnType<typeof told>[number]>[]]>([
    [
      'a contract of theirs, with its window before it',
      [cell('r', 'c', { walletLines: [theirs('2027-01-31')] })],
      [{ kind: 'displace', opens: '2026-11-02', end: '2027-01-31', state: 'ahead' }],
    ],
    ['an open window', [cell('r', 'c', { walletLines: [theirs('2026-12-20')] })], [{ state: 'open' }]],
    ['the last day of a contract', [cell('r', 'c', { walletLines: [theirs(TODAY)] })], [{ state: 'open' }]],
    ['one that has lapsed', [cell('r', 'c', { walletLines: [theirs('2026-09-20')] })], [{ state: 'lapsed' }]],
    [
      'two offerings of one row under one contract as one thing',
      [
        cell('r', 'a', { walletLines: [theirs('2027-01-31', 30)] }),
        cell('r', 'b', { walletLines: [theirs('2027-01-31', 12.5)] }),
      ],
      [{ amount: 42.5 }],
    ],
    [
      'ours before theirs, each by its end',
      [
        cell('r', 'a', { walletLines: [theirs('2026-10-01')], evidence: [ends('asset', '2027-07-01')] }),
        cell('s', 'a', { evidence: [ends('renewal', '2026-10-30', 5), ends('renewal', '2026-10-30', 6)] }),
      ],
      [
        { kind: 'defend', rowKey: 's', amount: 11, state: 'open' },
        { kind: 'defend', rowKey: 'r', state: 'ahead' },
        { kind: 'displace', rowKey: 'r' },
      ],
    ],
    ['nothing of what was renewed already', [cell('r', 'a', { evidence: [ends('asset', '2026-11-01')] })], []],
    [
      'nothing of deals and of what has no end',
      [cell('r', 'a', { evidence: [ends('open', '2026-11-01'), ends('asset', null)] })],
      [],
    ],
    [
      'nothing of ours or in-house lines',
      [cell('r', 'a', { walletLines: [walletLine('c', null, { contractEnd: '2026-11-01' })] })],
      [],
    ],
    ['nothing of an empty line', [cell('r', 'a', { walletLines: [theirs('2026-11-01', 0)] })], []],
  ])('shows %s', (_, cells, expected) => {
    const shown = told(cells);
    expect(shown).toHaveLength(expected.length);
    expect(shown).toMatchObject(expected);
  });

  it('says what ends outside of it, and what has no known end', () => {
    const { earlier, later, undated } = contractCalendar(
      [cell('r', 'c', { walletLines: [theirs('2026-07-31'), theirs('2027-09-01', 3, 'o'), theirs(null, 7, 'p')] })],
      TODAY,
      [],
    );
    expect([earlier.map(({ state }) => state), later.map(({ amount }) => amount), undated]).toEqual([
      ['lapsed'],
      [3],
      { count: 1, amount: 7 },
    ]);
  });

  it('opens windows as many days before as an admin says', () => {
    const settings = [{ key: 'displacement.windowDays', numberValue: 30, textValue: null }];
    expect(windowDays(settings)).toBe(30);
    const calendar = contractCalendar([cell('r', 'c', { walletLines: [theirs('2027-03-01')] })], TODAY, settings);
    expect(calendar.ends[0]?.opens).toBe('2027-01-30');
  });
});

describe('the place of a day', () => {
  const year = { start: '2026-08-01', end: '2027-09-01' };
  it.each([
    ['2026-08-01', 0],
    ['2027-09-01', 100],
    ['2020-01-01', 0],
    ['2030-01-01', 100],
    ['2027-02-14', 49.75],
  ])('%s stands at %s percent', (day, place) => expect(placeIn(year, day)).toBe(place));
});
