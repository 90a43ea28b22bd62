import { api, LightningElement } from 'lwc';
import type { HostObject } from '../../../../../host-contract.ts';
import { objectInfo } from 'lightning/uiObjectInfoApi';
import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import type { FieldInfo, ObjectInfo } from 'shell/fieldInfo';
import { hostObject, objectOfId } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import type { PageReference } from 'shell/pageReference';
import { goTo } from 'shell/router';
import { sectionRows } from 'shell/sectionRows';
import { showToast } from 'shell/toaster';

/** Dialog to create or edit a record with the fields of its page layout. Fires `close`. */
export default class FormDialog extends LightningElement {
  /** `standard__objectPage` with `new`, or `standard__recordPage` with `edit`. */
  @api page: PageReference | undefined;
  object: HostObject | undefined;
  info: ObjectInfo | undefined;
  error = '';
  returnTo: Element | null = null;

  connectedCallback(): void {
    this.returnTo = document.activeElement;
    document.body.style.overflow = 'hidden';
    this.load().catch((error: unknown) => (this.error = messageOf(error)));
  }

  disconnectedCallback(): void {
    document.body.style.overflow = '';
    (this.returnTo as HTMLElement | null)?.focus();
  }

  renderedCallback(): void {
    const dialog = this.template?.querySelector('[role="dialog"]') as HTMLElement | null;
    if (dialog && !this.template?.activeElement) dialog.focus();
  }

  async load(): Promise<void> {
    const name = String(this.page?.attributes['objectApiName'] ?? '') || (await objectOfId(this.recordId ?? ''));
    const [object, info] = await Promise.all([hostObject(name), objectInfo(name)]);
    this.object = object;
    this.info = info as ObjectInfo;
  }

  get recordId(): string | undefined {
    const id = this.page?.attributes['recordId'];
    return typeof id === 'string' ? id : undefined;
  }

  get heading(): string {
    return `${this.recordId ? 'Edit' : 'New'} ${this.object?.label ?? ''}`;
  }

  get mayOpen(): boolean {
    return this.recordId ? this.object?.editable === true : this.object?.creatable === true;
  }

  get isRefused(): boolean {
    return this.object !== undefined && !this.mayOpen;
  }

  /** A compound name or address is written by its parts. */
  parts(name: string): readonly string[] {
    const fields = Object.values(this.info?.fields ?? {});
    const parts = fields.filter(({ compoundFieldName, apiName }) => compoundFieldName === name && apiName !== name);
    return parts.length ? parts.map(({ apiName }) => apiName) : [name];
  }

  get sections(): readonly object[] {
    const defaults = decodeDefaultFieldValues(this.page?.state['defaultFieldValues'] ?? '');
    const isShown = (name: string): boolean => {
      const field: FieldInfo | undefined = this.info?.fields[name];
      if (field === undefined || (name === 'OwnerId' && !this.recordId)) return false;
      return this.recordId ? field.updateable : field.createable;
    };
    const sections = this.object?.sections.map(({ label, columns }) => ({
      label,
      columns: columns.map((names) => names.flatMap((name) => this.parts(name))),
    }));
    return sectionRows(sections ?? [], isShown).map((section) => ({
      ...section,
      columns: section.columns.map(({ key, fields }) => ({
        key,
        fields: fields.map((name) => ({ name, value: defaults[name] })),
      })),
    }));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) this.handleClose();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleSuccess(event: CustomEvent<RecordRepresentation>): void {
    const { id } = event.detail;
    showToast({
      title: `${this.object?.label ?? 'Record'} was ${this.recordId ? 'saved' : 'created'}.`,
      variant: 'success',
    });
    this.handleClose();
    if (!this.recordId) goTo(`/lightning/r/${this.object?.name}/${id}/view`);
  }
}
