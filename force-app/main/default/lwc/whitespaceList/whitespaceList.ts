import { LightningElement, api } from 'lwc';
import { cellText } from 'c/cellTextService';
import type { IsoDate } from 'c/periodModel';
import { unitOf } from 'c/formatService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** The matrix on a phone: by row, its cells by score, then the others in order. `cellopen` `{ index, focus }`. */
export default class WhitespaceList extends LightningElement {
  @api matrix: WhitespaceMatrix | null = null;
  @api today: IsoDate = '';

  get groups() {
    const matrix = this.matrix;
    if (!matrix) return [];
    const width = matrix.columns.length;
    const unit = unitOf(Math.max(matrix.total.owned, matrix.total.wallet, matrix.total.open));
    return matrix.rows
      .filter((row) => row.leaf >= 0)
      .map((row) => {
        const cells = matrix.columns.map((column, c) => ({
          column,
          index: row.leaf * width + c,
          cell: matrix.cells[row.leaf * width + c],
        }));
        cells.sort((a, b) => (b.cell?.score ?? -1) - (a.cell?.score ?? -1) || a.index - b.index);
        return {
          key: row.key,
          name: row.name,
          cells: cells.flatMap(({ column, index, cell }) => {
            if (!cell || cell.status === 'Not Applicable') return [];
            const frame = {
              rowName: row.name,
              columnName: column.name,
              unit,
              view: 'status' as const,
              today: this.today,
            };
            const text = cellText(cell, frame);
            return [
              {
                ...text,
                index,
                key: column.key || 'none',
                name: column.name,
                itemClass: `item item_${text.cellClass.split(' ')[1] ?? ''}`,
              },
            ];
          }),
        };
      });
  }

  handleOpen(event: MouseEvent): void {
    const index = Number((event.currentTarget as HTMLElement).dataset.index);
    this.dispatchEvent(new CustomEvent('cellopen', { detail: { index, focus: 'panel' } }));
  }
}
