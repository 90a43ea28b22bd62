import { LightningElement, api } from 'lwc';
import { problemOf } from 'c/errorService';
import { fill, formatDay, formatNumber } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { REVIEW_TYPES, lastReviewedAt, nextReviewAfter, usualType } from 'c/planReviewModel';
import type { ReviewType } from 'c/planReviewModel';
import { reviewTypeWord } from 'c/statusService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { SNAPSHOT_LENGTH, freeze } from 'c/whitespaceSnapshotModel';
import { label } from './labels';
import { ReviewKeeper } from './reviewKeeper';
import type { Home } from './reviewKeeper';

interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

interface Values {
  readonly type: ReviewType;
  readonly date: IsoDate;
  readonly nextReviewDate: IsoDate | null;
  readonly summary: string;
}

/** Completes a review of a plan: keeps the matrix as it is and moves the date of the next one by the plan's cadence. Undoable. Event `close`. */
export default class PlanReviewForm extends LightningElement {
  @api plan: Plan | null = null;
  @api matrix: WhitespaceMatrix | null = null;
  @api today: IsoDate = '';
  @api home: Home | null = null;

  label = label;
  isSaving = false;
  problem = '';
  private typed: Partial<Values> = {};

  @api focus(): void {
    this.template?.querySelector<HTMLElement>('[data-field="type"]')?.focus();
  }

  /** What is typed, over what is usual: a review of today, and the next one when the cadence says. */
  get values(): Values {
    const cadence = this.plan?.reviewCadence ?? null;
    const date = this.typed.date ?? this.today;
    const nextReviewDate = nextReviewAfter(date, cadence) ?? this.plan?.nextReviewDate ?? null;
    return { type: usualType(cadence), date, nextReviewDate, summary: '', ...this.typed };
  }

  get types() {
    return REVIEW_TYPES.map((value) => ({ value, label: reviewTypeWord(value) }));
  }

  handleChange(event: CustomEvent<{ value?: string | null }>): void {
    const name = (event.target as HTMLElement).dataset.field ?? '';
    const value = event.detail.value ?? '';
    this.typed = { ...this.typed, [name]: name === 'nextReviewDate' && value === '' ? null : value };
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleClose();
  }

  async handleSave(): Promise<void> {
    const { plan, matrix, home, today, values } = this;
    if (!plan || !matrix || !home || this.isSaving || !this.isValid()) return;
    const frozen = freeze(matrix);
    if (frozen.kind === 'too large') {
      this.problem = fill(label.tooLarge, formatNumber(frozen.length), formatNumber(SNAPSHOT_LENGTH));
      return;
    }
    const { type, date, summary, nextReviewDate } = values;
    const now = new Date().toISOString();
    const dates = { nextReviewDate, lastReviewedAt: lastReviewedAt(plan, { date, today, now }) };
    const keeper = new ReviewKeeper(home, plan, { type, date, summary, snapshot: frozen.text }, dates);
    this.isSaving = true;
    this.problem = '';
    try {
      await keeper.complete();
      tellPlan(home, 'undoable', {
        label: fill(label.completed, reviewTypeWord(type), formatDay(date, today.slice(0, 4))),
        undo: keeper.undo,
        redo: keeper.complete,
      });
      this.handleClose();
    } catch (error) {
      this.problem = problemOf(error).message;
    } finally {
      this.isSaving = false;
    }
  }

  private isValid(): boolean {
    const field = this.template?.querySelector<Field>('[data-field="date"]');
    field?.setCustomValidity(this.values.date > this.today ? label.dateFuture : '');
    return field?.reportValidity() ?? true;
  }
}
