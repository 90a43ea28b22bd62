import { cellsOf, planFill, planPaste } from 'c/pasteModel';
import type { Places } from 'c/pasteModel';

const US = { decimal: '.', group: ',', currency: ['USD', '$'] };
/** Three rows of three cells; the last column sums. */
const ROOM: Places = [
  [0, 1, -1],
  [2, 3, -1],
  [4, 5, -1],
];
const amounts = (table: string[][], range: Places, room = ROOM) => planPaste(table, range, room, US);

describe('planPaste', () => {
  it('puts a table from the first cell on', () => {
    expect(
      amounts(
        [
          ['1', '$2K'],
          ['', '3.5'],
        ],
        [[0]],
      ),
    ).toEqual({
      amounts: [
        { index: 0, amount: 1 },
        { index: 1, amount: 2000 },
        { index: 2, amount: null },
        { index: 3, amount: 3.5 },
      ],
    });
  });

  it('repeats a table that fits into the range a whole number of times', () => {
    const range = [
      [0, 1],
      [2, 3],
    ];
    expect(amounts([['7']], range)).toMatchObject({ amounts: [0, 1, 2, 3].map((index) => ({ index, amount: 7 })) });
    expect(amounts([['7', '8']], range)).toMatchObject({
      amounts: [7, 8, 7, 8].map((amount, index) => ({ index, amount })),
    });
    expect(amounts([['7'], ['8'], ['9']], range)).toMatchObject({
      amounts: [
        { index: 0, amount: 7 },
        { index: 2, amount: 8 },
        { index: 4, amount: 9 },
      ],
    });
  });

  describe('over a row that sums others', () => {
    const folded: Places = [
      [0, 1],
      [-1, -1],
      [2, 3],
      [4, 5],
    ];

    it('gives each row of a table the place where it is seen', () => {
      expect(amounts([['1'], [''], ['2']], [[0], [-1], [2]], folded)).toEqual({
        amounts: [
          { index: 0, amount: 1 },
          { index: 2, amount: 2 },
        ],
      });
      expect(amounts([['1'], ['9'], ['2']], [[0]], folded)).toEqual({ problem: { kind: 'sum', text: '9' } });
    });

    it('passes with a single row', () => {
      expect(amounts([['7']], [[0], [-1], [2]], folded)).toEqual({
        amounts: [
          { index: 0, amount: 7 },
          { index: 2, amount: 7 },
        ],
      });
    });
  });

  it('leaves alone what a short row does not give', () => {
    expect(amounts([['1', '2'], ['3']], [[0]])).toMatchObject({ amounts: [{}, {}, { index: 2 }] });
  });

  it.each([
    ['nothing', [['', ' ']], [[0]], { kind: 'empty' }],
    ['no table', [], [[0]], { kind: 'empty' }],
    ['into a column that holds none', [['1']], [[-1]], { kind: 'nowhere' }],
    ['more rows than there are', [['1'], ['1'], ['1'], ['1']], [[0]], { kind: 'tall', given: 4, room: 3 }],
    ['more columns than there are', [['1', '1', '1', '1']], [[0]], { kind: 'wide', given: 4, room: 3 }],
    ['an amount on a sum', [['1', '2', '3']], [[0]], { kind: 'sum', text: '3' }],
    ['what is no amount', [['1'], ['two']], [[0]], { kind: 'notAmount', text: 'two', index: 2 }],
    ['another currency', [['€1']], [[5]], { kind: 'currency', text: '€1', index: 0 }],
  ])('refuses %s as a whole', (_name, table, range, problem) => {
    expect(amounts(table, range)).toEqual({ problem });
  });

  it('has room for a whole matrix', () => {
    const room = Array.from({ length: 60 }, (_, row) => Array.from({ length: 60 }, (__, column) => row * 60 + column));
    const table = room.map((row) => row.map(String));
    const plan = amounts(table, [[0]], room as Places);
    expect('amounts' in plan && plan.amounts).toHaveLength(3600);
  });
});

describe('planFill', () => {
  const range = [
    [0, 1],
    [-1, -1],
    [2, -1],
  ];
  const amountOf = (index: number) => (index === 1 ? null : index * 10);

  it('copies the first row down, and the first column to the right', () => {
    expect(planFill(range, 'down', amountOf)).toEqual([{ index: 2, amount: 0 }]);
    expect(
      planFill(
        [
          [1, 0],
          [2, 3],
        ],
        'right',
        amountOf,
      ),
    ).toEqual([
      { index: 0, amount: null },
      { index: 3, amount: 20 },
    ]);
    expect(planFill([[0]], 'down', amountOf)).toEqual([]);
  });
});

describe('cellsOf', () => {
  it('names each cell of a range once', () => {
    expect(
      cellsOf([
        [0, -1],
        [1, 0],
      ]),
    ).toEqual([0, 1]);
    expect(cellsOf([])).toEqual([]);
  });
});
