import { columnHeads } from 'c/whitespaceColumnModel';
import type { Layout } from 'c/whitespaceLayoutModel';

/** Some columns of a matrix, as wide as a page is. */
export interface Band {
  readonly key: string;
  readonly layout: Layout;
}

const COLUMNS_ON_A_PAGE = 8;

/** The whole matrix in bands that fit a page, one below the other, each with the heads of the rows. */
export function printBands(layout: Layout): readonly Band[] {
  const bands: Band[] = [];
  for (let from = 0; from < layout.columns.length; from += COLUMNS_ON_A_PAGE) {
    const columns = layout.columns.slice(from, from + COLUMNS_ON_A_PAGE);
    bands.push({
      key: `band ${from}`,
      layout: { ...layout, columns, heads: columnHeads(columns), pinnedRows: 0, pinnedColumns: 0 },
    });
  }
  return bands;
}
