import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLResult } from 'lightning/graphql';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import PLAN_ACCOUNT from '@salesforce/schema/Account_Plan__c.Account__c';
import { CAPABILITY_OBJECTS, NO_CAPABILITIES, capabilitiesOf } from 'c/capabilityService';
import type { ObjectInfos, UiCapabilities } from 'c/capabilityService';
import { todayOfUser } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { PLAN_PAGES } from 'c/planEventService';
import type { PlanEvents, PlanTab, PlanTarget } from 'c/planEventService';
import type { PlanStatus } from 'c/planModel';
import type { PlanContent } from 'c/planRecordService';
import { printsAlone } from 'c/printService';
import { NO_STEPS } from 'c/undoService';
import type { NextSteps } from 'c/undoService';
import { PlanDesk } from './desk';
import type { View } from './desk';
import { emptyWords, faceOf, loadingWords } from './face';
import type { Face } from './face';
import { label } from './labels';
import { START, isOfRecord, isSamePlace, placeOf, referenceTo } from './place';
import type { Place } from './place';
import { givenOf, patchOf, seenBy } from './sight';
import type { Given, Seen } from './sight';
import { Steps } from './steps';
import type { Told } from './steps';

/** What of a tab is printed, alone; of the others the page is printed as it is. */
const SHEETS: Readonly<Partial<Record<PlanTab, string>>> = { whitespace: 'c-whitespace', competition: 'c-competition' };

type Refresh = () => Promise<unknown>;
type Heard<Name extends keyof PlanEvents> = CustomEvent<PlanEvents[Name]>;

/** The tab an event was told from; `null` for what is no tab. */
const tabOf = ({ currentTarget }: Event): PlanTab | null =>
  ((currentTarget as HTMLElement | null)?.dataset.tab as PlanTab | undefined) ?? null;

/**
 * The living plan on an Account or Account Plan page. It reads in two GraphQL calls (scope, then content; further pages only
 * beyond 2,000 records), computes by the models, and hands the results to header and tabs. Tab and plan stand in the URL.
 */
export default class AccountPlan extends NavigationMixin(LightningElement) {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  label = label;
  today: IsoDate = todayOfUser();
  capabilityObjects = CAPABILITY_OBJECTS;
  capabilities: UiCapabilities | null = null;
  isGone = false;
  isDrafting = false;
  isOpenHeader: boolean | null = null;
  told: Told | null = null;
  nextSteps: NextSteps = NO_STEPS;
  place: Place = START;
  /** The tab in sight, or behind a page that took its place. */
  shownTab: PlanTab = START.tab;
  /** What somebody asked to see of the tab. */
  target: PlanTarget | null = null;
  planRecordId: string | undefined;
  planFields = [PLAN_ACCOUNT];
  private reference: PageReference | null = null;
  private refreshScope: Refresh | undefined;
  private refreshContent: Refresh | undefined;
  private readonly desk = new PlanDesk((view) => {
    this.view = view;
    this.look();
  });
  private readonly steps = new Steps((told, next) => {
    this.told = told;
    this.nextSteps = next;
  });
  private readonly onKey = (event: KeyboardEvent): void => {
    if (this.template?.querySelector('.plan')?.getClientRects().length) this.steps.key(event);
  };
  view: View = this.desk.view;
  private endPrint = (): void => undefined;
  /** What is in the tabs that have been opened; what is behind the others is not made yet. */
  seen: Seen = { [START.tab]: this.desk.view };
  /** The tab whose step is taken back or done again, in sight or not. */
  private atWork: PlanTab | null = null;

  override connectedCallback(): void {
    this.today = todayOfUser();
    window.addEventListener('keydown', this.onKey);
    this.endPrint = printsAlone(() => this.sheet);
    if (this.objectApiName === 'Account_Plan__c') {
      this.planRecordId = this.recordId;
      this.choosePlan();
    } else if (this.recordId) this.desk.open(this.recordId, this.today);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('keydown', this.onKey);
    this.endPrint();
  }

  @wire(CurrentPageReference)
  onPage(page: PageReference | null | undefined): void {
    if (!page || !isOfRecord(page, this.recordId)) return;
    this.reference = page;
    this.desk.count();
    this.goTo(placeOf(page));
  }

  @wire(getObjectInfos, { objectApiNames: '$capabilityObjects' })
  onObjectInfos({ data, error }: ObjectInfos): void {
    if (data) this.capabilities = capabilitiesOf(data.results);
    else if (error) this.capabilities = NO_CAPABILITIES;
  }

  @wire(getRecord, { recordId: '$planRecordId', fields: '$planFields' })
  onPlanRecord({ data, error }: { readonly data?: RecordRepresentation; readonly error?: unknown }): void {
    if (error) this.isGone = true;
    const accountId = getFieldValue(data, PLAN_ACCOUNT);
    if (typeof accountId === 'string' && this.view.accountId !== accountId) this.desk.open(accountId, this.today);
  }

  @wire(graphql, { query: '$view.ask.scope.query', variables: '$view.ask.scope.variables' })
  onScope({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refreshScope = refresh;
    if (data) this.desk.takeScope(data);
    else if (errors?.length) this.desk.fail(errors);
  }

  @wire(graphql, { query: '$view.ask.scopePage.query', variables: '$view.ask.scopePage.variables' })
  onScopePage({ data, errors }: GraphQLResult): void {
    if (data) this.desk.takeScope(data, true);
    else if (errors?.length) this.desk.fail(errors);
  }

  @wire(graphql, { query: '$view.ask.content.query', variables: '$view.ask.content.variables' })
  onContent({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refreshContent = refresh;
    if (data) this.desk.takeContent(data);
    else if (errors?.length) this.desk.fail(errors);
  }

  @wire(graphql, { query: '$view.ask.contentPage.query', variables: '$view.ask.contentPage.variables' })
  onContentPage({ data, errors }: GraphQLResult): void {
    if (data) this.desk.takeContent(data, true);
    else if (errors?.length) this.desk.fail(errors);
  }

  get rights(): UiCapabilities {
    return this.capabilities ?? NO_CAPABILITIES;
  }

  /** The face it shows, for the template: `is.loading`, `is.plan` … */
  get is(): Readonly<Partial<Record<Face, true>>> {
    const { capabilities, view, isGone, isDrafting, planRecordId } = this;
    return { [faceOf({ capabilities, view, isGone, isDrafting, isPlanPage: planRecordId !== undefined })]: true };
  }

  /** What the tabs have in common, of what each has seen; `now` is for what stands around them. */
  get given(): Given {
    return givenOf({ ...this.seen, now: this.view }, this.today);
  }

  get isContentLoading(): boolean {
    return this.view.content === null;
  }

  get loadingText(): string {
    return loadingWords(this.view);
  }

  get empty() {
    return emptyWords(this.view.accountName, this.rights.canCreatePlan);
  }

  get isCompact(): boolean {
    return !(this.isOpenHeader ?? this.place.tab === 'overview');
  }

  /** The page that took the place of the tabs, for the template: `page.handover` … */
  get page(): Readonly<Partial<Record<PlanTab, true>>> {
    return this.isPage && this.view.content !== null ? { [this.place.tab]: true } : {};
  }

  private get isPage(): boolean {
    return PLAN_PAGES.some((page) => page === this.place.tab);
  }

  get deskClass(): string {
    return this.isPage && this.view.content !== null ? 'desk_hidden' : '';
  }

  /** While the tabs are in sight. */
  get hasActionBar(): boolean {
    return this.is.plan === true && this.view.content !== null && !this.isPage;
  }

  get notice(): Told {
    return this.told ?? { message: '', isError: false, canUndo: false };
  }

  /** What of the tab in sight is printed alone. */
  private get sheet(): Element | null {
    const name = SHEETS[this.place.tab];
    const sheet = name ? this.template?.querySelector(name) : null;
    return sheet?.getClientRects().length ? sheet : null;
  }

  private goTo(place: Place): void {
    if (place.tab !== this.place.tab) this.isOpenHeader = null;
    this.place = place;
    if (!this.isPage) this.shownTab = place.tab;
    this.choosePlan();
    this.look();
  }

  /** Gives the tab in sight, and one at work, what there is now. */
  private look(teller: PlanTab | null = null): void {
    const shown = this.isPage && this.view.content !== null ? null : this.shownTab;
    this.seen = seenBy(
      this.seen,
      this.view,
      [shown, this.atWork, teller].filter((tab) => tab !== null),
    );
  }

  /** The steps belong to the plan they were done in. */
  private choosePlan(): void {
    const isAnother = this.desk.choose({ chosenId: this.place.planId, pageId: this.planRecordId ?? null });
    if (isAnother) this.steps.forget();
  }

  /** Shows a place and leaves the one before to the back button. */
  private visit(place: Place): void {
    if (isSamePlace(place, this.place)) return;
    this.goTo(place);
    if (this.reference) this[NavigationMixin.Navigate](referenceTo(this.reference, place));
  }

  handleTab(event: CustomEvent): void {
    if (!this.isPage) this.visit({ ...this.place, tab: (event.target as HTMLElement).dataset.tab as PlanTab });
  }

  handleTabOpen(event: Heard<'tabopen'>): void {
    const { tab, target = null } = event.detail;
    this.target = target;
    this.visit({ ...this.place, tab });
  }

  handleFactsRefresh(): void {
    this.template?.querySelector<HTMLElement & { open(): void }>('c-facts-refresh')?.open();
  }

  handlePlanSelect(event: CustomEvent<{ planId: string; tab?: PlanTab }>): void {
    const { planId, tab = this.place.tab } = event.detail;
    this.visit({ planId, tab });
  }

  handleDetailToggle(): void {
    this.isOpenHeader = this.isCompact;
  }

  handleDraft(): void {
    this.isDrafting = true;
  }

  handleDraftCancel(): void {
    this.isDrafting = false;
  }

  async handlePlanCreated(event: CustomEvent<{ planId: string; message: string }>): Promise<void> {
    const { planId, message } = event.detail;
    await this.refreshScope?.();
    this.isDrafting = false;
    this.visit({ planId, tab: this.isPage ? START.tab : this.place.tab });
    this.steps.say({ message, isError: false });
  }

  async handleStatusMove(event: CustomEvent<{ status: PlanStatus }>): Promise<void> {
    const told = await this.desk.moveTo(event.detail.status);
    if (!told) return;
    if ('undo' in told) this.steps.did(told);
    else this.steps.say(told);
    if ('isError' in told && told.isError) await this.refreshScope?.();
  }

  handlePlanPatch(event: Heard<'planpatch'>): void {
    this.desk.patchPlan(event.detail);
  }

  handleContentPatch(event: CustomEvent<Partial<PlanContent>>): void {
    const tab = tabOf(event);
    this.desk.patchContent(patchOf(event.detail, tab ? this.seen[tab] : undefined, this.view));
    if (tab && tab !== this.shownTab) this.look(tab);
  }

  async handleContentReload(): Promise<void> {
    await this.desk.reload(() => this.refreshContent?.());
  }

  async handleScopeReload(): Promise<void> {
    await this.refreshScope?.();
  }

  async handleTryAgain(): Promise<void> {
    this.desk.tryAgain();
    await this.refreshScope?.();
    if (this.view.ask.content.variables) await this.handleContentReload();
  }

  handleUndoable(event: Heard<'undoable'>): void {
    const tab = tabOf(event);
    const { undo, redo, ...entry } = event.detail;
    this.steps.did({ ...entry, undo: () => this.stepOf(tab, undo), redo: redo && (() => this.stepOf(tab, redo)) });
  }

  /** Its tab works with what there is, also when another one is in sight. */
  private async stepOf(tab: PlanTab | null, step: () => Promise<void>): Promise<void> {
    this.atWork = tab;
    this.look();
    await Promise.resolve();
    try {
      await step();
    } finally {
      this.atWork = null;
    }
  }

  handleNotice(event: Heard<'plannotice'>): void {
    this.steps.say(event.detail);
  }

  handleUndo(): void {
    this.steps.undo();
  }

  handleRedo(): void {
    this.steps.redo();
  }

  handleNoticeClose(): void {
    this.told = null;
  }
}
