import { readAmount } from 'c/amountTextModel';
import type { AmountProblem, NumberMarks } from 'c/amountTextModel';

/** Places as they are shown, row by row: the index of a cell, or −1 where a row or column sums others. */
export type Places = readonly (readonly number[])[];

/** A cell and the amount it gets; `null` takes the amount away. */
export interface CellAmount {
  readonly index: number;
  readonly amount: number | null;
}

/** Why nothing is pasted: nothing to paste, no cell to paste into, more than there is room for, or a text at a cell. */
export type PasteProblem =
  | { readonly kind: 'empty' | 'nowhere' }
  | { readonly kind: 'tall' | 'wide'; readonly given: number; readonly room: number }
  | { readonly kind: 'sum'; readonly text: string }
  | { readonly kind: AmountProblem; readonly text: string; readonly index: number };

export type PastePlan = { readonly amounts: readonly CellAmount[] } | { readonly problem: PasteProblem };

/**
 * What a table of texts makes of the cells from the first of `range` on; `room` is everything shown from there. A table that
 * fits into the range a whole number of times is repeated in it, as spreadsheets do; a single row passes over rows that sum
 * others, of several each stands where it is seen. All is understood, or nothing is pasted.
 */
export function planPaste(
  table: readonly (readonly string[])[],
  range: Places,
  room: Places,
  marks: NumberMarks,
): PastePlan {
  const height = table.length;
  const width = Math.max(0, ...table.map((row) => row.length));
  if (width === 0 || table.every((row) => row.every((text) => text.trim() === '')))
    return { problem: { kind: 'empty' } };
  const chosen = height === 1 ? range.filter(hasCell) : range;
  const places = height === 1 ? room.filter(hasCell) : room;
  if (!range.some(hasCell)) return { problem: { kind: 'nowhere' } };
  const columns = chosen[0]?.length ?? 0;
  const isRepeated = chosen.length % height === 0 && columns % width === 0 && chosen.length > 0;
  const rows = isRepeated ? chosen.length : height;
  const across = isRepeated ? columns : width;
  if (rows > places.length) return { problem: { kind: 'tall', given: rows, room: places.length } };
  const free = places[0]?.length ?? 0;
  if (across > free) return { problem: { kind: 'wide', given: across, room: free } };
  const amounts: CellAmount[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const text = table[row % height]?.[column % width];
      if (text === undefined) continue;
      const index = places[row]?.[column] ?? -1;
      const read = readAmount(text, marks);
      if (index < 0 && text.trim() === '') continue;
      if (index < 0) return { problem: { kind: 'sum', text } };
      if ('problem' in read) return { problem: { kind: read.problem, text, index } };
      amounts.push({ index, amount: read.amount });
    }
  }
  return { amounts };
}

/** The first row (or column) of a range in all the others. */
export function planFill(
  range: Places,
  direction: 'down' | 'right',
  amountOf: (index: number) => number | null,
): readonly CellAmount[] {
  const rows = range.filter(hasCell);
  const first = rows[0] ?? [];
  return rows.flatMap((row, r) =>
    row.flatMap((index, c) => {
      const from = direction === 'down' ? (first[c] ?? -1) : (row[0] ?? -1);
      const isFirst = direction === 'down' ? r === 0 : c === 0;
      return isFirst || index < 0 || from < 0 ? [] : [{ index, amount: amountOf(from) }];
    }),
  );
}

/** The cells of a range, each once. */
export const cellsOf = (range: Places): readonly number[] => [...new Set(range.flat())].filter((index) => index >= 0);

const hasCell = (row: readonly number[]): boolean => row.some((index) => index >= 0);
