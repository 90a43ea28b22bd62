import type Database from 'better-sqlite3';
import type { Store } from './types.ts';

/** Settings and sessions, in a table of their own. */
export function openKeyValues(db: Database.Database): Store['kv'] {
  db.exec(
    'CREATE TABLE IF NOT EXISTS "_kv" ("bucket" TEXT, "key" TEXT, "value" TEXT NOT NULL, PRIMARY KEY ("bucket", "key")) WITHOUT ROWID',
  );
  const get = db.prepare<[string, string], { value: string }>(
    'SELECT "value" FROM "_kv" WHERE "bucket" = ? AND "key" = ?',
  );
  const set = db.prepare('INSERT OR REPLACE INTO "_kv" VALUES (?, ?, ?)');
  const remove = db.prepare('DELETE FROM "_kv" WHERE "bucket" = ? AND "key" = ?');
  const entries = db.prepare<[string], { key: string; value: string }>(
    'SELECT "key", "value" FROM "_kv" WHERE "bucket" = ? ORDER BY "key"',
  );
  return {
    get: (bucket, key) => get.get(bucket, key)?.value,
    set: (bucket, key, value) => void set.run(bucket, key, value),
    delete: (bucket, key) => void remove.run(bucket, key),
    entries: (bucket) => entries.all(bucket).map((row) => [row.key, row.value] as const),
  };
}

/** Deployed files, in a table of their own. */
export function openFiles(db: Database.Database): Store['files'] {
  db.exec('CREATE TABLE IF NOT EXISTS "_file" ("path" TEXT PRIMARY KEY, "content" BLOB NOT NULL)');
  const all = db.prepare<[], { path: string; content: Buffer }>(
    'SELECT "path", "content" FROM "_file" ORDER BY "path"',
  );
  const put = db.prepare('INSERT OR REPLACE INTO "_file" VALUES (?, ?)');
  const remove = db.prepare('DELETE FROM "_file" WHERE "path" = ?');
  return {
    all: () => new Map(all.all().map((row) => [row.path, new Uint8Array(row.content)])),
    put: (path, content) => void put.run(path, Buffer.from(content)),
    delete: (path) => void remove.run(path),
  };
}

/** Long texts in numbered parts, in a table of their own. */
export function openParts(db: Database.Database): Store['parts'] {
  db.exec(
    'CREATE TABLE IF NOT EXISTS "_part" ("name" TEXT, "number" INTEGER, "content" TEXT NOT NULL, PRIMARY KEY ("name", "number"))',
  );
  const append = db.prepare(
    'INSERT INTO "_part" SELECT @name, COALESCE(MAX("number") + 1, 0), @content FROM "_part" WHERE "name" = @name',
  );
  const read = db.prepare<[string, number], { content: string }>(
    'SELECT "content" FROM "_part" WHERE "name" = ? AND "number" = ?',
  );
  const clear = db.prepare('DELETE FROM "_part" WHERE "name" = ?');
  return {
    append: (name, content) => void append.run({ name, content }),
    read: (name, number) => read.get(name, number)?.content,
    clear: (name) => void clear.run(name),
  };
}
