import { api, LightningElement } from 'lwc';

/** Text an administrator wrote on the page. */
export default class RichText extends LightningElement {
  @api pageContext: unknown;
  @api richTextValue = '';
  @api decorate: string | undefined;

  get boxClass(): string {
    return this.decorate === 'true' ? 'slds-card slds-p-around_medium' : '';
  }
}
