import { api, LightningElement } from 'lwc';
import type { ConflictView } from 'c/conflictNotice';
import type { Choice } from 'c/strategyInlineEdit';
import cancel from '@salesforce/label/c.Strategy_Cancel';
import close from '@salesforce/label/c.Strategy_Close';
import save from '@salesforce/label/c.Strategy_Save';
import saving from '@salesforce/label/c.Strategy_Saving';

export type FormValue = string | number | boolean | null;
export type FormValues = Readonly<Record<string, FormValue>>;

/** One field of the form; `text` is what is read where nothing can be edited. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'area' | 'number' | 'date' | 'choice' | 'check';
  readonly value: FormValue;
  readonly text: string;
  readonly help?: string;
  readonly isRequired?: boolean;
  readonly choices?: readonly Choice[];
  /** Longest text the field takes. */
  readonly length?: number;
  /** Whole width of the panel. */
  readonly isWide?: boolean;
}

interface Control extends HTMLElement {
  readonly value?: string;
  readonly checked?: boolean;
  reportValidity?(): boolean;
  setCustomValidity?(message: string): void;
}

/**
 * The fields of one record. Events: `save` `{ values }` with every field by name, `cancel`; with a `conflict`, `keepmine`
 * `{ values }` and `taketheirs`.
 */
export default class StrategyForm extends LightningElement {
  @api heading = '';
  @api fields: readonly FormField[] = [];
  @api isReadOnly = false;
  @api isSaving = false;
  /** The field that has the focus first; the first one without. */
  @api focusOn = '';
  /** What is wrong, by field name; `''` for what belongs to no field. */
  @api problems: Readonly<Record<string, string>> = {};
  /** What somebody else saved meanwhile, beside what was typed. */
  @api conflict: ConflictView | null = null;

  label = { cancel, close, save, saving };

  private hasFocused = false;

  override renderedCallback(): void {
    for (const control of this.controls) {
      control.setCustomValidity?.(this.problems[control.dataset.name ?? ''] ?? '');
      if (this.problems[control.dataset.name ?? '']) control.reportValidity?.();
    }
    if (this.hasFocused) return;
    this.hasFocused = true;
    const { controls } = this;
    const wanted = controls.find((control) => control.dataset.name === this.focusOn) ?? controls[0];
    (this.isReadOnly ? this.template?.querySelector<HTMLElement>('h3') : wanted)?.focus();
  }

  get problem(): string {
    return this.problems[''] ?? '';
  }

  get isSaveShown(): boolean {
    return this.conflict === null;
  }

  get controlFields() {
    return this.fields.map((field) => ({
      ...field,
      isArea: field.kind === 'area',
      isChoice: field.kind === 'choice',
      isCheck: field.kind === 'check',
      isInput: field.kind === 'text' || field.kind === 'number' || field.kind === 'date',
      inputType: field.kind,
      step: field.kind === 'number' ? 'any' : undefined,
      itemClass: field.isWide ? 'item item_wide' : 'item',
    }));
  }

  handleInput(event: Event): void {
    const control = event.currentTarget as Control;
    control.setCustomValidity?.('');
    // Now, not when the field is left: a message that goes then moves the buttons away from under the pointer.
    control.reportValidity?.();
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSave(): void {
    this.send('save');
  }

  handleKeep(): void {
    this.send('keepmine');
  }

  handleTake(): void {
    this.dispatchEvent(new CustomEvent('taketheirs'));
  }

  private send(name: 'save' | 'keepmine'): void {
    const controls = this.controls;
    for (const control of controls) control.setCustomValidity?.('');
    const areValid = controls.map((control) => control.reportValidity?.() ?? true);
    if (areValid.includes(false) || this.isSaving) return;
    const values: Record<string, FormValue> = {};
    for (const field of this.fields) {
      const control = controls.find((candidate) => candidate.dataset.name === field.name);
      if (control) values[field.name] = valueOf(field, control);
    }
    this.dispatchEvent(new CustomEvent(name, { detail: { values } }));
  }

  private get controls(): readonly Control[] {
    return [...(this.template?.querySelectorAll<Control>('[data-name]') ?? [])];
  }
}

function valueOf(field: FormField, control: Control): FormValue {
  if (field.kind === 'check') return control.checked === true;
  const text = String(control.value ?? '').trim();
  if (text === '') return null;
  return field.kind === 'number' ? Number(text) : text;
}
