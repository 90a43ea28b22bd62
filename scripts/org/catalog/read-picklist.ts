import type { PicklistValue, XmlNode } from './types.ts';
import { childOf, childrenOf, flagOf, textOf, textsOf } from './xml-node.ts';

/** Values of shared sets (GlobalValueSet, StandardValueSet) by lower-case name. */
export type ValueSets = ReadonlyMap<string, readonly PicklistValue[]>;

/** One `<value>`, `<customValue>` or `<standardValue>` element. */
export function readPicklistValue(node: XmlNode): PicklistValue {
  const value = textOf(node, 'fullName') ?? '';
  return {
    value,
    label: textOf(node, 'label') ?? value,
    isDefault: flagOf(node, 'default'),
    isActive: textOf(node, 'isActive') !== 'false',
  };
}

/** Controlling values by dependent value, as `valueSettings` say. */
const offeredBy = (valueSet: XmlNode): ReadonlyMap<string, readonly string[]> =>
  new Map(
    childrenOf(valueSet, 'valueSettings').map((node) => [
      textOf(node, 'valueName') ?? '',
      textsOf(node, 'controllingFieldValue'),
    ]),
  );

/** Values, restriction and controlling field of a picklist field's XML. */
export function readPicklist(
  node: XmlNode,
  sets: ValueSets,
): { readonly picklist: readonly PicklistValue[]; readonly restricted: boolean; readonly controllingField?: string } {
  const valueSet = childOf(node, 'valueSet');
  if (!valueSet) return { picklist: [], restricted: false };
  const definition = childOf(valueSet, 'valueSetDefinition');
  const shared = textOf(valueSet, 'valueSetName');
  const controllingField = textOf(valueSet, 'controllingField');
  const values = definition ? childrenOf(definition, 'value').map(readPicklistValue) : [];
  const offers = controllingField === undefined ? undefined : offeredBy(valueSet);
  const sorted =
    definition && flagOf(definition, 'sorted') ? [...values].sort((a, b) => a.label.localeCompare(b.label)) : values;
  const picklist = shared ? (sets.get(shared.toLowerCase()) ?? []) : sorted;
  return {
    picklist: offers ? picklist.map((entry) => ({ ...entry, validFor: offers.get(entry.value) ?? [] })) : picklist,
    restricted: flagOf(valueSet, 'restricted') || shared !== undefined,
    ...(controllingField ? { controllingField } : {}),
  };
}
