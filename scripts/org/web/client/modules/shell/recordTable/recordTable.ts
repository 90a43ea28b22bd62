import { api, LightningElement } from 'lwc';
import { registerRefreshHandler, unregisterRefreshHandler } from 'lightning/refresh';
import { objectInfo } from 'lightning/uiObjectInfoApi';
import type { ObjectInfo } from 'shell/fieldInfo';
import { messageOf } from 'shell/orgClient';
import { onChange } from 'shell/recordChanges';
import { type QueryResult, soql } from 'shell/soql';
import { cellOf, type Column, columnOf, flags, isSortable, searchCondition } from 'shell/tableColumns';

/** How far a list goes: the largest OFFSET of SOQL. */
const furthest = 2000;

interface Order {
  readonly path: string;
  readonly isDown: boolean;
}

/** Rows of one object in a table; a list on narrow screens. Fires `count` with the number of all rows. */
export default class RecordTable extends LightningElement {
  @api objectApiName = '';
  /** Fields, also of parents: `Account.Name`. */
  @api columns: readonly string[] = [];
  /** Condition in SOQL, empty for all. */
  @api where = '';
  /** Words that a column of each row contains. */
  @api search = '';
  /** Rows of a page. */
  @api max: number | string = 50;
  /** Column heads sort, and there are further pages. */
  @api isList = false;
  shownColumns: readonly Column[] = [];
  result: QueryResult | undefined;
  total = 0;
  error = '';
  key = '';
  order: Order | undefined;
  page = 0;
  stop: () => void = () => undefined;
  handler = 0;

  connectedCallback(): void {
    this.handler = registerRefreshHandler(this, () => this.refresh());
    this.stop = onChange(({ id, apiName }) => {
      const isShown = this.result?.records.some((row) => row['Id'] === id) === true;
      if (isShown || apiName === this.objectApiName) void this.refresh();
    });
  }

  disconnectedCallback(): void {
    this.stop();
    unregisterRefreshHandler(this.handler);
  }

  /** Which rows are wanted. The template names it, so that each change of a property comes by `renderedCallback`. */
  get wanted(): string {
    return JSON.stringify([this.objectApiName, this.columns, this.where, this.search, this.max]);
  }

  renderedCallback(): void {
    const key = this.wanted;
    if (key === this.key || !this.objectApiName) return;
    this.key = key;
    this.page = 0;
    void this.load(key);
  }

  @api
  async refresh(): Promise<void> {
    await this.load(this.key);
  }

  async load(key: string): Promise<void> {
    try {
      const info = (await objectInfo(this.objectApiName)) as ObjectInfo;
      const columns = this.columns.map((path) => columnOf(path, info)).filter((column) => column !== undefined);
      const { rows, count } = this.queries(columns, info);
      const [result, all] = await Promise.all([soql(rows), soql(count)]);
      if (key !== this.key) return;
      this.shownColumns = columns;
      this.result = result;
      this.total = all.totalSize;
      this.error = '';
      this.dispatchEvent(new CustomEvent('count', { detail: { count: this.total } }));
    } catch (error) {
      if (key === this.key) this.error = messageOf(error);
    }
  }

  queries(columns: readonly Column[], info: ObjectInfo): { readonly rows: string; readonly count: string } {
    const paths = columns.flatMap(({ path, shown, link }) => [path, shown, link]);
    const found = this.search ? searchCondition(columns, this.search) : '';
    const conditions = [this.where, found].filter(Boolean).map((condition) => `(${condition})`);
    const where = conditions.length ? ` WHERE ${conditions.join(' AND ')}` : '';
    const { path, isDown } = this.order ?? { path: info.nameFields[0] ?? 'Id', isDown: false };
    const order = `${path} ${isDown ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'}${path === 'Id' ? '' : ', Id'}`;
    const offset = this.page ? ` OFFSET ${this.page * this.size}` : '';
    const from = `FROM ${this.objectApiName}${where}`;
    return {
      rows: `SELECT ${[...new Set(['Id', ...paths])].join(', ')} ${from} ORDER BY ${order} LIMIT ${this.size}${offset}`,
      count: `SELECT COUNT() ${from}`,
    };
  }

  get size(): number {
    return Number(this.max) || 50;
  }

  get heads(): readonly object[] {
    return this.shownColumns.map((column) => {
      const isSorted = this.order?.path === column.shown;
      const direction = this.order?.isDown ? 'descending' : 'ascending';
      return {
        ...column,
        isSortable: this.isList && isSortable(column),
        sort: isSorted ? direction : undefined,
        icon: isSorted ? (this.order?.isDown ? 'utility:arrowdown' : 'utility:arrowup') : undefined,
      };
    });
  }

  get rows(): readonly { readonly id: string; readonly cells: readonly object[] }[] {
    return (this.result?.records ?? []).map((row) => ({
      id: String(row['Id']),
      cells: this.shownColumns.map((column, index) => flags(cellOf(row, column, index === 0))),
    }));
  }

  get isEmpty(): boolean {
    return this.result?.records.length === 0;
  }

  get hasPages(): boolean {
    return this.isList && this.total > this.size;
  }

  get range(): string {
    const first = this.page * this.size;
    return `${first + 1}–${first + (this.result?.records.length ?? 0)} of ${this.total}`;
  }

  get isFirst(): boolean {
    return this.page === 0;
  }

  get isLast(): boolean {
    const next = (this.page + 1) * this.size;
    return next >= this.total || next > furthest;
  }

  handleSort(event: Event): void {
    const { path = '' } = (event.currentTarget as HTMLElement).dataset;
    this.order = { path, isDown: this.order?.path === path && !this.order.isDown };
    this.turnTo(0);
  }

  handlePrevious(): void {
    this.turnTo(this.page - 1);
  }

  handleNext(): void {
    this.turnTo(this.page + 1);
  }

  turnTo(page: number): void {
    this.page = page;
    void this.refresh();
  }
}
