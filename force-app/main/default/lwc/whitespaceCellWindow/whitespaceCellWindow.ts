import { LightningElement, api } from 'lwc';
import ended from '@salesforce/label/c.Whitespace_Window_Ended';
import ends from '@salesforce/label/c.Whitespace_Window_Ends';
import opened from '@salesforce/label/c.Whitespace_Window_Opened';
import opens from '@salesforce/label/c.Whitespace_Window_Opens';
import text from '@salesforce/label/c.Whitespace_Window_Text';
import title from '@salesforce/label/c.Whitespace_Window';
import todayLabel from '@salesforce/label/c.Whitespace_Window_Today';
import type { ContractEnd } from 'c/displacementModel';
import { fill, formatDay } from 'c/formatService';
import { addDays, daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';

/** Room left and right of what is drawn, as part of its length. */
const MARGIN = 0.12;
/** Width of one character of a word, in percent of the line in the panel. */
const CHARACTER = 2;

interface Word {
  readonly key: string;
  readonly at: number;
  readonly text: string;
}

/** Words that would stand on each other stand below each other: the line of each, from the left. */
function stacked(words: readonly Word[]) {
  const taken: number[] = [];
  return [...words]
    .sort((a, b) => a.at - b.at)
    .map((word) => {
      const shift = word.at < 18 ? 0 : word.at > 82 ? 100 : 50;
      const width = (word.text.length + 1) * CHARACTER;
      const left = word.at - (width * shift) / 100;
      const free = taken.findIndex((right) => right <= left);
      const row = free < 0 ? taken.length : free;
      taken[row] = left + width;
      return {
        ...word,
        row,
        style: `left: ${word.at}%; top: ${17 + row * 14}px; transform: translateX(-${shift}%)`,
      };
    });
}

/** When a competitor's contract ends, and from when it can be displaced, on a line with today. */
export default class WhitespaceCellWindow extends LightningElement {
  @api end: ContractEnd | null = null;
  @api holder = '';
  @api today: IsoDate = '';

  label = { title };

  get sentence(): string {
    const { end, holder, today } = this;
    if (!end) return '';
    const year = today.slice(0, 4);
    return fill(text, holder, formatDay(end.opens, year), formatDay(end.end, year));
  }

  get line() {
    const { end, today } = this;
    if (!end) return null;
    const first = end.opens < today ? end.opens : today;
    const last = end.end > today ? end.end : today;
    const room = Math.ceil(Math.max(14, daysBetween(first, last)) * MARGIN);
    const start = addDays(first, -room);
    const length = daysBetween(start, addDays(last, room));
    const at = (day: IsoDate): number => Math.round((daysBetween(start, day) / length) * 1000) / 10;
    const year = today.slice(0, 4);
    const isPast = end.end < today;
    const words = stacked([
      { key: 'today', at: at(today), text: todayLabel },
      {
        key: 'opens',
        at: at(end.opens),
        text: fill(end.opens <= today ? opened : opens, formatDay(end.opens, year)),
      },
      { key: 'ends', at: at(end.end), text: fill(isPast ? ended : ends, formatDay(end.end, year)) },
    ]);
    return {
      lineStyle: `height: ${32 + Math.max(...words.map(({ row }) => row)) * 14}px`,
      windowStyle: `left: ${at(end.opens)}%; width: ${Math.round((at(end.end) - at(end.opens)) * 10) / 10}%`,
      todayStyle: `left: ${at(today)}%`,
      endStyle: `left: ${at(end.end)}%`,
      words,
    };
  }
}
