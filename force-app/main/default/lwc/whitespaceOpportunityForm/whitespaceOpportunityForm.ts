import { LightningElement, api } from 'lwc';
import amountLabel from '@salesforce/label/c.Whitespace_Amount';
import anywayLabel from '@salesforce/label/c.Whitespace_Create_Anyway';
import cancelLabel from '@salesforce/label/c.Plan_Cancel';
import closeDateLabel from '@salesforce/label/c.Whitespace_Close_Date';
import createLabel from '@salesforce/label/c.Whitespace_Create_Opportunity';
import duplicateOne from '@salesforce/label/c.Whitespace_Duplicate_One';
import duplicatesLabel from '@salesforce/label/c.Whitespace_Duplicates';
import nameLabel from '@salesforce/label/c.Whitespace_Opportunity_Name';
import noDuplicate from '@salesforce/label/c.Whitespace_No_Duplicate';
import stageLabel from '@salesforce/label/c.Whitespace_Stage';
import type { Deal } from 'c/dealModel';
import { fill, formatDay, formatMoney, moneyFormatter } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';

export interface OpportunityInput {
  readonly name: string;
  readonly stageName: string;
  readonly closeDate: IsoDate;
  readonly amount: number;
}

interface Field extends HTMLElement {
  value: string;
  reportValidity(): boolean;
}

/** What an opportunity needs, with the deals it might double. `opportunitycreate` with the input, `cancel`. */
export default class WhitespaceOpportunityForm extends LightningElement {
  @api proposal: OpportunityInput | null = null;
  @api stages: readonly { readonly label: string; readonly value: string }[] = [];
  @api duplicates: readonly Deal[] = [];
  @api isSaving = false;

  moneyFormatter = moneyFormatter();
  label = {
    amount: amountLabel,
    cancel: cancelLabel,
    closeDate: closeDateLabel,
    name: nameLabel,
    noDuplicate,
    stage: stageLabel,
  };

  @api focusFirst(): void {
    this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
  }

  get hasDuplicates(): boolean {
    return this.duplicates.length > 0;
  }

  get duplicateText(): string {
    return this.duplicates.length === 1 ? duplicateOne : fill(duplicatesLabel, this.duplicates.length);
  }

  get deals() {
    return this.duplicates.map((deal) => ({
      id: deal.opportunityId,
      name: deal.name,
      url: `/lightning/r/Opportunity/${deal.opportunityId}/view`,
      facts: [deal.stageName, formatMoney(deal.amount), formatDay(deal.closeDate)].join(' · '),
    }));
  }

  get hasStages(): boolean {
    return this.stages.length > 0;
  }

  get createLabel(): string {
    return this.hasDuplicates ? anywayLabel : createLabel;
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleCreate(): void {
    const fields = [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
    const wrong = fields.filter((field) => !field.reportValidity());
    if (wrong.length > 0) {
      wrong[0]?.focus();
      return;
    }
    const value = (name: string): string => String(fields.find((field) => field.dataset.field === name)?.value ?? '');
    const detail: OpportunityInput = {
      name: value('name').trim(),
      stageName: value('stageName'),
      closeDate: value('closeDate'),
      amount: Number(value('amount')),
    };
    this.dispatchEvent(new CustomEvent('opportunitycreate', { detail }));
  }
}
