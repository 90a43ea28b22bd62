import { toLongId } from '../../catalog/record-id.ts';
import { fieldOf, objectOf } from '../../catalog/lookup.ts';
import type { Catalog, ObjectDef } from '../../catalog/types.ts';
import { OrgError } from '../../errors.ts';
import type { Condition, Query } from '../../soql/ast.ts';
import { bindQuery } from '../../soql/bind-query.ts';
import type { BoundQuery } from '../../soql/bound.ts';
import type { FormulaResolver } from '../../soql/environment.ts';
import { parseSoql } from '../../soql/parse-soql.ts';
import type { FormulaEvaluator } from '../../store/types.ts';
import type { Context, Engine, QueryOptions, WireRecord } from '../types.ts';
import { calendarOf } from './calendar-of.ts';
import { explainQuery } from './explain-query.ts';
import { createCursors } from './cursors.ts';
import { columnsOfQuery } from './query-columns.ts';
import { firstPage, laterPage } from './query-pages.ts';
import { pageJson, readJson, readValues } from './read-records.ts';
import type { Reading } from './run-compiled.ts';

/** Compiled formula fields of a catalog, as `formulaBook` keeps them. */
export interface Formulas {
  readonly resolver: FormulaResolver;
  evaluator(context: Context): FormulaEvaluator;
}

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

const countAll: Omit<Query, 'from'> = {
  select: [{ kind: 'expression', expression: { kind: 'call', name: 'COUNT', args: [] } }],
  orderBy: [],
  clauses: [],
};

const notFound = (): OrgError => new OrgError('NOT_FOUND', 'The requested resource does not exist');

/** Reading records. `formulasOf` gives the compiled formulas of the catalog in force; open cursors live as long as the result. */
export function queryFunctions(
  formulasOf: (catalog: Catalog) => Formulas,
): Pick<
  Engine,
  | 'query'
  | 'queryMore'
  | 'queryJson'
  | 'queryMoreJson'
  | 'queryColumns'
  | 'explain'
  | 'retrieve'
  | 'readBlob'
  | 'parseQuery'
> {
  const cursors = createCursors();

  function bind(context: Context, query: string | Query, includeDeleted = false): BoundQuery {
    const { catalog, access, user } = context;
    const environment = {
      catalog,
      access,
      formulas: formulasOf(catalog).resolver,
      userId: user.userId,
      timeZone: user.timeZone,
      currency: user.currency,
      // Read when a query asks for it: few do.
      get calendar() {
        return calendarOf(context);
      },
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

  const readById = (context: Context, query: Query, includeDeleted: boolean): readonly WireRecord[] =>
    readValues(bind(context, query, includeDeleted), readingOf(context, {})).records;

  function retrieve(context: Context, objectName: string, givenId: string, fields?: readonly string[]): WireRecord {
    const object = objectOf(context.catalog, objectName);
    const id = toLongId(givenId);
    if (object === undefined || !context.access.object(object).read || id === undefined) throw notFound();
    const [record] = readById(context, byId(object, id, fieldPaths(object, context, fields)), false);
    if (record !== undefined) return record;
    const [deleted] = readById(context, byId(object, id, ['Id']), true);
    throw deleted === undefined ? notFound() : new OrgError('ENTITY_IS_DELETED', 'entity is deleted');
  }

  return {
    query: (context, given, options = {}) =>
      firstPage(
        cursors,
        bind(context, given, options.includeDeleted),
        readingOf(context, options),
        options,
        readValues,
      ),
    queryMore: (context, locator, options = {}) =>
      laterPage(cursors, locator, readingOf(context, options), options, readValues),
    queryJson: (context, given, options = {}) =>
      pageJson(
        firstPage(
          cursors,
          bind(context, given, options.includeDeleted),
          readingOf(context, options),
          options,
          readJson,
        ),
      ),
    queryMoreJson: (context, locator, options = {}) =>
      pageJson(laterPage(cursors, locator, readingOf(context, options), options, readJson)),
    parseQuery: (soql) => parseSoql(soql),
    queryColumns: (context, soql) => columnsOfQuery(bind(context, soql)),
    explain(context, given) {
      const query = typeof given === 'string' ? parseSoql(given) : given;
      bind(context, given);
      const object = objectOf(context.catalog, query.from);
      if (object === undefined) throw notFound();
      const count = (where: Condition | undefined): number => {
        const counted: Query = { ...countAll, from: query.from, alias: query.alias, where };
        return firstPage(cursors, bind(context, counted), readingOf(context, {}), {}, readValues).totalSize;
      };
      return explainQuery(object, query, count);
    },
    retrieve,
    readBlob(context, objectName, givenId, fieldName) {
      const record = retrieve(context, objectName, givenId, ['Id', fieldName]);
      const object = objectOf(context.catalog, objectName);
      const field = object && fieldOf(object, fieldName);
      const row = object && context.store.read(object, String(record['Id']));
      const stored = field?.type === 'base64' ? row?.[field.name] : undefined;
      if (typeof stored !== 'string') throw notFound();
      return Buffer.from(stored, 'base64');
    },
  };
}
