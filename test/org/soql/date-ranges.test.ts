import { dateLiteralRange } from '../../../scripts/org/soql/date-literals.ts';
import { dayIn, startOfDay } from '../../../scripts/org/soql/zoned-time.ts';

const dayMs = 86_400_000;
const iso = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / dayMs;

/** Which unit of its kind a day lies in, counted by the calendar's own definition. */
function unitOf(kind: string, day: number, fiscalStart: number, weekStart: number): number {
  const date = new Date(day * dayMs);
  const month = date.getUTCFullYear() * 12 + date.getUTCMonth();
  const fiscal = month - (fiscalStart - 1);
  // The first of January 1970 was a Thursday.
  if (kind === 'WEEK') return Math.floor((day + 4 - weekStart) / 7);
  if (kind === 'MONTH') return month;
  if (kind === 'QUARTER') return Math.floor(month / 3);
  if (kind === 'YEAR') return Math.floor(month / 12);
  if (kind === 'FISCAL_QUARTER') return Math.floor(fiscal / 3);
  if (kind === 'FISCAL_YEAR') return Math.floor(fiscal / 12);
  return day;
}

const units = ['WEEK', 'MONTH', 'QUARTER', 'YEAR', 'FISCAL_QUARTER', 'FISCAL_YEAR'];
type Meaning = readonly [name: string, n: number | undefined, kind: string, first: number, last: number];
const literals: readonly Meaning[] = [
  ['TODAY', undefined, 'DAY', 0, 0],
  ['YESTERDAY', undefined, 'DAY', -1, -1],
  ['TOMORROW', undefined, 'DAY', 1, 1],
  ['LAST_90_DAYS', undefined, 'DAY', -90, 0],
  ['NEXT_90_DAYS', undefined, 'DAY', 1, 90],
  ['LAST_N_DAYS', 30, 'DAY', -30, 0],
  ['NEXT_N_DAYS', 30, 'DAY', 1, 30],
  ['N_DAYS_AGO', 30, 'DAY', -30, -30],
  ...units.flatMap((kind): readonly Meaning[] => [
    [`LAST_${kind}`, undefined, kind, -1, -1],
    [`THIS_${kind}`, undefined, kind, 0, 0],
    [`NEXT_${kind}`, undefined, kind, 1, 1],
    [`LAST_N_${kind}S`, 3, kind, -3, -1],
    [`NEXT_N_${kind}S`, 2, kind, 1, 2],
    [`N_${kind}S_AGO`, 2, kind, -2, -2],
  ]),
];

// Leap days, a century that is no leap year, ends of months, quarters and years.
const todays = [
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2025-02-28',
  '2100-02-28',
  '2023-12-31',
  '2024-01-01',
].concat(['2024-03-31', '2024-06-30', '2024-07-01', '2024-10-31', '2024-12-29']);

describe.each([
  [1, 0],
  [2, 1],
  [7, 6],
  [12, 1],
])('date literals with a fiscal year from month %i and weeks from day %i', (fiscalStart, weekStart) => {
  const calendar = { fiscalStart, weekStart, namedByStart: false };

  it.each(todays)('mean the days that a count finds when it is %s', (today) => {
    const now = dayNumber(today);
    for (const [name, n, kind, first, last] of literals) {
      const current = unitOf(kind, now, fiscalStart, weekStart);
      const days: number[] = [];
      for (let day = now - 1600; day <= now + 1600; day += 1) {
        const away = unitOf(kind, day, fiscalStart, weekStart) - current;
        if (away >= first && away <= last) days.push(day);
      }
      const expected = { from: iso(days[0] ?? 0), until: iso((days.at(-1) ?? 0) + 1) };
      expect({ name, ...dateLiteralRange(name, n, today, calendar) }).toEqual({ name, ...expected });
    }
  });
});

/** The day of a clock on the wall. */
const onTheWall = (timeZone: string): ((time: number) => string) => {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (time) => format.format(time);
};

describe('the start of a day', () => {
  it.each([
    ['America/New_York', '2026-03-08'],
    ['America/New_York', '2026-11-01'],
    ['Europe/Berlin', '2026-03-29'],
    ['Europe/Berlin', '2026-10-25'],
    ['Australia/Lord_Howe', '2026-04-05'],
    ['Asia/Kathmandu', '2026-01-01'],
    ['America/Santiago', '2026-09-06'],
    ['Africa/Cairo', '2026-04-24'],
    ['Asia/Beirut', '2026-03-29'],
    ['Pacific/Apia', '2011-12-31'],
  ])('in %s is its first moment, around %s', (timeZone, middle) => {
    const wall = onTheWall(timeZone);
    for (let day = dayNumber(middle) - 2; day <= dayNumber(middle) + 2; day += 1) {
      const text = iso(day);
      let first = day * dayMs - 15 * 3_600_000;
      while (wall(first) < text) first += 60_000 * 15;
      expect([text, startOfDay(timeZone, text)]).toEqual([text, new Date(first).toISOString()]);
      if (wall(first) === text) expect(dayIn(timeZone, new Date(first))).toBe(text);
    }
  });
});
