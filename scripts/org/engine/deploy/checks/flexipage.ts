import { objectOf } from '../../../catalog/lookup.ts';
import type { Component, XmlNode } from '../../../catalog/types.ts';
import { childOf, childrenOf, flagOf, textOf, textsOf } from '../../../catalog/xml-node.ts';
import { errorAt, type Problem } from '../problem.ts';
import type { Check, CheckScope } from './check.ts';
import { lengthProblems, nameProblems } from './names.ts';
import { regionProblems } from './page-regions.ts';
import { componentIn, fieldAt } from './resolve.ts';

const targetOf: Readonly<Record<string, string>> = {
  RecordPage: 'lightning__RecordPage',
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  UtilityBar: 'lightning__UtilityBar',
};

/** Properties of standard containers that name a facet of the page. */
const facetProperties: ReadonlySet<string> = new Set(['body', 'tabs', 'columns', 'leftColumn', 'rightColumn']);

/** A Lightning page: its object, template, regions, and each component with its properties. */
export const checkFlexiPage: Check = ({ component: { fullName, xml } }, scope) => {
  if (!xml) return [];
  const type = textOf(xml, 'type') ?? '';
  const problems: Problem[] = [
    ...nameProblems(xml, fullName, 'Lightning page', 80),
    ...lengthProblems(xml, { masterLabel: ['MasterLabel', 80], description: ['Description', 1000] }),
  ];
  for (const element of ['masterLabel', 'template', 'type'])
    if (!childOf(xml, element)) problems.push(errorAt(xml, `Required field is missing: ${element}`));
  const object = childOf(xml, 'sobjectType');
  if (type === 'RecordPage' && !object) problems.push(errorAt(xml, 'Required field is missing: sobjectType'));
  if (object && !objectOf(scope.after, object.text.trim()))
    problems.push(errorAt(object, `In field: sobjectType - no CustomObject named ${object.text.trim()} found`));
  const regions = childrenOf(xml, 'flexiPageRegions');
  const facets = new Set(
    regions.filter((region) => textOf(region, 'type') === 'Facet').map((region) => textOf(region, 'name') ?? ''),
  );
  const page: Page = { type, object: object?.text.trim(), facets };
  const items = regions.flatMap((region) => childrenOf(region, 'itemInstances'));
  for (const item of items) {
    const shown = childOf(item, 'componentInstance');
    if (shown) problems.push(...componentProblems(shown, page, scope));
    const field = childOf(childOf(item, 'fieldInstance') ?? item, 'fieldItem');
    const path = field?.text.trim().replace(/^Record\./, `${page.object ?? ''}.`) ?? '';
    if (field && path.split('.').length === 2 && !fieldAt(scope, path))
      problems.push(errorAt(field, `We couldn't retrieve or load the information on the field: ${field.text.trim()}.`));
  }
  return [...problems, ...regionProblems(xml, regions), ...duplicateIdentifiers(items), ...duplicateRegions(regions)];
};

interface Page {
  readonly type: string;
  readonly object: string | undefined;
  readonly facets: ReadonlySet<string>;
}

const duplicates = (nodes: readonly (XmlNode | undefined)[], word: string): readonly Problem[] => {
  const seen = new Set<string>();
  return nodes.flatMap((node) => {
    const name = node?.text.trim() ?? '';
    if (!node || !seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [errorAt(node, `Duplicate ${word}: ${name}`)];
  });
};

const duplicateIdentifiers = (items: readonly XmlNode[]): readonly Problem[] =>
  duplicates(
    items.map((item) =>
      childOf(childOf(item, 'componentInstance') ?? childOf(item, 'fieldInstance') ?? item, 'identifier'),
    ),
    'component identifier',
  );

const duplicateRegions = (regions: readonly XmlNode[]): readonly Problem[] =>
  duplicates(
    regions.map((region) => childOf(region, 'name')),
    'region name',
  );

function componentProblems(shown: XmlNode, page: Page, scope: CheckScope): readonly Problem[] {
  const node = childOf(shown, 'componentName');
  const name = node?.text.trim() ?? '';
  const [namespace = '', own] = name.includes(':') ? name.split(':') : ['c', name];
  const properties = childrenOf(shown, 'componentInstanceProperties');
  if (namespace !== 'c') return facetProblems(properties, page);
  const bundle = componentIn(scope, 'LightningComponentBundle', own ?? '');
  if (!bundle && componentIn(scope, 'AuraDefinitionBundle', own ?? '')) return [];
  if (!bundle?.xml)
    return [
      errorAt(node ?? shown, `We couldn't retrieve the design time component information for component ${name}.`),
    ];
  return bundleProblems(node ?? shown, name, bundle, properties, page);
}

const facetProblems = (properties: readonly XmlNode[], page: Page): readonly Problem[] =>
  properties.flatMap((property) => {
    const value = childOf(property, 'value');
    const isFacet = facetProperties.has(textOf(property, 'name') ?? '') && value !== undefined;
    return isFacet && !page.facets.has(value.text.trim())
      ? [errorAt(value, `The page has no facet named ${value.text.trim()}`)]
      : [];
  });

function bundleProblems(
  node: XmlNode,
  name: string,
  bundle: Component,
  properties: readonly XmlNode[],
  page: Page,
): readonly Problem[] {
  const xml = bundle.xml;
  const target = targetOf[page.type];
  if (!xml || target === undefined) return [];
  const targets = childrenOf(xml, 'targets').flatMap((list) => textsOf(list, 'target'));
  if (!flagOf(xml, 'isExposed') || !targets.includes(target))
    return [
      errorAt(
        node,
        `Component ${name} is not available on a page of type ${page.type}: it is not exposed to the target ${target}`,
      ),
    ];
  const configs = childrenOf(xml, 'targetConfigs')
    .flatMap((list) => childrenOf(list, 'targetConfig'))
    .filter((config) => (config.attributes?.get('targets') ?? '').split(',').some((one) => one.trim() === target));
  const objects = configs.flatMap((config) => childrenOf(config, 'objects')).flatMap((list) => textsOf(list, 'object'));
  const problems: Problem[] = [];
  if (page.object !== undefined && objects.length > 0 && !objects.includes(page.object))
    problems.push(errorAt(node, `Component ${name} is not available on a page of ${page.object}`));
  const known = new Set(
    configs.flatMap((config) => childrenOf(config, 'property')).map((property) => property.attributes?.get('name')),
  );
  for (const property of properties) {
    const given = childOf(property, 'name');
    // Utility items carry the properties of their bar: label, icon, height, width.
    if (textOf(property, 'type') === 'decorator') continue;
    if (given && !known.has(given.text.trim()))
      problems.push(errorAt(given, `The '${given.text.trim()}' property of the component ${name} doesn't exist.`));
  }
  return problems;
}
