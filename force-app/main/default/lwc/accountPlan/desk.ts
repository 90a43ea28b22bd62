import type { WhitespaceInput } from 'c/crmModel';
import { inCurrency } from 'c/currencyModel';
import { planCurrency } from 'c/currencyService';
import { problemOf } from 'c/errorService';
import type { Problem } from 'c/errorService';
import { countIn, fill } from 'c/formatService';
import { goalBuild } from 'c/goalBuildModel';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import type { Notice } from 'c/planEventService';
import { keptParts, rebasedParts } from 'c/planContentModel';
import { allowedSteps, plansByRelevance } from 'c/planModel';
import type { Plan, PlanStatus } from 'c/planModel';
import { CONTENT_QUERY, SCOPE_QUERY } from 'c/planQueryService';
import { dealsIn, readContent, readScope } from 'c/planRecordService';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { moveStatus } from 'c/planService';
import { planStatusWord } from 'c/statusService';
import type { UndoEntry } from 'c/undoService';
import { unproxied } from 'c/unproxiedModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';
import { NOTHING_ASKED, PagedRead } from './pagedRead';
import type { Asking } from './pagedRead';

/** What the desk holds at one moment, its records unproxied; what wires are to ask stands in `ask`. */
export interface View {
  readonly accountId: string;
  readonly accountName: string;
  readonly scope: PlanScope | null;
  /** `null` while it is read. */
  readonly content: PlanContent | null;
  readonly plans: readonly Plan[];
  readonly plan: Plan | null;
  readonly matrix: WhitespaceMatrix | null;
  readonly build: GoalBuild | null;
  readonly problem: Problem | null;
  /** Deals that have been read, of how many, while further pages are read; else `null`. */
  readonly deals: { readonly read: number; readonly all: number | null } | null;
  readonly ask: {
    readonly scope: Asking;
    readonly scopePage: Asking;
    readonly content: Asking;
    readonly contentPage: Asking;
  };
}

/** Which plan is wanted: one somebody chose, the one whose page it is, or the most relevant one. */
export interface Wanted {
  readonly chosenId: string | null;
  readonly pageId: string | null;
}

/** What the matrix is derived from. */
const OF_SCOPE = ['accounts', 'centers', 'offerings', 'assets', 'competitors', 'settings', 'rates'] as const;
const OF_CONTENT = ['cells', 'opportunities', 'lines', 'walletLines', 'orderLines'] as const;

/** What was made of some values, to be made anew when one of them is another. */
interface Made<T> {
  readonly of: readonly unknown[];
  readonly result: T;
}

const madeOf = <T>(known: Made<T> | null, of: readonly unknown[], make: () => T): Made<T> =>
  known?.of.every((each, index) => each === of[index]) ? known : { of, result: make() };

const EMPTY: View = {
  accountId: '',
  accountName: '',
  scope: null,
  content: null,
  plans: [],
  plan: null,
  matrix: null,
  build: null,
  problem: null,
  deals: null,
  ask: { scope: NOTHING_ASKED, scopePage: NOTHING_ASKED, content: NOTHING_ASKED, contentPage: NOTHING_ASKED },
};

/** Reads an account and one of its plans, takes changes, and computes what is shown; tells every new {@link View}. */
export class PlanDesk {
  view: View = EMPTY;
  private readonly show: (view: View) => void;
  private readonly scopeRead = new PagedRead<PlanScope>(SCOPE_QUERY, readScope);
  private readonly contentRead = new PagedRead<PlanContent>(CONTENT_QUERY, readContent);
  private today: IsoDate = '';
  private wanted: Wanted = { chosenId: null, pageId: null };
  /** The content as the org answered it last; what was changed here since is only in the view. */
  private answer: PlanContent | null = null;
  private dealCount: number | null = null;
  private reloads = 0;
  private derived: Made<ReturnType<typeof derive>> | null = null;
  private built: Made<GoalBuild | null> | null = null;

  constructor(show: (view: View) => void) {
    this.show = show;
  }

  open(accountId: string, today: IsoDate): void {
    this.today = today;
    this.scopeRead.ask({ accountId });
    this.set({ ...this.view, accountId });
    this.settle();
  }

  /** Chooses a plan; true when that is another one than before. */
  choose(wanted: Wanted): boolean {
    this.wanted = wanted;
    const before = this.view.plan?.id;
    this.settle();
    return this.view.plan?.id !== before;
  }

  takeScope(data: unknown, isPage = false): void {
    if (isPage) this.scopeRead.takePage(data);
    else this.scopeRead.take(data);
    const { whole } = this.scopeRead;
    const { scope } = this.view;
    const kept = whole && keptParts(scope, whole);
    this.set({ ...this.view, problem: null, scope: kept && kept !== scope ? unproxied(kept) : scope });
    this.settle();
  }

  takeContent(data: unknown, isPage = false): void {
    if (isPage) this.contentRead.takePage(data);
    else {
      this.contentRead.take(data);
      this.dealCount = dealsIn(data);
    }
    this.set({ ...this.view, problem: null, content: this.contentOf(this.contentRead.whole) });
    this.settle();
  }

  /** What the org answers while `ask` is under way replaces what is in sight. */
  async reload(ask: () => Promise<unknown> | undefined): Promise<void> {
    this.reloads += 1;
    try {
      await ask();
    } finally {
      this.reloads -= 1;
    }
  }

  /**
   * An answer comes again for every record of it that is saved, without those that were made here since: what is in sight takes
   * over only what differs from the answer before.
   */
  private contentOf(whole: PlanContent | null): PlanContent | null {
    const before = this.answer;
    this.answer = whole && keptParts(before, whole);
    const { answer } = this;
    const { content } = this.view;
    if (!answer || !before || !content) return answer && unproxied(answer);
    const next = this.reloads > 0 ? answer : rebasedParts<PlanContent, PlanContent>(content, before, answer);
    const kept = keptParts(content, next);
    return kept === content ? content : unproxied(kept);
  }

  fail(errors: unknown): void {
    this.set({ ...this.view, problem: problemOf(errors) });
  }

  tryAgain(): void {
    this.set({ ...this.view, problem: null });
  }

  patchContent(patch: Partial<PlanContent>): void {
    const { content } = this.view;
    if (!content) return;
    this.set({ ...this.view, content: unproxied({ ...content, ...patch }) });
    this.compute();
  }

  /** Shows changed values of a plan: of the one in sight unless told otherwise. */
  patchPlan(patch: Partial<Plan>, planId = this.view.plan?.id): void {
    const { scope } = this.view;
    if (!scope) return;
    const plans = scope.plans.map((each) => (each.id === planId ? { ...each, ...patch } : each));
    this.set({ ...this.view, scope: unproxied({ ...scope, plans }) });
    this.settle();
  }

  /** Moves the plan along its path; answers what to say, with the way back where the path has one. */
  async moveTo(status: PlanStatus): Promise<Notice | UndoEntry | null> {
    const { plan } = this.view;
    if (!plan) return null;
    try {
      await this.move(plan.id, status);
    } catch (error) {
      return { message: problemOf(error).message, isError: true };
    }
    const message = fill(label.moved, plan.name, planStatusWord(status));
    if (!allowedSteps(status).includes(plan.status)) return { message, isError: false };
    const undo = (): Promise<void> => this.move(plan.id, plan.status);
    return { label: message, undo, redo: () => this.move(plan.id, status) };
  }

  /** In sight at once, and back when the org refuses. */
  private async move(planId: string, status: PlanStatus): Promise<void> {
    const plan = this.view.plans.find(({ id }) => id === planId);
    if (!plan) return;
    this.patchPlan({ status }, planId);
    try {
      this.patchPlan(await moveStatus(plan, status), planId);
    } catch (error) {
      this.patchPlan(plan, planId);
      throw error;
    }
  }

  /** Finds the plan, asks for its content unless that is here or on its way, and computes. */
  private settle(): void {
    const { scope, accountId } = this.view;
    const plans = scope ? plansByRelevance(scope.plans, this.today) : [];
    const plan = planOf(plans, this.wanted);
    if (scope && this.scopeRead.whole) {
      const accountIds = scope.accounts.map((account) => account.id);
      if (this.contentRead.ask({ accountIds, planId: plan?.id ?? null })) {
        this.answer = null;
        this.set({ ...this.view, content: null });
      }
    }
    const { contentRead, scopeRead } = this;
    this.set({
      ...this.view,
      plans,
      plan,
      accountName: scope?.accounts.find((account) => account.id === accountId)?.name ?? '',
      deals: contentRead.isPaging ? { read: contentRead.soFar?.opportunities.length ?? 0, all: this.dealCount } : null,
      ask: {
        scope: scopeRead.first,
        scopePage: scopeRead.page,
        content: contentRead.first,
        contentPage: contentRead.page,
      },
    });
    this.compute();
  }

  private compute(): void {
    const { scope, content, plan, accountId } = this.view;
    if (!scope || !content) {
      this.set({ ...this.view, matrix: null, build: null });
      return;
    }
    const of = [accountId, plan?.id, this.today, ...OF_SCOPE.map((part) => scope[part])];
    this.derived = madeOf(this.derived, [...of, ...OF_CONTENT.map((part) => content[part])], () =>
      derive({ ...scope, ...content, planId: plan?.id ?? '', accountId }, scope, this.today),
    );
    const { matrix, input, exchange } = this.derived.result;
    this.built = madeOf(this.built, [plan, matrix], () =>
      plan ? unproxied({ ...goalBuild(plan, matrix, input, this.today), exchange }) : null,
    );
    this.set({ ...this.view, matrix, build: this.built.result });
  }

  /** Amounts are written in the currency of this plan, for as long as it is the one in sight. */
  count(): void {
    const { scope, accountId } = this.view;
    if (scope) countIn(planCurrency(scope.accounts, accountId));
  }

  private set(view: View): void {
    this.view = view;
    this.count();
    this.show(view);
  }
}

function derive(read: WhitespaceInput, { accounts, rates }: PlanScope, today: IsoDate) {
  const { input, exchange } = inCurrency(read, planCurrency(accounts, read.accountId), rates, today);
  return { input, exchange, matrix: unproxied(whitespaceMatrix(input, today, label.noOffering)) };
}

/** A page of a plan shows that plan or none. */
function planOf(plans: readonly Plan[], { chosenId, pageId }: Wanted): Plan | null {
  const chosen = plans.find(({ id }) => id === chosenId) ?? plans.find(({ id }) => id === pageId);
  return chosen ?? (pageId ? null : (plans[0] ?? null));
}
