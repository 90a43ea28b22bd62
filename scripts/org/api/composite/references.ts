import { OrgError } from '../../errors.ts';
import { isObject } from '../parse.ts';

/** Bodies of the subrequests already answered, by reference id; a failed one has none. */
export type Answered = ReadonlyMap<string, unknown>;

const reference = /@(?:\{|%7B)(\w+)((?:\.\w+|\[\d+\]|%5B\d+%5D)*)(?:\}|%7D)/gi;

/** The url with each `@{ref.path}` replaced, encoded for where it stands. */
export const resolveUrl = (url: string, answered: Answered): string =>
  url.replace(reference, (_, id: string, path: string) => encodeURIComponent(String(look(id, path, answered))));

/** A body with every reference in its texts replaced; a text that is one reference alone takes the value with its type. */
export function resolveBody(value: unknown, answered: Answered): unknown {
  if (typeof value === 'string') return resolveText(value, answered);
  if (Array.isArray(value)) return value.map((item) => resolveBody(item, answered));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolveBody(item, answered)]));
}

function resolveText(text: string, answered: Answered): unknown {
  const matches = [...text.matchAll(reference)];
  const [first] = matches;
  if (first && matches.length === 1 && first[0].length === text.length)
    return look(first[1] ?? '', first[2] ?? '', answered);
  return text.replace(reference, (_, id: string, path: string) => String(look(id, path, answered)));
}

function look(id: string, path: string, answered: Answered): unknown {
  let value = answered.get(id);
  for (const step of decodeURIComponent(path).match(/\w+/g) ?? []) {
    if (Array.isArray(value)) value = value[Number(step)] as unknown;
    else value = isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  }
  if (value === undefined || isObject(value) || Array.isArray(value)) {
    throw new OrgError('PROCESSING_HALTED', `Invalid reference specified. No value for ${id}${path} found`);
  }
  return value;
}
