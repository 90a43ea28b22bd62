import { withActivityTargets } from './activity-targets.ts';
import { withFileTargets } from './file-targets.ts';
import { buildGrants } from './build-grants.ts';
import { customObject, extendStandard, type ObjectParts } from './build-object.ts';
import { childRelationshipsOf } from './child-relationships.ts';
import { readComponents } from './read-components.ts';
import { readLabel } from './read-label.ts';
import type { Standard } from './read-standard.ts';
import { readCurrencySettings, withCurrencies } from './multi-currency.ts';
import { isStoredObject } from './stored-types.ts';
import { resolveSummaries } from './resolve-summaries.ts';
import { shareNameOf, shareObjectOf } from './share-object.ts';
import type { Catalog, Component, ObjectDef } from './types.ts';
import { globalValueSets, standardValueSets, withValueSets } from './value-sets.ts';

/** What a catalog is made from. Give deployed `files` or, already read, `components`. */
export interface CatalogSource {
  readonly standard: Standard;
  readonly version: number;
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly components?: readonly Component[];
  /** Key prefix of each custom object by API name; stays the same over deploys. */
  readonly keyPrefixes: ReadonlyMap<string, string>;
}

const listOf: Readonly<Record<string, keyof Omit<ObjectParts, 'own'>>> = {
  CustomField: 'fields',
  ValidationRule: 'validationRules',
  RecordType: 'recordTypes',
  ListView: 'listViews',
  CompactLayout: 'compactLayouts',
};

/** The immutable catalog of the platform's own objects and everything deployed. */
export function buildCatalog(source: CatalogSource): Catalog {
  const { standard, version, keyPrefixes } = source;
  const components =
    source.components ?? readComponents(source.files ?? new Map()).parts.map(({ component }) => component);
  const currency = readCurrencySettings(components);
  const built = withShares(withFileTargets(withActivityTargets(buildObjects(standard, components, keyPrefixes))));
  const objects = resolveSummaries(currency ? withCurrencies(built, standard.currencyObjects ?? [], currency) : built);
  const children = childRelationshipsOf(objects);
  const complete = objects.map((object) => ({
    ...object,
    childRelationships: children.get(object.name.toLowerCase()) ?? [],
  }));
  const { profiles, permissionSets } = buildGrants(standard, complete, components);
  return {
    version,
    objects: new Map(complete.map((object) => [object.name.toLowerCase(), object])),
    profiles,
    permissionSets,
    labels: new Map(
      components.flatMap(({ type, fullName, xml }) =>
        type === 'CustomLabel' && xml ? [[fullName.toLowerCase(), readLabel(xml)] as const] : [],
      ),
    ),
    components: byType(components),
    ...(currency ? { currency } : {}),
  };
}

function buildObjects(
  standard: Standard,
  components: readonly Component[],
  keyPrefixes: ReadonlyMap<string, string>,
): readonly ObjectDef[] {
  const global = globalValueSets(components);
  const sets = standardValueSets(standard, components);
  const deployed = partsByObject(components);
  const builtIn = standard.objects.map((base) => {
    const filled = withValueSets(base, standard, sets);
    const parts = deployed.get(base.name.toLowerCase())?.parts;
    return parts ? extendStandard(filled, parts, global) : filled;
  });
  const known = new Set(builtIn.map(({ name }) => name.toLowerCase()));
  const custom = [...deployed]
    .filter(([key, { parts }]) => !known.has(key) && parts.own !== undefined && !isStoredObject(key))
    .map(([, { name, parts }]) => customObject(name, keyPrefixes.get(name) ?? '', parts, global));
  return [...builtIn, ...custom];
}

function partsByObject(
  components: readonly Component[],
): ReadonlyMap<string, { readonly name: string; readonly parts: ObjectParts }> {
  type Open = { own?: Component['xml'] } & Record<keyof Omit<ObjectParts, 'own'>, Component[]>;
  const byObject = new Map<string, { name: string; parts: Open }>();
  const entryOf = (name: string): Open => {
    const found = byObject.get(name.toLowerCase());
    if (found) return found.parts;
    const parts: Open = { fields: [], validationRules: [], recordTypes: [], listViews: [], compactLayouts: [] };
    byObject.set(name.toLowerCase(), { name, parts });
    return parts;
  };
  for (const component of components) {
    const list = listOf[component.type];
    if (component.type === 'CustomObject') entryOf(component.fullName).own = component.xml;
    else if (list) entryOf(component.fullName.split('.')[0] ?? '')[list].push(component);
  }
  return byObject;
}

/** Custom objects with an owner and a default narrower than public read/write have a share object. */
function withShares(objects: readonly ObjectDef[]): readonly ObjectDef[] {
  const shared = objects.filter(
    (object) => object.custom && object.hasOwner && (object.sharing === 'Private' || object.sharing === 'Read'),
  );
  const taken = new Set(objects.map(({ name }) => name));
  return [
    ...objects,
    ...shared.filter(({ name }) => !taken.has(shareNameOf(name))).map((object) => shareObjectOf(object, '02c')),
  ];
}

function byType(components: readonly Component[]): ReadonlyMap<string, ReadonlyMap<string, Component>> {
  const types = new Map<string, Map<string, Component>>();
  for (const component of components) {
    const ofType = types.get(component.type) ?? new Map<string, Component>();
    ofType.set(component.fullName, component);
    types.set(component.type, ofType);
  }
  return types;
}
