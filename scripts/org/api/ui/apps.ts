import { componentsOf, objectOf } from '../../catalog/lookup.ts';
import type { Component } from '../../catalog/types.ts';
import { childOf, flagOf, textOf, textsOf } from '../../catalog/xml-node.ts';
import type { Context } from '../../engine/types.ts';
import { commaList } from '../parse.ts';
import { notFound } from '../request.ts';
import { ok, type Call, type Resource } from '../resource.ts';
import { eTagOf } from '../e-tag.ts';

type Json = Readonly<Record<string, unknown>>;

const standardTab = /^standard-/i;

/** A tab as an item of the navigation; undefined when the user may not see it or it is of no kind known here. */
function navItem(context: Context, name: string): Json | undefined {
  const grants = context.access.grants;
  const isVisible = grants.some((grant) => ['Visible', 'Available'].includes(grant.tabs.get(name.toLowerCase()) ?? ''));
  if (!isVisible) return undefined;
  const tab = componentsOf(context.catalog, 'CustomTab').get(name);
  const object = objectOf(context.catalog, name.replace(standardTab, ''));
  const page = tab?.xml && (textOf(tab.xml, 'flexiPage') ?? textOf(tab.xml, 'lwcComponent'));
  if (page === undefined && (!object || !context.access.object(object).read)) return undefined;
  const label = (page === undefined ? object?.labelPlural : tab?.xml && textOf(tab.xml, 'label')) ?? name;
  return {
    availableInClassic: false,
    availableInLightning: true,
    color: '7F8DE1',
    content: page === undefined ? null : page,
    custom: !standardTab.test(name),
    developerName: name,
    iconUrl: null,
    id: name,
    itemType: page === undefined ? 'Entity' : 'CustomTab',
    label,
    objectApiName: page === undefined ? (object?.name ?? null) : null,
    objectLabel: page === undefined ? (object?.label ?? null) : null,
    objectLabelPlural: page === undefined ? (object?.labelPlural ?? null) : null,
    pageReference:
      page === undefined
        ? { type: 'standard__objectPage', attributes: { actionName: 'home', objectApiName: object?.name }, state: {} }
        : { type: 'standard__navItemPage', attributes: { apiName: name }, state: {} },
    rolledUpFrom: null,
    standardType: standardTab.test(name) ? (object?.name ?? null) : null,
    tags: [],
  };
}

const isItem = (item: Json | undefined): item is Json => item !== undefined;

function visibleApps(context: Context): readonly Component[] {
  const rights = context.access.grants.map((grant) => grant.apps);
  return [...componentsOf(context.catalog, 'CustomApplication').values()].filter(({ fullName, xml }) => {
    const isLightning = xml !== undefined && (textOf(xml, 'uiType') ?? 'Aloha') === 'Lightning';
    return isLightning && rights.some((apps) => apps.get(fullName.toLowerCase())?.visible === true);
  });
}

function isDefault(context: Context, app: Component): boolean {
  return context.access.grants.some((grant) => grant.apps.get(app.fullName.toLowerCase())?.isDefault === true);
}

function appOf(context: Context, app: Component, selected: boolean): Json {
  const { fullName, xml } = app;
  const brand = xml && childOf(xml, 'brand');
  return {
    appId: fullName,
    description: (xml && textOf(xml, 'description')) ?? null,
    developerName: fullName,
    formFactors: xml ? textsOf(xml, 'formFactors') : [],
    headerColor: (brand && textOf(brand, 'headerColor')) ?? null,
    iconUrl: null,
    isNavAutoTempTabsDisabled: xml !== undefined && flagOf(xml, 'isNavAutoTempTabsDisabled'),
    isNavPersonalizationDisabled: xml !== undefined && flagOf(xml, 'isNavPersonalizationDisabled'),
    isNavTabPersistenceDisabled: xml !== undefined && flagOf(xml, 'isNavTabPersistenceDisabled'),
    label: (xml && textOf(xml, 'label')) ?? fullName,
    logoUrl: null,
    mobileStartUrl: null,
    navItems: (xml ? textsOf(xml, 'tabs') : []).map((name) => navItem(context, name)).filter(isItem),
    selected,
    startUrl: `${context.org.instanceUrl}/lightning/app/${fullName}`,
    type: 'Lightning',
    userNavItems: [],
    utilityItems: [],
  };
}

function apps(call: Call): Json {
  const visible = visibleApps(call.context);
  const chosen = visible.find((app) => isDefault(call.context, app)) ?? visible[0];
  const told = { apps: visible.map((app) => appOf(call.context, app, app === chosen)) };
  return { ...told, eTag: eTagOf(told), url: `/services/data/${call.version}/ui-api/apps` };
}

function app(call: Call, name: string): Json {
  const all = apps(call)['apps'] as readonly Json[];
  const found = all.find((item) =>
    name === '' ? item['selected'] === true : String(item['developerName']).toLowerCase() === name.toLowerCase(),
  );
  if (!found) throw notFound();
  return found;
}

/** Every tab the user may see: of the apps, or those named. */
function navItems(call: Call): Json {
  const named = commaList(call.query.get('navItemNames'));
  const all = visibleApps(call.context).flatMap(({ xml }) => (xml ? textsOf(xml, 'tabs') : []));
  const items = [...new Set(named ?? all)].map((name) => navItem(call.context, name)).filter(isItem);
  const url = `/services/data/${call.version}/ui-api/nav-items`;
  const told = { currentPageUrl: url, navItems: items, nextPageUrl: null, previousPageUrl: null };
  return { ...told, eTag: eTagOf(told) };
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_apps.htm */
export const appResources = (): readonly Resource[] => [
  { path: '/ui-api/apps', methods: { GET: (call) => ok(apps(call)) } },
  { path: '/ui-api/apps/selected', methods: { GET: (call) => ok(app(call, '')) } },
  { path: '/ui-api/apps/:app', methods: { GET: (call, params) => ok(app(call, params['app'] ?? '')) } },
  { path: '/ui-api/nav-items', methods: { GET: (call) => ok(navItems(call)) } },
];
