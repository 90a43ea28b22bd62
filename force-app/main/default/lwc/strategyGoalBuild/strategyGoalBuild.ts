import { api, LightningElement } from 'lwc';
import { problemOf } from 'c/errorService';
import { fill, formatCount, formatDay, formatMoney, formatPercent, formatUnits, plural, unitOf } from 'c/formatService';
import type { CountForms } from 'c/formatService';
import type { GoalBuild, GoalKind, GoalRecord } from 'c/goalBuildModel';
import { addUpInUnits } from 'c/moneyModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import type { PlanScope } from 'c/planRecordService';
import { savePlan } from 'c/planService';
import { NAMES, barsOf, targetLine } from './bars';
import { label } from './labels';

const COUNTED: Readonly<Record<GoalKind, CountForms>> = {
  won: label.wonCount,
  renewals: label.renewalsCount,
  pipeline: label.pipelineCount,
  whitespace: label.whitespaceCount,
};
type Likelihood = 'likelihoodRenewal' | 'likelihoodWhite';
/** What a person sets; that of the pipeline comes from its deals. */
const EDITABLE: Readonly<Partial<Record<GoalKind, Likelihood>>> = {
  renewals: 'likelihoodRenewal',
  whitespace: 'likelihoodWhite',
};
const KINDS: readonly GoalKind[] = ['won', 'renewals', 'pipeline', 'whitespace'];

/** What is won, renewing, open and white against the target: a waterfall, the table it is drawn from, and the records behind. */
export default class StrategyGoalBuild extends LightningElement {
  @api build: GoalBuild | null = null;
  @api plan: Plan | null = null;
  /** Names rows and offerings of cells. */
  @api scope: PlanScope | null = null;
  @api canEdit = false;

  label = label;
  focused = 0;
  shown: GoalKind | null = null;
  private returnTo: string | null = null;

  override renderedCallback(): void {
    if (this.returnTo === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.returnTo);
    this.returnTo = null;
    target?.focus();
  }

  get unit(): number {
    return unitOf(Math.max(this.build?.inSight ?? 0, this.build?.target ?? 0));
  }

  /** The parts and, with a target, its gap or surplus, in units that add up. */
  get units(): readonly number[] {
    const amounts = (this.build?.components ?? []).map((part) => part.amount);
    return addUpInUnits([...amounts, this.build?.gap ?? 0], this.unit);
  }

  get bars() {
    const { build, focused } = this;
    if (!build) return [];
    return barsOf(build, this.units, this.unit).map((bar, index) => ({
      ...bar,
      tabIndex: index === focused ? '0' : '-1',
      isOpen: bar.hasRecords ? String(bar.key === this.shown) : undefined,
    }));
  }

  get targetLine(): string {
    return this.build ? targetLine(this.build) : '';
  }

  get rows() {
    const { units, unit } = this;
    return (this.build?.components ?? []).map((part, index) => ({
      key: part.kind,
      name: formatCount(COUNTED[part.kind], part.count),
      canShow: part.count > 0,
      isShown: String(part.kind === this.shown),
      open: part.kind === 'won' ? formatMoney(null) : formatUnits(Math.round(part.openAmount / unit), unit),
      isEditable: this.canEdit && this.plan !== null && part.kind in EDITABLE,
      percent: part.likelihood ?? 0,
      likelihood: formatPercent(part.likelihood),
      likelihoodName: fill(label.likelihoodOf, NAMES[part.kind]),
      counts: formatUnits(units[index] ?? 0, unit),
      exact: formatMoney(part.amount),
    }));
  }

  /** The sum of the parts as they are shown. */
  get inSightText(): string {
    const shown = this.units.slice(0, -1).reduce((total, part) => total + part, 0);
    return formatUnits(shown, this.unit);
  }

  get hasTarget(): boolean {
    return this.build !== null && this.build.target !== null;
  }

  get outcomeName(): string {
    return this.isShort ? label.gapToTarget : label.surplus;
  }

  get outcome(): string {
    const { build, units, unit } = this;
    if (!build) return '';
    return this.isShort
      ? formatUnits(units[units.length - 1] ?? 0, unit)
      : formatUnits(Math.round((build.surplus ?? 0) / unit), unit);
  }

  get outcomeClass(): string {
    return this.isShort ? 'number bad' : 'number good';
  }

  get isShort(): boolean {
    return (this.build?.gap ?? 0) > 0;
  }

  /** One sentence that says what the chart shows. */
  get finding(): string {
    const build = this.build;
    if (!build) return '';
    const { inSight, target } = build;
    if (target === null) return fill(label.chartNoTarget, formatMoney(inSight));
    return fill(label.chartFinding, formatMoney(inSight), formatMoney(target), this.outcomeName, this.outcome);
  }

  get converted(): string {
    const exchange = this.build?.exchange;
    return exchange?.rateDate
      ? formatCount(label.converted, exchange.converted, exchange.currency, formatDay(exchange.rateDate))
      : '';
  }

  get missingRates(): readonly string[] {
    return (this.build?.exchange?.missing ?? []).map(({ isoCode, count }) =>
      fill(plural(label.missingRate, count), isoCode, count),
    );
  }

  get shownName(): string {
    return this.shown ? NAMES[this.shown] : '';
  }

  get shownRecords(): readonly GoalRecord[] {
    return (this.build?.records ?? []).filter(({ kind }) => kind === this.shown);
  }

  get shownPart() {
    return this.build?.components.find(({ kind }) => kind === this.shown) ?? null;
  }

  handleBarKey(event: KeyboardEvent): void {
    const last = this.bars.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(last, this.focused + 1),
      ArrowLeft: Math.max(0, this.focused - 1),
      Home: 0,
      End: last,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      this.focused = next;
      this.template?.querySelector<HTMLElement>(`[data-bar="${this.bars[next]?.key}"]`)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.handleShow(event);
    }
  }

  handleShow(event: Event): void {
    const { bar } = (event.currentTarget as HTMLElement).dataset;
    const at = this.bars.findIndex(({ key }) => key === bar);
    if (at >= 0) this.focused = at;
    const kind = KINDS.find((each) => each === bar);
    const part = this.build?.components.find((each) => each.kind === kind);
    if (kind && part && part.count > 0) this.shown = this.shown === kind ? null : kind;
  }

  handleClose(): void {
    this.returnTo = `[data-bar="${this.shown}"]`;
    this.shown = null;
  }

  async handleLikelihood(event: Event): Promise<void> {
    const input = event.currentTarget as HTMLInputElement;
    const { plan } = this;
    const kind = KINDS.find((each) => each === input.dataset.kind);
    const field = kind && EDITABLE[kind];
    if (!plan || !kind || !field) return;
    const value = Number(input.value);
    const isFine = input.value.trim() !== '' && Number.isInteger(value) && value >= 0 && value <= 100;
    input.setCustomValidity(isFine ? '' : label.whole);
    if (!input.reportValidity() || value === plan[field]) return;
    const before = plan[field];
    try {
      await this.store(field, value);
    } catch (error) {
      input.value = String(before);
      tellPlan(this, 'plannotice', { message: fill(label.notSaved, problemOf(error).message), isError: true });
      tellPlan(this, 'scopereload');
      return;
    }
    tellPlan(this, 'undoable', {
      label: fill(label.likelihoodSet, NAMES[kind], formatPercent(value)),
      undo: () => this.store(field, before),
      redo: () => this.store(field, value),
    });
  }

  handleLikelihoodKey(event: KeyboardEvent): void {
    const input = event.currentTarget as HTMLInputElement;
    if (event.key === 'Escape') {
      const part = this.build?.components.find(({ kind }) => kind === input.dataset.kind);
      input.value = String(part?.likelihood ?? '');
      input.setCustomValidity('');
    } else if (event.key === 'Enter') input.blur();
  }

  /** In sight at once, and as it was when the org refuses; rejects as it does. */
  private async store(field: Likelihood, value: number): Promise<void> {
    const { plan } = this;
    if (!plan) return;
    tellPlan(this, 'planpatch', { [field]: value });
    try {
      const { lastModifiedDate } = await savePlan(plan, { [field]: value });
      tellPlan(this, 'planpatch', { [field]: value, lastModifiedDate });
    } catch (error) {
      tellPlan(this, 'planpatch', { [field]: plan[field] });
      throw error;
    }
  }
}
