import { api, LightningElement } from 'lwc';
import type { HostObject, HostRelatedList } from '../../../../../host-contract.ts';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { hostObject } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import { navigate } from 'shell/router';

/** Rows on a record's page; its own page shows them all. */
const shownRows = 10;

/** Lists of an account that are no relationship of their own: the tasks of it and of what belongs to it. */
const activities: Readonly<Record<string, string>> = {
  OpenActivities: 'IsClosed = false',
  ActivityHistories: 'IsClosed = true',
};

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
  total = 0;
  error = '';

  connectedCallback(): void {
    this.load().catch((error: unknown) => (this.error = messageOf(error)));
  }

  async load(): Promise<void> {
    const { relatedLists } = await hostObject(this.objectApiName ?? '');
    const wanted = this.isActivities ? 'Tasks' : this.relatedListApiName;
    const list = relatedLists.find(({ relationshipName }) => relationshipName.toLowerCase() === wanted.toLowerCase());
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

  get isActivities(): boolean {
    return this.objectApiName === 'Account' && this.relatedListApiName in activities;
  }

  get where(): string {
    if (this.isActivities) return `AccountId = '${this.recordId}' AND ${activities[this.relatedListApiName]}`;
    return `${this.list?.field ?? ''} = '${this.recordId}'`;
  }

  /** Alone on its own page. */
  get isPage(): boolean {
    return this.pageContext === undefined;
  }

  get isCut(): boolean {
    return this.total > shownRows && !this.isPage;
  }

  get max(): number {
    return this.isPage ? 50 : shownRows;
  }

  get allUrl(): string {
    return `/lightning/r/${this.objectApiName}/${this.recordId}/related/${this.list?.relationshipName}/view`;
  }

  get canCreate(): boolean {
    return this.child?.creatable === true;
  }

  handleCount(event: CustomEvent<{ count: number }>): void {
    this.total = event.detail.count;
    this.count = `(${event.detail.count})`;
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
