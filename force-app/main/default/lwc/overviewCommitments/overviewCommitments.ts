import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { BLANK_COMMITMENT, DEPARTMENTS, commitmentsByUrgency } from 'c/commitmentModel';
import type { Commitment, Department } from 'c/commitmentModel';
import { begin, changesSince, conflictOf, isOvertaken } from 'c/conflictService';
import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { saveCommitment } from 'c/planService';
import { RecordEditor } from 'c/recordEditService';
import type { FormField, FormValues } from 'c/strategyForm';
import { NOBODY, PEOPLE_QUERY, readPeople } from 'c/strategyPeopleService';
import type { People } from 'c/strategyPeopleService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { changesOf, fieldsFor, problemsOf, valuesOf } from './commitmentFields';
import type { CommitmentValues } from './commitmentFields';
import { DEPARTMENT_WORDS, rowOf } from './commitmentRow';
import { label } from './labels';

/** Commitments on the card before all are asked for. */
const FIRST = 3;
const NEW = 'new';

/** What departments have promised, most urgent first; all of them, by department, on demand. */
export default class OverviewCommitments extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api content: PlanContent = EMPTY_CONTENT;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  isWhole = false;
  department: Department | null = null;
  /** What the form is open for: {@link NEW}, the id of a commitment, or nothing. */
  editing: string | null = null;
  draft: CommitmentValues | null = null;
  problems: Readonly<Record<string, string>> = {};
  isSaving = false;
  people: People = NOBODY;
  peopleQuery: GraphQLDocument | undefined;
  private begun = begin<Commitment>(null);
  private returnTo: string | null = null;
  private readonly editor = new RecordEditor<Commitment>({
    records: () => this.content.commitments,
    shown: (commitments) => tellPlan(this, 'contentpatch', { commitments }),
    save: (_, stored, changes) => saveCommitment(this.plan?.id ?? '', stored, changes),
    reload: () => tellPlan(this, 'contentreload'),
    noticed: (notice) => tellPlan(this, 'plannotice', notice),
    undoable: (entry) => tellPlan(this, 'undoable', entry),
    notSaved: label.notSaved,
  });

  @wire(graphql, { query: '$peopleQuery', variables: '$peopleVariables' })
  onPeople({ data }: GraphQLResult): void {
    if (data) this.people = readPeople(data);
  }

  get peopleVariables(): Readonly<Record<string, unknown>> {
    return { accountIds: this.scope.accounts.map(({ id }) => id) };
  }

  override renderedCallback(): void {
    if (this.returnTo === null) return;
    const target = this.template?.querySelector<HTMLElement>(this.returnTo);
    this.returnTo = null;
    target?.focus();
  }

  get canEdit(): boolean {
    return this.capabilities.canEditCommitments && this.plan !== null;
  }

  get canAdd(): boolean {
    return this.canEdit && this.editing === null;
  }

  private get sorted(): readonly Commitment[] {
    return commitmentsByUrgency(this.content.commitments, this.today, this.isWhole ? this.department : null);
  }

  get rows() {
    const shown = this.isWhole ? this.sorted : this.sorted.slice(0, FIRST);
    const objectives = new Map(this.content.objectives.map(({ id, name }) => [id, name]));
    return shown.map((each) => ({
      ...rowOf(each, this.today, objectives.get(each.objectiveId ?? '') ?? null),
      isEditing: each.id === this.editing,
    }));
  }

  get isEmpty(): boolean {
    return this.content.commitments.length === 0;
  }

  get isEmptyByFilter(): boolean {
    return !this.isEmpty && this.sorted.length === 0;
  }

  /** The word of the button that opens the whole list; none where the card shows all there is, with nothing to do. */
  get allWord(): string {
    if (this.isWhole) return label.fewer;
    const count = this.content.commitments.length;
    return count > 0 ? fill(label.all, count) : '';
  }

  get departments() {
    const used = new Set(this.content.commitments.map(({ department }) => department));
    const options = DEPARTMENTS.filter((each) => used.has(each)).map((value) => ({
      value: value as string,
      word: DEPARTMENT_WORDS[value],
      isSelected: value === this.department,
    }));
    return [{ value: '', word: label.everyDepartment, isSelected: this.department === null }, ...options];
  }

  get isComposing(): boolean {
    return this.editing === NEW;
  }

  private get edited(): Commitment | null {
    return this.content.commitments.find(({ id }) => id === this.editing) ?? null;
  }

  get fields(): readonly FormField[] {
    return this.fieldsOf(this.begun.record, this.draft);
  }

  /** What somebody else saved meanwhile, beside what was typed. */
  get conflict() {
    return conflictOf(this.begun, this.edited, this.draft, (record, values) => this.fieldsOf(record, values));
  }

  private fieldsOf(record: Commitment | null, values: CommitmentValues | null): readonly FormField[] {
    return fieldsFor({ ...BLANK_COMMITMENT, ...record, ...values }, this.content.objectives, this.people.users);
  }

  get heading(): string {
    return this.begun.record?.name ?? label.headingNew;
  }

  handleAll(): void {
    this.isWhole = !this.isWhole;
    this.department = null;
  }

  handleDepartment(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    this.department = DEPARTMENTS.find((each) => each === value) ?? null;
  }

  handleClear(): void {
    this.department = null;
    this.returnTo = 'select';
  }

  handleAdd(): void {
    this.open(NEW);
  }

  handleEdit(event: Event): void {
    this.open((event.currentTarget as HTMLElement).dataset.id ?? null);
  }

  handleCancel(): void {
    const id = this.editing;
    this.open(null);
    this.returnTo = id === NEW ? '.add' : `[data-edit="${id}"]`;
  }

  handleDelete(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const commitment = this.content.commitments.find((each) => each.id === id);
    if (!commitment) return;
    this.returnTo = 'h2';
    this.editor.remove(commitment, changesOf(BLANK_COMMITMENT, commitment), label.deleted);
  }

  handleSave(event: CustomEvent<{ values: FormValues }>): Promise<void> {
    const values = valuesOf(event.detail.values, this.people.users);
    return this.save(values, isOvertaken(this.begun, this.edited, values));
  }

  handleKeepMine(event: CustomEvent<{ values: FormValues }>): Promise<void> {
    return this.save(valuesOf(event.detail.values, this.people.users), false);
  }

  /** Saves what was typed, unless somebody else saved since the form was opened. */
  private async save(values: CommitmentValues, isRefused: boolean): Promise<void> {
    this.draft = values;
    this.problems = problemsOf(values);
    if (Object.keys(this.problems).length > 0) return;
    if (isRefused) {
      this.begun = { ...this.begun, isRefused };
      return;
    }
    this.isSaving = true;
    try {
      await this.write(values);
      this.handleCancel();
    } catch (error) {
      this.refused(error);
    } finally {
      this.isSaving = false;
    }
  }

  private async write(values: CommitmentValues): Promise<void> {
    const { edited } = this;
    if (!edited)
      return this.editor.add({ ...BLANK_COMMITMENT, ...values, planId: this.plan?.id ?? '' }, values, label.added);
    const changes = changesSince(this.begun, values);
    if (Object.keys(changes).length > 0) await this.editor.change(edited, changes, label.changed);
  }

  private refused(error: unknown): void {
    const { kind, message } = problemOf(error);
    this.problems = { '': message };
    this.begun = { ...this.begun, isRefused: kind === 'conflict' };
    if (kind === 'conflict') tellPlan(this, 'contentreload');
  }

  private open(id: string | null): void {
    this.editing = id;
    this.begun = begin(this.edited);
    this.draft = null;
    this.problems = {};
    if (id !== null) this.peopleQuery = PEOPLE_QUERY;
  }
}
