import type { GraphQLDocument } from 'lightning/graphql';
import { batchOf, pageQuery, pageVariables } from 'c/planQueryService';
import type { PageRequest } from 'c/planQueryService';
import { pagesLeft, withMore } from 'c/planRecordService';

export type Variables = Readonly<Record<string, unknown>>;

/** What a wire asks; nothing while there is no query. */
export interface Asking {
  readonly query: GraphQLDocument | undefined;
  readonly variables: Variables | undefined;
}

export const NOTHING_ASKED: Asking = { query: undefined, variables: undefined };

/** Reads one query to its end: the first answer, and further pages only where a connection has more than 2,000 records. */
export class PagedRead<T extends object> {
  first: Asking = NOTHING_ASKED;
  page: Asking = NOTHING_ASKED;
  /** All there is; `null` until it has been read. */
  whole: T | null = null;
  /** What has been read so far. */
  soFar: T | null = null;
  private readonly query: GraphQLDocument;
  private readonly read: (data: unknown) => T;
  private head: T | null = null;
  private later: T | null = null;
  private batch: readonly PageRequest[] = [];
  private waiting: readonly PageRequest[] = [];
  private pagesOf = '';

  constructor(query: GraphQLDocument, read: (data: unknown) => T) {
    this.query = query;
    this.read = read;
  }

  /** A further page is on its way. */
  get isPaging(): boolean {
    return this.batch.length > 0;
  }

  /** Starts anew, and says so, unless this very thing was asked. */
  ask(variables: Variables): boolean {
    if (JSON.stringify(variables) === JSON.stringify(this.first.variables)) return false;
    this.first = { query: this.query, variables };
    this.page = NOTHING_ASKED;
    this.batch = [];
    this.whole = null;
    this.soFar = null;
    this.pagesOf = '';
    return true;
  }

  /** Takes the first answer, or a newer one; pages that have been read for the same cursors are kept. */
  take(data: unknown): void {
    this.head = this.read(data);
    const pages = pagesLeft(data);
    const pagesOf = JSON.stringify(pages);
    if (pagesOf !== this.pagesOf) {
      this.pagesOf = pagesOf;
      this.later = null;
      this.waiting = pages;
      this.next();
    }
    this.settle();
  }

  /** Takes the answer to {@link page}. */
  takePage(data: unknown): void {
    if (!this.isPaging) return;
    const more = this.read(data);
    this.later = this.later ? withMore(this.later, more) : more;
    this.waiting = [...pagesLeft(data, this.batch), ...this.waiting];
    this.next();
    this.settle();
  }

  private next(): void {
    this.batch = batchOf(this.waiting);
    this.waiting = this.waiting.filter((request) => !this.batch.includes(request));
    this.page = !this.isPaging
      ? NOTHING_ASKED
      : { query: pageQuery(this.batch), variables: pageVariables(this.batch, this.first.variables ?? {}) };
  }

  private settle(): void {
    const { head, later } = this;
    this.soFar = head && later ? withMore(head, later) : head;
    if (!this.isPaging) this.whole = this.soFar;
  }
}
