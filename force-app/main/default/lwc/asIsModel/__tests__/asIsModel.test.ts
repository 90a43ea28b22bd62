import { periodBounds, pipelineByStage, renewalsDue, squares, winLoss } from 'c/asIsModel';
import { addDays } from 'c/periodModel';
import type { Opportunity } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import type { Evidence } from 'c/evidenceModel';

const deal = (opportunityId: string, state: Deal['state'], columnKey: string, more: Partial<Deal> = {}): Deal => ({
  rowKey: 'r',
  columnKey,
  state,
  opportunityId,
  name: `Deal ${opportunityId}`,
  productName: null,
  stageName: 'Any',
  amount: 100,
  probability: 50,
  closeDate: '2024-02-29',
  ...more,
});
const ALL = { from: '', to: '9999-12-31' };

describe('periodBounds', () => {
  const plan = { periodStart: '2023-07-01', periodEnd: '2024-06-30' };
  it.each([
    ['12m', '2024-02-29', '2023-03-01', '2024-02-29'],
    ['24m', '2024-02-29', '2022-03-01', '2024-02-29'],
    ['12m', '2024-12-31', '2024-01-01', '2024-12-31'],
    ['plan', '2024-02-29', '2023-07-01', '2024-06-30'],
    ['all', '2024-02-29', '', '9999-12-31'],
  ] as const)('%s on %s is %s to %s', (period, today, from, to) => {
    expect(periodBounds(period, plan, today)).toEqual({ from, to });
  });
  it('counts all time while there is no plan', () => expect(periodBounds('plan', null, '2024-01-01')).toEqual(ALL));
});

describe('winLoss', () => {
  it('is empty without closed deals', () => {
    const { rows, total } = winLoss([deal('1', 'open', 'x')], ALL);
    expect(rows).toEqual([]);
    expect(total).toMatchObject({ won: 0, lost: 0, rate: null });
  });

  it('counts a deal once per offering and once in all, and adds up its lines', () => {
    const deals = [
      deal('1', 'won', 'x'),
      deal('1', 'won', 'x', { amount: 0.1 }),
      deal('1', 'won', 'y'),
      deal('2', 'lost', 'x'),
    ];
    const { rows, total } = winLoss(deals, ALL);
    expect(rows.map(({ key, won, lost, rate }) => [key, won, lost, rate])).toEqual([
      ['x', 1, 1, 50],
      ['y', 1, 0, 100],
    ]);
    expect(total).toMatchObject({ won: 1, lost: 1, rate: 50 });
    expect(rows[0]?.records.find(({ id }) => id === '1')?.amount).toBe(100.1);
  });

  it('counts the first and the last day of the time, and no day around it', () => {
    const days = ['2023-02-28', '2023-03-01', '2024-02-29', '2024-03-01'];
    const deals = days.map((closeDate, index) => deal(String(index), 'won', 'x', { closeDate }));
    expect(winLoss(deals, { from: '2023-03-01', to: '2024-02-29' }).total.won).toBe(2);
  });
});

describe('squares', () => {
  it.each([
    [{ won: 0, lost: 0 }, 18, { won: 0, lost: 0, more: 0 }],
    [{ won: 9, lost: 3 }, 18, { won: 9, lost: 3, more: 0 }],
    [{ won: 18, lost: 0 }, 18, { won: 18, lost: 0, more: 0 }],
    [{ won: 100, lost: 0 }, 11, { won: 10, lost: 0, more: 90 }],
    [{ won: 0, lost: 100 }, 11, { won: 0, lost: 10, more: 90 }],
    [{ won: 1, lost: 999 }, 11, { won: 1, lost: 9, more: 990 }],
    [{ won: 999, lost: 1 }, 11, { won: 9, lost: 1, more: 990 }],
    [{ won: 50, lost: 50 }, 11, { won: 5, lost: 5, more: 90 }],
  ])('%j in %d places', (row, most, expected) => expect(squares(row, most)).toEqual(expected));
});

describe('pipelineByStage', () => {
  const open = (stageName: string, amount: number | null, probability: number | null) =>
    ({
      id: stageName,
      name: 'N',
      stageName,
      amount,
      probability,
      isClosed: false,
      closeDate: '2024-01-01',
    }) as Opportunity;
  it('is empty without open deals', () => {
    expect(pipelineByStage([{ ...open('Won', 5, 100), isClosed: true }], [])).toEqual([]);
  });
  it('follows the path, what is not on it last', () => {
    const deals = [open('Gone', 5, 5), open('Late', 10, 60), open('Early', 20, 10)];
    expect(pipelineByStage(deals, ['Early', 'Late']).map(({ stageName }) => stageName)).toEqual([
      'Early',
      'Late',
      'Gone',
    ]);
  });
  it('goes by likelihood while the path is not known', () => {
    const deals = [open('C', 5, 90), open('A', 10, 10), open('B', 20, 40)];
    expect(pipelineByStage(deals, []).map(({ stageName }) => stageName)).toEqual(['A', 'B', 'C']);
  });
  it('adds up amounts, weighs them, and draws the largest full', () => {
    const stages = pipelineByStage(
      [open('A', 100, 10), open('A', null, null), open('B', 50, 50), open('C', -5, 90)],
      [],
    );
    expect(
      stages.map(({ stageName, count, amount, weighted, width }) => [stageName, count, amount, weighted, width]),
    ).toEqual([
      ['A', 2, 100, 10, 100],
      ['B', 1, 50, 25, 50],
      ['C', 1, -5, -4.5, 0],
    ]);
  });
});

describe('renewalsDue', () => {
  const due = (recordId: string, date: string, more: object = {}) =>
    ({ kind: 'renewal', recordId, object: 'Asset', name: recordId, amount: 30, date, ...more }) as Evidence;
  const within = (days: number, ...cells: readonly (readonly Evidence[])[]) =>
    renewalsDue(
      cells.map((evidence) => ({ evidence })),
      '2024-02-29',
      days,
    )
      .filter(({ count }) => count > 0)
      .map(({ from, to, count, amount }) => [`${from} to ${to}`, count, amount]);
  const shown = (...cells: readonly (readonly Evidence[])[]) => within(120, ...cells);
  it.each([
    ['2024-02-28', '-120 to -1'],
    ['2024-02-29', '0 to 30'],
    ['2024-03-30', '0 to 30'],
    ['2024-03-31', '31 to 60'],
    ['2024-04-29', '31 to 60'],
    ['2024-04-30', '61 to 120'],
    ['2024-06-28', '61 to 120'],
  ])('an asset that ends on %s is in window %s of 29 February', (end, window) => {
    expect(shown([due('x', end)])).toEqual([[window, 1, 30]]);
  });
  it.each([
    [365, ['passed -365 to -1', 'first 0 to 30', 'further 31 to 60', 'further 61 to 365']],
    [61, ['passed -61 to -1', 'first 0 to 30', 'further 31 to 60', 'further 61 to 61']],
    [60, ['passed -60 to -1', 'first 0 to 30', 'further 31 to 60']],
    [45, ['passed -45 to -1', 'first 0 to 30', 'further 31 to 45']],
    [30, ['passed -30 to -1', 'first 0 to 30']],
    [7, ['passed -7 to -1', 'first 0 to 7']],
  ])('looks ahead and back as far as the matrix does: %i days', (days, windows) => {
    expect(renewalsDue([], '2024-02-29', days).map(({ window, from, to }) => `${window} ${from} to ${to}`)).toEqual(
      windows,
    );
    expect(within(days, [due('last', addDays('2024-02-29', days))])).toHaveLength(1);
    expect(within(days, [due('later', addDays('2024-02-29', days + 1))])).toEqual([]);
    expect(within(days, [due('gone', addDays('2024-02-29', -days - 1))])).toEqual([]);
  });
  it('leaves out what is no renewal', () => {
    expect(shown([due('x', '2024-03-10', { kind: 'asset' }), due('y', '2024-03-10', { kind: 'won' })])).toEqual([]);
  });
  it('has a contract with lines in several cells once, with all of its amounts', () => {
    const line = due('k', '2024-04-10', { object: 'Contract', amount: 10.25 });
    expect(shown([line, line], [line])).toEqual([['31 to 60', 1, 30.75]]);
  });
  it('leaves out a contract where the asset sold under it is due as well', () => {
    expect(shown([due('k', '2024-04-10', { object: 'Contract' }), due('x', '2024-03-10')])).toEqual([
      ['0 to 30', 1, 30],
    ]);
  });
});
