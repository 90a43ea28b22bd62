import { toLongId } from '../../catalog/record-id.ts';
import { objectOf } from '../../catalog/lookup.ts';
import type { Catalog, ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Query } from '../../soql/ast.ts';
import { bindQuery } from '../../soql/bind-query.ts';
import type { BoundQuery } from '../../soql/bound.ts';
import { compileQuery } from '../../soql/compile-query.ts';
import type { FormulaResolver } from '../../soql/environment.ts';
import { parseSoql } from '../../soql/parse-soql.ts';
import type { FormulaEvaluator } from '../../store/types.ts';
import type { Context, Engine, QueryOptions, QueryPage, WireRecord } from '../types.ts';
import { calendarOf } from './calendar-of.ts';
import { createCursors, type Cursor } from './cursors.ts';
import { columnsOfQuery } from './query-columns.ts';
import { selectRows, wireRows, type Reading } from './run-compiled.ts';

/** Compiled formula fields of a catalog, as `formulaBook` keeps them. */
export interface Formulas {
  readonly resolver: FormulaResolver;
  evaluator(context: Context): FormulaEvaluator;
}

const pageSize = { least: 200, most: 2000 };
const defaultVersion = 'v66.0';

function fieldPaths(object: ObjectDef, context: Context, fields: readonly string[] | undefined): readonly string[] {
  if (fields !== undefined) return [...new Map(fields.map((name) => [name.toLowerCase(), name])).values()];
  return [...object.fields.values()]
    .filter((field) => context.access.canReadField(object, field))
    .map((field) => field.name);
}

function byId(object: ObjectDef, id: string, fields: readonly string[]): Query {
  return {
    select: fields.map((name) => ({ kind: 'expression', expression: { kind: 'field', path: name.split('.') } })),
    from: object.name,
    where: {
      kind: 'compare',
      left: { kind: 'field', path: ['Id'] },
      operator: '=',
      right: { kind: 'string', value: id },
    },
    orderBy: [],
    clauses: [],
  };
}

const notFound = (): OrgError => new OrgError('NOT_FOUND', 'The requested resource does not exist');

/** Reading records. `formulasOf` gives the compiled formulas of the catalog in force; open cursors live as long as the result. */
export function queryFunctions(
  formulasOf: (catalog: Catalog) => Formulas,
): Pick<Engine, 'query' | 'queryMore' | 'queryColumns' | 'retrieve'> {
  const cursors = createCursors();

  function bind(context: Context, query: string | Query, includeDeleted = false): BoundQuery {
    const { catalog, access, user } = context;
    const environment = {
      catalog,
      access,
      formulas: formulasOf(catalog).resolver,
      userId: user.userId,
      timeZone: user.timeZone,
      calendar: calendarOf(context),
      now: context.now(),
      includeDeleted,
      source: typeof query === 'string' ? query : undefined,
    };
    return bindQuery(environment, typeof query === 'string' ? parseSoql(query) : query);
  }

  const readingOf = (context: Context, options: QueryOptions): Reading => ({
    context,
    evaluate: formulasOf(context.catalog).evaluator(context),
    apiVersion: options.apiVersion ?? defaultVersion,
  });

  function page(
    cursor: Cursor,
    locator: string | undefined,
    from: number,
    reading: Reading,
    options: QueryOptions,
  ): QueryPage {
    const size = Math.min(Math.max(options.batchSize ?? pageSize.most, pageSize.least), pageSize.most);
    const { query, rows } = cursor;
    const until = from + size;
    const records = wireRows(rows.slice(from, until), query, reading);
    if (until >= rows.length) return { totalSize: rows.length, done: true, records };
    const at = locator ?? openCursor(cursor, reading);
    return {
      totalSize: rows.length,
      done: false,
      nextRecordsUrl: `/services/data/${reading.apiVersion}/query/${at}-${until}`,
      records,
    };
  }

  function openCursor(cursor: Cursor, { context }: Reading): string {
    const locator = context.store.nextId('0r8');
    cursors.open(locator, cursor);
    return locator;
  }

  function query(context: Context, given: string | Query, options: QueryOptions = {}): QueryPage {
    const compiled = compileQuery(bind(context, given, options.includeDeleted));
    const reading = readingOf(context, options);
    const rows = selectRows(compiled, reading);
    if (compiled.kind === 'count')
      return { totalSize: Number(rows[0]?.[compiled.idColumn] ?? 0), done: true, records: [] };
    if (compiled.kind === 'aggregate' && rows.length > pageSize.most) {
      throw new OrgError(
        'EXCEEDED_ID_LIMIT',
        'Aggregate query does not support queryMore(), use LIMIT to restrict the results to a single batch',
      );
    }
    return page({ userId: context.user.userId, query: compiled, rows }, undefined, 0, reading, options);
  }

  return {
    query,
    queryMore(context, locator, options = {}) {
      const [, name = '', offset = ''] = /^(\w{15,18})-(\d+)$/.exec(locator) ?? [];
      const cursor = cursors.find(name, context.user.userId);
      const from = Number(offset);
      if (cursor === undefined || from >= cursor.rows.length)
        throw new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');
      return page(cursor, name, from, readingOf(context, options), options);
    },
    queryColumns: (context, soql) => columnsOfQuery(bind(context, soql)),
    retrieve(context, objectName, givenId, fields): WireRecord {
      const object = objectOf(context.catalog, objectName);
      const id = toLongId(givenId);
      if (object === undefined || !context.access.object(object).read || id === undefined) throw notFound();
      const [record] = query(context, byId(object, id, fieldPaths(object, context, fields))).records;
      if (record !== undefined) return record;
      const [deleted] = query(context, byId(object, id, ['Id']), { includeDeleted: true }).records;
      throw deleted === undefined ? notFound() : new OrgError('ENTITY_IS_DELETED', 'entity is deleted');
    },
  };
}
