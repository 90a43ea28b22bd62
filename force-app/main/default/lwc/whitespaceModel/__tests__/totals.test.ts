import { rollUp } from 'c/walletModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { cellRecord, input, line, lost, offering, open, walletLine, won } from '../../crmModel/__tests__/builders';
import { TODAY } from './cell-a';

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

  it.each([
    [
      'overridden away from Owned',
      { statusOverride: 'Lost', overrideReason: 'They left', walletAmount: 100 },
      [],
      0,
      0,
    ],
    ['said by a person', { walletAmount: 100 }, [walletLine('cell-a', null, { holder: 'Us', amount: 50 })], 30, 50],
  ] as const)('agree with the ledger on what is ours where it is %s', (_, more, walletLines, owned, share) => {
    const matrix = whitespaceMatrix(
      input({
        opportunities: [won('1', '2026-01-01')],
        lines: [line('1', 'a', 30)],
        cells: [cellRecord('a', more)],
        walletLines,
      }),
      TODAY,
    );
    const sum = rollUp(
      matrix.cells.map((cell) => cell.ledger),
      'value',
    );
    expect(matrix.total).toMatchObject({ owned, walletShare: share });
    expect([sum.share, sum.wallet, sum.told.crm]).toEqual([share, 100, 30]);
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
