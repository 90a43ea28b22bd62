import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { removeRecord } from 'c/planService';
import { branch, completion, fieldPatch, movedPlaces, objectiveNodes, overtakenStatus } from 'c/strategyEditModel';
import type { StrategyAccess } from 'c/strategyEditModel';
import type { FormField, FormValues } from 'c/strategyForm';
import { NOBODY, PEOPLE_QUERY, readPeople } from 'c/strategyPeopleService';
import type { People } from 'c/strategyPeopleService';
import { strategyTree } from 'c/strategyTreeModel';
import type { ObjectiveNode, StrategyTree } from 'c/strategyTreeModel';
import { EditQueue } from './editQueue';
import { label } from './labels';
import { createFrom, fieldsOf, formProblems, readForm } from './openForm';
import type { FormSetting, OpenForm } from './openForm';
import { Removal } from './removal';
import { progressLine, unlinkedLine, warnings } from './summary';
import { saveChange, without, withRecord } from './workChanges';
import type { Kind, Patch } from './workChanges';

interface Notice {
  readonly message: string;
  readonly isError: boolean;
  readonly undo: (() => void) | null;
}
type Told<T> = CustomEvent<Readonly<T>>;

/** The Strategy tab: goal build, and the tree from customer goal to sub-action. Event `workchange` `{ objectives, actions }` after each save. */
export default class Strategy extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  /** The day it is, in the time zone of the user. */
  @api today: IsoDate = '';

  label = label;
  tree: StrategyTree | null = null;
  form: OpenForm | null = null;
  problems: Readonly<Record<string, string>> = {};
  isSaving = false;
  notice: Notice | null = null;
  people: People = NOBODY;
  peopleQuery: GraphQLDocument | undefined;

  private loaded: PlanContent | null = null;
  private removal: Removal | null = null;
  private readonly queue = new EditQueue(() => this.show());

  /** The records of the plan; `null` while they are read. */
  @api
  get content(): PlanContent | null {
    return this.loaded;
  }
  set content(content: PlanContent | null) {
    this.loaded = content;
    if (content) this.queue.reset({ objectives: content.objectives, actions: content.actions });
  }

  @wire(graphql, { query: '$peopleQuery', variables: '$peopleVariables' })
  onPeople({ data }: GraphQLResult): void {
    if (data) this.people = readPeople(data);
  }

  override disconnectedCallback(): void {
    this.removal?.commit();
  }

  get peopleVariables(): Readonly<Record<string, unknown>> {
    return { accountIds: (this.scope?.accounts ?? []).map((account) => account.id) };
  }

  get access(): StrategyAccess {
    const { canEditObjectives, canEditActions, canDeleteObjectives, canDeleteActions } = this.capabilities;
    return {
      objective: { canCreate: canEditObjectives, canEdit: canEditObjectives, canDelete: canDeleteObjectives },
      action: { canCreate: canEditActions, canEdit: canEditActions, canDelete: canDeleteActions },
    };
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

  get year(): string {
    return this.plan?.periodEnd.slice(0, 4) ?? '';
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
    const record = this.recordOf(kind, id);
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
      parentActionId === null ? this.recordOf('objective', objectiveId) : this.recordOf('action', parentActionId);
    const heading = fill(parentActionId === null ? label.newAction : label.newSubAction, above?.name ?? '');
    this.open({ kind: 'action', id: null, heading, objectiveId, parentActionId });
  }

  handleEditStart(): void {
    this.peopleQuery = PEOPLE_QUERY;
  }

  handleEdit(event: Told<{ kind: Kind; id: string; field: string; value: string | number | null }>): void {
    const { kind, id, field, value } = event.detail;
    const record = this.recordOf(kind, id);
    if (record) this.change(kind, record, fieldPatch(record, field, value, this.people.users, this.today));
  }

  handleComplete(event: Told<{ id: string; isCompleted: boolean }>): void {
    const { id, isCompleted } = event.detail;
    const action = this.recordOf('action', id);
    if (action)
      this.change(
        'action',
        action,
        completion(isCompleted, this.today),
        isCompleted ? label.completed : label.reopened,
      );
  }

  handleMove(event: Told<{ kind: Kind; id: string; step: -1 | 1 }>): void {
    const { kind, id, step } = event.detail;
    for (const place of this.tree ? movedPlaces(this.tree, id, step) : []) {
      const record = this.recordOf(kind, place.id);
      if (record) this.change(kind, record, { sortOrder: place.sortOrder });
    }
  }

  handleRemove(event: Told<{ kind: Kind; id: string }>): void {
    const { kind, id } = event.detail;
    const record = this.recordOf(kind, id);
    if (!record) return;
    this.removal?.commit();
    if (this.form?.id === id) this.form = null;
    const { actions } = this.queue.shown;
    const ids = kind === 'action' ? branch(actions, id) : [id];
    const below = kind === 'action' ? ids.length - 1 : actions.filter((action) => action.objectiveId === id).length;
    this.removal = new Removal(ids, () => void this.remove(ids, record.name));
    this.show();
    const message = below > 0 ? fill(label.deletedWith, record.name, below) : fill(label.deleted, record.name);
    this.notice = { message, isError: false, undo: () => this.keep() };
  }

  async handleSave(event: Told<{ values: FormValues }>): Promise<void> {
    const { form } = this;
    const planId = this.plan?.id ?? '';
    if (!form) return;
    const reading = readForm(form, event.detail.values, this.setting(form));
    this.problems = 'problems' in reading ? reading.problems : {};
    if ('problems' in reading) return;
    const { patch } = reading;
    const { id, kind } = form;
    const name = patch.name ?? (id === null ? '' : (this.recordOf(kind, id)?.name ?? ''));
    this.isSaving = true;
    try {
      await (id === null
        ? this.queue.run(
            (work) => work,
            () => createFrom(form, planId, patch),
          )
        : this.queue.run(
            (work) => withRecord(work, kind, id, patch),
            (saved) => saveChange(planId, kind, id, patch, saved),
          ));
      this.close();
      this.tell(fill(id === null ? label.created : label.saved, name));
      this.settle(form.kind === 'action' ? form.objectiveId : id);
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
    this.removal?.commit();
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

  /** Shows a change at once and saves it, with a way back. */
  private change(kind: Kind, record: Objective | Action, patch: Patch, done: string = label.saved): void {
    const was = record as unknown as Readonly<Record<string, unknown>>;
    const before = Object.fromEntries(Object.keys(patch).map((key) => [key, was[key] ?? null])) as Patch;
    const undo = (): void => void this.store(kind, record, before, () => this.tell(label.undone));
    void this.store(kind, record, patch, () => this.tell(fill(done, patch.name ?? record.name), undo));
  }

  /** Saves a change that is shown already; one that is refused is taken back and said so. */
  private async store(kind: Kind, record: Objective | Action, patch: Patch, done?: () => void): Promise<void> {
    try {
      await this.queue.run(
        (work) => withRecord(work, kind, record.id, patch),
        (saved) => saveChange(this.plan?.id ?? '', kind, record.id, patch, saved),
      );
    } catch (error) {
      this.fail(record.name, error);
      return;
    }
    done?.();
    this.settle('objectiveId' in record ? record.objectiveId : record.id);
  }

  /** After a save: stores the status arithmetic has moved on to, and tells whoever holds the plan. */
  private settle(objectiveId: string | null): void {
    this.dispatchEvent(new CustomEvent('workchange', { detail: this.queue.shown }));
    const node = objectiveId === null ? undefined : this.nodeOf(objectiveId);
    const patch = node ? overtakenStatus(node) : null;
    if (node && patch && this.access.objective.canEdit) void this.store('objective', node.objective, patch);
  }

  private async remove(ids: readonly string[], name: string): Promise<void> {
    this.removal = null;
    if (!this.notice?.isError) this.notice = null;
    try {
      await this.queue.run(
        (work) => without(work, ids),
        async () => {
          for (const id of ids) await removeRecord(id);
          return (work) => without(work, ids);
        },
      );
      this.settle(null);
    } catch (error) {
      this.fail(name, error);
    }
  }

  private keep(): void {
    this.removal?.takeBack();
    this.removal = null;
    this.show();
    this.tell(label.undone);
  }

  private tell(message: string, undo: (() => void) | null = null): void {
    this.notice = { message, isError: false, undo };
  }

  private fail(name: string, error: unknown): void {
    this.notice = { message: fill(label.notSaved, name, problemOf(error).message), isError: true, undo: null };
  }

  private show(): void {
    if (!this.loaded) return;
    const { objectives, actions } = without(this.queue.shown, this.removal?.ids ?? []);
    this.tree = strategyTree(objectives, actions, this.today);
  }

  private setting(form: OpenForm): FormSetting {
    const { people, scope, today } = this;
    const content = this.loaded ?? EMPTY_CONTENT;
    return { work: this.queue.shown, people, content, scope, node: this.nodeOf(form.id ?? ''), today };
  }

  private nodeOf(id: string): ObjectiveNode | undefined {
    return this.tree ? objectiveNodes(this.tree).find((node) => node.objective.id === id) : undefined;
  }

  private recordOf(kind: Kind, id: string): Objective | Action | null {
    const { objectives, actions } = this.queue.shown;
    return (kind === 'objective' ? objectives : actions).find((record) => record.id === id) ?? null;
  }
}
