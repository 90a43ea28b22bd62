import { openDealsLike } from 'c/dealModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { PlanScope } from 'c/planRecordService';
import { WINNABLE } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { OpportunitiesInput, OpportunityOffer } from 'c/whitespaceOpportunities';
import noLine from '@salesforce/label/c.Whitespace_Many_No_Line';
import type { Wanted } from './opportunityMaker';
import { nameOf, placeOf, priceOf, proposalFor } from './place';

interface Frame {
  readonly plan: Plan;
  readonly matrix: WhitespaceMatrix;
  readonly scope: PlanScope | null;
  readonly today: IsoDate;
}

const keyOf = ({ rowKey, columnKey }: MatrixCell): string => `${rowKey}:${columnKey}`;

/** What could be made of some cells, each checked against the deals that are open. */
export const offersOf = (frame: Frame, indexes: readonly number[]): readonly OpportunityOffer[] =>
  indexes.flatMap((index): readonly OpportunityOffer[] => {
    const { plan, matrix, scope, today } = frame;
    const cell = matrix.cells[index];
    if (!cell || cell.columnKey === '') return [];
    const name = nameOf(matrix, cell);
    const place = placeOf(plan, matrix, cell);
    const price = priceOf(scope, cell.columnKey);
    const proposal = proposalFor(cell, name, plan, price, '', today);
    const deals = openDealsLike(matrix.deals, cell.rowKey, cell.columnKey, name.column);
    return [
      {
        key: keyOf(cell),
        name: proposal.name,
        account: scope?.accounts.find(({ id }) => id === place.accountId)?.name ?? '',
        center: place.buyingCenterId === null ? '' : name.row,
        line: price ? name.column : `${name.column} (${noLine})`,
        amount: proposal.amount,
        duplicates: deals.map((deal) => deal.name),
        held: WINNABLE.has(cell.status) || cell.status === 'Lost' || deals.length > 0 ? null : cell.status,
      },
    ];
  });

/** What was ticked, with its place and its price. */
export const wantedOf = (
  { plan, matrix, scope }: Frame,
  { offers, stageName, closeDate }: OpportunitiesInput,
): readonly Wanted[] =>
  offers.flatMap(({ key, name, amount }): readonly Wanted[] => {
    const cell = matrix.cells.find((each) => keyOf(each) === key);
    if (!cell) return [];
    const price = priceOf(scope, cell.columnKey);
    return [{ place: placeOf(plan, matrix, cell), price, name, stageName, closeDate, amount }];
  });
