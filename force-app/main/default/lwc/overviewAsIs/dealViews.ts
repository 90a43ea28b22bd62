import allDeals from '@salesforce/label/c.Overview_All_Deals';
import amount from '@salesforce/label/c.Overview_Amount';
import deals from '@salesforce/label/c.Overview_Deals';
import lost from '@salesforce/label/c.Overview_Lost';
import more from '@salesforce/label/c.Overview_More';
import noOffering from '@salesforce/label/c.Overview_No_Offering';
import offering from '@salesforce/label/c.Overview_Offering';
import period12 from '@salesforce/label/c.Overview_Period_12';
import period24 from '@salesforce/label/c.Overview_Period_24';
import periodAll from '@salesforce/label/c.Overview_Period_All';
import periodPlan from '@salesforce/label/c.Overview_Period_Plan';
import pipelineSum from '@salesforce/label/c.Overview_Pipeline_Sum';
import rate from '@salesforce/label/c.Overview_Rate';
import oneRenewal from '@salesforce/label/c.Overview_Renewal_Count';
import renewalsHead from '@salesforce/label/c.Overview_Renewals';
import renewalsEmpty from '@salesforce/label/c.Overview_Renewals_Empty';
import someRenewals from '@salesforce/label/c.Overview_Renewals_Count';
import score from '@salesforce/label/c.Overview_Score';
import stage from '@salesforce/label/c.Overview_Stage';
import stageRow from '@salesforce/label/c.Overview_Stage_Row';
import stageRowOne from '@salesforce/label/c.Overview_Stage_Row_One';
import weighted from '@salesforce/label/c.Overview_Weighted';
import winLossRow from '@salesforce/label/c.Overview_Win_Loss_Row';
import windowHead from '@salesforce/label/c.Overview_Window';
import windowFirst from '@salesforce/label/c.Overview_Window_First';
import windowFurther from '@salesforce/label/c.Overview_Window_Further';
import windowPassed from '@salesforce/label/c.Overview_Window_Passed';
import won from '@salesforce/label/c.Overview_Won';
import { squares } from 'c/asIsModel';
import type { AsIsPeriod, RenewalsDue, SourceRecord, StageSum, WinLoss } from 'c/asIsModel';
import {
  fill,
  formatCount,
  formatInUnits,
  formatMoney,
  formatNumber,
  formatPercent,
  plural,
  unitOf,
} from 'c/formatService';
import { sum } from 'c/moneyModel';
import { tableOf } from './tableView';
import type { TableView } from './tableView';

/** What a part of the card shows, and the records behind each of its figures. */
export interface BlockView {
  readonly sub: string;
  readonly isEmpty: boolean;
  readonly table: TableView;
  readonly drills: Readonly<Record<string, { readonly title: string; readonly records: readonly SourceRecord[] }>>;
}

/** How many squares a line holds, and how many offerings are shown before the rest is folded. */
const MOST_SQUARES = 18;
export const FEW_OFFERINGS = 6;

export const PERIOD_WORDS: Readonly<Record<AsIsPeriod, string>> = {
  '12m': period12,
  '24m': period24,
  plan: periodPlan,
  all: periodAll,
};

/** Won and lost by offering as rows of squares; `names` of the columns of the matrix. */
export function winLossView(
  { rows, total }: { readonly rows: readonly WinLoss[]; readonly total: WinLoss },
  names: ReadonlyMap<string, string>,
  most: number,
) {
  const nameOf = (row: WinLoss): string => (row === total ? allDeals : names.get(row.key) || noOffering);
  const lines = rows.slice(0, most).map((row) => {
    const drawn = squares(row, MOST_SQUARES);
    const marks = [
      ...Array.from({ length: drawn.won }, (_, index) => ({ key: `w${index}`, markClass: 'square square_won' })),
      ...Array.from({ length: drawn.lost }, (_, index) => ({ key: `l${index}`, markClass: 'square square_lost' })),
    ];
    return {
      key: row.key || 'none',
      name: nameOf(row),
      marks,
      more: drawn.more > 0 ? fill(more, drawn.more) : '',
      score: fill(score, row.won, row.lost),
      rate: formatPercent(row.rate),
      spoken: fill(winLossRow, nameOf(row), row.won, row.lost, formatPercent(row.rate)),
    };
  });
  const all = rows.length > 0 ? [...rows, total] : [];
  return {
    sub: rows.length > 0 ? `${fill(score, total.won, total.lost)} · ${formatPercent(total.rate)}` : '',
    isEmpty: rows.length === 0,
    lines,
    rest: Math.max(0, rows.length - FEW_OFFERINGS),
    table: tableOf(
      [offering, won, lost, rate],
      all.map((row) => ({
        key: row.key || 'none',
        texts: [nameOf(row), formatNumber(row.won), formatNumber(row.lost), formatPercent(row.rate)],
      })),
    ),
    drills: Object.fromEntries(all.map((row) => [row.key || 'none', { title: nameOf(row), records: row.records }])),
  };
}

/** The open deals by stage as bars. */
export function pipelineView(stages: readonly StageSum[], words: ReadonlyMap<string, string>) {
  const unit = unitOf(Math.max(0, ...stages.map((each) => each.amount)));
  const nameOf = ({ stageName }: StageSum): string => words.get(stageName) ?? stageName;
  const inUnits = (amounts: readonly number[]): string => formatInUnits(sum(amounts), unit);
  return {
    sub: fill(pipelineSum, inUnits(stages.map((each) => each.amount)), inUnits(stages.map((each) => each.weighted))),
    isEmpty: stages.length === 0,
    lines: stages.map((each) => ({
      key: each.stageName,
      name: nameOf(each),
      barStyle: `width: ${each.width}%`,
      amount: formatInUnits(each.amount, unit),
      exact: formatMoney(each.amount),
      spoken: fill(
        plural({ one: stageRowOne, other: stageRow }, each.count),
        nameOf(each),
        each.count,
        formatMoney(each.amount),
      ),
    })),
    table: tableOf(
      [stage, deals, amount, weighted],
      stages.map((each) => ({
        key: each.stageName,
        texts: [nameOf(each), formatNumber(each.count), formatMoney(each.amount), formatMoney(each.weighted)],
      })),
    ),
    drills: Object.fromEntries(stages.map((each) => [each.stageName, { title: nameOf(each), records: each.records }])),
  };
}

function windowWord({ window, from, to }: RenewalsDue): string {
  switch (window) {
    case 'passed':
      return windowPassed;
    case 'first':
      return fill(windowFirst, to);
    case 'further':
      return fill(windowFurther, from, to);
  }
}

const keyOf = ({ window, to }: RenewalsDue): string => (window === 'passed' ? window : String(to));

/** What ends, by window, as boxes side by side; one in the past only when something is there. */
export function renewalsView(due: readonly RenewalsDue[], days: number) {
  const shown = due.filter((each) => each.window !== 'passed' || each.count > 0);
  const unit = unitOf(Math.max(0, ...due.map((each) => each.amount)));
  const renewalsOf = (count: number): string => formatCount({ one: oneRenewal, other: someRenewals }, count);
  const isEmpty = due.every((each) => each.count === 0);
  return {
    sub: isEmpty ? '' : formatInUnits(sum(due.map((each) => each.amount)), unit),
    isEmpty,
    emptyText: fill(renewalsEmpty, days),
    lines: shown.map((each) => ({
      key: keyOf(each),
      name: windowWord(each),
      amount: formatInUnits(each.amount, unit),
      exact: formatMoney(each.amount),
      count: renewalsOf(each.count),
      boxClass: each.window === 'passed' ? 'box box_late' : 'box',
      spoken: `${windowWord(each)}: ${formatMoney(each.amount)}, ${renewalsOf(each.count)}`,
    })),
    table: tableOf(
      [windowHead, renewalsHead, amount],
      due.map((each) => ({
        key: keyOf(each),
        texts: [windowWord(each), formatNumber(each.count), formatMoney(each.amount)],
      })),
    ),
    drills: Object.fromEntries(due.map((each) => [keyOf(each), { title: windowWord(each), records: each.records }])),
  };
}
