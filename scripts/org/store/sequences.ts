import type Database from 'better-sqlite3';

/** Counters that never hand out a number twice: kept in memory, written with the transaction that used them. */
export interface Sequences {
  next(name: string, start: number): number;
  /** Writes what was handed out since the last call; runs inside the transaction that commits it. */
  flush(): void;
}

export function openSequences(db: Database.Database): Sequences {
  db.exec('CREATE TABLE IF NOT EXISTS "_sequence" ("name" TEXT PRIMARY KEY, "last" INTEGER NOT NULL) WITHOUT ROWID');
  const read = db.prepare<[], { name: string; last: number }>('SELECT "name", "last" FROM "_sequence"');
  const write = db.prepare(
    'INSERT INTO "_sequence" VALUES (?, ?) ON CONFLICT ("name") DO UPDATE SET "last" = excluded."last"',
  );
  const last = new Map(read.all().map((row) => [row.name, row.last]));
  const dirty = new Set<string>();

  function flush(): void {
    for (const name of dirty) write.run(name, last.get(name));
    dirty.clear();
  }

  return {
    next(name, start) {
      const number = Math.max((last.get(name) ?? start - 1) + 1, start);
      last.set(name, number);
      dirty.add(name);
      if (!db.inTransaction) flush();
      return number;
    },
    flush,
  };
}
