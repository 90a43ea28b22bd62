import { competitorOrder } from 'c/competitorModel';
import type { Competitor, CompetitorPosition, LossReason, Opportunity } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import type { Fact } from 'c/factModel';
import { groupBy } from 'c/listModel';
import { sum } from 'c/moneyModel';
import { addMonths } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { ledgerOf, rollUp } from 'c/walletModel';
import type { MatrixCell } from 'c/whitespaceCellModel';

/** Months over which deals against a competitor are counted. */
const RECORD_MONTHS = 24;

/** A competitor that matters here: it holds something, something is known of it, or a deal was against it. */
export interface Rival {
  readonly id: string;
  readonly name: string;
  /** What it holds over the plan. */
  readonly amount: number;
  readonly position: CompetitorPosition | null;
  readonly strengths: readonly Fact[];
  readonly weaknesses: readonly Fact[];
  readonly record: WinRecord;
}

/** Closed deals against a competitor in {@link RECORD_MONTHS}. */
export interface WinRecord {
  readonly won: number;
  readonly closed: number;
  /** Why the others were lost, the most frequent first. */
  readonly reasons: readonly { readonly reason: LossReason; readonly count: number }[];
}

interface Known {
  readonly competitors: readonly Competitor[];
  readonly positions: readonly CompetitorPosition[];
  readonly facts: readonly Fact[];
  readonly opportunities: readonly Opportunity[];
}

/** The competitors that matter, those that hold most first, then by name. */
export function rivals(cells: readonly MatrixCell[], known: Known, today: IsoDate): readonly Rival[] {
  const { competitors, positions, facts, opportunities } = known;
  const order = competitorOrder(cells, competitors);
  const held = rollUp(cells.map(ledgerOf), 'value').byCompetitor;
  const about = facts.filter((fact) => !fact.isDropped && fact.competitorId !== null);
  const deals = opportunities.filter((deal) => isOfRecord(deal, today) || !deal.isClosed);
  const ids = new Set([
    ...positions.map(({ competitorId }) => competitorId),
    ...about.map(({ competitorId }) => competitorId ?? ''),
    ...deals.map(({ competitorId }) => competitorId ?? ''),
  ]);
  const others = competitors
    .filter(({ id }) => ids.has(id) && !order.includes(id))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return [...order, ...others.map(({ id }) => id)].map((id) => ({
    id,
    name: competitors.find((each) => each.id === id)?.name ?? '',
    amount: held.get(id) ?? 0,
    position: positions.find(({ competitorId }) => competitorId === id) ?? null,
    strengths: weighty(about, id, 'Strength'),
    weaknesses: weighty(about, id, 'Weakness'),
    record: winRecord(opportunities, id, today),
  }));
}

const weighty = (facts: readonly Fact[], competitorId: string, kind: Fact['kind']): readonly Fact[] =>
  facts
    .filter((fact) => fact.competitorId === competitorId && fact.kind === kind)
    .sort((a, b) => (b.weight ?? 0) - (a.weight ?? 0) || (a.statement < b.statement ? -1 : 1));

export type WeightLevel = 'High' | 'Medium' | 'Low';

/** Weights 7 to 10 are high, 4 to 6 medium; `null` where nobody weighed. */
export function weightLevel(weight: number | null): WeightLevel | null {
  if (weight === null) return null;
  if (weight >= 7) return 'High';
  return weight >= 4 ? 'Medium' : 'Low';
}

const isOfRecord = ({ isClosed, closeDate }: Opportunity, today: IsoDate): boolean =>
  isClosed && closeDate > addMonths(today, -RECORD_MONTHS) && closeDate <= today;

export function winRecord(opportunities: readonly Opportunity[], competitorId: string, today: IsoDate): WinRecord {
  const own = opportunities.filter((deal) => deal.competitorId === competitorId && isOfRecord(deal, today));
  const lost = own.flatMap(({ isWon, lossReason }) => (isWon || lossReason === null ? [] : [lossReason]));
  const reasons = [...groupBy(lost, (reason) => reason)].map(([reason, { length }]) => ({ reason, count: length }));
  return {
    won: own.filter(({ isWon }) => isWon).length,
    closed: own.length,
    reasons: reasons.sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}

/** An open deal nobody is known to compete for. */
export interface FreeDeal {
  readonly id: string;
  readonly name: string;
  readonly amount: number;
}

/** Open deals without a competitor, the largest first, of how many; amounts as the matrix counts them. */
export function freeDeals(opportunities: readonly Opportunity[], deals: readonly Deal[]) {
  const amounts = groupBy(
    deals.filter(({ state }) => state === 'open'),
    ({ opportunityId }) => opportunityId,
    ({ amount }) => amount,
  );
  const open = opportunities.filter(({ isClosed }) => !isClosed);
  const free = open
    .filter(({ competitorId }) => competitorId === null)
    .map(({ id, name, amount }): FreeDeal => ({ id, name, amount: sum(amounts.get(id) ?? [amount]) }))
    .sort((a, b) => b.amount - a.amount || (a.name < b.name ? -1 : 1));
  return { deals: free, open: open.length, amount: sum(free.map(({ amount }) => amount)) };
}

/** The account or one of its own rivals in the market they are in. */
export interface MarketPlace {
  readonly fact: Fact;
  /** Empty for the account itself. */
  readonly rival: string;
  /** Percent of the market. */
  readonly share: number;
  /** Points more than when it was said before; `null` where it was not. */
  readonly change: number | null;
}

export interface Market {
  /** With a share, the largest first. */
  readonly places: readonly MarketPlace[];
  /** Its rivals of whom no share is known. */
  readonly unsized: readonly Fact[];
}

/** The account in its own market, by the facts that say so. What was said before is a dropped or an older fact of the same name. */
export function marketOf(facts: readonly Fact[]): Market {
  const kinds: readonly Fact['kind'][] = ['Market', 'Customer Competitor'];
  const own = facts.filter(({ kind, competitorId }) => kinds.includes(kind) && competitorId === null);
  const unsized = own.filter(
    ({ kind, marketShare, isDropped }) => kind === 'Customer Competitor' && marketShare === null && !isDropped,
  );
  const sized = own.filter(({ marketShare }) => marketShare !== null);
  const places = [...groupBy(sized, nameIn)].flatMap(([name, named]) => {
    const [now, ...before] = [...named].sort(latestFirst);
    if (!now || now.isDropped) return [];
    const last = before[0]?.marketShare ?? null;
    const share = now.marketShare ?? 0;
    return [{ fact: now, rival: name, share, change: last === null ? null : Math.round((share - last) * 10) / 10 }];
  });
  return { places: places.sort((a, b) => b.share - a.share || (a.rival < b.rival ? -1 : 1)), unsized };
}

/** A rival's name is what its statement begins with. */
const nameIn = ({ kind, statement }: Fact): string =>
  kind === 'Market' ? '' : (/^[^.:;,(\n–—]+/.exec(statement.trim())?.[0] ?? statement).trim();

/** Those that hold before those dropped, then by when they were said. */
const latestFirst = (a: Fact, b: Fact): number =>
  Number(a.isDropped) - Number(b.isDropped) || (saidOn(a) < saidOn(b) ? 1 : saidOn(a) > saidOn(b) ? -1 : 0);

const saidOn = ({ confirmedOn, createdDate }: Fact): string => confirmedOn ?? createdDate;
