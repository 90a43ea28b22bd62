import type { ObjectDef } from '../../catalog/types.ts';
import type { Condition, Context, Engine } from '../../engine/types.ts';
import { filterOfText } from '../filter-text.ts';
import type { ListColumn } from '../list-columns.ts';
import { addOptionalPaths, addPaths, emptyTree, pathOfList } from './field-tree.ts';
import { orderOf, pageAnswer, pageOf } from './paging.ts';
import { namesIn, type Parameters } from './parameters.ts';
import { readRecords } from './read-records.ts';
import { searchCondition } from './search-condition.ts';

type Json = Readonly<Record<string, unknown>>;

export interface ListSource {
  readonly object: ObjectDef;
  readonly columns: readonly ListColumn[];
  readonly where: Condition | undefined;
  /** `Name` or `-Amount`, when `sortBy` is absent. */
  readonly sort: readonly string[];
  /** Address of the list, without parameters. */
  readonly address: string;
  readonly mostRows?: number;
  /** The only records there may be, in the order they have when `sortBy` is absent. */
  readonly ids?: readonly string[];
}

const both = (terms: ReadonlyArray<Condition | undefined>): Condition | undefined => {
  const given = terms.filter((term) => term !== undefined);
  return given.length > 1 ? { kind: 'and', terms: given } : given[0];
};

const among = (ids: readonly string[]): Condition => ({
  kind: 'list',
  left: { kind: 'field', path: ['Id'] },
  operator: 'IN',
  values: (ids.length === 0 ? [''] : ids).map((value) => ({ kind: 'string', value })),
});

const inOrder = (rows: readonly Json[], ids: readonly string[]): readonly Json[] =>
  [...rows].sort((one, other) => ids.indexOf(String(one['id'])) - ids.indexOf(String(other['id'])));

/** One page of a list view or a related list, with the columns, filter, search and order the request adds. */
export function listPage(engine: Engine, context: Context, source: ListSource, parameters: Parameters): Json {
  const { address, columns, object, sort } = source;
  const tree = emptyTree(object);
  const fields = namesIn(parameters, 'fields');
  const optionalFields = namesIn(parameters, 'optionalFields');
  addPaths(
    context,
    tree,
    columns.map((column) => column.path),
  );
  addPaths(
    context,
    tree,
    fields.map((name) => pathOfList(object, name)),
  );
  addOptionalPaths(
    context,
    tree,
    optionalFields.map((name) => pathOfList(object, name)),
  );
  const page = pageOf(parameters, 50, source.mostRows);
  const filter = parameters('where');
  const search = parameters('searchTerm');
  const where = both([
    source.where,
    source.ids && among(source.ids),
    filter === null ? undefined : filterOfText(context, object, filter),
    search === null ? undefined : searchCondition(context, object, search),
  ]);
  const orderBy = orderOf(parameters, object, sort);
  const rows =
    source.ids && parameters('sortBy') === null
      ? inOrder(
          source.ids.length === 0 ? [] : readRecords(engine, context, tree, { where, orderBy }),
          source.ids,
        ).slice(page.offset, page.offset + page.size + 1)
      : readRecords(engine, context, tree, { where, orderBy, limit: page.size + 1, offset: page.offset });
  return {
    ...pageAnswer(rows, page, (token) => `${address}?pageSize=${page.size}&pageToken=${token}`),
    fields,
    optionalFields,
    pageSize: page.size,
    searchTerm: search,
    sortBy: namesIn(parameters, 'sortBy'),
    where: filter,
  };
}
