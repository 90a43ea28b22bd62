import { api, LightningElement } from 'lwc';
import type { HostListView, HostObject } from '../../../../../host-contract.ts';
import { hostObject } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';

/** A list view as a card. */
export default class FilterListCard extends LightningElement {
  @api pageContext: unknown;
  @api entityName = '';
  @api filterName = '';
  @api pageSize: string | number = 5;
  object: HostObject | undefined;
  view: HostListView | undefined;
  error = '';

  connectedCallback(): void {
    hostObject(this.entityName).then(
      (object) => {
        this.object = object;
        this.view = object.listViews.find(({ name }) => name === this.filterName) ?? object.listViews[0];
      },
      (error: unknown) => (this.error = messageOf(error)),
    );
  }

  get url(): string {
    return `/lightning/o/${this.entityName}/list?filterName=${this.view?.name ?? ''}`;
  }

  get max(): number {
    return Number(this.pageSize) || 5;
  }
}
