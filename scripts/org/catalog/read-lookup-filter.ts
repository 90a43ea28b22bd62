import type { LookupFilter, XmlNode } from './types.ts';
import { childOf, childrenOf, flagOf, textOf } from './xml-node.ts';

/** The filter of a look-up that holds saves; undefined for none, an inactive one, and one that only guides people. */
export function readLookupFilter(field: XmlNode): LookupFilter | undefined {
  const node = childOf(field, 'lookupFilter');
  if (!node || !flagOf(node, 'active') || flagOf(node, 'isOptional')) return undefined;
  const message = textOf(node, 'errorMessage');
  return {
    items: childrenOf(node, 'filterItems').map((item) => {
      const [value, valueField] = [textOf(item, 'value'), textOf(item, 'valueField')];
      return {
        field: textOf(item, 'field') ?? '',
        operation: textOf(item, 'operation') ?? '',
        ...(value === undefined ? {} : { value }),
        ...(valueField === undefined ? {} : { valueField }),
      };
    }),
    logic: textOf(node, 'booleanFilter') ?? 'and',
    ...(message === undefined ? {} : { message }),
  };
}
