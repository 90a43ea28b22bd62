import { LightningElement, api } from 'lwc';
import type { Sight } from 'c/cellTextService';
import type { Layout } from 'c/whitespaceLayoutModel';
import type { WhitespaceMatrix as Matrix } from 'c/whitespaceModel';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';
import { figuresText } from './clipboard';
import type { Grid } from './drawing';
import type { Told } from './events';
import { COLUMN_PX, HEAD_PX, TOTAL_PX } from './geometry';
import { extentOf, spotOf } from './gridFocus';
import { moveSpot } from './gridKeys';
import type { Spot } from './gridKeys';
import { GridState } from './gridState';
import { besideFamily, clickAction, keyAction } from './keyActions';
import type { Action, Ground } from './keyActions';
import { label } from './labels';
import { roomFrom, spotOfIndex } from './selection';

export type { CellOpen, CellRange, CellType, RangeCopy, RangeFill, RangePaste, ViewChange } from './events';

/**
 * The matrix as a grid with one tab stop; of a large one only what is in sight is drawn, in both directions. Its events, see
 * `events.ts`, are `cellopen`, `viewchange`, `rangechange`, `rangecopy`, and where it may edit `celltype`, `rangefill`, `rangepaste`.
 */
export default class WhitespaceMatrix extends LightningElement {
  @api state: ViewState = FIRST_VIEW;
  @api accountId = '';
  @api canEdit = false;
  /** Draws everything whatever its size, for print. */
  @api isWhole = false;
  /** How cells are looked at: unit, view, day, names and patterns of competitors. */
  @api sight: Sight | null = null;

  label = label;
  /** Counts what changes the part in sight without changing the rows. */
  private drawn = 0;
  private whole: Matrix | null = null;
  private shown: Layout | null = null;
  private selectedIndex = -1;
  /** Not reactive, as drawing does not depend on them. */
  private readonly view = new GridState();
  private observer: ResizeObserver | null = null;

  @api
  get matrix(): Matrix | null {
    return this.whole;
  }
  set matrix(matrix: Matrix | null) {
    this.whole = matrix;
    this.view.width = matrix?.columns.length ?? 0;
  }

  /** What is drawn, in order. */
  @api
  get layout(): Layout | null {
    return this.shown;
  }
  set layout(layout: Layout | null) {
    if (layout) this.view.show(layout, this.isWhole);
    this.shown = layout;
  }

  /** Index of the cell shown in the panel; −1 for none. Marked on the cell alone: a selection draws nothing anew. */
  @api
  get selected(): number {
    return this.selectedIndex;
  }
  set selected(index: number) {
    this.selectedIndex = index;
    this.markSelected();
  }

  /** Gives the focus back to the cell that is selected. */
  @api focusSelected(): void {
    const place = this.shown && spotOfIndex(this.shown, this.view.width, this.selectedIndex);
    if (place) this.go(place, null);
  }

  /** Gives the focus back to the cell that had it last, or to the one beside it. */
  @api focusLast(move: 'stay' | 'down' | 'right' | 'left'): void {
    const { spot } = this.view.focus;
    const key = { stay: '', down: 'ArrowDown', right: 'ArrowRight', left: 'ArrowLeft' }[move];
    const to = this.shown ? moveSpot(spot, key, false, extentOf(this.shown)) : null;
    this.go(to ?? spot, null);
  }

  /** Where the cell that has the focus, or had it last, stands on the screen. */
  @api
  get focusBox(): DOMRect | null {
    const { template, shown } = this;
    if (!template || !shown) return null;
    return this.view.focus.elementAt(template, this.view.focus.spot, shown)?.getBoundingClientRect() ?? null;
  }

  override connectedCallback(): void {
    if (typeof ResizeObserver === 'undefined') return;
    this.observer = new ResizeObserver(() => this.handleScroll());
  }

  override disconnectedCallback(): void {
    this.observer?.disconnect();
    this.view.nextFrame.stop();
  }

  override renderedCallback(): void {
    const { box, shown, view } = this;
    if (!box || !shown || !this.template) return;
    // To ask for sizes lays the page out: only when what there is to draw changed, not while it is scrolled.
    if (view.isNew) {
      view.isNew = false;
      this.observer?.observe(box);
      view.readEdges(this.template, box);
      if (view.port.measure(box, view, true)) this.drawn++;
      view.port.shade(box);
    }
    view.focus.settle(this.template, shown);
    this.markSelected();
  }

  get tableStyle(): string {
    const { port } = this.view;
    const count = this.shown?.columns.length ?? 0;
    const width = HEAD_PX + TOTAL_PX + count * (this.drawn >= 0 && !port.isAllDrawn ? port.columnWidth : COLUMN_PX);
    return port.isAllDrawn ? `min-width:${width}px` : `width:${width}px`;
  }

  get rowCount(): number {
    return (this.shown?.rows.length ?? 0) + this.headRows + 1;
  }

  get columnCount(): number {
    return (this.shown?.columns.length ?? 0) + 2;
  }

  get footIndex(): number {
    return this.rowCount;
  }

  get keyboardHint(): string {
    return this.canEdit ? `${label.keyboard} ${label.keyboardEdit}` : label.keyboard;
  }

  private get headRows(): number {
    return (this.shown?.heads.length ?? 0) + 1;
  }

  /** Everything the template draws; it asks for each part, so it is worked out once. */
  get grid(): Grid | null {
    const { matrix, shown: layout, sight, accountId, drawn, state, template, view } = this;
    if (!matrix || !layout || !sight || !template) return null;
    view.focus.note(template);
    return view.drawings.draw({ matrix, layout, sight, accountId, state }, view.port, drawn);
  }

  /** Draws what came in sight, over several frames when it is much. */
  handleScroll(): void {
    const { box, view } = this;
    if (!box || view.nextFrame.isAwaited) return;
    if (view.port.measure(box, view, false)) this.drawn++;
    view.port.shade(box);
    if (view.port.isBehind) view.nextFrame.then(box, () => this.handleScroll());
  }

  handleFocusIn(event: FocusEvent): void {
    const { shown, template } = this;
    const { focus, port } = this.view;
    if (!shown || !template || !focus.take(event.target, shown)) return;
    port.keep(focus.spot);
    focus.mark(template, shown);
  }

  handleClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const spot = spotOf(target);
    const { ground } = this;
    if (!spot || !ground) return;
    const index = this.view.indexAt(spot);
    const isTool = target.closest('[data-pin], [data-unfold]') !== null;
    if (isTool || index < 0) this.act(clickAction(ground, spot, target), spot);
    else if (event.shiftKey) this.select(spot, 'extend');
    else if (event.ctrlKey || event.metaKey) this.select(spot, 'toggle');
    else {
      this.clearSelection();
      this.view.selection.startAt(spot);
      this.tell('cellopen', { index, focus: 'stay' });
    }
  }

  handleDoubleClick(event: MouseEvent): void {
    const spot = spotOf(event.target);
    const index = spot ? this.view.indexAt(spot) : -1;
    if (index >= 0) this.tell('cellopen', { index, focus: this.canEdit ? 'edit' : 'panel' });
  }

  handleKeyDown(event: KeyboardEvent): void {
    const { ground } = this;
    const from = this.view.placeOf(event.target);
    if (!from || !ground || event.altKey) return;
    const action = keyAction(ground, from, event);
    if (action) {
      event.preventDefault();
      if (action.kind === 'clear') event.stopPropagation();
      this.act(action, from);
      return;
    }
    if (event.metaKey) return;
    const to = moveSpot(from, event.key, event.ctrlKey, extentOf(ground.layout));
    if (!to) return;
    event.preventDefault();
    this.go(besideFamily(ground.layout, from, to), event.shiftKey ? from : null);
  }

  private act(action: Action | null, spot: Spot): void {
    if (action?.kind === 'open') this.tell('cellopen', { index: action.index, focus: action.focus });
    else if (action?.kind === 'type') this.tell('celltype', { index: action.index, text: action.text });
    else if (action?.kind === 'change') this.tell('viewchange', { change: action.change });
    else if (action?.kind === 'fill') this.tell('rangefill', { ...this.view.range(spot), direction: action.direction });
    else if (action?.kind === 'select') this.select(spot, 'toggle');
    else if (action?.kind === 'clear') this.clearSelection();
  }

  private get ground(): Ground | null {
    const { shown: layout, state, canEdit, view } = this;
    return layout && { layout, state, width: view.width, canEdit, hasSelection: !view.selection.isEmpty };
  }

  handleCopy(event: ClipboardEvent): void {
    const spot = this.view.placeOf(event.target);
    const { matrix } = this;
    if (!spot || !matrix || !event.clipboardData) return;
    const range = this.view.range(spot);
    if (range.cells.length === 0) return;
    let text = '';
    this.tell('rangecopy', { ...range, write: (given) => (text = given) });
    text ||= figuresText(matrix, this.state, range);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
  }

  handlePaste(event: ClipboardEvent): void {
    const spot = this.view.placeOf(event.target);
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!spot || !this.canEdit || !this.shown || text === '') return;
    const range = this.view.range(spot);
    if (range.cells.length === 0) return;
    event.preventDefault();
    this.tell('rangepaste', { ...range, text, room: roomFrom(this.shown, this.view.width, range) });
  }

  /** Gives a place the focus; with `from` the selection goes on from there to it. */
  private go(to: Spot, from: Spot | null): void {
    const { shown, box, template } = this;
    const { focus, port, selection } = this.view;
    if (!shown || !template) return;
    if (from && to.row >= 0 && to.column >= 0) {
      this.view.extendTo(to, from);
      this.tell('rangechange', this.view.range(null));
    } else selection.startAt(to);
    focus.spot = to;
    if (box && !port.isAllDrawn) port.reveal(box, to);
    if (port.keep(to) && !port.isAllDrawn) this.drawn++;
    this.handleScroll();
    const element = focus.elementAt(template, to, shown);
    focus.mark(template, shown);
    this.markSelected();
    if (element) element.focus();
    else focus.want();
  }

  private select(spot: Spot, how: 'extend' | 'toggle'): void {
    const { view } = this;
    const index = view.indexAt(spot);
    if (index < 0) return;
    if (how === 'extend') view.extendTo(spot, null);
    else view.selection.toggle(index, spot);
    this.markSelected();
    this.tell('rangechange', view.range(null));
  }

  private clearSelection(): void {
    if (this.view.selection.isEmpty) return;
    this.view.selection.clear();
    this.view.selection.startAt(this.view.focus.spot);
    this.markSelected();
    this.tell('rangechange', { cells: [], range: [] });
  }

  private markSelected(): void {
    if (this.template) this.view.selection.mark(this.template, this.selectedIndex);
  }

  private get box(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.scroll') ?? null;
  }

  private tell<Name extends keyof Told>(name: Name, detail: Told[Name]): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
