import { fieldOf, isStored, objectOf } from '../../catalog/lookup.ts';
import type { Catalog } from '../../catalog/types.ts';
import type { Store } from '../../store/types.ts';
import type { StoredValues } from './checks/check.ts';

/** Looks into the records that are stored, those in the recycle bin included: they can come back. */
export function storedValues(store: Store, catalog: Catalog): StoredValues {
  const ask = (objectName: string, fieldName: string, sql: (table: string, column: string) => string): number => {
    const object = objectOf(catalog, objectName);
    const field = object && fieldOf(object, fieldName);
    if (!object || !field || !isStored(field)) return 0;
    return Number(store.select(sql(`"${object.name}"`, `"${field.name}"`), [])[0]?.['found'] ?? 0);
  };
  return {
    longest: (object, field) =>
      ask(object, field, (table, column) => `SELECT MAX(LENGTH(${column})) AS "found" FROM ${table}`),
    greatest: (object, field) =>
      ask(object, field, (table, column) => `SELECT MAX(ABS(${column})) AS "found" FROM ${table}`),
    hasBlank: (object, field) =>
      ask(object, field, (table, column) => `SELECT 1 AS "found" FROM ${table} WHERE ${column} IS NULL LIMIT 1`) > 0,
    holds(objectName, fieldName, value) {
      const object = objectOf(catalog, objectName);
      const field = object && fieldOf(object, fieldName);
      return object !== undefined && field !== undefined && store.find(object, field.name, [value]).length > 0;
    },
    hasDuplicate: (object, field) =>
      ask(
        object,
        field,
        (table, column) =>
          `SELECT 1 AS "found" FROM ${table} WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING COUNT(*) > 1 LIMIT 1`,
      ) > 0,
  };
}
