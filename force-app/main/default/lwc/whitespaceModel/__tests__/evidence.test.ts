import type { WhitespaceInput } from 'c/crmModel';
import {
  asset,
  cellRecord,
  competitor,
  line,
  open,
  orderLine,
  walletLine,
  won,
} from '../../crmModel/__tests__/builders';
import { cellA } from './cell-a';

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
