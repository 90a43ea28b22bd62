import { openDealsLike } from 'c/dealModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { PlanScope } from 'c/planRecordService';
import { WINNABLE } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { OpportunitiesInput, OpportunityOffer } from 'c/whitespaceOpportunities';
import noLine from '@salesforce/label/c.Whitespace_Many_No_Line';
import type { OpportunityInput } from 'c/whitespaceOpportunityForm';
import type { Wanted } from './opportunityMaker';
import { nameOf, placeOf, priceOf, proposalFor } from './place';

/** What opportunities are made in. */
export interface Frame {
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
    const price = priceOf(scope, plan.accountId, cell.columnKey);
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
    const price = priceOf(scope, plan.accountId, cell.columnKey);
    return [{ place: placeOf(plan, matrix, cell), price, name, stageName, closeDate, amount }];
  });

/** What the opportunity of one cell begins with. */
export const proposalIn = ({ plan, matrix, scope, today }: Frame, cell: MatrixCell, stage: string): OpportunityInput =>
  proposalFor(cell, nameOf(matrix, cell), plan, priceOf(scope, plan.accountId, cell.columnKey), stage, today);

/** What the opportunities of several cells begin with together, by the first of them. */
export function commonIn(
  frame: Frame | null,
  first: number | undefined,
  stageName: string,
): Pick<OpportunityInput, 'stageName' | 'closeDate'> {
  const cell = frame?.matrix.cells[first ?? -1];
  return frame && cell ? proposalIn(frame, cell, stageName) : { stageName, closeDate: '' };
}

/** Where the cells of some keys stand in the matrix. */
export function indexesOf({ cells }: WhitespaceMatrix, keys: readonly string[]): readonly number[] {
  const wanted = new Set(keys);
  return cells.flatMap((cell, index) => (wanted.has(keyOf(cell)) ? [index] : []));
}
