import type { CellRecord, Opportunity, WhitespaceInput } from 'c/crmModel';
import type { IsoDate } from 'c/periodModel';
import { NO_OFFERING, offeringFinder } from 'c/whitespaceAxisModel';

export type DealState = 'won' | 'open' | 'lost';

/** One opportunity line, or an opportunity without lines, put on its crossing of row and offering. */
export interface Deal {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly state: DealState;
  readonly opportunityId: string;
  readonly name: string;
  /** The product of the line; `null` for an opportunity without lines. */
  readonly productName: string | null;
  readonly stageName: string;
  readonly amount: number;
  /** Percent, 0 to 100. */
  readonly probability: number;
  readonly closeDate: IsoDate;
}

const stateOf = (opportunity: Opportunity): DealState => {
  if (!opportunity.isClosed) return 'open';
  return opportunity.isWon ? 'won' : 'lost';
};

/** Finds the row of a record: its buying center when that is one of the matrix, else its account; `null` outside the hierarchy. */
export function rowFinder(
  input: Pick<WhitespaceInput, 'accounts' | 'centers'>,
): (accountId: string | null, buyingCenterId: string | null) => string | null {
  const accounts = new Set(input.accounts.map((account) => account.id));
  const centers = new Set(input.centers.filter((center) => accounts.has(center.accountId)).map((center) => center.id));
  return (accountId, buyingCenterId) => {
    if (buyingCenterId !== null && centers.has(buyingCenterId)) return buyingCenterId;
    return accountId !== null && accounts.has(accountId) ? accountId : null;
  };
}

/**
 * Every line on its row and offering. An opportunity without lines counts by its amount: on the cell that links it, else
 * under "No offering".
 */
export function placeDeals(input: WhitespaceInput): readonly Deal[] {
  const rowOf = rowFinder(input);
  const offeringOf = offeringFinder(input.offerings);
  const opportunities = new Map(input.opportunities.map((opportunity) => [opportunity.id, opportunity]));
  const withLines = new Set<string>();
  const deals: Deal[] = [];
  const add = (
    opportunity: Opportunity,
    rowKey: string,
    columnKey: string,
    amount: number | null,
    product: string | null,
  ): void => {
    deals.push({
      rowKey,
      columnKey,
      state: stateOf(opportunity),
      opportunityId: opportunity.id,
      name: opportunity.name,
      productName: product,
      stageName: opportunity.stageName,
      amount: amount ?? 0,
      probability: opportunity.probability ?? 0,
      closeDate: opportunity.closeDate,
    });
  };
  for (const line of input.lines) {
    const opportunity = opportunities.get(line.opportunityId);
    if (!opportunity) continue;
    withLines.add(opportunity.id);
    const row = rowOf(opportunity.accountId, opportunity.buyingCenterId);
    if (row !== null)
      add(opportunity, row, offeringOf(line.productId, line.productFamily), line.amount, line.productName);
  }
  const linkedBy = new Map<string, CellRecord>();
  for (const cell of input.cells) if (cell.opportunityId !== null) linkedBy.set(cell.opportunityId, cell);
  for (const opportunity of input.opportunities) {
    if (withLines.has(opportunity.id)) continue;
    const cell = linkedBy.get(opportunity.id);
    const row =
      (cell && rowOf(cell.accountId, cell.buyingCenterId)) ?? rowOf(opportunity.accountId, opportunity.buyingCenterId);
    if (row !== null) add(opportunity, row, cell?.offeringId ?? NO_OFFERING, opportunity.amount, null);
  }
  return deals;
}

/** Open deals that may be what somebody is about to create: those of the crossing, and those of the row without an offering that name it. */
export function openDealsLike(
  deals: readonly Deal[],
  rowKey: string,
  columnKey: string,
  offeringName: string,
): readonly Deal[] {
  const found = new Map<string, Deal>();
  const name = offeringName.toLowerCase();
  for (const deal of deals) {
    if (deal.state !== 'open' || deal.rowKey !== rowKey || found.has(deal.opportunityId)) continue;
    const isNamed = deal.columnKey === NO_OFFERING && name !== '' && deal.name.toLowerCase().includes(name);
    if (deal.columnKey === columnKey || isNamed) found.set(deal.opportunityId, deal);
  }
  return [...found.values()];
}
