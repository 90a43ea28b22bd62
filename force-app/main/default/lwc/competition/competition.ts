import { LightningElement, api } from 'lwc';
import title from '@salesforce/label/c.Plan_Tab_Competition';
import loading from '@salesforce/label/c.Plan_Loading';
import noAccess from '@salesforce/label/c.Competition_No_Access';
import noAccessText from '@salesforce/label/c.Competition_No_Access_Text';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { competitorOrder } from 'c/competitorModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** The Competition tab: who holds what, where they are strong, when their contracts end. Its parts tell the container of the plan. */
export default class Competition extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  /** The records of the plan; `null` while they are read. */
  @api content: PlanContent | null = null;
  @api matrix: WhitespaceMatrix | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  /** The day it is, in the time zone of the user. */
  @api today: IsoDate = '';

  label = { loading, noAccess, noAccessText, title };

  get isReady(): boolean {
    return this.scope !== null && this.content !== null && this.matrix !== null;
  }

  /** What a printed page says it is of. */
  get paper() {
    const { plan, scope } = this;
    const account = scope?.accounts.find(({ id }) => id === plan?.accountId);
    return { accountName: account?.name ?? '', planName: plan?.name ?? '' };
  }

  /** The org or this user has no competitors: the ledger says what the CRM says alone. */
  get isHidden(): boolean {
    return !this.capabilities.canReadCompetitors;
  }

  /** Somebody wants to say who else sells here: that is said in a wallet. */
  handleWalletBegin(): void {
    this.template?.querySelector<HTMLElement & { begin(): void }>('c-competition-ledger')?.begin();
  }

  /** Ids of competitors by amount over the plan; each keeps its pattern by its place. */
  get order(): readonly string[] {
    return this.matrix && this.scope ? competitorOrder(this.matrix.cells, this.scope.competitors) : [];
  }
}
