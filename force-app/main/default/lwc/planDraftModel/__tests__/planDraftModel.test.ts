import type { Opportunity, WhitespaceInput } from 'c/crmModel';
import { draftHead, draftPeriod } from 'c/planDraftModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { asset, input, open, won } from '../../crmModel/__tests__/builders';

const year = (of: number) => ({ periodStart: `${of}-01-01`, periodEnd: `${of}-12-31` });
const head = (more: Partial<WhitespaceInput>, today = '2026-03-01') =>
  draftHead(whitespaceMatrix(input(more), today), [], today);
const deals = (...amounts: readonly [string, number][]): { opportunities: Opportunity[] } => ({
  opportunities: amounts.map(([date, amount], index) => won(String(index), date, { amount })),
});

describe('the period of a draft', () => {
  it.each<[string, ReturnType<typeof year>[], string, string]>([
    ['2026-09-30', [], '2026-01-01', 'periodCurrent'],
    ['2026-10-01', [], '2027-01-01', 'periodNextLate'],
    ['2026-12-31', [], '2027-01-01', 'periodNextLate'],
    ['2026-03-01', [year(2026)], '2027-01-01', 'periodNextPlanned'],
    ['2026-03-01', [year(2026), year(2027)], '2028-01-01', 'periodNextPlanned'],
    ['2024-02-29', [year(2023)], '2024-01-01', 'periodCurrent'],
  ])('on %s with plans %p starts on %s by %s', (today, plans, start, rule) => {
    expect(draftPeriod(plans, today)).toMatchObject({ rule, value: { start, end: `${start.slice(0, 4)}-12-31` } });
  });
});

describe('the target of a draft', () => {
  it.each<[string, Partial<WhitespaceInput>, number | null, string]>([
    ['carries growth forward', deals(['2025-05-01', 110_000], ['2024-05-01', 100_000]), 121_000, 'targetGrowth'],
    ['carries at most a quarter', deals(['2025-05-01', 300_000], ['2024-05-01', 100_000]), 375_000, 'targetGrowth'],
    ['does not carry a fall', deals(['2025-05-01', 50_000], ['2024-05-01', 100_000]), 50_000, 'targetGrowth'],
    ['repeats a year with nothing before it', deals(['2025-05-01', 50_400]), 51_000, 'targetFlat'],
    [
      'is the pipeline when nothing was won',
      { opportunities: [open('1', '2026-05-01', { amount: 9_500 })] },
      10_000,
      'targetPipeline',
    ],
    [
      'takes the last year with sales when all is long ago',
      deals(['2017-12-30', 6_200], ['2017-01-05', 900], ['2016-12-30', 5_000]),
      8_000,
      'targetDormant',
    ],
    ['is left open when nothing is known', {}, null, 'targetUnknown'],
  ])('%s', (_title, more, value, rule) => {
    expect(head(more).target).toMatchObject({ value, rule });
  });

  it('says which figures it was made of', () => {
    expect(
      head(deals(['2025-05-01', 110_000], ['2024-05-01', 100_000])).target.values.map((each) => each.value),
    ).toEqual([110_000, '2025-01-01', '2025-12-31', 10, 100_000, 10]);
  });

  it('looks at the twelve months up to today while the year before is not over', () => {
    expect(head({}, '2026-11-22').basis).toMatchObject({ lastFrom: '2025-11-23', lastTo: '2026-11-22' });
  });
});

describe('the type of a draft', () => {
  it('is to recover when the last sale is long ago', () => {
    const { planType } = head(deals(['2017-12-30', 6_200]));
    expect(planType).toMatchObject({ value: 'Recover', rule: 'typeDormant' });
    expect(planType.values).toEqual([{ kind: 'date', value: '2017-12-30' }]);
  });

  it.each<[string, Partial<WhitespaceInput>, string]>([
    ['Acquire with nothing owned', {}, 'Acquire'],
    ['Grow', deals(['2025-05-01', 100], ['2024-05-01', 100]), 'Grow'],
    ['Recover after a fall by more than a fifth', deals(['2025-05-01', 79], ['2024-05-01', 100]), 'Recover'],
    ['Retain when much of it is at risk', { assets: [asset('1', 'a', '2026-05-01'), asset('2', 'b', null)] }, 'Retain'],
  ])('is %s', (_title, more, type) => {
    expect(head(more).planType.value).toBe(type);
  });
});
