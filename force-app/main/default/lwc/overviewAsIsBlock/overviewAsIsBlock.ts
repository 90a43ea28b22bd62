import { LightningElement, api } from 'lwc';
import type { SourceRecord } from 'c/asIsModel';
import type { IsoDate } from 'c/periodModel';

/** The rows that `canDrill` open what is behind them. */
interface Table {
  readonly columns: readonly unknown[];
  readonly rows: readonly unknown[];
}

/**
 * One part of As-is: heading, the picture in its slot or its table, and below it the records behind the figure that was chosen.
 * Events `drill` `{ key }` from its table, `drillclose`.
 */
export default class OverviewAsIsBlock extends LightningElement {
  @api heading = '';
  @api sub = '';
  /** Said instead of the picture when there is nothing to draw. */
  @api emptyText = '';
  @api isEmpty = false;
  @api asTable = false;
  @api table: Table | null = null;
  @api drilled: { readonly title: string; readonly records: readonly SourceRecord[] } | null = null;
  @api today: IsoDate = '';

  get showTable(): boolean {
    return this.asTable && this.table !== null && this.table.rows.length > 0;
  }

  handleRow(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('drill', { detail: { key } }));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('drillclose'));
  }

  /** Puts the focus on the row of the table that opened the records. */
  @api
  focusRow(key: string): void {
    const rows = this.template?.querySelectorAll<HTMLElement>('[data-key]') ?? [];
    [...rows].find((row) => row.dataset.key === key)?.focus();
  }
}
