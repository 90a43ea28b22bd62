import type { Step } from 'c/strategyDestinationModel';
import { rowMove } from 'c/strategyRowModel';
import type { StrategyRow } from 'c/strategyRowModel';
import type { Ask } from './requests';

/** What a key does: another place for the row, for the focus or for what is folded, the editor of a field, or what the row asks for. */
export type Command =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'focus'; readonly key: string; readonly field?: string }
  | { readonly kind: 'stop'; readonly index: number }
  | { readonly kind: 'fold'; readonly key: string; readonly isFolded: boolean }
  | { readonly kind: 'edit'; readonly field: string }
  | { readonly kind: 'ask'; readonly ask: Ask };

/** Where the key is pressed: on a row, or on a stop in it. */
export interface Spot {
  readonly key: string;
  readonly stop: { readonly index: number; readonly field: string } | null;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey'>;

const STEPS: Readonly<Record<string, Step>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'out', ArrowRight: 'in' };

/** The command of a key; `null` for a key that is none of the tree's. */
export function commandOf({ key: pressed, altKey, shiftKey }: Pressed, spot: Spot, rows: readonly StrategyRow[]) {
  const step = STEPS[pressed];
  if (altKey && shiftKey && step) return { kind: 'step', step } satisfies Command;
  const { key, stop } = spot;
  return stop ? onStop(pressed, key, stop, rows) : onRow(pressed, key, rows);
}

function onRow(pressed: string, key: string, rows: readonly StrategyRow[]): Command | null {
  if (pressed === 'Enter') return { kind: 'ask', ask: 'open' };
  if (pressed === 'F2') return { kind: 'edit', field: 'name' };
  if (pressed === ' ') return { kind: 'ask', ask: 'complete' };
  const move = rowMove(rows, key, pressed);
  if (!move) return null;
  if (move.kind === 'focus') return { kind: 'focus', key: move.key };
  if (move.kind === 'enter') return { kind: 'stop', index: 0 };
  return { kind: 'fold', key: move.key, isFolded: move.kind === 'fold' };
}

function onStop(
  pressed: string,
  key: string,
  { index, field }: NonNullable<Spot['stop']>,
  rows: readonly StrategyRow[],
): Command | null {
  switch (pressed) {
    case 'ArrowRight':
      return { kind: 'stop', index: index + 1 };
    case 'ArrowLeft':
      return index === 0 ? { kind: 'focus', key } : { kind: 'stop', index: index - 1 };
    case 'Escape':
      return { kind: 'focus', key };
    case 'F2':
      return { kind: 'edit', field };
    case 'ArrowUp':
    case 'ArrowDown': {
      const move = rowMove(rows, key, pressed);
      return move?.kind === 'focus' ? { kind: 'focus', key: move.key, field } : { kind: 'stop', index };
    }
    default:
      return null;
  }
}
