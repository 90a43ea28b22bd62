import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { controlUnits } from 'c/controlPanelModel';
import type { ControlUnit, UnitKind } from 'c/controlPanelModel';
import { fill, formatMoney, formatNumber, plural } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';
import { ICONS, TONES, newsOf } from './unitWords';

/** The related list each unit opens. */
const LISTS: Readonly<Partial<Record<UnitKind, string>>> = {
  opportunities: 'Opportunities',
  tasks: 'OpenActivities',
  cases: 'Cases',
  contacts: 'Contacts',
  orders: 'Orders',
  contracts: 'Contracts',
  assets: 'Assets',
};
/** Connections nearly every org has: when one is missing, something is kept from this user, and that is said. */
const EXPECTED: readonly UnitKind[] = ['cases', 'contacts', 'assets'];

/** The units of the account with their counts; each opens its list. */
export default class OverviewControlPanel extends NavigationMixin(LightningElement) {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api content: PlanContent = EMPTY_CONTENT;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;

  get units() {
    const { scope, content, plan, today } = this;
    const input = { ...scope, ...content, accountId: plan?.accountId ?? '' };
    return controlUnits(input, today).map((unit) => this.unitOf(unit));
  }

  private unitOf(unit: ControlUnit) {
    const { kind, count, tone, elsewhere, amount } = unit;
    const name = plural(label[kind], count);
    const news = newsOf(unit);
    const below = elsewhere > 0 ? fill(label.elsewhere, formatNumber(elsewhere)) : '';
    const exact = amount === null ? '' : formatMoney(amount);
    return {
      kind,
      name,
      count: formatNumber(count),
      news,
      hint: [exact, below].filter(Boolean).join(' · '),
      spoken: fill(label.unit, formatNumber(count), name, [news, below].filter(Boolean).join(', ')),
      icon: ICONS[kind],
      newsClass: `news news_${tone}`,
      hasMark: tone !== 'plain',
      ...TONES[tone],
    };
  }

  /** What this user should see and cannot, with whom to ask. */
  get notShown(): string {
    const { missing } = this.scope;
    const names = EXPECTED.filter((kind) => missing.some((key) => key === LISTS[kind])).map(
      (kind) => label[kind].other,
    );
    return names.length > 0 ? fill(label.notShown, names.join(', ')) : '';
  }

  private placeOf(kind: UnitKind): PageReference {
    const accountList = LISTS[kind];
    return {
      type: 'standard__recordRelationshipPage',
      attributes: {
        recordId: accountList ? this.plan?.accountId : this.plan?.id,
        objectApiName: accountList ? 'Account' : 'Account_Plan__c',
        relationshipApiName: accountList ?? 'Commitments__r',
        actionName: 'view',
      },
    };
  }

  handleOpen(event: Event): void {
    const kind = (event.currentTarget as HTMLElement).dataset.kind as UnitKind;
    if (kind === 'items') tellPlan(this, 'tabopen', { tab: 'strategy' });
    else this[NavigationMixin.Navigate](this.placeOf(kind));
  }
}
