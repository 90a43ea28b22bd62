import { api, LightningElement, wire } from 'lwc';
import { getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import { type ObjectName, objectName } from 'shell/fieldIds';
import { fieldsToShow } from 'shell/fieldInfo';
import { messageOf } from 'shell/orgClient';
import { type FormField, type FormState, loadForm } from 'shell/recordForm';

/** Shows fields of a record: `lightning-output-field` elements inside it. */
export default class RecordViewForm extends LightningElement {
  /** Id of the record. */
  @api recordId: string | undefined;
  /** Object of the record: a name, or what `@salesforce/schema` gives. */
  @api objectApiName: ObjectName | undefined;
  @api density: string | undefined;

  readonly fields: FormField[] = [];
  form: Pick<FormState, 'info' | 'picklists'> | undefined;
  record: RecordRepresentation | undefined;
  names: readonly string[] | undefined;
  error = '';

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$names' })
  received({ data, error }: { readonly data?: RecordRepresentation; readonly error?: unknown }): void {
    this.error = error ? messageOf(error) : '';
    if (data) this.record = data;
    this.tell();
  }

  connectedCallback(): void {
    loadForm(objectName(this.objectApiName)).then(
      (form) => {
        this.form = form;
        this.choose();
      },
      (error: unknown) => (this.error = messageOf(error)),
    );
  }

  handleRegister(event: CustomEvent<FormField>): void {
    event.stopPropagation();
    this.fields.push(event.detail);
    this.choose();
  }

  choose(): void {
    if (!this.form || this.fields.length === 0) return;
    const { info } = this.form;
    this.names = fieldsToShow(
      info,
      this.fields.map(({ fieldApiName }) => fieldApiName),
    ) as readonly string[];
    this.tell();
  }

  tell(): void {
    if (!this.form || !this.record) return;
    const state: FormState = { ...this.form, record: this.record, isNew: false, errors: {}, isBusy: false };
    for (const field of this.fields) field.show(state);
  }
}
