import { LightningElement, api } from 'lwc';
import type { FactTag } from 'c/factsService';

/** How we know a fact, by whom, how weighty it is, and how old when that matters. */
export default class FactsTag extends LightningElement {
  @api tag: FactTag | null = null;

  get ageClass(): string {
    return this.tag?.isStale ? 'age age_stale' : 'age';
  }
}
