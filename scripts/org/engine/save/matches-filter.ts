import type { FilterItem, Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';

type Fold = (text: string) => string;

const lower: Fold = (text) => text.toLowerCase();
const same: Fold = (text) => text;

/** A value and what it is compared with, folded alike. */
interface Compared {
  readonly value: Value;
  readonly text: string;
  readonly wanted: readonly string[];
}

const textOf = (value: Value, fold: Fold): string => fold(String(value ?? ''));

const parts = (item: FilterItem, fold: Fold): readonly string[] =>
  (item.value ?? '').split(',').map((part) => fold(part.trim().replace(/^"(.*)"$/, '$1')));

/** Number of a number, otherwise its text: what an order compares. */
function ordered({ value, text }: Compared, wanted: string): number {
  if (typeof value === 'number') return value - Number(wanted);
  return text < wanted ? -1 : text > wanted ? 1 : 0;
}

function equals({ value, text }: Compared, wanted: string): boolean {
  if (typeof value === 'number') return wanted !== '' && value === Number(wanted);
  if (typeof value === 'boolean') return value === (lower(wanted) === 'true' || wanted === '1');
  return text === wanted;
}

const order =
  (holds: (sign: number) => boolean) =>
  (compared: Compared): boolean =>
    compared.value !== null && compared.wanted.some((part) => holds(ordered(compared, part)));

const chosen = ({ text }: Compared, part: string): boolean => text.split(';').includes(part);

const operations: Readonly<Record<string, (compared: Compared) => boolean>> = {
  equals: (it) => it.wanted.some((part) => equals(it, part)),
  notEqual: (it) => it.wanted.every((part) => !equals(it, part)),
  lessThan: order((sign) => sign < 0),
  greaterThan: order((sign) => sign > 0),
  lessOrEqual: order((sign) => sign <= 0),
  greaterOrEqual: order((sign) => sign >= 0),
  contains: (it) => it.wanted.some((part) => it.text.includes(part)),
  notContain: (it) => it.wanted.every((part) => !it.text.includes(part)),
  startsWith: (it) => it.wanted.some((part) => it.text.startsWith(part)),
  includes: (it) => it.wanted.some((part) => chosen(it, part)),
  excludes: (it) => it.wanted.every((part) => !chosen(it, part)),
};

export const filterOperations: ReadonlySet<string> = new Set(Object.keys(operations));

/** One criterion of a roll-up summary or look-up: several values with commas are alternatives; case counts in look-ups only. */
export function matchesFilter(value: Value, item: FilterItem, caseSensitive = false): boolean {
  const operation = operations[item.operation];
  if (!operation) {
    throw new OrgError('FIELD_INTEGRITY_EXCEPTION', `Filter operation ${item.operation} is not supported`);
  }
  const fold = caseSensitive ? same : lower;
  return operation({ value, text: textOf(value, fold), wanted: parts(item, fold) });
}
