import { assetValue } from 'c/crmModel';
import type { Asset, CellLedger, CellRecord, CellStatus, WalletLine } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import { cents, percentOf, share, sum } from 'c/moneyModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';

/** The published precedence: when several apply, the first wins. Not Applicable and Competitor come only from people. */
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
/** Days before (and after) the end of a contract in which its renewal is at risk. */
export const RENEWAL_WINDOW_DAYS = 120;
/** Statuses whose potential is still to be won; the whitespace of the goal build. */
export const WINNABLE: ReadonlySet<CellStatus> = new Set<CellStatus>(['Potential', 'Competitor', 'White']);
/** Ours already: not scored. */
export const HELD: ReadonlySet<CellStatus> = new Set<CellStatus>(['Owned', 'Renewal at Risk']);

/** One fact a status was derived from. `counts` says that its amount is part of the amount the cell shows. */
export interface Evidence {
  readonly kind: 'won' | 'open' | 'lost' | 'asset' | 'renewal' | 'potential';
  readonly recordId: string;
  readonly name: string;
  readonly amount: number;
  readonly date: IsoDate | null;
  /** Stage of an open deal, product of a line. */
  readonly detail: string | null;
  readonly counts: boolean;
}

export interface MatrixCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly status: CellStatus;
  /** The status by the CRM alone. */
  readonly derived: CellStatus;
  readonly isOverridden: boolean;
  /** The CRM says something else than when the override was made. */
  readonly disagrees: boolean;
  /** What the cell shows for its status; `null` when nothing is known. */
  readonly amount: number | null;
  /** What we have: assets in use, or without any the deals won. */
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
  /** Who has how much of the wallet. */
  readonly ledger: CellLedger;
  /** Percent of the open amount that is expected. */
  readonly probability: number | null;
  /** When the first contract at risk ends. */
  readonly dueDate: IsoDate | null;
  /** 0 to 100: mean of need and capability × winnability; `null` when held or not scored. */
  readonly score: number | null;
  readonly evidence: readonly Evidence[];
  readonly record: CellRecord | null;
}

/** What is known about one crossing: its deals, assets not long ended, the record. */
export interface CellFacts {
  readonly deals: Deal[];
  readonly assets: Asset[];
  record: CellRecord | null;
  readonly walletLines: WalletLine[];
}

/** Need and capability, averaged, times winnability; `null` until all three are given. */
export function cellScore(
  record: Pick<CellRecord, 'needScore' | 'capabilityScore' | 'competitionScore'> | null,
): number | null {
  if (!record || record.needScore === null || record.capabilityScore === null || record.competitionScore === null)
    return null;
  return Math.round(((record.needScore + record.capabilityScore) / 2) * record.competitionScore);
}

/** One crossing: its status by the precedence, what it shows, and why. */
export function matrixCell(
  rowKey: string,
  columnKey: string,
  facts: CellFacts | undefined,
  today: IsoDate,
): MatrixCell {
  const sums = { won: 0, open: 0, weighted: 0, lost: 0, assets: 0, atRisk: 0 };
  let lastWon: IsoDate = '';
  let wonCount = 0;
  let openCount = 0;
  let lostCount = 0;
  for (const deal of facts?.deals ?? []) {
    sums[deal.state] += deal.amount;
    if (deal.state === 'open') {
      openCount += 1;
      sums.weighted += share(deal.amount, deal.probability);
    } else if (deal.state === 'won') {
      wonCount += 1;
      if (deal.closeDate > lastWon) lastWon = deal.closeDate;
    } else lostCount += 1;
  }
  const atRisk = (facts?.assets ?? []).filter((asset) => isAtRisk(asset, lastWon, today));
  const inUse = (facts?.assets ?? []).filter((asset) => atRisk.includes(asset) || isInUse(asset, today));
  for (const asset of inUse) sums.assets += assetValue(asset);
  for (const asset of atRisk) sums.atRisk += assetValue(asset);
  const record = facts?.record ?? null;
  const potential = record?.potentialAmount ?? 0;

  let derived: CellStatus = 'White';
  if (atRisk.length > 0) derived = 'Renewal at Risk';
  else if (wonCount > 0 || inUse.length > 0) derived = 'Owned';
  else if (openCount > 0) derived = 'Open Opportunity';
  else if (potential > 0) derived = 'Potential';
  else if (lostCount > 0) derived = 'Lost';

  const status = record?.statusOverride ?? derived;
  const owned = cents(inUse.length > 0 ? sums.assets : sums.won);
  const amounts = { owned, open: cents(sums.open), weighted: cents(sums.weighted), lost: cents(sums.lost), potential };
  const wallet = record?.walletAmount ?? null;
  const walletLines = facts?.walletLines ?? NO_LINES;
  const shown = shownAmount(status, amounts, cents(sums.atRisk), wallet);
  return {
    rowKey,
    columnKey,
    status,
    derived,
    isOverridden: record !== null && record.statusOverride !== null,
    disagrees: disagrees(record, derived),
    amount: status !== derived && shown === 0 ? null : shown,
    ...amounts,
    wallet,
    quantity: inUse.reduce((total, asset) => total + (asset.quantity ?? 1), 0),
    walletQuantity: record?.walletQuantity ?? null,
    walletLines,
    ledger: ledgerOf(owned, wallet, walletLines),
    probability: percentOf(sums.weighted, sums.open),
    dueDate: atRisk.map((asset) => asset.usageEndDate).sort()[0] ?? null,
    score: HELD.has(status) || status === 'Not Applicable' ? null : cellScore(record),
    evidence: facts ? evidenceOf(facts, status, inUse, atRisk) : NO_EVIDENCE,
    record,
  };
}

const NO_LINES: readonly WalletLine[] = [];

/** A line of ours says more than the CRM does. */
function ledgerOf(owned: number, given: number | null, walletLines: readonly WalletLine[]): CellLedger {
  const lines = walletLines.filter(({ holder }) => holder !== 'Us');
  const ours = walletLines.find(({ holder }) => holder === 'Us')?.amount ?? owned;
  const held = sum([ours, ...lines.map(({ amount }) => amount)]);
  const wallet = given ?? held;
  const balance = sum([wallet, -held]);
  return { ours, lines, unallocated: Math.max(0, balance), wallet, balance };
}

const NO_EVIDENCE: readonly Evidence[] = [];

const isInUse = (asset: Asset, today: IsoDate): boolean => asset.usageEndDate === null || asset.usageEndDate >= today;

/** Its contract ends, or ended, within the window, and nothing was won here since the window opened. */
function isAtRisk(asset: Asset, lastWon: IsoDate, today: IsoDate): boolean {
  const end = asset.usageEndDate;
  if (end === null || end > addDays(today, RENEWAL_WINDOW_DAYS) || end < addDays(today, -RENEWAL_WINDOW_DAYS))
    return false;
  return lastWon <= addDays(end, -RENEWAL_WINDOW_DAYS);
}

function disagrees(record: CellRecord | null, derived: CellStatus): boolean {
  if (!record || record.statusOverride === null || derived === record.statusOverride) return false;
  if (record.overriddenStatus !== null) return derived !== record.overriddenStatus;
  return derived !== 'White' && derived !== 'Potential';
}

function shownAmount(
  status: CellStatus,
  amounts: { readonly owned: number; readonly open: number; readonly lost: number; readonly potential: number },
  atRisk: number,
  wallet: number | null,
): number | null {
  switch (status) {
    case 'Owned':
      return amounts.owned;
    case 'Renewal at Risk':
      return atRisk > 0 ? atRisk : amounts.owned;
    case 'Open Opportunity':
      return amounts.open;
    case 'Potential':
      return amounts.potential;
    case 'Competitor':
      return wallet ?? (amounts.potential > 0 ? amounts.potential : null);
    case 'Lost':
      return amounts.lost;
    case 'White':
      return wallet;
    case 'Not Applicable':
      return null;
  }
}

function evidenceOf(
  facts: CellFacts,
  status: CellStatus,
  inUse: readonly Asset[],
  atRisk: readonly Asset[],
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  for (const asset of inUse) {
    const kind = atRisk.includes(asset) ? 'renewal' : 'asset';
    const counts = status === 'Owned' || (status === 'Renewal at Risk' && kind === 'renewal');
    evidence.push({
      kind,
      recordId: asset.id,
      name: asset.name,
      amount: assetValue(asset),
      date: asset.usageEndDate,
      detail: null,
      counts,
    });
  }
  for (const deal of [...facts.deals].sort((a, b) => (a.closeDate < b.closeDate ? 1 : -1))) {
    const counts =
      (deal.state === 'won' && status === 'Owned' && inUse.length === 0) ||
      (deal.state === 'open' && status === 'Open Opportunity') ||
      (deal.state === 'lost' && status === 'Lost');
    const detail = deal.state === 'open' ? deal.stageName : deal.productName;
    evidence.push({
      kind: deal.state,
      recordId: deal.opportunityId,
      name: deal.name,
      amount: deal.amount,
      date: deal.closeDate,
      detail,
      counts,
    });
  }
  const record = facts.record;
  if (record && (record.potentialAmount ?? 0) > 0) {
    const counts = status === 'Potential';
    evidence.push({
      kind: 'potential',
      recordId: record.id,
      name: '',
      amount: record.potentialAmount ?? 0,
      date: record.asOfDate,
      detail: record.source,
      counts,
    });
  }
  return evidence;
}
