import disagreesLabel from '@salesforce/label/c.Whitespace_Disagrees';
import dueLabel from '@salesforce/label/c.Whitespace_Due';
import heldLabel from '@salesforce/label/c.Whitespace_Held';
import notScoredLabel from '@salesforce/label/c.Whitespace_Not_Scored';
import ofLabel from '@salesforce/label/c.Whitespace_Of';
import overriddenLabel from '@salesforce/label/c.Whitespace_Overridden';
import scoreLabel from '@salesforce/label/c.Whitespace_Score_Named';
import walletLabel from '@salesforce/label/c.Whitespace_Wallet_Short';
import type { CellStatus } from 'c/crmModel';
import { fill, formatDay, formatMoney, formatInUnits, formatPercent } from 'c/formatService';
import { percentOf } from 'c/moneyModel';
import type { IsoDate } from 'c/periodModel';
import { statusLook } from 'c/statusService';
import { HELD } from 'c/whitespaceCellModel';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { heatStep } from 'c/whitespaceRankModel';

export type MatrixView = 'status' | 'heat';

/** The texts of one cell; `label` says everything in the order row, column, status, amount, qualifier, overridden. */
export interface CellText {
  readonly word: string;
  readonly glyph: string;
  readonly amount: string;
  readonly qualifier: string;
  readonly cellClass: string;
  readonly label: string;
}

interface Frame {
  readonly rowName: string;
  readonly columnName: string;
  /** 1 or 1,000: what amounts are counted in. */
  readonly unit: number;
  readonly view: MatrixView;
  readonly today: IsoDate;
}

/** Says a cell in words and figures. */
export function cellText(cell: MatrixCell, frame: Frame): CellText {
  const look = statusLook(cell.status);
  const isBare = cell.status === 'Not Applicable';
  const { amount, qualifier } = frame.view === 'heat' ? heatTexts(cell) : statusTexts(cell, frame);
  const flags = [cell.isOverridden ? overriddenLabel : '', cell.disagrees ? disagreesLabel : ''].filter(Boolean);
  const said = frame.view === 'heat' ? scoreText(cell) : exactTexts(cell, frame);
  return {
    word: isBare ? '' : look.short,
    glyph: look.glyph,
    amount: isBare ? '–' : amount,
    qualifier,
    cellClass: classOf(cell, frame.view, look.className),
    label: [frame.rowName, frame.columnName, look.word, said, ...flags].filter(Boolean).join(', '),
  };
}

/** An override that gives one of these needs no mark: nothing else gives them. */
const ONLY_BY_PEOPLE: ReadonlySet<CellStatus> = new Set<CellStatus>(['Not Applicable', 'Competitor']);

function classOf(cell: MatrixCell, view: MatrixView, name: string): string {
  if (cell.status === 'Not Applicable' && !cell.disagrees) return `cell ${name}`;
  const look = view === 'heat' ? (cell.score === null ? 'heat heat_none' : `heat heat_${heatStep(cell.score)}`) : name;
  const isMarked = cell.isOverridden && !ONLY_BY_PEOPLE.has(cell.status);
  const notch = cell.disagrees ? ' notch notch_disagrees' : isMarked ? ' notch' : '';
  return `cell ${look}${notch}`;
}

function statusTexts(
  cell: MatrixCell,
  { unit, today }: Frame,
): { readonly amount: string; readonly qualifier: string } {
  const units = (amount: number): string => formatInUnits(amount, unit);
  const amount = cell.amount === null ? '' : units(cell.amount);
  switch (cell.status) {
    case 'Owned': {
      const part = cell.wallet === null ? null : percentOf(cell.owned, cell.wallet);
      return { amount, qualifier: part === null ? '' : formatPercent(part) };
    }
    case 'Renewal at Risk':
      return {
        amount,
        qualifier: cell.dueDate === null ? '' : fill(dueLabel, formatDay(cell.dueDate, today.slice(0, 4))),
      };
    case 'Open Opportunity':
      return { amount, qualifier: cell.probability === null ? '' : formatPercent(cell.probability) };
    case 'Potential':
      return { amount, qualifier: cell.wallet === null ? '' : fill(ofLabel, units(cell.wallet)) };
    case 'White':
    case 'Competitor':
      return { amount, qualifier: cell.wallet === null ? '' : walletLabel };
    case 'Lost':
    case 'Not Applicable':
      return { amount, qualifier: '' };
  }
}

function exactTexts(cell: MatrixCell, frame: Frame): string {
  const { qualifier } = statusTexts(cell, frame);
  return [cell.amount === null ? '' : formatMoney(cell.amount), qualifier].filter(Boolean).join(', ');
}

function scoreText(cell: MatrixCell): string {
  if (cell.score !== null) return fill(scoreLabel, cell.score);
  return HELD.has(cell.status) ? heldLabel : notScoredLabel;
}

function heatTexts(cell: MatrixCell): { readonly amount: string; readonly qualifier: string } {
  if (cell.score === null) return { amount: '', qualifier: HELD.has(cell.status) ? heldLabel : '' };
  const step = heatStep(cell.score);
  return { amount: String(cell.score), qualifier: '●'.repeat(step) + '○'.repeat(5 - step) };
}
