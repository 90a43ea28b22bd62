import { api, LightningElement } from 'lwc';
import type { HostObject, HostRelatedList } from '../../../../../host-contract.ts';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { hostObject } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import { navigate } from 'shell/router';

/** One related list: the children of the record by one relationship. */
export default class RelatedListSingleContainer extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api pageContext: unknown;
  /** Child relationship: `Contacts`, `Account_Plans__r`. */
  @api relatedListApiName = '';
  @api parentFieldApiName: string | undefined;
  @api relatedListLabel: string | undefined;
  @api relatedListDisplayType: string | undefined;
  list: HostRelatedList | undefined;
  child: HostObject | undefined;
  count = '';
  error = '';

  connectedCallback(): void {
    this.load().catch((error: unknown) => (this.error = messageOf(error)));
  }

  async load(): Promise<void> {
    const { relatedLists } = await hostObject(this.objectApiName ?? '');
    const list = relatedLists.find(
      ({ relationshipName }) => relationshipName.toLowerCase() === this.relatedListApiName.toLowerCase(),
    );
    if (!list)
      throw new Error(
        `There is no related list ${this.relatedListApiName} of ${this.objectApiName}, or you may not see it.`,
      );
    this.child = await hostObject(list.object);
    this.list = list;
  }

  get label(): string {
    return this.relatedListLabel ?? this.list?.label ?? '';
  }

  get where(): string {
    return `${this.list?.field ?? ''} = '${this.recordId}'`;
  }

  get canCreate(): boolean {
    return this.child?.creatable === true;
  }

  handleCount(event: CustomEvent<{ count: number; isAll: boolean }>): void {
    this.count = event.detail.isAll ? `(${event.detail.count})` : `(${event.detail.count}+)`;
  }

  handleNew(): void {
    const defaultFieldValues = encodeDefaultFieldValues({ [this.list?.field ?? '']: this.recordId });
    navigate({
      type: 'standard__objectPage',
      attributes: { objectApiName: this.list?.object, actionName: 'new' },
      state: { defaultFieldValues },
    });
  }
}
