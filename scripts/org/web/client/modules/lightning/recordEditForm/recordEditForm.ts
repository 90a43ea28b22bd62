import { api, LightningElement } from 'lwc';
import { createRecord, type RecordRepresentation, updateRecord } from 'lightning/uiRecordApi';
import { type ObjectName, objectName } from 'shell/fieldIds';
import { fieldsToShow } from 'shell/fieldInfo';
import { messageOf, request } from 'shell/orgClient';
import { type FormErrors, formErrors, type FormField, type FormState, loadForm } from 'shell/recordForm';
import { uiApi, uiQuery } from 'shell/uiApi';

const noErrors: FormErrors = { message: '', fields: {} };

/** A form around `lightning-input-field` elements that creates or changes one record. */
export default class RecordEditForm extends LightningElement {
  /** Id of the record to change; without it one is created. */
  @api recordId: string | undefined;
  /** Object of the record: a name, or what `@salesforce/schema` gives. */
  @api objectApiName: ObjectName | undefined;
  @api recordTypeId: string | undefined;
  @api density: string | undefined;
  @api formClass: string | undefined;

  readonly fields: FormField[] = [];
  form: Pick<FormState, 'info' | 'picklists'> | undefined;
  record: RecordRepresentation | undefined;
  errors = noErrors;
  isBusy = false;
  asked = false;

  connectedCallback(): void {
    loadForm(objectName(this.objectApiName), this.recordTypeId).then(
      (form) => {
        this.form = form;
        this.load();
      },
      (error: unknown) => this.fail(error),
    );
  }

  handleRegister(event: CustomEvent<FormField>): void {
    event.stopPropagation();
    this.fields.push(event.detail);
    this.load();
  }

  /** Asks for the record, or the defaults of a new one, once its fields are known: they register in the turn the form connects. */
  load(): void {
    if (!this.form) return;
    if (this.asked) return this.tell();
    this.asked = true;
    const names = this.fields.map(({ fieldApiName }) => fieldApiName);
    this.loadRecord(fieldsToShow(this.form.info, names)).then(
      (record) => {
        this.record = record;
        this.tell();
        this.dispatchEvent(new CustomEvent('load', { detail: { records: { [this.recordId ?? '']: record } } }));
      },
      (error: unknown) => this.fail(error),
    );
  }

  async loadRecord(optionalFields: readonly string[]): Promise<RecordRepresentation> {
    if (this.recordId) {
      return (await request(uiApi(`records/${this.recordId}`) + uiQuery({ optionalFields }))) as RecordRepresentation;
    }
    const query = uiQuery({ recordTypeId: this.recordTypeId ?? '', optionalFields });
    const defaults = await request(uiApi(`record-defaults/create/${objectName(this.objectApiName)}`) + query);
    return (defaults as { record: RecordRepresentation }).record;
  }

  tell(): void {
    if (!this.form || !this.record) return;
    const isNew = !this.recordId;
    const { errors, isBusy } = this;
    const state: FormState = { ...this.form, record: this.record, isNew, errors: errors.fields, isBusy };
    for (const field of this.fields) field.show(state);
  }

  fail(error: unknown): void {
    this.errors = formErrors(error);
    this.isBusy = false;
    this.tell();
    const { body } = error as { body?: { message?: string; detail?: string; output?: unknown } };
    const detail = {
      message: messageOf(error),
      detail: body?.detail ?? this.errors.message,
      output: body?.output ?? {},
    };
    this.dispatchEvent(new CustomEvent('error', { detail }));
  }

  handleClick(event: Event): void {
    const { target } = event as Event & { target: (EventTarget & { type?: string }) | null };
    if (target?.type === 'submit') this.requestSubmit();
  }

  handleSubmit(event: Event): void {
    event.preventDefault();
    this.requestSubmit();
  }

  requestSubmit(): void {
    if (this.isBusy || !this.validate()) return;
    const fields = this.values();
    const event = new CustomEvent('submit', { cancelable: true, bubbles: true, composed: true, detail: { fields } });
    if (this.dispatchEvent(event)) this.save(fields);
  }

  values(): Record<string, unknown> {
    return Object.fromEntries(
      this.fields.filter(({ isChanged }) => isChanged).map((field) => [field.fieldApiName, field.value]),
    );
  }

  /** Checks every field; false when one is not right. */
  @api
  validate(): boolean {
    return this.fields.map((field) => field.reportValidity()).every(Boolean);
  }

  /** Saves, with the given values instead of the form's own. */
  @api
  submit(fields?: Record<string, unknown>): void {
    if (this.validate()) this.save(fields ?? this.values());
  }

  save(fields: Record<string, unknown>): void {
    this.isBusy = true;
    this.errors = noErrors;
    this.tell();
    const { lastModifiedDate } = this.record ?? {};
    const saved = this.recordId
      ? updateRecord(
          { fields: { ...fields, Id: this.recordId } },
          lastModifiedDate ? { ifUnmodifiedSince: lastModifiedDate } : {},
        )
      : createRecord({ apiName: objectName(this.objectApiName), fields });
    saved.then(
      (record) => {
        this.isBusy = false;
        this.tell();
        this.dispatchEvent(new CustomEvent('success', { detail: record }));
      },
      (error: unknown) => this.fail(error),
    );
  }
}
