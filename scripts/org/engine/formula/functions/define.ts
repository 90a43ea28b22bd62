import { Decimal } from '../decimal.ts';
import { FormulaEvaluationError, picklistRefused, wrongCount, wrongType } from '../errors.ts';
import type { Bound, CallSite, Env, FormulaType, FormulaUse, FormulaValue, FunctionSpec, Location } from '../types.ts';

type Parameter = FormulaType | readonly FormulaType[];
type Eager = (args: readonly FormulaValue[], env: Env) => FormulaValue;

interface Shape {
  readonly params: readonly Parameter[];
  readonly type: FormulaType | ((args: readonly Bound[]) => FormulaType);
  /** How many of the last parameters may be left out. */
  readonly optional?: number;
  /** The last parameter may repeat. */
  readonly repeats?: boolean;
  /** The body sees nulls; otherwise any null argument makes the result null. */
  readonly nulls?: boolean;
  readonly uses?: readonly FormulaUse[];
}

/** Characters a text may grow to while a formula runs: no nest of SUBSTITUTE or LPAD can eat the memory. */
const maxText = 131_072;

export const anyScalar: readonly FormulaType[] = ['text', 'number', 'boolean', 'date', 'datetime', 'time'];

/** Whether an argument of this type may stand where `wanted` is asked for. */
export const accepts = (wanted: Parameter, type: FormulaType): boolean =>
  type === 'null' || (typeof wanted === 'string' ? wanted === type : wanted.includes(type));

export const fieldNameOf = (arg: Bound): string => (arg.kind === 'field' ? arg.name : '');

/** Refuses picklists by name where a plain value is wanted. */
export function refusePicklist(arg: Bound): void {
  if (arg.type === 'picklist' || arg.type === 'multipicklist')
    throw picklistRefused(fieldNameOf(arg), arg.type, arg.at);
}

export function checkParameters(call: CallSite, shape: Pick<Shape, 'params' | 'optional' | 'repeats'>): void {
  const { args } = call;
  const least = shape.params.length - (shape.optional ?? 0);
  if (args.length < least) throw wrongCount(call, least);
  if (args.length > shape.params.length && !shape.repeats) throw wrongCount(call, shape.params.length);
  args.forEach((arg, index) => {
    const wanted = shape.params[Math.min(index, shape.params.length - 1)] ?? 'null';
    if (accepts(wanted, arg.type)) return;
    refusePicklist(arg);
    throw wrongType(call, typeof wanted === 'string' ? [wanted] : wanted, index);
  });
}

/** A function of values. */
export function fn(shape: Shape, body: Eager): FunctionSpec {
  const eager: Eager = shape.nulls ? body : (args, env) => (args.includes(null) ? null : body(args, env));
  return {
    uses: shape.uses,
    check: (call) => {
      checkParameters(call, shape);
      const type = typeof shape.type === 'string' ? shape.type : shape.type(call.args);
      return { type, body: { eager } };
    },
  };
}

/** The one type all arguments share, or undefined; NULL goes with any. */
export function commonType(types: readonly FormulaType[]): FormulaType | undefined {
  const known = [...new Set(types.filter((type) => type !== 'null'))];
  return known.length > 1 ? undefined : (known[0] ?? 'null');
}

const mismatch = (): FormulaEvaluationError => new FormulaEvaluationError('Incorrect argument type');

export function num(value: FormulaValue | undefined): Decimal {
  if (value instanceof Decimal) return value as Decimal;
  throw mismatch();
}

/** The text, blank when null. */
export function str(value: FormulaValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  throw mismatch();
}

/** Date, datetime or time as a number. */
export function ms(value: FormulaValue | undefined): number {
  if (typeof value === 'number') return value;
  throw mismatch();
}

export function place(value: FormulaValue | undefined): Location {
  if (value !== null && typeof value === 'object' && 'latitude' in value) return value;
  throw mismatch();
}

/** A text result: blank is null, endless is refused. */
export function text(value: string): string | null {
  if (value.length > maxText) throw new FormulaEvaluationError('The text is too long');
  return value === '' ? null : value;
}

export const int = (value: number): Decimal => new Decimal(value);
