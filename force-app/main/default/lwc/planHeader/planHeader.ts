import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import actionsLabel from '@salesforce/label/c.Plan_Export';
import detailsLabel from '@salesforce/label/c.Plan_Show_Details';
import handoverLabel from '@salesforce/label/c.Plan_Handover_Pack';
import hideLabel from '@salesforce/label/c.Plan_Hide_Details';
import inDaysLabel from '@salesforce/label/c.Plan_Next_Review_In';
import moveLabel from '@salesforce/label/c.Plan_Move_To';
import noneStaleLabel from '@salesforce/label/c.Facts_None_Stale';
import newLabel from '@salesforce/label/c.Plan_New';
import nextReviewLabel from '@salesforce/label/c.Plan_Next_Review';
import nextStepLabel from '@salesforce/label/c.Plan_Next_Step';
import noReviewLabel from '@salesforce/label/c.Plan_No_Review';
import openLabel from '@salesforce/label/c.Plan_Open_Record';
import overdueLabel from '@salesforce/label/c.Plan_Next_Review_Overdue';
import ownerLabel from '@salesforce/label/c.Plan_Owner';
import periodLabel from '@salesforce/label/c.Plan_Period';
import refreshLabel from '@salesforce/label/c.Facts_Refresh';
import staleLabel from '@salesforce/label/c.Facts_Stale';
import switchLabel from '@salesforce/label/c.Plan_Switch';
import titleLabel from '@salesforce/label/c.Plan_Title';
import todayLabel from '@salesforce/label/c.Plan_Next_Review_Today';
import { refreshMinutes, refreshQueue } from 'c/factModel';
import { fill, formatDay } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import { daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { PlanTab } from 'c/planEventService';
import { allowedSteps } from 'c/planModel';
import type { Plan, PlanStatus } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { planStatusWord, planTypeWord } from 'c/statusService';

const NEW = 'new';
const OPEN = 'open';

/** Who and where the plan is: name and switcher, state, period, owner, goal build, next review. Events `planselect`, `plannew`, `statusmove`, `detailtoggle`. */
export default class PlanHeader extends NavigationMixin(LightningElement) {
  @api plan: Plan | null = null;
  /** The plans of the account, to switch between. */
  @api plans: readonly Plan[] = [];
  @api build: GoalBuild | null = null;
  @api today: IsoDate = '';
  /** One line, for tabs that need the room. */
  @api compact = false;
  @api canEdit = false;
  @api canCreate = false;
  /** Whether the user may confirm facts. */
  @api canRefresh = false;
  @api scope: PlanScope | null = null;
  /** The records of the plan; `null` while they are read. */
  @api content: PlanContent | null = null;

  label = {
    export: actionsLabel,
    handover: handoverLabel,
    stale: staleLabel,
    title: titleLabel,
    switchPlan: switchLabel,
    nextReview: nextReviewLabel,
    nextStep: nextStepLabel,
  };

  get showFull(): boolean {
    return this.plan !== null && !this.compact;
  }

  get showCompact(): boolean {
    return this.plan !== null && this.compact;
  }

  get toggleLabel(): string {
    return this.compact ? detailsLabel : hideLabel;
  }

  get toggleIcon(): string {
    return this.compact ? 'utility:chevrondown' : 'utility:chevronup';
  }

  get statusWord(): string {
    return this.plan ? planStatusWord(this.plan.status) : '';
  }

  get facts(): string {
    const plan = this.plan;
    if (!plan) return '';
    const start = formatDay(plan.periodStart, plan.periodEnd.slice(0, 4));
    const owner = plan.ownerName ? fill(ownerLabel, plan.ownerName) : '';
    return [planTypeWord(plan.planType), fill(periodLabel, start, formatDay(plan.periodEnd)), owner]
      .filter(Boolean)
      .join(' · ');
  }

  get menuItems(): readonly { readonly value: string; readonly label: string; readonly isChecked: boolean }[] {
    const items = this.plans.map((plan) => ({
      value: plan.id,
      label: `${plan.name} · ${planStatusWord(plan.status)}`,
      isChecked: plan.id === this.plan?.id,
    }));
    const extra = [{ value: OPEN, label: openLabel, isChecked: false }];
    if (this.canCreate) extra.push({ value: NEW, label: newLabel, isChecked: false });
    return [...items, ...extra];
  }

  get steps(): readonly { readonly value: string; readonly label: string }[] {
    if (!this.plan || !this.canEdit) return [];
    return allowedSteps(this.plan.status).map((status) => ({
      value: status,
      label: fill(moveLabel, planStatusWord(status)),
    }));
  }

  get hasSteps(): boolean {
    return this.steps.length > 0;
  }

  get reviewDay(): string {
    const date = this.plan?.nextReviewDate ?? null;
    return date === null ? noReviewLabel : formatDay(date, this.today.slice(0, 4));
  }

  get reviewWhen(): string {
    const date = this.plan?.nextReviewDate;
    if (!date || !this.today) return '';
    const days = daysBetween(this.today, date);
    if (days === 0) return todayLabel;
    return days > 0 ? fill(inDaysLabel, days) : fill(overdueLabel, -days);
  }

  get reviewClass(): string {
    const date = this.plan?.nextReviewDate;
    return date && date < this.today ? 'when when_overdue' : 'when';
  }

  private get staleCount(): number | null {
    const { content, scope, today } = this;
    return content && scope ? refreshQueue(content.facts, today, scope.settings).length : null;
  }

  /** Facts that need to be confirmed again; `null` while they are read, and where nothing is known yet. */
  get stale() {
    const count = this.staleCount;
    if (count === null || !this.content?.facts.length) return null;
    return {
      count,
      some: count > 0,
      canRefresh: count > 0 && this.canRefresh,
      action: fill(refreshLabel, refreshMinutes(count)),
      none: count === 0 ? noneStaleLabel : '',
    };
  }

  handleRefresh(): void {
    tellPlan(this, 'factsrefresh');
  }

  handleExport(event: CustomEvent<{ value: PlanTab }>): void {
    tellPlan(this, 'tabopen', { tab: event.detail.value });
  }

  handleSwitch(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    if (value === OPEN) {
      this.openRecord();
      return;
    }
    this.dispatchEvent(
      value === NEW ? new CustomEvent('plannew') : new CustomEvent('planselect', { detail: { planId: value } }),
    );
  }

  private openRecord(): void {
    this[NavigationMixin.Navigate]({
      type: 'standard__recordPage',
      attributes: { recordId: this.plan?.id, objectApiName: 'Account_Plan__c', actionName: 'view' },
    });
  }

  handleStep(event: CustomEvent<{ value: PlanStatus }>): void {
    this.dispatchEvent(new CustomEvent('statusmove', { detail: { status: event.detail.value } }));
  }

  handlePathMove(event: CustomEvent<{ status: PlanStatus }>): void {
    this.dispatchEvent(new CustomEvent('statusmove', { detail: event.detail }));
  }

  handleToggle(): void {
    this.dispatchEvent(new CustomEvent('detailtoggle'));
  }
}
