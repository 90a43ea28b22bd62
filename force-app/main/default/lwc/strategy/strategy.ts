import { api, LightningElement } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import type { PlanTarget } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';

/** The Strategy tab: goal build, and the work from customer goal to sub-action. */
export default class Strategy extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  /** The records of the plan; `null` while they are read. */
  @api content: PlanContent | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  /** The day it is, in the time zone of the user. */
  @api today: IsoDate = '';
  /** What somebody asked to see; shown once the work is there. */
  @api
  get target(): PlanTarget | null {
    return this.wanted;
  }
  set target(target: PlanTarget | null) {
    this.wanted = target;
    Promise.resolve().then(() => this.reveal());
  }

  private wanted: PlanTarget | null = null;
  private shown: PlanTarget | null = null;

  override renderedCallback(): void {
    this.reveal();
  }

  private reveal(): void {
    const { target } = this;
    if (!target || target === this.shown || !this.content) return;
    const work = this.template?.querySelector<HTMLElement & { reveal(target: PlanTarget): void }>('.work');
    if (!work) return;
    this.shown = target;
    work.reveal(target);
  }
}
