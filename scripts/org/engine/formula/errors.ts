import { OrgError } from '../../errors.ts';
import type { CallSite, FormulaType } from './types.ts';

/** A formula that does not compile. `line` and `column` count from 1. */
export class FormulaError extends OrgError {
  readonly line: number;
  readonly column: number;

  constructor(message: string, source: string, at: number) {
    super('FIELD_INTEGRITY_EXCEPTION', message);
    this.name = 'FormulaError';
    const before = source.slice(0, at).split('\n');
    this.line = before.length;
    this.column = (before.at(-1) ?? '').length + 1;
  }
}

/** A refusal before the source is at hand; `compileFormula` turns it into a `FormulaError`. */
export class Refusal extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = 'Refusal';
    this.at = at;
  }
}

/** A formula that failed on these values: Salesforce shows `#Error!`, the API answers null. */
export class FormulaEvaluationError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FormulaEvaluationError';
  }
}

const typeLabels: Readonly<Record<FormulaType, string>> = {
  text: 'Text',
  number: 'Number',
  boolean: 'Boolean',
  date: 'Date',
  datetime: 'DateTime',
  time: 'Time',
  picklist: 'Picklist',
  multipicklist: 'Multi-Select Picklist',
  location: 'Geolocation',
  null: 'Null',
};

export const typeLabel = (type: FormulaType): string => typeLabels[type];

const elementOf = (call: Pick<CallSite, 'name' | 'operator'>): string =>
  call.operator ? `operator '${call.name}'` : `function '${call.name}()'`;

export const wrongType = (call: CallSite, expected: readonly FormulaType[], index: number): Refusal => {
  const arg = call.args[index];
  const wanted = expected.map(typeLabel).join(', ');
  return new Refusal(
    `Incorrect parameter type for ${elementOf(call)}. Expected ${wanted}, received ${typeLabel(arg?.type ?? 'null')}`,
    arg?.at ?? call.at,
  );
};

export const wrongCount = (call: CallSite, expected: number): Refusal =>
  new Refusal(
    `Incorrect number of parameters for ${elementOf(call)}. Expected ${expected}, received ${call.args.length}`,
    call.at,
  );

export const illegalType = (call: CallSite): Refusal =>
  new Refusal(`Incorrect argument type for ${elementOf(call)}. `, call.at);

export const fieldExpected = (call: CallSite, what: string): Refusal =>
  new Refusal(
    `Incorrect parameter for ${elementOf(call)}. Expected ${what} field reference.`,
    call.args[0]?.at ?? call.at,
  );

/** A picklist where a text is wanted. */
export const picklistRefused = (name: string, type: FormulaType, at: number): Refusal =>
  new Refusal(
    type === 'picklist'
      ? `Field ${name} is a picklist field. Picklist fields are only supported in certain functions.`
      : `Field ${name} is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.`,
    at,
  );
