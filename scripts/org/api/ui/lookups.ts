import { fieldOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Engine } from '../../engine/types.ts';
import { notFound } from '../request.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { addOptionalPaths, emptyTree } from './field-tree.ts';
import { likeText } from './list-filter.ts';
import { nameFieldsOf } from './object-info.ts';
import { orderOf, pageAnswer, pageOf } from './paging.ts';
import { readRecords } from './read-records.ts';
import { uiObject } from './ui-object.ts';

/** The object a look-up searches: the one named, else its only or first target. */
function targetOf(call: Call, params: Params): ObjectDef {
  const object = uiObject(call.context, params['object'] ?? '');
  const field = fieldOf(object, params['field'] ?? '');
  if (!field || field.referenceTo.length === 0 || !call.context.access.canReadField(object, field)) throw notFound();
  const wanted = params['target']?.toLowerCase();
  const target = field.referenceTo.find((name) => wanted === undefined || name.toLowerCase() === wanted);
  if (target === undefined) throw notFound();
  return uiObject(call.context, target);
}

function search(engine: Engine, call: Call, params: Params): Readonly<Record<string, unknown>> {
  const { context, version } = call;
  const target = targetOf(call, params);
  const nameField = target.nameField ?? 'Id';
  const tree = emptyTree(target);
  addOptionalPaths(context, tree, [['Id'], ...nameFieldsOf(target).map((name) => [name])]);
  const text = (call.query.get('q') ?? '').replaceAll('*', '').trim();
  const where = {
    kind: 'compare',
    left: { kind: 'field', path: [nameField] },
    operator: 'LIKE',
    right: { kind: 'string', value: `%${likeText(text)}%` },
  } as const;
  const page = pageOf(call, 25);
  const rows = readRecords(engine, context, tree, {
    ...(text === '' ? {} : { where }),
    orderBy: orderOf(call, target, [nameField]),
    limit: page.size + 1,
    offset: page.offset,
  });
  const address = `/services/data/${version}/ui-api/lookups/${params['object']}/${params['field']}/${target.name}`;
  const url = (token: number): string =>
    `${address}?q=${encodeURIComponent(text)}&pageSize=${page.size}&pageToken=${token}`;
  return { ...pageAnswer(rows, page, url), objectApiName: target.name };
}

/** Records a look-up field may take, by name. https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_lookup.htm */
export function lookupResources(engine: Engine): readonly Resource[] {
  const methods: Resource['methods'] = { GET: (call, params) => ok(search(engine, call, params)) };
  return [
    { path: '/ui-api/lookups/:object/:field', methods },
    { path: '/ui-api/lookups/:object/:field/:target', methods },
  ];
}
