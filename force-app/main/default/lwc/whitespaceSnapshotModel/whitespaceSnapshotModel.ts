import type { CellStatus } from 'c/crmModel';
import { NO_OFFERING } from 'c/whitespaceAxisModel';
import { HELD, STATUS_PRECEDENCE } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';

/** The format {@link freeze} writes. */
export const SNAPSHOT_VERSION = 1;
/** Characters `Whitespace_Snapshot__c` holds; the most of any long text. */
export const SNAPSHOT_LENGTH = 131_072;

/** What a cell came to, in whole units of the currency. */
export interface CellState {
  readonly status: CellStatus;
  readonly amount: number | null;
  readonly wallet: number | null;
  /** What we hold of it; 0 unless it is owned. */
  readonly owned: number;
}

/** A row or column: its id, and its names from the outermost inwards, by which it is found where ids are others. */
export interface SnapshotAxis {
  readonly id: string;
  readonly names: readonly string[];
}

/** A matrix as it was; the cell of row `r` and column `c` is `cells[r * columns.length + c]`. */
export interface Snapshot {
  readonly rows: readonly SnapshotAxis[];
  readonly columns: readonly SnapshotAxis[];
  readonly cells: readonly CellState[];
}

export type Frozen =
  | { readonly kind: 'frozen'; readonly text: string }
  /** Longer than a record can hold, by its characters. */
  | { readonly kind: 'too large'; readonly length: number };

export type Thawed =
  | { readonly kind: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly kind: 'unknown version'; readonly version: number }
  | { readonly kind: 'broken' };

const LETTERS: Readonly<Record<CellStatus, string>> = {
  'Not Applicable': 'N',
  'Renewal at Risk': 'R',
  Owned: 'O',
  'Open Opportunity': 'D',
  Potential: 'P',
  Competitor: 'C',
  Lost: 'L',
  White: 'W',
};
const STATUSES: ReadonlyMap<string, CellStatus> = new Map(STATUS_PRECEDENCE.map((each) => [LETTERS[each], each]));

const whole = (amount: number | null): number | null => (amount === null ? null : Math.round(amount) + 0);

/** What a cell comes to now, as a snapshot would keep it. */
export const stateOf = ({ status, amount, wallet, owned }: MatrixCell): CellState => ({
  status,
  amount: whole(amount),
  wallet: whole(wallet),
  owned: HELD.has(status) ? Math.round(owned) + 0 : 0,
});

/** The rows with cells, in order: account and, below it, buying center. */
export function rowAxes({ rows }: WhitespaceMatrix): readonly SnapshotAxis[] {
  const accounts = new Map(rows.filter(({ kind }) => kind !== 'center').map((row) => [row.accountId, row.name]));
  return rows
    .filter(({ leaf }) => leaf >= 0)
    .map(({ key, kind, name, accountId }) => ({
      id: key,
      names: kind === 'center' ? [accounts.get(accountId) ?? '', name] : [name],
    }));
}

/** The columns in order; that of no offering has no names, as its heading is in the language of whoever looks. */
export const columnAxes = ({ columns }: WhitespaceMatrix): readonly SnapshotAxis[] =>
  columns.map(({ key, name, path }) => ({ id: key, names: key === NO_OFFERING ? [] : [...path, name] }));

/**
 * The matrix as a text a record keeps:
 * `{ "version": 1, "rows": [[id, account, center]], "columns": [[id, family, offering]], "cells": ["O48000/60000 W R320/400/900"] }`,
 * a text of cells a row. A cell is the letter of its status, its amount, `/` wallet, `/` owned where that is not the amount.
 */
export function freeze(matrix: WhitespaceMatrix): Frozen {
  const width = matrix.columns.length;
  const rows = rowAxes(matrix);
  const text = JSON.stringify({
    version: SNAPSHOT_VERSION,
    rows: rows.map(({ id, names }) => [id, ...names]),
    columns: columnAxes(matrix).map(({ id, names }) => [id, ...names]),
    cells: rows.map((_, at) =>
      matrix.cells
        .slice(at * width, (at + 1) * width)
        .map((cell) => cellText(stateOf(cell)))
        .join(' '),
    ),
  });
  return text.length > SNAPSHOT_LENGTH ? { kind: 'too large', length: text.length } : { kind: 'frozen', text };
}

function cellText({ status, amount, wallet, owned }: CellState): string {
  const held = HELD.has(status) && owned !== (amount ?? 0) ? `/${owned}` : '';
  return `${LETTERS[status]}${amount ?? ''}${wallet === null && held === '' ? '' : `/${wallet ?? ''}`}${held}`;
}

/** Reads what {@link freeze} wrote; refuses what it cannot read as a whole rather than to guess at a part. */
export function thaw(text: string): Thawed {
  const written = parsed(text);
  if (!isRecord(written) || typeof written.version !== 'number') return { kind: 'broken' };
  if (written.version !== SNAPSHOT_VERSION) return { kind: 'unknown version', version: written.version };
  const rows = axesIn(written.rows);
  const columns = axesIn(written.columns);
  if (!rows || !columns || !isTexts(written.cells) || written.cells.length !== rows.length) return { kind: 'broken' };
  const cells: CellState[] = [];
  for (const line of written.cells) {
    const states = line === '' ? [] : line.split(' ').map(cellIn);
    if (states.length !== columns.length) return { kind: 'broken' };
    for (const state of states) {
      if (!state) return { kind: 'broken' };
      cells.push(state);
    }
  }
  return { kind: 'snapshot', snapshot: { rows, columns, cells } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function axesIn(value: unknown): readonly SnapshotAxis[] | null {
  if (!Array.isArray(value)) return null;
  const axes = value.flatMap((each: unknown): readonly SnapshotAxis[] =>
    isTexts(each) && each.length > 0 ? [{ id: each[0] ?? '', names: each.slice(1) }] : [],
  );
  return axes.length === value.length ? axes : null;
}

const CELL = /^([A-Z])(-?\d+)?(?:\/(-?\d+)?(?:\/(-?\d+))?)?$/;

function cellIn(text: string): CellState | null {
  const [, letter = '', amount, wallet, owned] = CELL.exec(text) ?? [];
  const status = STATUSES.get(letter);
  if (!status) return null;
  const numberOf = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits));
  const held = HELD.has(status) ? (numberOf(owned) ?? numberOf(amount) ?? 0) : 0;
  return { status, amount: numberOf(amount), wallet: numberOf(wallet), owned: held };
}
