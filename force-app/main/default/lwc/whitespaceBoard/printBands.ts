import { columnHeads } from 'c/whitespaceColumnModel';
import type { Layout } from 'c/whitespaceLayoutModel';

/** Some columns of a matrix, as wide as a page is. */
export interface Band {
  readonly key: string;
  readonly layout: Layout;
  /** Its part of the width of a page: columns are as wide in each band. */
  readonly style: string;
}

const COLUMNS_ON_A_PAGE = 8;
/** What the heads of rows and the totals take, in columns. */
const EDGES = 2.8;

/** The whole matrix in bands that fit a page, one below the other, each with the heads of the rows. */
export function printBands(layout: Layout): readonly Band[] {
  const bands: Band[] = [];
  const count = layout.columns.length;
  // As many in each as the number of bands allows, so that none has a single one.
  const size = Math.ceil(count / Math.ceil(count / COLUMNS_ON_A_PAGE));
  for (let from = 0; from < count; from += size) {
    const columns = layout.columns.slice(from, from + size);
    bands.push({
      key: `band ${from}`,
      layout: { ...layout, columns, heads: columnHeads(columns), pinnedRows: 0, pinnedColumns: 0 },
      style: `width:${Math.round(((columns.length + EDGES) / (size + EDGES)) * 100)}%`,
    });
  }
  return bands;
}
