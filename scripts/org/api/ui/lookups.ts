import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { ObjectDef } from '../../catalog/types.ts';
import type { Condition, Context, Engine } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { nameFieldsOf } from '../object-info.ts';
import { notFound } from '../request.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { addOptionalPaths, emptyTree } from './field-tree.ts';
import { likeText } from '../list-filter.ts';
import { orderOf, pageAnswer, pageOf } from './paging.ts';
import { objectParameters, queryParameters, type Parameters } from './parameters.ts';
import { readRecords } from './read-records.ts';
import { searchCondition } from './search-condition.ts';
import { uiObject } from './ui-object.ts';

type Json = Readonly<Record<string, unknown>>;

const searchTypes = ['Recent', 'TypeAhead', 'Search'] as const;
type SearchType = (typeof searchTypes)[number];

/** The objects a look-up may lead to, or NOT_FOUND. */
function targetsOf({ context }: Call, params: Params): readonly ObjectDef[] {
  const object = uiObject(context, params['object'] ?? '');
  const field = fieldOf(object, params['field'] ?? '');
  if (!field || field.referenceTo.length === 0 || !context.access.canReadField(object, field)) throw notFound();
  return field.referenceTo
    .flatMap((name) => objectOf(context.catalog, name) ?? [])
    .filter((target) => target.uiApi && context.access.object(target).read);
}

function searchTypeOf(parameters: Parameters): SearchType {
  const text = parameters('searchType') ?? 'Recent';
  const found = searchTypes.find((name) => name.toLowerCase() === text.toLowerCase());
  if (found) return found;
  throw new OrgError('ILLEGAL_QUERY_PARAMETER_VALUE', `searchType must be one of ${searchTypes.join(', ')}: ${text}`);
}

/** `Search` looks at every searchable field, the others at the name. */
function matching(context: Context, target: ObjectDef, type: SearchType, text: string): Condition | undefined {
  if (type === 'Search') return searchCondition(context, target, text);
  const plain = text.replaceAll('*', '').trim();
  if (plain === '') return undefined;
  return {
    kind: 'compare',
    left: { kind: 'field', path: [target.nameField ?? 'Id'] },
    operator: 'LIKE',
    right: { kind: 'string', value: `%${likeText(plain)}%` },
  };
}

const among = (ids: readonly string[]): Condition => ({
  kind: 'list',
  left: { kind: 'field', path: ['Id'] },
  operator: 'IN',
  values: ids.map((value) => ({ kind: 'string', value })),
});

const lastViewedFirst = (rows: readonly Json[], ids: readonly string[]): readonly Json[] =>
  [...rows].sort((a, b) => ids.indexOf(String(a['id'])) - ids.indexOf(String(b['id'])));

/** Records of one target, by name; without a text, the ones the user viewed last, or that were changed last where there are none. */
function suggestions(engine: Engine, call: Call, params: Params, target: ObjectDef, parameters: Parameters): Json {
  const { context, version } = call;
  const nameField = target.nameField ?? 'Id';
  const tree = emptyTree(target);
  addOptionalPaths(context, tree, [['Id'], ...nameFieldsOf(target).map((name) => [name])]);
  const text = parameters('q') ?? '';
  const type = searchTypeOf(parameters);
  const page = pageOf(parameters, 25);
  const viewed = type === 'Recent' && text === '' ? engine.viewedIds(context, target.name) : [];
  const rows = readRecords(engine, context, tree, {
    where: viewed.length > 0 ? among(viewed) : matching(context, target, type, text),
    orderBy: orderOf(
      parameters,
      target,
      text === '' && target.fields.has('lastmodifieddate') ? ['-LastModifiedDate', nameField] : [nameField],
    ),
    ...(viewed.length > 0 ? {} : { limit: page.size + 1, offset: page.offset }),
  });
  const shown =
    viewed.length > 0 ? lastViewedFirst(rows, viewed).slice(page.offset, page.offset + page.size + 1) : rows;
  const address = `/services/data/${version}/ui-api/lookups/${params['object']}/${params['field']}/${target.name}`;
  const url = (token: number): string =>
    `${address}?q=${encodeURIComponent(text)}&searchType=${type}&pageSize=${page.size}&pageToken=${token}`;
  return { ...pageAnswer(shown, page, url), objectApiName: target.name };
}

/** Records a look-up field may take. https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_lookup_post.htm */
export function lookupResources(engine: Engine): readonly Resource[] {
  const one = (call: Call, params: Params, parameters: Parameters): Json => {
    const wanted = params['target']?.toLowerCase();
    const target = targetsOf(call, params).find(({ name }) => name.toLowerCase() === wanted);
    if (!target) throw notFound();
    return suggestions(engine, call, params, target, parameters);
  };
  const all = (call: Call, params: Params, parameters: Parameters): Json => ({
    lookupResults: Object.fromEntries(
      targetsOf(call, params).map((target) => [target.name, suggestions(engine, call, params, target, parameters)]),
    ),
  });
  /** The body of a POST has the fields of the record being edited, for filters of look-ups: here none holds. */
  const answering = (answer: typeof one): Resource['methods'] => ({
    GET: (call, params) => ok(answer(call, params, queryParameters(call))),
    POST: (call, params) => {
      objectParameters(call.body());
      return ok(answer(call, params, queryParameters(call)));
    },
  });
  return [
    { path: '/ui-api/lookups/:object/:field', methods: answering(all) },
    { path: '/ui-api/lookups/:object/:field/:target', methods: answering(one) },
  ];
}
