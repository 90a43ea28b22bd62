/** How a person's numbers and money are written. */
export interface NumberMarks {
  readonly decimal: string;
  readonly group: string;
  /** ISO code and signs of the currency amounts are typed in. */
  readonly currency: readonly string[];
}

export type AmountProblem = 'notAmount' | 'negative' | 'currency' | 'decimals' | 'tooLarge';
/** `null` is an empty text: the amount is taken away. */
export type AmountRead = { readonly amount: number | null } | { readonly problem: AmountProblem };

/** What a currency field of 16 places before the point holds. */
const LARGEST = 9_999_999_999_999;
const SUFFIXES: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 };
const SPACES = /[\s\u00a0\u202f]+/g;
const NOTHING = new Set(['', '-', '–', '—']);

/**
 * An amount as people and spreadsheets write it: `1,234.50`, `$48K`, `1.2M`, `USD 5`. Refuses what could be meant in two ways:
 * groups that are not of three digits, two numbers, more than two decimals, another currency.
 */
export function readAmount(text: string, marks: NumberMarks): AmountRead {
  let rest = withoutSpaces(text);
  if (NOTHING.has(rest)) return { amount: null };
  for (const sign of [...marks.currency].sort((a, b) => b.length - a.length)) rest = without(rest, sign);
  if (NOTHING.has(rest)) return { problem: 'notAmount' };
  if (/^[-−(]/.test(rest) && /\d/.test(rest)) return { problem: 'negative' };
  if (/^(\p{Sc}|[A-Z]{3})\d/u.test(rest) || /\d(\p{Sc}|[A-Z]{3})$/u.test(rest)) return { problem: 'currency' };
  const factor = SUFFIXES[rest.slice(-1).toLowerCase()] ?? 1;
  if (factor > 1) rest = rest.slice(0, -1);
  const found = numberPattern(marks).exec(rest);
  if (!found) return { problem: 'notAmount' };
  const [, whole = '', decimals = ''] = found;
  if (factor === 1 && decimals.length > 2) return { problem: 'decimals' };
  const digits = [...whole].filter((character) => /\d/.test(character)).join('');
  const amount = Math.round(Number(`${digits}.${decimals || '0'}`) * factor * 100) / 100;
  return amount > LARGEST ? { problem: 'tooLarge' } : { amount };
}

/** An amount as a spreadsheet of the same person reads it: no sign, no groups. */
export const writeAmount = (amount: number | null, { decimal }: NumberMarks): string =>
  amount === null ? '' : String(amount).replace('.', decimal);

function without(text: string, sign: string): string {
  if (sign === '') return text;
  if (text.toUpperCase().startsWith(sign.toUpperCase())) return text.slice(sign.length);
  return text.toUpperCase().endsWith(sign.toUpperCase()) ? text.slice(0, -sign.length) : text;
}

/** Spaces mean something between digits alone: groups, or on another line another number. */
const withoutSpaces = (text: string): string =>
  text.replace(SPACES, (spaces: string, at: number) => {
    const isInside = /\d/.test(text[at - 1] ?? '') && /\d/.test(text[at + spaces.length] ?? '');
    return isInside ? (/[\t\r\n]/.test(spaces) ? '\n' : ' ') : '';
  });

function numberPattern({ decimal, group }: NumberMarks): RegExp {
  const separators = [' ', ...(group.replace(SPACES, '') === '' ? [] : [escaped(group)])];
  const grouped = separators.map((between) => `\\d{1,3}(?:${between}\\d{3})+|`).join('');
  return new RegExp(`^(${grouped}\\d+)(?:${escaped(decimal)}(\\d*))?$`);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
