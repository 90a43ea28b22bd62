import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { FieldType, Value } from '../../../scripts/org/catalog/types.ts';
import { compileFormula } from '../../../scripts/org/engine/formula/compile-formula.ts';
import { FormulaEvaluationError } from '../../../scripts/org/engine/formula/errors.ts';
import type { CompiledFormula } from '../../../scripts/org/engine/formula/types.ts';
import { facts, itWhenRecorded } from '../support/recorded.ts';
import { inventedCatalog, inventedField, inventedObject } from './invented-object.ts';

/**
 * Salesforce's own formula cases, kept beside the checkout when somebody has them. Columns of an expected output: 1 is the
 * engine with blanks as zero, 5 the engine with blanks as blanks.
 */
const file = join(facts, 'formula/formula-cases.xml');
const needed = 0.95;

interface RecordedField {
  readonly name: string;
  readonly type: FieldType;
  readonly formula?: string;
}
interface RecordedCase {
  readonly name: string;
  readonly type: FieldType;
  readonly formula: string;
  readonly fields: readonly RecordedField[];
  readonly rows: ReadonlyArray<{ readonly input: readonly string[]; readonly expected: readonly string[] }>;
}

const types: Readonly<Record<string, FieldType>> = {
  Text: 'string',
  textarea: 'textarea',
  phone: 'phone',
  url: 'url',
  email: 'email',
  Double: 'double',
  Currency: 'currency',
  Percent: 'percent',
  Boolean: 'boolean',
  DateOnly: 'date',
  DateTime: 'datetime',
  TimeOnly: 'time',
};
const typeByName: ReadonlyArray<readonly [RegExp, FieldType]> = [
  [/^customdatetime/i, 'datetime'],
  [/^customdate/i, 'date'],
  [/^customcheckbox/i, 'boolean'],
  [/^custompercent/i, 'percent'],
  [/^customcurrency/i, 'currency'],
  [/^customnumber/i, 'double'],
  [/./, 'string'],
];

type Xml = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Xml[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as Xml[]) : [value as Xml];
const attr = (node: Xml, name: string): string => String(node[`@${name}`] ?? '');

function readCases(): readonly RecordedCase[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseAttributeValue: false,
    trimValues: false,
  });
  const root = parser.parse(readFileSync(file, 'utf8')) as { 'formula-test': Xml };
  return list(root['formula-test']['testcase']).map((node) => ({
    name: attr(node, 'testName'),
    type: types[attr(node, 'dataType')] ?? 'string',
    formula: attr(node, 'formula'),
    fields: list(node['referenceField']).map((field) => ({
      name: attr(field, 'fieldName'),
      type: types[attr(field, 'dataType')] ?? 'string',
      formula: attr(field, 'formula') || undefined,
    })),
    rows: list(node['testData']).map((row) => ({
      input: attr(row, 'input').split(','),
      expected: attr(row, 'expectedOutput')
        .split(/(?<!\\),/)
        .map((part) => part.trim().replaceAll('\\,', ',')),
    })),
  }));
}

/** Fields a row has values for, in order; those of an inner formula stand where the formula stands. */
function inputFields(fields: readonly RecordedField[]): readonly RecordedField[] {
  const found = new Map<string, RecordedField>();
  for (const field of fields) {
    const names = field.formula ? (field.formula.match(/\bcustom\w+?(?=__c)/gi) ?? []) : [field.name];
    for (const name of names) {
      const type = field.formula ? (typeByName.find(([pattern]) => pattern.test(name))?.[1] ?? 'string') : field.type;
      if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), { name, type });
    }
  }
  return [...found.values()];
}

function readInput(type: FieldType, written: string | undefined): Value {
  if (written === undefined || written.trim() === '' || written === 'NULL') return null;
  const isText = !['boolean', 'double', 'currency', 'percent', 'date', 'datetime'].includes(type);
  const text = isText ? written : written.trim();
  if (type === 'boolean') return text.toLowerCase() === 'true';
  if (['double', 'currency', 'percent'].includes(type)) return Number(text);
  if (type !== 'date' && type !== 'datetime') return text;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = text.split(':').map(Number);
  const instant = new Date(
    Date.UTC(year, month - 1, day, hour + (text.endsWith(':PST') ? 8 : 0), minute, second || 0),
  ).toISOString();
  return type === 'date' ? instant.slice(0, 10) : instant;
}

function compileCase(recorded: RecordedCase, blanksAsZero: boolean): (input: readonly string[]) => Value {
  const inputs = inputFields(recorded.fields);
  const all = [...recorded.fields.filter((field) => field.formula), ...inputs];
  const object = inventedObject(
    'Case__c',
    all.map((field) => inventedField(`${field.name}__c`, field.type)),
  );
  const scope = {
    catalog: inventedCatalog([object]),
    object,
    use: 'validation',
    blanksAsZero,
    unlisted: true,
  } as const;
  const compile = (source: string, type: FieldType): CompiledFormula =>
    compileFormula(source, { ...scope, use: 'field', resultType: type === 'percent' ? 'percent' : undefined });
  const main = compile(recorded.formula, recorded.type);
  const inner = new Map(
    recorded.fields
      .filter((f) => f.formula)
      .map((f) => [`${f.name}__c`.toLowerCase(), compile(f.formula ?? '', f.type)]),
  );
  return (input) => {
    const evaluate = (formula: CompiledFormula): Value =>
      formula.evaluate({
        value: (index) => {
          const name = String(formula.references[index]?.[0]).toLowerCase();
          const nested = inner.get(name);
          if (nested) return evaluate(nested);
          const at = inputs.findIndex((field) => `${field.name}__c`.toLowerCase() === name);
          return readInput(inputs[at]?.type ?? 'string', input[at]);
        },
        prior: () => null,
        isNew: false,
        now: new Date('2024-05-06T07:08:09Z'),
        timeZone: 'GMT',
        global: () => null,
      });
    return evaluate(main);
  };
}

const instantOf = (value: string): number =>
  Date.parse(value.length === 10 ? `${value}T00:00:00Z` : value.replace(/GMT (\d+)$/, '$1 GMT'));

function agrees(expected: string, actual: Value): boolean {
  if (expected === 'null' || expected === '') return actual === null;
  if (typeof actual === 'number') {
    const wanted = Number(expected);
    return Math.abs(wanted - actual) <= Math.max(Math.abs(wanted) * 1e-13, 1e-32);
  }
  if (typeof actual === 'string' && /^\w{3} \w{3} \d\d /.test(expected))
    return instantOf(expected) === instantOf(actual);
  if (typeof actual === 'string' && /^\d\d:\d\d:\d\d\.\d{3}Z$/.test(actual))
    return actual.startsWith(expected) && /^[.:0Z]*$/.test(actual.slice(expected.length));
  return String(actual).trim() === expected;
}

function outcome(run: () => Value): { readonly value: Value } | { readonly error: string } {
  try {
    return { value: run() };
  } catch (error) {
    if (error instanceof FormulaEvaluationError) return { error: error.message };
    throw error;
  }
}

function misses(
  cases: readonly RecordedCase[],
  column: number,
): { readonly rows: number; readonly list: readonly string[] } {
  let rows = 0;
  const found: string[] = [];
  for (const recorded of cases) {
    const run = compileCase(recorded, column === 0);
    for (const row of recorded.rows) {
      rows += 1;
      const result = outcome(() => run(row.input));
      const expected = row.expected[column] ?? '';
      const right = 'error' in result ? expected.startsWith('Error') : agrees(expected, result.value);
      const shown = 'error' in result ? `error ${result.error}` : JSON.stringify(result.value);
      if (!right)
        found.push(`${recorded.name}(${row.input.join(',')}): ${recorded.formula} = ${expected}, here ${shown}`);
    }
  }
  return { rows, list: found };
}

describe('formulas recorded from Salesforce', () => {
  itWhenRecorded.each([
    ['with blanks as zero', 0],
    ['with blanks as blanks', 4],
  ])('come out the same %s, in at least 95 of 100 rows', (title, column) => {
    const { rows, list: wrong } = misses(readCases(), column);
    console.info([`${rows - wrong.length} of ${rows} rows right ${title}`, ...wrong].join('\n'));
    expect((rows - wrong.length) / rows).toBeGreaterThanOrEqual(needed);
  });
});
