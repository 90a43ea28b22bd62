import USER_NAME from '@salesforce/schema/User.Name';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import { LightningElement, api, wire } from 'lwc';
import { begin, conflictOf, isOvertaken } from 'c/conflictService';
import type { ConflictField } from 'c/conflictService';
import { problemOf } from 'c/errorService';
import { fill, moneyFormatter } from 'c/formatService';
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
  moneyFormatter = moneyFormatter();
  isSaving = false;
  problem = '';
  sponsorFields = [USER_NAME];
  private changes: PlanChanges = {};
  private begun = begin<Plan>(null);
  private sponsorName: string | null = null;

  override connectedCallback(): void {
    this.begun = begin(this.plan);
  }

  /** The name of the sponsor who was chosen, for a conflict. */
  @wire(getRecord, { recordId: '$sponsorId', fields: '$sponsorFields' })
  onSponsor({ data }: { readonly data?: RecordRepresentation }): void {
    if (data) this.sponsorName = String(getFieldValue(data, USER_NAME) ?? '');
  }

  get sponsorId(): string | undefined {
    return this.changes.executiveSponsorId ?? undefined;
  }

  @api focus(): void {
    this.template?.querySelector<HTMLElement>(`[data-field="${this.field}"]`)?.focus();
  }

  get values() {
    return { ...this.begun.record, ...this.changes };
  }

  get cadence(): string {
    return this.values.reviewCadence ?? '';
  }

  get cadences() {
    return [{ value: '', label: label.none }, ...REVIEW_CADENCES.map((value) => ({ value, label: CADENCES[value] }))];
  }

  /** What somebody else saved meanwhile, beside what was typed. */
  get conflict() {
    const { sponsorName } = this;
    return conflictOf(this.begun, this.plan, this.changes, (plan, changes) => {
      const values = { ...plan, ...changes };
      const isChosen = changes !== null && 'executiveSponsorId' in changes;
      const sponsor = changes?.executiveSponsorId === null ? null : isChosen ? sponsorName : plan?.executiveSponsorName;
      return this.fieldsOf({ ...values, executiveSponsorName: sponsor ?? null });
    });
  }

  get isSaveShown(): boolean {
    return this.conflict === null;
  }

  private fieldsOf(plan: Partial<Plan>): readonly ConflictField[] {
    const sponsor = plan.executiveSponsorName ?? null;
    return [
      { name: 'targetAmount', label: label.target, kind: 'money', value: plan.targetAmount ?? null },
      { name: 'nextReviewDate', label: label.nextReview, kind: 'date', value: plan.nextReviewDate ?? null },
      {
        name: 'reviewCadence',
        label: label.cadence,
        kind: 'choice',
        value: plan.reviewCadence ?? '',
        choices: this.cadences,
      },
      { name: 'executiveSponsorId', label: label.sponsor, kind: 'text', value: sponsor },
    ];
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

  handleSave(): Promise<void> {
    return this.store(isOvertaken(this.begun, this.plan, this.changes as Partial<Plan>));
  }

  handleKeepMine(): Promise<void> {
    return this.store(false);
  }

  /** Saves what was typed, unless somebody else saved since the form was opened. */
  private async store(isRefused: boolean): Promise<void> {
    const { plan, changes } = this;
    if (!plan || this.isSaving || !this.isValid()) return;
    if (Object.keys(changes).length === 0) {
      this.handleClose();
      return;
    }
    if (isRefused) {
      this.begun = { ...this.begun, isRefused };
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
      const { kind, message } = problemOf(error);
      this.problem = message;
      this.begun = { ...this.begun, isRefused: kind === 'conflict' };
      if (kind === 'conflict') tellPlan(this, 'scopereload');
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
