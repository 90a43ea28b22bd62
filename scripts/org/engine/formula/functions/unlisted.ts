import { toInt } from '../decimal.ts';
import { FormulaEvaluationError, illegalType, wrongCount, wrongType } from '../errors.ts';
import type { Bound, FormulaValue, FunctionSpec, FunctionTable } from '../types.ts';
import { anyScalar, checkParameters, commonType, fn, num, str, text } from './define.ts';
import { isEqual } from './logic.ts';
import { runBounded } from '../regex/match-regex.ts';
import type { RegexNode } from '../regex/types.ts';

/** SQL patterns: `%` any run, `_` any one character, a backslash takes the next as it is. */
function like(value: string, pattern: string): boolean {
  const items = (pattern.match(/\\[^]|[^]/g) ?? []).map((part): RegexNode => {
    if (part === '%')
      return { kind: 'repeat', body: { kind: 'any', dotAll: true }, least: 0, most: Infinity, mode: 'lazy' };
    if (part === '_') return { kind: 'any', dotAll: true };
    return { kind: 'char', char: part.length > 1 ? part.slice(1) : part, ignoreCase: false };
  });
  return runBounded({ kind: 'sequence', items }, value, pattern);
}

const isIn: FunctionSpec = {
  check: (call) => {
    if (call.args.length < 2) throw wrongCount(call, 2);
    checkParameters(call, { params: [anyScalar], repeats: true });
    const type = commonType(call.args.map((arg) => arg.type));
    if (type === undefined) throw wrongType(call, [(call.args[0] as Bound).type], 1);
    if (type === 'boolean') throw illegalType(call);
    const eager = ([first = null, ...rest]: readonly FormulaValue[]): boolean =>
      first !== null && rest.some((value) => isEqual(first, value, type === 'text') === true);
    return { type: 'boolean', body: { eager } };
  },
};

const ifError: FunctionSpec = {
  check: (call) => {
    if (call.args.length !== 2) throw wrongCount(call, 2);
    const type = commonType(call.args.map((arg) => arg.type));
    if (type === undefined) throw wrongType(call, [(call.args[0] as Bound).type], 1);
    return {
      type,
      body: {
        lazy: ([value, otherwise], env) => {
          try {
            return value?.(env) ?? null;
          } catch (error) {
            if (error instanceof FormulaEvaluationError) return otherwise?.(env) ?? null;
            throw error;
          }
        },
      },
    };
  },
};

function substring(args: readonly FormulaValue[]): FormulaValue {
  const [value, from, size] = args;
  if ((from ?? null) === null || size === null) return null;
  const source = str(value);
  const start = toInt(num(from));
  if (start > source.length || start < -source.length) return null;
  const first = start < 0 ? source.length + start : Math.max(start, 1) - 1;
  const end = size === undefined ? source.length : first + Math.max(0, toInt(num(size)));
  return text(source.slice(first, end));
}

/** `$.a.b[0]` only. */
function jsonPath(source: string, path: string): string | null {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (cause) {
    throw new FormulaEvaluationError(`Invalid JSON: ${String(cause)}`);
  }
  for (const key of path
    .replace(/^\$\.?/, '')
    .split(/[.[\]]+/)
    .filter(Boolean)) {
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }
  if (value === undefined || value === null) return null;
  return text(typeof value === 'string' ? value : JSON.stringify(value));
}

/** Functions of Salesforce's published engine that its documentation does not offer in an org. */
export const unlistedFunctions: FunctionTable = {
  IFERROR: ifError,
  IN: isIn,
  JSONPATHVALUE: fn({ params: ['text', 'text'], type: 'text' }, ([source, path]) => jsonPath(str(source), str(path))),
  LIKE: fn({ params: ['text', 'text'], type: 'boolean', nulls: true }, ([value, pattern]) =>
    like(str(value), str(pattern)),
  ),
  SUBSTR: fn({ params: ['text', 'number', 'number'], optional: 1, type: 'text', nulls: true }, substring),
};
