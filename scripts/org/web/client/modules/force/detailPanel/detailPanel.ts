import { api, LightningElement } from 'lwc';
import type { HostSection } from '../../../../../host-contract.ts';
import { hostObject } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import { sectionRows } from 'shell/sectionRows';

/** All fields of the user's page layout, read only; Edit in the page's head opens them for change. */
export default class DetailPanel extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api pageContext: unknown;
  sections: readonly HostSection[] | undefined;
  error = '';

  connectedCallback(): void {
    hostObject(this.objectApiName ?? '').then(
      ({ sections }) => (this.sections = sections),
      (error: unknown) => (this.error = messageOf(error)),
    );
  }

  get shown(): readonly object[] {
    return sectionRows(this.sections ?? []);
  }
}
