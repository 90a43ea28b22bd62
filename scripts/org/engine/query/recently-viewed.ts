import { objectOf } from '../../catalog/lookup.ts';
import { parseSoql } from '../../soql/parse-soql.ts';
import type { Query } from '../../soql/ast.ts';
import type { Store } from '../../store/types.ts';
import type { Context, Engine, WireRecord } from '../types.ts';

type Reads = Pick<Engine, 'query' | 'queryJson'>;

/** Object and id; lists have the last viewed first. */
type Viewed = readonly [string, string];

const bucket = 'recently-viewed';

/** Records an org keeps for each user; older ones are forgotten. */
const kept = 200;

/** The clauses by which a query says that somebody looks at what it finds. SOQL and SOSL Reference, "FOR VIEW". */
const marks = /\bFOR\s+(?:VIEW|REFERENCE)\b/i;

function isView(query: string | Query): boolean {
  if (typeof query === 'string' && !marks.test(query)) return false;
  const { clauses } = typeof query === 'string' ? parseSoql(query) : query;
  return clauses.some((clause) => marks.test(clause));
}

/** Queries that note what is looked at, and what was. */
export function noteViews(
  { query, queryJson }: Reads,
  { kv }: Pick<Store, 'kv'>,
): Reads & Pick<Engine, 'recentlyViewed' | 'noteViewed' | 'viewedIds'> {
  const known = new Map<string, readonly Viewed[]>();

  function listOf({ user: { userId } }: Context): readonly Viewed[] {
    const list = known.get(userId) ?? (JSON.parse(kv.get(bucket, userId) ?? '[]') as Viewed[]);
    known.set(userId, list);
    return list;
  }

  const noteViewed: Engine['noteViewed'] = (context, object, ids, { durable = true } = {}) => {
    const list = listOf(context);
    if (ids.length === 0 || (ids.length === 1 && list[0]?.[1] === ids[0])) return;
    const all = [...ids.map((id): Viewed => [object, id]), ...list.filter(([, id]) => !ids.includes(id))].slice(
      0,
      kept,
    );
    known.set(context.user.userId, all);
    if (durable) kv.set(bucket, context.user.userId, JSON.stringify(all));
  };

  const viewed: Reads['query'] = (context, given, options) => {
    const page = query(context, given, options);
    if (isView(given)) {
      const [first] = page.records;
      const ids = page.records.flatMap(({ attributes: { url } }) => url?.split('/').at(-1) ?? []);
      if (first) noteViewed(context, first.attributes.type, ids);
    }
    return page;
  };

  function read(context: Context, name: string, id: string): WireRecord | undefined {
    const object = objectOf(context.catalog, name);
    if (object === undefined || !context.access.object(object).read) return undefined;
    const fields = ['Id', ...(object.nameField === undefined ? [] : [object.nameField])];
    return query(context, {
      select: fields.map((field) => ({ kind: 'expression', expression: { kind: 'field', path: [field] } })),
      from: object.name,
      where: {
        kind: 'compare',
        left: { kind: 'field', path: ['Id'] },
        operator: '=',
        right: { kind: 'string', value: id },
      },
      orderBy: [],
      clauses: [],
    }).records[0];
  }

  return {
    query: viewed,
    queryJson: (context, given, options) =>
      isView(given)
        ? new TextEncoder().encode(JSON.stringify(viewed(context, given, options)))
        : queryJson(context, given, options),
    noteViewed,
    viewedIds: (context, object) => listOf(context).flatMap(([type, id]) => (type === object ? [id] : [])),
    recentlyViewed(context, most, object) {
      const found: WireRecord[] = [];
      for (const [type, id] of listOf(context)) {
        if (found.length === most) break;
        if (object !== undefined && type !== object) continue;
        const record = read(context, type, id);
        if (record) found.push(record);
      }
      return found;
    },
  };
}
