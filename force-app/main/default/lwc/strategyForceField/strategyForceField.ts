import { LightningElement, api } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { problemOf } from 'c/errorService';
import { forceField, objectiveInFocus } from 'c/forceModel';
import type { Force, ForceDirection, ForceField } from 'c/forceModel';
import { fill } from 'c/formatService';
import type { Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Notice } from 'c/planEventService';
import type { PlanContent } from 'c/planRecordService';
import { saveForce, saveObjective } from 'c/planService';
import { RecordEditor } from 'c/recordEditService';
import type { FormField, FormValues } from 'c/strategyForm';
import type { UndoEntry } from 'c/undoService';
import {
  decisionFields,
  decisionProblems,
  decisionValues,
  forceFields,
  forceProblems,
  forceValues,
} from './forceFields';
import type { Decision, ForceValues } from './forceFields';
import { decisionView, forceRow, signed } from './forceView';
import { label } from './labels';

/** What the form is open for: a new force of a direction, a force by id, or the decision. */
type Editing = { readonly direction: ForceDirection } | { readonly id: string } | 'decision' | null;

/** What drives and what restrains one objective, its net score, and whether to go for it. */
export default class StrategyForceField extends LightningElement {
  /** `null` while it is read. */
  @api content: PlanContent | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  chosenId: string | null = null;
  editing: Editing = null;
  draft: ForceValues | Decision | null = null;
  problems: Readonly<Record<string, string>> = {};
  isSaving = false;
  private returnTo: string | null = null;
  private readonly voice = {
    reload: () => tellPlan(this, 'contentreload'),
    noticed: (notice: Notice) => tellPlan(this, 'plannotice', notice),
    undoable: (entry: UndoEntry) => tellPlan(this, 'undoable', entry),
    notSaved: label.notSaved,
  };
  private readonly forces = new RecordEditor<Force>({
    ...this.voice,
    records: () => this.content?.forces ?? [],
    shown: (forces) => tellPlan(this, 'contentpatch', { forces }),
    save: (force, stored, changes) => saveForce(force.objectiveId, stored, changes),
  });
  private readonly objectives = new RecordEditor<Objective>({
    ...this.voice,
    records: () => this.content?.objectives ?? [],
    shown: (objectives) => tellPlan(this, 'contentpatch', { objectives }),
    save: (objective, stored, changes) => saveObjective(objective.planId, stored, changes),
  });

  override renderedCallback(): void {
    if (this.returnTo === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.returnTo);
    this.returnTo = null;
    target?.focus();
  }

  get choices(): readonly Objective[] {
    return (this.content?.objectives ?? []).filter(({ status }) => status !== 'Dropped');
  }

  /** The chosen objective, else the one with most forces. */
  get objective(): Objective | null {
    const { choices } = this;
    const id = choices.some((each) => each.id === this.chosenId)
      ? this.chosenId
      : objectiveInFocus(
          choices.map((each) => each.id),
          this.content?.forces ?? [],
        );
    return choices.find((each) => each.id === id) ?? null;
  }

  get options() {
    const chosen = this.objective?.id;
    return this.choices.map(({ id, name }) => ({ id, name, isSelected: id === chosen }));
  }

  get field(): ForceField {
    return forceField(this.content?.forces ?? [], this.objective?.id ?? '');
  }

  private get editedId(): string | null {
    return this.editing !== null && this.editing !== 'decision' && 'id' in this.editing ? this.editing.id : null;
  }

  get sides() {
    const { field, editing, editedId } = this;
    const side = (direction: ForceDirection) => {
      const isDriving = direction === 'Driving';
      const { forces, score } = isDriving ? field.driving : field.restraining;
      return {
        direction,
        title: fill(isDriving ? label.driving : label.restraining, score),
        className: isDriving ? 'side side_driving' : 'side side_restraining',
        rows: forces.map((force) => forceRow(force, editedId)),
        addWord: isDriving ? label.addDriving : label.addRestraining,
        isAdding:
          editing !== null && editing !== 'decision' && 'direction' in editing && editing.direction === direction,
      };
    };
    return [side('Driving'), side('Restraining')];
  }

  get net(): string {
    return fill(label.net, signed(this.field.net));
  }

  get canEdit(): boolean {
    return this.capabilities.canEditForces && this.editing === null;
  }

  get canDecide(): boolean {
    return this.capabilities.canEditObjectives && this.editing === null;
  }

  get isDeciding(): boolean {
    return this.editing === 'decision';
  }

  get isEditingForce(): boolean {
    return this.editing !== null && !this.isDeciding;
  }

  get decision() {
    const { objective } = this;
    return objective && decisionView(objective, this.field, this.today);
  }

  private get force(): Force | undefined {
    const { editedId } = this;
    return this.content?.forces.find(({ id }) => id === editedId);
  }

  get heading(): string {
    return this.isDeciding ? label.decide : (this.force?.name ?? label.headingNew);
  }

  get fields(): readonly FormField[] {
    const { objective, editing, draft } = this;
    if (!objective || editing === null) return [];
    if (editing === 'decision') return decisionFields({ ...objective, ...draft }, this.today);
    const direction = 'direction' in editing ? editing.direction : 'Driving';
    const fresh: ForceValues = { name: '', direction, strength: 5, mitigation: null };
    return forceFields({ ...fresh, ...this.force, ...draft });
  }

  handleChoose(event: Event): void {
    this.chosenId = (event.target as HTMLSelectElement).value;
    this.open(null);
  }

  handleAdd(event: Event): void {
    const { direction } = (event.currentTarget as HTMLElement).dataset;
    this.open({ direction: direction as ForceDirection });
  }

  handleEdit(event: Event): void {
    this.open({ id: (event.currentTarget as HTMLElement).dataset.id ?? '' });
  }

  handleDecide(): void {
    this.open('decision');
  }

  handleCancel(): void {
    const { editing, editedId } = this;
    this.open(null);
    if (editing === 'decision') this.returnTo = '.decide';
    else this.returnTo = editedId ? `[data-edit="${editedId}"]` : '.add';
  }

  handleDelete(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const force = this.content?.forces.find((each) => each.id === id);
    if (!force) return;
    const { name, direction, strength, mitigation, sortOrder } = force;
    this.returnTo = 'h2';
    this.forces.remove(force, { name, direction, strength, mitigation, sortOrder }, label.deleted);
  }

  async handleSave(event: CustomEvent<{ values: FormValues }>): Promise<void> {
    const { objective } = this;
    if (!objective) return;
    this.isSaving = true;
    try {
      const isDone = this.isDeciding
        ? await this.saveDecision(objective, decisionValues(event.detail.values))
        : await this.saveForce(objective, forceValues(event.detail.values));
      if (isDone) this.handleCancel();
    } catch (error) {
      const { kind, message } = problemOf(error);
      this.problems = { '': kind === 'conflict' ? label.conflict : message };
      if (kind === 'conflict') tellPlan(this, 'contentreload');
    } finally {
      this.isSaving = false;
    }
  }

  private async saveDecision(objective: Objective, decision: Decision): Promise<boolean> {
    this.draft = decision;
    this.problems = decisionProblems(decision);
    if (Object.keys(this.problems).length > 0) return false;
    await this.objectives.change(objective, decision, label.decisionSaved);
    return true;
  }

  private async saveForce(objective: Objective, values: ForceValues): Promise<boolean> {
    this.draft = values;
    this.problems = forceProblems(values);
    if (Object.keys(this.problems).length > 0) return false;
    const { force } = this;
    const fresh = { id: '', objectiveId: objective.id, sortOrder: null, lastModifiedDate: '' };
    if (force) await this.forces.change(force, values, label.changed);
    else await this.forces.add({ ...fresh, ...values }, values, label.added);
    return true;
  }

  private open(editing: Editing): void {
    this.editing = editing;
    this.draft = null;
    this.problems = {};
  }
}
