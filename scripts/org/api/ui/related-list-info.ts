import type { ObjectDef } from '../../catalog/types.ts';
import { masterRecordTypeId, type Context, type Engine } from '../../engine/types.ts';
import { eTagOf } from '../e-tag.ts';
import { columnInfo } from '../list-columns.ts';
import { relatedColumns, relatedList, relatedLists, relatedOrder, type RelatedList } from '../related-list.ts';
import { commaList } from '../parse.ts';
import { themeOf } from '../object-info.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { batchOf } from './batch.ts';
import { recordTypeNamed } from './record-type.ts';
import { uiObject } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

/** What a list is a list of: `id` is of the parent's record, absent where only the metadata is meant. */
export const relatedReference = (
  { parent, relationship }: RelatedList,
  recordTypeId: string,
  id: string | null,
): Json => ({
  id: null,
  inContextOfRecordId: id,
  parentObjectApiName: parent.name,
  recordTypeId,
  relatedListId: relationship.name,
  type: 'relatedList',
});

function summary(call: Call, list: RelatedList): Json {
  const { child, parent, relationship } = list;
  return {
    entityLabel: child.label,
    entityLabelPlural: child.labelPlural,
    fieldApiName: relationship.field,
    keyPrefix: child.keyPrefix,
    label: child.labelPlural,
    objectApiName: child.name,
    parentFieldApiName: `${parent.name}.Id`,
    relatedListId: relationship.name,
    relatedListInfoUrl: `/services/data/${call.version}/ui-api/related-list-info/${parent.name}/${relationship.name}`,
    themeInfo: themeOf(call.context, child),
  };
}

function info(engine: Engine, context: Context, list: RelatedList, recordTypeId: string): Json {
  const { child, parent, relationship } = list;
  const recordType = recordTypeNamed(engine, context, parent, recordTypeId)?.developerName;
  const columns = relatedColumns(context, list, recordType);
  const order = relatedOrder(context, list, recordType);
  const rights = context.access.object(child);
  const told = {
    cloneable: false,
    createable: child.createable && rights.create,
    deletable: false,
    displayColumns: columns.map(columnInfo),
    fieldApiName: relationship.field,
    fields: [],
    filterLogicString: null,
    filterable: true,
    filteredByInfo: [],
    label: child.labelPlural,
    listReference: relatedReference(list, recordTypeId, null),
    objectApiNames: [child.name],
    optionalFields: [],
    orderedByInfo: order
      ? [{ fieldApiName: order.column.path.join('.'), isAscending: order.isAscending, label: order.column.label }]
      : [],
    restrictColumnsToLayout: true,
    updateable: false,
    userPreferences: {
      columnWidths: Object.fromEntries(columns.map(({ path }) => [path.join('.'), -1])),
      columnWrap: Object.fromEntries(columns.map(({ path }) => [path.join('.'), false])),
    },
    visibility: 'Public',
    visibilityEditable: false,
  };
  return { ...told, eTag: eTagOf(told) };
}

const parentOf = ({ context }: Call, params: Params): ObjectDef => uiObject(context, params['object'] ?? '');
const recordTypeIdOf = (call: Call): string => call.query.get('recordTypeId') ?? masterRecordTypeId;

/** Related lists and their columns. https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_related_list_metadata.htm */
export const relatedListInfoResources = (engine: Engine): readonly Resource[] => [
  {
    path: '/ui-api/related-list-info/batch/:object/:lists',
    methods: {
      GET: (call, params) => {
        const parent = parentOf(call, params);
        const results = batchOf(commaList(params['lists'] ?? '') ?? [], (name) =>
          info(engine, call.context, relatedList(call.context, parent, name), recordTypeIdOf(call)),
        );
        return ok({ results });
      },
    },
  },
  {
    path: '/ui-api/related-list-info/:object',
    methods: {
      GET: (call, params) => {
        const parent = parentOf(call, params);
        const told = {
          parentObjectApiName: parent.name,
          parentRecordTypeId: recordTypeIdOf(call),
          relatedLists: relatedLists(call.context, parent).map((list) => summary(call, list)),
        };
        return ok({ ...told, eTag: eTagOf(told) });
      },
    },
  },
  {
    path: '/ui-api/related-list-info/:object/:list',
    methods: {
      GET: (call, params) => {
        const list = relatedList(call.context, parentOf(call, params), params['list'] ?? '');
        return ok(info(engine, call.context, list, recordTypeIdOf(call)));
      },
    },
  },
];
