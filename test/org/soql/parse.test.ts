import { parseSoql } from '../../../scripts/org/soql/parse-soql.ts';

/** A tree without positions: what two spellings have in common. */
const meaning = (soql: string): unknown =>
  JSON.parse(
    JSON.stringify(parseSoql(soql), (key, value: unknown) => (key === 'at' || key === 'fromAt' ? undefined : value)),
  );

describe('text to tree', () => {
  it('keeps paths as written, with their positions', () => {
    expect(parseSoql('SELECT Account.Name\n  FROM Contact c')).toEqual({
      select: [
        { kind: 'expression', expression: { kind: 'field', path: ['Account', 'Name'], at: { line: 1, column: 8 } } },
      ],
      from: 'Contact',
      alias: 'c',
      fromAt: { line: 2, column: 8 },
      orderBy: [],
      clauses: [],
    });
  });

  it.each([
    ['SELECT Id FROM A WHERE x = 1 ORDER BY y', 'select Id\tfrom A\r\nwhere (((x=1))) order by y asc nulls first'],
    ['SELECT Id FROM A WHERE x != 1', 'SELECT Id FROM A WHERE x <> 1'],
    ['SELECT Id FROM Order ORDER BY Id', 'SELECT Id FROM Order order by Id'],
    ["SELECT Id FROM A WHERE x = 'it\\'s'", "SELECT Id FROM A WHERE x = 'it\\'s' "],
    ['SELECT Id FROM A WHERE x = 5', 'SELECT Id FROM A WHERE x = +5.0'],
  ])('reads %s and %s alike', (one, other) => {
    expect(meaning(one)).toEqual(meaning(other));
  });

  it.each<[string, unknown]>([
    ["'a\\nb\\\\c'", { kind: 'string', value: 'a\nb\\c' }],
    ["'50\\%'", { kind: 'string', value: '50\\%' }],
    ['-1.5e3', { kind: 'number', value: -1500 }],
    ['.5', { kind: 'number', value: 0.5 }],
    ['USD5000', { kind: 'currency', code: 'USD', value: 5000 }],
    ['2026-01-02', { kind: 'date', value: '2026-01-02' }],
    ['2026-01-02T03:04:05-08:00', { kind: 'datetime', value: '2026-01-02T03:04:05-08:00' }],
    ['10:30:00.000Z', { kind: 'time', value: '10:30:00.000Z' }],
    ['last_n_days:7', { kind: 'dateLiteral', name: 'LAST_N_DAYS', n: 7 }],
    ['ToDay', { kind: 'dateLiteral', name: 'TODAY' }],
    ['NULL', { kind: 'null' }],
    ['False', { kind: 'boolean', value: false }],
  ])('reads the literal %s', (text, literal) => {
    expect(parseSoql(`SELECT Id FROM A WHERE x = ${text}`).where).toMatchObject({ kind: 'compare', right: literal });
  });
});
