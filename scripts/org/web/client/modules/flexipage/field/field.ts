import { api, LightningElement } from 'lwc';

/** One field put straight into a region. */
export default class Field extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  /** `Record.Name`. */
  @api field = '';

  get name(): string {
    return this.field.replace(/^Record\./, '');
  }
}
