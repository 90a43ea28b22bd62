import type { FieldDef, ObjectDef } from '../catalog/types.ts';
import type { OrgError } from '../errors.ts';
import type { Position } from './ast.ts';
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
  /** The table of a parent. The user's row access applies when `enforced`; formulas see every row. */
  join(from: Table, field: FieldDef, target: ObjectDef, enforced: boolean): Table;
  joins(): readonly Join[];
  /** The scope of a subquery, with aliases of its own. */
  inner(object: ObjectDef, alias?: string): Scope;
  refuse(message: string, at?: Position): OrgError;
  invalidField(message: string, at?: Position): OrgError;
}

export function openScope(environment: QueryEnvironment, object: ObjectDef, alias?: string): Scope {
  let count = 0;
  const nextAlias = (): string => `t${count++}`;

  function scope(inObject: ObjectDef, inAlias?: string): Scope {
    const table: Table = { alias: nextAlias(), object: inObject };
    const joins = new Map<string, Join>();
    const { access, source } = environment;
    return {
      environment,
      table,
      prefixes: new Set([inObject.name.toLowerCase(), ...(inAlias === undefined ? [] : [inAlias.toLowerCase()])]),
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
  return scope(object, alias);
}
