import { runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import { saveWallet } from 'c/planService';
import type { StoredWallet, WalletInput, WalletLineInput } from 'c/planService';
import { cellRecord, walletLine } from '../../crmModel/__tests__/builders';

jest.mock('c/mutationService', () => ({
  ...jest.requireActual('c/mutationService'),
  runInOneTransaction: jest.fn(),
}));
const run = runInOneTransaction as jest.Mock;

const PLACE = { planId: 'plan', accountId: 'acc', buyingCenterId: 'bc', offeringId: 'off' };
const KESTREL = walletLine('cell', 'kestrel', { id: 'wk', amount: 300 });
const HOUSE = walletLine('cell', null, { id: 'wh', holder: 'In-House', amount: 100 });
const STORED: StoredWallet = { record: cellRecord('off', { id: 'cell' }), lines: [KESTREL, HOUSE] };
const NONE: StoredWallet = { record: null, lines: [] };
const said = (more: Partial<WalletLineInput> = {}): WalletLineInput => ({
  id: null,
  holder: 'Competitor',
  competitorId: 'ostra',
  amount: 5,
  quantity: null,
  contractEnd: null,
  isEntrenched: false,
  source: 'Customer',
  asOfDate: null,
  ...more,
});
const input = (more: Partial<WalletInput> = {}): WalletInput => ({
  wallet: 1000,
  walletQuantity: null,
  lines: [],
  removedIds: [],
  ...more,
});
const operations = async (before: StoredWallet, wanted: WalletInput) => {
  const saved = await saveWallet(PLACE, before, wanted);
  return {
    saved,
    sent: run.mock.calls[0]?.[0] as readonly (Operation & { readonly fields: Record<string, unknown> })[],
  };
};

describe('a wallet', () => {
  beforeEach(() => {
    run
      .mockReset()
      .mockImplementation((sent: readonly Operation[]) =>
        Promise.resolve(Object.fromEntries(sent.map(({ alias }) => [alias, `id-${alias}`]))),
      );
  });

  it('is saved with the cell and the competitor nobody named before, in one transaction', async () => {
    const { saved, sent } = await operations(
      NONE,
      input({
        lines: [said({ competitorId: null, newCompetitorName: 'Zephyr' }), said({ holder: 'Us', competitorId: null })],
      }),
    );
    expect(run).toHaveBeenCalledTimes(1);
    expect(sent.map(({ kind, object }) => `${kind} ${object}`)).toEqual([
      'create Competitor__c',
      'create Whitespace_Cell__c',
      'create Wallet_Line__c',
      'create Wallet_Line__c',
    ]);
    const [rival, cell, theirs, ours] = sent.map(({ fields }) => fields);
    expect(cell).toMatchObject({ Cell_Key__c: 'plan:bc:off', Wallet_Amount__c: 1000, Wallet_Quantity__c: null });
    expect(theirs).toMatchObject({
      Whitespace_Cell__c: '@{cell}',
      Competitor__c: '@{competitor0}',
      Line_Key__c: `plan:bc:off:Competitor:${rival?.External_Key__c}`,
      Amount__c: 5,
    });
    expect(ours).toMatchObject({ Holder__c: 'Us', Competitor__c: null, Line_Key__c: 'plan:bc:off:Us' });
    expect(saved).toEqual({
      cellId: 'id-cell',
      lines: [
        { id: 'id-line0', competitorId: 'id-competitor0' },
        { id: 'id-line1', competitorId: null },
      ],
      hasNewCompetitors: true,
    });
  });

  it('fits the keys of the longest ids, also where all is new', async () => {
    const long = (letter: string): string => letter.repeat(18);
    const place = { planId: long('p'), accountId: long('a'), buyingCenterId: long('b'), offeringId: long('o') };
    await saveWallet(place, NONE, input({ lines: [said({ competitorId: null, newCompetitorName: 'Z' })] }));
    const key = (run.mock.calls[0]?.[0] as readonly { readonly fields: Record<string, string> }[])[2]?.fields
      .Line_Key__c;
    expect(key?.length).toBeLessThanOrEqual(100);
  });

  it('names a competitor once, however many lines it has', async () => {
    const twice = said({ competitorId: null, newCompetitorName: 'Zephyr' });
    const { sent } = await operations(NONE, input({ lines: [twice, twice] }));
    expect(sent.filter(({ object }) => object === 'Competitor__c')).toHaveLength(1);
  });

  it('writes only the lines that changed, removes before it adds, and keeps the ids of the others', async () => {
    const { saved, sent } = await operations(
      STORED,
      input({ lines: [said({ ...KESTREL, amount: 250 }), said()], removedIds: ['wh', 'gone'] }),
    );
    expect(sent.slice(1).map(({ kind, alias }) => [kind, alias])).toEqual([
      ['delete', 'removed0'],
      ['update', 'line0'],
      ['create', 'line1'],
    ]);
    expect(sent[2]?.fields).toEqual({ Amount__c: 250 });
    expect(sent[3]?.fields).toMatchObject({ Whitespace_Cell__c: 'cell', Line_Key__c: 'cell:Competitor:ostra' });
    expect(saved.lines).toEqual([
      { id: 'wk', competitorId: 'kestrel' },
      { id: 'id-line1', competitorId: 'ostra' },
    ]);
  });

  it('says the currency of a new line, leaves that of another, and gives one its own again with its amount', async () => {
    const [euro, dollar] = [{ currencyCode: 'EUR' }, { currencyCode: 'USD' }];
    const before: StoredWallet = {
      ...STORED,
      lines: [
        { ...KESTREL, ...euro },
        { ...HOUSE, ...dollar },
      ],
    };
    const { sent } = await operations(
      before,
      input({ lines: [said({ ...KESTREL, ...euro, amount: 1 }), said(dollar), said({ ...HOUSE, ...euro })] }),
    );
    expect(sent.slice(1).map(({ fields }) => [fields.Amount__c, fields.CurrencyIsoCode])).toEqual([
      [1, undefined],
      [5, 'USD'],
      [100, 'EUR'],
    ]);
  });

  it('rejects as the org does', async () => {
    run.mockRejectedValue(new Error('no'));
    await expect(saveWallet(PLACE, STORED, input())).rejects.toThrow('no');
  });
});
