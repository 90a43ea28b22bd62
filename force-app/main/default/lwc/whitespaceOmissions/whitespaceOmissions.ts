import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fill, formatCount, formatMoney, formatNumber } from 'c/formatService';
import { ownedBy } from 'c/holdingModel';
import { UNSEEN } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { settingText } from 'c/settingModel';
import { strandedCells } from 'c/whitespaceModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { KINDS, label } from './labels';

/** Cells named before the rest is counted. */
const MOST_LINKS = 5;

/** What the matrix counts without: records this user may not see, and cells whose unit is not below the account any more. */
export default class WhitespaceOmissions extends NavigationMixin(LightningElement) {
  @api matrix: WhitespaceMatrix | null = null;
  @api scope: PlanScope | null = null;
  @api content: PlanContent | null = null;

  get unseen(): string {
    const found = new Set([...(this.scope?.unseen ?? []), ...(this.content?.unseen ?? [])]);
    if (!this.countsOrders) for (const kind of ['orders', 'orderLines', 'orderAmounts'] as const) found.delete(kind);
    if (!this.countsAssets) for (const kind of ['assets', 'assetAmounts'] as const) found.delete(kind);
    // Many orgs have no orders at all: only where an admin counts on them their absence says something.
    if (!this.namesOrders) found.delete('orders');
    const names = new Set(UNSEEN.filter((kind) => found.has(kind)).map((kind) => KINDS[kind]));
    return names.size > 0 ? fill(label.unseen, [...names].join(', ')) : '';
  }

  get stranded() {
    const cells = this.strandedCells;
    const offerings = new Map((this.scope?.offerings ?? []).map(({ id, name }) => [id, name]));
    return {
      text: cells.length > 0 ? formatCount(label.stranded, cells.length) : '',
      links: cells.slice(0, MOST_LINKS).map(({ id, offeringId, walletAmount, potentialAmount }) => ({
        id,
        url: `/lightning/r/Whitespace_Cell__c/${id}/view`,
        name: [offerings.get(offeringId) ?? id, amountText(walletAmount ?? potentialAmount)].filter(Boolean).join(' '),
      })),
      more: cells.length > MOST_LINKS ? fill(label.strandedMore, formatNumber(cells.length - MOST_LINKS)) : '',
    };
  }

  get hasAny(): boolean {
    return this.unseen !== '' || this.strandedCells.length > 0;
  }

  private get strandedCells() {
    const { matrix, content } = this;
    return matrix && content ? strandedCells(matrix, content.cells) : [];
  }

  private get counted() {
    return ownedBy(this.scope?.settings ?? []);
  }

  private get countsOrders(): boolean {
    return this.counted.has('Orders') || this.counted.has('Contracts');
  }

  private get countsAssets(): boolean {
    return this.counted.has('Assets');
  }

  private get namesOrders(): boolean {
    return /order|contract/i.test(settingText(this.scope?.settings ?? [], 'whitespace.counts', ''));
  }

  handleOpenRecord(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: {
        recordId: (event.currentTarget as HTMLElement).dataset.id,
        objectApiName: 'Whitespace_Cell__c',
        actionName: 'view',
      },
    });
  }
}

const amountText = (amount: number | null): string => (amount === null ? '' : `(${formatMoney(amount)})`);
