import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { problemOf } from 'c/errorService';
import { fill, formatCount, moneyFormatter, plural } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import { inOrder, itemsOfKind } from 'c/planDraftItemModel';
import type { DraftKind } from 'c/planDraftItemModel';
import { TEMPLATES_QUERY, readTemplates } from 'c/planDraftService';
import { tellPlan } from 'c/planEventService';
import { PLAN_TYPES } from 'c/planModel';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { NewPlan } from 'c/planService';
import { planTypeWord } from 'c/statusService';
import { templateFor } from 'c/templateModel';
import type { PlanTemplate } from 'c/templateModel';
import { buildOf, cellRows, itemsFound, newPlanOf, objectiveRows, proposed } from './draftState';
import type { Draft, Edit, Head } from './draftState';
import { countOfTicked, findingViews, headProblems, qualityView, sourceViews, stepTitle, stepViews } from './draftView';
import type { FindingKey } from './findings';
import { STEPS, alsoWords, label } from './labels';
import type { Step } from './labels';

interface Field extends HTMLElement {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
}
interface Saver extends HTMLElement {
  start(plan: NewPlan): Promise<void>;
}

const keyOf = (event: Event): string => (event.target as HTMLElement).dataset.key ?? '';

/** A plan proposed from the CRM, a template and the plan before, in four steps; nothing is saved until the last. `plancreate` `{ planId, message }`, `cancel`. */
export default class PlanDraft extends LightningElement {
  @api accountId = '';
  @api accountName = '';
  @api scope: PlanScope | null = null;
  @api content: PlanContent | null = null;
  /** The plan that is open: what is open in it can be carried over. */
  @api plan: Plan | null = null;
  @api today: IsoDate = '';

  label = label;
  moneyFormatter = moneyFormatter();
  step: Step = 'scope';
  templatesQuery = TEMPLATES_QUERY;
  draft: Draft | null = null;
  private templates: readonly PlanTemplate[] | null = null;
  private templateProblem = '';
  private isTemplateChosen = false;
  private isMoved = false;

  override connectedCallback(): void {
    const { scope, content, accountId, accountName, plan, today } = this;
    if (!scope || !content) return;
    const random = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0'));
    this.draft = proposed({ scope, content, accountId, accountName, plan, today }, `draft-${random.join('')}`);
    this.fitTemplate();
  }

  override renderedCallback(): void {
    if (!this.isMoved) return;
    this.isMoved = false;
    this.template?.querySelector<HTMLElement>('.step-title')?.focus();
  }

  @wire(graphql, { query: '$templatesQuery' })
  onTemplates({ data, errors }: GraphQLResult): void {
    if (data) {
      this.templates = readTemplates(data);
      this.templateProblem = '';
      this.fitTemplate();
    } else if (errors?.length) this.templateProblem = fill(label.templateFailed, problemOf(errors).message);
  }

  /** The template of the type, until somebody chose another. */
  private fitTemplate(): void {
    const { draft, templates } = this;
    if (!draft || !templates || this.isTemplateChosen) return;
    this.draft = { ...draft, template: templateFor(templates, draft.head.planType) };
  }

  get head(): Head | null {
    return this.draft?.head ?? null;
  }

  get eyebrow(): string {
    return fill(label.eyebrow, this.accountName);
  }

  get typeOptions() {
    return PLAN_TYPES.map((type) => ({ label: planTypeWord(type), value: type }));
  }

  get sources() {
    return this.draft?.proposal ? sourceViews(this.draft) : null;
  }

  /** The step in sight, for the template: `is.found` … */
  get is(): Readonly<Partial<Record<Step, true>>> {
    return { [this.step]: true };
  }

  get stepTitle(): string {
    return stepTitle(this.step);
  }

  get steps() {
    return stepViews(this.step);
  }

  get nextLabel(): string {
    return this.step === 'found' ? label.review : label.next;
  }

  get templateValue(): string {
    return this.draft?.template?.id ?? '';
  }

  get templateOptions() {
    const all = (this.templates ?? []).map(({ id, name }) => ({ value: id, label: name }));
    return [{ value: '', label: label.templateNone }, ...all];
  }

  get templateText(): string {
    if (this.templateProblem) return this.templateProblem;
    return this.templates ? (this.draft?.template?.description ?? '') : label.templateLoading;
  }

  get findings() {
    return this.draft ? findingViews(this.draft) : [];
  }

  get foundCount(): string {
    return formatCount(label.foundCount, this.findings.filter(({ isEmpty }) => !isEmpty).length);
  }

  get objectiveRows() {
    return this.draft ? objectiveRows(this.draft) : [];
  }

  get cellRows() {
    return this.draft ? cellRows(this.draft) : [];
  }

  get hasObjectives(): boolean {
    return this.objectiveRows.length > 0;
  }

  get hasCells(): boolean {
    return this.cellRows.length > 0;
  }

  get objectiveCount(): string {
    return countOfTicked(this.objectiveRows);
  }

  get cellCount(): string {
    return countOfTicked(this.cellRows);
  }

  /** What is saved beside the objectives and potentials that are listed. */
  get also(): readonly string[] {
    const items = this.draft ? inOrder(itemsFound(this.draft)) : [];
    return alsoWords((kind: DraftKind) => itemsOfKind(items, kind).length);
  }

  get hasAlso(): boolean {
    return this.also.length > 0;
  }

  get build(): GoalBuild | null {
    return this.draft ? buildOf(this.draft) : null;
  }

  get sofar() {
    return this.draft ? qualityView(this.draft, this.today) : null;
  }

  private change(more: Partial<Draft>): void {
    if (this.draft) this.draft = { ...this.draft, ...more };
  }

  handleHead(event: CustomEvent<{ value: string }>): void {
    const field = (event.target as HTMLElement).dataset.field as keyof Head;
    const { value } = event.detail;
    if (!this.head) return;
    const entry = field === 'target' ? { target: value === '' ? null : Number(value) } : { [field]: value };
    this.change({ head: { ...this.head, ...entry } as Head });
    if (field === 'planType') this.fitTemplate();
  }

  handleTemplate(event: CustomEvent<{ value: string }>): void {
    this.isTemplateChosen = true;
    this.change({ template: this.templates?.find(({ id }) => id === event.detail.value) ?? null });
  }

  handleFound(event: CustomEvent<{ checked: boolean }>): void {
    const unticked = new Set(this.draft?.unticked);
    const key = keyOf(event) as FindingKey;
    if (event.detail.checked) unticked.delete(key);
    else unticked.add(key);
    this.change({ unticked });
  }

  handleObjectiveTick(event: CustomEvent<{ checked: boolean }>): void {
    this.edit('objectiveEdits', event, { isTicked: event.detail.checked });
  }

  handleObjectiveName(event: CustomEvent<{ value: string }>): void {
    this.edit('objectiveEdits', event, { name: event.detail.value });
  }

  handleObjectiveAmount(event: CustomEvent<{ value: string }>): void {
    this.edit('objectiveEdits', event, { amount: Number(event.detail.value) });
  }

  handleCellTick(event: CustomEvent<{ checked: boolean }>): void {
    this.edit('cellEdits', event, { isTicked: event.detail.checked });
  }

  handleCellAmount(event: CustomEvent<{ value: string }>): void {
    this.edit('cellEdits', event, { amount: Number(event.detail.value) });
  }

  private edit(kind: 'objectiveEdits' | 'cellEdits', event: Event, edit: Edit): void {
    const edits = this.draft?.[kind] ?? {};
    const key = keyOf(event);
    this.change({ [kind]: { ...edits, [key]: { ...edits[key], ...edit } } });
  }

  handleBack(): void {
    this.goTo(-1);
  }

  handleNext(): void {
    if (this.isValid()) this.goTo(1);
  }

  handleEmpty(): void {
    this.change({ unticked: new Set(this.findings.map(({ key }) => key)) });
    this.goTo(1);
  }

  private goTo(by: 1 | -1): void {
    this.step = STEPS[STEPS.indexOf(this.step) + by] ?? this.step;
    this.isMoved = true;
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleTakenBack(): void {
    tellPlan(this, 'plannotice', { message: label.takenBack, isError: false });
  }

  handleMade(event: CustomEvent<{ planId: string; count: number }>): void {
    const { planId, count } = event.detail;
    const message = fill(plural(label.made, count), this.head?.name.trim() ?? '', count);
    this.dispatchEvent(new CustomEvent('plancreate', { detail: { planId, message } }));
  }

  async handleCreate(): Promise<void> {
    const { draft } = this;
    if (draft) await this.template?.querySelector<Saver>('c-plan-draft-save')?.start(newPlanOf(draft));
  }

  /** Of the fields in sight; a step is left when they are right. */
  private isValid(): boolean {
    const problems = this.head ? headProblems(this.head) : {};
    const fields = [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
    for (const [name, message] of Object.entries(problems))
      fields.find(({ dataset }) => dataset.field === name)?.setCustomValidity(message);
    const wrong = fields.filter((field) => !field.reportValidity());
    wrong[0]?.focus();
    return wrong.length === 0;
  }
}
