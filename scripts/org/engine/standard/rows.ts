import { objectOf } from '../../catalog/lookup.ts';
import type { Value } from '../../catalog/types.ts';
import type { Row } from '../../store/types.ts';
import type { SaveWork } from '../save/types.ts';

/** A stored record of a standard object; undefined where there is none or the id is blank. */
export function rowOf(work: SaveWork, objectName: string, id: Value | undefined): Row | undefined {
  const object = objectOf(work.context.catalog, objectName);
  return object && typeof id === 'string' ? work.context.store.read(object, id) : undefined;
}

export function rowsWhere(work: SaveWork, objectName: string, field: string, value: Value | undefined): readonly Row[] {
  const object = objectOf(work.context.catalog, objectName);
  return object && value !== undefined && value !== null ? work.context.store.find(object, field, [value]) : [];
}

export const numberIn = (row: Row, field: string): number => {
  const value = row[field];
  return typeof value === 'number' ? value : 0;
};

export const textIn = (row: Row | undefined, field: string): string | null => {
  const value = row?.[field];
  return typeof value === 'string' ? value : null;
};
