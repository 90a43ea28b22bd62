import { cellKey } from 'c/crmModel';
import type { WhitespaceInput } from 'c/crmModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import {
  asset,
  cellRecord,
  competitor,
  input,
  line,
  lost,
  offering,
  open,
  orderLine,
  walletLine,
  won,
} from '../../crmModel/__tests__/builders';

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
    [
      'Owned by what was won where the asset has no price',
      {
        assets: [asset('1', 'a', null, { price: null })],
        opportunities: [won('1', '2026-01-01')],
        lines: [line('1', 'a', 40)],
      },
      'Owned',
      40,
    ],
    [
      'Owned by the order where the asset has no price',
      { assets: [asset('1', 'a', null, { price: null })], orderLines: [orderLine('1', 'a', { amount: 55 })] },
      'Owned',
      55,
    ],
    [
      'Owned at nothing by an asset without a price alone',
      { assets: [asset('1', 'a', null, { price: null })] },
      'Owned',
      0,
    ],
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

  const contract = { contractId: 'c', contractName: '7', contractStatus: 'Activated' };
  const theirs = { cells: [cellRecord('a')], walletLines: [walletLine('cell-a', 'k')] };
  it.each<[string, Partial<WhitespaceInput>, string, number | null]>([
    ['Owned by an order', { orderLines: [orderLine('1', 'a')] }, 'Owned', 100],
    ['Owned on the last day of an order', { orderLines: [orderLine('1', 'a', { endDate: TODAY })] }, 'Owned', 100],
    ['White after an order has ended', { orderLines: [orderLine('1', 'a', { endDate: '2026-06-14' })] }, 'White', null],
    ['White by a draft of an order', { orderLines: [orderLine('1', 'a', { orderStatus: 'Draft' })] }, 'White', null],
    ['White by a cancelled order', { orderLines: [orderLine('1', 'a', { orderStatus: 'Cancelled' })] }, 'White', null],
    [
      'Owned under a contract though the order has ended',
      { orderLines: [orderLine('1', 'a', { ...contract, endDate: '2025-01-01', contractEnd: '2027-01-01' })] },
      'Owned',
      100,
    ],
    [
      'at risk when the contract of an order ends',
      { orderLines: [orderLine('1', 'a', { ...contract, contractEnd: '2026-07-01' })] },
      'Renewal at Risk',
      100,
    ],
    [
      'White when that contract ended 121 days ago',
      { orderLines: [orderLine('1', 'a', { ...contract, contractEnd: '2026-02-14' })] },
      'White',
      null,
    ],
    [
      'Owned by an order under a draft of a contract',
      { orderLines: [orderLine('1', 'a', { ...contract, contractStatus: 'Draft', contractEnd: '2026-07-01' })] },
      'Owned',
      100,
    ],
    [
      'Owned by an asset, counted once beside its order and its deal',
      {
        assets: [asset('1', 'a', null, { price: 70 })],
        orderLines: [orderLine('1', 'a', { amount: 65 })],
        opportunities: [won('1', '2026-01-01')],
        lines: [line('1', 'a', 60)],
      },
      'Owned',
      70,
    ],
    ['Competitor by its wallet line', theirs, 'Competitor', 100],
    [
      'Competitor by units alone, without an amount',
      { ...theirs, walletLines: [walletLine('cell-a', 'k', { amount: null, quantity: 3 })] },
      'Competitor',
      null,
    ],
    [
      'Competitor by its largest line',
      { ...theirs, walletLines: [walletLine('cell-a', 'k'), walletLine('cell-a', 'n', { amount: 250 })] },
      'Competitor',
      250,
    ],
    [
      'White by a line of nothing',
      { ...theirs, walletLines: [walletLine('cell-a', 'k', { amount: 0 })] },
      'White',
      null,
    ],
    [
      'White by what is made in house',
      { ...theirs, walletLines: [walletLine('cell-a', null, { holder: 'In-House' })] },
      'White',
      null,
    ],
    [
      'Competitor before Lost',
      { ...theirs, opportunities: [lost('1', '2026-01-01')], lines: [line('1', 'a')] },
      'Competitor',
      100,
    ],
    ['Potential before Competitor', { ...theirs, cells: [cellRecord('a', { potentialAmount: 5 })] }, 'Potential', 5],
    ['White by a line of a cell that is not there', { walletLines: [walletLine('gone', 'k')] }, 'White', null],
  ])('is %s', (_title, more, status, amount) => {
    expect(cellA(more)).toMatchObject({ status, amount });
  });

  const everything = {
    assets: [asset('1', 'a', null, { price: 8 })],
    orderLines: [
      orderLine('1', 'a', { amount: 4 }),
      orderLine('2', 'a', { ...contract, amount: 2, contractEnd: '2027-01-01' }),
    ],
    opportunities: [won('1', '2026-01-01')],
    lines: [line('1', 'a', 1)],
  };
  it.each<[string, string, number | null]>([
    ['Won Lines', 'Owned', 1],
    ['Assets', 'Owned', 8],
    ['Orders', 'Owned', 6],
    ['Contracts', 'Owned', 2],
    ['orders ; CONTRACTS', 'Owned', 6],
    ['nothing that is known', 'Owned', 8],
    ['', 'Owned', 8],
  ])('with only %p counting is %s', (textValue, status, amount) => {
    const settings = [{ key: 'whitespace.counts', numberValue: null, textValue }];
    expect(cellA({ ...everything, settings })).toMatchObject({ status, amount });
  });

  it('is White by a won line that does not count', () => {
    const settings = [{ key: 'whitespace.counts', numberValue: null, textValue: 'Assets' }];
    expect(cellA({ ...everything, assets: [], settings })?.status).toBe('White');
  });

  it.each([
    [60, '2026-08-14', 'Renewal at Risk'],
    [60, '2026-08-15', 'Owned'],
    [0, '2026-06-15', 'Renewal at Risk'],
    [0, '2026-06-16', 'Owned'],
  ])('with a renewal window of %i days and an end on %s is %s', (numberValue, end, status) => {
    const settings = [{ key: 'whitespace.renewalDays', numberValue, textValue: null }];
    expect(cellA({ settings, assets: [asset('1', 'a', end)] })?.status).toBe(status);
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
  const scored = { needScore: 9, capabilityScore: 8, competitionScore: 2 };
  it('is the mean of need and capability times winnability', () => {
    expect(cellA({ cells: [cellRecord('a', scored)] })?.score).toBe(68);
  });
  it('is missing until all three are given, zero when one is zero', () => {
    expect(cellA({ cells: [cellRecord('a', { ...scored, needScore: null })] })?.score).toBeNull();
    expect(cellA({ cells: [cellRecord('a', { ...scored, competitionScore: 10 })] })?.score).toBe(0);
    expect(cellA({ cells: [cellRecord('a', { ...scored, needScore: 0, capabilityScore: 0 })] })?.score).toBe(0);
  });
  it('says what it is made of', () => {
    expect(cellA({ cells: [cellRecord('a', scored)] })?.scoring).toEqual({
      need: 9,
      capability: 8,
      competition: 2,
      attractiveness: 8.5,
      winnability: 8,
      score: 68,
    });
  });
  it.each<[number | null, number | null, number]>([
    [null, null, 68],
    [3, 1, 70],
    [0, 1, 64],
    [1, 0, 72],
    [0, 0, 68],
    [-1, 5, 68],
  ])('weighs need %p and capability %p to %i', (need, capability, score) => {
    const settings = [
      { key: 'score.weight.Need', numberValue: need, textValue: null },
      { key: 'score.weight.Capability', numberValue: capability, textValue: null },
    ];
    expect(cellA({ settings, cells: [cellRecord('a', scored)] })?.score).toBe(score);
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

describe('units', () => {
  const units = (quantity: number) => ({ ...line('1', 'a'), quantity });
  it.each<[string, Partial<WhitespaceInput>, number]>([
    ['of assets', { assets: [asset('1', 'a', null, { quantity: 3 }), asset('2', 'a', null, { quantity: null })] }, 4],
    ['of orders', { orderLines: [orderLine('1', 'a', { quantity: 2.5 })] }, 2.5],
    ['of what was won', { opportunities: [won('1', '2026-01-01')], lines: [units(7)] }, 7],
    [
      'of assets rather than of what was won',
      { ...{ assets: [asset('1', 'a', null)] }, opportunities: [won('1', '2026-01-01')], lines: [units(7)] },
      1,
    ],
    ['of nothing', {}, 0],
  ])('are those %s', (_title, more, quantity) => {
    expect(cellA(more)?.quantity).toBe(quantity);
  });
});

describe('buying centers below each other', () => {
  const centers = [
    ['it', null],
    ['data', 'it'],
    ['lab', 'data'],
    ['bench', 'lab'],
    ['plant', null],
  ].map(([id, parentId]) => ({
    id: id ?? '',
    name: id ?? '',
    accountId: 'acc',
    parentId: parentId ?? null,
    sortOrder: null,
  }));
  const opportunities = ['it', 'data', 'lab', 'bench', 'plant'].map((buyingCenterId, index) =>
    won(String(index), '2026-01-01', { buyingCenterId }),
  );
  const lines = opportunities.map(({ id }, index) => line(id, 'a', 10 ** index));
  const totals = (more: Partial<WhitespaceInput> = {}) => {
    const matrix = whitespaceMatrix(input({ centers, opportunities, lines, ...more }), TODAY);
    return Object.fromEntries(
      matrix.rows.map(({ kind, key }, index) => [
        kind === 'account' ? `own ${key}` : key,
        matrix.rowTotals[index]?.owned,
      ]),
    );
  };

  it('are totalled at every depth', () => {
    expect(totals()).toEqual({ acc: 11_111, it: 1111, data: 1110, lab: 1100, bench: 1000, plant: 10_000 });
  });

  it('are not totalled with those of a subsidiary', () => {
    const accounts = [
      { id: 'acc', name: 'Acme', parentId: null },
      { id: 'sub', name: 'Sub', parentId: 'acc' },
    ];
    const moved = centers.map((each) => (each.id === 'plant' ? { ...each, accountId: 'sub' } : each));
    expect(totals({ accounts, centers: moved })).toMatchObject({ acc: 1111, sub: 10_000, plant: 10_000 });
  });

  it('take what hung on one that is gone to its account', () => {
    expect(totals({ centers: centers.filter(({ id }) => id !== 'bench') })).toMatchObject({
      acc: 11_111,
      'own acc': 1000,
      it: 111,
    });
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

  it('names the order, the contract and who else holds something', () => {
    const cell = cellA({
      competitors: [competitor('k', { name: 'Kestrel' })],
      cells: [cellRecord('a')],
      walletLines: [walletLine('cell-a', 'k', { contractEnd: '2027-01-31' })],
      orderLines: [
        orderLine('1', 'a', { amount: 5 }),
        orderLine('2', 'a', {
          contractId: 'c',
          contractName: '7',
          contractStatus: 'Activated',
          contractEnd: '2026-07-01',
        }),
      ],
    });
    expect(
      cell?.evidence.map(({ kind, object, recordId, name, date, counts }) => [
        kind,
        object,
        recordId,
        name,
        date,
        counts,
      ]),
    ).toEqual([
      ['order', 'Order', 'order-1', '1', null, false],
      ['renewal', 'Contract', 'c', '7', '2026-07-01', true],
      ['wallet', 'Wallet_Line__c', 'w-cell-a-k', 'Kestrel', '2027-01-31', false],
    ]);
    expect(cell).toMatchObject({ status: 'Renewal at Risk', competitorId: 'k', dueDate: '2026-07-01', amount: 100 });
    expect(cell?.ledger).toMatchObject({ ours: 105, competitors: 100, wallet: 205 });
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

  it('count what competitors hold as part of a wallet that nobody gave, as its ledger does', () => {
    const matrix = whitespaceMatrix(
      input({
        opportunities: [won('1', '2026-01-01')],
        lines: [line('1', 'a', 30)],
        cells: [cellRecord('a')],
        walletLines: [walletLine('cell-a', 'k', { amount: 70 })],
      }),
      TODAY,
    );
    expect(matrix.total).toMatchObject({ owned: 30, wallet: 100, walletShare: 30 });
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
