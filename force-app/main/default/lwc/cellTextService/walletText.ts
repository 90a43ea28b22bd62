import { patternStyle } from 'c/competitorModel';
import type { Pattern } from 'c/competitorModel';
import { fill, formatPercent } from 'c/formatService';
import { percentOf } from 'c/moneyModel';
import { isKnown, ledgerOf, lineIn, sideIn } from 'c/walletModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { amountText, exactText } from './frame';
import type { Frame } from './frame';
import { label } from './labels';
import type { Words } from './statusText';

/** A part of a wallet as a bar draws it. */
export interface BarPart {
  readonly key: string;
  readonly style: string;
}

/** Who holds what of a wallet, in words and as a bar; `null` while nothing is known of it. */
export function walletWords(
  cell: MatrixCell,
  frame: Frame,
): (Words & { readonly bar: readonly BarPart[]; readonly isOver: boolean }) | null {
  const ledger = ledgerOf(cell);
  if (!isKnown(ledger)) return null;
  const side = sideIn(ledger, frame.measure);
  if (side.wallet === 0 && side.over === 0) return null;
  const whole = side.wallet + side.over;
  const isOver = side.over > 0;
  const over = isOver ? fill(label.walletOver, amountText(side.over, frame)) : '';
  const part = percentOf(side.ours, side.wallet);
  const bar = [
    barPart('us', 'us', side.ours, whole),
    ...ledger.lines.map((line, at) => {
      const pattern = line.competitorId === null ? 'house' : frame.patternOf(line.competitorId);
      return barPart(`${at}`, pattern, lineIn(line, frame.measure), whole);
    }),
    barPart('none', 'none', side.unallocated, whole),
  ].filter((each) => each !== null);
  return {
    word: over || fill(label.walletOurs, amountText(side.ours, frame)),
    amount: amountText(side.wallet, frame),
    qualifier: part === null ? '' : formatPercent(part),
    said: [
      `${exactText(side.wallet, frame)} ${label.wallet}`,
      fill(label.walletOurs, exactText(side.ours, frame)),
      ...ledger.lines
        .filter(({ competitorId }) => competitorId !== null)
        .map((line) => `${frame.rivalName(line.competitorId ?? '')} ${exactText(lineIn(line, frame.measure), frame)}`),
      isOver ? fill(label.walletOver, exactText(side.over, frame)) : '',
    ]
      .filter(Boolean)
      .join(', '),
    bar,
    isOver,
  };
}

/** The competitors' shares of what a cell's wallet holds, each in its pattern. */
export function rivalBar(cell: MatrixCell, frame: Frame): readonly BarPart[] {
  const ledger = ledgerOf(cell);
  const { wallet, over } = sideIn(ledger, frame.measure);
  return ledger.lines.flatMap((line, at) => {
    if (line.competitorId === null) return [];
    const part = barPart(`${at}`, frame.patternOf(line.competitorId), lineIn(line, frame.measure), wallet + over);
    return part ? [part] : [];
  });
}

const barPart = (key: string, pattern: Pattern, amount: number, whole: number): BarPart | null =>
  amount > 0 && whole > 0 ? { key, style: `width:${(amount / whole) * 100}%;${patternStyle(pattern)}` } : null;
