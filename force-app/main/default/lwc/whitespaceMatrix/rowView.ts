import { amountText, cellText, exactText, sumText } from 'c/cellTextService';
import type { CellText, Sight } from 'c/cellTextService';
import { fill, formatPercent } from 'c/formatService';
import { figuresOf, sumFigure } from 'c/whitespaceFigureModel';
import type { Figures } from 'c/whitespaceFigureModel';
import type { DrawnColumn } from 'c/whitespaceColumnModel';
import { cellIndexAt, cellsAt } from 'c/whitespaceLayoutModel';
import type { DrawnRow, Layout } from 'c/whitespaceLayoutModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { indentOf, rowHeight } from './geometry';
import { label } from './labels';

/** A column as the rows draw it: a cell, or room for those that are out of sight. */
export interface Slot {
  readonly key: string;
  readonly isGap: boolean;
  /** Index of the drawn column; −1 for a gap. */
  readonly at: number;
  readonly slotClass: string;
  readonly style: string;
}

export interface CellView extends CellText {
  readonly key: string;
  readonly isGap: boolean;
  readonly at: number;
  readonly colIndex: number;
  /** In the matrix; −1 for a sum. */
  readonly index: number;
  readonly slotClass: string;
  readonly style: string;
}

export interface TotalView {
  readonly amount: string;
  readonly exact: string;
  readonly share: string;
  readonly hasBar: boolean;
  readonly barStyle: string;
}

/** Says the rows and totals of one matrix; texts of cells are kept until it, or how it is looked at, changes. */
export class RowViews {
  private readonly matrix: WhitespaceMatrix;
  private readonly layout: Layout;
  private readonly sight: Sight;
  private readonly accountId: string;
  private readonly texts = new Map<number, CellText>();
  private readonly sums = new Map<string, CellText>();
  private readonly totals = new Map<string, TotalView>();
  private readonly drawn = new Map<string, { readonly slots: readonly Slot[]; readonly view: RowView }>();

  constructor(matrix: WhitespaceMatrix, layout: Layout, sight: Sight, accountId: string) {
    this.matrix = matrix;
    this.layout = layout;
    this.sight = sight;
    this.accountId = accountId;
  }

  /** The same object as long as the same slots are drawn. */
  row(row: DrawnRow, at: number, slots: readonly Slot[], headRows: number): RowView {
    const known = this.drawn.get(row.key);
    if (known?.slots === slots) return known.view;
    const view = this.rowView(row, at, slots, headRows);
    this.drawn.set(row.key, { slots, view });
    return view;
  }

  private rowView(row: DrawnRow, at: number, slots: readonly Slot[], headRows: number) {
    const { kind, key } = row.row;
    const isGroup = row.leaves.length === 0;
    const isWithin = kind === 'account' && this.matrix.rows.some((each) => each.kind === 'group' && each.key === key);
    const name = isWithin ? label.accountRow : row.row.name;
    const isSubsidiary = kind !== 'center' && !isWithin && row.row.accountId !== this.accountId;
    const count = row.isFoldable ? row.sums.length : 0;
    return {
      key: row.key,
      isGap: false as const,
      at,
      rowIndex: headRows + at + 1,
      rowClass: isGroup ? 'group' : row.isPinned ? 'pinned' : row.isFolded ? 'folded' : '',
      style: `height:${rowHeight(row)}px`,
      headStyle: `padding-left:${6 + indentOf(row)}px`,
      name,
      note:
        kind === 'group' ? fill(label.groupRows, this.centersOf(row.row.accountId)) : row.isFolded ? `(${count})` : '',
      tag: isSubsidiary ? label.subsidiary : '',
      parent: row.isPinned && row.parentName ? fill(label.under, row.parentName) : '',
      expanded: row.isFoldable ? (row.isFolded ? ('false' as const) : ('true' as const)) : undefined,
      icon: row.isFolded ? 'utility:chevronright' : 'utility:chevrondown',
      isFoldable: row.isFoldable,
      canPin: row.row.leaf >= 0,
      pinned: row.isPinned ? 'true' : 'false',
      pinLabel: fill(row.isPinned ? label.unpin : label.pin, name),
      cells: isGroup ? [] : slots.map((slot) => this.cell(row, at, slot, name)),
      isGroup,
      span: isGroup ? slots.length : 0,
      total: this.total(row.key, row.sums, isGroup && kind === 'group'),
    };
  }

  private cell(row: DrawnRow, at: number, slot: Slot, rowName: string): CellView {
    const { key, isGap, at: column, slotClass, style } = slot;
    const place = { key, isGap, at: column, colIndex: column + 2, slotClass, style };
    const drawn = this.layout.columns[column];
    if (isGap || !drawn) return { ...place, index: -1, ...NO_TEXT };
    const index = cellIndexAt(this.layout, this.matrix.columns.length, at, column);
    if (index < 0) return { ...place, index, ...this.sum(row, drawn, rowName) };
    return { ...place, index, ...this.text(index, rowName, drawn.name) };
  }

  private text(index: number, rowName: string, columnName: string): CellText {
    const known = this.texts.get(index);
    if (known) return known;
    const cell = this.matrix.cells[index];
    if (!cell) return NO_TEXT;
    const said = cellText(cell, { ...this.sight, rowName, columnName });
    const isDim = this.layout.matches !== null && !this.layout.matches[index];
    const text = isDim ? { ...said, cellClass: `${said.cellClass} dim` } : said;
    this.texts.set(index, text);
    return text;
  }

  private sum(row: DrawnRow, column: DrawnColumn, rowName: string): CellText {
    const key = `${row.key} ${column.key}`;
    const known = this.sums.get(key);
    if (known) return known;
    const cells = cellsAt(this.matrix, this.layout, row.leaves, column.columns);
    const text = sumText(this.figures(cells), { ...this.sight, rowName, columnName: column.name });
    this.sums.set(key, text);
    return text;
  }

  /** The total of some rows over all columns drawn; `isOf` says both what is owned and of how much. */
  total(key: string, leaves: readonly number[], isOf = false): TotalView {
    const known = this.totals.get(key);
    if (known) return known;
    const view = this.totalView(this.figures(cellsAt(this.matrix, this.layout, leaves, this.layout.summed)), isOf);
    this.totals.set(key, view);
    return view;
  }

  columnTotal(column: DrawnColumn): TotalView {
    const key = `column ${column.key}`;
    const known = this.totals.get(key);
    if (known) return known;
    const view = this.totalView(this.figures(cellsAt(this.matrix, this.layout, this.leaves, column.columns)), false);
    this.totals.set(key, view);
    return view;
  }

  grandTotal(): TotalView {
    return this.total('total', this.leaves);
  }

  private get leaves(): readonly number[] {
    return this.matrix.rows.flatMap(({ leaf }) => (leaf >= 0 ? [leaf] : []));
  }

  private figures(cells: Parameters<typeof figuresOf>[0]): Figures {
    return figuresOf(cells, this.sight.measure);
  }

  private totalView(figures: Figures, isOf: boolean): TotalView {
    const { sight } = this;
    const figure = sumFigure(figures, sight.view) ?? 0;
    const isRivals = sight.view === 'competitors';
    const part = isRivals ? figures.competitorShare : figures.ownedShare;
    const amount = amountText(figure, sight);
    const hasWhole = isOf && figures.wallet > 0 && sight.view !== 'wallet';
    return {
      amount: hasWhole ? fill(label.groupTotal, amount, amountText(figures.wallet, sight)) : amount,
      exact: exactText(figure, sight),
      share: part === null || hasWhole ? '' : formatPercent(part),
      hasBar: !isOf && part !== null,
      barStyle: `width:${Math.min(100, part ?? 0)}%${isRivals ? ';background:var(--k-comp, #5a1ba9) !important' : ''}`,
    };
  }

  private centersOf(accountId: string): number {
    return this.matrix.rows.filter((each) => each.kind === 'center' && each.accountId === accountId).length;
  }
}

type RowView = ReturnType<RowViews['rowView']>;

const NO_TEXT: CellText = {
  word: '',
  glyph: '',
  wordClass: 'word',
  amount: '',
  qualifier: '',
  cellClass: 'cell',
  label: '',
  mark: '',
  bar: [],
};
