import { LightningElement, api } from 'lwc';
import loading from '@salesforce/label/c.Plan_Loading';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

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

  label = { loading };

  /** The parts are made when there is something to show, and never with nothing. */
  get isReady(): boolean {
    return this.scope !== null && this.content !== null;
  }
}
