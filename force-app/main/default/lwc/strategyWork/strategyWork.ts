import { api, LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import USER_ID from '@salesforce/user/Id';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { problemOf } from 'c/errorService';
import type { ActionStatus } from 'c/objectiveModel';
import type { MeasuredObjective, MeasureOutcome } from 'c/measureRunModel';
import { measuredOf } from 'c/measureService';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { PlanTarget } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { StampReader } from 'c/stampService';
import { objectiveNodes } from 'c/strategyEditModel';
import type { StrategyAccess } from 'c/strategyEditModel';
import type { FormField, FormValues } from 'c/strategyForm';
import type { Destination } from 'c/strategyMoveModel';
import { NOBODY, PEOPLE_QUERY, readPeople } from 'c/strategyPeopleService';
import type { People } from 'c/strategyPeopleService';
import type { ObjectiveNode, StrategyTree } from 'c/strategyTreeModel';
import type { UnlinkedWork } from 'c/strategyUnlinkedModel';
import { accessOf } from './access';
import { formAskedFor } from './asked';
import { Gestures } from './gestures';
import type { FieldEdit } from './gestures';
import { label } from './labels';
import { layoutOf, NOTHING_YET } from './layout';
import { linkForm, linkPatch } from './linking';
import type { Link } from './linking';
import { measureSteps } from './measuring';
import { fieldsOf, formOf, formProblems, newActionForm, readForm, signOffFormOf } from './openForm';
import type { FormSetting, OpenForm } from './openForm';
import type { Panel } from './panel';
import { emptyWords, progressLine, warnings } from './summary';
import { FIRST_VIEW, referenceTo, viewStateOf } from './viewState';
import type { ViewState, WorkView } from './viewState';
import type { Kind } from './workChanges';
import { WorkEditor } from './workEditor';

type Told<T> = CustomEvent<Readonly<T>>;

/** Objectives and actions of a plan as tree, timeline and board, with one selection and one filter; view and filter stand in the URL. */
export default class StrategyWork extends NavigationMixin(LightningElement) {
  @api plan: Plan | null = null;
  @api scope: PlanScope | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;

  label = label;
  laid = NOTHING_YET;
  panel: Panel | null = null;
  problems: Readonly<Record<string, string>> = {};
  isSaving = false;
  areCustomerOwnersShown = true;
  state: ViewState = FIRST_VIEW;
  people: People = NOBODY;
  peopleQuery: GraphQLDocument | undefined;
  areMeasuresRepeated = false;
  stampQuery: GraphQLDocument | undefined;

  private page: PageReference | null = null;
  private day: IsoDate = '';
  private loaded: PlanContent | null = null;
  private readonly stamps = new StampReader((query) => {
    this.stampQuery = query;
  });
  private readonly editor = new WorkEditor({
    shown: () => this.layOut(),
    told: (notice) => tellPlan(this, 'plannotice', notice),
    did: (entry) => tellPlan(this, 'undoable', entry),
    saved: ({ objectives, actions }) => tellPlan(this, 'contentpatch', { objectives, actions }),
    reload: () => tellPlan(this, 'contentreload'),
    stampsOf: (records) => this.stamps.read(records),
    isMine: ({ byId }) => byId?.slice(0, 15) === USER_ID.slice(0, 15),
    nodeOf: (id) => this.nodeOf(id),
    planOf: () => this.plan?.id ?? '',
    mayEditObjectives: () => this.access.objective.canEdit,
  });
  private readonly gestures = new Gestures(this.editor, () => this);

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

  @wire(graphql, { query: '$stampQuery' })
  onStamps(result: GraphQLResult): void {
    this.stamps.take(result);
  }

  @wire(CurrentPageReference)
  onPage(page: PageReference | null | undefined): void {
    if (!page) return;
    this.page = page;
    this.state = viewStateOf(page);
    this.layOut();
  }

  /** Opens the form that is asked for, with the focus on its field. */
  @api reveal(target: PlanTarget): void {
    const form = formAskedFor(target, this.editor.work, label.newObjective);
    if (form && (form.id !== null || this.access[form.kind].canCreate)) this.open(form);
  }

  get peopleVariables(): Readonly<Record<string, unknown>> {
    return { accountIds: (this.scope?.accounts ?? []).map((account) => account.id) };
  }

  get access(): StrategyAccess {
    return accessOf(this.capabilities);
  }

  get tree(): StrategyTree | null {
    return this.laid.tree;
  }

  get summary() {
    const { tree, plan, access } = this;
    return {
      progress: progressLine(tree, plan),
      warnings: warnings(tree),
      empty: emptyWords(access.objective.canCreate),
    };
  }

  /** The view that is shown, for the template: `is.tree` … */
  get is(): Readonly<Partial<Record<WorkView, true>>> {
    return { [this.state.view]: true };
  }

  get form(): OpenForm | null {
    return this.panel?.kind === 'form' ? this.panel.form : null;
  }

  get movedId(): string {
    return this.panel?.kind === 'mover' ? this.panel.id : '';
  }

  get areLinksOpen(): boolean {
    return this.panel?.kind === 'links';
  }

  private get measurable(): readonly MeasuredObjective[] {
    return measuredOf(this.plan, this.editor.work.objectives, this.scope?.accounts ?? [], this.today);
  }

  get canMeasure(): boolean {
    return this.access.objective.canEdit && this.measurable.length > 0;
  }

  get measured(): readonly MeasuredObjective[] | null {
    return this.panel?.kind === 'measures' ? this.panel.measured : null;
  }

  get unlinkedItems(): UnlinkedWork['items'] {
    return this.laid.unlinked?.items ?? [];
  }

  get formFields(): readonly FormField[] {
    return this.form ? fieldsOf(this.form, this.setting(this.form)) : [];
  }

  get isFormReadOnly(): boolean {
    return this.form !== null && !this.access[this.form.kind].canEdit;
  }

  get workClass(): string {
    return this.panel ? 'work work_open' : 'work';
  }

  handleState(event: Told<{ change: Partial<ViewState> }>): void {
    this.state = { ...this.state, ...event.detail.change };
    this.layOut();
    // Another view can be gone back from; each letter that is typed cannot.
    const isSameView = event.detail.change.view === undefined;
    if (this.page) this[NavigationMixin.Navigate](referenceTo(this.page, this.state), isSameView);
  }

  handleClearFilter(): void {
    const { view } = this.state;
    this.handleState(new CustomEvent('state', { detail: { change: { ...FIRST_VIEW, view } } }));
  }

  handleCustomerOwners(event: Told<{ isOn: boolean }>): void {
    this.areCustomerOwnersShown = event.detail.isOn;
  }

  handleNewObjective(): void {
    this.open({ kind: 'objective', id: null, heading: label.newObjective });
  }

  handleOpen(event: Told<{ kind: Kind; id: string }>): void {
    const { kind, id } = event.detail;
    const record = this.editor.recordOf(kind, id);
    if (record) this.open(formOf(record));
  }

  handleSignOff(event: Told<{ id: string }>): void {
    const record = this.editor.recordOf('action', event.detail.id);
    if (record && 'objectiveId' in record) this.open(signOffFormOf(record));
  }

  handleAdd(event: Told<{ objectiveId: string; parentActionId: string | null }>): void {
    const { objectiveId, parentActionId } = event.detail;
    const above =
      parentActionId === null
        ? this.editor.recordOf('objective', objectiveId)
        : this.editor.recordOf('action', parentActionId);
    this.open(newActionForm(event.detail, above));
  }

  handleEditStart(): void {
    this.peopleQuery = PEOPLE_QUERY;
  }

  handleEdit(event: Told<FieldEdit>): void {
    this.gestures.edit(event.detail);
  }

  handleComplete(event: Told<{ id: string; isCompleted: boolean }>): void {
    this.gestures.complete(event.detail);
  }

  handleStatus(event: Told<{ id: string; status: ActionStatus }>): void {
    this.gestures.status(event.detail);
  }

  handleMove(event: Told<Destination>): void {
    if (this.panel?.kind === 'mover') this.close();
    this.gestures.move(event.detail);
  }

  handleMoveTo(event: Told<{ id: string }>): void {
    this.panel = { kind: 'mover', id: event.detail.id };
  }

  handleRemove(event: Told<{ kind: Kind; id: string }>): void {
    const { kind, id } = event.detail;
    const record = this.editor.recordOf(kind, id);
    if (!record) return;
    if (this.form?.id === id) this.close();
    this.editor.remove(kind, record);
  }

  handleLinks(): void {
    this.panel = { kind: 'links' };
  }

  handleMeasures(): void {
    this.panel = { kind: 'measures', measured: this.measurable };
  }

  async handleMeasured(event: Told<{ outcomes: readonly MeasureOutcome[] }>): Promise<void> {
    const { to, from } = measureSteps(event.detail.outcomes, this.tree, this.today, new Date().toISOString());
    this.close();
    await this.editor.relocate(label.measures, to, from, label.measuresSaved);
  }

  async handleLink(event: Told<Link>): Promise<void> {
    const item = this.unlinkedItems.find(({ id }) => id === event.detail.id);
    if (!item || !this.loaded) return;
    const patch = linkPatch(item, this.loaded, this.today);
    await this.editor.link(item.name, event.detail, linkForm(event.detail), patch);
    if (this.unlinkedItems.length === 0) this.close();
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

  async handleConflict({ type }: Event): Promise<void> {
    if (type === 'keepmine') await this.editor.keepMine();
    else this.editor.takeTheirs();
  }

  private layOut(): void {
    if (this.loaded) this.laid = layoutOf(this.editor, this.loaded, this);
  }

  private open(form: OpenForm): void {
    this.peopleQuery = PEOPLE_QUERY;
    this.problems = {};
    this.panel = { kind: 'form', form };
  }

  /** Closes what stands beside the work; the focus goes back to the row it was opened from. */
  private close(): void {
    const id = this.movedId || (this.form?.id ?? null);
    const { measured } = this;
    this.panel = null;
    const view = this.template?.querySelector<HTMLElement & { focusRow(key: string): void }>('[data-view]');
    if (id) view?.focusRow(id);
    if (!measured) return;
    this.areMeasuresRepeated = true;
    this.template?.querySelector<HTMLElement>('[data-measures]')?.focus();
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
