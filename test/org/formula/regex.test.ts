import { FormulaEvaluationError } from '../../../scripts/org/engine/formula/errors.ts';
import { compileRegex } from '../../../scripts/org/engine/formula/regex/compile-regex.ts';

describe('a regular expression of a formula', () => {
  test.each<readonly [string, string, boolean]>([
    ['abc', 'abc', true],
    ['abc', 'xabcx', false],
    ['[A-Z]{3}-\\d{2,4}', 'ABC-123', true],
    ['[A-Z]{3}-\\d{2,4}', 'ABC-1', false],
    ['(a|b)*c?', 'abab', true],
    ['(?i)abc', 'aBC', true],
    ['a(?i:b)c', 'aBC', false],
    ['[^@\\s]+@[^@\\s]+\\.[a-z]{2,}', 'ann@kew.org', true],
    ['^\\w+$', 'ab_1', true],
    ['(?=.*\\d)(?!.*x)[a-z0-9]+', 'ab1', true],
    ['(?=.*\\d)(?!.*x)[a-z0-9]+', 'abx1', false],
    ['(\\w)\\1', 'aa', true],
    ['(\\w)\\1', 'ab', false],
    ['a.c', 'a\nc', false],
    ['(?s)a.c', 'a\nc', true],
    ['\\Qa.b\\E', 'a.b', true],
    ['\\p{Lu}\\p{L}+', 'Äbc', true],
    ['a++a', 'aaa', false],
    ['a*?a', 'aaa', true],
    ['[\\]a-]+', ']-a', true],
    ['', '', true],
    ['\\(\\d{3}\\) \\d{3}-\\d{4}', '(415) 555-0101', true],
  ])('%j on %j is %j', (pattern, value, expected) => {
    expect(compileRegex(pattern)(value)).toBe(expected);
  });

  test.each([
    ['(a+)+b', 'a'.repeat(60)],
    ['(a|a)*b', 'a'.repeat(60)],
    ['(.*)*x', 'a'.repeat(500)],
    ['(?:(?:a*)*)*b', 'a'.repeat(100)],
    ['((ab)*)*c', 'ab'.repeat(30_000)],
  ])('%j on a long value gives up instead of hanging', (pattern, value) => {
    const start = Date.now();
    expect(() => compileRegex(pattern)(value)).toThrow(FormulaEvaluationError);
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  test.each(['(', ')', '[a', 'a{3,1}', '*a', '(?<=a)b', '[a&&b]', '\\k', '('.repeat(5_000)])(
    '%j is refused',
    (pattern) => {
      expect(() => compileRegex(pattern)).toThrow(FormulaEvaluationError);
    },
  );
});
