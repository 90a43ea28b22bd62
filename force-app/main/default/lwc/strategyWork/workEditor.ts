import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { Action, Objective } from 'c/objectiveModel';
import type { Notice } from 'c/planEventService';
import type { UndoEntry } from 'c/undoService';
import type { Clash } from './clash';
import { ClashGuard } from './clashGuard';
import type { Work } from './editQueue';
import { label } from './labels';
import type { Link } from './linking';
import { recordIn, stepsNow } from './moves';
import type { Step } from './moves';
import type { OpenForm } from './openForm';
import { branchOf } from './workChanges';
import type { Kind, Patch } from './workChanges';
import { WorkWriter } from './workWriter';
import type { Owner } from './workWriter';

/** Whoever shows the work. */
export interface Audience extends Owner {
  told(notice: Notice): void;
  /** Something was done that can be taken back. */
  did(entry: UndoEntry): void;
}

/** One way of a step: what it does, and what it writes of records that are there. */
interface Way {
  readonly run: () => Promise<void>;
  readonly steps: readonly Step[];
}

/** Steps of people in the work of a plan: each can be undone and redone, what is refused is said, and what clashes waits for an answer. */
export class WorkEditor {
  private readonly audience: Audience;
  private readonly writer: WorkWriter;
  private readonly clashes: ClashGuard;

  constructor(audience: Audience) {
    this.audience = audience;
    this.writer = new WorkWriter(audience);
    this.clashes = new ClashGuard(
      audience,
      () => this.writer.saved,
      () => this.refresh(),
    );
  }

  /** What was not saved because somebody else had saved it meanwhile. */
  get clash(): Clash | null {
    return this.clashes.clash;
  }

  get work(): Work {
    return this.writer.work;
  }

  /** Takes over what was read from the org. */
  reset(work: Work): void {
    this.writer.reset(work);
  }

  /** Shows the work again, as of another day. */
  refresh(): void {
    this.writer.refresh();
  }

  recordOf(kind: Kind, id: string | null): Objective | Action | null {
    return this.writer.recordOf(kind, id);
  }

  /** Changes a record, with a way back; `done` words it. */
  async change(kind: Kind, record: Objective | Action, patch: Patch, done: string = label.saved): Promise<void> {
    const { to, back } = this.waysOf(kind, record.id, patch);
    await this.perform(fill(done, patch.name ?? record.name), record.name, to, back);
  }

  /** Puts records to other places, or gives them values, all or none; `done` words it. */
  async relocate(name: string, to: readonly Step[], from: readonly Step[], done: string = label.moved): Promise<void> {
    if (to.length === 0) return;
    const way = (steps: readonly Step[]): Way => ({ steps, run: () => this.writer.place(steps) });
    await this.perform(fill(done, name), name, way(to), way(from));
  }

  /** Saves what clashed over what somebody else saved; what is gone by now is left out. */
  async keepMine(): Promise<void> {
    const { clash } = this;
    this.takeTheirs();
    if (!clash) return;
    const to = clash.steps.filter((step) => recordIn(this.work, step));
    await this.relocate(clash.name, to, stepsNow(this.work, to), label.saved);
  }

  /** Drops what clashed. */
  takeTheirs(): void {
    this.clashes.drop();
  }

  /** Makes or changes the record of a form. Rejects as the org does, except for a clash, which tells of itself. */
  async save(form: OpenForm, patch: Patch): Promise<void> {
    const { id, kind } = form;
    if (id !== null) {
      const record = this.recordOf(kind, id);
      if (!record) return;
      const { to, back } = this.waysOf(kind, id, patch);
      const { clash } = this;
      try {
        await this.guard(record.name, to.steps, to.run);
      } catch (error) {
        if (this.clash === clash) throw error;
        this.fail(record.name, error);
        return;
      }
      this.remember(fill(label.saved, patch.name ?? record.name), back, to, record.name);
      return;
    }
    const made = await this.writer.make(form, patch);
    const name = patch.name ?? '';
    this.remember(
      fill(label.created, name),
      alone(() => this.writer.erase(kind, made)),
      alone(() => this.writer.revive(made, { objectives: [], actions: [] })),
      name,
    );
  }

  /** Makes an action that links other work to an objective, which is made with it when it is new. */
  async link(name: string, { objectiveId, newName }: Link, form: OpenForm, patch: Patch): Promise<void> {
    const to = objectiveId === null ? newName : (this.recordOf('objective', objectiveId)?.name ?? '');
    const first = { kind: 'objective' as const, id: null, heading: '' };
    let made: { readonly kind: Kind; readonly id: string } = { kind: 'action', id: '' };
    const step = async (): Promise<void> => {
      if (objectiveId !== null) {
        made = { kind: 'action', id: await this.writer.make(form, patch) };
        return;
      }
      made = { kind: 'objective', id: await this.writer.make(first, { name: newName, category: 'Growth' }) };
      try {
        await this.writer.make({ ...form, kind: 'action', objectiveId: made.id, parentActionId: null }, patch);
      } catch (error) {
        await this.writer.erase('objective', made.id);
        throw error;
      }
    };
    const back = alone(() => this.writer.erase(made.kind, made.id));
    await this.perform(fill(label.linked, name, to), name, alone(step), back);
  }

  /** Deletes a record with what is below it; the way back makes them anew. */
  async remove(kind: Kind, record: Objective | Action): Promise<void> {
    const gone = branchOf(this.work, kind, record);
    const below = gone.objectives.length + gone.actions.length - 1;
    const message = below > 0 ? fill(label.deletedWith, record.name, below) : fill(label.deleted, record.name);
    await this.perform(
      message,
      record.name,
      alone(() => this.writer.erase(kind, record.id)),
      alone(() => this.writer.revive(record.id, gone)),
    );
  }

  /** The change of one record, and the way back to what it is now. */
  private waysOf(kind: Kind, id: string, patch: Patch): { readonly to: Way; readonly back: Way } {
    const way = (step: Step): Way => ({ run: () => this.writer.store(kind, id, step.patch as Patch), steps: [step] });
    const step: Step = { kind, id, patch };
    return { to: way(step), back: way(stepsNow(this.work, [step])[0] ?? step) };
  }

  /** Does a step; when the org refuses it is taken back and said so, else it can be undone. */
  private async perform(message: string, name: string, step: Way, back: Way): Promise<void> {
    try {
      await this.guard(name, step.steps, step.run);
    } catch (error) {
      this.fail(name, error);
      return;
    }
    this.remember(message, back, step, name);
  }

  private remember(message: string, undo: Way, redo: Way, name: string): void {
    this.audience.did({
      label: message,
      undo: () => this.guard(name, undo.steps, undo.run),
      redo: () => this.guard(name, redo.steps, redo.run),
    });
  }

  private guard(name: string, steps: readonly Step[], run: () => Promise<void>): Promise<void> {
    return this.clashes.run(
      name,
      steps.map((step) => ({ ...step, id: this.writer.idOf(step.id) })),
      run,
    );
  }

  /** Says what was refused. */
  private fail(name: string, error: unknown): void {
    this.audience.told({ message: fill(label.notSaved, name, problemOf(error).message), isError: true });
  }
}

/** A step that makes or deletes records clashes with nobody. */
const alone = (run: () => Promise<void>): Way => ({ run, steps: [] });
