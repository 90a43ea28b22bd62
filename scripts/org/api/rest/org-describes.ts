import { componentsOf } from '../../catalog/lookup.ts';
import { textOf } from '../../catalog/xml-node.ts';
import type { Context, Engine } from '../../engine/types.ts';
import { ok, type Resource } from '../resource.ts';

type Json = Readonly<Record<string, unknown>>;

/** Tabs and colors of the org: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_tabs.htm, resources_themes.htm */
export const orgDescribeResources = (engine: Engine): readonly Resource[] => [
  { path: '/tabs', methods: { GET: ({ context }) => ok(tabsOf(engine, context)) } },
  {
    path: '/theme',
    methods: {
      GET: ({ context }) =>
        ok({ themeItems: readable(context).map(({ name }) => ({ colors: null, icons: null, name })) }),
    },
  },
];

const readable = (context: Context) =>
  [...context.catalog.objects.values()].filter((object) => object.uiApi && context.access.object(object).read);

function tabsOf(engine: Engine, context: Context): readonly Json[] {
  const { instanceUrl } = engine.org();
  const tab = (name: string, label: string, path: string, sobjectName: string, custom: boolean): Json => ({
    colors: [],
    custom,
    iconUrl: null,
    icons: [],
    label,
    miniIconUrl: null,
    name,
    sobjectName,
    url: `${instanceUrl}${path}`,
  });
  const objects = readable(context);
  const standard = objects
    .filter(({ custom }) => !custom)
    .map(({ name, labelPlural }) => tab(`standard-${name}`, labelPlural, `/lightning/o/${name}/home`, name, false));
  const custom = [...componentsOf(context.catalog, 'CustomTab').values()].flatMap(({ fullName, xml }) => {
    if (!xml || textOf(xml, 'customObject') !== 'true')
      return [tab(fullName, (xml && textOf(xml, 'label')) ?? fullName, `/lightning/n/${fullName}`, '', true)];
    const object = objects.find(({ name }) => name === fullName);
    return object ? [tab(fullName, object.labelPlural, `/lightning/o/${fullName}/home`, fullName, true)] : [];
  });
  return [...standard, ...custom];
}
