import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { Notice } from 'c/planEventService';
import { PENDING, inverseOf, withRecord, withoutRecord } from 'c/planContentModel';
import { removeRecord, saveUpdate } from 'c/planService';
import type { PlanUpdate } from 'c/timelineModel';
import type { UndoEntry } from 'c/undoService';
import { label } from './labels';

export type UpdateChanges = Partial<Pick<PlanUpdate, 'kind' | 'body' | 'updateDate' | 'isPinned'>>;

/** Whoever shows the updates. */
export interface Audience {
  planId(): string;
  updates(): readonly PlanUpdate[];
  shown(updates: readonly PlanUpdate[]): void;
  reload(): void;
  noticed(notice: Notice): void;
  undoable(entry: UndoEntry): void;
}

/** Writes updates: shown at once, as they were when the org refuses, undone by the session's steps. */
export class UpdateEditor {
  private readonly audience: Audience;
  private count = 0;

  constructor(audience: Audience) {
    this.audience = audience;
  }

  /** Rejects as the org does. */
  async add(update: PlanUpdate): Promise<void> {
    const step = { id: await this.make(update) };
    this.audience.undoable({
      label: label.added,
      undo: () => this.drop(step.id),
      redo: async () => {
        step.id = await this.make(update);
      },
    });
  }

  /** Rejects as the org does; a conflict means that somebody saved meanwhile. */
  async change(update: PlanUpdate, changes: UpdateChanges, done: string): Promise<void> {
    await this.store(update.id, changes);
    const before = inverseOf(update, changes);
    this.audience.undoable({
      label: done,
      undo: () => this.store(update.id, before),
      redo: () => this.store(update.id, changes),
    });
  }

  async remove(update: PlanUpdate): Promise<void> {
    const step = { id: update.id };
    try {
      await this.drop(step.id);
    } catch (error) {
      this.fail(error);
      return;
    }
    this.audience.undoable({
      label: label.deleted,
      undo: async () => {
        step.id = await this.make(update);
      },
      redo: () => this.drop(step.id),
    });
  }

  fail(error: unknown): void {
    this.audience.noticed({ message: fill(label.notSaved, problemOf(error).message), isError: true });
    this.audience.reload();
  }

  private async make(update: PlanUpdate): Promise<string> {
    const { audience } = this;
    this.count += 1;
    const pending = { ...update, id: `${PENDING}:${this.count}` };
    audience.shown([...audience.updates(), pending]);
    try {
      const { kind, body, updateDate, isPinned } = update;
      const saved = await saveUpdate(audience.planId(), null, { kind, body, updateDate, isPinned });
      audience.shown(withRecord(audience.updates(), { ...update, ...saved }, pending.id));
      return saved.id;
    } catch (error) {
      audience.shown(withoutRecord(audience.updates(), pending.id));
      throw error;
    }
  }

  private async store(id: string, changes: UpdateChanges): Promise<void> {
    const { audience } = this;
    const before = audience.updates().find((update) => update.id === id) ?? null;
    if (!before) return;
    audience.shown(withRecord(audience.updates(), { ...before, ...changes }));
    try {
      const saved = await saveUpdate(audience.planId(), before, changes);
      audience.shown(withRecord(audience.updates(), { ...before, ...changes, ...saved }));
    } catch (error) {
      audience.shown(withRecord(audience.updates(), before));
      throw error;
    }
  }

  private async drop(id: string): Promise<void> {
    const { audience } = this;
    const before = audience.updates();
    audience.shown(withoutRecord(before, id));
    try {
      await removeRecord(id);
    } catch (error) {
      audience.shown(before);
      throw error;
    }
  }
}
