import type { BoundOrder } from './bound.ts';
import { empty, param, sql, type Fragment } from './sql.ts';

/** One item of ORDER BY; SQLite's own places of nulls are left unsaid, so that an index can serve. */
export function orderItem(value: Fragment, { direction, nulls }: Pick<BoundOrder, 'direction' | 'nulls'>): Fragment {
  if (direction === 'ASC') return nulls === 'FIRST' ? value : sql`${value} NULLS LAST`;
  return nulls === 'LAST' ? sql`${value} DESC` : sql`${value} DESC NULLS FIRST`;
}

export function limitClause(limit: number | undefined, offset: number | undefined): Fragment {
  if (limit === undefined && offset === undefined) return empty;
  const end = sql` LIMIT ${param(limit ?? -1)}`;
  return offset === undefined ? end : sql`${end} OFFSET ${param(offset)}`;
}
