import { api, LightningElement } from 'lwc';
import type { HostObject } from '../../../../../host-contract.ts';
import { deleteRecord, getFieldValue, type RecordRepresentation } from 'lightning/uiRecordApi';
import LightningConfirm from 'lightning/confirm';
import type { PageContext } from 'shell/flexiPage';
import { hostObject } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import { goTo, navigate } from 'shell/router';
import { showToast } from 'shell/toaster';

/** Head of a record page: name, fields of the compact layout, and what the user may do with the record. */
export default class HighlightsPanel extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api pageContext: PageContext = {};
  object: HostObject | undefined;
  error = '';

  connectedCallback(): void {
    hostObject(this.objectApiName ?? '').then(
      (object) => (this.object = object),
      (error: unknown) => (this.error = messageOf(error)),
    );
  }

  get recordName(): string {
    const { name = '', nameField = '' } = this.object ?? {};
    return String(
      getFieldValue(this.pageContext.record as RecordRepresentation | undefined, `${name}.${nameField}`) ?? '',
    );
  }

  get fields(): readonly { readonly name: string }[] {
    const { highlights = [], nameField } = this.object ?? {};
    return highlights.filter((name) => name !== nameField).map((name) => ({ name }));
  }

  get hasFields(): boolean {
    return this.fields.length > 0;
  }

  handleEdit(): void {
    navigate({
      type: 'standard__recordPage',
      attributes: { recordId: this.recordId, objectApiName: this.objectApiName, actionName: 'edit' },
      state: {},
    });
  }

  async handleDelete(): Promise<void> {
    const { label = '' } = this.object ?? {};
    const message = `Are you sure you want to delete this ${label.toLowerCase()}?`;
    if (!(await LightningConfirm.open({ label: `Delete ${label}`, message, theme: 'warning' }))) return;
    try {
      await deleteRecord(this.recordId ?? '');
      showToast({ title: `${label} was deleted.`, variant: 'success' });
      goTo(`/lightning/o/${this.objectApiName}/list`);
    } catch (error) {
      showToast({
        title: `The ${label.toLowerCase()} was not deleted`,
        message: messageOf(error),
        variant: 'error',
        mode: 'sticky',
      });
    }
  }
}
