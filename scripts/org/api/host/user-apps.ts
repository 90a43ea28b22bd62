import { componentsOf, objectOf } from '../../catalog/lookup.ts';
import type { Component, PermissionGrant } from '../../catalog/types.ts';
import { childOf, textOf, textsOf } from '../../catalog/xml-node.ts';
import type { Context } from '../../engine/types.ts';
import type { HostApp, HostTab } from '../../host-contract.ts';
import { motifIcon, objectIcon } from './icons.ts';

type Grants = readonly PermissionGrant[];

const defaultBrand = '#0176d3';

function objectTab(context: Context, name: string, tab: string): HostTab | undefined {
  const object = objectOf(context.catalog, name);
  if (!object || !context.access.object(object).read) return undefined;
  return {
    name: tab,
    label: object.labelPlural,
    kind: 'object',
    target: object.name,
    icon: objectIcon(context.catalog, object.name),
  };
}

/** Standard tabs are open to whoever may read the object, unless hidden. */
function standardTab(context: Context, grants: Grants, tab: string): HostTab | undefined {
  if (tab.toLowerCase() === 'standard-home')
    return { name: tab, label: 'Home', kind: 'home', target: 'home', icon: 'standard:home' };
  const settings = grants.map((grant) => grant.tabs.get(tab.toLowerCase())).filter((setting) => setting !== undefined);
  if (settings.length > 0 && settings.every((setting) => setting === 'Hidden')) return undefined;
  return objectTab(context, tab.replace(/^standard-/, ''), tab);
}

/** Custom tabs are closed unless a profile or permission set shows them. */
function customTab(context: Context, grants: Grants, name: string): HostTab | undefined {
  const component = componentsOf(context.catalog, 'CustomTab').get(name);
  const isOpen = grants.some((grant) => ['Visible', 'Available'].includes(grant.tabs.get(name.toLowerCase()) ?? ''));
  if (!component?.xml || !isOpen) return undefined;
  const { xml } = component;
  const icon = motifIcon(textOf(xml, 'motif')) ?? 'standard:record';
  const label = textOf(xml, 'label') ?? name;
  if (textOf(xml, 'customObject') === 'true') return objectTab(context, name, name);
  const [page, bundle, url] = ['flexiPage', 'lwcComponent', 'url'].map((element) => textOf(xml, element));
  if (page) return { name, label, kind: 'page', target: page, icon };
  if (bundle) return { name, label, kind: 'component', target: bundle, icon };
  return url
    ? { name, label, kind: 'web', target: url, icon }
    : { name, label, kind: 'unsupported', target: name, icon };
}

const tabOf = (context: Context, grants: Grants, name: string): HostTab | undefined =>
  name.startsWith('standard-') ? standardTab(context, grants, name) : customTab(context, grants, name);

function deployedApp(context: Context, grants: Grants, { fullName, xml }: Component): HostApp | undefined {
  if (!xml) return undefined;
  const brand = childOf(xml, 'brand');
  return {
    name: fullName,
    label: textOf(xml, 'label') ?? fullName,
    description: textOf(xml, 'description') ?? '',
    brandColor: (brand && textOf(brand, 'headerColor')) ?? defaultBrand,
    tabs: textsOf(xml, 'tabs').flatMap((name) => tabOf(context, grants, name) ?? []),
  };
}

/** What an org has without any app of its own: the standard objects the user may read. */
function standardApp(context: Context, grants: Grants): HostApp {
  const names = ['standard-home', 'standard-Account', 'standard-Contact', 'standard-Opportunity', 'standard-Product2'];
  const tabs = names.flatMap((name) => standardTab(context, grants, name) ?? []);
  return {
    name: 'standard__LightningSales',
    label: 'Sales',
    description: 'Accounts, contacts and opportunities',
    brandColor: defaultBrand,
    tabs,
  };
}

/** The user's apps, the default one first, the standard one last. */
export function userApps(context: Context, grants: Grants): readonly HostApp[] {
  const visible = [...componentsOf(context.catalog, 'CustomApplication').values()].filter(({ fullName }) =>
    grants.some((grant) => grant.apps.get(fullName.toLowerCase())?.visible),
  );
  const isDefault = (name: string): number =>
    Number(grants.some((grant) => grant.apps.get(name.toLowerCase())?.isDefault));
  const sorted = [...visible].sort(
    (a, b) => isDefault(b.fullName) - isDefault(a.fullName) || a.fullName.localeCompare(b.fullName),
  );
  return [
    ...sorted.flatMap((component) => deployedApp(context, grants, component) ?? []),
    standardApp(context, grants),
  ];
}
