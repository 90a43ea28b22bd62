import { LightningElement, api } from 'lwc';
import { fill, formatDay } from 'c/formatService';
import { tellPlan } from 'c/planEventService';
import type { ComparableReview } from 'c/planReviewModel';
import { reviewTypeWord } from 'c/statusService';
import { NO_STEPS } from 'c/undoService';
import type { NextSteps } from 'c/undoService';
import { FIRST_VIEW, MATRIX_VIEWS } from 'c/whitespaceViewModel';
import type { MatrixView, Measure, ViewState } from 'c/whitespaceViewModel';
import { label } from './labels';

const MEASURES: readonly Measure[] = ['value', 'units'];
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** How the matrix is looked at, and what of it. Events: `viewchange` `{ change }`, `clear`, `export`; the plan is told `stepundo`, `stepredo`. */
export default class WhitespaceToolbar extends LightningElement {
  @api state: ViewState = FIRST_VIEW;
  /** How much the filter lets through and how much is selected; read out when it changes. */
  @api statusLine = '';
  /** Unit and currency of the amounts. */
  @api note = '';
  /** There is a filter, a sort or a pin to take away. */
  @api canClear = false;

  /** Who may edit has buttons for what can be undone and redone. */
  @api canEdit = false;
  @api nextSteps: NextSteps = NO_STEPS;

  /** Reviews the matrix can be compared with, the newest first. */
  @api reviews: readonly ComparableReview[] = [];

  label = label;

  /** What to compare with, for who has a review to. */
  get comparing() {
    if (this.reviews.length === 0) return null;
    const compare = this.reviews.some(({ id }) => id === this.state.compare) ? this.state.compare : '';
    const choices = this.reviews.map(({ id, type, date }) => ({
      value: id,
      name: fill(label.compareWith, reviewTypeWord(type), formatDay(date)),
      isChosen: id === compare,
    }));
    const none = { value: '', name: compare === '' ? label.compare : label.compareStop, isChosen: compare === '' };
    return { choices: [none, ...choices], selectClass: compare === '' ? 'compare' : 'compare compare_on' };
  }

  get steps() {
    const { undo, redo } = this.nextSteps;
    const step = (name: 'undo' | 'redo', said: string | null, words: string, none: string) => ({
      name,
      icon: `utility:${name}`,
      title: said === null ? none : fill(words, said.replace(/\.$/, '')),
      // It keeps the focus when the last step is taken.
      isOff: said === null ? 'true' : 'false',
    });
    return [step('undo', undo, label.undoStep, label.undoNone), step('redo', redo, label.redoStep, label.redoNone)];
  }

  get groups() {
    return [
      { key: 'view', name: label.view, choices: this.choices(MATRIX_VIEWS, this.state.view) },
      { key: 'measure', name: label.measure, choices: this.choices(MEASURES, this.state.measure) },
    ];
  }

  private choices(values: readonly (MatrixView | Measure)[], chosen: string) {
    return values.map((value) => ({
      value,
      name: label[value],
      checked: value === chosen ? 'true' : 'false',
      tabIndex: value === chosen ? '0' : '-1',
    }));
  }

  get isTable(): string {
    return this.state.isTable ? 'true' : 'false';
  }

  handleChoose(event: Event): void {
    const { group, value } = (event.currentTarget as HTMLElement).dataset;
    this.choose(group ?? '', value ?? '');
  }

  handleChooseKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const { group } = (event.currentTarget as HTMLElement).dataset;
    if (step === undefined || !group) return;
    event.preventDefault();
    const values: readonly string[] = group === 'view' ? MATRIX_VIEWS : MEASURES;
    const chosen = group === 'view' ? this.state.view : this.state.measure;
    const next = values[(values.indexOf(chosen) + step + values.length) % values.length] ?? '';
    this.choose(group, next);
    this.template?.querySelector<HTMLElement>(`[data-value="${next}"]`)?.focus();
  }

  private choose(group: string, value: string): void {
    const view = MATRIX_VIEWS.find((each) => each === value);
    const measure = MEASURES.find((each) => each === value);
    if (group === 'view' && view && view !== this.state.view) this.change({ view });
    else if (group === 'measure' && measure && measure !== this.state.measure) this.change({ measure });
  }

  handleFind(event: Event): void {
    const text = (event.target as HTMLInputElement).value ?? '';
    if (text !== this.state.text) this.change({ text });
  }

  handleStep({ currentTarget }: Event): void {
    const isUndo = (currentTarget as HTMLElement).dataset.step === 'undo';
    if (isUndo && this.nextSteps.undo !== null) tellPlan(this, 'stepundo');
    else if (!isUndo && this.nextSteps.redo !== null) tellPlan(this, 'stepredo');
  }

  handleCompare(event: Event): void {
    this.change({ compare: (event.target as HTMLSelectElement).value });
  }

  handleTable(): void {
    this.change({ isTable: !this.state.isTable });
  }

  handleClear(): void {
    this.dispatchEvent(new CustomEvent('clear'));
    this.template?.querySelector<HTMLElement>('.find')?.focus();
  }

  handleExport(): void {
    this.dispatchEvent(new CustomEvent('export'));
  }

  private change(change: Partial<ViewState>): void {
    this.dispatchEvent(new CustomEvent('viewchange', { detail: { change } }));
  }
}
