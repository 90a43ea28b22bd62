import { LightningElement, api } from 'lwc';
import type { ConflictView } from 'c/conflictNotice';
import type { Competitor } from 'c/crmModel';
import { fill, formatMoney, formatNumber, moneyFormatter } from 'c/formatService';
import type { StoredWallet, WalletInput } from 'c/planService';
import type { WalletConflict } from 'c/walletService';
import { draftOf, inputOf, ledgerOfDraft, newLine, problemsIn, seenOf } from './draft';
import type { Draft, DraftLine, LineField, WalletCell } from './draft';
import { label } from './labels';
import { NEW, SOURCES, barOf, conflictRows, lineViews, sumOf } from './views';

export type { WalletCell } from './draft';

/** Detail of `walletsave`; `seen` is the wallet the form was begun from, which the save is held against. */
export interface WalletSave extends WalletInput {
  readonly seen: StoredWallet;
}

interface Control extends HTMLElement {
  setCustomValidity?(message: string): void;
  reportValidity?(): boolean;
}

type Value = string | number | boolean | null;

/**
 * The wallet of one cell: what the customer spends, and who holds how much of it, with the sum as it is typed. Events
 * `walletsave` {@link WalletSave}, `cancel`; with a `conflict`, `keepmine` {@link WalletSave} and `taketheirs`.
 */
export default class WalletForm extends LightningElement {
  @api rowName = '';
  @api columnName = '';
  @api competitors: readonly Competitor[] = [];
  /** Ids of competitors by amount over the plan, for their patterns. */
  @api order: readonly string[] = [];
  /** Whether this user may name a competitor nobody named before. */
  @api canNameCompetitors = false;
  /** What amounts are typed in; `null` in an org of one currency. */
  @api currencyCode: string | null = null;
  @api isSaving = false;
  /** What the org refused, in words. */
  @api problem = '';
  @api conflict: WalletConflict | null = null;

  label = label;
  moneyFormatter = moneyFormatter();
  sources = SOURCES;
  draft: Draft = draftOf(null);
  private shown: WalletCell | null = null;
  private begun: WalletCell | null = null;
  private isDirty = false;
  private keys = 0;
  private focusOn: string | null = null;

  /** Another cell drops what was typed; the same cell, saved by somebody, keeps it. */
  @api
  get cell(): WalletCell | null {
    return this.shown;
  }
  set cell(cell: WalletCell | null) {
    const isSame = this.shown?.rowKey === cell?.rowKey && this.shown?.columnKey === cell?.columnKey;
    this.shown = cell;
    if (!isSame || !this.isDirty) this.reset();
  }

  /** Drops what was typed: it has been saved, or is not wanted. */
  @api reset(): void {
    this.begun = this.shown;
    this.draft = draftOf(this.shown);
    this.isDirty = false;
  }

  @api focusFirst(): void {
    this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
  }

  override renderedCallback(): void {
    const key = this.focusOn;
    if (key === null) return;
    this.focusOn = null;
    const target = this.template?.querySelector<HTMLElement>(key);
    target?.focus();
  }

  get heading(): string {
    return fill(label.title, this.rowName, this.columnName);
  }

  private get ledger() {
    return ledgerOfDraft(this.shown, this.draft);
  }

  get us(): DraftLine {
    return this.draft.lines[0] ?? newLine('us', 'Us');
  }

  get currencyNote(): string {
    const code = this.currencyCode ?? this.shown?.record?.currencyCode;
    return code ? fill(label.amountsIn, code) : '';
  }

  /** What counts as ours while nobody says otherwise. */
  get crmHolds() {
    const { owned = 0, quantity = 0, isGivenUp = false } = this.shown ?? {};
    const said = (text: string): string => (isGivenUp ? '' : fill(label.oursPlaceholder, text));
    return {
      amount: owned > 0 ? said(formatMoney(owned)) : '',
      units: quantity > 0 ? said(formatNumber(quantity)) : '',
    };
  }

  get oursHelp(): string {
    return fill(label.oursHelp, formatMoney(this.shown?.owned ?? 0));
  }

  get oursDiffers(): string {
    const { oursDiffers, ours } = this.ledger;
    return oursDiffers === null ? '' : fill(label.oursDiffers, formatMoney(ours), formatMoney(this.shown?.owned ?? 0));
  }

  get lines() {
    return lineViews(this.draft, this.competitors, this.order, this.canNameCompetitors);
  }

  get bar() {
    return barOf(this.draft, this.ledger, this.order);
  }

  get sum() {
    const { isOver, text } = sumOf(this.draft, this.ledger, 'value', this.competitors);
    return { text, isOver, sumClass: isOver ? 'sum sum_over' : 'sum' };
  }

  /** The sum in units; nothing while nobody counts any. */
  get units(): string {
    const { ledger, draft } = this;
    if (draft.walletQuantity === null && draft.lines.every(({ quantity }) => quantity === null)) return '';
    return fill(label.sumUnits, sumOf(draft, ledger, 'units', this.competitors).text);
  }

  get canAddInHouse(): boolean {
    return this.draft.lines.every(({ holder }) => holder !== 'In-House');
  }

  get conflictView(): ConflictView | null {
    const { conflict, shown } = this;
    if (!conflict) return null;
    const by = conflict.theirs.record?.lastModifiedByName ?? null;
    // Theirs as the cell shows it: in the currency mine was typed in.
    const theirs = shown ? seenOf(shown) : conflict.theirs;
    return {
      who: by === null ? label.conflict : fill(label.conflictBy, by),
      rows: conflictRows({ ...conflict, theirs }, this.competitors),
    };
  }

  get isSaveShown(): boolean {
    return this.conflict === null;
  }

  private change(draft: Partial<Draft>): void {
    this.draft = { ...this.draft, ...draft };
    this.isDirty = true;
  }

  private changeLine(key: string, changes: Partial<DraftLine>): void {
    this.change({ lines: this.draft.lines.map((line) => (line.key === key ? { ...line, ...changes } : line)) });
  }

  handleWallet(event: CustomEvent<{ value: string }>): void {
    const { field } = (event.currentTarget as HTMLElement).dataset;
    forgive(event.currentTarget as Control);
    const value = numberOf(event.detail.value);
    this.change(field === 'walletQuantity' ? { walletQuantity: value } : { wallet: value });
  }

  handleLine(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
    const control = event.currentTarget as Control;
    const { key = '', field = '' } = control.dataset;
    forgive(control);
    const { value = '', checked } = event.detail;
    const values: Readonly<Record<string, Value>> = {
      amount: numberOf(value),
      quantity: numberOf(value),
      isEntrenched: checked === true,
      newName: value,
    };
    this.changeLine(key, { [field]: field in values ? values[field] : value || null } as Partial<DraftLine>);
  }

  handleWho(event: CustomEvent<{ value: string }>): void {
    const control = event.currentTarget as Control;
    const { key = '' } = control.dataset;
    forgive(control);
    const { value } = event.detail;
    this.changeLine(key, value === NEW ? { competitorId: null, newName: '' } : { competitorId: value, newName: null });
    if (value === NEW) this.focusOn = `[data-key="${key}"][data-field="newName"]`;
  }

  handleAddCompetitor(): void {
    this.add(newLine(`new${this.keys}`, 'Competitor'), 'competitor');
  }

  handleAddInHouse(): void {
    this.add(newLine(`new${this.keys}`, 'In-House'), 'amount');
  }

  private add(line: DraftLine, field: string): void {
    this.keys += 1;
    this.change({ lines: [...this.draft.lines, line] });
    this.focusOn = `[data-key="${line.key}"][data-field="${field}"]`;
  }

  handleRemove(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const line = this.draft.lines.find((each) => each.key === key);
    if (!line) return;
    this.change({
      lines: this.draft.lines.filter((each) => each !== line),
      removedIds: line.id === null ? this.draft.removedIds : [...this.draft.removedIds, line.id],
    });
    this.focusOn = '.add';
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.handleCancel();
    } else if (event.key === 'Enter' && (event.target as HTMLElement).localName === 'lightning-input') {
      event.preventDefault();
      if (this.isSaveShown) this.handleSave();
    }
  }

  handleCancel(): void {
    this.reset();
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSave(): void {
    this.send('walletsave', this.begun);
  }

  handleKeep(): void {
    this.send('keepmine', this.shown);
  }

  handleTake(): void {
    this.reset();
    this.dispatchEvent(new CustomEvent('taketheirs'));
  }

  private send(name: 'walletsave' | 'keepmine', from: WalletCell | null): void {
    if (this.isSaving) return;
    const problems = problemsIn(this.draft, this.competitors);
    const controls = [...(this.template?.querySelectorAll<Control>('[data-field]') ?? [])];
    const wrong = controls.filter((control) => {
      const { key = '', field } = control.dataset;
      const problem = problems.get(key);
      const isHere = problem !== undefined && problem.field === (FIELDS[field ?? ''] ?? field);
      control.setCustomValidity?.(isHere ? problem.words : '');
      return control.reportValidity?.() === false;
    });
    if (wrong.length > 0 || problems.size > 0) {
      wrong[0]?.focus();
      return;
    }
    const input = inputOf(this.draft, this.competitors);
    const kept = new Set((from?.walletLines ?? []).map(({ id }) => id));
    const detail: WalletSave = { ...held(input, kept), seen: seenOf(from) };
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** A line somebody removed meanwhile is made anew; what they added stays. */
const held = (input: WalletInput, ids: ReadonlySet<string>): WalletInput => ({
  ...input,
  lines: input.lines.map((line) => (line.id !== null && !ids.has(line.id) ? { ...line, id: null } : line)),
  removedIds: input.removedIds.filter((id) => ids.has(id)),
});

const FIELDS: Readonly<Record<string, LineField>> = { newName: 'name' };

const numberOf = (text: string): number | null => (text === '' ? null : Number(text));

/** Takes an error away as soon as it is mended. */
function forgive(control: Control): void {
  control.setCustomValidity?.('');
  control.reportValidity?.();
}
