import { LightningElement, api } from 'lwc';
import { problemOf } from 'c/errorService';
import { fill, formatDay, formatMoney } from 'c/formatService';
import { inverseOf } from 'c/planContentModel';
import { tellPlan } from 'c/planEventService';
import { REVIEW_CADENCES } from 'c/planModel';
import type { Plan } from 'c/planModel';
import { savePlan } from 'c/planService';
import type { PlanChanges } from 'c/planService';
import { CADENCES, label } from './labels';

interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}

/** Target, next review, cadence and sponsor of a plan, changed in place; undoable. Event `close`. */
export default class PlanHeaderDetails extends LightningElement {
  @api plan: Plan | null = null;
  /** Who tells of an undo, which comes after this form is gone, and knows the plan as it is then. */
  @api home: (EventTarget & { readonly plan?: Plan | null }) | null = null;

  /** The field that has the focus first. */
  @api field = 'targetAmount';

  label = label;
  isSaving = false;
  problem = '';
  private changes: PlanChanges = {};
  private isConflict = false;

  @api focus(): void {
    this.template?.querySelector<HTMLElement>(`[data-field="${this.field}"]`)?.focus();
  }

  get values() {
    return { ...this.plan, ...this.changes };
  }

  get cadence(): string {
    return this.values.reviewCadence ?? '';
  }

  get cadences() {
    return [{ value: '', label: label.none }, ...REVIEW_CADENCES.map((value) => ({ value, label: CADENCES[value] }))];
  }

  /** What the org has now, where somebody else saved meanwhile. */
  get message(): string {
    const { plan, isConflict, problem } = this;
    if (!isConflict || !plan) return problem;
    const theirs = [
      formatMoney(plan.targetAmount),
      formatDay(plan.nextReviewDate),
      plan.reviewCadence ? CADENCES[plan.reviewCadence] : label.none,
      plan.executiveSponsorName ?? label.none,
    ];
    return fill(label.conflict, theirs.join(' · '));
  }

  handleChange(event: CustomEvent<{ value?: string | null; recordId?: string | null }>): void {
    const name = (event.target as HTMLElement).dataset.field ?? '';
    const typed = name === 'executiveSponsorId' ? event.detail.recordId : event.detail.value;
    const value = typed === '' || typed === undefined || typed === null ? null : typed;
    const entry = name === 'targetAmount' && value !== null ? { targetAmount: Number(value) } : { [name]: value };
    this.changes = { ...this.changes, ...entry };
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
    const { plan, changes } = this;
    if (!plan || this.isSaving || !this.isValid()) return;
    if (Object.keys(changes).length === 0) {
      this.handleClose();
      return;
    }
    this.isSaving = true;
    try {
      const back = inverseOf(plan, changes as Partial<Plan>);
      const { home } = this;
      let { lastModifiedDate } = await this.save(plan, changes);
      const redoing = (to: PlanChanges) => async () => {
        ({ lastModifiedDate } = await this.save(home?.plan ?? { ...plan, lastModifiedDate }, to));
      };
      tellPlan(this, 'undoable', {
        label: fill(label.saved, plan.name),
        undo: redoing(back as PlanChanges),
        redo: redoing(changes),
      });
      this.handleClose();
    } catch (error) {
      this.isConflict = problemOf(error).kind === 'conflict';
      this.problem = problemOf(error).message;
      if (this.isConflict) tellPlan(this, 'scopereload');
    } finally {
      this.isSaving = false;
    }
  }

  /** Saves and shows; the name of a sponsor is known to the org alone. */
  private async save(plan: Plan, changes: PlanChanges) {
    const saved = await savePlan(plan, changes);
    const { lastModifiedDate } = saved;
    this.tell({ ...changes, lastModifiedDate });
    return saved;
  }

  private tell(patch: Partial<Plan>): void {
    const from = this.home ?? this;
    tellPlan(from, 'planpatch', patch);
    if ('executiveSponsorId' in patch) tellPlan(from, 'scopereload');
  }

  private isValid(): boolean {
    const target = this.template?.querySelector<Field>('[data-field="targetAmount"]');
    target?.setCustomValidity((this.values.targetAmount ?? 0) < 0 ? label.targetNegative : '');
    return target?.reportValidity() ?? true;
  }
}
