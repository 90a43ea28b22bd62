import type { Context, Engine, SelectItem } from '../../engine/types.ts';
import { commaList } from '../parse.ts';
import { newestVersion, oldestVersion } from '../request.ts';
import { ok, type Resource } from '../resource.ts';
import { addressedObject } from './lookups.ts';

type Json = Readonly<Record<string, unknown>>;

/** Requests served so far and the allowance, as `Sforce-Limit-Info` and `/limits` tell them. */
export interface Usage {
  readonly used: () => number;
  readonly allowed: number;
}

/** Answer to `GET /services/data`: every version, oldest first. Three releases a year, version 66 is Spring '26. */
export const versions = (): readonly { label: string; url: string; version: string }[] =>
  Array.from({ length: newestVersion - oldestVersion + 1 }, (_, index) => {
    const version = oldestVersion + index;
    const season = ['Spring', 'Summer', 'Winter'][version % 3] ?? '';
    const year = 26 + Math.floor((version - 66) / 3) + (season === 'Winter' ? 1 : 0);
    return { label: `${season} '${year}`, url: `/services/data/v${version}.0`, version: `${version}.0` };
  });

/** Storage of a scratch org in MB, told as unused: the local org does not measure it. */
const storage = { DataStorageMB: { Max: 200, Remaining: 200 }, FileStorageMB: { Max: 50, Remaining: 50 } };

const countAll: SelectItem = { kind: 'expression', expression: { kind: 'call', name: 'COUNT', args: [] } };

/**
 * Records of the named objects, or of all, by name: those their reader may see. Names nobody knows are left out.
 * https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_record_count.htm
 */
function recordCounts(engine: Engine, context: Context, names: string | null): readonly Json[] {
  const wanted = commaList(names)?.map((name) => name.toLowerCase()) ?? [];
  return [...context.catalog.objects.values()]
    .filter((object) => wanted.length === 0 || wanted.includes(object.name.toLowerCase()))
    .filter((object) => object.queryable && context.access.object(object).read)
    .map(({ name }) => {
      const counted = { select: [countAll], from: name, orderBy: [], clauses: [] };
      return { count: engine.query(context, counted).totalSize, name };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What there is: resources, limits, objects and their describes. */
export function discoveryResources(engine: Engine, usage: Usage): readonly Resource[] {
  return [
    {
      path: '/',
      methods: {
        GET: ({ context, version }) => {
          const below = (path: string): string => `/services/data/${version}/${path}`;
          const names = [
            'sobjects',
            'query',
            'queryAll',
            'limits',
            'composite',
            'ui-api',
            'graphql',
            'metadata',
            'tooling',
          ];
          return ok({
            ...Object.fromEntries(names.map((name) => [name, below(name)])),
            identity: `${engine.org().instanceUrl}/id/${engine.org().id}/${context.user.userId}`,
          });
        },
      },
    },
    {
      path: '/limits',
      methods: {
        GET: () =>
          ok({
            DailyApiRequests: { Max: usage.allowed, Remaining: Math.max(0, usage.allowed - usage.used()) },
            ...storage,
          }),
      },
    },
    {
      path: '/limits/recordCount',
      methods: { GET: ({ context, query }) => ok({ sObjects: recordCounts(engine, context, query.get('sObjects')) }) },
    },
    { path: '/sobjects', methods: { GET: ({ context }) => ok(engine.describeGlobal(context)) } },
    {
      path: '/sobjects/:object/describe',
      methods: {
        GET: ({ context }, { object = '' }) =>
          ok(engine.describeObject(context, addressedObject(context, object).name)),
      },
    },
  ];
}
