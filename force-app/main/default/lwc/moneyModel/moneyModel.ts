/** An amount rounded to whole cents, so that sums of amounts are exact; `null` and what is no number count as 0. */
export const cents = (amount: number | null | undefined): number =>
  typeof amount === 'number' && Number.isFinite(amount) ? Math.round(amount * 100) / 100 : 0;

/** The exact sum of amounts given in cents or finer. */
export function sum(amounts: readonly (number | null | undefined)[]): number {
  let total = 0;
  for (const amount of amounts) total += Math.round(cents(amount) * 100);
  return total / 100;
}

/** `amount × percent / 100` in whole cents. */
export const share = (amount: number, percent: number): number => Math.round(amount * percent) / 100;

/** `part / whole` as a whole percent; `null` when there is no whole to compare with. */
export const percentOf = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 100) : null;

/**
 * The parts in whole units of `unit` (1000 for K) such that they add up to the rounded total, as figures that stand side
 * by side must: each is rounded down, and what is missing goes to those that lost most.
 */
export function addUpInUnits(parts: readonly number[], unit: number): readonly number[] {
  const exact = parts.map((part) => part / unit);
  const floors = exact.map(Math.floor);
  let missing = Math.round(sum(parts) / unit) - floors.reduce((total, part) => total + part, 0);
  const order = exact.map((_, index) => index).sort((a, b) => lost(exact, b) - lost(exact, a) || a - b);
  for (const index of order) {
    if (missing <= 0) break;
    floors[index] = (floors[index] ?? 0) + 1;
    missing -= 1;
  }
  return floors;
}

/** What rounding down took, in millionths of a unit, so that ties stay ties. */
const lost = (exact: readonly number[], index: number): number =>
  Math.round(((exact[index] ?? 0) - Math.floor(exact[index] ?? 0)) * 1_000_000);
