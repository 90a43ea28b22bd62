import type { Standard } from './read-standard.ts';
import { picklistValueOf } from './read-standard.ts';
import { readPicklistValue, type ValueSets } from './read-picklist.ts';
import type { Component, ObjectDef, PicklistValue } from './types.ts';
import { childrenOf } from './xml-node.ts';

/** Global value sets by lower-case name. */
export function globalValueSets(components: Iterable<Component>): ValueSets {
  const sets = new Map<string, readonly PicklistValue[]>();
  for (const { type, fullName, xml } of components) {
    if (type === 'GlobalValueSet' && xml)
      sets.set(fullName.toLowerCase(), childrenOf(xml, 'customValue').map(readPicklistValue));
  }
  return sets;
}

/** Standard value sets by lower-case name, as deployed or else as the platform has them. */
export function standardValueSets(standard: Standard, components: Iterable<Component>): ValueSets {
  const sets = new Map<string, readonly PicklistValue[]>(
    [...standard.valueSets].map(([name, values]) => [name.toLowerCase(), values.map(picklistValueOf)]),
  );
  for (const { type, fullName, xml } of components) {
    if (type === 'StandardValueSet' && xml)
      sets.set(fullName.toLowerCase(), childrenOf(xml, 'standardValue').map(readPicklistValue));
  }
  return sets;
}

/** The object with the values of its standard value sets. */
export function withValueSets(object: ObjectDef, standard: Standard, sets: ValueSets): ObjectDef {
  const fields = new Map(object.fields);
  for (const [key, field] of object.fields) {
    const picklist = sets.get((standard.setOfField.get(`${object.name.toLowerCase()}.${key}`) ?? '').toLowerCase());
    if (picklist) fields.set(key, { ...field, picklist });
  }
  return { ...object, fields };
}
