import { cellFigure } from 'c/whitespaceFigureModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { ViewState } from 'c/whitespaceViewModel';
import type { CellRange } from './events';

/** The figures of a range as a spreadsheet takes them: nothing where none is known. */
export function figuresText({ cells }: WhitespaceMatrix, { view, measure }: ViewState, { range }: CellRange): string {
  const figure = (index: number): string => {
    const cell = cells[index];
    return cell ? String(cellFigure(cell, view, measure) ?? '') : '';
  };
  return range.map((row) => row.map(figure).join('\t')).join('\n');
}
