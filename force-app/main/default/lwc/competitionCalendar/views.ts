import { patternOf, patternStyle } from 'c/competitorModel';
import type { Competitor } from 'c/crmModel';
import { placeIn } from 'c/displacementModel';
import type { ContractCalendar, ContractEnd } from 'c/displacementModel';
import { fill, formatCount, formatDay, formatInUnits, formatMonth, formatShortMonth, unitOf } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { label } from './labels';

export interface CalendarNames {
  row(key: string): string;
  column(key: string): string;
  readonly competitors: readonly Competitor[];
  readonly order: readonly string[];
}

/** Where there is no room for words inside a window or right of its end, in percent of the calendar. */
const ROOM_INSIDE = 15;
const ROOM_RIGHT = 80;

const STATES: Readonly<Record<ContractEnd['state'], string>> = {
  lapsed: label.stateLapsed,
  open: label.stateOpen,
  ahead: label.stateAhead,
};
const stateWord = ({ kind, state }: ContractEnd): string =>
  kind === 'defend' && state === 'open' ? label.stateDefend : STATES[state];

export const monthsOf = (calendar: ContractCalendar) =>
  calendar.months.map((month, at) => ({
    key: month,
    name: at > 0 && month.slice(5, 7) === '01' ? formatShortMonth(month) : formatMonth(month),
    monthClass: at > 0 && month.slice(5, 7) === '01' ? 'month month_year' : 'month',
    style: `left:${placeIn(calendar, month)}%`,
  }));

/** One contract end as its bar is drawn and read. */
export function endView(each: ContractEnd, calendar: ContractCalendar, names: CalendarNames, today: IsoDate) {
  const year = today.slice(0, 4);
  const { kind, state, amount, end, opens, competitorId } = each;
  const isOurs = kind === 'defend';
  const who = isOurs ? label.us : (names.competitors.find(({ id }) => id === competitorId)?.name ?? '');
  const what = fill(label.cellName, names.row(each.rowKey), each.columnKeys.map(names.column).join(', '));
  const said = formatInUnits(amount, unitOf(amount));
  const words = isOurs
    ? fill(state === 'lapsed' ? label.lapsedDefend : label.defend, said)
    : fill(state === 'lapsed' ? label.lapsedDisplace : label.displace, said);
  const at = placeIn(calendar, end);
  const from = placeIn(calendar, opens);
  const isInside = !isOurs && state !== 'lapsed' && at - from >= ROOM_INSIDE;
  const isLeft = !isInside && at > ROOM_RIGHT;
  const stated = stateWord(each);
  return {
    key: each.key,
    rowKey: each.rowKey,
    columnKey: each.columnKeys[0] ?? '',
    what,
    who,
    words,
    amount: said,
    opens: formatDay(opens, year),
    end: formatDay(end, year),
    state: stated,
    text: isOurs
      ? fill(label.endDefend, what, said, formatDay(end), stated)
      : fill(label.endDisplace, what, said, formatDay(end), stated, who, formatDay(opens)),
    isOurs,
    hasWindow: !isOurs && state !== 'lapsed',
    runStyle: `width:${at}%;${isOurs ? '' : patternStyle(patternOf(names.order, competitorId ?? ''))}`,
    runClass: isOurs ? 'run run_ours' : 'run',
    windowStyle: `left:${from}%;width:${Math.max(0.5, at - from)}%`,
    windowWords: isInside ? words : '',
    outsideWords: isInside ? '' : words,
    outsideStyle: isLeft ? `right:${100 - (isOurs ? at : from)}%` : `left:${at}%`,
    outsideClass: ['outside', isOurs ? 'outside_ours' : '', isLeft ? 'outside_left' : ''].join(' '),
    markStyle: `left:${at}%`,
    markClass: isOurs ? 'mark mark_ours' : 'mark mark_theirs',
    lineClass: state === 'lapsed' ? 'hit hit_lapsed' : 'hit',
  };
}

const UNDATED = { one: label.undatedOne, other: label.undated };
const OUTSIDE = { one: label.outsideOne, other: label.outside };

/** What the calendar cannot draw. */
export function notesOf({ undated, earlier, later }: ContractCalendar): readonly string[] {
  const outside = earlier.length + later.length;
  return [
    ...(outside > 0 ? [formatCount(OUTSIDE, outside)] : []),
    ...(undated.count > 0
      ? [formatCount(UNDATED, undated.count, formatInUnits(undated.amount, unitOf(undated.amount)))]
      : []),
  ];
}
