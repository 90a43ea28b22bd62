import { LightningElement, api } from 'lwc';
import { ACTIVITY_KINDS, timeline } from 'c/activityTimelineModel';
import type { Activity, ActivityKind, TimelineInput } from 'c/activityTimelineModel';
import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { label } from './labels';

/** Activities in sight at first, and more at each step. */
const PAGE = 20;

const WORDS: Readonly<Record<ActivityKind, string>> = {
  call: label.calls,
  email: label.emails,
  event: label.events,
  task: label.tasks,
  case: label.cases,
  plan: label.plan,
};

/** All activity in a dialog of its own, by day, narrowed by kind. Event: `close`. */
export default class OverviewActivityPanel extends LightningElement {
  @api input: TimelineInput | null = null;
  @api today: IsoDate = '';

  label = label;
  kind: ActivityKind | null = null;
  limit = PAGE;
  private isOpen = false;

  override renderedCallback(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.template?.querySelector('dialog')?.showModal();
  }

  private get all(): readonly Activity[] {
    return this.input ? timeline(this.input, this.today, this.kind) : [];
  }

  get activities(): readonly Activity[] {
    return this.all.slice(0, this.limit);
  }

  get countText(): string {
    const { length } = this.all;
    return fill(label.count, Math.min(length, this.limit), length);
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  get filters() {
    return [null, ...ACTIVITY_KINDS].map((kind) => ({
      key: kind ?? '',
      word: kind === null ? label.all : WORDS[kind],
      isPressed: String(kind === this.kind),
      className: kind === this.kind ? 'seg seg_on' : 'seg',
    }));
  }

  get moreLabel(): string {
    const hidden = this.all.length - this.limit;
    return hidden > 0 ? fill(label.more, Math.min(hidden, PAGE)) : '';
  }

  handleFilter(event: Event): void {
    const { kind } = (event.currentTarget as HTMLElement).dataset;
    this.kind = ACTIVITY_KINDS.find((each) => each === kind) ?? null;
    this.limit = PAGE;
  }

  handleClear(): void {
    this.kind = null;
    this.template?.querySelector<HTMLElement>('.seg')?.focus();
  }

  handleMore(): void {
    this.limit += PAGE;
  }

  /** Escape closes the dialog by itself and tells so. */
  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
