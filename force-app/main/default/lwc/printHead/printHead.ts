import { LightningElement, api } from 'lwc';
import asOf from '@salesforce/label/c.Print_As_Of';
import { fill, formatDay } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';

/** What a printed page is of, in place of the chrome around the tab; on a screen it is not there. */
export default class PrintHead extends LightningElement {
  /** What the page shows. */
  @api subject = '';
  @api accountName = '';
  @api planName = '';
  /** The day it is, in the time zone of the user. */
  @api today: IsoDate = '';

  get heading(): string {
    return [this.accountName, this.subject].filter(Boolean).join(' · ');
  }

  get line(): string {
    const day = this.today && fill(asOf, formatDay(this.today));
    return [this.planName, day].filter(Boolean).join(' · ');
  }
}
