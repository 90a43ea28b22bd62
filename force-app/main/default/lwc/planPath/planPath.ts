import { LightningElement, api } from 'lwc';
import moveLabel from '@salesforce/label/c.Plan_Move_To';
import statusLabel from '@salesforce/label/c.Plan_Status';
import { fill } from 'c/formatService';
import { PLAN_STATUSES, allowedSteps } from 'c/planModel';
import type { PlanStatus } from 'c/planModel';
import { planStatusWord } from 'c/statusService';

interface Step {
  readonly status: PlanStatus;
  readonly word: string;
  readonly stepClass: string;
  readonly current: 'step' | undefined;
  readonly canMove: boolean;
  readonly hint: string;
}

/** The states of a plan; those it may move to are buttons: `statusmove` `{ status }`. */
export default class PlanPath extends LightningElement {
  @api status: PlanStatus = 'Draft';
  @api canEdit = false;

  label = { status: statusLabel };

  get steps(): readonly Step[] {
    const next = this.canEdit ? allowedSteps(this.status) : [];
    const at = PLAN_STATUSES.indexOf(this.status);
    return PLAN_STATUSES.filter(
      (status) => status !== 'Expired' || this.status === 'Expired' || next.includes('Expired'),
    ).map((status) => {
      const isCurrent = status === this.status;
      const isPast = !isCurrent && PLAN_STATUSES.indexOf(status) < at;
      const word = planStatusWord(status);
      return {
        status,
        word: isPast ? `✓ ${word}` : word,
        stepClass: ['step', isCurrent ? 'step_current' : '', isPast ? 'step_past' : ''].filter(Boolean).join(' '),
        current: isCurrent ? ('step' as const) : undefined,
        canMove: next.includes(status),
        hint: fill(moveLabel, word),
      };
    });
  }

  handleMove(event: MouseEvent): void {
    const status = (event.currentTarget as HTMLElement).dataset.status as PlanStatus;
    this.dispatchEvent(new CustomEvent('statusmove', { detail: { status } }));
  }
}
