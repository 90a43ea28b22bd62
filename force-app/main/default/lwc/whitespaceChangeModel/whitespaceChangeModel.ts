import type { CellStatus } from 'c/crmModel';
import { HELD } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { columnAxes, rowAxes, stateOf } from 'c/whitespaceSnapshotModel';
import type { CellState, Snapshot, SnapshotAxis } from 'c/whitespaceSnapshotModel';

/**
 * What became of a cell, in the order people are told: `won` is ours now; `lost` to somebody or to nobody; `risk` ours, with its renewal
 * at risk now; `new` a potential or deal that was none; `grew` and `shrank` in amount; `moved` to another status; `wallet` alone
 * is another; `removed` with its row or column.
 */
export const CHANGE_KINDS = ['won', 'lost', 'risk', 'new', 'grew', 'shrank', 'moved', 'wallet', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface CellChange {
  readonly kind: ChangeKind;
  /** In `matrix.cells`; −1 when it is no longer there. */
  readonly index: number;
  /** Names from the outermost inwards; empty for the column of no offering. */
  readonly row: readonly string[];
  readonly column: readonly string[];
  /** `null` when its row or column is new. */
  readonly before: CellState | null;
  readonly after: CellState | null;
  /** By how much more is owned of what was won, is at risk (negative), or else is ours or to be won; negative for less. */
  readonly delta: number;
}

/** A matrix beside how it was. */
export interface Comparison {
  /** By kind, in each the largest first. */
  readonly changes: readonly CellChange[];
  /** The change of a cell by its index. */
  readonly byIndex: ReadonlyMap<number, CellChange>;
  readonly counts: Readonly<Record<ChangeKind, number>>;
  /** By how much more is owned; negative for less. */
  readonly owned: number;
}

const NOTHING: CellState = { status: 'White', amount: null, wallet: null, owned: 0 };
const TO_WIN: ReadonlySet<CellStatus> = new Set<CellStatus>(['Open Opportunity', 'Potential']);
const NOT_OURS: ReadonlySet<CellStatus> = new Set<CellStatus>(['White', 'Competitor']);

/** What became of a cell; `null` when nothing did. `after` is `null` when it is gone. */
export function kindOf(before: CellState, after: CellState | null): ChangeKind | null {
  if (after === null) return isBlank(before) ? null : 'removed';
  if (before.status === after.status) return amountKind(before, after);
  if (HELD.has(after.status)) {
    if (!HELD.has(before.status)) return 'won';
    return after.status === 'Renewal at Risk' ? 'risk' : 'moved';
  }
  if (after.status === 'Lost' || (HELD.has(before.status) && NOT_OURS.has(after.status))) return 'lost';
  const isNew = TO_WIN.has(after.status) && !TO_WIN.has(before.status) && !HELD.has(before.status);
  return isNew ? 'new' : 'moved';
}

const isBlank = ({ status, wallet }: CellState): boolean =>
  status === 'Not Applicable' || (status === 'White' && wallet === null);

function amountKind(before: CellState, after: CellState): ChangeKind | null {
  const more = (after.amount ?? 0) - (before.amount ?? 0) || after.owned - before.owned;
  if (more !== 0) return more > 0 ? 'grew' : 'shrank';
  return before.wallet === after.wallet ? null : 'wallet';
}

const worthOf = ({ status, amount, owned }: CellState): number =>
  HELD.has(status) ? owned : TO_WIN.has(status) ? (amount ?? 0) : 0;

function deltaOf(kind: ChangeKind, before: CellState, after: CellState): number {
  if (kind === 'won') return after.owned;
  if (kind === 'risk') return -(after.amount ?? 0) + 0;
  return worthOf(after) - worthOf(before);
}

/** What changed since a snapshot: every cell of either, one beside the other. Rows and columns are met by id, else by their names. */
export function diff(snapshot: Snapshot, matrix: WhitespaceMatrix): Comparison {
  const [rows, columns] = [rowAxes(matrix), columnAxes(matrix)];
  const [rowsBefore, columnsBefore] = [meet(rows, snapshot.rows), meet(columns, snapshot.columns)];
  const changes: CellChange[] = [];
  const seen = new Set<number>();
  let owned = 0;
  const note = (index: number, row: SnapshotAxis, column: SnapshotAxis, before: CellState | null): void => {
    const cell = matrix.cells[index];
    const after = cell ? stateOf(cell) : null;
    owned += (after?.owned ?? 0) - (before?.owned ?? 0);
    if (before === null && after !== null && isBlank(after)) return;
    const kind = kindOf(before ?? NOTHING, after);
    if (kind === null) return;
    const delta = deltaOf(kind, before ?? NOTHING, after ?? NOTHING);
    changes.push({ kind, index, row: row.names, column: column.names, before, after, delta });
  };
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      const [rowAt = -1, columnAt = -1] = [rowsBefore[r], columnsBefore[c]];
      const at = rowAt < 0 || columnAt < 0 ? -1 : rowAt * snapshot.columns.length + columnAt;
      seen.add(at);
      note(r * columns.length + c, row, column, snapshot.cells[at] ?? null);
    });
  });
  snapshot.rows.forEach((row, r) => {
    snapshot.columns.forEach((column, c) => {
      const at = r * snapshot.columns.length + c;
      if (!seen.has(at)) note(-1, row, column, snapshot.cells[at] ?? null);
    });
  });
  const rank = (kind: ChangeKind): number => CHANGE_KINDS.indexOf(kind);
  changes.sort((a, b) => rank(a.kind) - rank(b.kind) || Math.abs(b.delta) - Math.abs(a.delta) || a.index - b.index);
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>;
  for (const { kind } of changes) counts[kind]++;
  return {
    changes,
    byIndex: new Map(changes.filter(({ index }) => index >= 0).map((change) => [change.index, change])),
    counts,
    owned,
  };
}

/** For each axis of now the index of the one it was; −1 for a new one. Each is met once. */
function meet(now: readonly SnapshotAxis[], before: readonly SnapshotAxis[]): readonly number[] {
  const byId = new Map(before.flatMap(({ id }, at) => (id === '' ? [] : [[id, at] as const])));
  const met = now.map(({ id }) => byId.get(id) ?? -1);
  const taken = new Set(met);
  const byName = new Map<string, number[]>();
  before.forEach(({ names }, at) => {
    if (taken.has(at)) return;
    const key = JSON.stringify(names);
    byName.set(key, [...(byName.get(key) ?? []), at]);
  });
  return met.map((at, index) => (at >= 0 ? at : (byName.get(JSON.stringify(now[index]?.names))?.shift() ?? -1)));
}
