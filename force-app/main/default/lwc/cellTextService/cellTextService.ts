import type { CellStatus } from 'c/crmModel';
import { fill, formatPercent } from 'c/formatService';
import { statusLook } from 'c/statusService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { sumFigure } from 'c/whitespaceFigureModel';
import type { Figures } from 'c/whitespaceFigureModel';
import { heatStep } from 'c/whitespaceRankModel';
import { changeText } from './changeText';
import { amountText, exactText } from './frame';
import type { Frame } from './frame';
import { label } from './labels';
import { dots, heatWords, rivalWords, statusWords } from './statusText';
import { rivalBar, walletWords } from './walletText';
import type { BarPart } from './walletText';

export { changeText, trendOf } from './changeText';
export type { ChangeText, Trend } from './changeText';
export { amountText, exactText } from './frame';
export type { Frame, Sight } from './frame';
export type { BarPart } from './walletText';
export type { MatrixView } from 'c/whitespaceViewModel';

/** The texts of one cell; `label` says everything in the order row, column, status, amount, qualifier, overridden. */
export interface CellText {
  readonly word: string;
  readonly glyph: string;
  /** Class of the word, which draws the glyph of the status before it. */
  readonly wordClass: string;
  readonly amount: string;
  readonly qualifier: string;
  readonly cellClass: string;
  readonly label: string;
  /** Class of how it stands beside the review it is compared with: `changed` or `same`; else empty. */
  readonly mark: string;
  /** Who holds what, in the views of wallet and competitors; else empty. */
  readonly bar: readonly BarPart[];
}

const NO_BAR: readonly BarPart[] = [];

/** Says a cell in words and figures. */
export function cellText(cell: MatrixCell, frame: Frame): CellText {
  const look = statusLook(cell.status);
  const isBare = cell.status === 'Not Applicable';
  const words = wordsOf(cell, frame);
  const shown = words.look === 'competitor' ? statusLook('Competitor') : look;
  const change = frame.changeOf ? changeText(frame.changeOf(cell), frame) : null;
  const flags = [
    cell.isOverridden ? label.overridden : '',
    cell.disagrees ? label.disagrees : '',
    change?.said ?? '',
  ].filter(Boolean);
  return {
    word: isBare ? '' : words.word || look.short,
    glyph: shown.glyph,
    wordClass: `word word_${shown.className}`,
    amount: isBare ? '–' : words.amount,
    qualifier: change?.was || (isBare ? '' : words.qualifier),
    cellClass: `cell ${classOf(cell, frame, words.look || look.className)}${change ? ` ${change.mark}` : ''}`,
    mark: change?.mark ?? '',
    label: [frame.rowName, frame.columnName, look.word, words.said, ...flags].filter(Boolean).join(', '),
    bar: isBare ? NO_BAR : words.bar,
  };
}

function wordsOf(cell: MatrixCell, frame: Frame) {
  const plain = { bar: NO_BAR, look: '' };
  if (frame.view === 'status') return { ...statusWords(cell, frame), ...plain };
  if (frame.view === 'heat') {
    const look = cell.score === null ? 'heat heat_none' : `heat heat_${heatStep(cell.score)}`;
    return { ...heatWords(cell), ...plain, look };
  }
  const quiet = { word: '', amount: '', qualifier: '', bar: NO_BAR, look: 'quiet' };
  if (frame.view === 'competitors') {
    const words = rivalWords(cell, frame);
    return words ? { ...words, bar: rivalBar(cell, frame), look: 'competitor' } : { ...quiet, said: label.rivalNone };
  }
  const words = walletWords(cell, frame);
  return words
    ? { ...words, look: words.isOver ? 'wallet wallet_over' : 'wallet' }
    : { ...quiet, said: label.walletUnknown };
}

/** An override that gives one of these needs no mark: people alone know of them. */
const ONLY_BY_PEOPLE: ReadonlySet<CellStatus> = new Set<CellStatus>(['Not Applicable', 'Competitor']);

function classOf(cell: MatrixCell, { view }: Frame, look: string): string {
  if (cell.status === 'Not Applicable' && !cell.disagrees)
    return view === 'heat' ? 'none' : look === 'quiet' ? 'none' : look;
  const isMarked = cell.isOverridden && !ONLY_BY_PEOPLE.has(cell.status);
  return `${look}${cell.disagrees ? ' notch notch_disagrees' : isMarked ? ' notch' : ''}`;
}

/** Says several cells that are folded to one. */
export function sumText(figures: Figures, frame: Frame): CellText {
  const { view } = frame;
  const figure = sumFigure(figures, view);
  const part = view === 'competitors' ? figures.competitorShare : figures.ownedShare;
  const isHeat = view === 'heat';
  const isBlank = figures.cells === 0 || (isHeat && figures.score === null);
  const word = isHeat ? fill(label.sumScored, figures.cells) : fill(label.sumHeld, figures.held, figures.cells);
  const step = isHeat && figures.score !== null ? heatStep(figures.score) : 0;
  const amount = isHeat ? String(figures.score ?? '') : amountText(figure ?? 0, frame);
  const qualifier = isHeat ? dots(step) : part === null ? '' : formatPercent(part);
  const exact = isHeat ? fill(label.score, figures.score ?? '') : exactText(figure ?? 0, frame);
  return {
    word: isBlank ? '' : word,
    glyph: '',
    wordClass: 'word',
    amount: isBlank ? '–' : amount,
    qualifier: isBlank ? '' : qualifier,
    mark: '',
    cellClass: `cell sum ${isBlank ? 'none' : step > 0 ? `heat heat_${step}` : ''}`.trim(),
    label: [
      frame.rowName,
      frame.columnName,
      fill(label.sumCells, figures.cells),
      ...(isBlank ? [] : [word, exact, isHeat ? '' : qualifier]),
    ]
      .filter(Boolean)
      .join(', '),
    bar: NO_BAR,
  };
}
