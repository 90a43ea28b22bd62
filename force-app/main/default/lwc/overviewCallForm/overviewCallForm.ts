import { LightningElement, api } from 'lwc';
import type { Contact } from 'c/crmModel';
import { fill, todayOfUser } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { label } from './labels';

/** A call as somebody tells it. */
export interface CallValues {
  readonly subject: string;
  readonly contactId: string | null;
  readonly date: IsoDate;
  readonly comments: string;
}

interface Control extends HTMLElement {
  readonly value: string;
  reportValidity(): boolean;
}

/** Logs a call. Events: `save` {@link CallValues}, `cancel`. */
export default class OverviewCallForm extends LightningElement {
  @api contacts: readonly Contact[] = [];
  /** Why it was not saved. */
  @api problem = '';

  label = label;
  today: IsoDate = todayOfUser();
  subject = label.call;
  private hasFocused = false;
  private isNamed = false;

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.control('contact')?.focus();
  }

  get people() {
    const contacts = [...this.contacts].sort((a, b) => a.name.localeCompare(b.name));
    return [{ value: '', label: label.nobody }, ...contacts.map(({ id, name }) => ({ value: id, label: name }))];
  }

  /** The subject follows the contact until somebody words it. */
  handleContact(event: CustomEvent<{ value: string }>): void {
    if (this.isNamed) return;
    const contact = this.contacts.find(({ id }) => id === event.detail.value);
    this.subject = contact ? fill(label.callWith, contact.name) : label.call;
  }

  handleSubject(event: CustomEvent<{ value: string }>): void {
    this.isNamed = true;
    this.subject = event.detail.value;
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleSave(): void {
    const [subject, contact, date, comments] = ['subject', 'contact', 'date', 'comments'].map((name) =>
      this.control(name),
    );
    if (!subject || !contact || !date || !comments) return;
    if ([subject, date].map((control) => control.reportValidity()).includes(false)) return;
    const detail: CallValues = {
      subject: subject.value.trim(),
      contactId: contact.value || null,
      date: date.value,
      comments: (comments.value ?? '').trim(),
    };
    this.dispatchEvent(new CustomEvent('save', { detail }));
  }

  private control(name: string): Control | null {
    return this.template?.querySelector<Control>(`[data-name="${name}"]`) ?? null;
  }
}
