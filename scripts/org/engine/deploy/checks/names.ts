import type { XmlNode } from '../../../catalog/types.ts';
import { childOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';

const rule =
  'It must be unique, begin with a letter, not include spaces, not end with an underscore, and not contain two consecutive underscores.';

/** An API name without its suffix; `what` is as in "object name". */
export function nameProblems(node: XmlNode | undefined, name: string, what: string, limit = 40): readonly Problem[] {
  const plain = name.replace(/__c$/, '');
  if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(plain)) {
    return [errorAt(node, `The ${what} name can only contain underscores and alphanumeric characters. ${rule}`)];
  }
  if (plain.length > limit)
    return [errorAt(node, `Value too long for field: DeveloperName maximum length is:${limit}`)];
  return [];
}

/** Texts of children that are longer than the platform keeps; `limits` is element to `[name of the field, characters]`. */
export function lengthProblems(
  node: XmlNode,
  limits: Readonly<Record<string, readonly [string, number]>>,
): readonly Problem[] {
  return Object.entries(limits).flatMap(([element, [field, limit]]) => {
    const text = textOf(node, element);
    return text && text.length > limit
      ? [errorAt(childOf(node, element), `Value too long for field: ${field} maximum length is:${limit}`)]
      : [];
  });
}
