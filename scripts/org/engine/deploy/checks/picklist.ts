import { fieldOf } from '../../../catalog/lookup.ts';
import type { ObjectDef, XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf, flagOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { CheckScope } from './check.ts';
import { componentIn, notFound } from './resolve.ts';

/** Values, shared set and controlling field of a picklist. */
export function picklistProblems(xml: XmlNode, object: ObjectDef, scope: CheckScope): readonly Problem[] {
  const set = childOf(xml, 'valueSet');
  if (!set) return [];
  const problems: Problem[] = [];
  const shared = childOf(set, 'valueSetName');
  if (shared && !componentIn(scope, 'GlobalValueSet', shared.text.trim())) {
    problems.push(notFound(shared, 'valueSetName', 'GlobalValueSet', shared.text.trim()));
  }
  const controlling = childOf(set, 'controllingField');
  if (controlling && !fieldOf(object, controlling.text.trim())) {
    problems.push(
      notFound(controlling, 'controllingField', 'CustomField', `${object.name}.${controlling.text.trim()}`),
    );
  }
  const definition = childOf(set, 'valueSetDefinition');
  return definition ? [...problems, ...valueProblems(childrenOf(definition, 'value'))] : problems;
}

/** Values of a picklist or value set: named, at most 255 characters, each once, one default. */
export function valueProblems(values: readonly XmlNode[]): readonly Problem[] {
  const seen = new Set<string>();
  const problems: Problem[] = [];
  let defaults = 0;
  for (const node of values) {
    const value = textOf(node, 'fullName') ?? '';
    if (value === '') problems.push(errorAt(node, 'Must specify a nonempty fullName for the picklist value'));
    if (value.length > 255) problems.push(errorAt(node, 'Value too long for field: MasterLabel maximum length is:255'));
    if (seen.has(value.toLowerCase())) problems.push(errorAt(node, `Duplicate picklist value: ${value}`));
    seen.add(value.toLowerCase());
    if (flagOf(node, 'default') && ++defaults > 1)
      problems.push(errorAt(node, 'Only one picklist value can be the default value'));
  }
  return problems;
}
