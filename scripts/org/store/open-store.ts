import Database from 'better-sqlite3';
import { recordId } from '../catalog/record-id.ts';
import type { Value } from '../catalog/types.ts';
import { recordsOf } from './records.ts';
import { openSequences } from './sequences.ts';
import { openFiles, openKeyValues, openParts } from './side-tables.ts';
import { registerSqlFunctions } from './sql-functions.ts';
import { statementCache } from './statements.ts';
import { syncSchema } from './sync-schema.ts';
import type { Row, Store } from './types.ts';

/** 32 MB of log. A page that many commits change is copied into the database once for all of them. */
const pagesPerCheckpoint = 8000;

const toSql = (value: Value): string | number | null => (typeof value === 'boolean' ? Number(value) : value);

// The order of a subquery holds for group_concat. As a BLOB the texts are never decoded and encoded again.
const joinedJson = (sql: string): string =>
  `SELECT COUNT(*) AS "count", CAST(group_concat("json", ',') AS BLOB) AS "records" FROM (${sql})`;

/**
 * Opens the SQLite file at `path`, or a store in memory.
 * WAL with synchronous=NORMAL: a committed write is with the operating system, so it survives the death of the process;
 * only a power cut may lose the latest commits, never consistency.
 */
export function openStore(path: string): Store {
  const db = new Database(path, { timeout: 5000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma(`wal_autocheckpoint = ${pagesPerCheckpoint}`);
  db.pragma('foreign_keys = OFF');
  const formulas = registerSqlFunctions(db);
  const statement = statementCache((sql) => db.prepare(sql));
  const columnStatement = statementCache((sql) => db.prepare(sql).pluck());
  const sequences = openSequences(db);

  const run = db.transaction((work: () => unknown, outermost: boolean): unknown => {
    const result = work();
    if (outermost) sequences.flush();
    return result;
  });
  const transaction = <T>(work: () => T): T => run.immediate(work, !db.inTransaction) as T;

  return {
    transaction,
    syncSchema: (catalog) => transaction(() => syncSchema(db, catalog)),
    select: (sql, parameters, evaluate) =>
      formulas.during(evaluate, () => statement(sql).all(parameters.map(toSql))) as readonly Row[],
    column: (sql, parameters, evaluate) =>
      formulas.during(evaluate, () => columnStatement(sql).all(parameters.map(toSql))) as readonly Value[],
    json(sql, parameters, evaluate) {
      const row = formulas.during(evaluate, () => statement(joinedJson(sql)).get(parameters.map(toSql)));
      const { count, records } = row as { readonly count: number; readonly records: Uint8Array | null };
      return { count, records: records ?? new Uint8Array() };
    },
    ...recordsOf(statement),
    nextId: (keyPrefix) => recordId(keyPrefix, sequences.next(`id:${keyPrefix}`, 1)),
    nextNumber: (sequence, start) => sequences.next(`number:${sequence}`, start),
    kv: openKeyValues(db),
    files: openFiles(db),
    parts: openParts(db),
    close: () => void db.close(),
  };
}
