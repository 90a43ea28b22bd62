import type Database from 'better-sqlite3';

const capacity = 500;

/** Prepares each SQL text once; the oldest of more than 500 is let go, and prepared again if it is still in use. */
export function statementCache(prepare: (sql: string) => Database.Statement): (sql: string) => Database.Statement {
  const cache = new Map<string, Database.Statement>();
  return (sql) => {
    const known = cache.get(sql);
    if (known !== undefined) return known;
    const statement = prepare(sql);
    cache.set(sql, statement);
    if (cache.size > capacity) {
      for (const oldest of cache.keys()) {
        cache.delete(oldest);
        break;
      }
    }
    return statement;
  };
}
