import { trendOf } from 'c/cellTextService';
import { MISSING, fill, formatInUnits, formatMoney, formatNumber } from 'c/formatService';
import { statusLook } from 'c/statusService';
import { CHANGE_KINDS } from 'c/whitespaceChangeModel';
import type { CellChange, ChangeKind, Comparison } from 'c/whitespaceChangeModel';
import type { CellState } from 'c/whitespaceSnapshotModel';
import { COUNTS, KINDS, label } from './labels';

const MARKS = { up: '▲', down: '▼', aside: '◆' } as const;

const signed = (amount: number, unit: number): string =>
  amount > 0 ? `+${formatInUnits(amount, unit)}` : `−${formatInUnits(-amount, unit)}`;

/** What changed, in words: `2 won, 1 lost, 3 new potential, +$140K owned`. */
export function summaryOf({ counts, owned }: Comparison, unit: number): string {
  const parts = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    fill(COUNTS[kind], formatNumber(counts[kind])),
  );
  if (owned !== 0) parts.push(fill(label.owned, signed(owned, unit)));
  return parts.length > 0 ? parts.join(', ') : label.none;
}

/** A state as a table shows it: status with its glyph, and the amount in full, of the wallet where that is what changed. */
function stateView(state: CellState | null, kind: ChangeKind, missing: string) {
  if (!state) return { word: missing, glyph: '', amount: '', stateClass: 'state' };
  const { short, glyph, className } = statusLook(state.status);
  const known = state.amount === null ? '' : formatMoney(state.amount);
  const wallet = kind === 'wallet' && state.wallet !== null ? fill(label.of, formatMoney(state.wallet)) : '';
  const amount = [known, wallet].filter(Boolean).join(' ');
  return { word: short, glyph, amount, stateClass: `state state_${className}` };
}

/** A change as a line of the table. */
export function changeRow({ kind, index, row, column, before, after, delta }: CellChange, at: number) {
  const trend = trendOf(kind);
  const isMore = delta > 0;
  return {
    key: String(at),
    index,
    isThere: index >= 0,
    name: fill(label.at, row[row.length - 1] ?? '', column[column.length - 1] ?? label.noOffering),
    above: [row.length > 1 ? row[0] : '', ...column.slice(0, -1)].filter(Boolean).join(' · '),
    kind: KINDS[kind],
    mark: MARKS[trend],
    kindClass: `kind kind_${trend}`,
    before: stateView(before, kind, label.wasNew),
    after: stateView(after, kind, label.goneCell),
    delta: delta === 0 ? MISSING : `${isMore ? '▲' : '▼'} ${formatMoney(Math.abs(delta))}`,
    deltaSaid: delta === 0 ? MISSING : fill(isMore ? label.more : label.less, formatMoney(Math.abs(delta))),
    deltaClass: delta === 0 ? 'number' : isMore ? 'number number_up' : 'number number_down',
  };
}
