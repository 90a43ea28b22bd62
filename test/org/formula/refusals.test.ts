import { FormulaError, FormulaEvaluationError } from '../../../scripts/org/engine/formula/errors.ts';
import type { FormulaScope } from '../../../scripts/org/engine/formula/types.ts';
import { compile, evaluate } from './evaluate.ts';

const rule: Partial<FormulaScope> = { use: 'validation' };

describe('a formula that is wrong', () => {
  test.each<readonly [string, Partial<FormulaScope>, string, number]>([
    ['Nope__c', {}, 'Field Nope__c does not exist. Check spelling.', 1],
    ['1 + Garden__r.Nope__c', {}, 'Field Garden__r.Nope__c does not exist. Check spelling.', 5],
    ['Keeper__r.Name', {}, 'Field Keeper__r.Name does not exist. Check spelling.', 1],
    [
      '$Setup.X__c.Y__c',
      {},
      'Field $Setup.X__c.Y__c does not exist. Check spelling. ($Setup is not supported by this org.)',
      1,
    ],
    ['$User.Nope', {}, 'Field $User.Nope does not exist. Check spelling.', 1],
    ['FOO(1)', {}, 'Unknown function FOO. Check spelling.', 1],
    ['IF(1, 2, 3)', {}, "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number", 4],
    ['IF(TRUE, 2, "x")', {}, "Incorrect parameter type for function 'IF()'. Expected Number, received Text", 13],
    ['IF(TRUE, 2)', {}, "Incorrect number of parameters for function 'IF()'. Expected 3, received 2", 1],
    ['LEN("a", "b")', {}, "Incorrect number of parameters for function 'LEN()'. Expected 1, received 2", 1],
    ['LEN(1)', {}, "Incorrect parameter type for function 'LEN()'. Expected Text, received Number", 5],
    ['1 + "a"', {}, "Incorrect parameter type for operator '+'. Expected Number, Date, DateTime, received Text", 5],
    ['Name = 1', {}, "Incorrect parameter type for operator '='. Expected Text, received Number", 8],
    ['1 & "a"', {}, "Incorrect parameter type for operator '&'. Expected Text, received Number", 1],
    ['ISBLANK(Flag__c)', {}, "Incorrect argument type for function 'ISBLANK()'. ", 1],
    [
      'Color__c = "Red"',
      {},
      'Field Color__c is a picklist field. Picklist fields are only supported in certain functions.',
      1,
    ],
    [
      'LEN(Tags__c)',
      {},
      'Field Tags__c is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.',
      5,
    ],
    [
      'Address__c',
      {},
      'You referenced an unsupported field type called "address" using the following field: Address__c',
      1,
    ],
    ['LEN("a"', {}, "Syntax error.  Missing ')'", 8],
    ['LEN("a"))', {}, 'Syntax error. Extra )', 9],
    ['1 +', {}, 'Syntax error.  Missing end of formula', 4],
    ['1 + * 2', {}, "Syntax error.  Found '*'", 5],
    ['1 ~ 2', {}, "Syntax error.  Found '~'", 3],
    ['"abc', {}, "Syntax error.  Missing '\"'", 1],
    ['/* never', {}, "Syntax error.  Missing '*/'", 1],
    ['', {}, 'Syntax error.  Missing end of formula', 1],
    ['ISNEW()', {}, 'Function ISNEW may not be used in this type of formula', 1],
    ['URLFOR("x")', {}, 'Function URLFOR may not be used in this type of formula', 1],
    ['VLOOKUP(Name, Name, Name)', rule, 'Function VLOOKUP is not supported by this org', 1],
    ['IFERROR(1, 2)', {}, 'Unknown function IFERROR. Check spelling.', 1],
    ['toString(1)', {}, 'Unknown function TOSTRING. Check spelling.', 1],
    ['constructor()', {}, 'Unknown function CONSTRUCTOR. Check spelling.', 1],
    [
      'ISPICKVAL(Name, "x")',
      {},
      "Incorrect parameter for function 'ISPICKVAL()'. Expected Picklist field reference.",
      11,
    ],
    [
      'ISPICKVAL(Color__c, Name)',
      {},
      "Incorrect parameter type for function 'ISPICKVAL()'. Expected Text Literal, received Text",
      21,
    ],
    ['ISCHANGED(1)', rule, "Incorrect parameter for function 'ISCHANGED()'. Expected a field reference.", 11],
    ['1 + 1', rule, 'Formula result is data type (Number), incompatible with expected data type (Boolean).', 3],
    [
      '1',
      { resultType: 'string' },
      'Formula result is data type (Number), incompatible with expected data type (Text).',
      1,
    ],
    ['Name', { use: 'default' }, 'Field Name does not exist. Check spelling.', 1],
    [
      'HYPERLINK("javascript:alert(1)", "x")',
      {},
      "Incorrect argument value for function 'HYPERLINK()'. Javascript is not allowed.",
      11,
    ],
  ])('%s (%j) is refused: %s, at column %i', (source, scope, message, column) => {
    const refusal = refusalOf(source, scope);
    expect([refusal.message, refusal.line, refusal.column]).toEqual([message, 1, column]);
  });

  it('tells the line of a mistake in a long formula', () => {
    const refusal = refusalOf('IF(\n  Flag__c,\n  Nope__c,\n  1)', {});
    expect([refusal.line, refusal.column]).toEqual([3, 3]);
  });

  test.each([
    ['brackets', '('.repeat(100_000)],
    ['calls', 'ABS('.repeat(20_000)],
    ['signs', '-'.repeat(90_000)],
    ['sums', `1${'+1'.repeat(40_000)}`],
    ['arguments', `MAX(${'1,'.repeat(40_000)}1)`],
    ['texts', `"${'a'.repeat(200_000)}"`],
  ])('with no end of %s is refused, not crashed on', (_what, source) => {
    expect(() => compile(source)).toThrow(FormulaError);
  });

  it('answers a deep but allowed sum', () => {
    expect(evaluate(`1${'+1'.repeat(790)}`)).toBe(791);
  });

  it('cannot eat the memory by substitution', () => {
    const step = (inner: string): string => `SUBSTITUTE(${inner}, "a", "${'a'.repeat(60)}")`;
    expect(() => evaluate(step(step(step(step('"aaaaaaaaaa"')))))).toThrow(FormulaEvaluationError);
  });
});

function refusalOf(source: string, scope: Partial<FormulaScope>): FormulaError {
  try {
    compile(source, scope);
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
  throw new Error(`${source} was not refused`);
}
