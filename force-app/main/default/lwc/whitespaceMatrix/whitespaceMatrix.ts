import { LightningElement, api } from 'lwc';
import accountRowLabel from '@salesforce/label/c.Whitespace_Account_Row';
import centerLabel from '@salesforce/label/c.Whitespace_Buying_Center';
import groupRowsLabel from '@salesforce/label/c.Whitespace_Group_Rows';
import groupTotalLabel from '@salesforce/label/c.Whitespace_Group_Total';
import keyboardLabel from '@salesforce/label/c.Whitespace_Keyboard';
import matrixLabel from '@salesforce/label/c.Whitespace_Matrix';
import ownedLabel from '@salesforce/label/c.Whitespace_Owned_Total';
import subsidiaryLabel from '@salesforce/label/c.Whitespace_Subsidiary';
import totalLabel from '@salesforce/label/c.Whitespace_Total';
import walletShareLabel from '@salesforce/label/c.Whitespace_Wallet_Share';
import { cellText } from 'c/cellTextService';
import type { CellText, MatrixView } from 'c/cellTextService';
import { fill, formatMoney, formatPercent, formatUnits, unitOf } from 'c/formatService';
import { addUpInUnits } from 'c/moneyModel';
import type { IsoDate } from 'c/periodModel';
import type { MatrixColumn, MatrixRow } from 'c/whitespaceAxisModel';
import type { Totals, WhitespaceMatrix as Matrix } from 'c/whitespaceModel';
import { moveFocus } from './gridKeys';

const ROW_HEAD_PX = 132;
const TOTAL_PX = 132;
const LEAST_COLUMN_PX = 92;

export type { CellOpen, CellRange, CellType, RangeCopy, RangeFill, RangePaste } from './events';

interface CellView extends CellText {
  readonly key: string;
  readonly index: number;
}

interface TotalView {
  readonly key: string;
  readonly amount: string;
  readonly exact: string;
  readonly share: string;
  readonly barStyle: string;
}

interface RowView {
  readonly key: string;
  readonly isGroup: boolean;
  readonly isOpen: boolean;
  readonly expanded: 'true' | 'false';
  readonly icon: string;
  readonly name: string;
  readonly note: string;
  readonly tag: string;
  readonly headStyle: string;
  readonly accountId: string;
  readonly cells: readonly CellView[];
  readonly total: TotalView;
}

/**
 * The matrix as a grid with one tab stop. `cellopen` `{ index, focus }` when a cell is chosen, `grouptoggle` `{ accountId }`
 * when a group row is.
 */
export default class WhitespaceMatrix extends LightningElement {
  @api matrix: Matrix | null = null;
  @api accountId = '';
  @api view: MatrixView = 'status';
  @api today: IsoDate = '';
  /** Accounts whose rows are folded away. */
  @api folded: ReadonlySet<string> = new Set();
  private selectedIndex = -1;

  /** Index of the cell shown in the panel; −1 for none. Marked on the cell alone: a selection draws nothing anew. */
  @api
  get selected(): number {
    return this.selectedIndex;
  }
  set selected(index: number) {
    this.selectedIndex = index;
    this.markSelected();
  }

  label = {
    center: centerLabel,
    keyboard: keyboardLabel,
    matrix: matrixLabel,
    owned: ownedLabel,
    total: totalLabel,
    walletShare: walletShareLabel,
  };

  /** Gives the focus back to the cell that is selected. */
  @api focusSelected(): void {
    this.cellAt(this.selected)?.focus();
  }

  override renderedCallback(): void {
    const cells = this.gridCells();
    if (!cells.some((cell) => cell.tabIndex === 0)) this.makeTabStop(cells[0]);
    this.markSelected();
  }

  private markSelected(): void {
    for (const cell of this.template?.querySelectorAll('[aria-selected="true"]') ?? []) {
      cell.setAttribute('aria-selected', 'false');
    }
    this.cellAt(this.selectedIndex)?.setAttribute('aria-selected', 'true');
  }

  private get unit(): number {
    return unitOf(
      Math.max(this.matrix?.total.owned ?? 0, this.matrix?.total.wallet ?? 0, this.matrix?.total.open ?? 0),
    );
  }

  /** Wide enough for every column to be read; beyond that the matrix scrolls. */
  get tableStyle(): string {
    return `min-width: ${ROW_HEAD_PX + TOTAL_PX + this.columns.length * LEAST_COLUMN_PX}px`;
  }

  get columnCount(): number {
    return (this.matrix?.columns.length ?? 0) + 2;
  }

  get groupSpan(): number {
    return (this.matrix?.columns.length ?? 0) + 1;
  }

  /** The outermost offerings above the columns, each as wide as its columns. */
  get groups(): readonly {
    readonly key: string;
    readonly name: string;
    readonly span: number;
    readonly headClass: string;
  }[] {
    const groups: { key: string; name: string; span: number; headClass: string }[] = [];
    let last: string | null = null;
    for (const column of this.columns) {
      const name = column.path[0] ?? '';
      const group = groups[groups.length - 1];
      if (group && name === last) group.span += 1;
      else
        groups.push({
          key: `${column.key || 'none'}:${name}`,
          name,
          span: 1,
          headClass: name ? 'series' : 'series series_none',
        });
      last = name;
    }
    return groups;
  }

  get hasGroups(): boolean {
    return this.columns.some((column) => column.path.length > 0);
  }

  get columns(): readonly MatrixColumn[] {
    return this.matrix?.columns ?? [];
  }

  /** The heads of the columns; below the outermost offering the path to a column is part of its name. */
  get heads(): readonly { readonly key: string; readonly name: string; readonly path: string }[] {
    return this.columns.map(({ key, name, path }) => ({ key: key || 'none', name, path: path.slice(1).join(' › ') }));
  }

  get rows(): readonly RowView[] {
    const matrix = this.matrix;
    if (!matrix) return [];
    const { unit } = this;
    const shown = matrix.rows
      .map((row, index) => ({ row, index }))
      .filter(({ row }) => row.kind === 'group' || !this.isFolded(row));
    const isGrouped = matrix.rows.some((row) => row.kind === 'group');
    return shown.map(({ row, index }) => this.rowView(matrix, row, index, unit, isGrouped));
  }

  private isFolded(row: MatrixRow): boolean {
    return (
      this.folded.has(row.accountId) &&
      Boolean(this.matrix?.rows.some((each) => each.kind === 'group' && each.accountId === row.accountId))
    );
  }

  private rowView(matrix: Matrix, row: MatrixRow, index: number, unit: number, isGrouped: boolean): RowView {
    const isGroup = row.kind === 'group';
    const isOpen = isGroup && !this.folded.has(row.accountId);
    const isWithinGroup =
      row.kind === 'account' && matrix.rows.some((each) => each.kind === 'group' && each.key === row.key);
    const name = isWithinGroup ? accountRowLabel : row.name;
    const centers = matrix.rows.filter((each) => each.kind === 'center' && each.accountId === row.accountId).length;
    const isSubsidiary = row.kind !== 'center' && !isWithinGroup && row.accountId !== this.accountId;
    const width = matrix.columns.length;
    const totals = matrix.rowTotals[index];
    return {
      key: `${row.kind}:${row.key}`,
      isGroup,
      isOpen,
      expanded: isOpen ? 'true' : 'false',
      icon: isOpen ? 'utility:chevrondown' : 'utility:chevronright',
      name,
      note: isGroup ? fill(groupRowsLabel, centers) : '',
      tag: isSubsidiary ? subsidiaryLabel : '',
      headStyle: `padding-left: ${6 + Math.max(0, row.depth - (isGrouped && !isGroup ? 1 : 0)) * 10}px`,
      accountId: row.accountId,
      cells: isGroup
        ? []
        : matrix.columns.map((column, c) => {
            const cell = matrix.cells[row.leaf * width + c];
            const frame = { rowName: name, columnName: column.name, unit, view: this.view, today: this.today };
            return {
              key: column.key || 'none',
              index: row.leaf * width + c,
              ...(cell ? cellText(cell, frame) : NO_TEXT),
            };
          }),
      total: this.totalView(row.key, totals, unit, isGroup),
    };
  }

  get columnTotals(): readonly TotalView[] {
    const totals = this.matrix?.columnTotals ?? [];
    const units = addUpInUnits(
      totals.map((total) => total.owned),
      this.unit,
    );
    return totals.map((total, index) => ({
      ...this.totalView(this.columns[index]?.key || 'none', total, this.unit, false),
      amount: formatUnits(units[index] ?? 0, this.unit),
    }));
  }

  get grandTotal(): TotalView {
    return this.totalView('total', this.matrix?.total, this.unit, false);
  }

  private totalView(key: string, total: Totals | undefined, unit: number, isGroup: boolean): TotalView {
    const owned = formatUnits(Math.round((total?.owned ?? 0) / unit), unit);
    const wallet = total && total.wallet > 0 ? formatUnits(Math.round(total.wallet / unit), unit) : '';
    const part = total?.walletShare ?? null;
    return {
      key,
      amount: isGroup && wallet ? fill(groupTotalLabel, owned, wallet) : owned,
      exact: formatMoney(total?.owned ?? 0),
      share: part === null || isGroup ? '' : formatPercent(part),
      barStyle: isGroup || part === null ? 'display: none' : `width: ${Math.min(100, part)}%`,
    };
  }

  handleClick(event: MouseEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-index], [data-account]');
    if (!cell) return;
    this.makeTabStop(cell);
    this.activate(cell, 'stay');
  }

  handleDoubleClick(event: MouseEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
    if (cell) this.activate(cell, 'edit');
  }

  handleKeyDown(event: KeyboardEvent): void {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-index], [data-account]');
    if (!cell || event.altKey || event.metaKey) return;
    const { key } = event;
    if (key === 'Enter' || key === ' ' || key === 'F2') {
      event.preventDefault();
      this.activate(cell, key === 'F2' ? 'edit' : 'panel');
      return;
    }
    const { account, open } = cell.dataset;
    if (account && ((key === 'ArrowLeft' && open === 'true') || (key === 'ArrowRight' && open === 'false'))) {
      event.preventDefault();
      this.activate(cell, 'stay');
      return;
    }
    const target = moveFocus(this.gridRows(), cell, key, event.ctrlKey);
    if (!target) return;
    event.preventDefault();
    this.makeTabStop(target);
    target.focus();
  }

  private activate(cell: HTMLElement, focus: CellOpen['focus']): void {
    const { index, account } = cell.dataset;
    if (account) this.dispatchEvent(new CustomEvent('grouptoggle', { detail: { accountId: account } }));
    else this.dispatchEvent(new CustomEvent('cellopen', { detail: { index: Number(index), focus } }));
  }

  private makeTabStop(cell: HTMLElement | undefined): void {
    for (const other of this.gridCells()) if (other.tabIndex === 0 && other !== cell) other.tabIndex = -1;
    if (cell) cell.tabIndex = 0;
  }

  private cellAt(index: number): HTMLElement | null {
    return index < 0 ? null : (this.template?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null);
  }

  private gridCells(): readonly HTMLElement[] {
    return [...(this.template?.querySelectorAll<HTMLElement>('[data-index], [data-account]') ?? [])];
  }

  private gridRows(): readonly (readonly HTMLElement[])[] {
    return [...(this.template?.querySelectorAll('tbody tr') ?? [])].map((row) => [
      ...row.querySelectorAll<HTMLElement>('[data-index], [data-account]'),
    ]);
  }
}

const NO_TEXT: CellText = { word: '', glyph: '', amount: '', qualifier: '', cellClass: 'cell', label: '' };
