import { LightningElement, api } from 'lwc';
import action from '@salesforce/label/c.Plan_Bar_Action';
import actionFor from '@salesforce/label/c.Plan_Bar_Action_For';
import bar from '@salesforce/label/c.Plan_Bar';
import call from '@salesforce/label/c.Activity_Log_Call';
import newObjective from '@salesforce/label/c.Strategy_New_Objective';
import update from '@salesforce/label/c.Plan_Bar_Update';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { fill } from 'c/formatService';
import type { Objective } from 'c/objectiveModel';
import { tellPlan } from 'c/planEventService';
import type { MenuItem } from 'c/strategyMenu';

const NEW = 'new';

/** What is written most from a phone, at the foot of the screen: an update, a call, an action. Only what the user may do; nothing for a reader. */
export default class PlanActionBar extends LightningElement {
  /** What an action can stand below. */
  @api objectives: readonly Objective[] = [];
  @api capabilities: UiCapabilities = NO_CAPABILITIES;

  label = { action, bar, call, update };
  isChoosing = false;

  get canUpdate(): boolean {
    return this.capabilities.canEditUpdates;
  }

  get canCall(): boolean {
    return this.capabilities.canLogCalls;
  }

  get canAct(): boolean {
    return this.capabilities.canEditActions && this.choices.length > 0;
  }

  get hasAny(): boolean {
    return this.canUpdate || this.canCall || this.canAct;
  }

  /** Open objectives, and a new one for who may make it. */
  get choices(): readonly MenuItem[] {
    const open = this.objectives.filter(({ status }) => status !== 'Achieved' && status !== 'Dropped');
    const below = open.map(({ id, name }) => ({ value: id, label: fill(actionFor, name) }));
    return this.capabilities.canEditObjectives ? [...below, { value: NEW, label: newObjective }] : below;
  }

  handleUpdate(): void {
    tellPlan(this, 'tabopen', { tab: 'overview', target: { kind: 'new', record: 'update' } });
  }

  handleCall(): void {
    tellPlan(this, 'tabopen', { tab: 'overview', target: { kind: 'new', record: 'call' } });
  }

  get expanded(): string {
    return String(this.isChoosing);
  }

  handleAction(): void {
    this.isChoosing = !this.isChoosing;
  }

  handleClose(event: CustomEvent<{ readonly isByKey: boolean }>): void {
    this.isChoosing = false;
    if (event.detail.isByKey) this.template?.querySelector<HTMLElement>('.act')?.focus();
  }

  handleChoose({ detail: { value } }: CustomEvent<{ readonly value: string }>): void {
    this.isChoosing = false;
    const target =
      value === NEW
        ? ({ kind: 'new', record: 'objective' } as const)
        : ({ kind: 'new', record: 'action', of: value } as const);
    tellPlan(this, 'tabopen', { tab: 'strategy', target });
  }
}
