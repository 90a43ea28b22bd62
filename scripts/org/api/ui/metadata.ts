import { masterRecordTypeId, type Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { commaList } from '../parse.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { batchOf } from './batch.ts';
import { checkFormFactor, layoutModeOf, layoutTypeOf } from './layout-request.ts';
import { layoutOf } from './layout.ts';
import { objectInfo } from '../object-info.ts';
import { allPicklistValues, picklistValues } from '../picklist-values.ts';
import { uiObject } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

/** Most objects of one batch. */
const maxBatch = 100;

function directory(call: Call): Json {
  const offered = [...call.context.catalog.objects.values()].filter(
    (object) => object.uiApi && call.context.access.object(object).read,
  );
  return {
    objects: Object.fromEntries(
      offered.map(({ keyPrefix, label, labelPlural, name, nameField }) => [
        name,
        {
          apiName: name,
          keyPrefix,
          label,
          labelPlural,
          nameFields: nameField === undefined ? [] : [nameField],
          objectInfoUrl: `/services/data/${call.version}/ui-api/object-info/${name}`,
        },
      ]),
    ),
  };
}

function batch(engine: Engine, call: Call, params: Params): Json {
  const names = commaList(params['objects'] ?? '') ?? [];
  if (names.length > maxBatch) throw new OrgError('LIMIT_EXCEEDED', `Maximum number of objects is ${maxBatch}`);
  return { results: batchOf(names, (name) => objectInfo(engine, call.context, uiObject(call.context, name))) };
}

/** What the UI API tells of objects: https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_object_info.htm */
export const metadataResources = (engine: Engine): readonly Resource[] => [
  { path: '/ui-api/object-info', methods: { GET: (call) => ok(directory(call)) } },
  { path: '/ui-api/object-info/batch/:objects', methods: { GET: (call, params) => ok(batch(engine, call, params)) } },
  {
    path: '/ui-api/object-info/:object',
    methods: {
      GET: (call, params) => ok(objectInfo(engine, call.context, uiObject(call.context, params['object'] ?? ''))),
    },
  },
  {
    path: '/ui-api/object-info/:object/picklist-values/:type',
    methods: {
      GET: ({ context, version }, params) =>
        ok(
          allPicklistValues(engine, context, uiObject(context, params['object'] ?? ''), params['type'] ?? '', version),
        ),
    },
  },
  {
    path: '/ui-api/object-info/:object/picklist-values/:type/:field',
    methods: {
      GET: ({ context, version }, params) =>
        ok(
          picklistValues(
            engine,
            context,
            uiObject(context, params['object'] ?? ''),
            params['type'] ?? '',
            params['field'] ?? '',
            version,
          ),
        ),
    },
  },
  {
    path: '/ui-api/layout/:object',
    methods: {
      GET: (call, params) => {
        checkFormFactor(call);
        const object = uiObject(call.context, params['object'] ?? '');
        const recordTypeId = call.query.get('recordTypeId') ?? masterRecordTypeId;
        return ok(layoutOf(engine, call.context, object, layoutTypeOf(call), layoutModeOf(call), recordTypeId));
      },
    },
  },
];
