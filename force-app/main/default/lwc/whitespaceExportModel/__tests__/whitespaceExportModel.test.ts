import { EXPORT_COLUMNS, exportLines } from 'c/whitespaceExportModel';
import { whitespaceLayout } from 'c/whitespaceLayoutModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';
import { asset, cellRecord, input, offering, walletLine } from '../../crmModel/__tests__/builders';

const center = { id: 'it', name: '=IT', accountId: 'acc', parentId: null, sortOrder: null };
const cell = cellRecord('b', { accountId: null, buyingCenterId: 'it', walletAmount: 1000.5 });
const matrix = whitespaceMatrix(
  input({
    centers: [center],
    offerings: [offering('suite', { productId: null }), offering('a', { parentId: 'suite' }), offering('b')],
    assets: [asset('1', 'a', null, { buyingCenterId: 'it', price: 40_000.25 })],
    cells: [cell],
    walletLines: [walletLine(cell.id, 'kestrel', { amount: 600, contractEnd: '2027-01-31' })],
  }),
  '2026-06-15',
);
const naming = {
  statusWord: (status: string) => status,
  rivalName: (id: string) => id.toUpperCase(),
  yes: 'yes',
  currency: 'USD',
};
const linesOf = (state: Partial<ViewState> = {}) =>
  exportLines(matrix, whitespaceLayout(matrix, { ...FIRST_VIEW, ...state }), naming).map((values) =>
    Object.fromEntries(EXPORT_COLUMNS.map((column, at) => [column, values[at]])),
  );

describe('exportLines', () => {
  it('has full values of every cell, one a line', () => {
    const all = linesOf();
    expect(all).toHaveLength(2);
    expect(all[1]).toMatchObject({ account: 'Acme', center: '=IT', family: 'suite', offering: 'a', owned: 40_000.25 });
    expect(all[0]).toMatchObject({
      offering: 'b',
      wallet: 1000.5,
      competitor: 'KESTREL',
      competitorAmount: 600,
      competitorUntil: '2027-01-31',
      unallocated: 400.5,
      currency: 'USD',
    });
  });

  it('has what the filter lets through, whatever is folded', () => {
    expect(linesOf({ statuses: ['Owned'] }).map(({ offering: name }) => name)).toEqual(['a']);
    expect(linesOf({ foldedRows: ['acc'], foldedColumns: ['suite'] })).toHaveLength(2);
    expect(linesOf({ text: 'zzz' })).toEqual([]);
  });
});
