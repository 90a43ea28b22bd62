import { FormulaError, FormulaEvaluationError } from '../../../scripts/org/engine/formula/errors.ts';
import { formulaFunctions } from '../../../scripts/org/engine/formula/functions/table.ts';
import { compileRegex } from '../../../scripts/org/engine/formula/regex/compile-regex.ts';
import { evaluate, type Known } from './evaluate.ts';

/** Numbers from a seed, the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const leaves = [
  '0',
  '1',
  '-1',
  '99999999999999999999',
  '0.000000000000000001',
  '1e3',
  '""',
  '"a"',
  '"2024-02-30"',
  '"%$(["',
  'TRUE',
  'NULL',
  'Name',
  'Text__c',
  'Number__c',
  'Big__c',
  'Share__c',
  'Day__c',
  'Moment__c',
  'Clock__c',
  'Flag__c',
  'Color__c',
  'Tags__c',
  'Garden__r.Name',
  'Garden__r.Size__c',
  'Owner.Name',
  '$User.Id',
  'TODAY()',
  'NOW()',
  'DATE(2024, 2, 31)',
  'DATE(9999, 12, 31)',
];
const operators = ['+', '-', '*', '/', '^', '&', '=', '<>', '<', '>=', '&&', '||'];
const names = Object.keys(formulaFunctions);
const values: Known = {
  Name: 'Fern',
  Text__c: 'é😀\u0000"\\',
  Number__c: 1e15,
  Big__c: -0.01,
  Day__c: '1700-01-01',
  Moment__c: '4000-12-31T23:59:59.000Z',
  Clock__c: '23:59:59.999Z',
  Flag__c: true,
  Color__c: 'Red',
  Tags__c: 'a;b',
};

function formula(next: (below: number) => number, depth: number): string {
  const inner = (): string => formula(next, depth - 1);
  const pick = (list: readonly string[]): string => list[next(list.length)] ?? '';
  if (depth === 0 || next(5) === 0) return pick(leaves);
  if (next(3) === 0) return `(${inner()} ${pick(operators)} ${inner()})`;
  return `${pick(names)}(${Array.from({ length: next(5) }, inner).join(', ')})`;
}

/** The formula with some characters lost, doubled or replaced. */
function garbled(source: string, next: (below: number) => number): string {
  const at = next(source.length + 1);
  const noise = ['', '(', ')', '"', '/*', ',', '\\', '$', '.', '\u2028', '{!x}', '💥', 'NOT '][next(13)] ?? '';
  return source.slice(0, at) + noise + source.slice(at + next(3));
}

/** What becomes of a formula: a value, or a refusal in words of the engine; anything else is a crash. */
function outcome(source: string): 'value' | 'refused' | 'no value' {
  try {
    evaluate(source, values, { use: 'validation' });
    return 'value';
  } catch (error) {
    if (error instanceof FormulaError) {
      expect([error.message === '', error.line > 0, error.column > 0]).toEqual([false, true, true]);
      return 'refused';
    }
    if (error instanceof FormulaEvaluationError) return 'no value';
    throw new Error(`${source}: ${String(error)}`, { cause: error });
  }
}

describe('Any formula', () => {
  it.each([1, 2, 3, 4])('made of real parts is computed or refused in words, soon (seed %i)', (seed) => {
    const next = numbers(seed);
    const started = Date.now();
    const met = new Set<string>();
    for (let count = 0; count < 4_000; count += 1) {
      const inner = formula(next, 1 + next(4));
      met.add(outcome(`${inner} = ${formula(next, 1)}`));
      met.add(outcome(garbled(inner, next)));
    }
    expect([...met]).toEqual(expect.arrayContaining(['value', 'refused']));
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  it('of each function with few or many arguments of each kind is computed or refused', () => {
    for (const name of names) {
      for (let count = 0; count <= 6; count += 1) {
        for (const leaf of leaves) {
          const call = `${name}(${Array.from({ length: count }, () => leaf).join(', ')})`;
          outcome(`ISBLANK(TEXT(${call}))`);
          outcome(`NOT(ISBLANK(${call}))`);
        }
      }
    }
  });
});

describe('Any regular expression', () => {
  it('is matched, refused or given up, soon', () => {
    const next = numbers(7);
    const parts = [
      'a',
      'b',
      '.',
      '*',
      '+',
      '?',
      '(',
      ')',
      '(?:',
      '|',
      '[ab]',
      '[^a]',
      '{2,}',
      '{1,3}',
      '\\w',
      '\\d*',
      '^',
      '$',
      '(?=',
      '\\1',
      '(a+)+',
      '(.*)*',
    ];
    const slowest = { pattern: '', took: 0 };
    for (let count = 0; count < 1_500; count += 1) {
      const pattern = Array.from({ length: 1 + next(9) }, () => parts[next(parts.length)]).join('');
      const started = Date.now();
      try {
        expect(typeof compileRegex(pattern)(`${'ab'.repeat(next(40))}${'a'.repeat(next(40))}!`)).toBe('boolean');
      } catch (error) {
        if (!(error instanceof FormulaEvaluationError)) throw new Error(pattern, { cause: error });
      }
      const took = Date.now() - started;
      if (took > slowest.took) Object.assign(slowest, { pattern, took });
    }
    expect(slowest.took).toBeLessThan(2_000);
  });
});

/** Salesforce Help, "Formula Operators and Functions by Context": what formula fields and validation rules may call. */
const documented =
  `ABS ACOS ADDMONTHS AND ASCII ASIN ATAN ATAN2 BEGINS BLANKVALUE BR CASE CASESAFEID CEILING CHR CONTAINS COS
CURRENCYRATE DATE DATETIMEVALUE DATEVALUE DAY DAYOFYEAR DISTANCE EXP FIND FLOOR FORMATDURATION FROMUNIXTIME GEOLOCATION GETSESSIONID HOUR
HYPERLINK IF IMAGE INCLUDES INITCAP ISBLANK ISCHANGED ISCLONE ISNEW ISNULL ISNUMBER ISOWEEK ISOYEAR ISPICKVAL LEFT LEN LN LOG LOWER LPAD MAX
MCEILING MFLOOR MID MILLISECOND MIN MINUTE MOD MONTH NOT NOW NULLVALUE OR PI PICKLISTCOUNT PRIORVALUE REGEX REVERSE RIGHT ROUND
RPAD SECOND SIN SQRT SUBSTITUTE TAN TEXT TIMENOW TIMEVALUE TODAY TRIM TRUNC UNIXTIMESTAMP UPPER VALUE VLOOKUP WEEKDAY YEAR`.split(
    /\s+/,
  );

describe('Each documented function', () => {
  it.each(documented)('%s is run, or refused by its name and at its place', (name) => {
    if (Object.hasOwn(formulaFunctions, name)) return;
    try {
      evaluate(`1 + ${name}(1)`, {}, { use: 'validation' });
    } catch (error) {
      expect(error).toBeInstanceOf(FormulaError);
      const { message, column } = error as FormulaError;
      expect([message, column]).toEqual([
        expect.stringMatching(new RegExp(`^Function ${name} (is not supported by this org|may not be used)`)),
        5,
      ]);
      return;
    }
    throw new Error(`${name} was neither run nor refused`);
  });
});
