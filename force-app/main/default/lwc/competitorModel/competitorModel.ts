import type { Competitor, WalletLine } from 'c/crmModel';
import { cents } from 'c/moneyModel';

/** What a holder is drawn with on every screen: `--k-pat-<pattern>` of the plan. */
export type Pattern = 'us' | '1' | '2' | '3' | '4' | '5' | 'other' | 'house' | 'none';
const PATTERNS: readonly Pattern[] = ['1', '2', '3', '4', '5'];
/** Competitors beyond the fifth are drawn as one. */
export const MOST_PATTERNS = PATTERNS.length;

interface Holding {
  readonly walletLines: readonly Pick<WalletLine, 'competitorId' | 'amount' | 'quantity'>[];
}

/** Ids of the competitors with wallet lines: by amount over the whole plan, then by quantity, then by name. */
export function competitorOrder(cells: Iterable<Holding>, competitors: readonly Competitor[]): readonly string[] {
  const held = new Map<string, { amount: number; quantity: number }>();
  for (const { walletLines } of cells) {
    for (const { competitorId, amount, quantity } of walletLines) {
      if (competitorId === null) continue;
      let sum = held.get(competitorId);
      if (!sum) held.set(competitorId, (sum = { amount: 0, quantity: 0 }));
      sum.amount += Math.round(cents(amount) * 100);
      sum.quantity += Math.round(cents(quantity) * 100);
    }
  }
  const names = new Map(competitors.map(({ id, name }) => [id, name]));
  return [...held]
    .sort(
      ([a, x], [b, y]) =>
        y.amount - x.amount ||
        y.quantity - x.quantity ||
        compare(names.get(a) ?? '', names.get(b) ?? '') ||
        compare(a, b),
    )
    .map(([id]) => id);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The pattern of a competitor by its place in {@link competitorOrder}; one without a place is drawn as the others. */
export const patternOf = (order: readonly string[], competitorId: string): Pattern =>
  PATTERNS[order.indexOf(competitorId)] ?? 'other';

/** What a template draws a pattern with; important, as the design system takes every background off paper. */
export const patternStyle = (pattern: Pattern): string => `background:var(--k-pat-${pattern}) !important`;

/** The competitor somebody means by a name, whatever its case and spaces; `undefined` for a new one. */
export const competitorNamed = (competitors: readonly Competitor[], name: string): Competitor | undefined =>
  competitors.find((each) => plain(each.name) === plain(name));

const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLowerCase();
