import type { FieldDef, ObjectDef } from '../catalog/types.ts';
import type { OrgError } from '../errors.ts';
import type { Path, Position, Query } from './ast.ts';
import type { Join, Table } from './bound.ts';
import type { QueryEnvironment } from './environment.ts';
import { queryError } from './query-error.ts';

const maximumParents = 55;

/** One FROM: its table and the parents its expressions walk to. */
export interface Scope {
  readonly environment: QueryEnvironment;
  readonly table: Table;
  /** Alias and object name, which may stand before a field. */
  readonly prefixes: ReadonlySet<string>;
  /** Paths of parents that FROM names, by lower-case alias. */
  readonly parents: ReadonlyMap<string, Path>;
  /** The table of a parent. The user's row access applies when `enforced`; formulas see every row. */
  join(from: Table, field: FieldDef, target: ObjectDef, enforced: boolean): Table;
  joins(): readonly Join[];
  /** The scope of a subquery, with aliases of its own. */
  inner(object: ObjectDef, alias?: string, parents?: Query['parents']): Scope;
  refuse(message: string, at?: Position): OrgError;
  invalidField(message: string, at?: Position): OrgError;
}

/** Each alias with its path from the object of the query: `a.Owner o` after `c.Account a` is `Account.Owner`. */
function parentPaths(prefixes: ReadonlySet<string>, parents: Query['parents'] = []): ReadonlyMap<string, Path> {
  const paths = new Map<string, Path>();
  for (const { alias, path } of parents) {
    const [first = '', ...rest] = path;
    const known = paths.get(first.toLowerCase());
    const own = prefixes.has(first.toLowerCase()) ? rest : path;
    paths.set(alias.toLowerCase(), known === undefined ? own : [...known, ...rest]);
  }
  return paths;
}

export function openScope(
  environment: QueryEnvironment,
  object: ObjectDef,
  alias?: string,
  parents?: Query['parents'],
): Scope {
  let count = 0;
  const nextAlias = (): string => `t${count++}`;

  function scope(inObject: ObjectDef, inAlias?: string, inParents?: Query['parents']): Scope {
    const table: Table = { alias: nextAlias(), object: inObject };
    const joins = new Map<string, Join>();
    const { access, source } = environment;
    const prefixes = new Set([inObject.name.toLowerCase(), ...(inAlias === undefined ? [] : [inAlias.toLowerCase()])]);
    return {
      environment,
      table,
      prefixes,
      parents: parentPaths(prefixes, inParents),
      join(from, field, target, enforced) {
        const key = [from.alias, field.name, target.name, enforced].join();
        const known = joins.get(key);
        if (known !== undefined) return known.table;
        const rows = enforced ? access.rows(target, 'read') : ({ kind: 'all' } as const);
        const join: Join = { table: { alias: nextAlias(), object: target }, from, field, rows };
        joins.set(key, join);
        const parents = new Set(
          [...joins.keys()].filter((each) => each.endsWith(',true')).map((each) => each.split(',', 2).join()),
        );
        if (parents.size > maximumParents) {
          throw queryError(
            'MALFORMED_QUERY',
            `Maximum number of child to parent relationships exceeded: ${maximumParents}`,
          );
        }
        return join.table;
      },
      joins: () => [...joins.values()],
      inner: scope,
      refuse: (message, at) => queryError('MALFORMED_QUERY', message, source, at),
      invalidField: (message, at) => queryError('INVALID_FIELD', message, source, at),
    };
  }
  return scope(object, alias, parents);
}
