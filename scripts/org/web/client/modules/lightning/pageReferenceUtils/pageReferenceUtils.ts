/** `{ Name: 'A, B' }` as the `defaultFieldValues` state of a new-record page. */
export const encodeDefaultFieldValues = (values: Readonly<Record<string, unknown>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join(',');

/** The reverse of `encodeDefaultFieldValues`. */
export const decodeDefaultFieldValues = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split(',')
      .filter((pair) => pair.includes('='))
      .map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]),
  );
