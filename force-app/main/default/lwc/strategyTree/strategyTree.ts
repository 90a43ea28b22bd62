import { api, LightningElement } from 'lwc';
import type { Commitment } from 'c/commitmentModel';
import type { IsoDate } from 'c/periodModel';
import { READ_ONLY } from 'c/strategyEditModel';
import type { Person, StrategyAccess } from 'c/strategyEditModel';
import type { InlineEdit } from 'c/strategyInlineEdit';
import type { MenuItem } from 'c/strategyMenu';
import { dropAt, stepMove } from 'c/strategyDestinationModel';
import type { Step } from 'c/strategyDestinationModel';
import { foldedAtFirst, rowMove, strategyRows } from 'c/strategyRowModel';
import type { StrategyRow } from 'c/strategyRowModel';
import type { StrategyTree as Tree } from 'c/strategyTreeModel';
import { controls, editOf, menuItems } from './editing';
import { label } from './labels';
import { keyOf, placeOf, rowsIn, STOP, stopsOf } from './places';
import type { Place } from './places';
import { RowDrag } from './rowDrag';
import type { DragState } from './rowDrag';
import { rowView } from './rowView';
import type { Period, Wording } from './rowView';
import { Viewport } from './viewport';

const STEPS: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };
const isStep = (value: string): value is Step => Object.values(STEPS).includes(value as Step);

/**
 * Goals, objectives, actions and sub-actions as a treegrid; of a long one only the rows in sight are drawn. Events: `open` `{ kind, id }`,
 * `edit` `{ kind, id, field, value }`, `editstart`, `complete` `{ id, isCompleted }`, `add` `{ objectiveId, parentActionId }`,
 * `remove` `{ kind, id }`, `move` a {@link Destination}, `moveto` `{ kind, id }`,
 * `signoff` `{ id }`.
 */
export default class StrategyTree extends LightningElement {
  /** The day it is, in the time zone of the user. */
  @api today: IsoDate = '';
  /** The days of the plan; those within are shown without their year. */
  @api period: Period | null = null;
  @api access: StrategyAccess = READ_ONLY;
  /** Who work can be given to; empty until somebody needs it. */
  @api people: readonly Person[] = [];
  /** What actions may rely on. */
  @api commitments: readonly Commitment[] = [];
  @api areCustomerOwnersShown = false;

  label = label;

  private strategy: Tree | null = null;
  private folded: ReadonlySet<string> | null = null;
  private rows: readonly StrategyRow[] = [];
  /** Not reactive: what was drawn and how high it is. */
  private readonly viewport = new Viewport();
  /** Counts what changes the rows in sight without changing the rows. */
  private sight = 0;
  /** Not reactive: where the focus was before the rows were drawn anew. */
  private readonly focused: { place: Place | null } = { place: null };
  private activeKey = '';
  private menuKey = '';
  private drag: DragState | null = null;
  private readonly dragger = new RowDrag({
    rows: () => rowsIn(this.template),
    box: () => (this.viewport.isLong ? this.box : null),
    dropAt: (key, over, zone) => {
      const [moved, target] = [this.rowAt(key), this.rowAt(over)];
      return this.strategy && moved && target ? dropAt(this.strategy, moved, target, zone) : null;
    },
    dragging: (state) => {
      this.drag = state;
    },
    dropped: ({ to }) => {
      this.pending = { key: to.id };
      this.tell('move', to);
    },
  });
  private editing: Required<Place> | null = null;
  private pending: Place | null = null;

  @api
  get tree(): Tree | null {
    return this.strategy;
  }
  set tree(tree: Tree | null) {
    this.strategy = tree;
    this.layOut();
  }

  /** Puts the focus on a record's row, unfolding nothing. */
  @api
  focusRow(key: string): void {
    this.focusNow(key);
  }

  override disconnectedCallback(): void {
    this.dragger.cancel();
  }

  override renderedCallback(): void {
    if (this.viewport.measure(rowsIn(this.template))) this.sight++;
    // A row that changes its place among those drawn loses the focus.
    const isLost = this.focused.place !== null && placeOf(this.template?.activeElement) === null;
    const place = this.pending ?? (isLost ? this.focused.place : null);
    if (!place) return;
    const row = this.rowElement(place.key);
    const stop = place.field && row ? stopsOf(row).find((element) => element.dataset.field === place.field) : null;
    const target = stop ?? row;
    if (!target) return;
    target.focus({ preventScroll: this.pending === null });
    this.pending = null;
  }

  /** The rows that are drawn, and room for those that are not. */
  get drawn() {
    const { rows, sight } = this;
    this.focused.place = placeOf(this.template?.activeElement);
    const found = rows.findIndex((row) => row.key === this.activeKey);
    const active = rows[Math.max(0, found)]?.key;
    const { today, period, areCustomerOwnersShown } = this;
    const commitments = new Map(this.commitments.map((commitment) => [commitment.id, commitment]));
    const wording: Wording = { today, period, areCustomerOwnersShown, commitments };
    const drawn = this.viewport
      .pieces(sight < 0 ? -1 : found)
      .map((piece) =>
        piece.kind === 'gap'
          ? [{ isGap: true as const, key: `gap ${piece.from}`, style: `height:${piece.height}px` }]
          : rows
              .slice(piece.from, piece.to)
              .map((row, at) => this.drawnRow(row, wording, piece.from + at, row.key === active)),
      );
    return drawn.flat();
  }

  private drawnRow(row: StrategyRow, wording: Wording, index: number, isActive: boolean) {
    const { editing, access, drag, menuKey } = this;
    const view = rowView(row, wording);
    const isTarget = drag?.drop?.key === row.key;
    return {
      ...view,
      ...controls(view, access, editing?.key === view.key ? editing.field : ''),
      isGap: false as const,
      rowIndex: index + 2,
      tabIndex: isActive ? '0' : '-1',
      isMenuOpen: menuKey === row.key,
      menuExpanded: menuKey === row.key ? 'true' : 'false',
      rowClass: [
        view.rowClass,
        ...(drag?.key === row.key ? ['dragged'] : []),
        ...(isTarget ? [`drop_${drag?.drop?.zone ?? 'into'}`] : []),
      ].join(' '),
    };
  }

  get rowCount(): number {
    return this.rows.length + 1;
  }

  get boxClass(): string {
    return `box${this.rows.length > 0 && this.viewport.isLong ? ' box_long' : ''}${this.drag ? ' box_dragging' : ''}`;
  }

  /** What the one open menu offers. */
  get menuItems(): readonly MenuItem[] {
    const row = this.rowAt(this.menuKey);
    return row ? menuItems(row, this.access, (step) => this.canStep(row.key, step)) : [];
  }

  get hasActions(): boolean {
    const { objective, action } = this.access;
    return action.canCreate || action.canEdit || action.canDelete || objective.canDelete;
  }

  /** What the one open editor edits. */
  get inlineEdit(): InlineEdit | null {
    return this.editing ? editOf(this.rowAt(this.editing.key), this.editing.field, this.people) : null;
  }

  handleToggle(event: Event): void {
    const key = keyOf(event.target);
    this.fold(key, this.rowAt(key)?.isExpanded ?? false);
  }

  handleFocusIn(event: Event): void {
    const key = keyOf(event.target);
    if (key) this.activeKey = key;
  }

  handleOpen(event: Event): void {
    this.open(keyOf(event.target));
  }

  handleEdit(event: Event): void {
    const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
    this.startEdit(keyOf(event.target), field);
  }

  handleCommit(event: CustomEvent<{ readonly value: string | number | null }>): void {
    const { editing } = this;
    const row = this.rowAt(editing?.key);
    this.endEdit();
    if (!editing || !row || row.kind === 'goal') return;
    const ownerField = row.kind === 'objective' ? 'responsibleId' : 'assigneeId';
    const field = editing.field === 'owner' ? ownerField : editing.field;
    this.tell('edit', { kind: row.kind, id: row.key, field, value: event.detail.value });
  }

  handleCancel(): void {
    this.endEdit();
  }

  handleComplete(event: Event): void {
    this.complete(keyOf(event.target));
  }

  handleAdd(event: Event): void {
    this.add(keyOf(event.target));
  }

  private add(key: string): void {
    const row = this.rowAt(key);
    if (row?.kind === 'objective') this.tell('add', { objectiveId: row.key, parentActionId: null });
    if (row?.kind === 'action') this.tell('add', { objectiveId: row.node.action.objectiveId, parentActionId: row.key });
  }

  private remove(key: string): void {
    const row = this.rowAt(key);
    if (!row || row.kind === 'goal') return;
    this.focusNow(this.rows[this.rows.indexOf(row) - 1]?.key ?? key);
    this.tell('remove', { kind: row.kind, id: row.key });
  }

  handleMenu(event: Event): void {
    const key = keyOf(event.target);
    this.menuKey = this.menuKey === key ? '' : key;
  }

  handleMenuClose(event: CustomEvent<{ readonly isByKey: boolean }>): void {
    if (event.detail.isByKey) this.pending = { key: this.menuKey, field: 'menu' };
    this.menuKey = '';
  }

  handleMenuChoose(event: CustomEvent<{ readonly value: string }>): void {
    const key = this.menuKey;
    const { value } = event.detail;
    const row = this.rowAt(key);
    this.menuKey = '';
    this.pending = { key };
    if (isStep(value)) this.move(key, value);
    else if (value === 'open') this.open(key);
    else if (value === 'add') this.add(key);
    else if (value === 'remove') this.remove(key);
    else if (value === 'signoff') this.tell('signoff', { id: key });
    else if (row && row.kind !== 'goal') this.tell('moveto', { kind: row.kind, id: key });
  }

  handlePointerDown(event: PointerEvent): void {
    const key = keyOf(event.target);
    const row = this.rowAt(key);
    const isInput = (event.target as HTMLElement).closest('input, select, c-strategy-inline-edit, c-strategy-menu');
    if (row && row.kind !== 'goal' && !isInput && this.access[row.kind].canEdit) this.dragger.press(event, key);
  }

  handleScroll(): void {
    const { box } = this;
    const kept = this.rows.findIndex((row) => row.key === this.activeKey);
    if (box && this.viewport.scroll(box, kept)) this.sight++;
  }

  handleKeyDown(event: KeyboardEvent): void {
    const key = keyOf(event.target);
    const stop = (event.target as HTMLElement).closest<HTMLElement>(STOP);
    const step = STEPS[event.key];
    if (event.altKey && event.shiftKey && step) {
      event.preventDefault();
      this.move(key, step);
    } else if (stop ? this.moveFromStop(key, stop, event.key) : this.moveFromRow(key, event.key))
      event.preventDefault();
  }

  private moveFromRow(key: string, pressed: string): boolean {
    if (pressed === 'Enter') this.open(key);
    else if (pressed === 'F2') this.startEdit(key, 'name');
    else if (pressed === ' ') this.complete(key);
    else {
      const move = rowMove(this.rows, key, pressed);
      if (!move) return false;
      if (move.kind === 'focus') this.focusNow(move.key);
      else if (move.kind === 'enter') stopsOf(this.rowElement(key))[0]?.focus();
      else this.fold(move.key, move.kind === 'fold');
    }
    return true;
  }

  private moveFromStop(key: string, stop: HTMLElement, pressed: string): boolean {
    const stops = stopsOf(this.rowElement(key));
    const index = stops.indexOf(stop);
    if (pressed === 'ArrowRight') stops[index + 1]?.focus();
    else if (pressed === 'Escape' || (pressed === 'ArrowLeft' && index === 0)) this.focusNow(key);
    else if (pressed === 'ArrowLeft') stops[index - 1]?.focus();
    else if (pressed === 'F2') this.startEdit(key, stop.dataset.field ?? '');
    else if (pressed === 'ArrowUp' || pressed === 'ArrowDown') {
      const move = rowMove(this.rows, key, pressed);
      if (move?.kind !== 'focus') return true;
      this.focusNow(move.key, stop.dataset.field);
    } else return false;
    return true;
  }

  private open(key: string): void {
    const row = this.rowAt(key);
    if (row?.kind === 'goal') this.fold(key, row.isExpanded);
    else if (row) this.tell('open', { kind: row.kind, id: key });
  }

  private complete(key: string): void {
    const row = this.rowAt(key);
    if (row?.kind === 'action' && this.access.action.canEdit)
      this.tell('complete', { id: key, isCompleted: row.node.action.status !== 'Completed' });
  }

  private move(key: string, step: Step): void {
    const row = this.rowAt(key);
    if (!row || row.kind === 'goal' || !this.access[row.kind].canEdit || !this.strategy) return;
    const to = stepMove(this.strategy, key, step);
    if (!to) return;
    if (to.kind === 'action' && to.parentActionId !== null) this.fold(to.parentActionId, false);
    this.pending = { key };
    this.tell('move', to);
  }

  private canStep(key: string, step: Step): boolean {
    return this.strategy !== null && stepMove(this.strategy, key, step) !== null;
  }

  private startEdit(key: string, field: string): void {
    const row = this.rowAt(key);
    if (!row || row.kind === 'goal' || !this.access[row.kind].canEdit || field === '') return;
    if (row.kind === 'objective' && field === 'status') return this.open(key);
    this.editing = { key, field };
    this.tell('editstart', {});
  }

  private endEdit(): void {
    this.pending = this.editing;
    this.editing = null;
  }

  private fold(key: string, isFolded: boolean): void {
    const folded = new Set(this.folded ?? []);
    if (isFolded) folded.add(key);
    else folded.delete(key);
    this.folded = folded;
    this.layOut();
  }

  private layOut(): void {
    if (!this.strategy) return;
    this.folded ??= foldedAtFirst(this.strategy);
    this.rows = strategyRows(this.strategy, this.folded);
    this.viewport.show(this.rows);
  }

  private rowAt(key: string | undefined): StrategyRow | undefined {
    return this.rows.find((row) => row.key === key);
  }

  /** Puts the focus on a row, or on a stop in it; a row out of sight is drawn first. */
  private focusNow(key: string, field?: string): void {
    this.activeKey = key;
    const { box } = this;
    const index = this.rows.findIndex((row) => row.key === key);
    if (box && index >= 0 && this.viewport.isLong) {
      this.viewport.reveal(box, index);
      if (this.viewport.scroll(box, index)) this.sight++;
    }
    const row = this.rowElement(key);
    if (row) (stopsOf(row).find((element) => element.dataset.field === field) ?? row).focus();
    else this.pending = { key, field };
  }

  private get box(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.box') ?? null;
  }

  private rowElement(key: string): HTMLElement | undefined {
    return rowsIn(this.template).find((row) => row.dataset.key === key);
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
