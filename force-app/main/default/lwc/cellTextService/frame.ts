import type { Pattern } from 'c/competitorModel';
import { formatInUnits, formatMoney, formatNumber } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { CellChange } from 'c/whitespaceChangeModel';
import type { MatrixView, Measure } from 'c/whitespaceViewModel';

/** What is the same for every cell of a matrix. */
export interface Sight {
  /** 1 or 1,000: what amounts are counted in. */
  readonly unit: number;
  readonly view: MatrixView;
  readonly measure: Measure;
  readonly today: IsoDate;
  rivalName(competitorId: string): string;
  patternOf(competitorId: string): Pattern;
  /** What became of a cell since the review it is compared with; not there while nothing is compared. */
  readonly changeOf?: (cell: MatrixCell) => CellChange | null;
}

/** Where a cell is, and how it is looked at. */
export interface Frame extends Sight {
  readonly rowName: string;
  readonly columnName: string;
}

export const amountText = (figure: number, { unit, measure }: Sight): string =>
  measure === 'units' ? formatNumber(figure) : formatInUnits(figure, unit);

export const exactText = (figure: number, { measure }: Sight): string =>
  measure === 'units' ? formatNumber(figure) : formatMoney(figure);
