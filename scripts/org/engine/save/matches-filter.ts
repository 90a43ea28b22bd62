import type { FilterItem, Value } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';

const text = (value: Value): string => String(value ?? '').toLowerCase();

const parts = (item: FilterItem): readonly string[] =>
  (item.value ?? '').split(',').map((part) =>
    part
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  );

/** Number of a number, otherwise its text: what an order compares. */
function ordered(value: Value, wanted: string): number {
  if (typeof value === 'number') return value - Number(wanted);
  const left = text(value);
  return left < wanted ? -1 : left > wanted ? 1 : 0;
}

function equals(value: Value, wanted: string): boolean {
  if (typeof value === 'number') return wanted !== '' && value === Number(wanted);
  if (typeof value === 'boolean') return value === (wanted === 'true' || wanted === '1');
  return text(value) === wanted;
}

const chosen = (value: Value): readonly string[] => text(value).split(';');

/** One criterion of a roll-up summary: several values with commas are alternatives, text without regard to case. */
export function matchesFilter(value: Value, item: FilterItem): boolean {
  const wanted = parts(item);
  const blank = value === null;
  switch (item.operation) {
    case 'equals':
      return wanted.some((part) => equals(value, part));
    case 'notEqual':
      return wanted.every((part) => !equals(value, part));
    case 'lessThan':
      return !blank && wanted.some((part) => ordered(value, part) < 0);
    case 'greaterThan':
      return !blank && wanted.some((part) => ordered(value, part) > 0);
    case 'lessOrEqual':
      return !blank && wanted.some((part) => ordered(value, part) <= 0);
    case 'greaterOrEqual':
      return !blank && wanted.some((part) => ordered(value, part) >= 0);
    case 'contains':
      return wanted.some((part) => text(value).includes(part));
    case 'notContain':
      return wanted.every((part) => !text(value).includes(part));
    case 'startsWith':
      return wanted.some((part) => text(value).startsWith(part));
    case 'includes':
      return wanted.some((part) => chosen(value).includes(part));
    case 'excludes':
      return wanted.every((part) => !chosen(value).includes(part));
    default:
      throw new OrgError('FIELD_INTEGRITY_EXCEPTION', `Filter operation ${item.operation} is not supported`);
  }
}
