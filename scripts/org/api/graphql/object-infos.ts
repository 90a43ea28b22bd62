import { objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Context } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { objectInfo } from '../object-info.ts';
import { allPicklistValues } from '../picklist-values.ts';
import type { GraphqlRequest } from './request.ts';

type Json = Readonly<Record<string, unknown>>;

/** Most objects of one request. */
const mostObjects = 2_000;

export interface ObjectInfoInput {
  readonly apiName: string;
  readonly fieldNames?: readonly string[] | null;
  readonly recordTypeIDs?: readonly string[] | null;
}

export interface ObjectInfoArguments {
  readonly apiNames?: ReadonlyArray<string | null> | null;
  readonly locale?: string | null;
  readonly objectInfoInputs?: readonly ObjectInfoInput[] | null;
}

const entries = (value: unknown): readonly (readonly [string, Json])[] =>
  Object.entries(value as Readonly<Record<string, Json>>);

const infoWords = (value: unknown): string | null => (typeof value === 'string' ? value.toUpperCase() : null);

/** Values of the picklists asked for, by field: one entry a record type. */
function picklistsOf(
  { context, engine }: GraphqlRequest,
  object: ObjectDef,
  { fieldNames, recordTypeIDs }: ObjectInfoInput,
): ReadonlyMap<string, readonly Json[]> {
  if (recordTypeIDs === undefined || recordTypeIDs === null) return new Map();
  const every = engine.recordTypes(context, object).map((type) => type.recordTypeId);
  const wanted = new Set((fieldNames ?? []).map((name) => name.toLowerCase()));
  const found = new Map<string, Json[]>();
  for (const recordTypeID of recordTypeIDs.length === 0 ? every : recordTypeIDs) {
    const { picklistFieldValues } = allPicklistValues(engine, context, object, recordTypeID, 'v66.0');
    for (const [name, { defaultValue, values }] of entries(picklistFieldValues)) {
      if (wanted.size > 0 && !wanted.has(name.toLowerCase())) continue;
      found.set(name, [...(found.get(name) ?? []), { recordTypeID, defaultValue, picklistValues: values }]);
    }
  }
  return found;
}

/** Object info of the UI API in the words of GraphQL. */
function inGraphql(info: Json, picklists: ReadonlyMap<string, readonly Json[]>, locale: string): Json {
  return {
    ...info,
    ApiName: info['apiName'],
    dependentFields: entries(info['dependentFields']).map(([controllingField, below]) => ({
      controllingField,
      dependentFields: Object.keys(below),
    })),
    fields: entries(info['fields']).map(([ApiName, field]) => ({
      ...field,
      ApiName,
      dataType: infoWords(field['dataType']),
      extraTypeInfo: infoWords(field['extraTypeInfo']),
      picklistValuesByRecordTypeIDs: picklists.get(ApiName) ?? null,
      referenceToInfos: (field['referenceToInfos'] as readonly Json[]).map(({ apiName, nameFields }) => ({
        ApiName: apiName,
        nameFields,
      })),
    })),
    locale,
    recordTypeInfos: entries(info['recordTypeInfos']).map(([, type]) => type),
  };
}

function visible(context: Context, name: string): ObjectDef {
  const object = objectOf(context.catalog, name);
  if (object?.uiApi && context.access.object(object).read) return object;
  throw new OrgError('INVALID_TYPE', `Object ${name} is not supported in UI API`);
}

/**
 * `objectInfos(apiNames: […])`; an object that is not there is null and an error of its own.
 * https://developer.salesforce.com/docs/platform/graphql/guide/query-objectinfo.html
 */
export function resolveObjectInfos(request: GraphqlRequest, args: ObjectInfoArguments): readonly (Json | OrgError)[] {
  const { apiNames, locale, objectInfoInputs } = args;
  if ((apiNames ?? undefined) !== undefined && (objectInfoInputs ?? undefined) !== undefined) {
    throw new OrgError('INVALID_INPUT', 'objectInfos takes apiNames or objectInfoInputs, not both');
  }
  const { context, engine } = request;
  if (locale !== undefined && locale !== null && locale !== context.user.locale) {
    throw new OrgError(
      'FUNCTIONALITY_NOT_ENABLED',
      `Labels in another locale than ${context.user.locale} are not supported`,
    );
  }
  const inputs = objectInfoInputs ?? (apiNames ?? []).map((apiName) => ({ apiName: apiName ?? '' }));
  if (inputs.length > mostObjects) {
    throw new OrgError('LIMIT_EXCEEDED', `Maximum number of objects is ${mostObjects}`);
  }
  return inputs.map((input) => {
    try {
      const object = visible(context, input.apiName);
      return inGraphql(objectInfo(engine, context, object), picklistsOf(request, object, input), context.user.locale);
    } catch (error) {
      if (error instanceof OrgError) return error;
      throw error;
    }
  });
}
