import { api, LightningElement } from 'lwc';
import type { IsoDate } from 'c/periodModel';
import { READ_ONLY } from 'c/strategyEditModel';
import type { Person, StrategyAccess } from 'c/strategyEditModel';
import type { InlineEdit } from 'c/strategyInlineEdit';
import { foldedAtFirst, rowMove, strategyRows } from 'c/strategyRowModel';
import type { StrategyRow } from 'c/strategyRowModel';
import type { StrategyTree as Tree } from 'c/strategyTreeModel';
import { controls, editOf } from './editing';
import { label } from './labels';
import { rowView } from './rowView';
import type { Period, RowView } from './rowView';

/** Where the focus is to be once the tree is drawn: a row, or a stop in it. */
interface Place {
  readonly key: string;
  readonly field?: string;
}

const STOP = '[data-stop]';

/**
 * Goals, objectives, actions and sub-actions as a treegrid. Events: `open` `{ kind, id }`, `edit` `{ kind, id, field, value }`,
 * `editstart`, `complete` `{ id, isCompleted }`, `add` `{ objectiveId, parentActionId }`, `remove` `{ kind, id }`, `move` `{ kind, id, step }`.
 */
export default class StrategyTree extends LightningElement {
  /** The day it is, in the time zone of the user. */
  @api today: IsoDate = '';
  /** The days of the plan; those within are shown without their year. */
  @api period: Period | null = null;
  @api access: StrategyAccess = READ_ONLY;
  /** Who work can be given to; empty until somebody needs it. */
  @api people: readonly Person[] = [];

  label = label;

  private strategy: Tree | null = null;
  private folded: ReadonlySet<string> | null = null;
  private rows: readonly StrategyRow[] = [];
  /** Not reactive: rows are worded once for a day and a year. */
  private readonly worded: { rows?: readonly StrategyRow[]; on?: string; views: readonly RowView[] } = { views: [] };
  private activeKey = '';
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
    this.pending = { key };
    this.activeKey = key;
  }

  override renderedCallback(): void {
    const place = this.pending;
    if (!place) return;
    const row = this.rowElement(place.key);
    const stop = place.field && row ? this.stopsOf(row).find((element) => element.dataset.field === place.field) : null;
    const target = stop ?? row;
    if (!target) return;
    this.pending = null;
    target.focus();
  }

  get visibleRows() {
    const active = this.rows.some((row) => row.key === this.activeKey) ? this.activeKey : this.rows[0]?.key;
    const { editing, access } = this;
    return this.views.map((view) => ({
      ...view,
      ...controls(view, access, editing?.key === view.key ? editing.field : ''),
      tabIndex: view.key === active ? '0' : '-1',
    }));
  }

  private get views(): readonly RowView[] {
    const { worded, rows, today, period } = this;
    const on = `${today} ${period?.periodStart ?? ''} ${period?.periodEnd ?? ''}`;
    if (worded.rows !== rows || worded.on !== on)
      Object.assign(worded, { rows, on, views: rows.map((row) => rowView(row, today, period)) });
    return worded.views;
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
    const key = this.keyOf(event);
    this.fold(key, this.rowAt(key)?.isExpanded ?? false);
  }

  handleFocusIn(event: Event): void {
    const key = this.keyOf(event);
    if (key) this.activeKey = key;
  }

  handleOpen(event: Event): void {
    this.open(this.keyOf(event));
  }

  handleEdit(event: Event): void {
    const field = (event.currentTarget as HTMLElement).dataset.field ?? '';
    this.startEdit(this.keyOf(event), field);
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
    this.complete(this.keyOf(event));
  }

  handleAdd(event: Event): void {
    const row = this.rowAt(this.keyOf(event));
    if (row?.kind === 'objective') this.tell('add', { objectiveId: row.key, parentActionId: null });
    if (row?.kind === 'action') this.tell('add', { objectiveId: row.node.action.objectiveId, parentActionId: row.key });
  }

  handleRemove(event: Event): void {
    const row = this.rowAt(this.keyOf(event));
    if (row && row.kind !== 'goal') this.tell('remove', { kind: row.kind, id: row.key });
  }

  handleKeyDown(event: KeyboardEvent): void {
    const key = this.keyOf(event);
    const stop = (event.target as HTMLElement).closest<HTMLElement>(STOP);
    if (event.altKey && event.shiftKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown'))
      this.move(key, event.key === 'ArrowUp' ? -1 : 1);
    else if (stop ? this.moveFromStop(key, stop, event.key) : this.moveFromRow(key, event.key)) event.preventDefault();
  }

  private moveFromRow(key: string, pressed: string): boolean {
    if (pressed === 'Enter') this.open(key);
    else if (pressed === 'F2') this.startEdit(key, 'name');
    else if (pressed === ' ') this.complete(key);
    else {
      const move = rowMove(this.rows, key, pressed);
      if (!move) return false;
      if (move.kind === 'focus') this.focusNow(move.key);
      else if (move.kind === 'enter') this.stopsOf(this.rowElement(key))[0]?.focus();
      else this.fold(move.key, move.kind === 'fold');
    }
    return true;
  }

  private moveFromStop(key: string, stop: HTMLElement, pressed: string): boolean {
    const stops = this.stopsOf(this.rowElement(key));
    const index = stops.indexOf(stop);
    if (pressed === 'ArrowRight') stops[index + 1]?.focus();
    else if (pressed === 'Escape' || (pressed === 'ArrowLeft' && index === 0)) this.focusNow(key);
    else if (pressed === 'ArrowLeft') stops[index - 1]?.focus();
    else if (pressed === 'F2') this.startEdit(key, stop.dataset.field ?? '');
    else if (pressed === 'ArrowUp' || pressed === 'ArrowDown') {
      const move = rowMove(this.rows, key, pressed);
      if (move?.kind !== 'focus') return true;
      const next = this.stopsOf(this.rowElement(move.key));
      (next.find((element) => element.dataset.field === stop.dataset.field) ?? this.rowElement(move.key))?.focus();
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

  private move(key: string, step: -1 | 1): void {
    const row = this.rowAt(key);
    if (!row || row.kind === 'goal' || !this.access[row.kind].canEdit) return;
    this.pending = { key };
    this.tell('move', { kind: row.kind, id: key, step });
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
  }

  private rowAt(key: string | undefined): StrategyRow | undefined {
    return this.rows.find((row) => row.key === key);
  }

  private focusNow(key: string): void {
    this.activeKey = key;
    this.rowElement(key)?.focus();
  }

  private keyOf(event: Event): string {
    return (event.target as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset.key ?? '';
  }

  private rowElement(key: string): HTMLElement | undefined {
    return [...(this.template?.querySelectorAll<HTMLElement>('[data-key]') ?? [])].find(
      (row) => row.dataset.key === key,
    );
  }

  private stopsOf(row: HTMLElement | undefined): readonly HTMLElement[] {
    return row ? [...row.querySelectorAll<HTMLElement>(STOP)] : [];
  }

  private tell(name: string, detail: Readonly<Record<string, unknown>>): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
