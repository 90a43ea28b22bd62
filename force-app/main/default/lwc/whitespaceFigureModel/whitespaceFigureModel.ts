import { cents, percentOf } from 'c/moneyModel';
import { ledgerOf, lineIn, sideIn } from 'c/walletModel';
import type { HolderLine } from 'c/walletModel';
import { HELD } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { MatrixView, Measure } from 'c/whitespaceViewModel';

/** What some cells come to, in amounts or in units. */
export interface Figures {
  readonly cells: number;
  readonly held: number;
  readonly owned: number;
  /** 0 while no wallet is known. */
  readonly wallet: number;
  readonly competitors: number;
  readonly inHouse: number;
  readonly unallocated: number;
  /** Percent of the wallet that is ours by its ledgers, and that competitors hold; `null` without one. */
  readonly ownedShare: number | null;
  readonly competitorShare: number | null;
  /** The best score among them; `null` without one. */
  readonly score: number | null;
}

/** Sums cells; what is not of those a filter lets through is left to whoever calls. */
export function figuresOf(cells: Iterable<MatrixCell>, measure: Measure): Figures {
  const sum = { cells: 0, held: 0, owned: 0, ours: 0, wallet: 0, competitors: 0, inHouse: 0, unallocated: 0 };
  let hasWallet = false;
  let score: number | null = null;
  for (const cell of cells) {
    sum.cells += 1;
    if (cell.score !== null && (score === null || cell.score > score)) score = cell.score;
    const isHeld = HELD.has(cell.status);
    if (isHeld) sum.held += 1;
    const ours = measure === 'units' ? cell.quantity : cell.owned;
    const given = measure === 'units' ? cell.walletQuantity : cell.wallet;
    if (isHeld) sum.owned += ours;
    hasWallet ||= given !== null || cell.walletLines.length > 0;
    if (cell.walletLines.length === 0) {
      const wallet = given ?? (isHeld ? ours : 0);
      sum.wallet += wallet;
      sum.ours += isHeld ? ours : 0;
      sum.unallocated += Math.max(0, wallet - (isHeld ? ours : 0));
      continue;
    }
    const side = sideIn(ledgerOf(cell), measure);
    sum.wallet += side.wallet;
    sum.ours += side.ours;
    sum.competitors += side.competitors;
    sum.inHouse += side.inHouse;
    sum.unallocated += side.unallocated;
  }
  const owned = cents(sum.owned);
  const wallet = hasWallet ? cents(sum.wallet) : 0;
  const competitors = cents(sum.competitors);
  return {
    cells: sum.cells,
    held: sum.held,
    owned,
    wallet,
    competitors,
    inHouse: cents(sum.inHouse),
    unallocated: hasWallet ? cents(sum.unallocated) : 0,
    ownedShare: hasWallet ? percentOf(cents(sum.ours), wallet) : null,
    competitorShare: hasWallet ? percentOf(competitors, wallet) : null,
    score,
  };
}

/** What a view sets in bold for one cell; `null` when nothing is known. */
export function cellFigure(cell: MatrixCell, view: MatrixView, measure: Measure): number | null {
  if (view === 'heat') return cell.score;
  if (view === 'wallet') {
    if (cell.walletLines.length === 0) return measure === 'units' ? cell.walletQuantity : cell.wallet;
    return sideIn(ledgerOf(cell), measure).wallet || null;
  }
  if (view === 'competitors') {
    const line = largestRival(cell, measure);
    return line ? lineIn(line, measure) : null;
  }
  if (measure === 'value') return cell.amount;
  return HELD.has(cell.status) ? cell.quantity || null : cell.walletQuantity;
}

/** What a view sets in bold for a sum. */
export function sumFigure(figures: Figures, view: MatrixView): number | null {
  if (view === 'wallet') return figures.wallet;
  return view === 'competitors' ? figures.competitors : figures.owned;
}

/** The competitor who holds most of a cell; `null` when none is known. */
export function largestRival(cell: MatrixCell, measure: Measure): HolderLine | null {
  if (cell.walletLines.length === 0) return null;
  const rivals = ledgerOf(cell).lines.filter(({ competitorId }) => competitorId !== null);
  return rivals.reduce<HolderLine | null>(
    (most, line) => (most && lineIn(most, measure) >= lineIn(line, measure) ? most : line),
    null,
  );
}
