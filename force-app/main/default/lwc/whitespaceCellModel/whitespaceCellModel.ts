import type { CellRecord, CellStatus, Competitor, WalletLine, WhitespaceInput } from 'c/crmModel';
import { emptyCrossing } from 'c/crossingModel';
import type { Crossing } from 'c/crossingModel';
import type { Deal } from 'c/dealModel';
import { amountOf, firstEnd, isAtRisk, isInUse, ownedBy, quantityOf, renewalDays } from 'c/holdingModel';
import type { Holding } from 'c/holdingModel';
import { cents, percentOf } from 'c/moneyModel';
import type { IsoDate } from 'c/periodModel';
import { scoreOf, scoreWeights } from 'c/scoreModel';
import type { Score, ScoreWeights } from 'c/scoreModel';
import { evidenceOf } from 'c/evidenceModel';
import type { Evidence } from 'c/evidenceModel';

import { ledgerOf } from 'c/walletModel';
import type { Ledger } from 'c/walletModel';

export { RENEWAL_WINDOW_DAYS } from 'c/holdingModel';
export type { Evidence } from 'c/evidenceModel';

/** The published precedence: when several apply, the first wins. Not Applicable comes only from people. */
export const STATUS_PRECEDENCE: readonly CellStatus[] = [
  'Not Applicable',
  'Renewal at Risk',
  'Owned',
  'Open Opportunity',
  'Potential',
  'Competitor',
  'Lost',
  'White',
];
/** Statuses whose potential is still to be won; the whitespace of the goal build. */
export const WINNABLE: ReadonlySet<CellStatus> = new Set<CellStatus>(['Potential', 'Competitor', 'White']);
/** Ours already: not scored. */
export const HELD: ReadonlySet<CellStatus> = new Set<CellStatus>(['Owned', 'Renewal at Risk']);

export interface MatrixCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly status: CellStatus;
  /** The status by what is known, without the override. */
  readonly derived: CellStatus;
  readonly isOverridden: boolean;
  /** The CRM says something else than when the override was made. */
  readonly disagrees: boolean;
  /** Overridden to a status in which we hold nothing, though the CRM has us own it: it counts as owned nowhere. */
  readonly isGivenUp: boolean;
  /** What the cell shows for its status; `null` when nothing is known. */
  readonly amount: number | null;
  /** What we have: assets in use, or without a price on any the products ordered, or else the deals won where those count. */
  readonly owned: number;
  readonly open: number;
  readonly weighted: number;
  readonly lost: number;
  readonly potential: number;
  readonly wallet: number | null;
  /** What we have and what the customer needs, in units. */
  readonly quantity: number;
  readonly walletQuantity: number | null;
  readonly walletLines: readonly WalletLine[];
  /** Who has how much of the wallet; put together when it is asked for. */
  readonly ledger: Ledger;
  /** The competitor with the largest line. */
  readonly competitorId: string | null;
  /** Percent of the open amount that is expected. */
  readonly probability: number | null;
  /** When the first contract at risk ends. */
  readonly dueDate: IsoDate | null;
  /** Days around the end of a contract in which its renewal is at risk. */
  readonly renewalDays: number;
  /** 0 to 100: attractiveness × winnability; `null` when held or not scored. */
  readonly score: number | null;
  /** What the score is made of. */
  readonly scoring: Score | null;
  /** Every record the status was derived from; put together when it is asked for. */
  readonly evidence: readonly Evidence[];
  readonly record: CellRecord | null;
}

/** What holds for every cell of a matrix. */
export interface CellRules {
  readonly today: IsoDate;
  readonly renewalDays: number;
  readonly countsWon: boolean;
  readonly weights: ScoreWeights;
  readonly competitors: readonly Competitor[];
}

export const cellRules = (
  { settings, competitors }: Pick<WhitespaceInput, 'settings' | 'competitors'>,
  today: IsoDate,
): CellRules => ({
  competitors,
  today,
  renewalDays: renewalDays(settings),
  countsWon: ownedBy(settings).has('Won Lines'),
  weights: scoreWeights(settings),
});

/** The deals of a crossing, looked up when its evidence is asked for. */
export type DealsAt = (rowKey: string, columnKey: string) => readonly Deal[];

class DerivedCell implements MatrixCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly status: CellStatus;
  readonly derived: CellStatus;
  readonly isOverridden: boolean;
  readonly disagrees: boolean;
  readonly isGivenUp: boolean;
  readonly amount: number | null;
  readonly owned: number;
  readonly open: number;
  readonly weighted: number;
  readonly lost: number;
  readonly potential: number;
  readonly wallet: number | null;
  readonly quantity: number;
  readonly walletQuantity: number | null;
  readonly walletLines: readonly WalletLine[];
  readonly competitorId: string | null;
  readonly probability: number | null;
  readonly dueDate: IsoDate | null;
  readonly score: number | null;
  readonly scoring: Score | null;
  readonly record: CellRecord | null;
  private readonly crossing: Crossing;
  private readonly rules: CellRules;
  private readonly dealsAt: DealsAt;
  private found: readonly Evidence[] | null = null;
  private balanced: Ledger | null = null;

  constructor(rowKey: string, columnKey: string, crossing: Crossing, rules: CellRules, dealsAt: DealsAt) {
    const { record } = crossing;
    const held = heldIn(crossing, rules);
    const line = largestLine(crossing.walletLines);
    const derived = derivedStatus(crossing, held, line, rules);
    const status = record?.statusOverride ?? derived;
    this.rowKey = rowKey;
    this.columnKey = columnKey;
    this.status = status;
    this.derived = derived;
    this.isOverridden = record !== null && record.statusOverride !== null;
    this.disagrees = record !== null && disagrees(record, derived);
    const bought = rules.countsWon ? crossing : UNKNOWN;
    const inUse = amountOf(held.owned);
    this.owned = cents(inUse > 0 ? inUse : bought.won);
    this.open = cents(crossing.open);
    this.weighted = cents(crossing.weighted);
    this.lost = cents(crossing.lost);
    this.potential = record?.potentialAmount ?? 0;
    this.wallet = record?.walletAmount ?? null;
    this.quantity = held.owned.length > 0 ? quantityOf(held.owned) : bought.wonQuantity;
    this.isGivenUp = HELD.has(derived) && !HELD.has(status);
    this.walletQuantity = record?.walletQuantity ?? null;
    this.walletLines = crossing.walletLines ?? NO_LINES;
    this.competitorId = line?.competitorId ?? null;
    this.probability = percentOf(crossing.weighted, crossing.open);
    this.dueDate = firstEnd(held.atRisk);
    this.scoring = HELD.has(status) || status === 'Not Applicable' ? null : scoreOf(record, rules.weights);
    this.score = this.scoring?.score ?? null;
    this.record = record;
    const shown = this.shown(amountOf(held.atRisk), line);
    this.amount = status !== derived && shown === 0 ? null : shown;
    this.crossing = crossing;
    this.rules = rules;
    this.dealsAt = dealsAt;
  }

  get renewalDays(): number {
    return this.rules.renewalDays;
  }

  get ledger(): Ledger {
    return (this.balanced ??= ledgerOf(this));
  }

  get evidence(): readonly Evidence[] {
    return (this.found ??= this.findEvidence());
  }

  private findEvidence(): readonly Evidence[] {
    const { crossing, rules } = this;
    const held = heldIn(crossing, rules);
    return evidenceOf({
      status: this.status,
      deals: this.dealsAt(this.rowKey, this.columnKey),
      holdings: (crossing.holdings ?? NO_HOLDINGS).filter((each) => counts(each, crossing, rules)),
      isAtRisk: (each) => isAtRisk(each, crossing.lastWon, rules.today, rules.renewalDays),
      countsWon: rules.countsWon,
      owned: new Set(held.owned),
      atRisk: new Set(held.atRisk),
      record: this.record,
      walletLines: this.walletLines,
      competitorName: (id) => rules.competitors.find((each) => each.id === id)?.name ?? '',
      shownLine: largestLine(crossing.walletLines),
    });
  }

  private shown(atRisk: number, line: WalletLine | null): number | null {
    switch (this.status) {
      case 'Owned':
        return this.owned;
      case 'Renewal at Risk':
        return atRisk > 0 ? cents(atRisk) : this.owned;
      case 'Open Opportunity':
        return this.open;
      case 'Potential':
        return this.potential;
      case 'Competitor':
        return line?.amount ?? this.wallet ?? (this.potential > 0 ? this.potential : null);
      case 'Lost':
        return this.lost;
      case 'White':
        return this.wallet;
      case 'Not Applicable':
        return null;
    }
  }
}

/** One crossing: its status by the precedence, what it shows, and why. */
export const matrixCell = (
  rowKey: string,
  columnKey: string,
  crossing: Crossing | undefined,
  rules: CellRules,
  dealsAt: DealsAt,
): MatrixCell => new DerivedCell(rowKey, columnKey, crossing ?? UNKNOWN, rules, dealsAt);

const UNKNOWN = emptyCrossing();
const NO_LINES: readonly WalletLine[] = [];
const NO_HOLDINGS: readonly Holding[] = [];

/** What we hold, and what of it is at risk. */
interface Held {
  readonly owned: readonly Holding[];
  readonly atRisk: readonly Holding[];
}
const NOTHING_HELD: Held = { owned: NO_HOLDINGS, atRisk: NO_HOLDINGS };

const counts = (holding: Holding, { lastWon }: Crossing, { today, renewalDays: days }: CellRules): boolean =>
  isInUse(holding, today) || isAtRisk(holding, lastWon, today, days);

/**
 * The assets tell what is owned; where none of them has a price the products ordered do, and the won deals after these: one
 * thing sold may be all of these, and many orgs keep assets without a price.
 */
function heldIn(crossing: Crossing, rules: CellRules): Held {
  if (crossing.holdings === null) return NOTHING_HELD;
  const all = crossing.holdings.filter((each) => counts(each, crossing, rules));
  const assets = all.filter(({ kind }) => kind === 'asset');
  const ordered = all.filter(({ kind }) => kind !== 'asset');
  const priced = [assets, ordered].find((each) => amountOf(each) > 0);
  const endangered = all.filter((each) => isAtRisk(each, crossing.lastWon, rules.today, rules.renewalDays));
  const assetsAtRisk = endangered.filter(({ kind }) => kind === 'asset');
  return {
    owned: priced ?? (assets.length > 0 ? assets : ordered),
    atRisk: assetsAtRisk.length > 0 ? assetsAtRisk : endangered,
  };
}

function derivedStatus(crossing: Crossing, held: Held, line: WalletLine | null, rules: CellRules): CellStatus {
  if (held.atRisk.length > 0) return 'Renewal at Risk';
  if (held.owned.length > 0 || (rules.countsWon && crossing.wonCount > 0)) return 'Owned';
  if (crossing.openCount > 0) return 'Open Opportunity';
  if ((crossing.record?.potentialAmount ?? 0) > 0) return 'Potential';
  if (line !== null) return 'Competitor';
  return crossing.lostCount > 0 ? 'Lost' : 'White';
}

/** The competitor's line with the largest amount, or else quantity, above nothing. */
function largestLine(lines: readonly WalletLine[] | null): WalletLine | null {
  let largest: WalletLine | null = null;
  for (const line of lines ?? NO_LINES) {
    if (line.holder !== 'Competitor' || !((line.amount ?? 0) > 0 || (line.quantity ?? 0) > 0)) continue;
    if (largest === null || isLarger(line, largest)) largest = line;
  }
  return largest;
}

const isLarger = (a: WalletLine, b: WalletLine): boolean =>
  ((a.amount ?? 0) - (b.amount ?? 0) || (a.quantity ?? 0) - (b.quantity ?? 0) || (a.id < b.id ? 1 : -1)) > 0;

function disagrees(record: CellRecord, derived: CellStatus): boolean {
  if (record.statusOverride === null || derived === record.statusOverride) return false;
  if (record.overriddenStatus !== null) return derived !== record.overriddenStatus;
  return derived !== 'White' && derived !== 'Potential';
}
