import { api, LightningElement } from 'lwc';
import type { HostItem } from '../../../../../host-contract.ts';
import type { PageContext } from 'shell/flexiPage';

/** A section of single fields: its facet holds columns, whose facets hold fields. */
export default class FieldSection extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api pageContext: PageContext = {};
  @api label = '';
  /** Facet with the columns. */
  @api columns = '';
  /** Facet of a column alone. */
  @api body = '';

  get rows(): readonly { readonly id: string; readonly fields: readonly string[] }[] {
    const { facets = {} } = this.pageContext;
    const columns = this.body ? [{ id: 'column', body: this.body }] : (facets[this.columns] ?? []).flatMap(bodyOf);
    return columns.map(({ id, body }) => ({ id, fields: (facets[body] ?? []).flatMap(fieldOf) }));
  }
}

const bodyOf = (item: HostItem) =>
  item.kind === 'component' ? [{ id: item.id, body: String(item.properties['body'] ?? '') }] : [];

const fieldOf = (item: HostItem): readonly string[] =>
  item.kind === 'field' ? [item.field.replace(/^Record\./, '')] : [];
