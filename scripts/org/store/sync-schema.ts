import type Database from 'better-sqlite3';
import { ignoresCase, isStored } from '../catalog/lookup.ts';
import type { Catalog, FieldDef, ObjectDef } from '../catalog/types.ts';

/** A name as SQL writes it. API names hold letters, digits and underscores only; anything else is a defect. */
export function quote(name: string): string {
  if (!/^\w+$/.test(name)) throw new Error(`Not an API name: ${name}`);
  return `"${name}"`;
}

// Columns have no type: a field whose type is changed keeps its values, and numbers and text stay what they were bound as.
function columnOf(field: FieldDef): string {
  if (field.name === 'Id') return '"Id" PRIMARY KEY NOT NULL';
  if (field.type === 'boolean')
    return `${quote(field.name)} NOT NULL DEFAULT ${field.defaultFormula === 'true' ? 1 : 0}`;
  return quote(field.name);
}

/** Written on every save, searched by nobody: not worth an index each. */
const neverSearched: ReadonlySet<string> = new Set(['CreatedById', 'LastModifiedById']);

const isIndexed = (field: FieldDef): boolean =>
  !neverSearched.has(field.name) &&
  (field.type === 'reference' || field.unique || field.externalId || field.nameField || field.autoNumber !== undefined);

/** Columns SQLite has for a table, by name; empty where there is no table. */
function columnsOf(db: Database.Database, table: string): ReadonlySet<string> {
  const rows = db.prepare<[string], { name: string }>('SELECT name FROM pragma_table_info(?)').all(table);
  return new Set(rows.map((row) => row.name));
}

function syncObject(db: Database.Database, object: ObjectDef): void {
  const table = quote(object.name);
  const stored = [...object.fields.values()].filter(isStored);
  const existing = columnsOf(db, object.name);
  if (existing.size === 0) {
    db.exec(`CREATE TABLE ${table} (${stored.map(columnOf).join(', ')})`);
  } else {
    for (const field of stored) {
      if (!existing.has(field.name)) db.exec(`ALTER TABLE ${table} ADD COLUMN ${columnOf(field)}`);
    }
  }
  for (const field of stored.filter((field) => field.type !== 'id' && isIndexed(field))) {
    const column = quote(field.name);
    const expression = ignoresCase(field) ? `fold(${column})` : column;
    const suffix = ignoresCase(field) ? 'fold' : 'exact';
    db.exec(
      `CREATE INDEX IF NOT EXISTS ${quote(`${object.name}__by__${field.name}__${suffix}`)} ON ${table} (${expression})`,
    );
  }
}

/** Makes every object of the catalog storable. Uniqueness is the engine's to refuse: a deleted row may share a key. */
export function syncSchema(db: Database.Database, catalog: Catalog): void {
  for (const object of catalog.objects.values()) syncObject(db, object);
}
