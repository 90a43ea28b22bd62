import type Database from 'better-sqlite3';
import type { Value } from '../catalog/types.ts';
import type { FormulaEvaluator } from './types.ts';
import { fold } from './fold.ts';
import { localDateTimes } from './local-date-time.ts';

/** Lends the evaluator of the running query to the SQL function `formula`. */
export interface FormulaSlot {
  during<T>(evaluate: FormulaEvaluator | undefined, work: () => T): T;
}

const toSql = (value: Value): string | number | null => (typeof value === 'boolean' ? Number(value) : value);

/**
 * Registers what compiled SQL may call:
 * `fold(x)` text without letter case; `formula(key, …)`; `local_datetime(x, zone)` a UTC datetime on the wall clock of a zone.
 */
export function registerSqlFunctions(db: Database.Database): FormulaSlot {
  let current: FormulaEvaluator | undefined;
  const localDateTime = localDateTimes();
  db.function('fold', { deterministic: true }, (x: unknown) => (typeof x === 'string' ? fold(x) : x));
  db.function('local_datetime', { deterministic: true }, (x: unknown, zone: unknown) =>
    typeof x === 'string' && typeof zone === 'string' ? localDateTime(x, zone) : null,
  );
  db.function('formula', { varargs: true }, (...args: unknown[]) => {
    if (current === undefined) throw new Error('formula() in a query that came without an evaluator');
    const [key, ...values] = args as [string, ...Value[]];
    return toSql(current(key, values));
  });
  return {
    during(evaluate, work) {
      const outer = current;
      current = evaluate;
      try {
        return work();
      } finally {
        current = outer;
      }
    },
  };
}
