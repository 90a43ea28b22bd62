import { fieldMap } from './field-def.ts';
import type { ObjectDef } from './types.ts';

const links: Readonly<Record<string, string>> = {
  ContentDocumentLink: 'LinkedEntityId',
  ContentVersion: 'FirstPublishLocationId',
};

/** Files may be attached to records of every custom object. */
export function withFileTargets(objects: readonly ObjectDef[]): readonly ObjectDef[] {
  const names = objects.filter(({ custom, shareOf }) => custom && shareOf === undefined).map(({ name }) => name);
  if (names.length === 0) return objects;
  return objects.map((object) => {
    const link = links[object.name];
    if (link === undefined) return object;
    const fields = [...object.fields.values()].map((field) =>
      field.name === link ? { ...field, referenceTo: [...new Set([...field.referenceTo, ...names])] } : field,
    );
    return { ...object, fields: fieldMap(fields) };
  });
}
