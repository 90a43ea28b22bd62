import { LightningElement, api } from 'lwc';
import detailsLabel from '@salesforce/label/c.Plan_Details_For_Help';

const ICONS = {
  empty: 'utility:matrix',
  error: 'utility:warning',
  access: 'utility:lock',
  gone: 'utility:search',
} as const;

/** Says why there is nothing to see: one picture, one sentence, at most one thing to do (`act`). */
export default class StateMessage extends LightningElement {
  /** `empty`, `error`, `access` or `gone`. */
  @api kind: keyof typeof ICONS = 'empty';
  @api heading = '';
  @api text = '';
  /** Words of the button; without them there is none. */
  @api actionLabel = '';
  /** What the org said, for whoever helps; folded away. */
  @api details = '';

  label = { details: detailsLabel };

  get icon(): string {
    return ICONS[this.kind];
  }

  get alertRole(): string | undefined {
    return this.kind === 'error' ? 'alert' : undefined;
  }

  get isError(): boolean {
    return this.kind === 'error';
  }

  get iconVariant(): string {
    return this.isError ? 'warning' : '';
  }

  handleAct(): void {
    this.dispatchEvent(new CustomEvent('act'));
  }
}
