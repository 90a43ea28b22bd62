import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { completion, fieldPatch, movedPlaces, objectiveNodes } from 'c/strategyEditModel';
import type { StrategyAccess } from 'c/strategyEditModel';
import type { FormField, FormValues } from 'c/strategyForm';
import { NOBODY, PEOPLE_QUERY, readPeople } from 'c/strategyPeopleService';
import type { People } from 'c/strategyPeopleService';
import { strategyTree } from 'c/strategyTreeModel';
import type { ObjectiveNode, StrategyTree } from 'c/strategyTreeModel';
import { accessOf } from './access';
import { label } from './labels';
import { fieldsOf, formProblems, readForm } from './openForm';
import type { FormSetting, OpenForm } from './openForm';
import { progressLine, unlinkedLine, warnings } from './summary';
import type { Kind } from './workChanges';
import { WorkEditor } from './workEditor';
import type { Notice } from './workEditor';

type Told<T> = CustomEvent<Readonly<T>>;

/** The Strategy tab: goal build, and the tree from customer goal to sub-action. Event `workchange` `{ objectives, actions }` after each save. */
export default class Strategy extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;

  label = label;
  tree: StrategyTree | null = null;
  form: OpenForm | null = null;
  problems: Readonly<Record<string, string>> = {};
  isSaving = false;
  notice: Notice | null = null;
  people: People = NOBODY;
  peopleQuery: GraphQLDocument | undefined;

  private day: IsoDate = '';
  private loaded: PlanContent | null = null;
  private readonly editor = new WorkEditor({
    shown: ({ objectives, actions }) => {
      if (this.loaded) this.tree = strategyTree(objectives, actions, this.today);
    },
    noticed: (notice) => {
      this.notice = notice;
    },
    saved: (work) => this.dispatchEvent(new CustomEvent('workchange', { detail: work })),
    nodeOf: (id) => this.nodeOf(id),
    planOf: () => this.plan?.id ?? '',
    mayEditObjectives: () => this.access.objective.canEdit,
  });

  /** The day it is, in the time zone of the user. */
  @api
  get today(): IsoDate {
    return this.day;
  }
  set today(day: IsoDate) {
    this.day = day;
    this.editor.refresh();
  }

  /** The records of the plan; `null` while they are read. */
  @api
  get content(): PlanContent | null {
    return this.loaded;
  }
  set content(content: PlanContent | null) {
    this.loaded = content;
    if (content) this.editor.reset({ objectives: content.objectives, actions: content.actions });
  }

  @wire(graphql, { query: '$peopleQuery', variables: '$peopleVariables' })
  onPeople({ data }: GraphQLResult): void {
    if (data) this.people = readPeople(data);
  }

  get peopleVariables(): Readonly<Record<string, unknown>> {
    return { accountIds: (this.scope?.accounts ?? []).map((account) => account.id) };
  }

  get access(): StrategyAccess {
    return accessOf(this.capabilities);
  }

  get isEmpty(): boolean {
    return this.tree?.objectiveCount === 0;
  }

  get emptyText(): string {
    return this.access.objective.canCreate ? label.emptyText : label.emptyReadOnly;
  }

  get emptyAction(): string {
    return this.access.objective.canCreate ? label.addObjective : '';
  }

  get progress(): string {
    return progressLine(this.tree, this.plan);
  }

  get warnings(): readonly string[] {
    return warnings(this.tree);
  }

  get unlinked(): string {
    return unlinkedLine(this.tree);
  }

  get formFields(): readonly FormField[] {
    return this.form ? fieldsOf(this.form, this.setting(this.form)) : [];
  }

  get isFormReadOnly(): boolean {
    return this.form !== null && !this.access[this.form.kind].canEdit;
  }

  get workClass(): string {
    return this.form ? 'work work_open' : 'work';
  }

  get noticeText(): string {
    return this.notice?.message ?? '';
  }

  get isNoticeError(): boolean {
    return this.notice?.isError ?? false;
  }

  get canUndo(): boolean {
    return Boolean(this.notice?.undo);
  }

  handleNewObjective(): void {
    this.open({ kind: 'objective', id: null, heading: label.newObjective });
  }

  handleOpen(event: Told<{ kind: Kind; id: string }>): void {
    const { kind, id } = event.detail;
    const record = this.editor.recordOf(kind, id);
    if (!record) return;
    const heading = record.name;
    this.open(
      'objectiveId' in record
        ? { kind: 'action', id, heading, objectiveId: record.objectiveId, parentActionId: null }
        : { kind: 'objective', id, heading },
    );
  }

  handleAdd(event: Told<{ objectiveId: string; parentActionId: string | null }>): void {
    const { objectiveId, parentActionId } = event.detail;
    const above =
      parentActionId === null
        ? this.editor.recordOf('objective', objectiveId)
        : this.editor.recordOf('action', parentActionId);
    const heading = fill(parentActionId === null ? label.newAction : label.newSubAction, above?.name ?? '');
    this.open({ kind: 'action', id: null, heading, objectiveId, parentActionId });
  }

  handleEditStart(): void {
    this.peopleQuery = PEOPLE_QUERY;
  }

  handleEdit(event: Told<{ kind: Kind; id: string; field: string; value: string | number | null }>): void {
    const { kind, id, field, value } = event.detail;
    const record = this.editor.recordOf(kind, id);
    if (record) this.editor.change(kind, record, fieldPatch(record, field, value, this.people.users, this.today));
  }

  handleComplete(event: Told<{ id: string; isCompleted: boolean }>): void {
    const { id, isCompleted } = event.detail;
    const action = this.editor.recordOf('action', id);
    if (action)
      this.editor.change(
        'action',
        action,
        completion(isCompleted, this.today),
        isCompleted ? label.completed : label.reopened,
      );
  }

  handleMove(event: Told<{ kind: Kind; id: string; step: -1 | 1 }>): void {
    const { kind, id, step } = event.detail;
    for (const place of this.tree ? movedPlaces(this.tree, id, step) : []) {
      const record = this.editor.recordOf(kind, place.id);
      if (record) this.editor.change(kind, record, { sortOrder: place.sortOrder });
    }
  }

  handleRemove(event: Told<{ kind: Kind; id: string }>): void {
    const { kind, id } = event.detail;
    const record = this.editor.recordOf(kind, id);
    if (!record) return;
    if (this.form?.id === id) this.form = null;
    this.editor.remove(kind, record);
  }

  async handleSave(event: Told<{ values: FormValues }>): Promise<void> {
    const { form } = this;
    if (!form || this.isSaving) return;
    const reading = readForm(form, event.detail.values, this.setting(form));
    this.problems = 'problems' in reading ? reading.problems : {};
    if ('problems' in reading) return;
    if (Object.keys(reading.patch).length === 0) {
      this.close();
      return;
    }
    this.isSaving = true;
    try {
      await this.editor.save(form, reading.patch);
      this.close();
    } catch (error) {
      const { fields, message } = problemOf(error);
      this.problems = formProblems(this.formFields, fields, message);
    } finally {
      this.isSaving = false;
    }
  }

  handleCancel(): void {
    this.close();
  }

  handleUndo(): void {
    this.notice?.undo?.();
  }

  handleCloseNotice(): void {
    this.notice = null;
  }

  private open(form: OpenForm): void {
    this.peopleQuery = PEOPLE_QUERY;
    this.problems = {};
    this.form = form;
  }

  /** Closes the form; the focus goes back to the row it was opened from. */
  private close(): void {
    const id = this.form?.id ?? null;
    this.form = null;
    const tree = this.template?.querySelector<HTMLElement & { focusRow(key: string): void }>('c-strategy-tree');
    if (id !== null) tree?.focusRow(id);
  }

  private setting(form: OpenForm): FormSetting {
    const { people, scope, today } = this;
    const content = this.loaded ?? EMPTY_CONTENT;
    return { work: this.editor.work, people, content, scope, node: this.nodeOf(form.id ?? ''), today };
  }

  private nodeOf(id: string): ObjectiveNode | undefined {
    return this.tree ? objectiveNodes(this.tree).find((node) => node.objective.id === id) : undefined;
  }
}
