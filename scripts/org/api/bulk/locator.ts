import { OrgError } from '../../errors.ts';

/** A place to go on from, opaque to clients: base64 of the number of rows before it, as Salesforce's are. */
export const locatorOf = (offset: number): string => Buffer.from(String(offset)).toString('base64url');

/** The row a locator means, 0 without one; INVALID_QUERY_LOCATOR when it is none of ours. */
export function offsetIn(locator: string | null): number {
  if (locator === null) return 0;
  const text = Buffer.from(locator, 'base64url').toString();
  if (!/^\d{1,15}$/.test(text)) throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
  return Number(text);
}
