import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import type { ObjectInfo } from 'lightning/uiObjectInfoApi';
import { getFieldValue, getRecord } from 'lightning/uiRecordApi';
import type { RecordRepresentation } from 'lightning/uiRecordApi';
import PLAN_ACCOUNT from '@salesforce/schema/Account_Plan__c.Account__c';
import { CAPABILITY_OBJECTS, NO_CAPABILITIES, capabilitiesOf } from 'c/capabilityService';
import type { UiCapabilities } from 'c/capabilityService';
import type { WhitespaceInput } from 'c/crmModel';
import { problemOf } from 'c/errorService';
import type { Problem } from 'c/errorService';
import { fill, todayOfUser } from 'c/formatService';
import { goalBuild } from 'c/goalBuildModel';
import type { GoalBuild } from 'c/goalBuildModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { plansByRelevance } from 'c/planModel';
import type { Plan, PlanStatus } from 'c/planModel';
import { CONTENT_QUERY, SCOPE_QUERY, pageQuery, pageVariables } from 'c/planQueryService';
import type { Cursors } from 'c/planQueryService';
import { EMPTY_CONTENT, nextCursors, readContent, readScope } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { moveStatus } from 'c/planService';
import { planStatusWord } from 'c/statusService';
import { whitespaceMatrix } from 'c/whitespaceModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';

type Variables = Readonly<Record<string, unknown>>;
type Refresh = () => Promise<unknown>;

interface Told {
  readonly message: string;
  readonly isError: boolean;
}

/**
 * The living plan on an Account or Account Plan page. It reads in two GraphQL calls (scope, then content; further pages only
 * beyond 2,000 records), computes by the models, and hands the results to header and tabs.
 */
export default class AccountPlan extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;

  label = label;
  today: IsoDate = todayOfUser();
  capabilityObjects = CAPABILITY_OBJECTS;
  capabilities: UiCapabilities | null = null;
  problem: Problem | null = null;
  isGone = false;
  isDrafting = false;
  isOpenHeader: boolean | null = null;
  tab = 'strategy';
  told: Told | null = null;

  planRecordId: string | undefined;
  planFields = [PLAN_ACCOUNT];
  /** Without a query nothing is asked: each is set together with its variables. */
  scopeQuery: GraphQLDocument | undefined;
  scopeVariables: Variables | undefined;
  contentQuery: GraphQLDocument | undefined;
  contentVariables: Variables | undefined;
  pageQuery: GraphQLDocument | undefined;
  pageVariables: Variables | undefined;

  private scope: PlanScope | null = null;
  private content: PlanContent | null = null;
  private matrix: WhitespaceMatrix | null = null;
  private build: GoalBuild | null = null;
  private chosenPlanId: string | null = null;
  /** What pages after the first brought; a refreshed first page is put before it. */
  private laterPages: PlanContent = EMPTY_CONTENT;
  private firstPage: PlanContent = EMPTY_CONTENT;
  private pagesOf = '';
  private refreshScope: Refresh | undefined;
  private refreshContent: Refresh | undefined;

  override connectedCallback(): void {
    this.today = todayOfUser();
    if (this.objectApiName === 'Account_Plan__c') this.planRecordId = this.recordId;
    else if (this.recordId) this.loadScope(this.recordId);
  }

  @wire(getObjectInfos, { objectApiNames: '$capabilityObjects' })
  onObjectInfos({
    data,
    error,
  }: {
    readonly data?: {
      readonly results: readonly { readonly statusCode: number; readonly result: ObjectInfo | unknown }[];
    };
    readonly error?: unknown;
  }): void {
    if (data) this.capabilities = capabilitiesOf(data.results);
    else if (error) this.capabilities = NO_CAPABILITIES;
  }

  @wire(getRecord, { recordId: '$planRecordId', fields: '$planFields' })
  onPlanRecord({ data, error }: { readonly data?: RecordRepresentation; readonly error?: unknown }): void {
    if (error) this.isGone = true;
    const accountId = getFieldValue(data, PLAN_ACCOUNT);
    if (typeof accountId === 'string' && this.accountId !== accountId) this.loadScope(accountId);
  }

  @wire(graphql, { query: '$scopeQuery', variables: '$scopeVariables' })
  onScope({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refreshScope = refresh;
    if (data) {
      this.problem = null;
      this.scope = readScope(data);
      this.loadContent();
      this.compute();
    } else if (errors?.length) this.problem = problemOf(errors);
  }

  @wire(graphql, { query: '$contentQuery', variables: '$contentVariables' })
  onContent({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refreshContent = refresh;
    if (data) {
      this.firstPage = readContent(data);
      this.readFurther(nextCursors(data));
    } else if (errors?.length) this.problem = problemOf(errors);
  }

  @wire(graphql, { query: '$pageQuery', variables: '$pageVariables' })
  onPage({ data, errors }: GraphQLResult): void {
    if (data && this.pageVariables) {
      this.laterPages = readContent(data, this.laterPages);
      this.readPage(nextCursors(data));
    } else if (errors?.length) this.problem = problemOf(errors);
  }

  /** Starts on the pages after the first, unless these very pages have been read. */
  private readFurther(cursors: Cursors): void {
    const pages = JSON.stringify([cursors, this.contentVariables]);
    if (pages === this.pagesOf) {
      this.showContent();
      return;
    }
    this.pagesOf = pages;
    this.laterPages = EMPTY_CONTENT;
    this.readPage(cursors);
  }

  private readPage(cursors: Cursors): void {
    const hasMore = Object.keys(cursors).length > 0;
    this.pageQuery = hasMore ? pageQuery(cursors) : undefined;
    this.pageVariables = hasMore ? pageVariables(cursors, this.accountIds, this.plan?.id ?? null) : undefined;
    if (!hasMore) this.showContent();
  }

  private showContent(): void {
    const parts = Object.keys(EMPTY_CONTENT) as (keyof PlanContent)[];
    const merged = parts.map((part) => [part, [...this.firstPage[part], ...this.laterPages[part]]]);
    this.content = Object.fromEntries(merged) as unknown as PlanContent;
    this.problem = null;
    this.compute();
  }

  private loadScope(accountId: string): void {
    this.scopeQuery = SCOPE_QUERY;
    this.scopeVariables = { accountId };
  }

  private loadContent(): void {
    const variables = { accountIds: this.accountIds, planId: this.plan?.id ?? null };
    if (JSON.stringify(variables) === JSON.stringify(this.contentVariables)) return;
    this.content = null;
    this.matrix = null;
    this.build = null;
    this.contentQuery = CONTENT_QUERY;
    this.contentVariables = variables;
  }

  private compute(): void {
    const { scope, content, plan } = this;
    if (!scope || !content) return;
    const input: WhitespaceInput = { ...scope, ...content, planId: plan?.id ?? '', accountId: this.accountId };
    this.matrix = whitespaceMatrix(input, this.today, label.noOffering);
    this.build = plan ? goalBuild(plan, this.matrix, input, this.today) : null;
  }

  private get accountId(): string {
    return String(this.scopeVariables?.accountId ?? '');
  }

  private get accountIds(): readonly string[] {
    return (this.scope?.accounts ?? []).map((account) => account.id);
  }

  get accountName(): string {
    return this.scope?.accounts.find((account) => account.id === this.accountId)?.name ?? '';
  }

  get plans(): readonly Plan[] {
    return this.scope ? plansByRelevance(this.scope.plans, this.today) : [];
  }

  get plan(): Plan | null {
    const wanted = this.chosenPlanId ?? this.planRecordId;
    return this.plans.find((plan) => plan.id === wanted) ?? (this.planRecordId ? null : (this.plans[0] ?? null));
  }

  get rights(): UiCapabilities {
    return this.capabilities ?? NO_CAPABILITIES;
  }

  get state(): 'access' | 'gone' | 'error' | 'loading' | 'draft' | 'empty' | 'plan' {
    if (this.capabilities && !this.capabilities.canReadPlans) return 'access';
    if (this.isGone) return 'gone';
    if (this.problem && !this.content) return 'error';
    if (!this.scope || !this.capabilities) return 'loading';
    if (this.isDrafting) return this.content ? 'draft' : 'loading';
    if (!this.plan) return this.planRecordId ? 'gone' : 'empty';
    return 'plan';
  }

  get hasNoAccess(): boolean {
    return this.state === 'access';
  }
  get hasNoRecord(): boolean {
    return this.state === 'gone';
  }
  get hasFailed(): boolean {
    return this.state === 'error';
  }
  get isLoading(): boolean {
    return this.state === 'loading';
  }
  get isDraft(): boolean {
    return this.state === 'draft';
  }
  get isEmpty(): boolean {
    return this.state === 'empty';
  }
  get isPlan(): boolean {
    return this.state === 'plan';
  }
  get isContentLoading(): boolean {
    return this.isPlan && this.content === null;
  }

  get loadingText(): string {
    const { length } = this.laterPages.lines;
    return length > 0 ? fill(label.loadingMore, length + this.firstPage.lines.length) : label.loading;
  }

  get emptyTitle(): string {
    return fill(label.emptyTitle, this.accountName);
  }

  get emptyText(): string {
    return this.rights.canCreatePlan ? label.emptyText : label.emptyReadOnly;
  }

  get emptyAction(): string {
    return this.rights.canCreatePlan ? label.draft : '';
  }

  get isCompact(): boolean {
    return !(this.isOpenHeader ?? this.tab === 'strategy');
  }

  get message(): string {
    return this.told?.message ?? '';
  }

  get isError(): boolean {
    return this.told?.isError ?? false;
  }

  handleTab(event: CustomEvent): void {
    this.tab = (event.target as HTMLElement & { value: string }).value;
    this.isOpenHeader = null;
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
    this.chosenPlanId = planId;
    await this.refreshScope?.();
    this.isDrafting = false;
    this.told = { message, isError: false };
  }

  handlePlanSelect(event: CustomEvent<{ planId: string }>): void {
    this.chosenPlanId = event.detail.planId;
    this.loadContent();
    this.compute();
  }

  async handleStatusMove(event: CustomEvent<{ status: PlanStatus }>): Promise<void> {
    const { plan, scope } = this;
    const { status } = event.detail;
    if (!plan || !scope) return;
    this.putPlan({ ...plan, status });
    try {
      const saved = await moveStatus(plan, status);
      this.putPlan({ ...plan, status, ...saved });
      this.told = { message: fill(label.moved, plan.name, planStatusWord(status)), isError: false };
    } catch (error) {
      this.putPlan(plan);
      this.told = { message: problemOf(error).message, isError: true };
      await this.refreshScope?.();
    }
  }

  private putPlan(plan: Plan): void {
    if (!this.scope) return;
    this.scope = { ...this.scope, plans: this.scope.plans.map((each) => (each.id === plan.id ? plan : each)) };
  }

  handleContentPatch(event: CustomEvent<Partial<PlanContent>>): void {
    this.patchContent(event.detail);
  }

  handleWorkChange(event: CustomEvent<{ objectives: readonly Objective[]; actions: readonly Action[] }>): void {
    const { objectives, actions } = event.detail;
    this.patchContent({ objectives, actions });
  }

  private patchContent(patch: Partial<PlanContent>): void {
    if (!this.content) return;
    this.content = { ...this.content, ...patch };
    if (patch.cells || patch.opportunities || patch.lines) this.compute();
  }

  async handleContentReload(): Promise<void> {
    await this.refreshContent?.();
  }

  async handleTryAgain(): Promise<void> {
    this.problem = null;
    await this.refreshScope?.();
    if (this.contentVariables) await this.refreshContent?.();
  }

  handleNoticeClose(): void {
    this.told = null;
  }
}
