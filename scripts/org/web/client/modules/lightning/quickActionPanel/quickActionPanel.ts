import { api, LightningElement } from 'lwc';

/** Frame of a quick action: heading, body, and buttons in the slot `footer`. */
export default class QuickActionPanel extends LightningElement {
  @api header = '';
}
