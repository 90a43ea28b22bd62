import { LightningElement, api } from 'lwc';
import all from '@salesforce/label/c.Whitespace_Many_All';
import amount from '@salesforce/label/c.Whitespace_Amount';
import account from '@salesforce/label/c.Whitespace_Many_Account';
import cancel from '@salesforce/label/c.Plan_Cancel';
import center from '@salesforce/label/c.Whitespace_Buying_Center';
import check from '@salesforce/label/c.Whitespace_Many_Check';
import clear from '@salesforce/label/c.Whitespace_Many_Clear';
import closeDate from '@salesforce/label/c.Whitespace_Close_Date';
import createMany from '@salesforce/label/c.Whitespace_Create_Count';
import createOne from '@salesforce/label/c.Whitespace_Create_Count_One';
import duplicate from '@salesforce/label/c.Whitespace_Many_Duplicate';
import include from '@salesforce/label/c.Whitespace_Many_Include';
import line from '@salesforce/label/c.Whitespace_Many_Line';
import name from '@salesforce/label/c.Whitespace_Opportunity_Name';
import none from '@salesforce/label/c.Whitespace_Many_None';
import notOurs from '@salesforce/label/c.Whitespace_Many_Not_Ours';
import stage from '@salesforce/label/c.Whitespace_Stage';
import title from '@salesforce/label/c.Whitespace_Many_Title';
import type { CellStatus } from 'c/crmModel';
import { fill, formatCount, moneyFormatter } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { statusLook } from 'c/statusService';

/** An opportunity that could be made of a cell. */
export interface OpportunityOffer {
  readonly key: string;
  readonly name: string;
  readonly account: string;
  /** Empty where the cell stands for the account itself. */
  readonly center: string;
  readonly line: string;
  readonly amount: number;
  /** Open deals that it might double. */
  readonly duplicates: readonly string[];
  /** Why there is nothing to win; `null` where there is. */
  readonly held: CellStatus | null;
}

/** Detail of `opportunitiescreate`. */
export interface OpportunitiesInput {
  readonly stageName: string;
  readonly closeDate: IsoDate;
  readonly offers: readonly { readonly key: string; readonly name: string; readonly amount: number }[];
}

interface Field extends HTMLElement {
  value: string;
  reportValidity(): boolean;
}

/** Several opportunities at once, each with its duplicate check: `opportunitiescreate` {@link OpportunitiesInput}, `cancel`. */
export default class WhitespaceOpportunities extends LightningElement {
  @api stages: readonly { readonly label: string; readonly value: string }[] = [];
  @api stageName = '';
  @api closeDate: IsoDate = '';
  @api isSaving = false;

  moneyFormatter = moneyFormatter();
  label = { account, all, amount, cancel, center, check, closeDate, line, name, none, stage, title };
  isEmpty = false;
  private offered: readonly OpportunityOffer[] = [];
  private ticked: ReadonlySet<string> = new Set();
  private hasFocused = false;

  /** What would double an open deal, or has nothing to win, is not ticked at first. */
  @api
  get offers(): readonly OpportunityOffer[] {
    return this.offered;
  }
  set offers(offers: readonly OpportunityOffer[]) {
    const known = new Set(this.offered.map(({ key }) => key));
    const fresh = offers.filter(({ key, duplicates, held }) => !known.has(key) && duplicates.length === 0 && !held);
    const kept = offers.filter(({ key }) => known.has(key) && this.ticked.has(key));
    this.ticked = new Set([...kept, ...fresh].map(({ key }) => key));
    this.offered = offers;
  }

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('h2')?.focus();
  }

  get rows() {
    return this.offered.map((offer) => ({
      ...offer,
      isTicked: this.ticked.has(offer.key),
      include: fill(include, offer.name),
      check: checkText(offer),
      checkClass: offer.duplicates.length > 0 || offer.held ? 'check check_warn' : 'check',
    }));
  }

  get isAll(): boolean {
    return this.offered.every(({ key }) => this.ticked.has(key));
  }

  get hasStages(): boolean {
    return this.stages.length > 0;
  }

  get createLabel(): string {
    return formatCount({ one: createOne, other: createMany }, this.ticked.size);
  }

  handleTick(event: Event): void {
    const { checked, dataset } = event.currentTarget as HTMLInputElement;
    const ticked = new Set(this.ticked);
    if (checked) ticked.add(dataset.key ?? '');
    else ticked.delete(dataset.key ?? '');
    this.ticked = ticked;
    this.isEmpty = false;
  }

  handleAll(event: Event): void {
    const { checked } = event.currentTarget as HTMLInputElement;
    this.ticked = new Set(checked ? this.offered.map(({ key }) => key) : []);
    this.isEmpty = false;
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleCreate(): void {
    if (this.isSaving) return;
    this.isEmpty = this.ticked.size === 0;
    const fields = [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])].filter(
      ({ dataset }) => dataset.key === undefined || this.ticked.has(dataset.key),
    );
    const wrong = fields.filter((field) => !field.reportValidity());
    wrong[0]?.focus();
    if (this.isEmpty || wrong.length > 0) return;
    const value = (field: string, key?: string): string =>
      String(fields.find(({ dataset }) => dataset.field === field && dataset.key === key)?.value ?? '');
    const detail: OpportunitiesInput = {
      stageName: value('stageName'),
      closeDate: value('closeDate'),
      offers: this.offered
        .filter(({ key }) => this.ticked.has(key))
        .map((offer) => ({ key: offer.key, name: offer.name, amount: Number(value('amount', offer.key)) })),
    };
    this.dispatchEvent(new CustomEvent('opportunitiescreate', { detail }));
  }
}

function checkText({ duplicates, held }: OpportunityOffer): string {
  if (duplicates.length > 0) return fill(duplicate, duplicates.join(', '));
  return held ? fill(notOurs, statusLook(held).word) : clear;
}
