import { soqlName, soqlPrefix, soqlText } from '../../scripts/shared/soql-text.ts';

describe('values in SOQL', () => {
  it.each([
    ["O'Brien", "'O\\'Brien'"],
    ['a\\b', "'a\\\\b'"],
    ["x' OR Name != '", "'x\\' OR Name != \\''"],
    ['two\nlines', "'two\\nlines'"],
  ])('%j stays one literal', (value, expected) => {
    expect(soqlText(value)).toBe(expected);
  });

  it('takes wildcards of a prefix literally', () => {
    expect(soqlPrefix('a_b%')).toBe("'a\\_b\\%%'");
  });

  it.each(['Id FROM User', 'Name;', '', '1x'])('refuses %j as a name', (name) => {
    expect(() => soqlName(name)).toThrow(/not a field or object name/);
  });
});
