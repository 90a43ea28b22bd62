import { addDays, type IsoDate } from 'c/periodModel';
import type { ColumnRule, Fallback, FileRule } from './mapping.ts';
import type { CsvRow } from './read-csv.ts';

export type Cell = string | number | null;

export interface Converted {
  readonly row: CsvRow;
  readonly values: Readonly<Record<string, Cell>>;
  /** What was mended, in words; empty for a clean row. */
  readonly mends: readonly string[];
}

export interface Rejected {
  readonly row: CsvRow;
  readonly reason: string;
}

export type Outcome =
  | { readonly ok: true; readonly converted: Converted }
  | { readonly ok: false; readonly rejected: Rejected };

/** Values of a column across a file, for `in` rules; and rows by a column, for `from` fallbacks. */
export interface Extract {
  values(file: string, column: string): ReadonlySet<string>;
  cell(from: string, where: string, equals: string): string | undefined;
}

class Rejection extends Error {}

/** Turns one row into typed values by the mapping's column rules, or says why it cannot be loaded. */
export function convertRow(file: FileRule, row: CsvRow, header: readonly string[], extract: Extract): Outcome {
  const mends: string[] = [];
  const values: Record<string, Cell> = {};
  try {
    if (row.wrongCellCount !== undefined)
      throw new Rejection(`${row.wrongCellCount} cells where the header has ${header.length}`);
    for (const column of header) values[column] = row.cells[column] || null;
    for (const [column, rule] of Object.entries(file.columns))
      values[column] = convertCell(column, rule, values, extract, mends);
    return { ok: true, converted: { row, values, mends } };
  } catch (error) {
    if (error instanceof Rejection) return { ok: false, rejected: { row, reason: error.message } };
    throw error;
  }
}

function convertCell(
  column: string,
  rule: ColumnRule,
  values: Readonly<Record<string, Cell>>,
  extract: Extract,
  mends: string[],
): Cell {
  let text = values[column];
  if (text === null || text === undefined) {
    if (rule.required) throw new Rejection(`${column} is missing`);
    if (!rule.fallback) return null;
    const found = firstFallback(rule.fallback, values, extract);
    if (!found) throw new Rejection(`${column} is missing and no fallback finds a value`);
    mends.push(`${column}: ${found.because}`);
    if (rule.type === 'date') return found.value;
    text = found.value;
  }
  let value = String(text);
  const mended = rule.mend?.[value];
  if (mended !== undefined) {
    mends.push(`${column}: ${value} → ${mended}`);
    value = mended;
  }
  if (rule.oneOf && !rule.oneOf.includes(value))
    throw new Rejection(`${column} "${value}" is not one of ${rule.oneOf.join(', ')}`);
  if (rule.in) {
    const [inFile = '', inColumn = ''] = rule.in.split(':');
    if (!extract.values(inFile, inColumn).has(value)) throw new Rejection(`${column} "${value}" is not in ${inFile}`);
  }
  return typed(column, rule, value);
}

function typed(column: string, rule: ColumnRule, value: string): Cell {
  switch (rule.type ?? 'text') {
    case 'text':
      return value;
    case 'number': {
      if (!/^-?\d+(\.\d+)?$/.test(value)) throw new Rejection(`${column} "${value}" is not a number`);
      return Number((Number(value) * (rule.times ?? 1)).toPrecision(15));
    }
    case 'date': {
      const date = parseDate(value, rule.format ?? '');
      if (!date) throw new Rejection(`${column} "${value}" is not a date written ${rule.format}`);
      return date;
    }
  }
}

/** A date written in `format` as `YYYY-MM-DD`; two-digit years are 2000–2099; undefined when there is no such day. */
export function parseDate(text: string, format: string): IsoDate | undefined {
  const order = format.match(/D+|M+|Y+/g) ?? [];
  const pattern = format.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/D+|M+|Y+/g, (part) => `(\\d{${part.length}})`);
  const parts = new RegExp(`^${pattern}$`).exec(text)?.slice(1);
  if (!parts) return undefined;
  const part = (letter: string): string => parts[order.findIndex((name) => name.startsWith(letter))] ?? '';
  const year = part('Y').length === 2 ? `20${part('Y')}` : part('Y');
  const date = `${year}-${part('M')}-${part('D')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date ? undefined : date;
}

function firstFallback(
  fallbacks: readonly Fallback[],
  values: Readonly<Record<string, Cell>>,
  extract: Extract,
): { readonly value: string; readonly because: string } | undefined {
  for (const fallback of fallbacks) {
    const value = fallbackOf(fallback, values, extract);
    if (value !== undefined) return { value, because: fallback.because };
  }
  return undefined;
}

/** Dates of a fallback are `YYYY-MM-DD` whatever the column's format. */
function fallbackOf(fallback: Fallback, values: Readonly<Record<string, Cell>>, extract: Extract): string | undefined {
  if ('value' in fallback) return String(fallback.value);
  if ('daysAfter' in fallback) {
    const base = values[fallback.daysAfter];
    return base === null || base === undefined ? undefined : addDays(String(base), fallback.days);
  }
  const wanted = values[fallback.equals];
  return wanted === null || wanted === undefined
    ? undefined
    : extract.cell(fallback.from, fallback.where, String(wanted));
}
