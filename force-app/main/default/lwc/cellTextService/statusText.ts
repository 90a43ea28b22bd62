import { fill, formatDay, formatPercent, formatShortMonth } from 'c/formatService';
import { percentOf } from 'c/moneyModel';
import { HELD } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { cellFigure, largestRival } from 'c/whitespaceFigureModel';
import { lineIn } from 'c/walletModel';
import { heatStep } from 'c/whitespaceRankModel';
import { amountText, exactText } from './frame';
import type { Frame } from './frame';
import { label } from './labels';

/** What one view says of a cell; an empty `word` leaves that of the status. */
export interface Words {
  readonly word: string;
  readonly amount: string;
  readonly qualifier: string;
  /** For those who hear it: amounts in full. */
  readonly said: string;
}

/** What the cell comes to for its status. */
export function statusWords(cell: MatrixCell, frame: Frame): Words {
  const { measure, today } = frame;
  const figure = cellFigure(cell, 'status', measure);
  const words = (qualifier: string): Words => ({
    word: '',
    amount: figure === null ? '' : amountText(figure, frame),
    qualifier,
    said: [figure === null ? '' : exactText(figure, frame), qualifier].filter(Boolean).join(', '),
  });
  const wallet = measure === 'units' ? cell.walletQuantity : cell.wallet;
  switch (cell.status) {
    case 'Owned': {
      const part = wallet === null ? null : percentOf(measure === 'units' ? cell.quantity : cell.owned, wallet);
      return words(part === null ? '' : formatPercent(part));
    }
    case 'Renewal at Risk':
      return words(cell.dueDate === null ? '' : fill(label.due, formatDay(cell.dueDate, today.slice(0, 4))));
    case 'Open Opportunity':
      return words(cell.probability === null ? '' : formatPercent(cell.probability));
    case 'Potential':
      return words(wallet === null ? '' : fill(label.of, amountText(wallet, frame)));
    case 'Competitor':
      return rivalWords(cell, frame) ?? words(wallet === null ? '' : label.wallet);
    case 'White':
      return words(wallet === null ? '' : label.wallet);
    case 'Lost':
    case 'Not Applicable':
      return words('');
  }
}

/** The competitor who holds most of a cell, with its amount and the end of its contract; `null` when none is known. */
export function rivalWords(cell: MatrixCell, frame: Frame): Words | null {
  const rival = largestRival(cell, frame.measure);
  if (!rival) return null;
  const name = frame.rivalName(rival.competitorId ?? '');
  const others = cell.walletLines.filter(({ holder }) => holder === 'Competitor').length - 1;
  const held = lineIn(rival, frame.measure);
  const until = rival.contractEnd === null ? '' : fill(label.until, formatShortMonth(rival.contractEnd));
  const more = others > 0 ? fill(label.rivalsMore, others) : '';
  return {
    word: [name, more].filter(Boolean).join(' '),
    amount: held === 0 ? '' : amountText(held, frame),
    qualifier: until,
    said: [name, more, held === 0 ? '' : exactText(held, frame), until].filter(Boolean).join(', '),
  };
}

export function heatWords(cell: MatrixCell): Words {
  if (cell.score === null) {
    const isHeld = HELD.has(cell.status);
    return { word: '', amount: '', qualifier: isHeld ? label.held : '', said: isHeld ? label.held : label.notScored };
  }
  return {
    word: '',
    amount: String(cell.score),
    qualifier: dots(heatStep(cell.score)),
    said: fill(label.score, cell.score),
  };
}

/** The step of a score once more, for those who do not see colors. */
export const dots = (step: number): string => '●'.repeat(step) + '○'.repeat(5 - step);
