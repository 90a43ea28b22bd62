import { LightningElement, api } from 'lwc';
import { cellText, exactText } from 'c/cellTextService';
import type { Sight } from 'c/cellTextService';
import { MISSING, fill } from 'c/formatService';
import { statusLook } from 'c/statusService';
import { cellFigure, largestRival } from 'c/whitespaceFigureModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { cellCount, twinRows, upTo } from 'c/whitespaceTwinModel';
import type { TwinCell, TwinRow } from 'c/whitespaceTwinModel';
import { label } from './labels';

/** Lines shown at first, and with each further step. */
const STEP = 200;

/** The matrix as a plain table, by buying center and score, with full amounts. `cellopen` `{ index, focus }`. */
export default class WhitespaceTable extends LightningElement {
  @api matrix: WhitespaceMatrix | null = null;
  @api layout: Layout | null = null;
  @api sight: Sight | null = null;
  /** Index of the cell that is open; −1 for none. */
  @api selected = -1;

  /** Shows every line at once, for print. */
  @api isWhole = false;

  label = label;
  count = STEP;

  /** Gives the focus back to the line that is selected. */
  @api focusSelected(): void {
    this.template?.querySelector<HTMLElement>(`[data-index="${this.selected}"]`)?.focus();
  }

  private get all(): readonly TwinRow[] {
    return this.matrix && this.layout ? twinRows(this.matrix, this.layout, true) : [];
  }

  get view() {
    const { all, isWhole } = this;
    const left = isWhole ? 0 : cellCount(all) - this.count;
    const shown = isWhole ? all : upTo(all, this.count);
    return {
      bodies: shown.map(({ key, cells }) => ({ key, lines: cells.map((each) => this.line(each)) })),
      more: left > 0 ? fill(label.more, Math.min(left, STEP)) : '',
    };
  }

  private line({ index, cell, rowName, columnKey, columnName }: TwinCell) {
    const { sight } = this;
    if (!sight) return { key: columnKey || 'none', index };
    const text = cellText(cell, { ...sight, view: 'status', rowName, columnName });
    const figure = (value: number | null): string => (value === null ? MISSING : exactText(value, sight));
    const rival = largestRival(cell, sight.measure);
    return {
      key: columnKey || 'none',
      index,
      rowName,
      columnName,
      word: statusLook(cell.status).word,
      glyph: text.glyph,
      amount: figure(cellFigure(cell, 'status', sight.measure)),
      detail: cell.status === 'White' && text.mark === '' ? '' : text.qualifier,
      wallet: figure(cellFigure(cell, 'wallet', sight.measure)),
      rival: rival ? sight.rivalName(rival.competitorId ?? '') : MISSING,
      score: cell.score === null ? MISSING : String(cell.score),
      lineClass: `line ${index === this.selected ? 'line_on' : ''} ${text.mark}`.trim(),
      current: index === this.selected ? 'true' : 'false',
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
