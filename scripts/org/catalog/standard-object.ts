import { fieldMap } from './field-def.ts';
import type { ValueSets } from './read-picklist.ts';
import { standardField } from './standard-field.ts';
import { activityField, auditFields, leadingFields, ownerField } from './system-fields.ts';
import type { FilterItem, ListViewDef, ObjectDef, SharingModel } from './types.ts';

/** A file of `config/org/standard-objects`. Only what departs from the usual is written. */
export interface StandardObjectFile {
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly keyPrefix: string;
  readonly sharing?: SharingModel;
  /** Objects that may own a record; absent where records have no owner. */
  readonly owners?: readonly string[];
  /** Fields the platform adds that this object lacks (`IsDeleted`, `CreatedDate` …). */
  readonly lacks?: readonly string[];
  readonly activities?: boolean;
  /** `read` only, or without `create`, `update`, `delete`. */
  readonly cannot?: readonly ('query' | 'create' | 'update' | 'delete')[];
  readonly uiApi?: boolean;
  readonly shareOf?: string;
  readonly nameField?: string;
  /** Compound addresses: prefix (`Billing`) to label. */
  readonly addresses?: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly compactLayout?: readonly string[];
  readonly listViews?: readonly {
    readonly name: string;
    readonly label: string;
    readonly scope?: string;
    readonly columns: readonly string[];
    readonly filters?: readonly FilterItem[];
  }[];
}

const partLabels: Readonly<Record<string, string>> = { PostalCode: 'Zip/Postal Code', State: 'State/Province' };

const addressParts = {
  Street: 'textarea(255)',
  City: 'string(40)',
  State: 'string(80)',
  PostalCode: 'string(20)',
  Country: 'string(80)',
  Latitude: 'double(18,15)',
  Longitude: 'double(18,15)',
} as const;

function addressLines(prefix: string, label: string): readonly (readonly [string, string])[] {
  const parts = Object.entries(addressParts).map(
    ([part, type]) => [`${prefix}${part}`, `${label} ${partLabels[part] ?? part}: ${type}`] as const,
  );
  return [...parts, [`${prefix}Address`, `${label} Address: address parts=${parts.map(([name]) => name).join(',')}`]];
}

/** The object a file of `config/org/standard-objects` describes, child relationships left to `buildCatalog`. */
export function standardObject(file: StandardObjectFile, sets: ValueSets): ObjectDef {
  const lacks = new Set(file.lacks ?? []);
  const cannot = new Set<string>(file.cannot ?? []);
  const addresses = Object.entries(file.addresses ?? {}).flatMap(([prefix, label]) => addressLines(prefix, label));
  const own = [...Object.entries(file.fields), ...addresses].map(([name, line]) => standardField(name, line, sets));
  const nameField = own.find((field) => field.nameField)?.name;
  const platform = [
    ...leadingFields(file.label),
    ...own,
    ...(file.owners ? [ownerField(file.owners)] : []),
    ...auditFields(),
    ...(file.activities ? [activityField()] : []),
  ].filter((field) => !lacks.has(field.name));
  return {
    name: file.name,
    label: file.label,
    labelPlural: file.plural,
    keyPrefix: file.keyPrefix,
    custom: false,
    sharing: file.sharing ?? 'ReadWrite',
    hasOwner: file.owners !== undefined,
    queryable: !cannot.has('query'),
    createable: !cannot.has('create'),
    updateable: !cannot.has('update'),
    deletable: !cannot.has('delete'),
    uiApi: file.uiApi ?? false,
    ...(file.shareOf ? { shareOf: file.shareOf } : {}),
    ...(nameField ? { nameField } : {}),
    fields: fieldMap(platform),
    childRelationships: [],
    validationRules: [],
    recordTypes: [],
    listViews: (file.listViews ?? []).map(readView),
    compactLayouts: new Map(file.compactLayout ? [['SYSTEM', file.compactLayout]] : []),
    ...(file.compactLayout ? { compactLayout: 'SYSTEM' } : {}),
  };
}

const readView = (view: NonNullable<StandardObjectFile['listViews']>[number]): ListViewDef => ({
  name: view.name,
  label: view.label,
  columns: view.columns,
  filterScope: view.scope ?? 'Everything',
  filters: view.filters ?? [],
});
