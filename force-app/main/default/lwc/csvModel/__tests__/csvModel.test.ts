import { csvFileName, csvLine, csvText } from 'c/csvModel';

describe('csvLine', () => {
  it.each([
    ['plain text', ['IT', 'Edge'], 'IT,Edge'],
    ['nothing known', [null, ''], ','],
    ['numbers, whatever their sign', [-5, 0.5, 1_000_000], '-5,0.5,1000000'],
    ['no number that is none', [Number.NaN], ''],
    ['commas, quotes and line ends', ['a,b', 'say "x"', 'a\nb'], '"a,b","say ""x""","a\nb"'],
    ['a formula', ['=1+1'], "'=1+1"],
    ['a formula by plus, minus and at', ['+1', '-1', '@x'], "'+1,'-1,'@x"],
    ['a formula behind a tab or a return', ['\t=1', '\r=1'], '"\'\t\'=1","\'\r\'=1"'],
    ['a formula of double width', ['＝1', '＠x'], "'＝1,'＠x"],
    ['a formula where a semicolon would end the field', ['Acme;=1', 'A;B', 'a\n@x'], 'Acme;\'=1,A;B,"a\n\'@x"'],
    ['a call in quotes', ['=HYPERLINK("http://x","y")'], '"\'=HYPERLINK(""http://x"",""y"")"'],
    ['signs within a text', ['a=b-c'], 'a=b-c'],
  ])('writes %s', (_title, values, expected) => {
    expect(csvLine(values)).toBe(expected);
  });
});

describe('csvText', () => {
  it('ends each line as the standard does', () => expect(csvText([['a'], ['b', 1]])).toBe('a\r\nb,1\r\n'));
  it('is empty for nothing', () => expect(csvText([])).toBe(''));
});

describe('csvFileName', () => {
  it.each([
    [['Halden Industries', 'Whitespace', '2026-06-15'], 'Halden-Industries_Whitespace_2026-06-15.csv'],
    [['A/B: ../C', 'x'], 'A-B-C_x.csv'],
    [['Café Überall', ''], 'Café-Überall.csv'],
  ])('names a file of %p', (parts, expected) => expect(csvFileName(...parts)).toBe(expected));
});
