import type { BoundCondition, BoundExpression, Comparison } from './bound.ts';
import { comparable, compileExpression, isFolded } from './compile-expression.ts';
import { compileSource } from './compile-source.ts';
import { joined, param, sql, type Fragment } from './sql.ts';

type Of<K extends BoundCondition['kind']> = Extract<BoundCondition, { kind: K }>;

const valueOf = (left: BoundExpression, value: Parameters<typeof param>[0]): Fragment =>
  isFolded(left) ? sql`fold(${param(value)})` : param(value);

/** Salesforce's nulls: `!=` matches an empty field, an order never does; `= null` asks for emptiness. */
function compare({ left, operator, value }: Of<'compare'>): Fragment {
  if (value === null) {
    const x = compileExpression(left);
    return operator === '!=' ? sql`${x} IS NOT NULL` : operator === '=' ? sql`${x} IS NULL` : sql`0`;
  }
  const x = comparable(left);
  const y = valueOf(left, value);
  switch (operator) {
    case '=':
      return sql`${x} = ${y}`;
    case '!=':
      return sql`${x} IS NOT ${y}`;
    case '<':
      return sql`${x} < ${y}`;
    case '<=':
      return sql`${x} <= ${y}`;
    case '>':
      return sql`${x} > ${y}`;
    case '>=':
      return sql`${x} >= ${y}`;
  }
}

function range({ left, operator, from, until }: Of<'range'>): Fragment {
  const x = compileExpression(left);
  const within = sql`(${x} >= ${param(from)} AND ${x} < ${param(until)})`;
  const cases: Readonly<Record<Comparison, Fragment>> = {
    '=': within,
    '!=': sql`${within} IS NOT 1`,
    '<': sql`${x} < ${param(from)}`,
    '<=': sql`${x} < ${param(until)}`,
    '>': sql`${x} >= ${param(until)}`,
    '>=': sql`${x} >= ${param(from)}`,
  };
  return cases[operator];
}

/** A backslash escapes only `%` and `_`; any other is itself. */
const likePattern = (pattern: string): string => pattern.replace(/\\(?![%_])/g, '\\\\');

function like({ left, pattern }: Of<'like'>): Fragment {
  return sql`fold(${compileExpression(left)}) LIKE fold(${param(likePattern(pattern))}) ESCAPE '\\'`;
}

function list({ left, negated, values }: Of<'list'>): Fragment {
  const x = comparable(left);
  const hasNull = values.includes(null);
  const present = values.filter((value) => value !== null).map((value) => valueOf(left, value));
  const inList = present.length === 0 ? sql`0` : sql`${x} IN (${joined(present, ', ')})`;
  const found = hasNull ? sql`(${x} IS NULL OR ${inList})` : inList;
  return negated ? sql`(${found}) IS NOT 1` : found;
}

function includes({ left, negated, sets }: Of<'includes'>): Fragment {
  const x = sql`fold(';' || ${compileExpression(left)} || ';')`;
  const has = sets.map((set) => {
    const each = set.map((value) => sql`instr(${x}, fold(${param(`;${value};`)})) > 0`);
    return each.length === 0 ? sql`${compileExpression(left)} IS NULL` : sql`(${joined(each, ' AND ')})`;
  });
  const found = sql`(${joined(has, ' OR ')})`;
  return negated ? sql`${found} IS NOT 1` : found;
}

function semijoin({ left, negated, source, column }: Of<'semijoin'>): Fragment {
  const x = compileExpression(left);
  const inner = compileExpression(column);
  const found = sql`${x} IN (SELECT ${inner} ${compileSource(source, [sql`${inner} IS NOT NULL`])})`;
  return negated ? sql`(${found}) IS NOT 1` : found;
}

/** A condition as SQL that is 1, 0 or null; `NOT` turns both 0 and null into 1. */
export function compileCondition(condition: BoundCondition): Fragment {
  switch (condition.kind) {
    case 'and':
      return sql`(${joined(condition.terms.map(compileCondition), ' AND ')})`;
    case 'or':
      return sql`(${joined(condition.terms.map(compileCondition), ' OR ')})`;
    case 'not':
      return sql`(${compileCondition(condition.term)}) IS NOT 1`;
    case 'compare':
      return compare(condition);
    case 'range':
      return range(condition);
    case 'like':
      return like(condition);
    case 'list':
      return list(condition);
    case 'includes':
      return includes(condition);
    case 'semijoin':
      return semijoin(condition);
  }
}
