import type { ChildRelationship, ObjectDef } from './types.ts';

/** Child relationships of every object, derived from the look-ups that point at it. Keys are lower-case object names. */
export function childRelationshipsOf(objects: Iterable<ObjectDef>): ReadonlyMap<string, readonly ChildRelationship[]> {
  const byParent = new Map<string, ChildRelationship[]>();
  for (const object of objects) {
    for (const field of object.fields.values()) {
      for (const target of field.referenceTo) {
        const list = byParent.get(target.toLowerCase()) ?? [];
        list.push({
          childObject: object.name,
          field: field.name,
          ...(field.childRelationshipName === undefined ? {} : { name: field.childRelationshipName }),
          cascadeDelete: field.onDelete === 'Cascade',
          restrictedDelete: field.onDelete === 'Restrict',
        });
        byParent.set(target.toLowerCase(), list);
      }
    }
  }
  return byParent;
}
