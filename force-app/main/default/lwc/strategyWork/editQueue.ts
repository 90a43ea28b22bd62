import type { Action, Objective } from 'c/objectiveModel';

/** The work of a plan, as it is shown and edited. */
export interface Work {
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
}

export type Change = (work: Work) => Work;

/**
 * Shows changes at once and saves them one after the other, so that each save is held against the answer to the one before.
 * A change whose save fails is taken back.
 */
export class EditQueue {
  private stored: Work = { objectives: [], actions: [] };
  private waiting: readonly Change[] = [];
  private tail: Promise<unknown> = Promise.resolve();
  private readonly changed: () => void;

  /** `changed` is called whenever {@link shown} is another. */
  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** What is saved with all that waits to be saved. */
  get shown(): Work {
    return this.waiting.reduce((work, change) => change(work), this.stored);
  }

  /** What the org has. */
  get saved(): Work {
    return this.stored;
  }

  /** Takes over what was read from the org. */
  reset(work: Work): void {
    this.stored = work;
    this.changed();
  }

  /** Shows `change`, then runs `save` on what is saved by then; the change it answers is kept. Rejects as `save` does. */
  run(change: Change, save: (saved: Work) => Promise<Change>): Promise<void> {
    this.waiting = [...this.waiting, change];
    this.changed();
    const done = this.tail.then(async () => {
      try {
        const settled = await save(this.stored);
        this.stored = settled(this.stored);
      } finally {
        this.waiting = this.waiting.filter((other) => other !== change);
        this.changed();
      }
    });
    this.tail = done.then(noop, noop);
    return done;
  }
}

/** The next save waits for the end of this one, however it ends; who asked for it is told by the promise of `run`. */
const noop = (): void => undefined;
