import type { ObjectDef } from '../../catalog/types.ts';
import { scopeSql } from '../access/scope.ts';
import type { Context, RowScope } from '../types.ts';

/** Is the record inside the scope? The record must exist. */
export function isInScope(context: Context, object: ObjectDef, id: string, scope: RowScope): boolean {
  const condition = scopeSql(scope, 'r');
  if (!condition) return true;
  if (scope.kind === 'none') return false;
  const sql = `SELECT 1 AS found FROM "${object.name}" AS r WHERE r."Id" = ? AND ${condition.sql}`;
  return context.store.select(sql, [id, ...condition.parameters]).length > 0;
}
