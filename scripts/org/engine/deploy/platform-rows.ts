import { componentsOf, objectOf } from '../../catalog/lookup.ts';
import type { Standard, StandardValue } from '../../catalog/read-standard.ts';
import type { Catalog, ObjectDef } from '../../catalog/types.ts';
import { childrenOf, flagOf, numberOf, textOf } from '../../catalog/xml-node.ts';
import type { Row, Store } from '../../store/types.ts';
import { syncSharingRows } from './sharing-rows.ts';
import { upsertRows, type Stamp } from './upsert-rows.ts';

/** Keeps the rows that mirror metadata in step with the catalog: profiles, permission sets, record types, opportunity stages. */
export function syncPlatformRows(store: Store, catalog: Catalog, standard: Standard, stamp: Stamp): void {
  const object = (name: string): ObjectDef => {
    const found = objectOf(catalog, name);
    if (!found) throw new Error(`The platform object ${name} is missing from config/org.`);
    return found;
  };
  const profiles = [...catalog.profiles.values()];
  const profileIds = upsertRows(
    store,
    object('Profile'),
    ['Name'],
    profiles.map(({ name, description }) => ({ Name: name, UserType: 'Standard', Description: description ?? null })),
    stamp,
  );
  const owned = profiles.map(({ name }, index): Row => {
    const id = profileIds[index] ?? '';
    return {
      Name: `X${id.slice(0, 15)}`,
      Label: name,
      IsOwnedByProfile: true,
      IsCustom: false,
      ProfileId: id,
      Type: 'Profile',
    };
  });
  const sets = [...catalog.permissionSets.values()].map(
    ({ name, label, description }): Row => ({
      Name: name,
      Label: label,
      Description: description ?? null,
      IsOwnedByProfile: false,
      IsCustom: true,
      Type: 'Regular',
    }),
  );
  upsertRows(store, object('PermissionSet'), ['Name'], [...owned, ...sets], stamp);
  upsertRows(store, object('RecordType'), ['DeveloperName', 'SobjectType'], recordTypeRows(catalog), stamp);
  syncSharingRows(store, catalog, stamp);
  upsertRows(store, object('OpportunityStage'), ['MasterLabel'], stageRows(catalog, standard), stamp);
}

const recordTypeRows = (catalog: Catalog): readonly Row[] =>
  [...catalog.objects.values()].flatMap((object) =>
    object.recordTypes.map(({ name, label, active, description }) => ({
      DeveloperName: name,
      SobjectType: object.name,
      Name: label,
      IsActive: active,
      Description: description ?? null,
    })),
  );

/** Names people see of the forecast categories; the API names are those of the Metadata API. */
const categoryNames: Readonly<Record<string, string>> = {
  BestCase: 'Best Case',
  Forecast: 'Commit',
  MostLikely: 'Most Likely',
};

function stageRows(catalog: Catalog, standard: Standard): readonly Row[] {
  const deployed = componentsOf(catalog, 'StandardValueSet').get('OpportunityStage')?.xml;
  const stages: readonly StandardValue[] = deployed
    ? childrenOf(deployed, 'standardValue').map((node) => ({
        value: textOf(node, 'fullName') ?? '',
        closed: flagOf(node, 'closed'),
        won: flagOf(node, 'won'),
        probability: numberOf(node, 'probability', 0),
        forecastCategory: textOf(node, 'forecastCategory') ?? 'Pipeline',
      }))
    : (standard.valueSets.get('OpportunityStage') ?? []);
  return stages.map(({ value, closed, won, probability, forecastCategory = 'Pipeline' }, index) => ({
    MasterLabel: value,
    ApiName: value,
    IsActive: true,
    SortOrder: index + 1,
    IsClosed: closed ?? false,
    IsWon: won ?? false,
    DefaultProbability: probability ?? 0,
    ForecastCategory: forecastCategory,
    ForecastCategoryName: categoryNames[forecastCategory] ?? forecastCategory,
  }));
}
