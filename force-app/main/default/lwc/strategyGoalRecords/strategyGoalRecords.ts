import { api, LightningElement } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { fill, formatDay, formatMoney, formatPercent } from 'c/formatService';
import type { GoalComponent, GoalKind, GoalRecord } from 'c/goalBuildModel';
import type { PlanScope } from 'c/planRecordService';
import { label } from './labels';

const OBJECTS: Readonly<Record<GoalKind, string>> = {
  won: 'Opportunity',
  renewals: 'Asset',
  pipeline: 'Opportunity',
  whitespace: 'Whitespace_Cell__c',
};

/** The records behind one part of the goal build, with amounts that add up to it. Event: `close`. */
export default class StrategyGoalRecords extends NavigationMixin(LightningElement) {
  @api heading = '';
  @api kind: GoalKind = 'won';
  @api component: GoalComponent | null = null;
  @api records: readonly GoalRecord[] = [];
  @api scope: PlanScope | null = null;

  label = label;
  private shownKind: GoalKind | null = null;

  override renderedCallback(): void {
    if (this.shownKind === this.kind) return;
    this.shownKind = this.kind;
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  override get title(): string {
    return fill(label.heading, this.heading);
  }

  /** Deals are weighed one by one; assets and cells as a whole. */
  get isWeighed(): boolean {
    return this.kind === 'pipeline';
  }

  private get names(): ReadonlyMap<string, string> {
    const { scope } = this;
    const named = [...(scope?.accounts ?? []), ...(scope?.centers ?? []), ...(scope?.offerings ?? [])];
    return new Map(named.map(({ id, name }) => [id, name]));
  }

  get rows() {
    const { names } = this;
    const object = OBJECTS[this.kind];
    return this.records.map((record, index) => ({
      key: `${record.id ?? ''}:${index}`,
      id: record.id,
      object,
      name: record.name ?? names.get(record.columnKey ?? '') ?? '',
      url: record.id ? `/lightning/r/${object}/${record.id}/view` : '',
      where: names.get(record.rowKey ?? '') ?? '',
      date: formatDay(record.date),
      sub: [names.get(record.rowKey ?? ''), record.date && formatDay(record.date)].filter(Boolean).join(' · '),
      open: formatMoney(record.openAmount),
      likelihood: formatPercent(record.likelihood),
      counts: formatMoney(record.amount),
    }));
  }

  get openTotal(): string {
    return formatMoney(this.component?.openAmount ?? 0);
  }

  get countsTotal(): string {
    return formatMoney(this.component?.amount ?? 0);
  }

  /** How the sum of assets or cells becomes what counts. */
  get arithmetic(): string {
    const { component: part, kind } = this;
    if (!part || (kind !== 'renewals' && kind !== 'whitespace')) return '';
    return fill(label.arithmetic, this.openTotal, formatPercent(part.likelihood), this.countsTotal);
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleClose();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleOpen(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { id, object } = (event.currentTarget as HTMLElement).dataset;
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: id ?? '', objectApiName: object ?? '', actionName: 'view' },
    });
  }
}
