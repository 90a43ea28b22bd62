import type { CellRecord, CellStatus, WalletLine } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import type { Holding } from 'c/holdingModel';
import type { IsoDate } from 'c/periodModel';

/** One fact a status was derived from. `counts` says that its amount is part of the amount the cell shows. */
export interface Evidence {
  /** `renewal` is an asset or contract at risk, `wallet` what somebody else has of the wallet. */
  readonly kind: 'won' | 'open' | 'lost' | 'asset' | 'order' | 'contract' | 'renewal' | 'potential' | 'wallet';
  /** The opportunity, asset, order, contract, wallet line, or for a potential the cell itself. */
  readonly recordId: string;
  readonly object: EvidenceObject;
  /** Of a wallet line, the competitor's; empty for a potential and for what no competitor holds. */
  readonly name: string;
  readonly amount: number;
  readonly date: IsoDate | null;
  /** Stage of an open deal, product of a line, source of an estimate. */
  readonly detail: string | null;
  readonly competitorId: string | null;
  readonly counts: boolean;
}

export type EvidenceObject = 'Opportunity' | 'Asset' | 'Order' | 'Contract' | 'Wallet_Line__c' | 'Whitespace_Cell__c';

/** What a cell was derived from. */
export interface EvidenceFacts {
  readonly status: CellStatus;
  readonly deals: readonly Deal[];
  readonly holdings: readonly Holding[];
  readonly isAtRisk: (holding: Holding) => boolean;
  /** Won deals make a crossing Owned. */
  readonly countsWon: boolean;
  /** The holdings that make up what is owned, and what of them is at risk. */
  readonly owned: ReadonlySet<Holding>;
  readonly atRisk: ReadonlySet<Holding>;
  readonly record: CellRecord | null;
  readonly walletLines: readonly WalletLine[];
  readonly competitorName: (id: string | null) => string;
  /** The line whose amount a competitor's cell shows. */
  readonly shownLine: WalletLine | null;
}

const OBJECTS = { asset: 'Asset', order: 'Order', contract: 'Contract' } as const;

const isPriced = (holdings: ReadonlySet<Holding>): boolean => [...holdings].some(({ amount }) => amount > 0);

/** Every fact of a cell: what we hold, deals the newest first, the estimate, what others hold. */
export function evidenceOf(facts: EvidenceFacts): readonly Evidence[] {
  const { status, owned, record } = facts;
  const counted = status === 'Renewal at Risk' && isPriced(facts.atRisk) ? facts.atRisk : owned;
  const isHeld = status === 'Owned' || status === 'Renewal at Risk';
  const evidence: Evidence[] = facts.holdings.map((holding) => ({
    kind: facts.isAtRisk(holding) ? 'renewal' : holding.kind,
    recordId: holding.recordId,
    object: OBJECTS[holding.kind],
    name: holding.name,
    amount: holding.amount,
    date: holding.end,
    detail: holding.productName,
    competitorId: null,
    counts: isHeld && counted.has(holding),
  }));
  for (const deal of [...facts.deals].sort((a, b) => (a.closeDate < b.closeDate ? 1 : -1))) {
    evidence.push({
      kind: deal.state,
      recordId: deal.opportunityId,
      object: 'Opportunity',
      name: deal.name,
      amount: deal.amount,
      date: deal.closeDate,
      detail: deal.state === 'open' ? deal.stageName : deal.productName,
      competitorId: null,
      counts:
        (deal.state === 'won' && isHeld && facts.countsWon && !isPriced(counted)) ||
        (deal.state === 'open' && status === 'Open Opportunity') ||
        (deal.state === 'lost' && status === 'Lost'),
    });
  }
  if (record && (record.potentialAmount ?? 0) > 0) {
    evidence.push({
      kind: 'potential',
      recordId: record.id,
      object: 'Whitespace_Cell__c',
      name: '',
      amount: record.potentialAmount ?? 0,
      date: record.asOfDate,
      detail: record.source,
      competitorId: null,
      counts: status === 'Potential',
    });
  }
  for (const line of facts.walletLines) {
    evidence.push({
      kind: 'wallet',
      recordId: line.id,
      object: 'Wallet_Line__c',
      name: facts.competitorName(line.competitorId),
      amount: line.amount ?? 0,
      date: line.contractEnd,
      detail: line.holder,
      competitorId: line.competitorId,
      counts: status === 'Competitor' && line === facts.shownLine,
    });
  }
  return evidence;
}
