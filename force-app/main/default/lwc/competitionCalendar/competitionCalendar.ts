import { LightningElement, api } from 'lwc';
import { namesOf } from 'c/competitionStackModel';
import { contractCalendar, placeIn, windowDays } from 'c/displacementModel';
import type { ContractCalendar } from 'c/displacementModel';
import { fill, formatCount } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import type { Plan } from 'c/planModel';
import { EMPTY_SCOPE } from 'c/planRecordService';
import type { PlanScope } from 'c/planRecordService';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { label } from './labels';
import { endView, monthsOf, notesOf } from './views';

/** Narrower than this, in pixels, bars cannot be read. */
const NARROW = 640;
/** Contract ends at first, and how many more each time. */
const PAGE = 20;

/**
 * When contracts end: ours to defend, theirs with the window in which they can be displaced. One tab stop: arrows move between
 * bars, Enter opens the cell in Whitespace. As a table on demand, and as a list where it is narrow.
 */
export default class CompetitionCalendar extends LightningElement {
  @api plan: Plan | null = null;
  @api scope: PlanScope = EMPTY_SCOPE;
  @api matrix: WhitespaceMatrix | null = null;
  @api order: readonly string[] = [];
  @api today: IsoDate = '';

  label = label;
  asTable = false;
  isNarrow = false;
  most = PAGE;
  private activeKey = '';
  private width: ResizeObserver | null = null;

  override disconnectedCallback(): void {
    this.width?.disconnect();
    this.width = null;
  }

  override renderedCallback(): void {
    const frame = this.template?.querySelector('.frame');
    if (this.width || !frame || typeof ResizeObserver === 'undefined') return;
    this.width = new ResizeObserver(([entry]) => {
      this.isNarrow = (entry?.contentRect.width ?? NARROW) < NARROW;
    });
    this.width.observe(frame);
  }

  private get calendar(): ContractCalendar {
    return contractCalendar(this.matrix?.cells ?? [], this.today, this.scope.settings);
  }

  get view() {
    const { calendar, matrix, order, today, scope, most, activeKey } = this;
    const names = { ...namesOf(matrix ?? { rows: [], columns: [] }), competitors: scope.competitors, order };
    const { earlier, ends, later } = calendar;
    const drawn = ends.slice(0, most);
    const active = Math.max(
      0,
      drawn.findIndex(({ key }) => key === activeKey),
    );
    const lines = drawn.map((each, at) => ({
      ...endView(each, calendar, names, today),
      tabIndex: at === active ? '0' : '-1',
      lineClass: each.kind === 'displace' && drawn[at - 1]?.kind === 'defend' ? 'line line_first' : 'line',
      hitClass: each.state === 'lapsed' ? 'hit hit_lapsed' : 'hit',
    }));
    const rest = ends.length - drawn.length;
    return {
      lines,
      rows: [...earlier, ...ends, ...later].map((each) => endView(each, calendar, names, today)),
      months: monthsOf(calendar),
      grid: calendar.months.slice(1).map((month) => ({ key: month, style: `left:${placeIn(calendar, month)}%` })),
      todayStyle: `left:${placeIn(calendar, today)}%`,
      notes: notesOf(calendar).map((text) => ({ text })),
      more: rest > 0 ? formatCount({ one: label.moreOne, other: label.more }, rest) : '',
      isEmpty: earlier.length + ends.length + later.length === 0,
      isDrawn: lines.length > 0,
    };
  }

  get isChart(): boolean {
    return !this.asTable && !this.isNarrow;
  }

  get isList(): boolean {
    return !this.asTable && this.isNarrow;
  }

  get windowWord(): string {
    return fill(label.legendWindow, windowDays(this.scope.settings));
  }

  get tableWord(): string {
    return this.asTable ? label.showCalendar : label.showTable;
  }

  handleTable(): void {
    this.asTable = !this.asTable;
  }

  handleMore(): void {
    this.most += PAGE;
  }

  handleFocus(event: Event): void {
    this.activeKey = (event.currentTarget as HTMLElement).dataset.key ?? '';
  }

  handleOpen(event: Event): void {
    const { rowKey = '', columnKey = '' } = (event.currentTarget as HTMLElement).dataset;
    tellPlan(this, 'tabopen', { tab: 'whitespace', target: { kind: 'cell', rowKey, columnKey } });
  }

  handleKeyDown(event: KeyboardEvent): void {
    const bars = [...(this.template?.querySelectorAll<HTMLElement>('.hit') ?? [])];
    const at = bars.findIndex(({ dataset }) => dataset.key === (event.target as HTMLElement).dataset.key);
    const to = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: bars.length - 1,
    }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    bars[Math.min(bars.length - 1, Math.max(0, to))]?.focus();
  }
}
