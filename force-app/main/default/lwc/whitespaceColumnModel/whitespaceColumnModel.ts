import { NO_OFFERING } from 'c/whitespaceAxisModel';
import type { MatrixColumn } from 'c/whitespaceAxisModel';
import type { ViewState } from 'c/whitespaceViewModel';

/** A column of the matrix as it is drawn: one of its columns, or a family of them folded to one. */
export interface DrawnColumn {
  /** The offering's, {@link NONE} without one, or of the folded family. */
  readonly key: string;
  readonly name: string;
  /** The names of the families above it, outermost first. */
  readonly path: readonly string[];
  /** The columns of the matrix it stands for. */
  readonly columns: readonly number[];
  readonly isFolded: boolean;
  readonly isPinned: boolean;
}

/** A family above neighbouring columns; without a name where a column has no family at this level. */
export interface Head {
  readonly key: string;
  readonly name: string;
  /** The drawn columns below it: `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
}

/** The key of the column of what maps to no offering. */
export const NONE = 'none';

export const columnKey = ({ key }: Pick<MatrixColumn, 'key'>): string => (key === NO_OFFERING ? NONE : key);

/** A family is known by its path. */
const familyKey = (path: readonly string[]): string => path.join(' › ');

/** The columns in order, families that are folded as one, those pinned first. */
export function drawnColumns(
  columns: readonly MatrixColumn[],
  isShown: readonly boolean[],
  { foldedColumns, pinnedColumns }: Pick<ViewState, 'foldedColumns' | 'pinnedColumns'>,
): readonly DrawnColumn[] {
  const folded = new Set(foldedColumns);
  const pinned = new Set(pinnedColumns);
  const drawn: (DrawnColumn & { readonly columns: number[] })[] = [];
  columns.forEach((column, index) => {
    if (isShown[index] === false) return;
    const level = column.path.findIndex((_, at) => folded.has(familyKey(column.path.slice(0, at + 1))));
    if (level < 0) {
      const key = columnKey(column);
      const { name, path } = column;
      drawn.push({ key, name, path, columns: [index], isFolded: false, isPinned: pinned.has(key) });
      return;
    }
    const key = familyKey(column.path.slice(0, level + 1));
    const family = drawn.find((each) => each.isFolded && each.key === key);
    if (family) family.columns.push(index);
    else
      drawn.push({
        key,
        name: column.path[level] ?? '',
        path: column.path.slice(0, level),
        columns: [index],
        isFolded: true,
        isPinned: pinned.has(key),
      });
  });
  return pinnedFirst(drawn, pinnedColumns, ({ key }) => key);
}

/** Those pinned first, in the order they were pinned in. */
export function pinnedFirst<T extends { readonly isPinned: boolean }>(
  items: readonly T[],
  pins: readonly string[],
  keyOf: (item: T) => string,
): readonly T[] {
  const pinned = items.filter(({ isPinned }) => isPinned);
  if (pinned.length === 0) return items;
  pinned.sort((a, b) => pins.indexOf(keyOf(a)) - pins.indexOf(keyOf(b)));
  return [...pinned, ...items.filter(({ isPinned }) => !isPinned)];
}

/** The families above the columns, one list a level; neighbours of one family share a head. */
export function columnHeads(columns: readonly DrawnColumn[]): readonly (readonly Head[])[] {
  const depth = Math.max(0, ...columns.map(({ path }) => path.length));
  return Array.from({ length: depth }, (_, level) => {
    const heads: { key: string; name: string; from: number; to: number; isPinned: boolean }[] = [];
    columns.forEach(({ path, isPinned }, at) => {
      const name = path[level] ?? '';
      const key = name === '' ? '' : familyKey(path.slice(0, level + 1));
      const last = heads[heads.length - 1];
      if (last && last.key === key && last.isPinned === isPinned) last.to = at + 1;
      else heads.push({ key, name, from: at, to: at + 1, isPinned });
    });
    return heads.map(({ key, name, from, to }) => ({ key, name, from, to }));
  });
}
