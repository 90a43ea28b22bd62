import { LightningElement, api } from 'lwc';
import cancel from '@salesforce/label/c.Plan_Cancel';
import contact from '@salesforce/label/c.Implementation_Form_Contact';
import date from '@salesforce/label/c.Implementation_Form_Date';
import future from '@salesforce/label/c.Implementation_Form_Future';
import name from '@salesforce/label/c.Implementation_Form_Name';
import none from '@salesforce/label/c.Implementation_Form_None';
import record from '@salesforce/label/c.Implementation_Record';
import text from '@salesforce/label/c.Implementation_Form_Text';
import title from '@salesforce/label/c.Implementation_Form_Title';
import when from '@salesforce/label/c.Implementation_Form_When';
import who from '@salesforce/label/c.Implementation_Form_Who';
import type { Contact } from 'c/crmModel';
import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';

interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/** Who agreed, and when. Events `agree` `{ agreedBy, agreedByContactId, agreedOn }`, `close`. */
export default class ImplementationPlanForm extends LightningElement {
  @api contacts: readonly Contact[] = [];
  @api version = 1;
  @api isSaving = false;
  @api problem = '';

  /** The first day that is not in the future. */
  @api
  get today(): IsoDate {
    return this.latest;
  }
  set today(day: IsoDate) {
    this.latest = day;
    this.agreedOn ??= day;
  }

  label = { cancel, contact, date, name, record, text };
  agreedOn: IsoDate | null = null;
  private latest: IsoDate = '';
  private contactId = '';
  private agreedBy = '';

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('[data-field]')?.focus();
  }

  get heading(): string {
    return fill(title, this.version);
  }

  get contactOptions() {
    return [{ value: '', label: none }, ...this.contacts.map(({ id, name: person }) => ({ value: id, label: person }))];
  }

  handleContact(event: CustomEvent<{ value: string }>): void {
    this.contactId = event.detail.value;
  }

  handleName(event: CustomEvent<{ value: string }>): void {
    this.agreedBy = event.detail.value;
  }

  handleDate(event: CustomEvent<{ value: string | null }>): void {
    this.agreedOn = event.detail.value === '' ? null : event.detail.value;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleClose();
  }

  handleRecord(): void {
    if (this.isSaving || !this.isValid()) return;
    const agreedBy = this.agreedBy.trim();
    const detail = {
      agreedBy: agreedBy === '' ? null : agreedBy,
      agreedByContactId: this.contactId === '' ? null : this.contactId,
      agreedOn: this.agreedOn,
    };
    this.dispatchEvent(new CustomEvent('agree', { detail }));
  }

  private isValid(): boolean {
    const { agreedOn, latest } = this;
    const field = (called: string): Field | null | undefined =>
      this.template?.querySelector<Field>(`[data-field="${called}"]`);
    field('name')?.setCustomValidity(this.contactId || this.agreedBy.trim() ? '' : who);
    field('date')?.setCustomValidity(agreedOn === null ? when : agreedOn > latest ? future : '');
    const wrong = [field('name'), field('date')].filter((each) => each && !each.reportValidity());
    wrong[0]?.focus();
    return wrong.length === 0;
  }
}
