import type { WhitespaceInput } from 'c/crmModel';
import type { Exchange } from 'c/currencyModel';
import { holdingsOf, isInUse } from 'c/holdingModel';
import type { Holding } from 'c/holdingModel';
import { groupBy } from 'c/listModel';
import { cents, percentOf, share, sum } from 'c/moneyModel';
import type { IsoDate } from 'c/periodModel';
import { periodPhase } from 'c/planModel';
import type { Plan } from 'c/planModel';
import type { Deal } from 'c/dealModel';
import { WINNABLE } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';

export type GoalKind = 'won' | 'renewals' | 'pipeline' | 'whitespace';

/** One part of the way to the target: `amount = openAmount × likelihood`, over `count` deals, assets or cells. */
export interface GoalComponent {
  readonly kind: GoalKind;
  readonly openAmount: number;
  /** Percent; the mean weight for the pipeline; `null` when there is nothing to weigh. */
  readonly likelihood: number | null;
  readonly amount: number;
  readonly count: number;
}

/** A deal, asset, contract or cell behind a component; the open amounts of a component's records add up to its own, and so do the amounts of deals. */
export interface GoalRecord {
  readonly kind: GoalKind;
  /** Of the opportunity, asset, contract or cell record; `null` for a cell nobody has saved yet. */
  readonly id: string | null;
  /** `null` for a cell, which is named by row and offering. */
  readonly name: string | null;
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  /** When it closes or ends. */
  readonly date: IsoDate | null;
  readonly openAmount: number;
  readonly likelihood: number;
  readonly amount: number;
}

/** `won + renewals + pipeline + whitespace = inSight`, and `inSight + gap − surplus = target`, to the cent. */
export interface GoalBuild {
  readonly components: readonly GoalComponent[];
  /** What the components count, largest first. */
  readonly records?: readonly GoalRecord[];
  /** How amounts of other currencies were counted; nothing where there are none. */
  readonly exchange?: Exchange | null;
  readonly inSight: number;
  readonly target: number | null;
  /** What is missing; 0 when the target is reached, `null` without a target. */
  readonly gap: number | null;
  readonly surplus: number | null;
  /** The period is over: only what was won counts. */
  readonly isClosed: boolean;
}

type GoalPlan = Pick<Plan, 'periodStart' | 'periodEnd' | 'targetAmount' | 'likelihoodWhite' | 'likelihoodRenewal'>;

/** What of a matrix the goal build stands on; cells that are only proposed count like any other. */
export interface GoalMatrix {
  readonly deals: readonly Deal[];
  readonly cells: readonly (Pick<MatrixCell, 'potential' | 'status'> &
    Partial<Pick<MatrixCell, 'rowKey' | 'columnKey' | 'record'>>)[];
}

const within = (date: IsoDate | null, from: IsoDate, to: IsoDate): boolean =>
  date !== null && date >= from && date <= to;

type HeldInput = Pick<WhitespaceInput, 'accounts' | 'centers' | 'offerings' | 'assets' | 'orderLines' | 'settings'>;

/** How far what is won, renewing, open and white carries toward the plan's target. */
export function goalBuild(plan: GoalPlan, matrix: GoalMatrix, input: HeldInput, today: IsoDate): GoalBuild {
  const isClosed = periodPhase(plan, today) === 'closed';
  const { periodStart, periodEnd } = plan;
  const inPeriod = matrix.deals.filter((deal) => within(deal.closeDate, periodStart, periodEnd));
  const won = inPeriod.filter((deal) => deal.state === 'won');
  const open = isClosed ? [] : inPeriod.filter((deal) => deal.state === 'open');
  const renewing = isClosed ? [] : renewals(plan, matrix, input, today);
  const white = isClosed ? [] : matrix.cells.filter((cell) => cell.potential > 0 && WINNABLE.has(cell.status));

  const wonAmount = sum(won.map((deal) => deal.amount));
  const openAmount = sum(open.map((deal) => deal.amount));
  const weighted = sum(open.map((deal) => share(deal.amount, deal.probability)));
  const components: readonly GoalComponent[] = [
    { kind: 'won', openAmount: wonAmount, likelihood: 100, amount: wonAmount, count: countDeals(won) },
    likely('renewals', sum(renewing.map(({ amount }) => amount)), plan.likelihoodRenewal, renewing.length),
    {
      kind: 'pipeline',
      openAmount,
      likelihood: percentOf(weighted, openAmount),
      amount: weighted,
      count: countDeals(open),
    },
    likely('whitespace', sum(white.map((cell) => cell.potential)), plan.likelihoodWhite, white.length),
  ];
  const inSight = sum(components.map((component) => component.amount));
  const target = plan.targetAmount === null ? null : cents(plan.targetAmount);
  const missing = target === null ? null : sum([target, -inSight]);
  return {
    components,
    records: [
      ...dealRecords('won', won),
      ...renewing.map((held) => renewalRecord(held, plan.likelihoodRenewal)),
      ...dealRecords('pipeline', open),
      ...white.map((cell) => cellRecord(cell, plan.likelihoodWhite)),
    ].sort((a, b) => b.openAmount - a.openAmount),
    inSight,
    target,
    gap: missing === null ? null : Math.max(0, missing),
    surplus: missing === null ? null : Math.max(0, -missing),
    isClosed,
  };
}

const likely = (kind: GoalKind, openAmount: number, likelihood: number, count: number): GoalComponent => ({
  kind,
  openAmount,
  likelihood,
  amount: share(openAmount, likelihood),
  count,
});

/** The lines of a deal as one record; its likelihood is that of the deal. */
function dealRecords(kind: 'won' | 'pipeline', deals: readonly Deal[]): readonly GoalRecord[] {
  const byDeal = groupBy(deals, ({ opportunityId }) => opportunityId);
  return [...byDeal.values()].flatMap((lines) => {
    const [first] = lines;
    if (!first) return [];
    const likelihood = kind === 'won' ? 100 : first.probability;
    return {
      kind,
      id: first.opportunityId,
      name: first.name,
      rowKey: first.rowKey,
      columnKey: null,
      date: first.closeDate,
      openAmount: sum(lines.map(({ amount }) => amount)),
      likelihood,
      amount: sum(lines.map(({ amount }) => share(amount, likelihood))),
    };
  });
}

function renewalRecord({ recordId, name, rowKey, end, amount }: Holding, likelihood: number): GoalRecord {
  const openAmount = cents(amount);
  return {
    kind: 'renewals',
    id: recordId,
    name,
    rowKey,
    columnKey: null,
    date: end,
    openAmount,
    likelihood,
    amount: share(openAmount, likelihood),
  };
}

function cellRecord(cell: GoalMatrix['cells'][number], likelihood: number): GoalRecord {
  const openAmount = cents(cell.potential);
  return {
    kind: 'whitespace',
    id: cell.record?.id ?? null,
    name: null,
    rowKey: cell.rowKey ?? null,
    columnKey: cell.columnKey ?? null,
    date: null,
    openAmount,
    likelihood,
    amount: share(openAmount, likelihood),
  };
}

const countDeals = (deals: readonly { readonly opportunityId: string }[]): number =>
  new Set(deals.map((deal) => deal.opportunityId)).size;

/**
 * Assets and contracts that end between today and the end of the period, unless an open deal of the same crossing already
 * stands in the pipeline. A crossing that has an asset is renewed by that, not by the contract it was bought under.
 */
function renewals(plan: GoalPlan, matrix: GoalMatrix, input: HeldInput, today: IsoDate): readonly Holding[] {
  const place = ({ rowKey, columnKey }: { readonly rowKey: string; readonly columnKey: string }): string =>
    `${rowKey}:${columnKey}`;
  const open = new Set(matrix.deals.filter((deal) => deal.state === 'open').map(place));
  const holdings = holdingsOf(input, today);
  const withAsset = new Set(holdings.filter((each) => each.kind === 'asset' && isInUse(each, today)).map(place));
  const from = today > plan.periodStart ? today : plan.periodStart;
  return holdings.filter((holding) => {
    if (holding.kind === 'order' || !within(holding.end, from, plan.periodEnd)) return false;
    return !open.has(place(holding)) && (holding.kind === 'asset' || !withAsset.has(place(holding)));
  });
}
