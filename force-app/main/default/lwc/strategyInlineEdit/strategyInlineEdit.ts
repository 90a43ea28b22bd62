import { api, LightningElement } from 'lwc';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What is edited; a date is `YYYY-MM-DD`, a number or text as typed, a choice by its value; `null` for nothing. */
export interface InlineEdit {
  readonly kind: 'text' | 'number' | 'date' | 'choice';
  readonly label: string;
  readonly value: string | number | null;
  readonly isRequired: boolean;
  readonly choices?: readonly Choice[];
}

interface ValueField extends HTMLElement {
  value: string | null;
  checkValidity?(): boolean;
  reportValidity?(): boolean;
}

/** One value edited in place. Enter or leaving the field keeps it, Escape drops it: `commit` `{ value }`, `cancel`. */
export default class StrategyInlineEdit extends LightningElement {
  @api edit: InlineEdit | null = null;

  private hasFocused = false;
  private isDone = false;

  override renderedCallback(): void {
    const field = this.field;
    if (this.hasFocused || !field) return;
    this.hasFocused = true;
    field.focus();
  }

  get isChoice(): boolean {
    return this.edit?.kind === 'choice';
  }

  get inputType(): string {
    return this.edit?.kind ?? 'text';
  }

  /** Any number of decimals; of no meaning for other kinds. */
  get step(): string | undefined {
    return this.edit?.kind === 'number' ? 'any' : undefined;
  }

  get choices() {
    const { edit } = this;
    return (edit?.choices ?? []).map((choice) => ({ ...choice, isSelected: choice.value === (edit?.value ?? '') }));
  }

  handleKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape' && event.key !== 'Enter') return;
    // The key is used up: whatever gets the focus next must not be pressed by it.
    event.preventDefault();
    if (event.key === 'Escape') this.finish(new CustomEvent('cancel'));
    else this.leave();
  }

  handleBlur(): void {
    if (this.edit?.kind !== 'date') this.commit();
  }

  /** A date field keeps the focus while its calendar is open: only what leaves both is leaving. */
  handleFocusOut(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (this.edit?.kind === 'date' && to instanceof Node && !this.field?.contains(to)) this.commit();
  }

  /** A day or a choice is made in one step; what is typed waits for Enter. */
  handlePick(): void {
    if (this.edit?.kind === 'choice' || this.edit?.kind === 'date') this.commit();
  }

  private get field(): ValueField | null {
    return this.template?.querySelector<ValueField>('[data-field]') ?? null;
  }

  /** A date is read when its field is left. */
  private leave(): void {
    this.field?.blur();
    this.commit();
  }

  private commit(): void {
    const { edit, field } = this;
    if (!edit || !field) return;
    if (field.checkValidity?.() === false) {
      field.reportValidity?.();
      return;
    }
    const text = (field.value ?? '').trim();
    if (text === '' && edit.isRequired) return this.finish(new CustomEvent('cancel'));
    const value = text === '' ? null : edit.kind === 'number' ? Number(text) : text;
    if (value === (edit.value === '' ? null : edit.value)) return this.finish(new CustomEvent('cancel'));
    this.finish(new CustomEvent('commit', { detail: { value } }));
  }

  private finish(event: CustomEvent): void {
    if (this.isDone) return;
    this.isDone = true;
    this.dispatchEvent(event);
  }
}
