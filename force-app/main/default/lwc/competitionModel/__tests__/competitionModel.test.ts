import { freeDeals, marketOf, rivals, weightLevel, winRecord } from 'c/competitionModel';
import type { LossReason, Opportunity } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import type { Fact } from 'c/factModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { competitor, position, walletLine, won } from '../../crmModel/__tests__/builders';
import { fact } from '../../factModel/__tests__/builders';

const TODAY = '2026-09-21';
const cellOf = (...walletLines: MatrixCell['walletLines']): MatrixCell =>
  ({
    rowKey: 'r',
    columnKey: 'c',
    owned: 0,
    quantity: 0,
    wallet: null,
    walletQuantity: null,
    walletLines,
  }) as MatrixCell;
const against = (id: string, competitorId: string | null, more: Partial<Opportunity> = {}): Opportunity =>
  won(id, '2026-01-01', { competitorId, ...more });
const lost = (id: string, lossReason: LossReason | null, more: Partial<Opportunity> = {}): Opportunity =>
  against(id, 'k', { isWon: false, lossReason, ...more });

describe('the record against a competitor', () => {
  it.each<[string, readonly Opportunity[], { won: number; closed: number; reasons?: unknown }]>([
    ['no deals', [], { won: 0, closed: 0, reasons: [] }],
    ['deals against it alone', [against('a', 'k'), against('b', 'o'), against('c', null)], { won: 1, closed: 1 }],
    ['closed ones alone', [against('a', 'k', { isClosed: false, isWon: false })], { won: 0, closed: 0 }],
    [
      'the last 24 months alone',
      [
        against('a', 'k', { closeDate: '2024-09-21' }),
        against('b', 'k', { closeDate: '2024-09-22' }),
        against('c', 'k', { closeDate: '2026-09-22' }),
      ],
      { won: 1, closed: 1 },
    ],
    [
      'the reasons for which most were lost first',
      [lost('a', 'Timing'), lost('b', 'Price'), lost('c', 'Price'), lost('d', null), lost('e', 'Product')],
      {
        won: 0,
        closed: 5,
        reasons: [
          { reason: 'Price', count: 2 },
          { reason: 'Product', count: 1 },
          { reason: 'Timing', count: 1 },
        ],
      },
    ],
  ])('counts %s', (_, deals, expected) => expect(winRecord(deals, 'k', TODAY)).toMatchObject(expected));
});

describe('the competitors that matter', () => {
  const competitors = ['a', 'k', 'o', 'z'].map((id) => competitor(id));
  const nothing = { competitors, positions: [], facts: [], opportunities: [] };

  it.each<[string, Partial<Parameters<typeof rivals>[1]>, readonly string[]]>([
    ['hold something', {}, ['k']],
    ['have a position', { positions: [position('z')] }, ['k', 'z']],
    ['something is known of', { facts: [fact({ kind: 'Strength', competitorId: 'a' })] }, ['k', 'a']],
    ['something was known of', { facts: [fact({ competitorId: 'a', isDropped: true })] }, ['k']],
    ['an open deal is against', { opportunities: [against('d', 'o', { isClosed: false })] }, ['k', 'o']],
    ['a deal long ago was against', { opportunities: [against('d', 'o', { closeDate: '2020-01-01' })] }, ['k']],
  ])('are those that %s', (_, more, expected) => {
    const found = rivals([cellOf(walletLine('c', 'k', { amount: 7 }))], { ...nothing, ...more }, TODAY);
    expect(found.map(({ id }) => id)).toEqual(expected);
    expect(found[0]).toMatchObject({ name: 'k', amount: 7 });
  });

  it('come with what they are strong and weak in, the weightiest first', () => {
    const said = (statement: string, kind: Fact['kind'], weight: number | null) =>
      fact({ id: statement, statement, kind, weight, competitorId: 'k' });
    const [rival] = rivals(
      [cellOf(walletLine('c', 'k'))],
      {
        ...nothing,
        positions: [position('k', { threat: 'High' })],
        facts: [
          said('b', 'Strength', 3),
          said('a', 'Strength', 9),
          said('c', 'Weakness', null),
          fact({ kind: 'Strength', statement: 'ours' }),
        ],
      },
      TODAY,
    );
    expect(rival?.strengths.map(({ statement }) => statement)).toEqual(['a', 'b']);
    expect(rival?.weaknesses).toHaveLength(1);
    expect(rival?.position?.threat).toBe('High');
  });
});

describe('a weight', () => {
  it.each([
    [10, 'High'],
    [7, 'High'],
    [6, 'Medium'],
    [4, 'Medium'],
    [3, 'Low'],
    [null, null],
  ])('of %s is %s', (weight, level) => expect(weightLevel(weight)).toBe(level));
});

describe('deals without a competitor', () => {
  const open = (id: string, more: Partial<Opportunity> = {}) =>
    against(id, null, { isClosed: false, isWon: false, amount: 5, ...more });
  const deal = (opportunityId: string, amount: number): Deal => ({ opportunityId, amount, state: 'open' }) as Deal;

  it.each<[string, readonly Opportunity[], readonly Deal[], ReturnType<typeof freeDeals>]>([
    ['of none', [], [], { deals: [], open: 0, amount: 0 }],
    [
      'of contested and closed ones',
      [open('a', { competitorId: 'k' }), against('b', null)],
      [],
      { deals: [], open: 1, amount: 0 },
    ],
    [
      'at what the matrix counts',
      [open('a'), open('b'), open('c', { competitorId: 'k' })],
      [deal('a', 0.1), deal('a', 0.2)],
      {
        deals: [
          { id: 'b', name: 'Deal b', amount: 5 },
          { id: 'a', name: 'Deal a', amount: 0.3 },
        ],
        open: 3,
        amount: 5.3,
      },
    ],
  ])('are counted %s', (_, opportunities, deals, expected) => {
    expect(freeDeals(opportunities, deals)).toEqual(expected);
  });
});

describe('the account in its own market', () => {
  const rival = (statement: string, marketShare: number | null, more: Partial<Fact> = {}) =>
    fact({ kind: 'Customer Competitor', id: statement, statement, marketShare, ...more });
  const own = (marketShare: number | null, more: Partial<Fact> = {}) => fact({ kind: 'Market', marketShare, ...more });
  const told = (facts: readonly Fact[]) =>
    marketOf(facts).places.map(({ rival: name, share, change }) => [name, share, change]);

  it.each<[string, readonly Fact[], readonly unknown[]]>([
    ['nothing', [], []],
    [
      'itself among its rivals by share',
      [own(22), rival('Globex: growing', 27)],
      [
        ['Globex', 27, null],
        ['', 22, null],
      ],
    ],
    ['what it gained since it was said before', [own(22), own(20, { isDropped: true })], [['', 22, 2]]],
    [
      'what a rival lost, by the day it was said',
      [rival('Globex, old', 28, { confirmedOn: '2024-01-01' }), rival('Globex', 27, { confirmedOn: '2025-06-01' })],
      [['Globex', 27, -1]],
    ],
    ['nothing of what was dropped', [rival('Globex', 27, { isDropped: true })], []],
    ['nothing of what is of another kind', [fact({ kind: 'Need', marketShare: 5 })], []],
  ])('shows %s', (_, facts, expected) => expect(told(facts)).toEqual(expected));

  it('names rivals without a share apart', () => {
    const { unsized, places } = marketOf([rival('Ostra', null), rival('Gone', null, { isDropped: true }), own(null)]);
    expect(unsized.map(({ statement }) => statement)).toEqual(['Ostra']);
    expect(places).toEqual([]);
  });
});
