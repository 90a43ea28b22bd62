import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { problemOf } from 'c/errorService';
import { fill, formatMoney, formatNumber, formatPercent } from 'c/formatService';
import type { MeasuredObjective } from 'c/measureRunModel';
import { MeasureRun } from 'c/measureService';
import type { Definition } from 'c/planRecordService';
import { label } from './labels';

/** Measures objectives and shows what would change. Events: `save` `{ outcomes }`, `cancel`. */
export default class StrategyMeasures extends LightningElement {
  @api objectives: readonly MeasuredObjective[] = [];
  @api definitions: readonly Definition[] = [];
  /** They were measured before while the page was open: answers that were kept are asked for again. */
  @api isRepeated = false;

  label = label;
  query: GraphQLDocument | undefined;
  run: MeasureRun | null = null;
  isRunning = true;
  private refreshed: GraphQLDocument | undefined;
  private latest: GraphQLResult = {};
  private hasFocused = false;

  override connectedCallback(): void {
    this.run = new MeasureRun(this.objectives, this.definitions);
    this.query = this.run.query;
    this.isRunning = !this.run.isOver;
  }

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  @wire(graphql, { query: '$query' })
  onAnswer(answer: GraphQLResult): void {
    const { run, query, isRepeated, refreshed } = this;
    const { data, errors, refresh } = answer;
    if (!run || run.isOver || (!data && !errors)) return;
    this.latest = answer;
    if (!isRepeated || !refresh) this.take(query);
    else if (refreshed !== query) {
      this.refreshed = query;
      this.takeAfter(refresh, query);
    }
  }

  /** Waits for the refresh itself: an answer that is the same as before need not be told again. */
  private async takeAfter(refresh: () => Promise<unknown>, query: GraphQLDocument | undefined): Promise<void> {
    try {
      await refresh();
    } catch (error) {
      this.latest = { errors: [{ message: problemOf(error).message }] };
    }
    this.take(query);
  }

  private take(query: GraphQLDocument | undefined): void {
    const { run, latest } = this;
    if (!run || run.isOver || this.query !== query) return;
    run.take(latest.data, latest.errors);
    this.query = run.query;
    this.isRunning = !run.isOver;
  }

  get rows() {
    const { outcomes = [], issues = [] } = this.run ?? {};
    return this.objectives.map(({ id, name, definitionId, actual }) => {
      const outcome = outcomes.find(({ objective }) => objective.id === id);
      const issue = issues.find((each) => each.id === id);
      const words = this.wordingOf(definitionId);
      const isChanged = outcome !== undefined && outcome.actual !== actual;
      return {
        id,
        name,
        before: words(actual),
        after: outcome ? words(outcome.actual) : '',
        problem: issue ? fill(label.problem, issue.problem) : '',
        afterClass: isChanged ? 'number changed' : 'number',
      };
    });
  }

  get counts(): string {
    const outcomes = this.run?.outcomes ?? [];
    const changed = outcomes.filter(({ objective, actual }) => objective.actual !== actual).length;
    return outcomes.length > 0 ? fill(label.counts, changed, this.objectives.length) : label.none;
  }

  get canSave(): boolean {
    return !this.isRunning && (this.run?.outcomes.length ?? 0) > 0;
  }

  handleSave(): void {
    this.dispatchEvent(new CustomEvent('save', { detail: { outcomes: this.run?.outcomes ?? [] } }));
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  private wordingOf(definitionId: string): (value: number | null) => string {
    const unit = this.definitions.find(({ id }) => id === definitionId)?.unit;
    if (unit === 'Amount') return formatMoney;
    return unit === 'Percent' ? (value) => formatPercent(value, 1) : formatNumber;
  }
}
