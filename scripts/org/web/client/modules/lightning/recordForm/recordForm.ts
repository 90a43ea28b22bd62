import { api, LightningElement } from 'lwc';
import { type FieldName, type ObjectName, qualified } from 'shell/fieldIds';

/** Fields of one record in view or edit mode, with its own buttons. */
export default class RecordForm extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: ObjectName | undefined;
  @api recordTypeId: string | undefined;
  /** Fields to show; layouts are not read by this component here. */
  @api fields: readonly FieldName[] = [];
  @api columns: number | string = 1;
  /** `view`, `edit` or `readonly`. */
  @api mode: string | undefined;
  isEditing: boolean | undefined;

  get isEdit(): boolean {
    return this.isEditing ?? (this.mode === 'edit' || !this.recordId);
  }

  get canEdit(): boolean {
    return this.mode !== 'readonly';
  }

  get rows(): readonly { readonly name: string }[] {
    return this.fields.map((field) => ({ name: qualified(field).split('.').pop() ?? '' }));
  }

  get gridStyle(): string {
    return `display:grid;gap:0 1rem;grid-template-columns:repeat(${Math.max(1, Number(this.columns) || 1)},minmax(0,1fr))`;
  }

  handleEdit(): void {
    this.isEditing = true;
  }

  handleCancel(): void {
    this.isEditing = false;
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSuccess(event: CustomEvent<unknown>): void {
    this.isEditing = this.recordId ? false : undefined;
    this.dispatchEvent(new CustomEvent('success', { detail: event.detail }));
  }

  handleError(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent('error', { detail: event.detail }));
  }
}
