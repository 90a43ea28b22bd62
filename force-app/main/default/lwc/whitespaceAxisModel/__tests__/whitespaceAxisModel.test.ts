import { matrixColumns, matrixRows, offeringFinder } from 'c/whitespaceAxisModel';
import { offering } from '../../crmModel/__tests__/builders';

const center = (id: string, accountId: string, parentId: string | null = null) => ({
  id,
  name: id,
  accountId,
  parentId,
  sortOrder: null,
});
const account = (id: string, parentId: string | null = null) => ({ id, name: id, parentId });
const drawn = (rows: ReturnType<typeof matrixRows>) =>
  rows.map((row) => `${row.kind} ${row.key} ${row.depth} ${row.leaf}`);

describe('the rows of the matrix', () => {
  it('is the account itself when it has no buying centers', () => {
    expect(drawn(matrixRows('acc', [account('acc')], [], new Set()))).toEqual(['account acc 0 0']);
  });

  it('groups buying centers of any depth under their account, subsidiaries below', () => {
    const accounts = [account('sub', 'acc'), account('acc')];
    const centers = [center('it', 'acc'), center('data', 'acc', 'it'), center('lab', 'sub')];
    expect(drawn(matrixRows('acc', accounts, centers, new Set(['acc'])))).toEqual([
      'group acc 0 -1',
      'account acc 1 0',
      'center it 1 1',
      'center data 2 2',
      'group sub 1 -1',
      'center lab 2 3',
    ]);
  });

  it('starts at the account of the plan though its own parent is in the list', () => {
    const rows = matrixRows('acc', [account('top'), account('acc', 'top')], [], new Set());
    expect(rows[0]?.key).toBe('acc');
  });

  it('shows records of a loop once each', () => {
    const rows = matrixRows('acc', [account('acc')], [center('x', 'acc', 'y'), center('y', 'acc', 'x')], new Set());
    expect(rows.map((row) => row.key).sort()).toEqual(['acc', 'x', 'y']);
  });
});

describe('the columns of the matrix', () => {
  const tree = [
    offering('gtx', { productId: null, productFamily: 'GTX' }),
    offering('pro', { parentId: 'gtx', sortOrder: 2 }),
    offering('basic', { parentId: 'gtx', sortOrder: 1 }),
    offering('old', { isActive: false }),
  ];

  it.each<[string, readonly string[], readonly string[]]>([
    ['leaves in their order', [], ['basic', 'pro']],
    ['a parent that lines map to', ['gtx'], ['gtx', 'basic', 'pro']],
    ['an inactive offering with amounts', ['old'], ['basic', 'pro', 'old']],
    ['No offering last, only with amounts', ['', 'old'], ['basic', 'pro', 'old', '']],
  ])('are %s', (_title, content, expected) => {
    expect(matrixColumns(tree, new Set(content), 'None').map((column) => column.key)).toEqual(expected);
  });

  it('names the offerings above a column', () => {
    expect(matrixColumns(tree, new Set(), '')[0]).toMatchObject({ key: 'basic', path: ['gtx'] });
  });

  it.each<[string | null, string | null, string]>([
    ['p-pro', 'GTX', 'pro'],
    ['p-unknown', 'GTX', 'gtx'],
    ['p-unknown', 'Other', ''],
    [null, null, ''],
  ])('puts product %p of family %p on %p', (product, family, expected) => {
    expect(offeringFinder(tree)(product, family)).toBe(expected);
  });
});
