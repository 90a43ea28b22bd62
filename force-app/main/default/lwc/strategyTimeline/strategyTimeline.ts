import { api, LightningElement } from 'lwc';
import { fill, formatDay, formatMonth } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { strategyRows } from 'c/strategyRowModel';
import type { StrategyRow } from 'c/strategyRowModel';
import { barsOf, byMonth, monthsOf, todayPlace } from 'c/strategyTimelineModel';
import type { Bar, Span } from 'c/strategyTimelineModel';
import type { StrategyTree } from 'c/strategyTreeModel';
import { piecesInSight, topsOf } from 'c/strategyWindowModel';
import { label, statusWord } from './labels';

/** Height of a row, in pixels; all are equal. */
const ROW = 30;
/** Narrower than this, in pixels, bars cannot be read. */
const NARROW = 700;
/** Entries of the list at first, and how many more each time. */
const PAGE = 200;
const NOTHING_FOLDED: ReadonlySet<string> = new Set();

/**
 * Objectives and actions as bars over the months of the plan, and as a list by month where it is narrow. One tab stop: arrows move
 * between bars, Enter opens. Event `open` `{ kind, id }`.
 */
export default class StrategyTimeline extends LightningElement {
  @api period: Span | null = null;
  @api today: IsoDate = '';

  label = label;
  private strategy: StrategyTree | null = null;
  private rows: readonly StrategyRow[] = [];
  private byKey: ReadonlyMap<string, StrategyRow> = new Map();
  private activeKey = '';
  private pendingKey = '';
  private offset = 0;
  private height = 600;
  isNarrow = false;
  /** Entries of the list that are drawn. */
  private most = PAGE;
  private width: ResizeObserver | null = null;

  @api
  get tree(): StrategyTree | null {
    return this.strategy;
  }
  set tree(tree: StrategyTree | null) {
    this.strategy = tree;
    this.rows = tree ? strategyRows(tree, NOTHING_FOLDED) : [];
    this.byKey = new Map(this.rows.map((row) => [row.key, row]));
  }

  /** Puts the focus on a record's bar. */
  @api
  focusRow(key: string): void {
    this.focusNow(key);
  }

  override disconnectedCallback(): void {
    this.width?.disconnect();
  }

  override renderedCallback(): void {
    this.watchWidth();
    if (this.pendingKey === '') return;
    const bar = this.barElement(this.pendingKey);
    if (!bar) return;
    this.pendingKey = '';
    bar.focus();
  }

  private watchWidth(): void {
    const frame = this.template?.querySelector('.frame');
    if (this.width || !frame || typeof ResizeObserver === 'undefined') return;
    this.width = new ResizeObserver(([entry]) => {
      this.isNarrow = (entry?.contentRect.width ?? NARROW) < NARROW;
    });
    this.width.observe(frame);
  }

  get months() {
    return (this.period ? monthsOf(this.period) : []).map(({ start, left, width }) => ({
      key: start,
      name: formatMonth(start),
      style: `left:${left}%;width:${width}%`,
    }));
  }

  get todayStyle(): string {
    const place = this.period ? todayPlace(this.today, this.period) : null;
    return place === null ? 'display:none' : `left:${place}%`;
  }

  private get bars(): readonly Bar[] {
    return this.period ? barsOf(this.rows, this.period) : [];
  }

  /** The rows in sight, and room for the others. */
  get lines() {
    const { bars } = this;
    const active = bars.findIndex(({ key }) => key === this.activeKey);
    const tops = topsOf(bars.map(() => ROW));
    return piecesInSight(tops, this.offset, this.height, active)
      .map((piece) =>
        piece.kind === 'gap'
          ? [{ isGap: true as const, key: `gap ${piece.from}`, style: `height:${piece.height}px` }]
          : bars.slice(piece.from, piece.to).map((bar, at) => ({
              ...this.lineOf(bar),
              isGap: false as const,
              place: piece.from + at + 1,
              size: bars.length,
              tabIndex: piece.from + at === Math.max(0, active) ? '0' : '-1',
            })),
      )
      .flat();
  }

  /** The same by month, for a narrow place. */
  get monthList() {
    return byMonth(this.bars.slice(0, this.most)).map(({ month, bars }) => ({
      key: month ?? 'none',
      name: month === null ? label.undated : formatMonth(month, true),
      bars: bars.map((bar) => this.lineOf(bar)),
    }));
  }

  get moreLine(): string {
    const rest = this.bars.length - this.most;
    return this.isNarrow && rest > 0 ? fill(label.more, rest) : '';
  }

  handleMore(): void {
    this.most += PAGE;
  }

  private lineOf(bar: Bar) {
    const year = this.period?.periodStart.slice(0, 4);
    const [from, to] = [formatDay(bar.start, year), formatDay(bar.due, year)];
    const status = this.statusOf(bar.key);
    const outside = bar.start === null ? label.undated : bar.isCutLeft ? label.before : label.after;
    return {
      key: bar.key,
      kind: bar.kind,
      name: bar.name,
      dates: bar.due === null ? label.undated : to,
      status: bar.isOverdue ? label.overdue : status,
      statusClass: bar.isOverdue ? 'status status_late' : 'status',
      text: fill(label.bar, bar.name, bar.isOverdue ? `${label.overdue}, ${status}` : status, from, to, bar.kind),
      nameStyle: `padding-left:${4 + (bar.level - 2) * 14}px`,
      nameClass: bar.kind === 'objective' ? 'name name_objective' : 'name',
      isDrawn: bar.left !== null,
      outside,
      style: `left:${bar.left ?? 0}%;width:${bar.width}%`,
      barClass: [
        'bar',
        `bar_${bar.kind}`,
        ...(bar.isOverdue ? ['bar_late'] : []),
        ...(bar.isDone ? ['bar_done'] : []),
        ...(bar.isCutLeft ? ['bar_cut-left'] : []),
        ...(bar.isCutRight ? ['bar_cut-right'] : []),
      ].join(' '),
    };
  }

  private statusOf(key: string): string {
    const row = this.byKey.get(key);
    if (row?.kind === 'objective') return statusWord[row.node.health.status];
    return row?.kind === 'action' ? statusWord[row.node.action.status] : '';
  }

  handleOpen(event: Event): void {
    this.open((event.currentTarget as HTMLElement).dataset.key ?? '');
  }

  handleFocus(event: Event): void {
    this.activeKey = (event.currentTarget as HTMLElement).dataset.key ?? '';
  }

  handleKeyDown(event: KeyboardEvent): void {
    const { bars } = this;
    const index = bars.findIndex(({ key }) => key === this.activeKey);
    const to = {
      ArrowDown: index + 1,
      ArrowRight: index + 1,
      ArrowUp: index - 1,
      ArrowLeft: index - 1,
      PageDown: index + 10,
      PageUp: index - 10,
      Home: 0,
      End: bars.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.focusNow(bars[Math.min(bars.length - 1, Math.max(0, to))]?.key ?? '');
  }

  handleScroll(event: Event): void {
    const box = event.currentTarget as HTMLElement;
    this.offset = box.scrollTop;
    this.height = box.clientHeight || this.height;
  }

  private focusNow(key: string): void {
    if (key === '') return;
    this.activeKey = key;
    const bar = this.barElement(key);
    if (bar) bar.focus();
    else this.pendingKey = key;
  }

  private open(key: string): void {
    const row = this.rows.find((each) => each.key === key);
    if (row && row.kind !== 'goal')
      this.dispatchEvent(new CustomEvent('open', { detail: { kind: row.kind, id: key } }));
  }

  private barElement(key: string): HTMLElement | undefined {
    return [...(this.template?.querySelectorAll<HTMLElement>('.chart [data-key]') ?? [])].find(
      (bar) => bar.dataset.key === key,
    );
  }
}
