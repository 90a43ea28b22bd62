/** Something measured, and what it may be at most. */
export interface Limit {
  readonly what: string;
  readonly value: number;
  readonly most: number;
  readonly unit: '×' | 'ms' | 'calls';
}

const isKept = ({ value, most }: Limit): boolean => value <= most;

const said = (value: number, unit: Limit['unit']): string => `${value.toFixed(unit === '×' ? 2 : 0)} ${unit}`;

/** One line each: what was measured, what it may be, and whether it is. */
export const limitLines = (limits: readonly Limit[]): readonly string[] =>
  limits.map((limit) => {
    const { what, value, most, unit } = limit;
    const verdict = isKept(limit) ? 'pass' : 'OVER';
    return `${verdict}  ${what.padEnd(52)} ${said(value, unit).padStart(9)}, at most ${String(most)} ${unit}`;
  });

/** Ratios and counts keep what is promised; times never fail a run: a busy machine stretches them. */
export const holds = (limits: readonly Limit[]): boolean =>
  limits.every((limit) => limit.unit === 'ms' || isKept(limit));
