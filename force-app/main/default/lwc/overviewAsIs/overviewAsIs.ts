import { LightningElement, api, wire } from 'lwc';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import type { ObjectInfo, PicklistValues } from 'lightning/uiObjectInfoApi';
import OPPORTUNITY from '@salesforce/schema/Opportunity';
import STAGE from '@salesforce/schema/Opportunity.StageName';
import { AS_IS_PERIODS, periodBounds, pipelineByStage, renewalsDue, winLoss } from 'c/asIsModel';
import type { AsIsPeriod } from 'c/asIsModel';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { fill } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import { renewalDays } from 'c/holdingModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { caseLoad, competitivePosition, orientation, revenueShare } from 'c/standingModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { FEW_OFFERINGS, PERIOD_WORDS, pipelineView, renewalsView, winLossView } from './dealViews';
import type { BlockView } from './dealViews';
import { label } from './labels';
import { remember, remembered } from './remembered';
import { caseView, orientationView, positionView, shareView } from './standingViews';

type BlockName = 'winLoss' | 'pipeline' | 'renewals' | 'cases' | 'orientation';
interface Block extends HTMLElement {
  focusRow(key: string): void;
}

/** Where the account stands, from the CRM alone. Every figure opens its records. */
export default class OverviewAsIs extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api content: PlanContent = EMPTY_CONTENT;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  choice = remembered(window.localStorage);
  isUnfolded = false;
  drill: { readonly block: BlockName; readonly key: string } | null = null;
  opportunityObject = OPPORTUNITY;
  stageField = STAGE;
  recordTypeId: string | undefined;
  stages: ReadonlyMap<string, string> = new Map();
  private readonly made: Partial<Record<BlockName, { readonly from: readonly unknown[]; readonly view: BlockView }>> =
    {};

  @wire(getObjectInfo, { objectApiName: '$opportunityObject' })
  onObjectInfo({ data }: { readonly data?: ObjectInfo }): void {
    if (data) this.recordTypeId = data.defaultRecordTypeId ?? '012000000000000AAA';
  }

  @wire(getPicklistValues, { recordTypeId: '$recordTypeId', fieldApiName: '$stageField' })
  onStages({ data }: { readonly data?: PicklistValues }): void {
    if (data) this.stages = new Map(data.values.map(({ value, label: word }) => [value, word]));
  }

  get periods() {
    return AS_IS_PERIODS.map((value) => ({
      value,
      word: PERIOD_WORDS[value],
      isChosen: value === this.choice.period,
    }));
  }

  get tableWord(): string {
    return this.choice.asTable ? label.showPicture : label.showTable;
  }

  get isLoading(): boolean {
    return this.matrix === null;
  }

  get isEmpty(): boolean {
    const { assets, cases } = this.scope;
    const { opportunities, stakeholders, cells } = this.content;
    return [assets, cases, opportunities, stakeholders, cells].every((records) => records.length === 0);
  }

  get emptyText(): string {
    const account = this.scope.accounts.find(({ id }) => id === this.plan?.accountId);
    return fill(label.emptyText, account?.name ?? '');
  }

  get winLoss() {
    const { matrix, plan, today, isUnfolded } = this;
    const { period } = this.choice;
    return this.kept('winLoss', [matrix, plan, today, period, isUnfolded], () => {
      const names = new Map((matrix?.columns ?? []).map(({ key, name }) => [key, name]));
      const sums = winLoss(matrix?.deals ?? [], periodBounds(period, plan, today));
      return winLossView(sums, names, isUnfolded ? Infinity : FEW_OFFERINGS);
    });
  }

  get foldWord(): string {
    const { rest } = this.winLoss;
    if (rest === 0) return '';
    return this.isUnfolded ? label.fewerOfferings : fill(label.moreOfferings, rest);
  }

  get pipeline() {
    const { stages } = this;
    const { opportunities } = this.content;
    return this.kept('pipeline', [opportunities, stages], () =>
      pipelineView(pipelineByStage(opportunities, [...stages.keys()]), stages),
    );
  }

  get renewals() {
    const { matrix, today } = this;
    const days = renewalDays(this.scope.settings);
    return this.kept('renewals', [matrix, today, days], () =>
      renewalsView(renewalsDue(matrix?.cells ?? [], today, days), days),
    );
  }

  get cases() {
    const view = caseView(caseLoad(this.scope.cases, this.today));
    return this.scope.missing.includes('Cases')
      ? this.drawn('cases', { ...view, sub: '', isEmpty: true, emptyText: label.casesHidden })
      : this.drawn('cases', { ...view, emptyText: label.caseEmpty });
  }

  get orientation() {
    return this.drawn('orientation', orientationView(orientation(this.content.stakeholders)));
  }

  get share() {
    const { ourRevenue } = this.scope;
    return shareView(revenueShare(this.content.opportunities, ourRevenue, this.today), ourRevenue);
  }

  get position() {
    const { matrix } = this;
    return positionView(matrix && competitivePosition(matrix.cells, matrix.total));
  }

  /** The template asks for each part of a block: its figures are made again only when what they are made of is another. */
  private kept<View extends BlockView>(block: BlockName, from: readonly unknown[], make: () => View) {
    const last = this.made[block];
    const isSame = last !== undefined && from.every((each, index) => each === last.from[index]);
    const view = isSame ? (last.view as View) : make();
    if (!isSame) this.made[block] = { from, view };
    return this.drawn(block, view);
  }

  private drawn<View extends BlockView>(block: BlockName, view: View) {
    const { drill } = this;
    const canDrill = (key: string): boolean => (view.drills[key]?.records.length ?? 0) > 0;
    const rows = view.table.rows.map((row) => ({ ...row, canDrill: canDrill(row.key) }));
    const isDrilled = drill?.block === block && canDrill(drill.key);
    return { ...view, table: { ...view.table, rows }, drilled: isDrilled ? (view.drills[drill.key] ?? null) : null };
  }

  handlePeriod(event: Event): void {
    this.choose({ ...this.choice, period: (event.target as HTMLSelectElement).value as AsIsPeriod });
  }

  handleTable(): void {
    this.choose({ ...this.choice, asTable: !this.choice.asTable });
  }

  private choose(choice: OverviewAsIs['choice']): void {
    this.choice = choice;
    this.drill = null;
    remember(window.localStorage, choice);
  }

  handleFold(): void {
    this.isUnfolded = !this.isUnfolded;
  }

  handleDrill(event: CustomEvent<{ key?: string }>): void {
    const { block, key } = (event.currentTarget as HTMLElement).dataset;
    const chosen = { block: block as BlockName, key: event.detail?.key ?? key ?? '' };
    const isSame = this.drill?.block === chosen.block && this.drill.key === chosen.key;
    this.drill = isSame ? null : chosen;
  }

  handleDrillClose(): void {
    const { drill } = this;
    this.drill = null;
    if (!drill) return;
    const { block, key } = drill;
    const all = [...(this.template?.querySelectorAll<HTMLElement>('[data-block]') ?? [])];
    const figure = all.find(({ dataset }) => dataset.block === block && dataset.key === key);
    const frame = all.find(({ dataset }) => dataset.block === block && dataset.key === undefined) as Block | undefined;
    if (figure) figure.focus();
    else frame?.focusRow(key);
  }

  handleWhitespace(): void {
    tellPlan(this, 'tabopen', { tab: 'whitespace' });
  }
}
