import { LightningElement, api, wire } from 'lwc';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_ID from '@salesforce/user/Id';
import { fill, formatDay } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import { handover } from 'c/handoverModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { printsAlone } from 'c/printService';
import { planStatusWord } from 'c/statusService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';
import { tablesOf } from './tables';

/** What a substitute needs, on one printable page; made of what this user may read. Leaves by event `tabopen`. */
export default class HandoverPack extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  @api content: PlanContent | null = null;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api today: IsoDate = '';

  label = label;
  userId = USER_ID;
  userFields = [USER_NAME];
  private userName = '';
  private endPrint: (() => void) | null = null;
  private hasFocused = false;

  override connectedCallback(): void {
    this.endPrint = printsAlone(() => this.template?.querySelector('.page'));
  }

  override disconnectedCallback(): void {
    this.endPrint?.();
  }

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('h2')?.focus();
  }

  @wire(getRecord, { recordId: '$userId', fields: '$userFields' })
  onUser({ data }: { readonly data?: RecordRepresentation }): void {
    const name = getFieldValue(data, USER_NAME);
    if (typeof name === 'string') this.userName = name;
  }

  get subject(): string {
    const account = this.scope?.accounts.find(({ id }) => id === this.plan?.accountId)?.name ?? '';
    return fill(label.of, this.plan?.name ?? '', account);
  }

  get facts(): string {
    const { plan } = this;
    if (!plan) return '';
    const period = fill(label.period, formatDay(plan.periodStart), formatDay(plan.periodEnd));
    return `${planStatusWord(plan.status)} · ${period}`;
  }

  get tables() {
    const { plan, scope, content, matrix, today } = this;
    if (!plan || !scope || !content) return null;
    return tablesOf(handover({ ...content, plan, contacts: scope.contacts, matrix }, today), today.slice(0, 4));
  }

  /** In the order in which a substitute asks. */
  get sections() {
    const { tables } = this;
    if (!tables) return [];
    const { customer, team, promises, risks, interactions, steps } = tables;
    // The caption of the only table of a section repeats its heading: it is for those who do not see that.
    const said = 'slds-assistive-text';
    return [
      { key: 'people', heading: label.people, tables: [customer, team], caption: '', note: '' },
      { key: 'promises', heading: label.promises, tables: [promises], caption: said, note: '' },
      { key: 'risks', heading: label.risks, tables: [risks], caption: said, note: '' },
      { key: 'interactions', heading: label.interactions, tables: [interactions], caption: said, note: '' },
      { key: 'steps', heading: label.steps, tables: [steps], caption: said, note: this.review },
    ];
  }

  private get review(): string {
    const date = this.plan?.nextReviewDate ?? null;
    return date === null ? label.noReview : fill(label.nextReview, formatDay(date, this.today.slice(0, 4)));
  }

  get foot(): string {
    const day = formatDay(this.today);
    return this.userName ? fill(label.foot, day, this.userName) : fill(label.footUnnamed, day);
  }

  handlePrint(): void {
    window.print();
  }

  handleBack(): void {
    tellPlan(this, 'tabopen', { tab: 'overview' });
  }
}
