import type { Value } from '../../catalog/types.ts';
import type { RowScope } from '../types.ts';

export const allRows: RowScope = { kind: 'all' };
export const noRows: RowScope = { kind: 'none' };

export const where = (sql: string, parameters: readonly Value[]): RowScope => ({ kind: 'where', sql, parameters });

/** Rows in any of the scopes. */
export function either(scopes: readonly RowScope[]): RowScope {
  if (scopes.some((scope) => scope.kind === 'all')) return allRows;
  const parts = scopes.filter((scope) => scope.kind === 'where');
  if (parts.length === 0) return noRows;
  return where(
    `(${parts.map((part) => part.sql).join(' OR ')})`,
    parts.flatMap((part) => part.parameters),
  );
}

/** Rows in all of the scopes. */
export function both(scopes: readonly RowScope[]): RowScope {
  if (scopes.some((scope) => scope.kind === 'none')) return noRows;
  const parts = scopes.filter((scope) => scope.kind === 'where');
  if (parts.length === 0) return allRows;
  return where(
    `(${parts.map((part) => part.sql).join(' AND ')})`,
    parts.flatMap((part) => part.parameters),
  );
}

/** The scope's SQL over a table alias; undefined when it hides nothing, `0` when it hides everything. */
export function scopeSql(scope: RowScope, alias: string): { sql: string; parameters: readonly Value[] } | undefined {
  if (scope.kind === 'all') return undefined;
  if (scope.kind === 'none') return { sql: '0', parameters: [] };
  return { sql: scope.sql.replaceAll('{row}', alias), parameters: scope.parameters };
}
