import { cellKey } from 'c/crmModel';
import type { WhitespaceInput } from 'c/crmModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { asset, cellRecord, input, line, lost, offering, open, won } from '../../crmModel/__tests__/builders';

const TODAY = '2026-06-15';
const cellA = (more: Partial<WhitespaceInput>, today = TODAY) => {
  const matrix = whitespaceMatrix(input(more), today);
  return matrix.cells[matrix.columns.findIndex((column) => column.key === 'a')];
};

describe('the status of a cell', () => {
  it.each<[string, Partial<WhitespaceInput>, string, number | null]>([
    ['White with nothing known', {}, 'White', null],
    ['White with its wallet', { cells: [cellRecord('a', { walletAmount: 70 })] }, 'White', 70],
    ['Owned by a won line', { opportunities: [won('1', '2025-01-01')], lines: [line('1', 'a', 40)] }, 'Owned', 40],
    ['Owned by a deal of long ago', { opportunities: [won('1', '1999-12-31')], lines: [line('1', 'a')] }, 'Owned', 100],
    ['Owned by an asset without an end', { assets: [asset('1', 'a', null, { price: 30, quantity: 3 })] }, 'Owned', 90],
    ['Owned by an asset ending after the window', { assets: [asset('1', 'a', '2026-10-14')] }, 'Owned', 100],
    ['at risk on the first day of the window', { assets: [asset('1', 'a', '2026-10-13')] }, 'Renewal at Risk', 100],
    ['at risk when it ended 120 days ago', { assets: [asset('1', 'a', '2026-02-15')] }, 'Renewal at Risk', 100],
    ['White when it ended 121 days ago', { assets: [asset('1', 'a', '2026-02-14')] }, 'White', null],
    [
      'Owned when a deal was won since the window opened',
      { assets: [asset('1', 'a', '2026-07-01')], opportunities: [won('1', '2026-05-01')], lines: [line('1', 'a')] },
      'Owned',
      100,
    ],
    [
      'at risk though a deal was won before the window opened',
      { assets: [asset('1', 'a', '2026-07-01')], opportunities: [won('1', '2026-03-03')], lines: [line('1', 'a')] },
      'Renewal at Risk',
      100,
    ],
    [
      'Open by an open line',
      { opportunities: [open('1', '2026-12-01')], lines: [line('1', 'a', 80)] },
      'Open Opportunity',
      80,
    ],
    [
      'Owned before Open',
      {
        opportunities: [open('1', '2026-12-01'), won('2', '2026-01-01')],
        lines: [line('1', 'a', 80), line('2', 'a', 20)],
      },
      'Owned',
      20,
    ],
    [
      'Open before Potential',
      {
        opportunities: [open('1', '2026-12-01')],
        lines: [line('1', 'a', 80)],
        cells: [cellRecord('a', { potentialAmount: 5 })],
      },
      'Open Opportunity',
      80,
    ],
    ['Potential by a record', { cells: [cellRecord('a', { potentialAmount: 5 })] }, 'Potential', 5],
    ['White with a potential of zero', { cells: [cellRecord('a', { potentialAmount: 0 })] }, 'White', null],
    [
      'Potential before Lost',
      {
        opportunities: [lost('1', '2026-01-01')],
        lines: [line('1', 'a')],
        cells: [cellRecord('a', { potentialAmount: 5 })],
      },
      'Potential',
      5,
    ],
    ['Lost by a lost line', { opportunities: [lost('1', '2024-06-15')], lines: [line('1', 'a')] }, 'Lost', 100],
    [
      'Competitor by override',
      { cells: [cellRecord('a', { statusOverride: 'Competitor', walletAmount: 9 })] },
      'Competitor',
      9,
    ],
    [
      'Not Applicable before Owned',
      {
        opportunities: [won('1', '2026-01-01')],
        lines: [line('1', 'a')],
        cells: [cellRecord('a', { statusOverride: 'Not Applicable' })],
      },
      'Not Applicable',
      null,
    ],
    [
      'Owned by a line without an amount',
      { opportunities: [won('1', '2026-01-01')], lines: [line('1', 'a', null)] },
      'Owned',
      0,
    ],
    ['Owned by a negative line', { opportunities: [won('1', '2026-01-01')], lines: [line('1', 'a', -5)] }, 'Owned', -5],
  ])('is %s', (_title, more, status, amount) => {
    expect(cellA(more)).toMatchObject({ status, amount });
  });

  it('keeps counting over the end of a year', () => {
    expect(cellA({ assets: [asset('1', 'a', '2027-01-31')] }, '2026-12-31')?.status).toBe('Renewal at Risk');
  });
});

describe('an override', () => {
  const owned = { opportunities: [won('1', '2026-01-01')], lines: [line('1', 'a')] };
  it.each<[string, Partial<WhitespaceInput>, boolean]>([
    [
      'stands while the CRM says what it replaced',
      { cells: [cellRecord('a', { statusOverride: 'Competitor', overriddenStatus: 'White' })] },
      false,
    ],
    [
      'is flagged when the CRM changes',
      { ...owned, cells: [cellRecord('a', { statusOverride: 'Competitor', overriddenStatus: 'White' })] },
      true,
    ],
    [
      'is not flagged when the CRM comes to agree',
      { ...owned, cells: [cellRecord('a', { statusOverride: 'Owned', overriddenStatus: 'White' })] },
      false,
    ],
    ['of unknown origin is flagged by facts', { ...owned, cells: [cellRecord('a', { statusOverride: 'Lost' })] }, true],
    ['of unknown origin stands on a white cell', { cells: [cellRecord('a', { statusOverride: 'Lost' })] }, false],
  ])('%s', (_title, more, disagrees) => {
    expect(cellA(more)).toMatchObject({ isOverridden: true, disagrees });
  });
});

describe('the score of a cell', () => {
  const scored = { needScore: 9, capabilityScore: 8, competitionScore: 8 };
  it('is the mean of need and capability times winnability', () => {
    expect(cellA({ cells: [cellRecord('a', scored)] })?.score).toBe(68);
  });
  it('is missing until all three are given, zero when one is zero', () => {
    expect(cellA({ cells: [cellRecord('a', { ...scored, needScore: null })] })?.score).toBeNull();
    expect(cellA({ cells: [cellRecord('a', { ...scored, competitionScore: 0 })] })?.score).toBe(0);
  });
  it('is not given to what is held', () => {
    expect(cellA({ assets: [asset('1', 'a', null)], cells: [cellRecord('a', scored)] })?.score).toBeNull();
  });
});

describe('an opportunity without lines', () => {
  it('counts by its amount under No offering', () => {
    const matrix = whitespaceMatrix(input({ opportunities: [won('1', '2026-01-01', { amount: 55 })] }), TODAY, 'None');
    expect(matrix.columns.map((column) => column.name)).toEqual(['a', 'b', 'None']);
    expect(matrix.columnTotals[2]?.owned).toBe(55);
  });
  it('counts on the cell that links it', () => {
    const more = {
      opportunities: [open('1', '2026-12-01', { amount: 55 })],
      cells: [cellRecord('b', { opportunityId: '1' })],
    };
    const matrix = whitespaceMatrix(input(more), TODAY);
    expect(matrix.columns).toHaveLength(2);
    expect(matrix.cells[1]).toMatchObject({ status: 'Open Opportunity', amount: 55, probability: 50 });
  });
});

describe('the row of a record', () => {
  const centers = [{ id: 'it', name: 'IT', accountId: 'acc', parentId: null, sortOrder: null }];
  it('is its buying center, else its account', () => {
    const opportunities = [
      won('1', '2026-01-01', { buyingCenterId: 'it' }),
      won('2', '2026-01-01'),
      won('3', '2026-01-01', { buyingCenterId: 'gone' }),
    ];
    const matrix = whitespaceMatrix(
      input({ centers, opportunities, lines: [line('1', 'a', 1), line('2', 'a', 2), line('3', 'a', 4)] }),
      TODAY,
    );
    expect(matrix.rows.map((row) => row.kind)).toEqual(['group', 'account', 'center']);
    expect(matrix.rowTotals.map((total) => total.owned)).toEqual([7, 6, 1]);
    expect(matrix.total.owned).toBe(7);
  });
  it('outside the hierarchy counts nowhere', () => {
    const matrix = whitespaceMatrix(
      input({ opportunities: [won('1', '2026-01-01', { accountId: 'other' })], lines: [line('1', 'a')] }),
      TODAY,
    );
    expect(matrix.total.owned).toBe(0);
  });
});

describe('evidence', () => {
  it('names what counts into the amount and what does not', () => {
    const cell = cellA({
      assets: [asset('x', 'a', null, { price: 70 })],
      opportunities: [won('1', '2026-01-01'), open('2', '2026-12-01')],
      lines: [line('1', 'a', 60), line('2', 'a', 10)],
    });
    expect(cell?.evidence.map((each) => [each.kind, each.amount, each.counts])).toEqual([
      ['asset', 70, true],
      ['open', 10, false],
      ['won', 60, false],
    ]);
    expect(cell?.amount).toBe(70);
  });
});

describe('totals', () => {
  it('take at least what is owned as the wallet of a cell that does not know its own', () => {
    const matrix = whitespaceMatrix(
      input({
        opportunities: [won('1', '2026-01-01')],
        lines: [line('1', 'a', 30), line('1', 'b', 500)],
        cells: [cellRecord('a', { walletAmount: 120 })],
      }),
      TODAY,
    );
    expect(matrix.total).toMatchObject({ owned: 530, wallet: 620, walletShare: 85 });
  });

  it('have no share while no wallet is known', () => {
    const matrix = whitespaceMatrix(
      input({ opportunities: [won('1', '2026-01-01')], lines: [line('1', 'a', 30)] }),
      TODAY,
    );
    expect(matrix.total).toMatchObject({ owned: 30, wallet: 0, walletShare: null });
  });

  it('are the same by row and by column for a matrix of 60 × 60 with 25,000 lines, in a moment', () => {
    const offerings = Array.from({ length: 60 }, (_, index) => offering(`o${index}`));
    const centers = Array.from({ length: 60 }, (_, index) => ({
      id: `c${index}`,
      name: `c${index}`,
      accountId: 'acc',
      parentId: null,
      sortOrder: index,
    }));
    const opportunities = Array.from({ length: 5000 }, (_, index) => {
      const make = [won, open, lost][index % 3] ?? won;
      return make(`d${index}`, '2026-01-01', { buyingCenterId: `c${(index * 7) % 60}` });
    });
    const lines = Array.from({ length: 25_000 }, (_, index) => ({
      ...line(`d${index % 5000}`, `o${(index * 13) % 60}`, 10.01),
      id: `l${index}`,
    }));
    const started = performance.now();
    const matrix = whitespaceMatrix(input({ centers, offerings, opportunities, lines }), TODAY);
    const took = performance.now() - started;
    expect(matrix.cells).toHaveLength(3600);
    const sumOf = (totals: readonly { readonly owned: number }[]) =>
      Math.round(totals.reduce((all, total) => all + total.owned * 100, 0));
    expect(sumOf(matrix.columnTotals)).toBe(Math.round(matrix.total.owned * 100));
    expect(matrix.rowTotals[0]?.owned).toBe(matrix.total.owned);
    expect(took).toBeLessThan(1500);
  });
});

it('keys a cell by plan, row and offering', () => {
  expect(cellKey('plan', 'row', 'offering')).toBe('plan:row:offering');
});
