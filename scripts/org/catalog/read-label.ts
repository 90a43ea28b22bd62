import type { CustomLabel, XmlNode } from './types.ts';
import { flagOf, textOf } from './xml-node.ts';

/** One `<labels>` element of a labels file. */
export function readLabel(node: XmlNode): CustomLabel {
  const description = textOf(node, 'shortDescription');
  const categories = textOf(node, 'categories');
  return {
    name: textOf(node, 'fullName') ?? '',
    value: textOf(node, 'value') ?? '',
    language: textOf(node, 'language') ?? 'en_US',
    ...(description === undefined ? {} : { description }),
    ...(categories === undefined ? {} : { categories }),
    protected: flagOf(node, 'protected'),
  };
}
