import { fill } from 'c/formatService';
import type { DrawnColumn, Head } from 'c/whitespaceColumnModel';
import type { Layout } from 'c/whitespaceLayoutModel';
import { BY_TOTAL } from 'c/whitespaceViewModel';
import type { Sort, ViewState } from 'c/whitespaceViewModel';
import { label } from './labels';
import type { Slot } from './rowView';

/** The heads of one level of families, each over the slots that are drawn of it. */
export function familyRows(layout: Layout, slots: readonly Slot[]) {
  const { heads, columns } = layout;
  return heads.map((level, depth) => {
    const row = depth - heads.length - 1;
    const drawn: { head: Head | null; span: number; slot: Slot }[] = [];
    for (const slot of slots) {
      const head = level.find(({ from, to }) => slot.at >= from && slot.at < to) ?? null;
      const last = drawn[drawn.length - 1];
      if (last && head !== null && last.head === head && !isStuck(slot)) last.span += 1;
      else drawn.push({ head, span: 1, slot });
    }
    return {
      key: `level ${depth}`,
      row,
      rowIndex: depth + 1,
      cells: drawn.map(({ head, span, slot }) => ({
        key: `${slot.key} ${head?.key ?? ''}`,
        name: head?.name ?? '',
        isFamily: head !== null && head.name !== '',
        span,
        at: head?.from ?? -1,
        colIndex: slot.at + 2,
        family: head?.key ?? '',
        headClass: `${head?.name ? 'series' : 'series series_none'} ${slot.slotClass}`,
        style: slot.style,
        canFold: head !== null && widthOf(columns, head) > 1,
      })),
    };
  });
}

const isStuck = ({ slotClass }: Slot): boolean => slotClass.includes('stuck');

const widthOf = (columns: readonly DrawnColumn[], { from, to }: Head): number =>
  columns.slice(from, to).reduce((sum, column) => sum + column.columns.length, 0);

/** The heads of the columns: sorted by a click, pinned, and unfolded where they stand for a family. */
export function columnHeadViews(layout: Layout, slots: readonly Slot[], sort: Sort | null) {
  return slots.map((slot) => {
    const column = layout.columns[slot.at];
    const name = column?.name ?? '';
    return {
      ...slot,
      name,
      columnKey: column?.key ?? '',
      colIndex: slot.at + 2,
      headClass: `head ${slot.slotClass}`,
      isFolded: column?.isFolded ?? false,
      count: column?.isFolded ? `(${column.columns.length})` : '',
      unfoldLabel: fill(label.unfold, name),
      ariaSort: ariaSort(sort, column?.key ?? ''),
      sortMark: sortMark(sort, column?.key ?? ''),
      hint: fill(label.sortBy, name),
      pinned: column?.isPinned ? 'true' : 'false',
      pinLabel: fill(column?.isPinned ? label.unpin : label.pin, name),
    };
  });
}

export const ariaSort = (sort: Sort | null, key: string): 'ascending' | 'descending' | 'none' =>
  sort?.key !== key ? 'none' : sort.isDescending ? 'descending' : 'ascending';

/** An arrow beside the head that is sorted by. */
export const sortMark = (sort: Sort | null, key: string): string =>
  sort?.key !== key ? '' : sort.isDescending ? '↓' : '↑';

/** The head of the total: what it sums in each view. */
export function totalHead({ sort, view }: Pick<ViewState, 'sort' | 'view'>) {
  const [name, sub] =
    view === 'wallet'
      ? [label.totalWallet, label.totalWalletShare]
      : view === 'competitors'
        ? [label.totalCompetitors, label.walletShare]
        : [label.owned, label.walletShare];
  return {
    name,
    sub,
    ariaSort: ariaSort(sort, BY_TOTAL),
    sortMark: sortMark(sort, BY_TOTAL),
    hint: fill(label.sortBy, label.total),
  };
}
