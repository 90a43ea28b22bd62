import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import achieved from '@salesforce/label/c.Delta_Achieved';
import added from '@salesforce/label/c.Delta_Added';
import attainment from '@salesforce/label/c.Delta_Attainment';
import carried from '@salesforce/label/c.Delta_Carried';
import close from '@salesforce/label/c.Delta_Close';
import dropped from '@salesforce/label/c.Delta_Dropped';
import figure from '@salesforce/label/c.Delta_Figure';
import left from '@salesforce/label/c.Delta_Left';
import loading from '@salesforce/label/c.Delta_Loading';
import named from '@salesforce/label/c.Delta_Named';
import objectives from '@salesforce/label/c.Delta_Objectives';
import target from '@salesforce/label/c.Delta_Target';
import title from '@salesforce/label/c.Delta_Title';
import tryAgain from '@salesforce/label/c.Plan_Try_Again';
import won from '@salesforce/label/c.Delta_Won';
import { problemOf } from 'c/errorService';
import { fill, formatMoney, formatPercent } from 'c/formatService';
import { PREVIOUS_QUERY, readPrevious } from 'c/planDraftService';
import type { Plan } from 'c/planModel';
import type { PlanContent } from 'c/planRecordService';
import { planDelta } from 'c/planRollForwardDeltaModel';
import type { PlanDelta } from 'c/planRollForwardDeltaModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

type Before = ReturnType<typeof readPrevious>;

/** A plan beside the one it carries on; the objectives of that are read when this is opened. Event `close`. */
export default class PlanRollForwardDelta extends LightningElement {
  @api plan: Plan | null = null;
  @api plans: readonly Plan[] = [];
  @api content: PlanContent | null = null;
  @api matrix: WhitespaceMatrix | null = null;

  label = { close, figure, tryAgain };
  query = PREVIOUS_QUERY;
  problem = '';
  private before: Before | null = null;
  private refresh: (() => Promise<unknown>) | undefined;

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  get variables(): Readonly<Record<string, unknown>> | undefined {
    const planId = this.plan?.previousPlanId;
    return planId ? { planId } : undefined;
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  onPrevious({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refresh = refresh;
    if (data) {
      this.before = readPrevious(data);
      this.problem = '';
    } else if (errors?.length) this.problem = problemOf(errors).message;
  }

  private get previous(): Plan | null {
    return this.plans.find(({ id }) => id === this.plan?.previousPlanId) ?? null;
  }

  private get delta(): PlanDelta | null {
    const { plan, previous, before, content, matrix } = this;
    if (!plan || !previous || !before || !content || !matrix) return null;
    return planDelta({ plan: previous, objectives: before }, { plan, objectives: content.objectives }, matrix.deals);
  }

  get heading(): string {
    return fill(title, this.previous?.name ?? '');
  }

  get beforeName(): string {
    return this.previous?.name ?? '';
  }

  get loading(): string {
    return this.delta || this.problem ? '' : fill(loading, this.beforeName);
  }

  get rows() {
    const { delta } = this;
    if (!delta) return [];
    const { before, now } = delta;
    const row = (key: string, name: string, then: string, today: string) => ({ key, name, then, today });
    return [
      row('target', target, formatMoney(before.target), formatMoney(now.target)),
      row('won', won, formatMoney(before.won), formatMoney(now.won)),
      row('attainment', attainment, formatPercent(before.attainment), formatPercent(now.attainment)),
      row('objectives', objectives, String(delta.objectivesBefore), String(delta.objectivesNow)),
    ];
  }

  get lists() {
    const { delta } = this;
    if (!delta) return [];
    const parts: readonly (readonly [string, readonly string[]])[] = [
      [achieved, delta.achieved],
      [carried, delta.carried],
      [dropped, delta.dropped],
      [left, delta.leftOpen],
      [added, delta.added],
    ];
    return parts
      .filter(([, names]) => names.length > 0)
      .map(([name, names]) => ({ name, text: fill(named, names.length, name.toLowerCase(), names.join(', ')) }));
  }

  async handleTryAgain(): Promise<void> {
    this.problem = '';
    await this.refresh?.();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleClose();
  }
}
