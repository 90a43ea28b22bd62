import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { Action, Objective } from 'c/objectiveModel';
import type { Notice } from 'c/planEventService';
import { overtakenStatus } from 'c/strategyEditModel';
import type { ObjectiveNode } from 'c/strategyTreeModel';
import type { UndoEntry } from 'c/undoService';
import type { Clash } from './clash';
import { ClashGuard } from './clashGuard';
import { EditQueue } from './editQueue';
import type { Change, Work } from './editQueue';
import { label } from './labels';
import type { Link } from './linking';
import { recordIn, saveRelocations, stepsNow, withRelocations } from './moves';
import type { Held, Step } from './moves';
import { createFrom } from './openForm';
import type { OpenForm } from './openForm';
import { branchOf, deleteAll, makeAgain, newest, saveChange, withAll, without, withRecord } from './workChanges';
import type { Kind, Patch } from './workChanges';

/** Whoever shows the work. */
export interface Audience extends Held {
  /** The work is another: changes are in it before they are saved. */
  shown(work: Work): void;
  told(notice: Notice): void;
  /** Something was done that can be taken back. */
  did(entry: UndoEntry): void;
  /** Something was saved. */
  saved(work: Work): void;
  planOf(): string;
  mayEditObjectives(): boolean;
  nodeOf(objectiveId: string): ObjectiveNode | undefined;
}

/** One way of a step: what it does, and what it writes of records that are there. */
interface Way {
  readonly run: () => Promise<void>;
  readonly steps: readonly Step[];
}

/** Changes the work of a plan: shown at once, saved in order, taken back when refused; each step can be undone and redone. */
export class WorkEditor {
  private readonly audience: Audience;
  private readonly queue: EditQueue;
  private readonly clashes: ClashGuard;
  /** Ids of deleted records, and of those made in their place. */
  private readonly successors = new Map<string, string>();

  constructor(audience: Audience) {
    this.audience = audience;
    this.queue = new EditQueue(() => this.refresh());
    this.clashes = new ClashGuard(
      audience,
      () => this.queue.saved,
      () => this.refresh(),
    );
  }

  /** What was not saved because somebody else had saved it meanwhile. */
  get clash(): Clash | null {
    return this.clashes.clash;
  }

  get work(): Work {
    return this.queue.shown;
  }

  /** Takes over what was read from the org; what it told itself changes nothing, and what it saved since is newer than an answer that was kept. */
  reset(work: Work): void {
    const { saved } = this.queue;
    if (work.objectives === saved.objectives && work.actions === saved.actions) this.refresh();
    else
      this.queue.reset({
        objectives: newest(work.objectives, saved.objectives),
        actions: newest(work.actions, saved.actions),
      });
  }

  /** Shows the work again, as of another day. */
  refresh(): void {
    this.audience.shown(this.work);
  }

  recordOf(kind: Kind, id: string | null): Objective | Action | null {
    return recordIn(this.work, { kind, id: id ?? '' }) ?? null;
  }

  /** Changes a record, with a way back; `done` words it. */
  async change(kind: Kind, record: Objective | Action, patch: Patch, done: string = label.saved): Promise<void> {
    const { to, back } = this.waysOf(kind, record.id, patch);
    await this.perform(fill(done, patch.name ?? record.name), record.name, to, back);
  }

  /** Puts records to other places, or gives them values, all or none; `done` words it. */
  async relocate(name: string, to: readonly Step[], from: readonly Step[], done: string = label.moved): Promise<void> {
    if (to.length === 0) return;
    const way = (steps: readonly Step[]): Way => ({ steps, run: () => this.place(steps) });
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
    const made = await this.make(form, patch);
    const name = patch.name ?? '';
    this.remember(
      fill(label.created, name),
      alone(() => this.erase(kind, made)),
      alone(() => this.revive(this.gone.get(made) ?? { objectives: [], actions: [] })),
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
        made = { kind: 'action', id: await this.make(form, patch) };
        return;
      }
      made = { kind: 'objective', id: await this.make(first, { name: newName, category: 'Growth' }) };
      try {
        await this.make({ ...form, kind: 'action', objectiveId: made.id, parentActionId: null }, patch);
      } catch (error) {
        await this.erase('objective', made.id);
        throw error;
      }
    };
    const back = alone(() => this.erase(made.kind, made.id));
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
      alone(() => this.erase(kind, record.id)),
      alone(() => this.revive(this.gone.get(record.id) ?? gone)),
    );
  }

  /** What was deleted last under the id it had first. */
  private readonly gone = new Map<string, Work>();

  private idOf(id: string): string {
    const next = this.successors.get(id);
    return next === undefined ? id : this.idOf(next);
  }

  /** The change of one record, and the way back to what it is now. */
  private waysOf(kind: Kind, id: string, patch: Patch): { readonly to: Way; readonly back: Way } {
    const way = (step: Step): Way => ({ run: () => this.store(kind, id, step.patch as Patch), steps: [step] });
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
      steps.map((step) => ({ ...step, id: this.idOf(step.id) })),
      run,
    );
  }

  /** Says what was refused. */
  private fail(name: string, error: unknown): void {
    this.audience.told({ message: fill(label.notSaved, name, problemOf(error).message), isError: true });
  }

  private async make(form: OpenForm, patch: Patch): Promise<string> {
    const before = new Set([...this.work.objectives, ...this.work.actions].map(({ id }) => id));
    await this.queue.run(unchanged, () => createFrom(form, this.audience.planOf(), patch));
    const { objectives, actions } = this.queue.saved;
    await this.settle(form.kind === 'action' ? form.objectiveId : null);
    return [...objectives, ...actions].find(({ id }) => !before.has(id))?.id ?? '';
  }

  private async store(kind: Kind, first: string, patch: Patch): Promise<void> {
    const id = this.idOf(first);
    const planId = this.audience.planOf();
    await this.queue.run(
      (work) => withRecord(work, kind, id, patch),
      (saved) => saveChange(planId, kind, id, patch, saved),
    );
    const record = this.recordOf(kind, id);
    await this.settle(record && 'objectiveId' in record ? record.objectiveId : id);
  }

  private async place(steps: readonly Step[]): Promise<void> {
    const places = steps.map((each) => ({ ...each, id: this.idOf(each.id) }));
    await this.queue.run(
      (work) => withRelocations(work, places),
      (saved) => saveRelocations(saved, places, this.audience),
    );
    this.audience.saved(this.queue.saved);
  }

  private async erase(kind: Kind, first: string): Promise<void> {
    const record = this.recordOf(kind, this.idOf(first));
    if (!record) return;
    const gone = branchOf(this.work, kind, record);
    this.gone.set(first, gone);
    const ids = kind === 'objective' ? [record.id] : gone.actions.map((action) => action.id).reverse();
    const change: Change = (work) => without(work, ids);
    await this.queue.run(change, async () => {
      await deleteAll(ids);
      return change;
    });
    await this.settle('objectiveId' in record ? record.objectiveId : null);
  }

  private async revive(gone: Work): Promise<void> {
    await this.queue.run(
      (work) => withAll(work, gone),
      async () => {
        const { change, ids } = await makeAgain(this.audience.planOf(), gone, (id) => this.idOf(id));
        for (const [id, next] of ids) this.successors.set(id, next);
        return change;
      },
    );
    await this.settle(gone.objectives[0] ? null : this.idOf(gone.actions[0]?.objectiveId ?? ''));
  }

  /** After a save: stores the status arithmetic has moved on to. */
  private async settle(objectiveId: string | null): Promise<void> {
    this.audience.saved(this.queue.saved);
    const node = objectiveId === null ? undefined : this.audience.nodeOf(objectiveId);
    const patch = node ? overtakenStatus(node) : null;
    if (!node || !patch || !this.audience.mayEditObjectives()) return;
    try {
      await this.store('objective', node.objective.id, patch);
    } catch (error) {
      // Somebody else saved the objective: what arithmetic says is told by theirs.
      if (problemOf(error).kind !== 'conflict') throw error;
      this.audience.reload();
    }
  }
}

/** A step that makes or deletes records clashes with nobody. */
const alone = (run: () => Promise<void>): Way => ({ run, steps: [] });

const unchanged: Change = (work) => work;
