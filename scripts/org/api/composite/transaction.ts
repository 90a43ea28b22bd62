import type { Context, Engine } from '../../engine/types.ts';

/** What a unit of work came to; `keep: false` undoes what it wrote and still answers. */
export interface Outcome<T> {
  readonly keep: boolean;
  readonly value: T;
}

class RolledBack<T> extends Error {
  readonly outcome: Outcome<T>;

  constructor(outcome: Outcome<T>) {
    super('rolled back');
    this.outcome = outcome;
  }
}

/** Runs `work` in one transaction that its own outcome decides on. */
export function inTransaction<T>(engine: Engine, context: Context, work: () => Outcome<T>): T {
  try {
    return engine.atomically(context, () => {
      const outcome = work();
      if (!outcome.keep) throw new RolledBack(outcome);
      return outcome.value;
    });
  } catch (error) {
    if (error instanceof RolledBack) return (error as RolledBack<T>).outcome.value;
    throw error;
  }
}
