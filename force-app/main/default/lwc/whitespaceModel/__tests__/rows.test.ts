import type { WhitespaceInput } from 'c/crmModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { cellRecord, input, line, open, won } from '../../crmModel/__tests__/builders';
import { TODAY } from './cell-a';

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
