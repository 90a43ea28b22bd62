import { assetValue } from 'c/crmModel';
import type { Asset, ListPrice } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import { groupBy } from 'c/listModel';
import { cents, share, sum } from 'c/moneyModel';
import type { ObjectiveCategory } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { DraftPeriod, SourceValue, Sourced } from 'c/planDraftModel';
import { DEFAULT_LIKELIHOOD } from 'c/planModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** A proposed potential of a white or lost cell, with the arithmetic behind it. */
export interface DraftCell {
  readonly rowKey: string;
  readonly columnKey: string;
  readonly accountId: string;
  readonly buyingCenterId: string | null;
  readonly rowName: string;
  readonly columnName: string;
  readonly potential: Sourced<number>;
  /** Ticked at first: among the {@link TICKED_CELLS} largest. */
  readonly isTicked: boolean;
}

/** A proposed objective; the page words its name from the rule. */
export interface DraftObjective {
  readonly key: string;
  readonly category: ObjectiveCategory;
  readonly target: Sourced<number>;
  readonly contribution: number;
  readonly startDate: IsoDate;
  readonly dueDate: IsoDate;
}

export const MOST_CELLS = 40;
export const TICKED_CELLS = 12;

const amount = (value: number): SourceValue => ({ kind: 'amount', value });
const count = (value: number): SourceValue => ({ kind: 'count', value });
const text = (value: string): SourceValue => ({ kind: 'text', value });

/**
 * Potentials for crossings with nothing in them: the average line won for the offering anywhere in this
 * hierarchy, else its list price. Without either nothing is proposed. Largest first.
 */
export function draftCells(matrix: WhitespaceMatrix, prices: readonly ListPrice[]): readonly DraftCell[] {
  const won = matrix.deals.filter((deal) => deal.state === 'won' && deal.amount > 0);
  const wonByColumn = groupBy(won, ({ columnKey }) => columnKey);
  const priceOf = new Map(prices.map((price) => [price.productId, price.unitPrice]));
  const suggestions = matrix.columns.map((column) => {
    if (column.key === '') return null;
    return suggest(
      wonByColumn.get(column.key) ?? [],
      column.productId === null ? undefined : priceOf.get(column.productId),
    );
  });
  const cells: DraftCell[] = [];
  for (const row of matrix.rows) {
    if (row.leaf < 0) continue;
    matrix.columns.forEach((column, index) => {
      const cell = matrix.cells[row.leaf * matrix.columns.length + index];
      const potential = suggestions[index];
      if (!potential || !cell || !isBlank(cell)) return;
      cells.push({
        rowKey: row.key,
        columnKey: column.key,
        accountId: row.accountId,
        buyingCenterId: row.kind === 'center' ? row.key : null,
        rowName: row.name,
        columnName: column.name,
        potential,
        isTicked: false,
      });
    });
  }
  return cells
    .sort((a, b) => b.potential.value - a.potential.value)
    .slice(0, MOST_CELLS)
    .map((cell, index) => ({ ...cell, isTicked: index < TICKED_CELLS }));
}

const isBlank = (cell: MatrixCell): boolean => cell.record === null && cell.status === 'White';

function suggest(won: readonly Deal[], listPrice: number | undefined): Sourced<number> | null {
  if (won.length > 0) {
    const total = sum(won.map((deal) => deal.amount));
    const rows = new Set(won.map((deal) => deal.rowKey)).size;
    return {
      value: cents(total / won.length),
      rule: 'potentialAverage',
      values: [amount(total), count(won.length), count(rows)],
    };
  }
  if (listPrice === undefined || listPrice <= 0) return null;
  return { value: cents(listPrice), rule: 'potentialListPrice', values: [amount(listPrice)] };
}

/** The first objectives: keep what ends in the period, win what is open, win back what was lost, open the whitespace that is ticked. */
export function draftObjectives(
  matrix: WhitespaceMatrix,
  assets: readonly Asset[],
  cells: readonly Pick<DraftCell, 'columnName' | 'potential'>[],
  period: DraftPeriod,
  today: IsoDate,
): readonly DraftObjective[] {
  const from = today > period.start ? today : period.start;
  const dates = { startDate: period.start, dueDate: period.end };
  const objectives: DraftObjective[] = [];
  const ending = assets.filter(
    (asset) => asset.usageEndDate !== null && asset.usageEndDate >= from && asset.usageEndDate <= period.end,
  );
  const endingValue = sum(ending.map(assetValue));
  if (endingValue > 0) {
    objectives.push({
      key: 'renew',
      category: 'Retention',
      target: { value: endingValue, rule: 'objectiveRenew', values: [amount(endingValue), count(ending.length)] },
      contribution: share(endingValue, DEFAULT_LIKELIHOOD.renewal),
      ...dates,
    });
  }
  const open = matrix.deals.filter(
    (deal) => deal.state === 'open' && deal.closeDate >= period.start && deal.closeDate <= period.end,
  );
  const openValue = sum(open.map((deal) => deal.amount));
  if (openValue > 0) {
    const opportunities = new Set(open.map((deal) => deal.opportunityId)).size;
    objectives.push({
      key: 'pipeline',
      category: 'Growth',
      target: { value: openValue, rule: 'objectivePipeline', values: [amount(openValue), count(opportunities)] },
      contribution: sum(open.map((deal) => share(deal.amount, deal.probability))),
      ...dates,
    });
  }
  const white = sum(cells.map((cell) => cell.potential.value));
  if (white > 0) {
    const offerings = [...new Set(cells.map((cell) => cell.columnName))].slice(0, 3).join(', ');
    objectives.push({
      key: 'whitespace',
      category: 'Growth',
      target: {
        value: white,
        rule: 'objectiveWhitespace',
        values: [amount(white), count(cells.length), text(offerings)],
      },
      contribution: share(white, DEFAULT_LIKELIHOOD.white),
      ...dates,
    });
  }
  const lost = matrix.cells.filter((cell) => cell.status === 'Lost' && cell.lost > 0);
  const lostValue = sum(lost.map((cell) => cell.lost));
  if (lostValue > 0) {
    objectives.push({
      key: 'winBack',
      category: 'Relationship',
      target: { value: lostValue, rule: 'objectiveWinBack', values: [amount(lostValue), count(lost.length)] },
      contribution: 0,
      ...dates,
    });
  }
  return objectives;
}
