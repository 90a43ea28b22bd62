import { parentFieldOf } from '../../catalog/lookup.ts';
import type { Catalog, ObjectDef, Value } from '../../catalog/types.ts';
import { dayIn } from '../../soql/zoned-time.ts';
import type { Row } from '../../store/types.ts';
import { compileFormula } from '../formula/compile-formula.ts';
import { FormulaEvaluationError } from '../formula/errors.ts';
import type { CompiledFormula } from '../formula/types.ts';
import { globalValue } from '../save/global-value.ts';
import type { SaveWork } from '../save/types.ts';
import { flowFormulaScope, plainSource } from './flow-formula.ts';
import type { Flow, FlowItem, FlowRecord, FlowValue, Operand } from './types.ts';

/** The record a flow runs for. */
export interface Triggering {
  readonly object: ObjectDef;
  readonly id: string;
  /** As it is or will be; assignments to `$Record` change it. */
  readonly row: Record<string, Value>;
  readonly before: Row | undefined;
  /** Fields the flow assigned. */
  readonly assigned: Set<string>;
}

/** One flow of one catalog, its formulas compiled on first use. */
export interface CompiledFlow {
  readonly flow: Flow;
  readonly catalog: Catalog;
  formula(name: string, source: string, result: { readonly resultType: 'boolean' } | FormulaResult): CompiledFormula;
}

type FormulaResult = Parameters<typeof flowFormulaScope>[2];

export function compiledFlow(flow: Flow, catalog: Catalog): CompiledFlow {
  const known = new Map<string, CompiledFormula>();
  return {
    flow,
    catalog,
    formula(name, source, result) {
      const made = known.get(name) ?? compileFormula(plainSource(source), flowFormulaScope(catalog, flow, result));
      known.set(name, made);
      return made;
    },
  };
}

/** One run of a flow. */
export interface Interview {
  readonly compiled: CompiledFlow;
  /** With the rights of the system. */
  readonly work: SaveWork;
  readonly record: Triggering | undefined;
  /** Variables and what elements put out, by lower-case name. */
  readonly values: Map<string, FlowValue>;
  readonly visited: Set<string>;
  readonly failed: Set<string>;
  readonly startedAt: Date;
  faultMessage: string | null;
}

export const isRecord = (value: FlowValue): value is FlowRecord =>
  typeof value === 'object' && value !== null && 'fields' in value;

export const isCollection = (value: FlowValue): value is readonly FlowItem[] => Array.isArray(value);

/** A plain value; a record or collection where one cannot stand is blank. */
export const plainValue = (value: FlowValue): Value => (typeof value === 'object' ? null : value);

function flowValue(name: string, { work, record, faultMessage, startedAt }: Interview): Value {
  const { context } = work;
  switch (name) {
    case 'currentdate':
      return dayIn(context.user.timeZone, context.now());
    case 'currentdatetime':
      return context.now().toISOString();
    case 'currentrecord':
      return record?.id ?? null;
    case 'faultmessage':
      return faultMessage;
    case 'interviewstarttime':
      return startedAt.toISOString();
    default:
      return null;
  }
}

/** The value of a path: a record, a field of it however far, a variable, a formula. */
export function valueAt(interview: Interview, path: string): FlowValue {
  const [head = '', ...rest] = path.split('.');
  const { record, work, values } = interview;
  const lower = head.toLowerCase();
  switch (lower) {
    case '$record':
      return record ? within(interview, { object: record.object, fields: record.row }, rest) : null;
    case '$record__prior':
      return record?.before ? within(interview, { object: record.object, fields: record.before }, rest) : null;
    case '$flow':
      return flowValue((rest[0] ?? '').toLowerCase(), interview);
    case '$globalconstant':
      return rest[0]?.toLowerCase() === 'true' ? true : rest[0]?.toLowerCase() === 'false' ? false : null;
  }
  if (head.startsWith('$')) return globalValue(work.context, path.split('.'));
  const known = values.get(lower);
  if (known !== undefined) return isRecord(known) ? within(interview, known, rest) : known;
  return computed(interview, lower);
}

/** In a flow `Owner.Name` is the user's: the type of a polymorphic parent need not be told. */
function within({ work }: Interview, record: FlowRecord, rest: readonly string[]): FlowValue {
  if (rest.length === 0) return record;
  const { reader } = work;
  const [first = ''] = rest;
  if (rest.length > 1 && !parentFieldOf(record.object, first.split(':')[0] ?? '')) return null;
  return reader.valueAt(record.object, record.fields, rest);
}

function computed(interview: Interview, name: string): FlowValue {
  const { compiled } = interview;
  const resource = compiled.flow.resources.get(name);
  if (resource?.kind === 'template') return merged(interview, resource.text);
  if (resource?.kind === 'formula') {
    const { type, scale, source } = resource;
    const formula = compiled.formula(name, source, { resultType: type, ...(scale === undefined ? {} : { scale }) });
    return evaluate(interview, formula);
  }
  if (resource?.kind === 'constant' && resource.value) return operandValue(interview, resource.value);
  return null;
}

/** A formula that cannot be computed on these values is blank, as Flow has it. */
export function evaluate(interview: Interview, formula: CompiledFormula): Value {
  const { work, record } = interview;
  const pathOf = (index: number): string => (formula.references[index] ?? []).join('.');
  try {
    return formula.evaluate({
      value: (index) => plainValue(valueAt(interview, pathOf(index))),
      prior: (index) => plainValue(valueAt(interview, pathOf(index).replace(/^\$Record\./i, '$Record__Prior.'))),
      isNew: record !== undefined && record.before === undefined,
      now: work.context.now(),
      timeZone: work.context.user.timeZone,
      global: (path) => globalValue(work.context, path),
    });
  } catch (error) {
    if (error instanceof FormulaEvaluationError) return null;
    throw error;
  }
}

/** Text with its merge fields filled in. */
export const merged = (interview: Interview, text: string): string =>
  text.replace(/\{!([^{}]+)\}/g, (_, path: string) => String(plainValue(valueAt(interview, path.trim())) ?? ''));

export function operandValue(interview: Interview, operand: Operand): FlowValue {
  switch (operand.kind) {
    case 'literal':
      return operand.value;
    case 'reference':
      return valueAt(interview, operand.path);
    case 'text':
      return operand.text === '' ? null : merged(interview, operand.text);
  }
}
