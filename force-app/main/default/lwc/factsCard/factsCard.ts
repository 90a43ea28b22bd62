import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import USER_NAME from '@salesforce/schema/User.Name';
import USER_ID from '@salesforce/user/Id';
import { NO_CAPABILITIES } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import { FIRST_KINDS, refreshMinutes, refreshQueue } from 'c/factModel';
import type { FactFilter, FactKind, FactValues } from 'c/factModel';
import type { FactVerb } from 'c/factsList';
import { FactEditor, FactSheet, kindWord, myself } from 'c/factsService';
import { fill, formatCount, plural } from 'c/formatService';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { PlanTarget } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_CONTENT, EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';
import { filterOptions, listsOf } from './lists';
import { filterOf, referenceTo } from './place';

/** What we know of the customer, and how we know it: facts by kind and the four lists of a SWOT. The filter stands in the URL. */
export default class FactsCard extends NavigationMixin(LightningElement) {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api matrix: WhitespaceMatrix | null = null;
  @api build: GoalBuild | null = null;
  @api capabilities: UiCapabilities = NO_CAPABILITIES;
  @api today: IsoDate = '';

  label = label;
  filter: FactFilter = 'all';
  userId = USER_ID;
  userFields = [USER_NAME];
  private page: PageReference | null = null;
  private userName = '';
  private loaded: PlanContent = EMPTY_CONTENT;
  private readonly editor = new FactEditor(this);
  private readonly sheet = new FactSheet(this.editor, (view) => {
    this.form = view;
  });
  form = this.sheet.view;

  @api
  get content(): PlanContent {
    return this.loaded;
  }
  set content(content: PlanContent) {
    this.loaded = content;
    this.editor.facts = content.facts;
    this.sheet.look();
  }

  @wire(CurrentPageReference)
  onPage(page: PageReference | null | undefined): void {
    if (!page) return;
    this.page = page;
    this.filter = filterOf(page);
  }

  @wire(getRecord, { recordId: '$userId', fields: '$userFields' })
  onUser({ data }: { readonly data?: RecordRepresentation }): void {
    const name = getFieldValue(data, USER_NAME);
    if (typeof name === 'string') this.userName = name;
  }

  get canEdit(): boolean {
    return this.capabilities.canEditFacts;
  }

  get lists() {
    return listsOf(this.loaded.facts, this.filter, this.today, this.scope.settings);
  }

  get filterOptions() {
    return filterOptions(this.loaded.facts, this.today, this.scope.settings);
  }

  get staleCount(): number {
    return refreshQueue(this.loaded.facts, this.today, this.scope.settings).length;
  }

  get isEmpty(): boolean {
    return this.loaded.facts.length === 0;
  }

  /** Nothing is known, and nobody is writing. */
  get isInvited(): boolean {
    return this.isEmpty && !this.form.isOpen;
  }

  get isNoMatch(): boolean {
    return !this.isEmpty && this.lists.count === 0;
  }

  get count(): string {
    const all = this.loaded.facts.filter((fact) => !fact.isDropped).length;
    if (this.filter !== 'all') return fill(plural(label.matching, all), this.lists.count, all);
    return formatCount(label.count, all);
  }

  get canRefresh(): boolean {
    return this.canEdit && this.staleCount > 0;
  }

  get refreshLabel(): string {
    return fill(label.refresh, refreshMinutes(this.staleCount));
  }

  get emptyText(): string {
    return this.canEdit ? label.emptyText : label.emptyReadOnly;
  }

  /** The kinds an empty plan begins with; for those who may write. */
  get headStart() {
    return this.canEdit ? FIRST_KINDS.map((kind) => ({ kind, label: fill(label.addKind, kindWord(kind)) })) : [];
  }

  /** Opens the fact, or the form of a new one of the kind, that is asked for. */
  @api reveal(target: PlanTarget): void {
    if (!this.canEdit) return;
    const fact = target.kind === 'record' ? this.editor.now(target.id) : null;
    if (fact) this.sheet.open(fact);
    else if (target.kind === 'new' && target.record === 'fact') this.add((target.of ?? 'Need') as FactKind);
  }

  handleFilter(event: CustomEvent<{ value: FactFilter }>): void {
    this.show(event.detail.value);
  }

  handleClearFilter(): void {
    this.show('all');
  }

  private show(filter: FactFilter): void {
    this.filter = filter;
    if (this.page) this[NavigationMixin.Navigate](referenceTo(this.page, filter), true);
  }

  handleRefresh(): void {
    tellPlan(this, 'factsrefresh');
  }

  handleAdd(event: Event): void {
    this.add(((event.currentTarget as HTMLElement).dataset.kind ?? 'Need') as FactKind);
  }

  private add(kind: FactKind): void {
    this.editor.planId = this.plan?.id ?? '';
    this.sheet.openNew(kind, this.known(kind));
  }

  handleAct(event: CustomEvent<{ id: string; verb: FactVerb }>): void {
    const fact = this.editor.now(event.detail.id);
    if (!fact) return;
    const act: Readonly<Record<FactVerb, () => unknown>> = {
      confirm: () => this.editor.confirm(fact, this.today, fact.source === 'Customer' ? null : myself(this.userName)),
      edit: () => this.sheet.open(fact),
      drop: () => this.editor.drop(fact),
      restore: () => this.editor.restore(fact),
    };
    act[event.detail.verb]();
  }

  handleSave(event: CustomEvent<{ values: FactValues }>): void {
    this.sheet.save(event.detail.values);
  }

  handleKeepMine(event: CustomEvent<{ values: FactValues }>): void {
    this.sheet.keepMine(event.detail.values);
  }

  handleClose(): void {
    this.sheet.close();
  }

  /** What the plan itself already says. */
  private known(kind: FactKind): string {
    if (kind === 'Mission') return this.plan?.customerMission ?? '';
    return kind === 'Vision' ? (this.plan?.customerVision ?? '') : '';
  }
}
