import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLDocument, GraphQLResult } from 'lightning/graphql';
import { problemOf } from 'c/errorService';
import { fill, formatDay, unitOf } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { ComparableReview } from 'c/planReviewModel';
import { SNAPSHOT_QUERY, readSnapshotText } from 'c/reviewSnapshotService';
import { reviewTypeWord } from 'c/statusService';
import type { Comparison } from 'c/whitespaceChangeModel';
import { thaw } from 'c/whitespaceSnapshotModel';
import type { Thawed } from 'c/whitespaceSnapshotModel';
import { changeRow, summaryOf } from './changeRows';
import { label } from './labels';

/** Changes shown at first, and with each further step. */
const STEP = 100;

/**
 * What changed since one review. Asks the org for what the review kept once it is shown and tells `snapshot` `{ reviewId, snapshot }`,
 * `null` when it cannot be read; whoever has the matrix gives back the `comparison`. Further events: `cellopen`, `comparestop`.
 */
export default class WhitespaceCompare extends LightningElement {
  @api reviews: readonly ComparableReview[] = [];
  @api comparison: Comparison | null = null;
  @api today: IsoDate = '';

  label = label;
  query: GraphQLDocument = SNAPSHOT_QUERY;
  variables: Readonly<Record<string, unknown>> | undefined;
  isOpen = false;
  count = STEP;
  private wanted = '';
  private thawed: Thawed | 'gone' | null = null;
  /** What the org said instead; asking again may help. */
  problem = '';
  private refresh: (() => Promise<unknown>) | undefined;

  /** The review it is compared with. */
  @api
  get reviewId(): string {
    return this.wanted;
  }
  set reviewId(id: string) {
    if (id === this.wanted) return;
    this.wanted = id;
    this.thawed = null;
    this.problem = '';
    this.variables = id === '' ? undefined : { reviewId: id };
  }

  @wire(graphql, { query: '$query', variables: '$variables' })
  onSnapshot({ data, errors, refresh }: GraphQLResult): void {
    if (refresh) this.refresh = refresh;
    if (errors?.length) {
      this.problem = fill(label.error, problemOf(errors).message);
      this.tell(null);
    } else if (data) {
      const text = readSnapshotText(data);
      this.problem = '';
      this.thawed = text === null ? 'gone' : thaw(text);
      this.tell(this.thawed);
    }
  }

  private tell(thawed: Thawed | 'gone' | null): void {
    const snapshot = thawed !== null && thawed !== 'gone' && thawed.kind === 'snapshot' ? thawed.snapshot : null;
    this.dispatchEvent(new CustomEvent('snapshot', { detail: { reviewId: this.wanted, snapshot } }));
  }

  private get review(): ComparableReview | null {
    return this.reviews.find(({ id }) => id === this.wanted) ?? null;
  }

  private get day(): string {
    return formatDay(this.review?.date ?? null, this.today.slice(0, 4));
  }

  get isLoading(): boolean {
    return this.thawed === null && this.problem === '';
  }

  /** Why nothing can be compared; empty when something can. */
  get refusal(): string {
    const { thawed, problem } = this;
    if (problem || thawed === null) return problem;
    if (thawed === 'gone') return label.gone;
    switch (thawed.kind) {
      case 'snapshot':
        return '';
      case 'broken':
        return label.broken;
      case 'unknown version':
        return fill(label.version, thawed.version);
    }
  }

  get summary(): string {
    const { comparison, review, day } = this;
    if (!comparison || !review) return '';
    const largest = Math.max(Math.abs(comparison.owned), ...comparison.changes.map(({ delta }) => Math.abs(delta)));
    return fill(label.since, reviewTypeWord(review.type), day, summaryOf(comparison, unitOf(largest)));
  }

  get hasChanges(): boolean {
    return (this.comparison?.changes.length ?? 0) > 0;
  }

  get toggle() {
    return { name: this.isOpen ? label.hide : label.show, expanded: this.isOpen ? 'true' : 'false' };
  }

  get table() {
    const { comparison, isOpen, count, day } = this;
    if (!comparison || !isOpen || comparison.changes.length === 0) return null;
    const { changes } = comparison;
    const left = changes.length - count;
    return {
      rows: changes.slice(0, count).map(changeRow),
      before: fill(label.before, day),
      more: left > 0 ? fill(label.showMore, Math.min(left, STEP)) : '',
    };
  }

  handleToggle(): void {
    this.isOpen = !this.isOpen;
  }

  handleMore(): void {
    this.count += STEP;
  }

  handleStop(): void {
    this.dispatchEvent(new CustomEvent('comparestop'));
  }

  handleOpen(event: MouseEvent): void {
    const index = Number((event.currentTarget as HTMLElement).dataset.index);
    this.dispatchEvent(new CustomEvent('cellopen', { detail: { index, focus: 'panel' } }));
  }

  async handleTryAgain(): Promise<void> {
    this.problem = '';
    await this.refresh?.();
  }
}
