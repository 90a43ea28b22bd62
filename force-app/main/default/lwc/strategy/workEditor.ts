import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { Action, Objective } from 'c/objectiveModel';
import { removeRecord } from 'c/planService';
import { overtakenStatus } from 'c/strategyEditModel';
import type { ObjectiveNode } from 'c/strategyTreeModel';
import { EditQueue } from './editQueue';
import type { Work } from './editQueue';
import { label } from './labels';
import { createFrom } from './openForm';
import type { OpenForm } from './openForm';
import { branchOf, makeAgain, saveChange, withAll, without, withRecord } from './workChanges';
import type { Kind, Patch } from './workChanges';

/** What was just done or refused, with the way back where there is one. */
export interface Notice {
  readonly message: string;
  readonly isError: boolean;
  readonly undo: (() => void) | null;
}

/** Whoever shows the work. */
export interface Audience {
  /** The work is another: changes are in it before they are saved. */
  shown(work: Work): void;
  noticed(notice: Notice | null): void;
  /** Something was saved. */
  saved(work: Work): void;
  planOf(): string;
  mayEditObjectives(): boolean;
  nodeOf(objectiveId: string): ObjectiveNode | undefined;
}

/** Changes the work of a plan: shown at once, saved in order, taken back when refused or undone. */
export class WorkEditor {
  private readonly audience: Audience;
  private readonly queue: EditQueue;

  constructor(audience: Audience) {
    this.audience = audience;
    this.queue = new EditQueue(() => this.refresh());
  }

  get work(): Work {
    return this.queue.shown;
  }

  /** Takes over what was read from the org. */
  reset(work: Work): void {
    this.queue.reset(work);
  }

  /** Shows the work again, as of another day. */
  refresh(): void {
    this.audience.shown(this.work);
  }

  recordOf(kind: Kind, id: string | null): Objective | Action | null {
    const { objectives, actions } = this.work;
    return (kind === 'objective' ? objectives : actions).find((record) => record.id === id) ?? null;
  }

  /** Changes a record, with a way back; `done` words it. */
  async change(kind: Kind, record: Objective | Action, patch: Patch, done: string = label.saved): Promise<void> {
    const was = record as unknown as Readonly<Record<string, unknown>>;
    const before = Object.fromEntries(Object.keys(patch).map((key) => [key, was[key] ?? null])) as Patch;
    const undo = async (): Promise<void> => {
      if (await this.store(kind, record, before)) this.tell(label.undone);
    };
    if (await this.store(kind, record, patch)) this.tell(fill(done, patch.name ?? record.name), undo);
  }

  /** Makes or changes the record of a form. Rejects as the org does. */
  async save(form: OpenForm, patch: Patch): Promise<void> {
    const planId = this.audience.planOf();
    const { id, kind } = form;
    const record = this.recordOf(kind, id);
    const message = fill(id === null ? label.created : label.saved, patch.name ?? record?.name ?? '');
    if (id === null)
      await this.queue.run(
        (work) => work,
        () => createFrom(form, planId, patch),
      );
    else
      await this.queue.run(
        (work) => withRecord(work, kind, id, patch),
        (saved) => saveChange(planId, kind, id, patch, saved),
      );
    this.tell(message);
    await this.settle(form.kind === 'action' ? form.objectiveId : id);
  }

  /** Deletes a record with what is below it; the way back makes them anew. */
  async remove(kind: Kind, record: Objective | Action): Promise<void> {
    const gone = branchOf(this.work, kind, record);
    const ids = kind === 'objective' ? [record.id] : gone.actions.map((action) => action.id).reverse();
    const below = gone.objectives.length + gone.actions.length - 1;
    const change = (work: Work): Work => without(work, ids);
    try {
      await this.queue.run(change, async () => {
        await ids.reduce((done, id) => done.then(() => removeRecord(id)), Promise.resolve());
        return change;
      });
    } catch (error) {
      this.fail(record.name, error);
      return;
    }
    const message = below > 0 ? fill(label.deletedWith, record.name, below) : fill(label.deleted, record.name);
    this.tell(message, () => this.restore(gone, record.name));
    await this.settle('objectiveId' in record ? record.objectiveId : null);
  }

  private async restore(gone: Work, name: string): Promise<void> {
    try {
      await this.queue.run(
        (work) => withAll(work, gone),
        () => makeAgain(this.audience.planOf(), gone),
      );
    } catch (error) {
      this.fail(name, error);
      return;
    }
    this.tell(label.undone);
    await this.settle(gone.objectives[0] ? null : (gone.actions[0]?.objectiveId ?? null));
  }

  /** True when saved; what is refused is taken back and said so. */
  private async store(kind: Kind, record: Objective | Action, patch: Patch): Promise<boolean> {
    const planId = this.audience.planOf();
    try {
      await this.queue.run(
        (work) => withRecord(work, kind, record.id, patch),
        (saved) => saveChange(planId, kind, record.id, patch, saved),
      );
    } catch (error) {
      this.fail(record.name, error);
      return false;
    }
    await this.settle('objectiveId' in record ? record.objectiveId : record.id);
    return true;
  }

  /** After a save: stores the status arithmetic has moved on to. */
  private async settle(objectiveId: string | null): Promise<void> {
    this.audience.saved(this.work);
    const node = objectiveId === null ? undefined : this.audience.nodeOf(objectiveId);
    const patch = node ? overtakenStatus(node) : null;
    if (node && patch && this.audience.mayEditObjectives()) await this.store('objective', node.objective, patch);
  }

  private tell(message: string, undo: (() => void) | null = null): void {
    this.audience.noticed({ message, isError: false, undo });
  }

  private fail(name: string, error: unknown): void {
    this.audience.noticed({ message: fill(label.notSaved, name, problemOf(error).message), isError: true, undo: null });
  }
}
