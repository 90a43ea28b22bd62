import { LightningElement, api } from 'lwc';
import loading from '@salesforce/label/c.Plan_Loading';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import type { PlanTarget } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** A part that may have what is asked for. */
interface TargetPart extends HTMLElement {
  reveal(target: PlanTarget): void;
}

/** The Overview tab: the account at a glance, and what changed. Its parts tell the plan's container by `c/planEventService`. */
export default class Overview extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  /** The records of the plan; `null` while they are read. */
  @api content: PlanContent | null = null;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  /** The day it is, in the time zone of the user. */
  @api today: IsoDate = '';

  /** What somebody asked to see; shown once the parts are there. */
  @api
  get target(): PlanTarget | null {
    return this.wanted;
  }
  set target(target: PlanTarget | null) {
    this.wanted = target;
    Promise.resolve().then(() => this.reveal());
  }

  label = { loading };
  private wanted: PlanTarget | null = null;
  private shown: PlanTarget | null = null;

  override renderedCallback(): void {
    this.reveal();
  }

  private reveal(): void {
    const { target } = this;
    if (!target || target === this.shown || !this.isReady) return;
    const parts = this.template?.querySelectorAll<TargetPart>('.updates, .activity, .facts') ?? [];
    if (parts.length === 0) return;
    this.shown = target;
    for (const part of parts) part.reveal(target);
  }

  /** What every part is given. */
  get given(): Pick<Overview, 'plan' | 'scope' | 'content' | 'matrix' | 'build' | 'capabilities' | 'today'> {
    const { plan, scope, content, matrix, build, capabilities, today } = this;
    return { plan, scope, content, matrix, build, capabilities, today };
  }

  /** The parts are made when there is something to show, and never with nothing. */
  get isReady(): boolean {
    return this.scope !== null && this.content !== null;
  }
}
