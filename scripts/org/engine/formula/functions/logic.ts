import type { Decimal } from '../decimal.ts';
import { illegalType, picklistRefused, wrongCount, wrongType } from '../errors.ts';
import type { Bound, CallSite, Env, FormulaType, FormulaValue, FunctionSpec, FunctionTable, Thunk } from '../types.ts';
import { checkParameters, commonType, fieldNameOf, refusePicklist } from './define.ts';

/** Equal as formulas see it: null equals nothing, but blank texts equal each other. */
export function isEqual(left: FormulaValue, right: FormulaValue, asText: boolean): boolean | null {
  if (asText) return (left ?? '') === (right ?? '');
  if (left === null || right === null) return null;
  if (typeof left === 'object' && 'eq' in left && typeof right === 'object' && 'eq' in right) {
    return (left as Decimal).eq(right as Decimal);
  }
  return left === right;
}

function booleans(call: CallSite): void {
  if (call.args.length === 0) throw wrongCount(call, 1);
  checkParameters(call, { params: ['boolean'], repeats: true });
}

const junction = (run: (args: readonly Thunk[], env: Env) => boolean): FunctionSpec => ({
  check: (call) => {
    booleans(call);
    return { type: 'boolean', body: { lazy: run } };
  },
});

export const and = junction((args, env) => args.every((arg) => arg(env) === true));
export const or = junction((args, env) => args.some((arg) => arg(env) === true));

export const not: FunctionSpec = {
  check: (call) => {
    checkParameters(call, { params: ['boolean'] });
    return { type: 'boolean', body: { eager: ([value]) => (value === null ? null : value !== true) } };
  },
};

function sharedType(call: CallSite, from: number): FormulaType {
  const args = call.args.slice(from);
  args.forEach(refusePicklist);
  const type = commonType(args.map((arg) => arg.type));
  if (type !== undefined) return type;
  const first = args.find((arg) => arg.type !== 'null')?.type ?? 'null';
  const odd = args.findIndex((arg) => arg.type !== 'null' && arg.type !== first);
  throw wrongType(call, [first], from + odd);
}

const ifFunction: FunctionSpec = {
  check: (call) => {
    if (call.args.length !== 3) throw wrongCount(call, 3);
    const test = call.args[0]?.type ?? 'null';
    if (test !== 'boolean' && test !== 'null') throw wrongType(call, ['boolean'], 0);
    const run = ([condition, then, otherwise]: readonly Thunk[], env: Env): FormulaValue =>
      (condition?.(env) === true ? then : otherwise)?.(env) ?? null;
    return { type: sharedType(call, 1), body: { lazy: run } };
  },
};

/** CASE compares with each value and evaluates every argument, as Salesforce does. */
const caseFunction: FunctionSpec = {
  check: (call) => {
    const { args } = call;
    if (args.length < 4 || args.length % 2 !== 0)
      throw wrongCount(call, 4 + Math.floor(Math.max(0, args.length - 4) / 2) * 2);
    const subject = args[0] as Bound;
    if (subject.type === 'multipicklist') throw picklistRefused(fieldNameOf(subject), subject.type, subject.at);
    const whens = args.filter((_, index) => index % 2 === 1 && index < args.length - 1);
    const results = args.filter((_, index) => (index > 0 && index % 2 === 0) || index === args.length - 1);
    if ([subject, ...whens, ...results].some((arg) => arg.type === 'boolean' || arg.type === 'location'))
      throw illegalType(call);
    const asText = subject.type === 'picklist' || subject.type === 'text';
    const comparable = { ...call, args: [asText ? { ...subject, type: 'text' as const } : subject, ...whens] };
    sharedType(comparable, 0);
    const type = sharedType({ ...call, args: results }, 0);
    const eager = (values: readonly FormulaValue[]): FormulaValue => {
      for (let index = 1; index < values.length - 1; index += 2) {
        if (isEqual(values[0] ?? null, values[index] ?? null, asText) === true) return values[index + 1] ?? null;
      }
      return values.at(-1) ?? null;
    };
    return { type, body: { eager } };
  },
};

/** NULLVALUE leaves texts alone, BLANKVALUE replaces blank ones too. */
const fallback = (blankText: boolean): FunctionSpec => ({
  check: (call) => {
    if (call.args.length !== 2) throw wrongCount(call, 2);
    const first = call.args[0] as Bound;
    if (first.type === 'boolean' || first.type === 'location') throw illegalType(call);
    const type = sharedType(call, 0);
    const keeps = type === 'text' && !blankText;
    return { type, body: { eager: ([value, other]) => (keeps ? (value ?? null) : (value ?? other ?? null)) } };
  },
});

/** ISNULL is never true of a text; ISBLANK is. */
const isMissing = (blankText: boolean): FunctionSpec => ({
  check: (call) => {
    if (call.args.length !== 1) throw wrongCount(call, 1);
    const type = call.args[0]?.type;
    if (type === 'boolean') throw illegalType(call);
    const never = !blankText && (type === 'text' || type === 'picklist');
    return { type: 'boolean', body: { eager: ([value]) => !never && (value ?? null) === null } };
  },
});

export const logicFunctions: FunctionTable = {
  AND: and,
  BLANKVALUE: fallback(true),
  CASE: caseFunction,
  IF: ifFunction,
  ISBLANK: isMissing(true),
  ISNULL: isMissing(false),
  NOT: not,
  NULLVALUE: fallback(false),
  OR: or,
};
