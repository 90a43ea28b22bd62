import type Database from 'better-sqlite3';
import { fieldOf, ignoresCase, isStored } from '../catalog/lookup.ts';
import type { FieldDef, ObjectDef, Value } from '../catalog/types.ts';
import { fold } from './fold.ts';
import { quote } from './sync-schema.ts';
import type { Row, Store } from './types.ts';

type SqlValue = string | number | null;

/** What reading and writing one object takes, made once for each version of it. A text made once is found faster than one made anew. */
interface Table {
  readonly name: string;
  /** Each stored field with the value of a record that has none. */
  readonly columns: ReadonlyMap<string, 0 | null>;
  readonly booleans: readonly string[];
  readonly recycles: boolean;
  readonly selectColumns: string;
  readonly readSql: string;
  readonly stateSql: string;
  readonly insertSql: string;
  /** By the names of the changed fields. */
  readonly updateSql: Map<string, string>;
  /** By field. */
  readonly holdersSql: Map<FieldDef, string>;
}

function tableOf(object: ObjectDef): Table {
  const stored = [...object.fields.values()].filter(isStored);
  const name = quote(object.name);
  const list = stored.map((field) => quote(field.name)).join(', ');
  const recycles = object.fields.has('isdeleted');
  return {
    name,
    columns: new Map(stored.map((field) => [field.name, field.type === 'boolean' ? 0 : null])),
    booleans: stored.filter((field) => field.type === 'boolean').map((field) => field.name),
    recycles,
    selectColumns: list,
    readSql: `SELECT ${list} FROM ${name} WHERE "Id" = ?`,
    stateSql: `SELECT ${recycles ? '"IsDeleted"' : '0'} AS "deleted" FROM ${name} WHERE "Id" = ?`,
    insertSql: `INSERT INTO ${name} (${list}) VALUES (${stored.map(() => '?').join(', ')})`,
    updateSql: new Map(),
    holdersSql: new Map(),
  };
}

const toSql = (value: Value): SqlValue => (typeof value === 'boolean' ? Number(value) : value);

function storedField(object: ObjectDef, name: string): FieldDef {
  const field = fieldOf(object, name);
  if (field === undefined || !isStored(field)) throw new Error(`${object.name}.${name} is not stored`);
  return field;
}

/** Reading and writing single rows of the object tables. */
export function recordsOf(
  statement: (sql: string) => Database.Statement,
): Pick<Store, 'read' | 'state' | 'find' | 'holders' | 'insert' | 'update' | 'remove' | 'writes'> {
  let writes = 0;
  const tables = new WeakMap<ObjectDef, Table>();

  function table(object: ObjectDef): Table {
    const known = tables.get(object) ?? tableOf(object);
    tables.set(object, known);
    return known;
  }

  function updateSql(object: ObjectDef, names: readonly string[]): string {
    const { name, updateSql: known } = table(object);
    const key = names.join();
    const assignments = (): string => names.map((each) => `${quote(storedField(object, each).name)} = ?`).join(', ');
    const text = known.get(key) ?? `UPDATE ${name} SET ${assignments()} WHERE "Id" = ?`;
    known.set(key, text);
    return text;
  }

  function holdersSql(object: ObjectDef, field: FieldDef): string {
    const { name, recycles, holdersSql: known } = table(object);
    const made = known.get(field);
    if (made !== undefined) return made;
    const equal = ignoresCase(field) ? `fold(${quote(field.name)}) = fold(?)` : `${quote(field.name)} = ?`;
    const text = `SELECT "Id" FROM ${name} WHERE ${equal}${recycles ? ' AND "IsDeleted" = 0' : ''}`;
    known.set(field, text);
    return text;
  }

  function restore(object: ObjectDef, raw: unknown): Row {
    const row = raw as Record<string, Value>;
    for (const name of table(object).booleans) row[name] = row[name] === 1;
    return row;
  }

  return {
    read(object, id) {
      const raw = statement(table(object).readSql).get(id);
      return raw === undefined ? undefined : restore(object, raw);
    },
    find(object, fieldName, values) {
      const field = storedField(object, fieldName);
      const { name, selectColumns, recycles } = table(object);
      const folded = ignoresCase(field);
      const column = folded ? `fold(${quote(field.name)})` : quote(field.name);
      const alive = recycles ? ' AND "IsDeleted" = 0' : '';
      const wanted = values.map(toSql).map((value) => (folded && typeof value === 'string' ? fold(value) : value));
      const sql = `SELECT ${selectColumns} FROM ${name} WHERE ${column} IN (SELECT value FROM json_each(?))${alive}`;
      return statement(sql)
        .all(JSON.stringify(wanted))
        .map((raw) => restore(object, raw));
    },
    state(object, id) {
      const row = statement(table(object).stateSql).get(id) as { readonly deleted: 0 | 1 } | undefined;
      if (row === undefined) return undefined;
      return row.deleted === 1 ? 'deleted' : 'alive';
    },
    holders: (object, field, value) =>
      statement(holdersSql(object, field))
        .all(toSql(value))
        .map((row) => (row as { readonly Id: string }).Id),
    insert(object, row) {
      const { columns, insertSql } = table(object);
      for (const name in row) if (!columns.has(name)) storedField(object, name);
      writes += 1;
      const values: SqlValue[] = [];
      for (const [name, missing] of columns) values.push(toSql(row[name] ?? missing));
      statement(insertSql).run(values);
    },
    update(object, id, changes) {
      const names = Object.keys(changes);
      if (names.length === 0) return;
      const values = Object.values(changes).map(toSql);
      writes += 1;
      const { changes: count } = statement(updateSql(object, names)).run(...values, id);
      if (count === 0) throw new Error(`No ${object.name} ${id} to update`);
    },
    remove(object, id) {
      writes += 1;
      statement(`DELETE FROM ${table(object).name} WHERE "Id" = ?`).run(id);
    },
    writes: () => writes,
  };
}
