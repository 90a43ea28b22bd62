import { api, LightningElement } from 'lwc';
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

/** The fields of one objective or action. Events: `save` `{ values }` with every field by name, `cancel`. */
export default class StrategyForm extends LightningElement {
  @api heading = '';
  @api fields: readonly FormField[] = [];
  @api isReadOnly = false;
  @api isSaving = false;
  /** The field that has the focus first; the first one without. */
  @api focusOn = '';
  /** What is wrong, by field name; `''` for what belongs to no field. */
  @api problems: Readonly<Record<string, string>> = {};

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
    const controls = this.controls;
    for (const control of controls) control.setCustomValidity?.('');
    const areValid = controls.map((control) => control.reportValidity?.() ?? true);
    if (areValid.includes(false) || this.isSaving) return;
    const values: Record<string, FormValue> = {};
    for (const field of this.fields) {
      const control = controls.find((candidate) => candidate.dataset.name === field.name);
      if (control) values[field.name] = valueOf(field, control);
    }
    this.dispatchEvent(new CustomEvent('save', { detail: { values } }));
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
