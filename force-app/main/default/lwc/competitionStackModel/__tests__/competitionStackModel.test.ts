import { entrenchments, namesOf, stackHolders, stackOf } from 'c/competitionStackModel';
import type { WalletLine } from 'c/crmModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { walletLine } from '../../crmModel/__tests__/builders';

const cell = (rowKey: string, columnKey: string, more: Partial<MatrixCell> = {}): MatrixCell =>
  ({
    rowKey,
    columnKey,
    owned: 0,
    quantity: 0,
    wallet: null,
    walletQuantity: null,
    walletLines: [],
    ...more,
  }) as MatrixCell;
const matrix = (cells: readonly MatrixCell[]): WhitespaceMatrix =>
  ({
    rows: [
      { key: 'acme', kind: 'group', name: 'Acme', accountId: 'acme', depth: 0, leaf: -1 },
      { key: 'data', kind: 'center', name: 'Data', accountId: 'acme', depth: 1, leaf: 0 },
      { key: 'plant', kind: 'center', name: 'Plant', accountId: 'acme', depth: 1, leaf: 1 },
      { key: 'bluth', kind: 'account', name: 'Bluth', accountId: 'bluth', depth: 1, leaf: 2 },
    ],
    columns: [
      { key: 'pro', name: 'Pro', path: [], productId: null },
      { key: 'lite', name: 'Lite', path: [], productId: null },
    ],
    cells,
  }) as unknown as WhitespaceMatrix;
const theirs = (competitorId: string, amount: number, more: Partial<WalletLine> = {}) =>
  walletLine('c', competitorId, { amount, ...more });

describe('the stack', () => {
  const all = matrix([
    cell('data', 'pro', { owned: 40, wallet: 100, walletLines: [theirs('k', 30)] }),
    cell('data', 'lite', { owned: 5, quantity: 2 }),
    cell('plant', 'pro', { walletLines: [theirs('o', 20), walletLine('c', null, { holder: 'In-House', amount: 10 })] }),
    cell('plant', 'lite'),
    cell('bluth', 'pro', { owned: 7 }),
    cell('bluth', 'lite'),
  ]);
  const lines = (by: Parameters<typeof stackOf>[2]) =>
    stackOf(all, ['k', 'o'], by, 'value').lines.map(({ key, parts, isKnown }) => [key, parts, isKnown]);

  it.each([
    [
      'row',
      [
        ['data', [45, 30, 0, 0, 30], true],
        ['plant', [0, 0, 20, 10, 0], true],
        ['bluth', [7, 0, 0, 0, 0], false],
      ],
    ],
    [
      'account',
      [
        ['acme', [45, 30, 20, 10, 30], true],
        ['bluth', [7, 0, 0, 0, 0], false],
      ],
    ],
    [
      'offering',
      [
        ['pro', [47, 30, 20, 10, 30], true],
        ['lite', [5, 0, 0, 0, 0], false],
      ],
    ],
  ] as const)('sums by %s', (by, expected) => expect(lines(by)).toEqual(expected));

  it.each(['row', 'account', 'offering'] as const)('adds up to one total by %s', (by) => {
    const { lines: own, total } = stackOf(all, ['k', 'o'], by, 'value');
    expect(total.parts).toEqual([52, 30, 20, 10, 30]);
    expect(total.sum).toMatchObject({ wallet: 142, over: 0, share: 37 });
    expect(own.reduce((sum, line) => sum + line.sum.wallet, 0)).toBe(142);
  });

  it('leaves out what nothing is known of, and is empty without a matrix of anything', () => {
    expect(stackOf(matrix([cell('data', 'pro')]), [], 'row', 'value').lines).toEqual([]);
  });

  it('counts units by themselves', () => {
    expect(stackOf(all, ['k', 'o'], 'row', 'units').total.parts).toEqual([2, 0, 0, 0, 0]);
  });

  it('draws the sixth competitor and those after it as one', () => {
    const order = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(stackHolders(order).map(({ key }) => key)).toEqual([
      'us',
      'a',
      'b',
      'c',
      'd',
      'e',
      'other',
      'house',
      'none',
    ]);
    const many = matrix([cell('data', 'pro', { walletLines: order.map((id) => theirs(id, 10)) })]);
    expect(stackOf(many, order, 'row', 'value').total.parts[6]).toBe(20);
  });
});

describe('entrenched competitors', () => {
  const TODAY = '2026-09-21';
  const found = (cells: readonly MatrixCell[], share: number | null = null) =>
    entrenchments(cells, TODAY, {
      windowDays: 90,
      settings: share === null ? [] : [{ key: 'entrenched.share', numberValue: share, textValue: null }],
    }).map(({ rowKey, columnKey, why }) => [rowKey, columnKey, why.kind === 'share' ? why.percent : why.kind]);
  const FAR = '2027-06-30';
  const held = (amount: number, more: Partial<WalletLine> = {}, wallet: number | null = 100) =>
    cell('r', 'c', { wallet, walletLines: [theirs('k', amount, more)] });

  it.each<[string, readonly MatrixCell[], readonly unknown[]]>([
    ['nowhere without cells', [], []],
    ['where most of the wallet is held beyond the window', [held(60, { contractEnd: FAR })], [['r', 'c', 60]]],
    ['not below the share', [held(59, { contractEnd: FAR })], []],
    ['not where the contract ends inside the window', [held(90, { contractEnd: '2026-12-20' })], []],
    ['not where no contract end is known', [held(90)], []],
    ['where somebody says so, whatever the share', [held(1, { isEntrenched: true })], [['r', 'c', 'said']]],
    [
      'not in what the customer does itself',
      [cell('r', 'c', { walletLines: [walletLine('c', null, { holder: 'In-House', contractEnd: FAR })] })],
      [],
    ],
    [
      'in a row as a whole rather than in each of its cells',
      [
        held(70, { contractEnd: FAR }),
        cell('r', 'd', { wallet: 100, walletLines: [theirs('k', 60, { contractEnd: '2027-03-31' })] }),
      ],
      [['r', null, 65]],
    ],
    [
      'in one cell when the row is not',
      [
        held(70, { contractEnd: FAR }),
        cell('r', 'd', { wallet: 500, walletLines: [theirs('k', 10, { contractEnd: FAR })] }),
      ],
      [['r', 'c', 70]],
    ],
  ])('are found %s', (_, cells, expected) => expect(found(cells)).toEqual(expected));

  it('are found from the share an admin says', () => {
    expect(found([held(40, { contractEnd: FAR })], 40)).toEqual([['r', 'c', 40]]);
  });
});

it('names rows with cells and columns', () => {
  const names = namesOf(matrix([]));
  expect([names.row('data'), names.row('acme'), names.column('pro'), names.column('gone')]).toEqual([
    'Data',
    '',
    'Pro',
    '',
  ]);
});
