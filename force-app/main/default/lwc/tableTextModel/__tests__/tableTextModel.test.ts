import { parseTable, tableText } from 'c/tableTextModel';

describe('parseTable', () => {
  it.each<[string, string, string[][]]>([
    ['nothing', '', []],
    ['one field', '5', [['5']]],
    ['a column with the line end spreadsheets add', '1\r\n2\r\n', [['1'], ['2']]],
    ['rows of old line ends', '1\r2', [['1'], ['2']]],
    [
      'fields that are empty',
      '\t1\t\n\t\t',
      [
        ['', '1', ''],
        ['', '', ''],
      ],
    ],
    ['a line that is empty', '1\n\n2', [['1'], [''], ['2']]],
    ['quotes around a tab, a line end and a quote', '"a\tb"\t"c\nd"\t"e""f"', [['a\tb', 'c\nd', 'e"f']]],
    ['a quote inside a text', '5" disk\t1', [['5" disk', '1']]],
    ['a quote nothing closes', '"5\t1', [['"5', '1']]],
    ['a quoted text with something behind it', '"a"b\t1', [['"a"b', '1']]],
  ])('reads %s', (_name, text, rows) => {
    expect(parseTable(text)).toEqual(rows);
  });
});

describe('tableText', () => {
  it('writes what is read as the same table', () => {
    const rows = [
      ['1', '', 'a\tb'],
      ['"x"', 'y"z', 'l\nm'],
    ];
    expect(tableText(rows)).toBe('1\t\t"a\tb"\n"""x"""\ty"z\t"l\nm"');
    expect(parseTable(tableText(rows))).toEqual(rows);
  });
});
