import type { WhitespaceInput } from 'c/crmModel';
import { asset, cellRecord, line, lost, open, orderLine, walletLine, won } from '../../crmModel/__tests__/builders';
import { cellA, TODAY } from './cell-a';

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
