/** Rows that PageUp and PageDown move by. */
const PAGE = 10;

/** The cell that `key` moves to from `from`; `null` when the key does not move. Rows may differ in length: a group has one cell. */
export function moveFocus<T>(rows: readonly (readonly T[])[], from: T, key: string, isControl: boolean): T | null {
  const row = rows.findIndex((cells) => cells.includes(from));
  if (row < 0) return null;
  const column = rows[row]?.indexOf(from) ?? 0;
  const at = (r: number, c: number): T | null => {
    const cells = rows[Math.min(rows.length - 1, Math.max(0, r))] ?? [];
    return cells[Math.min(cells.length - 1, Math.max(0, c))] ?? null;
  };
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(isControl ? 0 : row, 0);
    case 'End':
      return at(isControl ? rows.length - 1 : row, Infinity);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'PageDown':
      return at(row + PAGE, column);
    default:
      return null;
  }
}
