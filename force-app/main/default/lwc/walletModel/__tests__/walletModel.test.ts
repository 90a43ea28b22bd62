import type { WalletLine } from 'c/crmModel';
import { isKnown, rollUp, sideIn, walletOf } from 'c/walletModel';
import type { Ledger, WalletFacts } from 'c/walletModel';

let ids = 0;
const line = (holder: WalletLine['holder'], more: Partial<WalletLine> = {}): WalletLine => ({
  id: `line${ids++}`,
  cellId: 'cell',
  holder,
  competitorId: holder === 'Competitor' ? 'kestrel' : null,
  amount: null,
  quantity: null,
  contractEnd: null,
  isEntrenched: false,
  source: null,
  asOfDate: null,
  currencyCode: null,
  lastModifiedDate: '',
  ...more,
});
const ledger = (facts: Partial<WalletFacts>): Ledger =>
  walletOf({ owned: 0, quantity: 0, walletAmount: null, walletQuantity: null, lines: [], ...facts });
const theirs = (amount: number, competitorId = 'kestrel') => line('Competitor', { amount, competitorId });

describe('the ledger of a wallet', () => {
  it.each<[string, Partial<WalletFacts>, Partial<Ledger>]>([
    ['nothing', {}, { wallet: 0, unallocated: 0, over: 0, balance: 0, isGiven: false }],
    ['what we hold alone', { owned: 80 }, { wallet: 80, ours: 80, unallocated: 0, isGiven: false }],
    ['a wallet nobody holds', { walletAmount: 100 }, { wallet: 100, unallocated: 100, balance: 100, isGiven: true }],
    [
      'all kinds of holders',
      { owned: 40, walletAmount: 100, lines: [theirs(30), line('In-House', { amount: 10 })] },
      { ours: 40, competitors: 30, inHouse: 10, unallocated: 20, over: 0, wallet: 100, balance: 20 },
    ],
    [
      'holders without a wallet given',
      { owned: 40, lines: [theirs(30)] },
      { wallet: 70, unallocated: 0, over: 0, isGiven: false },
    ],
    [
      'holders that exceed the wallet',
      { owned: 60, walletAmount: 100, lines: [theirs(50)] },
      { wallet: 100, unallocated: 0, over: 10, balance: -10 },
    ],
    ['a wallet of nothing', { owned: 5, walletAmount: 0 }, { wallet: 0, over: 5, balance: -5 }],
    [
      'tenths of a cent',
      { owned: 0.1, walletAmount: 0.3, lines: [theirs(0.2)] },
      { wallet: 0.3, unallocated: 0, over: 0 },
    ],
    [
      'a huge wallet',
      { owned: 1e12, walletAmount: 1e13, lines: [theirs(0.01)] },
      { wallet: 1e13, unallocated: 8999999999999.99 },
    ],
    ['credits only', { owned: -20 }, { wallet: -20, ours: -20, unallocated: 0, over: 0 }],
    [
      'what a person says of us, beside the CRM',
      { owned: 40, lines: [line('Us', { amount: 55 })] },
      { ours: 55, wallet: 55, oursDiffers: 15 },
    ],
    ['the same from a person and the CRM', { owned: 40, lines: [line('Us', { amount: 40 })] }, { oursDiffers: null }],
    [
      'our units alone from a person',
      { owned: 40, quantity: 3, lines: [line('Us', { quantity: 5 })] },
      { ours: 40, oursDiffers: null },
    ],
  ])('balances %s', (_, facts, expected) => {
    const { ours, competitors, inHouse, unallocated, over, wallet, ...rest } = ledger(facts);
    expect({ ours, competitors, inHouse, unallocated, over, wallet, ...rest }).toMatchObject(expected);
    expect(Math.round((ours + competitors + inHouse + unallocated - over) * 100) / 100).toBe(wallet);
  });

  it('counts units by themselves', () => {
    const both = ledger({
      owned: 400,
      quantity: 4,
      walletQuantity: 10,
      lines: [line('Competitor', { amount: 90, quantity: 3 }), line('In-House', { amount: 20 })],
    });
    expect(sideIn(both, 'units')).toEqual({
      ours: 4,
      competitors: 3,
      inHouse: 0,
      unallocated: 3,
      over: 0,
      wallet: 10,
    });
    expect(both).toMatchObject({ wallet: 510, unallocated: 0 });
  });

  it.each<[string, Partial<WalletFacts>, object]>([
    ['the CRM', { owned: 60 }, { ours: 60, wallet: 60, oursDiffers: null }],
    ['a person', { owned: 60, lines: [line('Us', { amount: 80 })] }, { ours: 80, wallet: 80, oursDiffers: 20 }],
    ['an override away from Owned', { owned: 60, isGivenUp: true }, { ours: 0, wallet: 0, oursDiffers: -60 }],
    [
      'a person, whatever was overridden',
      { owned: 60, quantity: 3, isGivenUp: true, lines: [line('Us', { amount: 5 })] },
      { ours: 5, oursDiffers: -55, units: expect.objectContaining({ ours: 0 }) },
    ],
    ['an override where the CRM says nothing', { isGivenUp: true }, { ours: 0, oursDiffers: null }],
  ])('has what is ours from %s', (_, facts, expected) => expect(ledger(facts)).toMatchObject(expected));

  it('names the largest holder first', () => {
    const { lines } = ledger({ lines: [theirs(10, 'ostra'), theirs(70, 'kestrel'), line('In-House', { amount: 30 })] });
    expect(lines.map(({ competitorId }) => competitorId)).toEqual(['kestrel', null, 'ostra']);
  });

  it.each<[string, Partial<WalletFacts>, boolean]>([
    ['the CRM alone', { owned: 10, quantity: 2 }, false],
    ['a wallet', { walletAmount: 0 }, true],
    ['units of a wallet', { walletQuantity: 5 }, true],
    ['a holder', { lines: [theirs(0)] }, true],
  ])('knows of a wallet by %s', (_, facts, expected) => expect(isKnown(ledger(facts))).toBe(expected));
});

describe('a sum of ledgers', () => {
  it('is nothing of none', () => {
    expect(rollUp([], 'value')).toMatchObject({ ours: 0, wallet: 0, share: null, overCount: 0, silent: 0 });
  });

  it('adds each side up and keeps what one has over from hiding in another', () => {
    const sum = rollUp(
      [
        ledger({ owned: 60, walletAmount: 100, lines: [theirs(50), theirs(0.1, 'ostra')] }),
        ledger({ owned: 10, walletAmount: 200, lines: [theirs(20), line('In-House', { quantity: 2 })] }),
      ],
      'value',
    );
    expect(sum).toMatchObject({
      ours: 70,
      competitors: 70.1,
      inHouse: 0,
      unallocated: 170,
      over: 10.1,
      wallet: 300,
      share: 23,
      overCount: 1,
      silent: 1,
    });
    expect([...sum.byCompetitor]).toEqual([
      ['kestrel', 70],
      ['ostra', 0.1],
    ]);
    expect(sum.ours + sum.competitors + sum.inHouse + sum.unallocated - sum.over).toBeCloseTo(sum.wallet, 9);
  });

  it('tells where people say otherwise than the CRM what is ours, with both amounts', () => {
    const cells = [
      ledger({ owned: 60, isGivenUp: true }),
      ledger({ owned: 10, lines: [line('Us', { amount: 15 })] }),
      ledger({ owned: 7 }),
    ];
    expect(rollUp(cells, 'value')).toMatchObject({ ours: 22, told: { count: 2, ours: 15, crm: 70 } });
  });

  it('stays exact over thousands of cells', () => {
    const cells = Array.from({ length: 3600 }, () => ledger({ owned: 0.1, lines: [theirs(0.2)] }));
    expect(rollUp(cells, 'value')).toMatchObject({ ours: 360, competitors: 720, wallet: 1080 });
  });
});
