import type { WhitespaceInput } from 'c/crmModel';
import { goalBuild } from 'c/goalBuildModel';
import { sum } from 'c/moneyModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { asset, cellRecord, input, line, lost, open, won } from '../../crmModel/__tests__/builders';

const PLAN = {
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  targetAmount: 1000,
  likelihoodWhite: 25,
  likelihoodRenewal: 80,
};
const build = (
  more: Partial<WhitespaceInput>,
  plan: Partial<typeof PLAN> | { targetAmount: null } = {},
  today = '2026-06-15',
) => {
  const data = input(more);
  return goalBuild({ ...PLAN, ...plan }, whitespaceMatrix(data, today), data, today);
};
const amounts = (more: Partial<WhitespaceInput>, today?: string) =>
  build(more, {}, today).components.map((part) => part.amount);

describe('goalBuild', () => {
  it.each<[string, Partial<WhitespaceInput>, readonly number[]]>([
    ['nothing from nothing', {}, [0, 0, 0, 0]],
    [
      'won inside the period, first and last day included',
      {
        opportunities: [won('1', '2026-01-01'), won('2', '2026-12-31'), won('3', '2025-12-31')],
        lines: [line('1', 'a', 1), line('2', 'a', 2), line('3', 'a', 4)],
      },
      [3, 0, 0, 0],
    ],
    ['won without lines', { opportunities: [won('1', '2026-02-01', { amount: 7 })] }, [7, 0, 0, 0]],
    [
      'renewals from today on, by likelihood',
      {
        assets: [
          asset('1', 'a', '2026-06-15'),
          asset('2', 'a', '2026-06-14'),
          asset('3', 'a', '2027-01-01'),
          asset('4', 'a', null),
        ],
      },
      [0, 80, 0, 0],
    ],
    [
      'no renewal where a deal is open already',
      {
        assets: [asset('1', 'a', '2026-09-01')],
        opportunities: [open('1', '2026-09-01')],
        lines: [line('1', 'a', 90)],
      },
      [0, 0, 45, 0],
    ],
    [
      'pipeline by probability, only what closes in the period',
      {
        opportunities: [open('1', '2026-12-31'), open('2', '2027-01-01')],
        lines: [line('1', 'a', 90), line('2', 'a', 90)],
      },
      [0, 0, 45, 0],
    ],
    [
      'whitespace of what can still be won',
      {
        cells: [
          cellRecord('a', { potentialAmount: 100 }),
          cellRecord('b', { potentialAmount: 60, statusOverride: 'Competitor' }),
        ],
      },
      [0, 0, 0, 40],
    ],
    [
      'no whitespace of what is not applicable',
      { cells: [cellRecord('a', { potentialAmount: 100, statusOverride: 'Not Applicable' })] },
      [0, 0, 0, 0],
    ],
    ['nothing from what is lost', { opportunities: [lost('1', '2026-02-01')], lines: [line('1', 'a')] }, [0, 0, 0, 0]],
  ])('counts %s', (_title, more, expected) => {
    expect(amounts(more)).toEqual(expected);
  });

  it.each([
    [1000, 845.5, 0],
    [154.5, 0, 0],
    [100, 0, 54.5],
    [0, 0, 154.5],
  ])('adds up to a target of %p with gap %p and surplus %p', (targetAmount, gap, surplus) => {
    const goal = build({ opportunities: [won('1', '2026-02-01')], lines: [line('1', 'a', 154.5)] }, { targetAmount });
    expect(goal).toMatchObject({ inSight: 154.5, gap, surplus });
    expect(goal.inSight + (goal.gap ?? 0) - (goal.surplus ?? 0)).toBe(targetAmount);
  });

  it('has no gap without a target', () => {
    expect(build({}, { targetAmount: null })).toMatchObject({ target: null, gap: null, surplus: null });
  });

  it('counts only what was won once the period is over', () => {
    const more = {
      opportunities: [won('1', '2026-02-01'), open('2', '2026-12-01')],
      lines: [line('1', 'a', 10), line('2', 'a', 90)],
      cells: [cellRecord('b', { potentialAmount: 100 })],
    };
    expect(build(more, {}, '2027-01-01')).toMatchObject({ isClosed: true, inSight: 10 });
    expect(build(more, {}, '2026-12-31').isClosed).toBe(false);
  });

  it('counts deals once though they have many lines, and keeps cents exact', () => {
    const goal = build({ opportunities: [won('1', '2026-02-01')], lines: [line('1', 'a', 0.1), line('1', 'b', 0.2)] });
    expect(goal.components[0]).toMatchObject({ count: 1, amount: 0.3 });
  });

  it('names the records behind each part, whose amounts add up to it', () => {
    const goal = build({
      opportunities: [won('1', '2026-02-01'), open('2', '2026-11-01', { probability: 33 }), open('3', '2026-12-01')],
      lines: [
        line('1', 'a', 10.1),
        line('1', 'b', 20.2),
        line('2', 'a', 0.05),
        line('2', 'b', 9.99),
        line('3', 'a', -5),
      ],
      assets: [asset('1', 'c', '2026-09-01')],
      cells: [cellRecord('b', { potentialAmount: 40 })],
    });
    for (const part of goal.components) {
      const behind = (goal.records ?? []).filter(({ kind }) => kind === part.kind);
      expect(behind).toHaveLength(part.count);
      expect(sum(behind.map(({ openAmount }) => openAmount))).toBe(part.openAmount);
    }
    for (const part of goal.components.filter(({ kind }) => kind === 'won' || kind === 'pipeline')) {
      const behind = (goal.records ?? []).filter(({ kind }) => kind === part.kind);
      expect(sum(behind.map(({ amount }) => amount))).toBe(part.amount);
    }
  });
});
