import { fill, formatInUnits, formatMoney } from 'c/formatService';
import { statusLook } from 'c/statusService';
import type { CellChange, ChangeKind } from 'c/whitespaceChangeModel';
import type { Sight } from './frame';
import { label } from './labels';

/** How a cell stands beside the review it is compared with; `mark` carries its look. */
export interface ChangeText {
  readonly mark: string;
  readonly was: string;
  /** For those who hear it: amounts in full. */
  readonly said: string;
}

export type Trend = 'up' | 'down' | 'aside';

const TRENDS: Readonly<Record<ChangeKind, Trend>> = {
  won: 'up',
  lost: 'down',
  risk: 'down',
  new: 'up',
  grew: 'up',
  shrank: 'down',
  moved: 'aside',
  wallet: 'aside',
  removed: 'down',
};

/** Whether a change is for the better, where that can be said. */
export const trendOf = (kind: ChangeKind): Trend => TRENDS[kind];

const AS_IT_WAS: ChangeText = { mark: 'same', was: '', said: '' };

/** Says what a cell was; `null` for the change of one that is as it was. */
export function changeText(change: CellChange | null, { unit }: Pick<Sight, 'unit'>): ChangeText {
  if (!change) return AS_IT_WAS;
  const { kind, before, after } = change;
  const mark = `changed changed_${trendOf(kind)}`;
  if (!before) return { mark, was: label.wasNew, said: label.wasNew };
  const { word, short } = statusLook(before.status);
  const isMoved = before.status !== after?.status;
  const isWallet = kind === 'wallet';
  const figure = isWallet ? before.wallet : before.amount;
  const ofWallet = (text: string): string => (isWallet ? fill(label.of, text) : text);
  const amount = figure === null ? '' : ofWallet(formatInUnits(figure, unit));
  const exact = figure === null ? '' : ofWallet(formatMoney(figure));
  return {
    mark,
    was: fill(label.was, isMoved || amount === '' ? short : amount),
    said: fill(label.was, [isMoved || exact === '' ? word : '', exact].filter(Boolean).join(', ')),
  };
}
