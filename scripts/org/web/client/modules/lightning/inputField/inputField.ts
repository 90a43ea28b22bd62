import { api, LightningElement } from 'lwc';
import { getFieldValue } from 'lightning/uiRecordApi';
import { type FieldInfo, shownLabel } from 'shell/fieldInfo';
import { type FieldName, qualified } from 'shell/fieldIds';
import { type FormState, registerField } from 'shell/recordForm';

interface Control extends HTMLElement {
  reportValidity?(): boolean;
  setCustomValidity?(message: string): void;
}

const inputTypes: Readonly<Record<string, string>> = {
  Boolean: 'checkbox',
  Currency: 'number',
  Date: 'date',
  DateTime: 'datetime',
  Double: 'number',
  Email: 'email',
  Int: 'number',
  Percent: 'number',
  Phone: 'tel',
  String: 'text',
  Time: 'time',
  Url: 'url',
};

const order = [
  'Salutation',
  'FirstName',
  'MiddleName',
  'LastName',
  'Suffix',
  'Street',
  'City',
  'State',
  'PostalCode',
  'Country',
];

/** Place of a part in its name or address, whatever the address is called. */
const rankOf = (part: string): number => {
  const index = order.findIndex((name) => part.endsWith(name));
  return index < 0 ? order.length : index;
};

/** One field of the record of the form around it, as the control its type asks for. Fires `change`. */
export default class InputField extends LightningElement {
  /** The field: a name, or what `@salesforce/schema` gives. */
  @api fieldName: FieldName = '';
  /** `label-hidden`, `label-inline` or standard. */
  @api variant: string | undefined;
  @api disabled = false;
  @api readOnly = false;
  @api required = false;
  state: FormState | undefined;
  given: { readonly value: unknown } | undefined;

  connectedCallback(): void {
    const element = this as InputField;
    registerField(this, {
      get fieldApiName() {
        return element.name;
      },
      get value() {
        return element.value;
      },
      get isChanged() {
        return element.given !== undefined;
      },
      show: (state) => (element.state = state),
      reset: () => element.reset(),
      reportValidity: () => element.reportValidity(),
    });
  }

  /** The value now in the control, or set by the component. */
  @api
  get value(): unknown {
    return this.given
      ? this.given.value
      : getFieldValue(this.state?.record, `${this.state?.info.apiName ?? ''}.${this.name}`);
  }
  set value(value: unknown) {
    if (value !== undefined) this.given = { value };
  }

  /** Back to the value of the record. */
  @api
  reset(): void {
    this.given = undefined;
  }

  @api
  reportValidity(): boolean {
    return (this.template?.querySelector('[data-control]') as Control | null)?.reportValidity?.() ?? true;
  }

  get name(): string {
    return qualified(this.fieldName).split('.').pop() ?? '';
  }

  get field(): FieldInfo | undefined {
    return this.state?.info.fields[this.name];
  }

  get label(): string {
    return this.field ? shownLabel(this.field) : this.name;
  }

  get help(): string | undefined {
    return this.field?.inlineHelpText ?? undefined;
  }

  get isRequired(): boolean {
    return this.required || (this.field?.required === true && this.field.dataType !== 'Boolean');
  }

  get isEditable(): boolean {
    return (this.state?.isNew ? this.field?.createable : this.field?.updateable) === true;
  }

  get isDisabled(): boolean {
    return this.disabled || this.readOnly || !this.isEditable || this.state?.isBusy === true;
  }

  get errors(): string {
    return (this.state?.errors[this.name] ?? []).join(' ');
  }

  get cssClass(): string {
    return this.errors ? 'slds-form-element slds-has-error' : 'slds-form-element';
  }

  get isMissing(): boolean {
    return this.state !== undefined && this.field === undefined;
  }

  is(...types: readonly string[]): boolean {
    return types.includes(this.field?.dataType ?? '');
  }

  get isPicklist(): boolean {
    return this.is('Picklist');
  }

  get isMultiPicklist(): boolean {
    return this.is('MultiPicklist');
  }

  /** Parts of a name or an address, which are written one by one. */
  get parts(): readonly string[] {
    const fields = Object.values(this.state?.info.fields ?? {});
    return fields
      .filter(({ compoundFieldName, apiName }) => compoundFieldName === this.name && apiName !== this.name)
      .filter(({ createable, updateable }) => (this.state?.isNew ? createable : updateable))
      .map(({ apiName }) => apiName)
      .sort((one, other) => rankOf(one) - rankOf(other));
  }

  get isCompound(): boolean {
    return this.parts.length > 0;
  }

  get isRichText(): boolean {
    return this.is('TextArea') && this.field?.extraTypeInfo === 'RichTextArea';
  }

  get isReference(): boolean {
    return this.is('Reference');
  }

  get isTextArea(): boolean {
    return this.is('TextArea');
  }

  get isCheckbox(): boolean {
    return this.is('Boolean');
  }

  get inputType(): string {
    return inputTypes[this.field?.dataType ?? ''] ?? 'text';
  }

  get step(): string | undefined {
    return this.inputType === 'number' ? String(10 ** -(this.field?.scale ?? 0)) : undefined;
  }

  get formatter(): string | undefined {
    return { Currency: 'currency', Percent: 'percent-fixed' }[this.field?.dataType ?? ''];
  }

  get maxLength(): number | undefined {
    return this.field?.length || undefined;
  }

  get options(): readonly { readonly label: string; readonly value: string }[] {
    const values = this.state?.picklists[this.name] ?? [];
    return this.isPicklist && !this.isRequired ? [{ label: '--None--', value: '' }, ...values] : values;
  }

  get textValue(): unknown {
    return this.value ?? '';
  }

  get isChecked(): boolean {
    return this.value === true;
  }

  get selected(): readonly string[] {
    return String(this.value ?? '')
      .split(';')
      .filter(Boolean);
  }

  /** The object looked up; of owners the users, as the UI API knows no queues. */
  get target(): string {
    const targets = (this.field?.referenceToInfos ?? []).map(({ apiName }) => apiName);
    return targets.find((name) => name !== 'Group') ?? targets[0] ?? '';
  }

  handleChange(event: CustomEvent<{ value?: unknown; checked?: boolean; recordId?: string | null }>): void {
    event.stopPropagation();
    const { value, checked, recordId } = event.detail;
    const entered = this.isCheckbox
      ? checked
      : this.isReference
        ? recordId
        : Array.isArray(value)
          ? value.join(';')
          : value;
    const isNumber = this.inputType === 'number' && entered !== '' && entered !== undefined;
    this.given = { value: entered === '' || entered === undefined ? null : isNumber ? Number(entered) : entered };
    this.dispatchEvent(new CustomEvent('change', { detail: { value: this.given.value, checked } }));
  }
}
