import { OrgError } from '../../errors.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Context, Engine } from '../../engine/types.ts';
import { commaList } from '../parse.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { eTagOf } from '../e-tag.ts';
import { addOptionalPaths, emptyTree, pathBelow } from './field-tree.ts';
import { layoutModesOf, layoutTypesOf } from './layout-request.ts';
import { layoutOf, layoutPaths, type LayoutType } from './layout.ts';
import { objectInfo } from '../object-info.ts';
import { readRecord } from './records.ts';
import { uiRecordId, type UiRecordId } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

/** Most records of one request. */
const maxRecords = 200;

/** The full layout when none is named. */
const typesOf = (call: Call): readonly LayoutType[] => {
  const named = layoutTypesOf(call);
  return named.length === 0 ? ['Full'] : named;
};

/** Developer name of a record's type; undefined for Master. */
function recordTypeOf(engine: Engine, context: Context, object: ObjectDef, id: string): string | undefined {
  if (object.recordTypes.length === 0) return undefined;
  const typeId = readRecord(engine, context, emptyTree(object), id)['recordTypeId'];
  return engine.recordTypes(context, object).find((type) => type.recordTypeId === typeId && !type.master)
    ?.developerName;
}

function recordOf(engine: Engine, call: Call, { object, id }: UiRecordId): Json {
  const { context } = call;
  const tree = emptyTree(object);
  const recordType = recordTypeOf(engine, context, object, id);
  for (const type of typesOf(call)) addOptionalPaths(context, tree, layoutPaths(context, object, type, recordType));
  const optional = commaList(call.query.get('optionalFields')) ?? [];
  addOptionalPaths(
    context,
    tree,
    optional.filter((name) => name.split('.')[0] === object.name).map((name) => pathBelow(object, name)),
  );
  return readRecord(engine, context, tree, id);
}

/** Records with what it takes to show them: object info and layouts, each once. */
function recordUi(engine: Engine, call: Call, params: Params): Json {
  const { context } = call;
  const ids = commaList(params['ids'] ?? '') ?? [];
  if (ids.length > maxRecords) throw new OrgError('EXCEEDED_ID_LIMIT', `Maximum number of record ids is ${maxRecords}`);
  const types = typesOf(call);
  const modes = layoutModesOf(call);
  const targets = ids.map((id) => uiRecordId(context, id));
  const objects = new Map(targets.map(({ object }) => [object.name, object]));
  const records = targets.map((target) => recordOf(engine, call, target));
  const layoutsOf = (object: ObjectDef): Json => {
    const typeIds = records
      .filter((record) => record['apiName'] === object.name)
      .map((record) => String(record['recordTypeId']));
    const ofType = (id: string): Json =>
      Object.fromEntries(
        types.map((type) => [
          type,
          Object.fromEntries(modes.map((mode) => [mode, layoutOf(engine, context, object, type, mode, id)])),
        ]),
      );
    return Object.fromEntries([...new Set(typeIds)].map((id) => [id, ofType(id)]));
  };
  const told = {
    layoutUserStates: {},
    layouts: Object.fromEntries([...objects].map(([name, object]) => [name, layoutsOf(object)])),
    objectInfos: Object.fromEntries([...objects].map(([name, object]) => [name, objectInfo(engine, context, object)])),
    records: Object.fromEntries(records.map((record) => [record['id'], record])),
  };
  return { ...told, eTag: eTagOf(told) };
}

/** https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record_ui.htm */
export const recordUiResources = (engine: Engine): readonly Resource[] => [
  { path: '/ui-api/record-ui/:ids', methods: { GET: (call, params) => ok(recordUi(engine, call, params)) } },
];
