import { LightningElement, api } from 'lwc';
import { timeline } from 'c/activityTimelineModel';
import type { Activity, TimelineInput } from 'c/activityTimelineModel';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { CallValues } from 'c/overviewCallForm';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { PlanTarget } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { CallLog } from './callLog';
import { label } from './labels';

/** Activities on the card; the panel has all. */
const ON_CARD = 6;

/** One timeline of tasks, events and changes of the plan. */
export default class OverviewActivity extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api content: PlanContent = EMPTY_CONTENT;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  isShowingAll = false;
  isLogging = false;
  problem = '';
  private returnTo: string | null = null;
  private readonly calls = new CallLog({
    accountId: () => this.plan?.accountId ?? '',
    contactName: (id) => this.scope.contacts.find((contact) => contact.id === id)?.name ?? null,
    tasks: () => this.content.tasks,
    shown: (tasks) => tellPlan(this, 'contentpatch', { tasks }),
    undoable: (entry) => tellPlan(this, 'undoable', entry),
  });

  override renderedCallback(): void {
    if (this.returnTo === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.returnTo);
    this.returnTo = null;
    target?.focus();
  }

  /** Opens the form of a call when that is asked for. */
  @api reveal(target: PlanTarget): void {
    if (target.kind !== 'new' || target.record !== 'call' || !this.canLog) return;
    this.handleLog();
  }

  get input(): TimelineInput | null {
    return this.plan ? { ...this.content, plan: this.plan, cases: this.scope.cases } : null;
  }

  get activities(): readonly Activity[] {
    return this.input ? timeline(this.input, this.today).slice(0, ON_CARD) : [];
  }

  get isEmpty(): boolean {
    return this.activities.length === 0;
  }

  get hasAny(): boolean {
    return !this.isEmpty;
  }

  get canLog(): boolean {
    return this.capabilities.canLogCalls && this.plan !== null && !this.isLogging;
  }

  handleLog(): void {
    this.isLogging = true;
    this.problem = '';
  }

  handleLogCancel(): void {
    this.isLogging = false;
    this.returnTo = '.log';
  }

  /** The form closes when the call is kept; refused, it stays with what was typed. */
  async handleLogSave(event: CustomEvent<CallValues>): Promise<void> {
    this.problem = '';
    try {
      await this.calls.log(event.detail);
      this.handleLogCancel();
    } catch (error) {
      this.problem = fill(label.notLogged, problemOf(error).message);
    }
  }

  handleAll(): void {
    this.isShowingAll = true;
  }

  handleAllClose(): void {
    this.isShowingAll = false;
    this.returnTo = '.view';
  }
}
