import type { BoundQuery } from '../../soql/bound.ts';

/** An answered query whose later pages were not asked for yet: which rows it found, in their order. */
export interface Cursor {
  readonly userId: string;
  readonly query: BoundQuery;
  /** Eight bytes a row: a query of all of a million rows is held, not its rows. */
  readonly keys: Float64Array;
}

/** Open cursors by locator. A user keeps ten; an eleventh closes the oldest, as Salesforce does. */
export interface Cursors {
  open(locator: string, cursor: Cursor): void;
  find(locator: string, userId: string): Cursor | undefined;
}

const perUser = 10;

export function createCursors(): Cursors {
  const cursors = new Map<string, Cursor>();
  return {
    open(locator, cursor) {
      const own = [...cursors].filter(([, each]) => each.userId === cursor.userId);
      for (const [oldest] of own.slice(0, Math.max(0, own.length - perUser + 1))) cursors.delete(oldest);
      cursors.set(locator, cursor);
    },
    find(locator, userId) {
      const cursor = cursors.get(locator);
      return cursor?.userId === userId ? cursor : undefined;
    },
  };
}
