import { api, LightningElement } from 'lwc';
import type { HostRelatedList } from '../../../../../host-contract.ts';
import { hostObject } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';

/** Every related list of the user's page layout. */
export default class RelatedListContainer extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api pageContext: unknown;
  lists: readonly HostRelatedList[] | undefined;
  error = '';

  connectedCallback(): void {
    hostObject(this.objectApiName ?? '').then(
      ({ relatedLists }) => (this.lists = relatedLists),
      (error: unknown) => (this.error = messageOf(error)),
    );
  }

  get isEmpty(): boolean {
    return this.lists?.length === 0;
  }
}
