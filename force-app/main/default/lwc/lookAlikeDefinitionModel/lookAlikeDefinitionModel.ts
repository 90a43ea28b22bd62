import { compareText } from 'c/listModel';
/** When two accounts are alike, as `Look_Alike_Definition__c` says it. A field that is `null` does not matter. */
export interface LookAlikeDefinition {
  readonly id: string;
  readonly name: string;
  readonly segmentField: string | null;
  readonly sizeField: string | null;
  /** Ascending numbers with semicolons: `1000000;10000000` makes three bands. */
  readonly sizeBounds: string | null;
  readonly regionField: string | null;
  /** With fewer similar accounts nothing is said. */
  readonly minimumPeers: number;
}

/** A field of the account as the org describes it. */
export interface AccountField {
  readonly name: string;
  readonly isNumber: boolean;
  /** Text, picklist or look-up: something two accounts can have in common. */
  readonly isComparable: boolean;
}

/** The values of an account that a definition compares, and where it belongs. */
export interface ComparedAccount {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly segment: string | null;
  readonly size: number | null;
  readonly region: string | null;
}

/** What makes accounts alike: equal keys. `criteria` says it in words. */
export interface Likeness {
  readonly key: string;
  readonly criteria: string;
}

const CRITERIA_LENGTH = 255;

/** The first definition by name and then id, and the others that are active as well, which are not used. */
export function definitionInForce(definitions: readonly LookAlikeDefinition[]): {
  readonly definition: LookAlikeDefinition | undefined;
  readonly unused: readonly LookAlikeDefinition[];
} {
  const [definition, ...unused] = [...definitions].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.id, b.id),
  );
  return { definition, unused };
}

/** Why nothing can be computed by a definition, a sentence each; empty when it can. */
export function definitionProblems(
  definition: LookAlikeDefinition,
  accountFields: readonly AccountField[],
): readonly string[] {
  const { segmentField, sizeField, regionField } = definition;
  const problems: string[] = [];
  if (segmentField === null && sizeField === null && regionField === null)
    problems.push('Segment Field, Size Field and Region Field are all blank, so any two accounts would be alike.');
  const fieldOf = (label: string, name: string | null): AccountField | undefined => {
    if (name === null) return undefined;
    const field = accountFields.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!field) problems.push(`${label}: Account has no field "${name}" that this user may read.`);
    return field;
  };
  const segment = fieldOf('Segment Field', segmentField);
  const region = fieldOf('Region Field', regionField);
  const size = fieldOf('Size Field', sizeField);
  for (const [label, field] of [['Segment Field', segment] as const, ['Region Field', region] as const])
    if (field && !field.isComparable) problems.push(`${label}: "${field.name}" holds no value accounts can share.`);
  if (size && !size.isNumber) problems.push(`Size Field: "${size.name}" is not a number.`);
  if (sizeField !== null) problems.push(...boundsProblems(definition.sizeBounds));
  if (!(definition.minimumPeers >= 1)) problems.push('Minimum Peers is less than one.');
  return problems;
}

function boundsProblems(text: string | null): readonly string[] {
  const bounds = sizeBounds(text);
  if (bounds.length === 0) return ['Size Bounds are blank although there is a Size Field.'];
  if (bounds.some((bound) => !Number.isFinite(bound))) return [`Size Bounds: "${text}" are not numbers.`];
  const wrong = bounds.findIndex((bound, index) => index > 0 && bound <= (bounds[index - 1] ?? bound));
  if (wrong < 0) return [];
  return [`Size Bounds do not ascend: ${bounds[wrong]} follows ${bounds[wrong - 1]}.`];
}

/** The bounds as numbers; what is no number is `NaN`. */
export const sizeBounds = (text: string | null): readonly number[] =>
  text === null || text.trim() === '' ? [] : text.split(';').map((part) => (part.trim() === '' ? NaN : Number(part)));

/** Tells of each account what it has in common with others; `null` where a value that matters is missing. */
export function likenessOf(definition: LookAlikeDefinition): (account: ComparedAccount) => Likeness | null {
  const bounds = sizeBounds(definition.sizeBounds);
  return (account) => {
    const key: (string | number)[] = [];
    const words: string[] = [];
    const compare = (field: string | null, value: string | null): boolean => {
      if (field === null) return true;
      const word = value?.trim() ?? '';
      key.push(word.toLowerCase());
      words.push(word);
      return word !== '';
    };
    if (!compare(definition.segmentField, account.segment)) return null;
    if (definition.sizeField !== null) {
      if (account.size === null) return null;
      const band = bandOf(bounds, account.size);
      key.push(band);
      words.push(bandWords(bounds, band));
    }
    if (!compare(definition.regionField, account.region)) return null;
    return { key: JSON.stringify(key), criteria: words.join(' · ').slice(0, CRITERIA_LENGTH) };
  };
}

/** Number of bounds that `size` has reached: a size on a bound is in the band above it. */
const bandOf = (bounds: readonly number[], size: number): number => bounds.filter((bound) => size >= bound).length;

function bandWords(bounds: readonly number[], band: number): string {
  const from = bounds[band - 1];
  const to = bounds[band];
  if (from === undefined) return to === undefined ? '' : `< ${shortNumber(to)}`;
  return to === undefined ? `≥ ${shortNumber(from)}` : `${shortNumber(from)}–${shortNumber(to)}`;
}

const UNITS = [
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;

function shortNumber(value: number): string {
  const [unit, letter] = UNITS.find(([size]) => Math.abs(value) >= size) ?? [1, ''];
  return `${value / unit}${letter}`;
}
