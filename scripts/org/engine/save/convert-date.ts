const dayPattern = /^(\d{4})-(\d{2})-(\d{2})/;
const zone = '(Z|[+-]\\d{2}:?\\d{2})';
const dateOnly = new RegExp(`^\\d{4}-\\d{2}-\\d{2}${zone}?$`);
const dateTime = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})T(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?${zone}?$`);
const time = new RegExp(`^(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,3}))?)?Z?$`);

/** The day itself when the calendar has it. */
function realDay(text: string): string | undefined {
  const [whole, year, month, day] = dayPattern.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const date = new Date(`${whole}T00:00:00Z`);
  const same =
    !Number.isNaN(date.getTime()) &&
    date.getUTCFullYear() === Number(year) &&
    date.getUTCMonth() + 1 === Number(month) &&
    date.getUTCDate() === Number(day);
  return same && Number(year) >= 1700 && Number(year) <= 4000 ? whole : undefined;
}

/** `2026-01-31`, as REST takes a date: with or without a zone, or the day of a datetime. Undefined when it is none. */
export function convertDate(text: string): string | undefined {
  if (dateOnly.test(text)) return realDay(text);
  const datetime = convertDatetime(text);
  return datetime?.slice(0, 10);
}

/** A datetime in UTC to the second, as Salesforce stores it; a plain date is its midnight. Undefined when it is none. */
export function convertDatetime(text: string): string | undefined {
  if (dateOnly.test(text)) {
    const day = realDay(text);
    return day === undefined ? undefined : `${day}T00:00:00.000Z`;
  }
  const [, day, hour, minute, second = '00', offset = 'Z'] = dateTime.exec(text) ?? [];
  if (day === undefined || realDay(day) === undefined) return undefined;
  const normal = offset.length === 5 ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset;
  const date = new Date(`${day}T${hour}:${minute}:${second}.000${normal}`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** `HH:mm:ss.SSSZ`. */
export function convertTime(text: string): string | undefined {
  const [, hour, minute, second = '00', fraction = '0'] = time.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`;
}
