import { LightningElement, api } from 'lwc';
import caption from '@salesforce/label/c.Conflict_Caption';
import field from '@salesforce/label/c.Whitespace_Field';
import keep from '@salesforce/label/c.Whitespace_Keep_Mine';
import mine from '@salesforce/label/c.Whitespace_Mine';
import take from '@salesforce/label/c.Whitespace_Take_Theirs';
import theirs from '@salesforce/label/c.Whitespace_Theirs';

/** Both values of one field, as they are shown. */
export interface ConflictRow {
  readonly key: string;
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
}

/** Who saved meanwhile, in a sentence, and both values of each field. */
export interface ConflictView {
  readonly who: string;
  readonly rows: readonly ConflictRow[];
}

/** Both values side by side: `keepmine` saves this user's over theirs, `taketheirs` drops them. */
export default class ConflictNotice extends LightningElement {
  @api conflict: ConflictView | null = null;

  label = { caption, field, keep, mine, take, theirs };

  handleKeep(): void {
    this.dispatchEvent(new CustomEvent('keepmine'));
  }

  handleTake(): void {
    this.dispatchEvent(new CustomEvent('taketheirs'));
  }
}
