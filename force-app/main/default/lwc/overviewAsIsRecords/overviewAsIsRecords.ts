import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { SourceRecord } from 'c/asIsModel';
import { fill, formatDay, formatMoney } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { label } from './labels';

/** More are told by their number. */
const MOST = 12;

/** The records behind a figure, each a link. Event `close`, also for the key Esc. */
export default class OverviewAsIsRecords extends NavigationMixin(LightningElement) {
  @api heading = '';
  @api records: readonly SourceRecord[] = [];
  @api today: IsoDate = '';

  label = label;
  private hasFocus = false;

  override renderedCallback(): void {
    if (this.hasFocus) return;
    this.hasFocus = true;
    (this.refs?.title as HTMLElement | undefined)?.focus();
  }

  get words(): string {
    return fill(label.title, this.heading, this.records.length);
  }

  get rows() {
    const year = this.today.slice(0, 4);
    return this.records.slice(0, MOST).map(({ id, object, name, amount, date }) => ({
      id,
      object,
      name,
      url: `/lightning/r/${object}/${id}/view`,
      detail: [amount === null ? '' : formatMoney(amount), date ? formatDay(date, year) : '']
        .filter(Boolean)
        .join(' · '),
    }));
  }

  get rest(): string {
    const more = this.records.length - MOST;
    return more > 0 ? fill(label.more, more) : '';
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    const { id: recordId, object: objectApiName } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId, objectApiName, actionName: 'view' },
    });
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleEnd();
  }

  handleEnd(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
