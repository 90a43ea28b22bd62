import Database from 'better-sqlite3';
import { recordId } from '../catalog/record-id.ts';
import { recordsOf } from './records.ts';
import { openSequences } from './sequences.ts';
import { openFiles, openKeyValues, openParts } from './side-tables.ts';
import { registerSqlFunctions } from './sql-functions.ts';
import { statementCache } from './statements.ts';
import { syncSchema } from './sync-schema.ts';
import type { Row, Store } from './types.ts';

/**
 * Opens the SQLite file at `path`, or a store in memory.
 * WAL with synchronous=NORMAL: a committed write is with the operating system, so it survives the death of the process;
 * only a power cut may lose the latest commits, never consistency.
 */
export function openStore(path: string): Store {
  const db = new Database(path, { timeout: 5000 });
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('foreign_keys = OFF');
  const formulas = registerSqlFunctions(db);
  const statement = statementCache(db);
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
      formulas.during(evaluate, () =>
        statement(sql).all(...parameters.map((value) => (typeof value === 'boolean' ? Number(value) : value))),
      ) as readonly Row[],
    ...recordsOf(statement),
    nextId: (keyPrefix) => recordId(keyPrefix, sequences.next(`id:${keyPrefix}`, 1)),
    nextNumber: (sequence, start) => sequences.next(`number:${sequence}`, start),
    kv: openKeyValues(db),
    files: openFiles(db),
    parts: openParts(db),
    close: () => void db.close(),
  };
}
