import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import { PENDING, inverseOf, withRecord, withoutRecord } from 'c/planContentModel';
import type { Notice } from 'c/planEventService';
import { removeRecord } from 'c/planService';
import type { Saved } from 'c/saveService';
import type { UndoEntry } from 'c/undoService';

interface Recorded {
  readonly id: string;
  readonly lastModifiedDate: string;
}

/** Where records are shown and how they are saved. `notSaved` is told with what the org said. */
export interface EditPlace<T extends Recorded> {
  records(): readonly T[];
  shown(records: readonly T[]): void;
  save(record: T, stored: Recorded | null, changes: Partial<T>): Promise<Saved>;
  reload(): void;
  noticed(notice: Notice): void;
  undoable(entry: UndoEntry): void;
  readonly notSaved: string;
}

/** Writes records of one kind: shown at once, as they were when the org refuses, undone by the session's steps. */
export class RecordEditor<T extends Recorded> {
  private readonly place: EditPlace<T>;
  private count = 0;

  constructor(place: EditPlace<T>) {
    this.place = place;
  }

  /** `values` are what is written of `record`. Rejects as the org does. */
  async add(record: T, values: Partial<T>, done: string): Promise<void> {
    const step = { id: await this.make(record, values) };
    this.place.undoable({
      label: done,
      undo: () => this.drop(step.id),
      redo: async () => {
        step.id = await this.make(record, values);
      },
    });
  }

  /** Rejects as the org does; a conflict means that somebody saved meanwhile. */
  async change(record: T, changes: Partial<T>, done: string): Promise<void> {
    await this.store(record.id, changes);
    const before = inverseOf(record, changes);
    this.place.undoable({
      label: done,
      undo: () => this.store(record.id, before),
      redo: () => this.store(record.id, changes),
    });
  }

  /** `values` are what is written again when it is taken back. A refusal is told. */
  async remove(record: T, values: Partial<T>, done: string): Promise<void> {
    const step = { id: record.id };
    try {
      await this.drop(step.id);
    } catch (error) {
      this.fail(error);
      return;
    }
    this.place.undoable({
      label: done,
      undo: async () => {
        step.id = await this.make(record, values);
      },
      redo: () => this.drop(step.id),
    });
  }

  fail(error: unknown): void {
    this.place.noticed({ message: fill(this.place.notSaved, problemOf(error).message), isError: true });
    this.place.reload();
  }

  private async make(record: T, values: Partial<T>): Promise<string> {
    const { place } = this;
    this.count += 1;
    const pending = { ...record, id: `${PENDING}:${this.count}` };
    place.shown([...place.records(), pending]);
    try {
      const saved = await place.save(pending, null, values);
      place.shown(withRecord(place.records(), { ...record, ...saved }, pending.id));
      return saved.id;
    } catch (error) {
      place.shown(withoutRecord(place.records(), pending.id));
      throw error;
    }
  }

  private async store(id: string, changes: Partial<T>): Promise<void> {
    const { place } = this;
    const before = place.records().find((record) => record.id === id);
    if (!before) return;
    place.shown(withRecord(place.records(), { ...before, ...changes }));
    try {
      const saved = await place.save(before, before, changes);
      place.shown(withRecord(place.records(), { ...before, ...changes, ...saved }));
    } catch (error) {
      place.shown(withRecord(place.records(), before));
      throw error;
    }
  }

  private async drop(id: string): Promise<void> {
    const { place } = this;
    const before = place.records();
    place.shown(withoutRecord(before, id));
    try {
      await removeRecord(id);
    } catch (error) {
      place.shown(before);
      throw error;
    }
  }
}
