import { api, LightningElement } from 'lwc';
import type { Commitment } from 'c/commitmentModel';
import type { IsoDate } from 'c/periodModel';
import { READ_ONLY } from 'c/strategyEditModel';
import type { Person, StrategyAccess } from 'c/strategyEditModel';
import type { InlineEdit } from 'c/strategyInlineEdit';
import type { MenuItem } from 'c/strategyMenu';
import { dropAt, stepMove } from 'c/strategyDestinationModel';
import type { Step } from 'c/strategyDestinationModel';
import type { Destination } from 'c/strategyMoveModel';
import { foldedAtFirst, strategyRows } from 'c/strategyRowModel';
import type { StrategyRow } from 'c/strategyRowModel';
import type { StrategyTree as Tree } from 'c/strategyTreeModel';
import { drawn } from './drawing';
import { editOf, menuItems } from './editing';
import { FocusKeeper } from './focusKeeper';
import { commandOf } from './keyboard';
import { label } from './labels';
import { elementAt, keyOf, rowsIn, STOP, stopsOf } from './places';
import type { Place } from './places';
import { detailOf } from './requests';
import type { Ask } from './requests';
import { RowDrag } from './rowDrag';
import type { DragState } from './rowDrag';
import type { Period, Wording } from './rowView';
import { Viewport } from './viewport';

const isStep = (value: string): value is Step => ['up', 'down', 'in', 'out'].includes(value);

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
  private readonly focusKeeper = new FocusKeeper();
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
      this.focusKeeper.goNext({ key: to.id });
      this.tell('move', to);
    },
  });
  private editing: Required<Place> | null = null;

  @api
  get tree(): Tree | null {
    return this.strategy;
  }
  set tree(tree: Tree | null) {
    this.strategy = tree;
    this.layOut();
  }

  /** Puts the focus on a record's row, or on a stop in it, unfolding nothing; a row out of sight is drawn first. */
  @api
  focusRow(key: string, field?: string): void {
    this.activeKey = key;
    const { box } = this;
    const index = this.indexOf(key);
    if (box && index >= 0 && this.viewport.isLong) {
      this.viewport.reveal(box, index);
      if (this.viewport.scroll(box, index)) this.sight++;
    }
    this.focusKeeper.go(this.template, { key, field });
  }

  override disconnectedCallback(): void {
    this.dragger.cancel();
  }

  override renderedCallback(): void {
    if (this.viewport.measure(rowsIn(this.template))) this.sight++;
    this.focusKeeper.settle(this.template);
  }

  /** The rows that are drawn, and room for those that are not. */
  get drawn() {
    const { rows, sight, access, activeKey, menuKey, editing, drag, today, period, areCustomerOwnersShown } = this;
    this.focusKeeper.remember(this.template);
    const commitments = new Map(this.commitments.map((commitment) => [commitment.id, commitment]));
    const wording: Wording = { today, period, areCustomerOwnersShown, commitments };
    const pieces = this.viewport.pieces(sight < 0 ? -1 : this.indexOf(activeKey));
    return drawn(rows, pieces, { wording, access, activeKey, menuKey, editing, drag });
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
    return row ? menuItems(row, this.access, (step) => this.stepOf(row.key, step) !== null) : [];
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

  handleAsk(event: Event): void {
    this.ask(keyOf(event.target), (event.currentTarget as HTMLElement).dataset.ask as Ask);
  }

  handleEdit(event: Event): void {
    this.startEdit(keyOf(event.target), (event.currentTarget as HTMLElement).dataset.field ?? '');
  }

  handleCommit(event: CustomEvent<{ readonly value: string | number | null }>): void {
    const { editing } = this;
    const row = this.rowAt(editing?.key);
    this.handleEditEnd();
    if (!editing || !row || row.kind === 'goal') return;
    const ownerField = row.kind === 'objective' ? 'responsibleId' : 'assigneeId';
    const field = editing.field === 'owner' ? ownerField : editing.field;
    this.tell('edit', { kind: row.kind, id: row.key, field, value: event.detail.value });
  }

  handleEditEnd(): void {
    this.focusKeeper.goNext(this.editing);
    this.editing = null;
  }

  handleMenu(event: Event): void {
    const key = keyOf(event.target);
    this.menuKey = this.menuKey === key ? '' : key;
  }

  handleMenuClose(event: CustomEvent<{ readonly isByKey: boolean }>): void {
    if (event.detail.isByKey) this.focusKeeper.goNext({ key: this.menuKey, field: 'menu' });
    this.menuKey = '';
  }

  handleMenuChoose(event: CustomEvent<{ readonly value: Step | Ask }>): void {
    const key = this.menuKey;
    const { value } = event.detail;
    this.menuKey = '';
    this.focusKeeper.goNext({ key });
    if (isStep(value)) this.move(key, value);
    else this.ask(key, value);
  }

  handlePointerDown(event: PointerEvent): void {
    const key = keyOf(event.target);
    const isInput = (event.target as HTMLElement).closest('input, select, c-strategy-inline-edit, c-strategy-menu');
    if (!isInput && this.editableAt(key)) this.dragger.press(event, key);
  }

  handleScroll(): void {
    const { box } = this;
    if (box && this.viewport.scroll(box, this.indexOf(this.activeKey))) this.sight++;
  }

  handleKeyDown(event: KeyboardEvent): void {
    const key = keyOf(event.target);
    const element = (event.target as HTMLElement).closest<HTMLElement>(STOP);
    const index = element ? this.stopsOf(key).indexOf(element) : 0;
    const stop = element && { index, field: element.dataset.field ?? '' };
    const command = commandOf(event, { key, stop }, this.rows);
    if (!command) return;
    event.preventDefault();
    switch (command.kind) {
      case 'step':
        return this.move(key, command.step);
      case 'focus':
        return this.focusRow(command.key, command.field);
      case 'stop':
        return this.stopsOf(key)[command.index]?.focus();
      case 'fold':
        return this.fold(command.key, command.isFolded);
      case 'edit':
        return this.startEdit(key, command.field);
      case 'ask':
        return this.ask(key, command.ask);
    }
  }

  /** Tells what a row asks for; a goal that is to open folds. */
  private ask(key: string, ask: Ask): void {
    const row = this.rowAt(key);
    if (row?.kind === 'goal' && ask === 'open') this.fold(key, row.isExpanded);
    const detail = row && detailOf(row, ask, this.access);
    if (!detail) return;
    if (ask === 'remove') this.focusRow(this.rows[this.indexOf(key) - 1]?.key ?? key);
    this.tell(ask, detail);
  }

  private move(key: string, step: Step): void {
    const to = this.editableAt(key) && this.stepOf(key, step);
    if (!to) return;
    if (to.kind === 'action' && to.parentActionId !== null) this.fold(to.parentActionId, false);
    this.focusKeeper.goNext({ key });
    this.tell('move', to);
  }

  private stepOf(key: string, step: Step): Destination | null {
    return this.strategy && stepMove(this.strategy, key, step);
  }

  private startEdit(key: string, field: string): void {
    const row = this.editableAt(key);
    if (!row || field === '') return;
    if (row.kind === 'objective' && field === 'status') return this.ask(key, 'open');
    this.editing = { key, field };
    this.tell('editstart', {});
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

  private editableAt(key: string): StrategyRow | null {
    const row = this.rowAt(key);
    return row && row.kind !== 'goal' && this.access[row.kind].canEdit ? row : null;
  }

  private indexOf(key: string): number {
    return this.rows.findIndex((row) => row.key === key);
  }

  private get box(): HTMLElement | null {
    return this.template?.querySelector<HTMLElement>('.box') ?? null;
  }

  private stopsOf(key: string): readonly HTMLElement[] {
    return stopsOf(elementAt(this.template, { key }));
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
