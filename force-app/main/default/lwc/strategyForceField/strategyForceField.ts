import { LightningElement, api } from 'lwc';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { begin, changesSince, conflictOf, isOvertaken } from 'c/conflictService';
import type { Begun } from 'c/conflictService';
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
  private begun = begin<Force | Objective>(null);
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
    return this.isDeciding ? label.decide : ((this.begun.record as Force | null)?.name ?? label.headingNew);
  }

  get fields(): readonly FormField[] {
    return this.fieldsOf(this.begun.record, this.draft);
  }

  /** What somebody else saved meanwhile, beside what was typed. */
  get conflict() {
    return conflictOf(this.begun, this.edited, this.draft, (record, values) => this.fieldsOf(record, values));
  }

  /** What the form is open for as it is now; `null` for a new force. */
  private get edited(): Force | Objective | null {
    return this.isDeciding ? this.objective : (this.force ?? null);
  }

  private fieldsOf(record: Force | Objective | null, values: ForceValues | Decision | null): readonly FormField[] {
    const { editing } = this;
    if (editing === null) return [];
    if (editing === 'decision') return decisionFields({ ...(record as Objective), ...values }, this.today);
    const direction = 'direction' in editing ? editing.direction : 'Driving';
    const fresh: ForceValues = { name: '', direction, strength: 5, mitigation: null };
    return forceFields({ ...fresh, ...(record as Force | null), ...values });
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

  handleSave(event: CustomEvent<{ values: FormValues }>): Promise<void> {
    const values = this.valuesOf(event.detail.values);
    return this.save(values, isOvertaken<Force | Objective>(this.begun, this.edited, values));
  }

  handleKeepMine(event: CustomEvent<{ values: FormValues }>): Promise<void> {
    return this.save(this.valuesOf(event.detail.values), false);
  }

  private valuesOf(typed: FormValues): ForceValues | Decision {
    return this.isDeciding ? decisionValues(typed) : forceValues(typed);
  }

  /** Saves what was typed, unless somebody else saved since the form was opened. */
  private async save(values: ForceValues | Decision, isRefused: boolean): Promise<void> {
    const { objective } = this;
    if (!objective) return;
    this.draft = values;
    this.problems = 'direction' in values ? forceProblems(values) : decisionProblems(values);
    if (Object.keys(this.problems).length > 0) return;
    if (isRefused) {
      this.begun = { ...this.begun, isRefused };
      return;
    }
    this.isSaving = true;
    try {
      await ('direction' in values ? this.saveForce(objective, values) : this.saveDecision(objective, values));
      this.handleCancel();
    } catch (error) {
      const { kind, message } = problemOf(error);
      this.problems = { '': message };
      this.begun = { ...this.begun, isRefused: kind === 'conflict' };
      if (kind === 'conflict') tellPlan(this, 'contentreload');
    } finally {
      this.isSaving = false;
    }
  }

  private async saveDecision(objective: Objective, decision: Decision): Promise<void> {
    const changes = changesSince<Objective>(this.begun as Begun<Objective>, decision);
    if (Object.keys(changes).length > 0) await this.objectives.change(objective, changes, label.decisionSaved);
  }

  private async saveForce(objective: Objective, values: ForceValues): Promise<void> {
    const { force } = this;
    const fresh = { id: '', objectiveId: objective.id, sortOrder: null, lastModifiedDate: '' };
    if (!force) return this.forces.add({ ...fresh, ...values }, values, label.added);
    const changes = changesSince<Force>(this.begun as Begun<Force>, values);
    if (Object.keys(changes).length > 0) await this.forces.change(force, changes, label.changed);
  }

  private open(editing: Editing): void {
    this.editing = editing;
    this.begun = begin(this.edited);
    this.draft = null;
    this.problems = {};
  }
}
