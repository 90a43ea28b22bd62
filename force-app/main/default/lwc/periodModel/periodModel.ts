/** A calendar day, `YYYY-MM-DD`. Compares as text. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const toUtc = (date: IsoDate): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
const fromUtc = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((toUtc(to) - toUtc(from)) / DAY_MS);

export const addDays = (date: IsoDate, days: number): IsoDate => fromUtc(toUtc(date) + days * DAY_MS);

/** The same day `years` later; 29 February becomes 28 February where there is none. */
export function addYears(date: IsoDate, years: number): IsoDate {
  const year = Number(date.slice(0, 4)) + years;
  const moved = Date.UTC(year, Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  return fromUtc(new Date(moved).getUTCMonth() === Number(date.slice(5, 7)) - 1 ? moved : moved - DAY_MS);
}

/** First and last day of the month of `date`. */
export const monthStart = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`;
export const monthEnd = (date: IsoDate): IsoDate => addDays(addMonths(monthStart(date), 1), -1);

/** The same day `months` later; the last day of the month where there is no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const target = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const day = Number(date.slice(8, 10));
  const lastDay = new Date(Date.UTC(Math.floor(target / 12), (target % 12) + 1, 0)).getUTCDate();
  return fromUtc(Date.UTC(Math.floor(target / 12), target % 12, Math.min(day, lastDay)));
}
