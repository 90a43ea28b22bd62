import { api, LightningElement } from 'lwc';
import { objectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfo } from 'shell/fieldInfo';
import { messageOf } from 'shell/orgClient';
import { type PickerFilter, pickerQuery } from 'shell/pickerQuery';
import { quote, type Row, soql } from 'shell/soql';

interface Option {
  readonly id: string;
  readonly name: string;
  readonly extra: string;
}

interface FieldPath {
  readonly fieldPath?: string;
}

/** Finds and picks one record of an object by name. Fires `change` with `{ recordId }`. */
export default class RecordPicker extends LightningElement {
  @api label = '';
  @api placeholder: string | undefined;
  @api objectApiName: string | undefined;
  @api fieldLevelHelp: string | undefined;
  @api variant: string | undefined;
  @api messageWhenValueMissing = 'Complete this field.';
  @api required = false;
  @api disabled = false;
  /** `{ criteria: [{ fieldPath, operator, value }], filterLogic }`. */
  @api filter: PickerFilter | undefined;
  /** `{ primaryField, additionalFields: [{ fieldPath }] }`. */
  @api displayInfo:
    | { readonly primaryField?: string; readonly additionalFields?: readonly (string | FieldPath)[] }
    | undefined;
  @api matchingInfo:
    | { readonly primaryField?: FieldPath; readonly additionalFields?: readonly FieldPath[] }
    | undefined;

  recordId: string | null = null;
  picked: Option | undefined;
  term = '';
  options: readonly Option[] = [];
  active = -1;
  isOpen = false;
  error = '';
  info: ObjectInfo | undefined;
  asked = 0;

  /** Id of the picked record, null for none. */
  @api
  get value(): string | null {
    return this.recordId;
  }
  set value(value: string | null | undefined) {
    if ((value || null) === this.recordId) return;
    this.recordId = value || null;
    this.picked = undefined;
    if (this.recordId && this.isConnected) void this.loadPicked();
  }

  connectedCallback(): void {
    this.nameField().then(
      () => (this.recordId ? this.loadPicked() : undefined),
      (error: unknown) => (this.error = messageOf(error)),
    );
  }

  @api
  clearSelection(): void {
    this.pick(undefined);
  }

  @api
  focus(): void {
    this.input?.focus();
  }

  @api
  checkValidity(): boolean {
    return !this.required || this.recordId !== null;
  }

  @api
  reportValidity(): boolean {
    this.error = this.checkValidity() ? '' : this.messageWhenValueMissing;
    return this.error === '';
  }

  @api
  setCustomValidity(message: string): void {
    this.error = message;
  }

  get input(): HTMLInputElement | null {
    return this.template?.querySelector('input') ?? null;
  }

  async nameField(): Promise<string> {
    this.info ??= (await objectInfo(this.objectApiName ?? '')) as ObjectInfo;
    return (
      this.displayInfo?.primaryField ??
      (this.info.nameFields.includes('Name') ? 'Name' : (this.info.nameFields[0] ?? 'Id'))
    );
  }

  get extraFields(): readonly string[] {
    return (this.displayInfo?.additionalFields ?? [])
      .map((field) => (typeof field === 'string' ? field : (field.fieldPath ?? '')))
      .filter(Boolean);
  }

  async find(where: string, filter: PickerFilter | undefined): Promise<readonly Option[]> {
    const name = await this.nameField();
    const text = pickerQuery({
      object: this.objectApiName ?? '',
      name,
      extra: this.extraFields,
      where: where.replaceAll('{name}', name),
      filter,
    });
    const { records } = await soql(text);
    return records.map((row: Row) => ({
      id: String(row['Id']),
      name: String(row[name] ?? row['Id']),
      extra: this.extraFields
        .map((field) => row[field])
        .filter(Boolean)
        .join(' · '),
    }));
  }

  async loadPicked(): Promise<void> {
    const id = this.recordId;
    try {
      const [option] = await this.find(`Id = ${quote(id)}`, undefined);
      if (id === this.recordId) this.picked = option ?? { id: String(id), name: String(id), extra: '' };
    } catch (error) {
      this.error = messageOf(error);
    }
  }

  async search(): Promise<void> {
    const turn = (this.asked += 1);
    try {
      const options = await this.find(this.term ? `{name} LIKE ${quote(`%${this.term}%`)}` : '', this.filter);
      if (turn !== this.asked) return;
      this.options = options;
      this.active = options.length ? 0 : -1;
      this.isOpen = true;
    } catch (error) {
      if (turn === this.asked) this.error = messageOf(error);
    }
  }

  pick(option: Option | undefined): void {
    this.picked = option;
    this.recordId = option?.id ?? null;
    this.isOpen = false;
    this.term = '';
    this.error = '';
    this.dispatchEvent(
      new CustomEvent('change', { bubbles: true, composed: true, detail: { recordId: this.recordId } }),
    );
  }

  handleInput(event: Event): void {
    event.stopPropagation();
    this.term = (event.target as HTMLInputElement).value;
    void this.search();
  }

  handleFocus(): void {
    void this.search();
  }

  handleBlur(): void {
    this.isOpen = false;
    this.reportValidity();
  }

  handleKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.options.length) {
      event.preventDefault();
      this.isOpen = true;
      this.active = (this.active + step + this.options.length) % this.options.length;
    } else if (event.key === 'Enter' && this.isOpen) {
      event.preventDefault();
      if (this.options[this.active]) this.pick(this.options[this.active]);
    } else if (event.key === 'Escape' && this.isOpen) {
      event.stopPropagation();
      this.isOpen = false;
    }
  }

  /** Before the input loses the focus. */
  handlePick(event: Event): void {
    event.preventDefault();
    this.pick(this.options[Number((event.currentTarget as HTMLElement).dataset['index'])]);
  }

  handleClear(): void {
    this.pick(undefined);
    requestAnimationFrame(() => this.input?.focus());
  }

  get rows(): readonly object[] {
    return this.options.map((option, index) => ({
      ...option,
      index,
      key: option.id,
      selected: String(index === this.active),
      css: index === this.active ? 'option active' : 'option',
    }));
  }

  get isEmpty(): boolean {
    return this.options.length === 0;
  }

  get isClosed(): boolean {
    return !this.isOpen;
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get hint(): string {
    return this.placeholder ?? `Search ${this.info?.labelPlural ?? ''}…`;
  }

  get labelClass(): string {
    return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
  }

  get formClass(): string {
    return this.error ? 'slds-form-element slds-has-error' : 'slds-form-element';
  }
}
