import { objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Context } from '../types.ts';
import { describeField } from './describe-field.ts';
import { recordTypesOf } from './record-types.ts';

/** Version in the addresses of a describe when nobody asked for another. */
export const defaultVersion = 'v66.0';

type Json = Readonly<Record<string, unknown>>;

/** An object the user may read, or NOT_FOUND: what is hidden looks as if it were not there. */
function readableObject(context: Context, name: string): ObjectDef {
  const object = objectOf(context.catalog, name);
  if (!object || !context.access.object(object).read) {
    throw new OrgError('NOT_FOUND', 'The requested resource does not exist');
  }
  return object;
}

function urlsOf(context: Context, object: ObjectDef, version: string): Readonly<Record<string, string>> {
  const sobject = `/services/data/${version}/sobjects/${object.name}`;
  const data = { rowTemplate: `${sobject}/{ID}`, describe: `${sobject}/describe`, sobject };
  if (!object.uiApi) return data;
  const page = context.org.instanceUrl;
  return {
    compactLayouts: `${sobject}/describe/compactLayouts`,
    ...data,
    approvalLayouts: `${sobject}/describe/approvalLayouts`,
    defaultValues: `${sobject}/defaultValues?recordTypeId&fields`,
    layouts: `${sobject}/describe/layouts`,
    listviews: `${sobject}/listviews`,
    quickActions: `${sobject}/quickActions`,
    uiDetailTemplate: `${page}/{ID}`,
    uiEditTemplate: `${page}/{ID}/e`,
    uiNewRecord: `${page}/${object.keyPrefix}/e`,
  };
}

/** What describes of one object and of all objects share. */
export function describeSummary(context: Context, object: ObjectDef, version: string): Json {
  const rights = context.access.object(object);
  const isRecord = object.uiApi;
  return {
    activateable: false,
    associateEntityType: object.shareOf === undefined ? null : 'Share',
    associateParentEntity: object.shareOf ?? null,
    createable: object.createable && rights.create,
    custom: object.custom,
    customSetting: false,
    deepCloneable: false,
    deletable: object.deletable && rights.delete,
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: isRecord,
    mergeable: false,
    mruEnabled: isRecord,
    name: object.name,
    queryable: object.queryable,
    replicateable: object.queryable,
    retrieveable: object.queryable,
    searchable: isRecord,
    triggerable: isRecord,
    undeletable: object.deletable && rights.delete && isRecord,
    updateable: object.updateable && rights.edit,
    urls: urlsOf(context, object, version),
  };
}

function childRelationshipsOf(context: Context, object: ObjectDef): readonly Json[] {
  return object.childRelationships
    .filter(({ childObject }) => {
      const child = objectOf(context.catalog, childObject);
      return child !== undefined && context.access.object(child).read;
    })
    .map(({ cascadeDelete, childObject, field, name, restrictedDelete }) => ({
      cascadeDelete,
      childSObject: childObject,
      deprecatedAndHidden: false,
      field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: name ?? null,
      restrictedDelete,
    }));
}

function scopesOf(object: ObjectDef): readonly Json[] {
  const plural = object.labelPlural.toLowerCase();
  const all = { label: `All ${plural}`, name: 'everything' };
  return object.hasOwner ? [all, { label: `My ${plural}`, name: 'mine' }] : [all];
}

/** `sobjects/{object}/describe`, as far as the user may see: hidden fields are left out. Throws NOT_FOUND. */
export function describeObject(context: Context, name: string, version: string = defaultVersion): Json {
  const object = readableObject(context, name);
  const fields = [...object.fields.values()].filter((field) => context.access.canReadField(object, field));
  const layouts = `/services/data/${version}/sobjects/${object.name}/describe/layouts`;
  return {
    actionOverrides: [],
    childRelationships: childRelationshipsOf(context, object),
    compactLayoutable: object.uiApi,
    ...describeSummary(context, object, version),
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: fields.map((field) => describeField(context, object, field)),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: recordTypesOf(context, object).map((type) => ({
      ...type,
      urls: { layout: `${layouts}/${type.recordTypeId}` },
    })),
    searchLayoutable: object.uiApi,
    sobjectDescribeOption: 'FULL',
    supportedScopes: scopesOf(object),
  };
}
