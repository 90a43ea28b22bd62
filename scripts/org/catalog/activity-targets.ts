import { fieldMap } from './field-def.ts';
import type { ObjectDef } from './types.ts';

const activities: ReadonlySet<string> = new Set(['Task', 'Event']);

/** Activities may be about custom objects that allow them (`enableActivities`): `WhatId` points at those too. */
export function withActivityTargets(objects: readonly ObjectDef[]): readonly ObjectDef[] {
  const allowing = objects.filter(({ custom, fields }) => custom && fields.has('lastactivitydate'));
  if (allowing.length === 0) return objects;
  const names = allowing.map(({ name }) => name);
  return objects.map((object) => {
    if (!activities.has(object.name)) return object;
    const fields = [...object.fields.values()].map((field) =>
      field.name === 'WhatId' ? { ...field, referenceTo: [...field.referenceTo, ...names] } : field,
    );
    return { ...object, fields: fieldMap(fields) };
  });
}
