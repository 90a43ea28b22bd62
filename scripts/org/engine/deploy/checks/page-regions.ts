import type { XmlNode } from '../../../catalog/types.ts';
import { childOf, textOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';

/** Regions of Salesforce's own page templates, as retrieved pages name them. Templates that are not here are not looked into. */
const regionsOf: Readonly<Record<string, readonly string[]>> = {
  'flexipage:defaultAppHomeTemplate': ['main'],
  'flexipage:recordHomeTemplateDesktop': ['header', 'main', 'sidebar'],
  'flexipage:recordHomeSingleColTemplateDesktop': ['header', 'main'],
  'flexipage:recordHomeWithSubheaderTemplateDesktop': ['header', 'subheader', 'main', 'sidebar'],
  'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
  'one:utilityBarTemplateDesktop': ['utilityItems', 'backgroundComponents'],
};

/** What a page of each type is built on; other types are not looked at. */
const namespacesOf: Readonly<Record<string, RegExp>> = {
  RecordPage: /^(flexipage:recordHome|c:|[\w]+__)/,
  UtilityBar: /^one:utilityBarTemplate/,
};

/** Regions that the page's template does not have, and a template that is for pages of another type. */
export function regionProblems(xml: XmlNode, regions: readonly XmlNode[]): readonly Problem[] {
  const node = childOf(childOf(xml, 'template') ?? xml, 'name');
  const template = node?.text.trim() ?? '';
  const type = textOf(xml, 'type') ?? '';
  const known = regionsOf[template];
  const fits = known === undefined || (namespacesOf[type]?.test(template) ?? true);
  if (!fits) return [errorAt(node, `The template ${template} isn't available on a page of type ${type}`)];
  return regions.flatMap((region) => {
    const name = childOf(region, 'name');
    if (known === undefined || textOf(region, 'type') !== 'Region' || !name || known.includes(name.text.trim()))
      return [];
    return [errorAt(name, `The template ${template} has no region named ${name.text.trim()}`)];
  });
}
