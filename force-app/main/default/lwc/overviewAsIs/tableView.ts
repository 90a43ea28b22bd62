/** A table as a template draws it: the first text of a row names it. */
export interface TableView {
  readonly columns: readonly { readonly key: number; readonly text: string; readonly cellClass: string }[];
  readonly rows: readonly {
    readonly key: string;
    readonly head: string;
    readonly cells: readonly { readonly key: number; readonly text: string }[];
  }[];
}

export const tableOf = (
  columns: readonly string[],
  rows: readonly { readonly key: string; readonly texts: readonly string[] }[],
): TableView => ({
  columns: columns.map((text, key) => ({ key, text, cellClass: key === 0 ? 'text' : 'number' })),
  rows: rows.map(({ key, texts }) => ({
    key,
    head: texts[0] ?? '',
    cells: texts.slice(1).map((text, index) => ({ key: index, text })),
  })),
});
