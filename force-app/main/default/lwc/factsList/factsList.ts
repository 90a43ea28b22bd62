import { LightningElement, api } from 'lwc';
import change from '@salesforce/label/c.Facts_Change';
import drop from '@salesforce/label/c.Facts_Drop';
import more from '@salesforce/label/c.Facts_More';
import nothing from '@salesforce/label/c.Facts_Nothing_Here';
import restore from '@salesforce/label/c.Facts_Restore';
import stillTrue from '@salesforce/label/c.Facts_Still_True';
import type { FactTag } from 'c/factsService';
import { fill } from 'c/formatService';

export interface FactRow {
  readonly id: string;
  readonly statement: string;
  readonly tag: FactTag;
  readonly isDropped: boolean;
}

/** What can be done with a fact. */
export type FactVerb = 'confirm' | 'edit' | 'drop' | 'restore';

/** One list of facts below its heading. Event `factact` `{ id, verb }`. */
export default class FactsList extends LightningElement {
  @api heading = '';
  @api rows: readonly FactRow[] = [];
  @api canEdit = false;

  label = { change, drop, nothing, restore, stillTrue };

  get isEmpty(): boolean {
    return this.rows.length === 0;
  }

  get items() {
    return this.rows.map((row) => {
      const isLive = this.canEdit && !row.isDropped;
      return {
        ...row,
        key: row.id,
        more: fill(more, row.statement),
        textClass: row.tag.isStale ? 'text text_stale' : 'text',
        hasButtons: isLive && row.tag.isStale,
        hasMenu: isLive && !row.tag.isStale,
        canRestore: this.canEdit && row.isDropped,
        names: {
          confirm: `${stillTrue}: ${row.statement}`,
          edit: `${change}: ${row.statement}`,
          drop: `${drop}: ${row.statement}`,
          restore: `${restore}: ${row.statement}`,
        },
      };
    });
  }

  handleAct(event: Event): void {
    const { id, verb } = (event.currentTarget as HTMLElement).dataset;
    this.tell(id ?? '', verb as FactVerb);
  }

  handleSelect(event: CustomEvent<{ value: FactVerb }>): void {
    this.tell((event.currentTarget as HTMLElement).dataset.id ?? '', event.detail.value);
  }

  private tell(id: string, verb: FactVerb): void {
    this.dispatchEvent(new CustomEvent('factact', { detail: { id, verb } }));
  }
}
