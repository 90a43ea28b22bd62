import type { Access } from '../types.ts';
import { allRows } from './scope.ts';

/** Rights of the platform itself: roll-ups, defaults and cascades run with them, never a request. */
export const systemAccess: Access = {
  object: () => ({ read: true, create: true, edit: true, delete: true, viewAll: true, modifyAll: true }),
  canReadField: () => true,
  canEditField: (_object, field) => !field.readOnly,
  rows: () => allRows,
  sharing: () => allRows,
  hasPermission: () => true,
  hasCustomPermission: () => true,
  grants: [],
};
