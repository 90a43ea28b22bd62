import type { ListPrice } from 'c/crmModel';
import { planCurrency, pricesIn } from 'c/currencyService';
import { fill } from 'c/formatService';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { PlanScope } from 'c/planRecordService';
import type { CellPlace } from 'c/planService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { OpportunityInput } from 'c/whitespaceOpportunityForm';
import { label } from './labels';

/** A new opportunity is expected to close within a quarter, at the latest with the plan. */
const DAYS_TO_CLOSE = 90;

/** Where the record of a cell stands in the org. */
export function placeOf(plan: Plan | null, matrix: WhitespaceMatrix | null, cell: MatrixCell): CellPlace {
  const row = matrix?.rows.find((each) => each.leaf >= 0 && each.key === cell.rowKey);
  return {
    planId: plan?.id ?? '',
    accountId: row?.accountId ?? cell.rowKey,
    buyingCenterId: row?.kind === 'center' ? cell.rowKey : null,
    offeringId: cell.columnKey,
  };
}

export function nameOf(
  matrix: WhitespaceMatrix | null,
  cell: MatrixCell | null,
): { readonly row: string; readonly column: string } {
  const row = matrix?.rows.find((each) => each.leaf >= 0 && each.key === cell?.rowKey);
  const column = matrix?.columns.find((each) => each.key === cell?.columnKey);
  return { row: row?.name ?? '', column: column?.name ?? '' };
}

/** The list price of the product an offering stands for, in the currency of the account. */
export function priceOf(scope: PlanScope | null, accountId: string, offeringId: string): ListPrice | null {
  if (!scope) return null;
  const productId = scope.offerings.find((offering) => offering.id === offeringId)?.productId ?? null;
  const prices = pricesIn(planCurrency(scope.accounts, accountId), scope.prices);
  return prices.find((price) => price.productId === productId) ?? null;
}

/** What to begin an opportunity with: the potential, else the wallet, else the list price. */
export function proposalFor(
  cell: MatrixCell,
  name: { readonly row: string; readonly column: string },
  plan: Plan,
  price: ListPrice | null,
  stageName: string,
  today: IsoDate,
): OpportunityInput {
  const soon = addDays(today, DAYS_TO_CLOSE);
  const known = cell.potential > 0 ? cell.potential : (cell.wallet ?? price?.unitPrice ?? 0);
  return {
    name: `${name.row} – ${name.column}`,
    stageName,
    closeDate: plan.periodEnd > today && plan.periodEnd < soon ? plan.periodEnd : soon,
    amount: known,
  };
}

/** The account of each row, by its key. */
export const accountsOf = (matrix: WhitespaceMatrix | null): ReadonlyMap<string, string> =>
  new Map((matrix?.rows ?? []).filter(({ leaf }) => leaf >= 0).map((row) => [row.key, row.accountId]));

/** What a place is called, as a cell. */
export function nameOfPlace(
  matrix: WhitespaceMatrix | null,
  { buyingCenterId, accountId, offeringId }: CellPlace,
): string {
  const row = matrix?.rows.find((each) => each.leaf >= 0 && each.key === (buyingCenterId ?? accountId));
  const column = matrix?.columns.find((each) => each.key === offeringId);
  return fill(label.cellName, row?.name ?? '', column?.name ?? '');
}
