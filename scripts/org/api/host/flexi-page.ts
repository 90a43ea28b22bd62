import { componentsOf } from '../../catalog/lookup.ts';
import type { Catalog, Component, XmlNode } from '../../catalog/types.ts';
import { childOf, childrenOf, textOf, textsOf } from '../../catalog/xml-node.ts';
import type { HostItem, HostPage, HostRegion, HostVisibility } from '../../host-contract.ts';

type Properties = Record<string, string | number | boolean | readonly string[]>;

const kinds: Readonly<Record<string, HostPage['kind']>> = { RecordPage: 'record', HomePage: 'home', AppPage: 'app' };

/** Design attributes of a bundle by name: their type and default, from `js-meta.xml`. */
function designAttributes(catalog: Catalog, name: string): ReadonlyMap<string, XmlNode> {
  const bundle = componentsOf(catalog, 'LightningComponentBundle').get(name.replace(/^c:/, ''));
  const configs = bundle?.xml && childOf(bundle.xml, 'targetConfigs');
  const properties = (configs ? childrenOf(configs, 'targetConfig') : []).flatMap((config) =>
    childrenOf(config, 'property'),
  );
  return new Map(properties.map((property) => [attribute(property, 'name'), property]));
}

const attribute = (node: XmlNode, name: string): string => node.attributes?.get(name) ?? '';

function typed(value: string, type: string): string | number | boolean {
  if (/^Boolean$/i.test(type)) return value === 'true';
  return /^Integer$/i.test(type) ? Number(value) : value;
}

function propertiesOf(catalog: Catalog, component: XmlNode, name: string): Properties {
  const design = designAttributes(catalog, name);
  const properties: Properties = {};
  for (const [key, property] of design) {
    const fallback = attribute(property, 'default');
    if (fallback !== '') properties[key] = typed(fallback, attribute(property, 'type'));
  }
  for (const node of childrenOf(component, 'componentInstanceProperties')) {
    const key = textOf(node, 'name');
    if (key === undefined) continue;
    const list = childOf(node, 'valueList');
    const property = design.get(key);
    if (list) properties[key] = childrenOf(list, 'valueListItems').map((item) => textOf(item, 'value') ?? '');
    else properties[key] = typed(textOf(node, 'value') ?? '', property ? attribute(property, 'type') : 'String');
  }
  return properties;
}

function visibilityOf(node: XmlNode): HostVisibility | undefined {
  const rule = childOf(node, 'visibilityRule');
  if (!rule) return undefined;
  const filter = textOf(rule, 'booleanFilter');
  const criteria = childrenOf(rule, 'criteria').map((criterion) => ({
    left: textOf(criterion, 'leftValue') ?? '',
    operator: textOf(criterion, 'operator') ?? '',
    right: textOf(criterion, 'rightValue') ?? '',
  }));
  return { criteria, ...(filter === undefined ? {} : { filter }) };
}

function itemOf(catalog: Catalog, node: XmlNode, id: string): HostItem | undefined {
  const component = childOf(node, 'componentInstance');
  const field = childOf(node, 'fieldInstance');
  const instance = component ?? field;
  if (!instance) return undefined;
  const visibility = visibilityOf(instance);
  const common = { id: textOf(instance, 'identifier') ?? id, ...(visibility ? { visibility } : {}) };
  if (field) return { kind: 'field', field: textOf(field, 'fieldItem') ?? '', behavior: behaviorOf(field), ...common };
  const name = textOf(instance, 'componentName') ?? '';
  return { kind: 'component', name, properties: propertiesOf(catalog, instance, name), ...common };
}

const behaviorOf = (field: XmlNode): string =>
  childrenOf(field, 'fieldInstanceProperties')
    .filter((property) => textOf(property, 'name') === 'uiBehavior')
    .map((property) => textOf(property, 'value') ?? '')
    .join('');

function regionOf(catalog: Catalog, node: XmlNode): HostRegion {
  const name = textOf(node, 'name') ?? '';
  const items = childrenOf(node, 'itemInstances').flatMap(
    (item, index) => itemOf(catalog, item, `${name}-${index}`) ?? [],
  );
  return { name, kind: textOf(node, 'type') === 'Facet' ? 'facet' : 'region', items };
}

/** A deployed FlexiPage as JSON. */
export function flexiPage(catalog: Catalog, { fullName, xml }: Component): HostPage | undefined {
  if (!xml) return undefined;
  const template = childOf(xml, 'template');
  return {
    name: fullName,
    label: textOf(xml, 'masterLabel') ?? fullName,
    kind: kinds[textOf(xml, 'type') ?? ''] ?? 'app',
    template: (template && textsOf(template, 'name')[0]) ?? '',
    builtIn: false,
    regions: childrenOf(xml, 'flexiPageRegions').map((region) => regionOf(catalog, region)),
  };
}
