import { LightningElement, api } from 'lwc';
import moreLabel from '@salesforce/label/c.Whitespace_Show_More';
import { cellText } from 'c/cellTextService';
import type { Sight } from 'c/cellTextService';
import { fill } from 'c/formatService';
import { statusLook } from 'c/statusService';
import type { Layout } from 'c/whitespaceLayoutModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { cellCount, twinRows, upTo } from 'c/whitespaceTwinModel';

/** Cells shown at first, and with each further step. */
const STEP = 120;

/** The matrix on a phone: by row, its cells by score, then the others in order. `cellopen` `{ index, focus }`. */
export default class WhitespaceList extends LightningElement {
  @api matrix: WhitespaceMatrix | null = null;
  @api layout: Layout | null = null;
  @api sight: Sight | null = null;

  /** Index of the cell that is open; −1 for none. */
  @api selected = -1;

  count = STEP;

  /** Gives the focus back to the cell that is open. */
  @api focusSelected(): void {
    this.template?.querySelector<HTMLElement>(`[data-index="${this.selected}"]`)?.focus();
  }

  get view() {
    const { matrix, layout, sight } = this;
    if (!matrix || !layout || !sight) return { groups: [], more: '' };
    const rows = twinRows(matrix, layout, false);
    const left = cellCount(rows) - this.count;
    return {
      groups: upTo(rows, this.count).map(({ key, name, cells }) => ({
        key,
        name,
        cells: cells.map(({ index, cell, rowName, columnKey, columnName }) => {
          const text = cellText(cell, { ...sight, rowName, columnName });
          return {
            ...text,
            index,
            key: columnKey || 'none',
            name: columnName,
            itemClass: `item item_${statusLook(cell.status).className} ${text.mark}`.trim(),
            isCurrent: index === this.selected ? 'true' : undefined,
          };
        }),
      })),
      more: left > 0 ? fill(moreLabel, Math.min(left, STEP)) : '',
    };
  }

  handleOpen(event: MouseEvent): void {
    const index = Number((event.currentTarget as HTMLElement).dataset.index);
    this.dispatchEvent(new CustomEvent('cellopen', { detail: { index, focus: 'panel' } }));
  }

  handleMore(): void {
    this.count += STEP;
  }
}
