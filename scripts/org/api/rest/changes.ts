import type { Context, Engine, Query } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { ok, type Call, type Params, type Resource } from '../resource.ts';
import { addressedObject } from './lookups.ts';

const month = 30 * 24 * 60 * 60 * 1000;

/** https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_getupdated.htm and …_getdeleted.htm */
export function changeResources(engine: Engine): readonly Resource[] {
  const within = (call: Call, params: Params, deleted: boolean): { records: [string, string][]; end: string } => {
    const object = addressedObject(call.context, params.object ?? '');
    const { start, end } = spanOf(call, engine.now());
    return { records: changes(engine, call.context, object.name, start, end, deleted), end };
  };
  return [
    {
      path: '/sobjects/:object/updated',
      methods: {
        GET: (call, params) => {
          const { records, end } = within(call, params, false);
          return ok({ ids: records.map(([id]) => id), latestDateCovered: wireDate(end) });
        },
      },
    },
    {
      path: '/sobjects/:object/deleted',
      methods: {
        GET: (call, params) => {
          const { records, end } = within(call, params, true);
          return ok({
            deletedRecords: records.map(([id, at]) => ({ id, deletedDate: at })),
            earliestDateAvailable: wireDate(new Date(engine.now().getTime() - month).toISOString()),
            latestDateCovered: wireDate(end),
          });
        },
      },
    },
  ];
}

/** Id and time of each change in `[start, end)`, by time. */
function changes(
  engine: Engine,
  context: Context,
  object: string,
  start: string,
  end: string,
  deleted: boolean,
): [string, string][] {
  const modified = { kind: 'field', path: ['SystemModstamp'] } as const;
  const query: Query = {
    select: [['Id'], ['SystemModstamp']].map((path) => ({ kind: 'expression', expression: { kind: 'field', path } })),
    from: object,
    where: {
      kind: 'and',
      terms: [
        { kind: 'compare', left: modified, operator: '>=', right: { kind: 'datetime', value: start } },
        { kind: 'compare', left: modified, operator: '<', right: { kind: 'datetime', value: end } },
        {
          kind: 'compare',
          left: { kind: 'field', path: ['IsDeleted'] },
          operator: '=',
          right: { kind: 'boolean', value: deleted },
        },
      ],
    },
    orderBy: [{ expression: modified, direction: 'ASC', nulls: 'FIRST' }],
    clauses: [],
  };
  const found: [string, string][] = [];
  let page = engine.query(context, query, { includeDeleted: true });
  for (;;) {
    found.push(...page.records.map((record): [string, string] => [String(record.Id), String(record.SystemModstamp)]));
    if (page.done || page.nextRecordsUrl === undefined) return found;
    page = engine.queryMore(context, page.nextRecordsUrl.split('/').at(-1) ?? '');
  }
}

function spanOf(call: Call, now: Date): { readonly start: string; readonly end: string } {
  const [start, end] = ['start', 'end'].map((name) => {
    const text = call.query.get(name);
    if (text === null) throw new OrgError('MISSING_ARGUMENT', `Missing required parameter: ${name}`);
    const time = Date.parse(text.replace(/ (?=\d\d:\d\d$)/, '+'));
    if (Number.isNaN(time))
      throw new OrgError('ILLEGAL_QUERY_PARAMETER_VALUE', `${name} is not a date and time: ${text}`);
    return time;
  });
  if (start === undefined || end === undefined || end <= start) {
    throw new OrgError('ILLEGAL_QUERY_PARAMETER_VALUE', 'The end date must be greater than the start date');
  }
  if (start < now.getTime() - month) {
    throw new OrgError('ILLEGAL_QUERY_PARAMETER_VALUE', 'The start date is more than 30 days ago');
  }
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}

/** `2026-01-31T10:00:00.000+0000`, as these two answers write it. */
const wireDate = (iso: string): string => iso.replace(/Z$/, '+0000');
