import { api, LightningElement, wire } from 'lwc';
import type { HostApp, HostObject, HostPage } from '../../../../../host-contract.ts';
import { getFieldValue, getRecord, type RecordRepresentation } from 'lightning/uiRecordApi';
import type { PageContext } from 'shell/flexiPage';
import { hostObject, objectOfId, recordPage } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import { pageConfig } from 'shell/pageConfig';
import { goTo } from 'shell/router';
import { fieldsOf } from 'shell/visibility';

/** A record with the Lightning page assigned to it. */
export default class RecordPage extends LightningElement {
  @api app: HostApp | undefined;
  /** Child relationship, on the page of one related list. */
  @api relationship = '';
  @api objectApiName = '';
  object: HostObject | undefined;
  page: HostPage | undefined;
  record: RecordRepresentation | undefined;
  error: unknown;
  id = '';
  wiredId: string | undefined;
  fields: readonly string[] | undefined;

  @api
  get recordId(): string {
    return this.id;
  }
  set recordId(id: string) {
    if (id === this.id) return;
    this.id = id;
    this.wiredId = undefined;
    this.record = undefined;
    this.page = undefined;
    this.error = undefined;
    if (id) this.load(id).catch((error: unknown) => id === this.id && (this.error = error));
  }

  async load(id: string): Promise<void> {
    const name = await objectOfId(id);
    const [object, page] = await Promise.all([hostObject(name), recordPage(name, this.app?.name ?? '')]);
    if (id !== this.id) return;
    if (!this.objectApiName) goTo(`/lightning/r/${name}/${id}/view`, true);
    this.object = object;
    this.page = page;
    const rules = page.regions.flatMap(({ items }) => items.flatMap(({ visibility }) => fieldsOf(visibility, name)));
    this.fields = [...new Set([`${name}.${object.nameField}`, ...rules])];
    this.wiredId = id;
  }

  @wire(getRecord, { recordId: '$wiredId', optionalFields: '$fields' })
  received({ data, error }: { readonly data?: RecordRepresentation; readonly error?: unknown }): void {
    if (!this.wiredId) return;
    this.error = error;
    this.record = data;
    if (!data || !this.object) return;
    const name = getFieldValue(data, `${this.object.name}.${this.object.nameField}`);
    document.title = `${String(name ?? data.id)} | ${this.object.label} | ${pageConfig().org.name}`;
  }

  get isReady(): boolean {
    return this.record !== undefined && this.page !== undefined && !this.relationship;
  }

  get isRelated(): boolean {
    return this.record !== undefined && Boolean(this.relationship);
  }

  get context(): PageContext {
    return { recordId: this.id, objectApiName: this.object?.name, record: this.record };
  }

  get objectName(): string {
    return this.object?.name ?? '';
  }

  get notice(): { readonly heading: string; readonly message: string; readonly icon: string } | undefined {
    if (!this.error) return undefined;
    const { status } = this.error as { status?: number };
    if (status === 401 || status === 0) return undefined;
    const isMissing = status === 404 || status === 403 || status === 400;
    return isMissing
      ? {
          heading: 'You cannot open this record',
          message:
            'It was deleted, or it has not been shared with you. If you need it, ask the owner or your Salesforce administrator.',
          icon: 'utility:lock',
        }
      : { heading: 'The record could not be loaded', message: messageOf(this.error), icon: 'utility:error' };
  }
}
