import { centerRows, centersBeside, isSameRemoval, removalOf } from 'c/buyingCenterModel';
import type { Hanging, HangingCell, HangingLine } from 'c/buyingCenterModel';
import type { BuyingCenter } from 'c/crmModel';

const center = (id: string, parentId: string | null = null, accountId = 'acc'): BuyingCenter => ({
  id,
  name: id.toUpperCase(),
  accountId,
  parentId,
  sortOrder: null,
});
const CENTERS = [center('a'), center('b', 'a'), center('c', 'b'), center('d'), center('x', null, 'other')];
const [A, B] = CENTERS as [BuyingCenter, BuyingCenter];
const cell = (id: string, buyingCenterId: string | null, more: Partial<HangingCell> = {}): HangingCell => ({
  id,
  planId: 'p',
  offeringId: 'o',
  accountId: buyingCenterId === null ? 'acc' : null,
  buyingCenterId,
  potentialAmount: null,
  walletAmount: null,
  walletQuantity: null,
  opportunityId: null,
  statusOverride: null,
  overriddenStatus: null,
  overrideReason: null,
  needScore: null,
  capabilityScore: null,
  competitionScore: null,
  source: null,
  asOfDate: null,
  confidence: null,
  lines: [],
  ...more,
});
const line = (id: string, more: Partial<HangingLine> = {}): HangingLine => ({
  id,
  holder: 'Competitor',
  competitorId: 'k',
  amount: 10,
  quantity: null,
  contractEnd: null,
  isEntrenched: false,
  source: null,
  asOfDate: null,
  ...more,
});
const NOTHING: Hanging = {
  childIds: [],
  opportunityIds: [],
  assetIds: [],
  orderIds: [],
  stakeholderIds: [],
  actions: [],
  cells: [],
};

describe('buying centers', () => {
  it('stand below their parents, whatever their order', () => {
    const rows = centerRows([...CENTERS].reverse(), 'acc').map(({ center: { id }, depth }) => `${depth}${id}`);
    expect(rows).toEqual(['0a', '1b', '2c', '0d']);
  });

  it('may go below those of their account that are no part of them', () => {
    expect(centersBeside(CENTERS, A).map(({ center: { id } }) => id)).toEqual(['d']);
    expect(centersBeside(CENTERS, B).map(({ center: { id } }) => id)).toEqual(['a', 'd']);
  });
});

describe('removing a buying center', () => {
  it('takes along all that hangs on it, its children too', () => {
    const own = { childIds: ['b'], opportunityIds: ['o1'], assetIds: ['a1'], orderIds: ['r1'], stakeholderIds: ['s1'] };
    const hanging = { ...NOTHING, ...own };
    expect(removalOf(A, 'd', CENTERS, hanging)).toMatchObject({
      childIds: ['b'],
      opportunityIds: ['o1'],
      assetIds: ['a1'],
      orderIds: ['r1'],
      stakeholderIds: ['s1'],
    });
  });

  it.each<[string, Partial<Hanging>, boolean]>([
    ['the same in another order', { opportunityIds: ['o2', 'o1'] }, true],
    ['one deal more', { opportunityIds: ['o1', 'o2', 'o3'] }, false],
    ['a child', { opportunityIds: ['o1', 'o2'], childIds: ['b'] }, false],
    ['another amount', { opportunityIds: ['o1', 'o2'], cells: [cell('1', 'a'), cell('2', 'd')] }, false],
  ])('is told apart from one read later with %s: %s', (_, later, isSame) => {
    const removal = (more: Partial<Hanging>) =>
      removalOf(A, 'd', CENTERS, {
        ...NOTHING,
        cells: [cell('1', 'a', { potentialAmount: 5 }), cell('2', 'd')],
        ...more,
      });
    expect(isSameRemoval(removal({ opportunityIds: ['o1', 'o2'] }), removal(later))).toBe(isSame);
  });

  it.each([
    ['c', 'part of it'],
    ['x', 'another account'],
    ['a', 'part of it'],
  ])('is refused into %s', (target, words) => {
    expect(() => removalOf(A, target, CENTERS, NOTHING)).toThrow(words);
  });

  it.each([
    ['d', 'p:d:o'],
    [null, 'p:acc:o'],
  ])('moves a cell to %s with its key', (target, key) => {
    const { cells } = removalOf(A, target, CENTERS, { ...NOTHING, cells: [cell('1', 'a')] });
    expect(cells).toEqual([{ kind: 'move', cellId: '1', key }]);
  });

  it('joins two cells of one plan and offering: amounts added, own words kept, both reasons', () => {
    const cells = [
      cell('1', 'a', {
        potentialAmount: 0.1,
        walletAmount: 5,
        opportunityId: 'opp',
        statusOverride: 'Lost',
        overrideReason: 'Gone',
      }),
      cell('2', 'd', {
        potentialAmount: 0.2,
        statusOverride: 'White',
        overriddenStatus: 'Lost',
        overrideReason: 'Open',
      }),
      cell('3', 'd', { planId: 'old' }),
    ];
    const [join] = removalOf(A, 'd', CENTERS, { ...NOTHING, cells, actions: [{ id: 'act', cellId: '1' }] }).cells;
    expect(join).toMatchObject({
      kind: 'join',
      cellId: '1',
      intoId: '2',
      values: {
        potentialAmount: 0.3,
        walletAmount: 5,
        walletQuantity: null,
        opportunityId: 'opp',
        statusOverride: 'White',
        overriddenStatus: 'Lost',
        overrideReason: 'Open · A: Gone',
      },
    });
    const { actions } = removalOf(A, 'd', CENTERS, { ...NOTHING, cells, actions: [{ id: 'act', cellId: '1' }] });
    expect(actions).toEqual([{ id: 'act', cellId: '2' }]);
  });

  it('keeps what people said of a cell that is joined, where the other says nothing', () => {
    const said = { needScore: 8, capabilityScore: 7, competitionScore: 0, source: 'Customer', asOfDate: '2026-05-01' };
    const cells = [
      cell('1', 'a', {
        ...said,
        confidence: 'High',
        lines: [line('l1', { source: 'Customer', asOfDate: '2026-05-01' })],
      }),
      cell('2', 'd', { needScore: 3 }),
    ];
    const [join] = removalOf(A, 'd', CENTERS, { ...NOTHING, cells }).cells;
    expect(join).toMatchObject({
      values: { ...said, needScore: 3, confidence: 'High' },
      newLines: [{ source: 'Customer', asOfDate: '2026-05-01' }],
    });
  });

  it.each<[string, number | null, number | null, number | null]>([
    ['both are given', 100, 30, 130],
    ['one is given, the other has what its holders have', 100, null, 110],
    ['the one that goes is given', null, 30, 40],
    ['none is given', null, null, null],
  ])('joins wallets when %s', (_title, into, from, expected) => {
    const cells = [
      cell('1', 'a', { walletAmount: from, lines: [line('l1')] }),
      cell('2', 'd', { walletAmount: into, lines: [line('l2')] }),
    ];
    const [join] = removalOf(A, 'd', CENTERS, { ...NOTHING, cells }).cells;
    expect(join).toMatchObject({ values: { walletAmount: expected } });
  });

  it('adds what one holder has in both cells and carries the others over', () => {
    const cells = [
      cell('1', 'a', {
        lines: [line('l1', { contractEnd: '2027-01-31' }), line('l2', { holder: 'In-House', competitorId: null })],
      }),
      cell('2', 'd', { lines: [line('l3', { amount: 5 })] }),
    ];
    const [join] = removalOf(A, 'd', CENTERS, { ...NOTHING, cells }).cells;
    expect(join).toMatchObject({
      changedLines: [{ id: 'l3', amount: 15, quantity: null, contractEnd: '2027-01-31' }],
      newLines: [{ key: '2:In-House', holder: 'In-House', amount: 10 }],
    });
  });
});
