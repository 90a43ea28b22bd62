import { addDays, addMonths, monthEnd, monthStart, type IsoDate } from 'c/periodModel';
import type { Find, Finder } from '../shared/find-records.ts';
import type { SeedValue } from './scenario.ts';

/**
 * Placeholders of a seed value:
 * `{@Account.External_Key__c=demo:halden}` the Id of that record, `…|me}` the running user where there is none, `{me}` the running user;
 * `{today}`, `{today-30}` a day; `{monthStart-8}`, `{monthEnd+3}` first and last day of a month so many months away. Braces of JSON, which a quote follows, are left alone.
 */
export type Placeholder =
  | { readonly kind: 'find'; readonly find: Find; readonly orMe: boolean }
  | { readonly kind: 'me' }
  | { readonly kind: 'day'; readonly unit: 'today' | 'monthStart' | 'monthEnd'; readonly offset: number };

const PATTERN = /\{([^{}"][^{}]*)\}/g;

/** The finds a value needs before it can be filled. */
export const findsIn = (value: SeedValue): readonly Find[] =>
  typeof value === 'string'
    ? [...value.matchAll(PATTERN)]
        .map((match) => parse(match[1] ?? ''))
        .flatMap((each) => (each.kind === 'find' ? [each.find] : []))
    : [];

/** The value with every placeholder replaced; throws when a record it names is not in the org. */
export function fillValue(value: SeedValue, finder: Finder, me: string, today: IsoDate): SeedValue {
  if (typeof value !== 'string') return value;
  return value.replace(PATTERN, (whole, text: string) => {
    const placeholder = parse(text);
    switch (placeholder.kind) {
      case 'me':
        return me;
      case 'day':
        return dayOf(placeholder.unit, placeholder.offset, today);
      case 'find': {
        const id = finder(placeholder.find) ?? (placeholder.orMe ? me : undefined);
        if (id === undefined) throw new Error(`${whole} is not in the org.`);
        return id;
      }
    }
  });
}

function dayOf(unit: 'today' | 'monthStart' | 'monthEnd', offset: number, today: IsoDate): IsoDate {
  switch (unit) {
    case 'today':
      return addDays(today, offset);
    case 'monthStart':
      return monthStart(addMonths(monthStart(today), offset));
    case 'monthEnd':
      return monthEnd(addMonths(monthStart(today), offset));
  }
}

function parse(text: string): Placeholder {
  if (text === 'me') return { kind: 'me' };
  const find = /^@(\w+)\.([\w.]+)=(.*?)(\|me)?$/.exec(text);
  if (find)
    return {
      kind: 'find',
      find: { object: find[1] ?? '', where: { [find[2] ?? '']: find[3] === 'true' ? true : (find[3] ?? '') } },
      orMe: find[4] !== undefined,
    };
  const day = /^(today|monthStart|monthEnd)([+-]\d+)?$/.exec(text);
  if (day) return { kind: 'day', unit: day[1] as 'today' | 'monthStart' | 'monthEnd', offset: Number(day[2] ?? 0) };
  throw new Error(`{${text}} is not a placeholder of a seed.`);
}
