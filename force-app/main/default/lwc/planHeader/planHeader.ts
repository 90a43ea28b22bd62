import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import { refreshMinutes, refreshQueue } from 'c/factModel';
import { fill, formatCount, formatDay } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import { daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { PlanTab } from 'c/planEventService';
import { allowedSteps } from 'c/planModel';
import type { Plan, PlanStatus } from 'c/planModel';
import { customerContact } from 'c/activityModel';
import { planQuality } from 'c/planQualityModel';
import type { PlanQuality, QualityKey } from 'c/planQualityModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { canRollForward, unfinishedFrom } from 'c/rollForwardModel';
import { planStatusWord, planTypeWord } from 'c/statusService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';

const NEW = 'new';
const OPEN = 'open';

/** What stands below the strip. */
type Panel = 'quality' | 'details' | 'compare' | 'review';
interface Opener extends HTMLElement {
  focus(): void;
}

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
  /** Whether the user may complete reviews, and take that back. */
  @api canReview = false;
  @api matrix: WhitespaceMatrix | null = null;
  @api scope: PlanScope | null = null;
  /** The records of the plan; `null` while they are read. */
  @api content: PlanContent | null = null;

  label = label;

  panel: Panel | null = null;
  /** The detail that is asked for. */
  detail = 'targetAmount';
  private opener = '';
  private isOpening = false;
  private judged: { readonly of: readonly unknown[]; readonly quality: PlanQuality } | null = null;

  /** Judged anew when something it stands on is another. */
  get quality(): PlanQuality | null {
    const { plan, content, scope, build, today } = this;
    if (!plan || !content || !scope) return null;
    const of = [plan, content, scope, build, today];
    if (this.judged?.of.every((each, index) => each === of[index])) return this.judged.quality;
    const { lastContact, isUnseen: isContactUnseen } = customerContact(content, today);
    const input = { ...content, plan, build, lastContact, isContactUnseen, settings: scope.settings };
    const quality = planQuality(input, today);
    this.judged = { of, quality };
    return quality;
  }

  /** Who tells for a form that is gone by then. */
  get self(): this {
    return this;
  }

  /** The panel that is open, for the template: `open.quality` … */
  get open(): Readonly<Partial<Record<Panel, true>>> {
    return this.panel && this.plan ? { [this.panel]: true } : {};
  }

  private get previous(): Plan | null {
    return this.plans.find(({ id }) => id === this.plan?.previousPlanId) ?? null;
  }

  /** The plan whose roll-forward was begun and not finished: the one this was carried over from, or this one; else `null`. */
  get unfinished(): { readonly planId: string; readonly text: string } | null {
    const { plan } = this;
    if (!plan || !this.canEdit) return null;
    const from = unfinishedFrom(plan);
    if (from) return { planId: from, text: label.unfinished };
    const next = this.plans.find((each) => unfinishedFrom(each) === plan.id);
    return next ? { planId: plan.id, text: fill(label.unfinishedNext, next.name) } : null;
  }

  get actions(): readonly { readonly value: string; readonly label: string }[] {
    const { plan, previous } = this;
    if (!plan) return [];
    return [
      ...(this.canEdit ? [{ value: 'details', label: label.edit }] : []),
      ...(this.canReview && this.content && this.matrix ? [{ value: 'review', label: label.review }] : []),
      ...(this.canCreate && this.canEdit && canRollForward(plan, this.today)
        ? [{ value: 'rollforward', label: label.roll }]
        : []),
      ...(previous ? [{ value: 'compare', label: fill(label.compare, previous.name) }] : []),
    ];
  }

  get hasActions(): boolean {
    return this.actions.length > 0;
  }

  handleAction(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    if (value === 'rollforward') tellPlan(this, 'tabopen', { tab: value });
    else {
      this.detail = 'targetAmount';
      this.show(value as Panel, '.more');
    }
  }

  handleResume(): void {
    const planId = this.unfinished?.planId;
    if (planId) this.dispatchEvent(new CustomEvent('planselect', { detail: { planId, tab: 'rollforward' } }));
  }

  handleQuality(): void {
    if (this.panel === 'quality') this.handlePanelClose();
    else this.show('quality', 'c-plan-quality');
  }

  handleDetailsEdit(event: CustomEvent<{ key: QualityKey }>): void {
    this.detail = event.detail.key === 'review' ? 'nextReviewDate' : 'targetAmount';
    this.show('details', 'c-plan-quality');
  }

  private show(panel: Panel, opener: string): void {
    this.panel = panel;
    this.opener = opener;
    this.isOpening = true;
  }

  handlePanelClose(): void {
    this.panel = null;
    this.template?.querySelector<Opener>(this.opener)?.focus();
  }

  override renderedCallback(): void {
    if (!this.isOpening) return;
    this.isOpening = false;
    this.template?.querySelector<Opener>('.panel')?.focus();
  }

  get showFull(): boolean {
    return this.plan !== null && !this.compact;
  }

  get showCompact(): boolean {
    return this.plan !== null && this.compact;
  }

  get toggleLabel(): string {
    return this.compact ? label.details : label.hide;
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
    const owner = plan.ownerName ? fill(label.owner, plan.ownerName) : '';
    return [planTypeWord(plan.planType), fill(label.period, start, formatDay(plan.periodEnd)), owner]
      .filter(Boolean)
      .join(' · ');
  }

  get menuItems(): readonly { readonly value: string; readonly label: string; readonly isChecked: boolean }[] {
    const items = this.plans.map((plan) => ({
      value: plan.id,
      label: `${plan.name} · ${planStatusWord(plan.status)}`,
      isChecked: plan.id === this.plan?.id,
    }));
    const extra = [{ value: OPEN, label: label.open, isChecked: false }];
    if (this.canCreate) extra.push({ value: NEW, label: label.new, isChecked: false });
    return [...items, ...extra];
  }

  get steps(): readonly { readonly value: string; readonly label: string }[] {
    if (!this.plan || !this.canEdit) return [];
    return allowedSteps(this.plan.status).map((status) => ({
      value: status,
      label: fill(label.move, planStatusWord(status)),
    }));
  }

  get hasSteps(): boolean {
    return this.steps.length > 0;
  }

  get reviewDay(): string {
    const date = this.plan?.nextReviewDate ?? null;
    return date === null ? label.noReview : formatDay(date, this.today.slice(0, 4));
  }

  get reviewWhen(): string {
    const date = this.plan?.nextReviewDate;
    if (!date || !this.today) return '';
    const days = daysBetween(this.today, date);
    if (days === 0) return label.today;
    return formatCount(days > 0 ? label.inDays : label.overdue, Math.abs(days));
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
      action: fill(label.refresh, refreshMinutes(count)),
      none: count === 0 ? label.noneStale : '',
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
