import type { WhitespaceInput } from 'c/crmModel';
import { MOST_CELLS, TICKED_CELLS, draftCells, draftObjectives } from 'c/draftContentModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { asset, cellRecord, input, line, lost, offering, open, won } from '../../crmModel/__tests__/builders';

const TODAY = '2026-03-01';
const accounts = [
  { id: 'acc', name: 'Acme', parentId: null },
  { id: 'sub', name: 'Bluth', parentId: 'acc' },
];
const matrix = (more: Partial<WhitespaceInput>) => whitespaceMatrix(input({ accounts, ...more }), TODAY);
const price = (offeringId: string, unitPrice: number) => ({
  pricebookEntryId: 'e',
  pricebookId: 'b',
  productId: `p-${offeringId}`,
  unitPrice,
});
const PERIOD = { start: '2026-01-01', end: '2026-12-31' };

describe('the potentials of a draft', () => {
  it('are the average line won for the offering elsewhere, else the list price, else none', () => {
    const more = {
      opportunities: [won('1', '2025-05-01'), won('2', '2025-06-01')],
      lines: [line('1', 'a', 100), line('2', 'a', 50)],
    };
    const cells = draftCells(matrix(more), [price('a', 1), price('b', 20)]);
    expect(cells.map((cell) => [cell.rowName, cell.columnName, cell.potential.value, cell.potential.rule])).toEqual([
      ['Bluth', 'a', 75, 'potentialAverage'],
      ['Acme', 'b', 20, 'potentialListPrice'],
      ['Bluth', 'b', 20, 'potentialListPrice'],
    ]);
    expect(cells[0]?.potential.values.map((each) => each.value)).toEqual([150, 2, 1]);
    expect(draftCells(matrix({}), [])).toEqual([]);
  });

  it('leave out cells somebody already knows something about', () => {
    const cells = draftCells(matrix({ cells: [cellRecord('b', { walletAmount: 1 })] }), [price('b', 20)]);
    expect(cells.map((cell) => cell.rowName)).toEqual(['Bluth']);
  });

  it('are bounded, with the largest ticked', () => {
    const offerings = Array.from({ length: 60 }, (_, index) => offering(`o${index}`));
    const prices = offerings.map((each, index) => price(each.id, index + 1));
    const cells = draftCells(matrix({ offerings }), prices);
    expect(cells).toHaveLength(MOST_CELLS);
    expect(cells[0]?.potential.value).toBe(60);
    expect(cells.filter((cell) => cell.isTicked)).toHaveLength(TICKED_CELLS);
  });
});

describe('the objectives of a draft', () => {
  it('are none when the CRM knows nothing', () => {
    expect(draftObjectives(matrix({}), [], [], PERIOD, TODAY)).toEqual([]);
  });

  it('keep, win, open and win back, each with the figures it stands on', () => {
    const assets = [asset('1', 'a', '2026-06-01', { price: 50 }), asset('2', 'a', '2027-06-01')];
    const more = {
      assets,
      opportunities: [open('1', '2026-06-01'), lost('2', '2026-01-15')],
      lines: [line('1', 'b', 200), line('2', 'b', 30)],
      accounts: accounts.slice(0, 1),
      offerings: [offering('a'), offering('b'), offering('c')],
    };
    const whole = matrix({ ...more, lines: [line('1', 'b', 200), line('2', 'c', 30)] });
    const ticked = [{ columnName: 'c', potential: { value: 40, rule: 'potentialListPrice' as const, values: [] } }];
    expect(
      draftObjectives(whole, assets, ticked, PERIOD, TODAY).map((each) => [
        each.key,
        each.target.value,
        each.contribution,
      ]),
    ).toEqual([
      ['renew', 50, 40],
      ['pipeline', 200, 100],
      ['whitespace', 40, 10],
      ['winBack', 30, 0],
    ]);
  });
});
