import { OrgError } from '../../errors.ts';

/** Salesforce's cursors: base64 of `v1:` and the index of the record. */
export const encodeCursor = (index: number): string => Buffer.from(`v1:${index}`).toString('base64');

/** Index of the first record after a cursor. */
export function afterCursor(cursor: string | null | undefined): number {
  if (cursor === null || cursor === undefined) return 0;
  const index = /^v1:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (index === undefined) throw new OrgError('INVALID_INPUT', `Invalid cursor: ${cursor}`);
  return Number(index) + 1;
}
