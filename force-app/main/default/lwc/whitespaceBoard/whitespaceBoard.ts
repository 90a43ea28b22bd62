import { LightningElement, api, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';
import type { Sight } from 'c/cellTextService';
import { competitorOrder, patternOf } from 'c/competitorModel';
import type { Competitor } from 'c/crmModel';
import { downloadCsv } from 'c/downloadService';
import { countedCurrency, fill, formatCount, unitOf } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import { comparableReviews } from 'c/planReviewModel';
import type { ComparableReview, PlanReview } from 'c/planReviewModel';
import type { Comparison } from 'c/whitespaceChangeModel';
import { NO_STEPS } from 'c/undoService';
import type { NextSteps } from 'c/undoService';
import { whitespaceLayout } from 'c/whitespaceLayoutModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import type { CellRange, ViewChange } from 'c/whitespaceMatrix';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { CLEARED, FIRST_VIEW, isChanged, isFiltering } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';
import type { Snapshot } from 'c/whitespaceSnapshotModel';
import { Comparing } from './comparing';
import { exportFile } from './exportFile';
import { label } from './labels';
import { printBands } from './printBands';
import type { Band } from './printBands';
import { referenceTo, viewStateOf } from './viewPlace';

interface Grid extends HTMLElement {
  readonly focusBox?: DOMRect | null;
  focusSelected(): void;
  focusLast?(move: 'stay' | 'down' | 'right' | 'left'): void;
}

/** Below this width the matrix is a list; what the panel of a cell leaves of a small laptop is wider. */
const LIST_BELOW = 540;

/**
 * The matrix with its toolbar and legend, as grid, plain table or, where it is narrow, list; print has all of it. What is shown and
 * how stands in the URL. It passes on what the matrix tells of cells and ranges: see `c/whitespaceMatrix`.
 */
export default class WhitespaceBoard extends NavigationMixin(LightningElement) {
  @api accountId = '';
  @api accountName = '';
  @api canEdit = false;
  /** For the buttons of the toolbar. */
  @api nextSteps: NextSteps = NO_STEPS;
  /** Index of the cell that is open; −1 for none. */
  @api selected = -1;

  label = label;
  comparable: readonly ComparableReview[] = [];
  comparison: Comparison | null = null;
  /** A copy: what watches a value that all share is kept as long as that is. */
  state: ViewState = { ...FIRST_VIEW };
  layout: Layout | null = null;
  sight: Sight | null = null;
  isNarrow = false;
  isPrinting = false;
  rangeLine = '';

  private shown: WhitespaceMatrix | null = null;
  private readonly comparing = new Comparing();
  private known: readonly Competitor[] = [];
  private day: IsoDate = '';
  private page: PageReference | null = null;
  private observer: ResizeObserver | null = null;

  /** `null` while it is read. */
  @api
  get matrix(): WhitespaceMatrix | null {
    return this.shown;
  }
  set matrix(matrix: WhitespaceMatrix | null) {
    this.shown = matrix;
    this.lay();
  }

  /** The day it is, in the time zone of the user. */
  @api
  get today(): IsoDate {
    return this.day;
  }
  set today(day: IsoDate) {
    this.day = day;
    this.lay();
  }

  /** Everybody whose wallet lines are in the cells. */
  @api
  get competitors(): readonly Competitor[] {
    return this.known;
  }
  set competitors(competitors: readonly Competitor[]) {
    this.known = competitors ?? [];
    this.lay();
  }

  /** Reviews of the plan; those that froze the matrix can be compared with. */
  @api
  get reviews(): readonly PlanReview[] {
    return this.comparable;
  }
  set reviews(reviews: readonly PlanReview[]) {
    this.comparable = comparableReviews(reviews ?? []);
    this.lay();
  }

  /** Gives the focus back to the cell that is selected. */
  @api focusSelected(): void {
    (this.refs?.grid as Grid | undefined)?.focusSelected();
  }

  /** Gives the focus back to the cell that had it last, or to the one beside it. */
  @api focusLast(move: 'stay' | 'down' | 'right' | 'left'): void {
    (this.refs?.grid as Grid | undefined)?.focusLast?.(move);
  }

  /** Where the cell that has the focus stands on the screen; `null` outside the grid. */
  @api
  get focusBox(): DOMRect | null {
    return (this.refs?.grid as Grid | undefined)?.focusBox ?? null;
  }

  /** What is shown, and how. */
  @api
  get viewState(): ViewState {
    return this.state;
  }

  @wire(CurrentPageReference)
  onPage(page: PageReference | null | undefined): void {
    if (!page) return;
    this.page = page;
    const state = viewStateOf(page);
    if (JSON.stringify(state) === JSON.stringify(this.state)) return;
    this.state = state;
    this.lay();
  }

  override connectedCallback(): void {
    window.addEventListener('beforeprint', this.startPrint);
    window.addEventListener('afterprint', this.endPrint);
  }

  override renderedCallback(): void {
    const root = this.refs?.root as HTMLElement | undefined;
    if (this.observer || !root || typeof ResizeObserver === 'undefined') return;
    this.observer = new ResizeObserver(([entry]) => {
      this.isNarrow = (entry?.contentRect.width ?? LIST_BELOW) < LIST_BELOW;
    });
    this.observer.observe(root);
  }

  override disconnectedCallback(): void {
    window.removeEventListener('beforeprint', this.startPrint);
    window.removeEventListener('afterprint', this.endPrint);
    this.observer?.disconnect();
    this.observer = null;
  }

  private readonly startPrint = (): void => {
    this.isPrinting = true;
  };

  private readonly endPrint = (): void => {
    this.isPrinting = false;
  };

  /** The review it is compared with; empty for none, and for one that is not there (any more). */
  get comparedId(): string {
    const { compare } = this.state;
    return this.comparable.some(({ id }) => id === compare) ? compare : '';
  }

  get hasNoMatch(): boolean {
    return this.layout !== null && isFiltering(this.state) && this.layout.matchCount === 0;
  }

  get isList(): boolean {
    return this.isNarrow && !this.state.isTable;
  }

  get bands(): readonly Band[] {
    return this.layout ? printBands(this.layout) : [];
  }

  get canClear(): boolean {
    return isChanged(this.state);
  }

  /** How much the filter lets through, once there is one, and how much is selected where nothing else says it. */
  get statusLine(): string {
    const { layout, shown, state } = this;
    const matches =
      layout && shown && isFiltering(state) ? fill(label.matchCount, layout.matchCount, shown.cells.length) : '';
    return [matches, this.rangeLine].filter(Boolean).join(' · ');
  }

  /** Which unit and currency the amounts are in. */
  get note(): string {
    if (this.state.measure === 'units') return label.unitsNote;
    return fill(this.sight?.unit === 1 ? label.amounts : label.amountsThousands, countedCurrency());
  }

  /** What the toolbar says of what is printed, which has no toolbar. */
  get printLine(): string {
    return [this.note, this.hasNoMatch ? label.noMatch : this.statusLine].filter(Boolean).join(' · ');
  }

  handleViewChange(event: CustomEvent<ViewChange>): void {
    const { change } = event.detail;
    this.state = { ...this.state, ...change };
    this.lay();
    // Another view can be gone back from; each letter that is typed cannot.
    const isSameView = change.view === undefined && change.isTable === undefined;
    if (this.page) this[NavigationMixin.Navigate](referenceTo(this.page, this.state), isSameView);
  }

  handleClear(): void {
    this.handleViewChange(new CustomEvent('viewchange', { detail: { change: CLEARED } }));
  }

  handleSnapshot({ detail }: CustomEvent<{ reviewId: string; snapshot: Snapshot | null }>): void {
    this.comparing.take(detail.reviewId, detail.snapshot);
    this.lay();
  }

  handleCompareStop(): void {
    this.handleViewChange(new CustomEvent('viewchange', { detail: { change: { compare: '' } } }));
  }

  handleExport(): void {
    const { shown, layout, sight, accountName, today } = this;
    if (!shown || !layout || !sight) return;
    const { name, text, count } = exportFile(shown, layout, sight.rivalName, accountName, today);
    downloadCsv(name, text);
    tellPlan(this, 'plannotice', { message: formatCount(label.exported, count, name), isError: false });
  }

  handleRange(event: CustomEvent<CellRange>): void {
    const count = event.detail.cells.length;
    this.rangeLine = count === 0 || this.canEdit ? '' : formatCount(label.rangeCount, count);
    this.relay(event);
  }

  /** Passes on what a part told. */
  relay(event: CustomEvent<unknown>): void {
    this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail }));
  }

  private lay(): void {
    const { shown, state, known, day: today } = this;
    if (!shown) {
      this.layout = null;
      return;
    }
    this.layout = whitespaceLayout(shown, state);
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const compared = this.comparing.with(this.comparedId, shown);
    this.comparison = compared?.comparison ?? null;
    const order = competitorOrder(shown.cells, known);
    this.sight = {
      unit: unitOf(Math.max(shown.total.owned, shown.total.wallet, shown.total.open)),
      view: state.view,
      measure: state.measure,
      today,
      rivalName: (id) => names.get(id) ?? '',
      patternOf: (id) => patternOf(order, id),
      ...(compared ? { changeOf: compared.changeOf } : {}),
    };
  }
}
