import locale from '@salesforce/i18n/locale';
import { readAmount, writeAmount } from 'c/amountTextModel';
import type { AmountProblem, NumberMarks } from 'c/amountTextModel';
import { countedCurrency, fill } from 'c/formatService';
import { planFill, planPaste } from 'c/pasteModel';
import type { CellAmount, PasteProblem, Places } from 'c/pasteModel';
import { parseTable, tableText } from 'c/tableTextModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { cellFigure } from 'c/whitespaceFigureModel';
import type { RangePaste } from 'c/whitespaceMatrix';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { ViewState } from 'c/whitespaceViewModel';
import { label } from './labels';

/** What is typed into cells of a view; `null` where nothing is. */
export type AmountField = 'potentialAmount' | 'walletAmount' | 'walletQuantity';

export function fieldOf({ view, measure }: Pick<ViewState, 'view' | 'measure'>): AmountField | null {
  if (view === 'wallet') return measure === 'units' ? 'walletQuantity' : 'walletAmount';
  return view === 'status' && measure === 'value' ? 'potentialAmount' : null;
}

const WORDS: Readonly<Record<AmountField, string>> = {
  potentialAmount: label.potential,
  walletAmount: label.wallet,
  walletQuantity: label.walletUnits,
};

/** How numbers are written in the user's locale, and the signs of the currency that is counted in. */
export function marksOf(field: AmountField): NumberMarks {
  const currency = countedCurrency();
  const parts = new Intl.NumberFormat(locale).formatToParts(1_234_567.5);
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(1);
  const narrow = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
  const signs = [...money, ...narrow.formatToParts(1)].filter(({ type }) => type === 'currency');
  return {
    decimal: parts.find(({ type }) => type === 'decimal')?.value ?? '.',
    group: parts.find(({ type }) => type === 'group')?.value ?? '',
    currency: field === 'walletQuantity' ? [] : [currency, ...signs.map(({ value }) => value)],
  };
}

/** Where amounts are entered: the matrix, and the field of the view. */
export interface Entry {
  readonly matrix: WhitespaceMatrix;
  readonly field: AmountField;
}

/** What is to be saved, or why nothing is, in words. */
export type Entered = { readonly amounts: readonly CellAmount[] } | { readonly problem: string };

const nameOfCell = (matrix: WhitespaceMatrix, cell: MatrixCell): string => {
  const row = matrix.rows.find((each) => each.leaf >= 0 && each.key === cell.rowKey);
  const column = matrix.columns.find((each) => each.key === cell.columnKey);
  return fill(label.cellName, row?.name ?? '', column?.name ?? '');
};

/** What stands above the box in which an amount is typed. */
export const entryTitle = ({ matrix, field }: Entry, cell: MatrixCell): string =>
  fill(label.typeLabel, WORDS[field], nameOfCell(matrix, cell));

/** One amount, as typed. */
export function typed(entry: Entry, index: number, text: string): Entered {
  const read = readAmount(text, marksOf(entry.field));
  if ('problem' in read) return { problem: amountWords(read.problem, text) };
  return { amounts: [{ index, amount: read.amount }] };
}

/** A table of a spreadsheet on a range; columns without an offering take nothing. */
export function pasted(entry: Entry, { text, range, room }: Pick<RangePaste, 'text' | 'range' | 'room'>): Entered {
  const open = (places: Places): Places =>
    places.map((row) => row.map((index) => (canHold(entry, index) ? index : -1)));
  const plan = planPaste(parseTable(text), open(range), open(room), marksOf(entry.field));
  return 'problem' in plan ? { problem: pasteWords(entry, plan.problem) } : { amounts: plan.amounts };
}

/** The first row (or column) of a range in all the others. */
export function filled(entry: Entry, range: Places, direction: 'down' | 'right'): readonly CellAmount[] {
  const { cells } = entry.matrix;
  return planFill(range, direction, (index) => cells[index]?.record?.[entry.field] ?? null).filter(({ index }) =>
    canHold(entry, index),
  );
}

/** The figures of a range as shown, for a spreadsheet. */
export function copied(matrix: WhitespaceMatrix, range: Places, { view, measure }: ViewState): string {
  const marks = marksOf('walletQuantity');
  return tableText(
    range.map((row) =>
      row.map((index) => {
        const cell = matrix.cells[index];
        return cell ? writeAmount(cellFigure(cell, view, measure), marks) : '';
      }),
    ),
  );
}

const canHold = ({ matrix }: Entry, index: number): boolean => (matrix.cells[index]?.columnKey ?? '') !== '';

function amountWords(problem: AmountProblem, text: string): string {
  switch (problem) {
    case 'notAmount':
      return fill(label.amountNot, text.trim());
    case 'negative':
      return fill(label.amountNegative, text.trim());
    case 'currency':
      return fill(label.amountCurrency, text.trim(), countedCurrency());
    case 'decimals':
      return fill(label.amountDecimals, text.trim());
    case 'tooLarge':
      return fill(label.amountLarge, text.trim());
  }
}

function pasteWords({ matrix }: Entry, problem: PasteProblem): string {
  switch (problem.kind) {
    case 'empty':
      return label.pasteEmpty;
    case 'nowhere':
      return label.pasteNowhere;
    case 'tall':
      return fill(label.pasteTall, problem.given, problem.room);
    case 'wide':
      return fill(label.pasteWide, problem.given, problem.room);
    case 'sum':
      return fill(label.pasteSum, problem.text.trim());
    default: {
      const cell = matrix.cells[problem.index];
      return fill(label.pasteAt, cell ? nameOfCell(matrix, cell) : '', amountWords(problem.kind, problem.text));
    }
  }
}
