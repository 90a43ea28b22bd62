import { api, LightningElement } from 'lwc';
import { getFieldDisplayValue, getFieldValue } from 'lightning/uiRecordApi';
import { type FieldInfo, parentNamePath, shownLabel } from 'shell/fieldInfo';
import { type FieldName, qualified } from 'shell/fieldIds';
import { type FormState, registerField } from 'shell/recordForm';

/** A field of the record of the form around it, read only. */
export default class OutputField extends LightningElement {
  /** The field: a name, or what `@salesforce/schema` gives. */
  @api fieldName: FieldName = '';
  /** `label-hidden` or standard. */
  @api variant: string | undefined;
  @api fieldClass: string | undefined;
  state: FormState | undefined;

  connectedCallback(): void {
    const element = this as OutputField;
    registerField(this, {
      fieldApiName: this.name,
      value: undefined,
      isChanged: false,
      show: (state) => (element.state = state),
      reset: () => undefined,
      reportValidity: () => true,
    });
  }

  get name(): string {
    return qualified(this.fieldName).split('.').pop() ?? '';
  }

  get field(): FieldInfo | undefined {
    return this.state?.info.fields[this.name];
  }

  get label(): string {
    return this.field ? shownLabel(this.field) : '';
  }

  get hasLabel(): boolean {
    return this.variant !== 'label-hidden';
  }

  get help(): string {
    return this.field?.inlineHelpText ?? '';
  }

  path(path: string): string {
    return `${this.state?.info.apiName ?? ''}.${path}`;
  }

  get value(): unknown {
    return getFieldValue(this.state?.record, this.path(this.name));
  }

  get isEmpty(): boolean {
    return this.value === null || this.value === undefined || this.value === '';
  }

  get displayValue(): string {
    return getFieldDisplayValue(this.state?.record, this.path(this.name)) ?? String(this.value ?? '');
  }

  is(...types: readonly string[]): boolean {
    return !this.isEmpty && types.includes(this.field?.dataType ?? '');
  }

  get isBoolean(): boolean {
    return this.field?.dataType === 'Boolean';
  }

  get booleanIcon(): string {
    return this.value === true ? 'utility:check' : 'utility:dash';
  }

  get booleanText(): string {
    return this.value === true ? 'Yes' : 'No';
  }

  get isReference(): boolean {
    return this.is('Reference');
  }

  get parentName(): string {
    const path = this.field && parentNamePath(this.field);
    const name = path ? getFieldValue(this.state?.record, this.path(path)) : undefined;
    return typeof name === 'string' && name ? name : String(this.value);
  }

  get parentUrl(): string {
    return `/lightning/r/${String(this.value)}/view`;
  }

  get isCurrency(): boolean {
    return this.is('Currency');
  }

  get isPercent(): boolean {
    return this.is('Percent');
  }

  get isNumber(): boolean {
    return this.is('Double', 'Int');
  }

  get scale(): number {
    return this.field?.scale ?? 0;
  }

  get isDate(): boolean {
    return this.is('Date');
  }

  get isDateTime(): boolean {
    return this.is('DateTime');
  }

  get isEmail(): boolean {
    return this.is('Email');
  }

  get isPhone(): boolean {
    return this.is('Phone');
  }

  get isUrl(): boolean {
    return this.is('Url');
  }

  get isRichText(): boolean {
    return this.is('TextArea') && this.field?.extraTypeInfo === 'RichTextArea';
  }

  get isAddress(): boolean {
    return this.field?.dataType === 'Address';
  }

  get address(): Record<string, unknown> {
    const prefix = this.name.replace(/Address$/, '');
    const part = (name: string): unknown => getFieldValue(this.state?.record, this.path(prefix + name));
    return {
      street: part('Street'),
      city: part('City'),
      province: part('State'),
      postalCode: part('PostalCode'),
      country: part('Country'),
    };
  }
}
