import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import type { LookAlike } from 'c/crmModel';
import { problemOf } from 'c/errorService';
import { fill, formatCount, formatNumber } from 'c/formatService';
import { LAST_RUN_QUERY, OWNER_NAMES_QUERY, hasRun, readOwnerNames } from 'c/lookAlikeService';
import type { OwnerName } from 'c/lookAlikeService';
import { label } from './labels';

/** Dots are counted at a glance; beyond, a bar says as much. */
const MOST_DOTS = 20;
/** Names in sight before somebody asks for all. */
const FIRST_NAMES = 3;

/** What similar accounts own: how many of them have the offering, by what they are similar, and who they are. Asks the org once it is shown. */
export default class LookAlikeEvidence extends NavigationMixin(LightningElement) {
  @api accountId = '';
  @api offeringId = '';
  @api offeringName = '';

  label = label;
  isOpen = false;
  private record: LookAlike | null = null;
  private names: readonly OwnerName[] | null = null;
  private ran: boolean | null = null;
  private problem = '';
  private refresh: (() => Promise<unknown>) | undefined;

  /** What was computed of this account and offering; `null` when nothing was. */
  @api get lookAlike(): LookAlike | null {
    return this.record;
  }
  set lookAlike(value: LookAlike | null) {
    if (value?.id === this.record?.id && value?.owners === this.record?.owners) return;
    this.record = value;
    this.names = null;
    this.isOpen = false;
    this.problem = '';
  }

  @wire(graphql, { query: '$namesQuery', variables: '$namesVariables' })
  onNames({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refresh = refresh;
    if (data) this.names = readOwnerNames(data);
    this.hear(errors);
  }

  @wire(graphql, { query: '$runQuery' })
  onRun({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refresh = refresh;
    if (data) this.ran = hasRun(data);
    this.hear(errors);
  }

  private hear(errors: GraphQLResult['errors']): void {
    this.problem = errors?.length ? fill(label.error, problemOf(errors).message) : '';
  }

  get namesQuery(): GraphQLDocument | undefined {
    return this.hasOwners ? OWNER_NAMES_QUERY : undefined;
  }

  private get hasOwners(): boolean {
    return (this.record?.ownerIds.length ?? 0) > 0;
  }

  get namesVariables(): Readonly<Record<string, unknown>> {
    return { accountIds: this.record?.ownerIds ?? [] };
  }

  get runQuery(): GraphQLDocument | undefined {
    return this.record === null ? LAST_RUN_QUERY : undefined;
  }

  get text(): string {
    const { record } = this;
    if (!record) return '';
    const { owners, peers } = record;
    if (owners === 0) return fill(label.none, formatNumber(peers));
    return formatCount({ one: label.ownersOne, other: label.owners }, owners, formatNumber(peers));
  }

  get dots(): readonly { readonly key: number; readonly className: string }[] {
    const { peers = 0, owners = 0 } = this.record ?? {};
    if (peers > MOST_DOTS) return [];
    return Array.from({ length: peers }, (_, key) => ({ key, className: key < owners ? 'dot dot_full' : 'dot' }));
  }

  get hasDots(): boolean {
    return this.dots.length > 0;
  }

  get barStyle(): string {
    const { peers = 0, owners = 0 } = this.record ?? {};
    return `inline-size: ${peers > 0 ? Math.round((100 * owners) / peers) : 0}%`;
  }

  get criteria(): string {
    const criteria = this.record?.criteria;
    return criteria ? fill(label.criteria, criteria) : '';
  }

  get isLoading(): boolean {
    if (this.problem) return false;
    return this.record ? this.hasOwners && this.names === null : this.ran === null;
  }

  /** Why nothing is said. */
  get absence(): string {
    if (this.record || this.ran === null || this.problem) return '';
    return this.ran ? label.few : label.never;
  }

  get owners(): readonly { readonly id: string; readonly name: string; readonly url: string; readonly end: string }[] {
    const names = this.names ?? [];
    const shown = this.isOpen ? names : names.slice(0, FIRST_NAMES);
    return shown.map(({ id, name }, index) => ({
      id,
      name,
      url: `/lightning/r/Account/${id}/view`,
      end: index < shown.length - 1 ? ', ' : ' ',
    }));
  }

  /** Owners without a name in sight, by what it takes to see them. */
  get moreText(): string {
    const more = (this.record?.owners ?? 0) - this.owners.length;
    return this.canOpen && more > 0 ? fill(label.more, formatNumber(more)) : '';
  }

  get hiddenText(): string {
    if (!this.names || this.canOpen) return '';
    const hidden = (this.record?.owners ?? 0) - this.names.length;
    return hidden > 0 ? fill(this.names.length > 0 ? label.hidden : label.noneSeen, formatNumber(hidden)) : '';
  }

  private get canOpen(): boolean {
    return !this.isOpen && (this.names?.length ?? 0) > FIRST_NAMES;
  }

  handleMore(): void {
    this.isOpen = true;
  }

  async handleTryAgain(): Promise<void> {
    this.problem = '';
    await this.refresh?.();
  }

  handleOpenRecord(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: {
        recordId: (event.currentTarget as HTMLElement).dataset.id,
        objectApiName: 'Account',
        actionName: 'view',
      },
    });
  }
}
