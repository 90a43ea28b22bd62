import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { Action, Objective } from 'c/objectiveModel';
import type { Notice } from 'c/planEventService';
import { overtakenStatus } from 'c/strategyEditModel';
import type { ObjectiveNode } from 'c/strategyTreeModel';
import type { UndoEntry } from 'c/undoService';
import { EditQueue } from './editQueue';
import type { Change, Work } from './editQueue';
import { label } from './labels';
import type { Clash } from './clash';
import type { Link } from './linking';
import { recordIn, saveRelocations, stepsNow, withRelocations } from './moves';
import type { Held, Step } from './moves';
import { createFrom } from './openForm';
import type { OpenForm } from './openForm';
import { branchOf, deleteAll, makeAgain, saveChange, withAll, without, withRecord } from './workChanges';
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

/** Changes the work of a plan: shown at once, saved in order, taken back when refused; each step can be undone and redone. */
export class WorkEditor {
  /** What could not be saved because somebody else had saved it meanwhile. */
  clash: Clash | null = null;
  private readonly audience: Audience;
  private readonly queue: EditQueue;
  /** Ids of deleted records, and of those made in their place. */
  private readonly successors = new Map<string, string>();

  constructor(audience: Audience) {
    this.audience = audience;
    this.queue = new EditQueue(() => this.refresh());
  }

  get work(): Work {
    return this.queue.shown;
  }

  /** Takes over what was read from the org; what it told itself changes nothing. */
  reset(work: Work): void {
    const { saved } = this.queue;
    if (work.objectives !== saved.objectives || work.actions !== saved.actions) this.queue.reset(work);
    else this.refresh();
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
    const to: Step = { kind, id: record.id, patch };
    await this.relocate(record.name, [to], stepsNow(this.work, [to]), fill(done, patch.name ?? record.name));
  }

  /** Puts records to other places, or gives them values, all or none; `done` words it. */
  async relocate(name: string, to: readonly Step[], from: readonly Step[], done: string = label.moved): Promise<void> {
    if (to.length === 0) return;
    const step = (places: readonly Step[]) => (): Promise<void> => this.place(places);
    await this.perform(fill(done, name), name, step(to), step(from));
  }

  /** Makes or changes the record of a form. Rejects as the org does. */
  async save(form: OpenForm, patch: Patch): Promise<void> {
    const { id, kind } = form;
    if (id !== null) {
      const record = this.recordOf(kind, id);
      if (!record) return;
      const was = record as unknown as Readonly<Record<string, unknown>>;
      const before = Object.fromEntries(Object.keys(patch).map((key) => [key, was[key] ?? null])) as Patch;
      await this.store(kind, id, patch);
      this.remember(
        fill(label.saved, patch.name ?? record.name),
        () => this.store(kind, id, before),
        () => this.store(kind, id, patch),
      );
      return;
    }
    const made = await this.make(form, patch);
    this.remember(
      fill(label.created, patch.name ?? ''),
      () => this.erase(kind, made),
      () => this.revive(this.gone.get(made) ?? { objectives: [], actions: [] }),
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
    await this.perform(fill(label.linked, name, to), name, step, () => this.erase(made.kind, made.id));
  }

  /** Deletes a record with what is below it; the way back makes them anew. */
  async remove(kind: Kind, record: Objective | Action): Promise<void> {
    const gone = branchOf(this.work, kind, record);
    const below = gone.objectives.length + gone.actions.length - 1;
    const message = below > 0 ? fill(label.deletedWith, record.name, below) : fill(label.deleted, record.name);
    await this.perform(
      message,
      record.name,
      () => this.erase(kind, record.id),
      () => this.revive(this.gone.get(record.id) ?? gone),
    );
  }

  /** What was deleted last under the id it had first. */
  private readonly gone = new Map<string, Work>();

  private idOf(id: string): string {
    const next = this.successors.get(id);
    return next === undefined ? id : this.idOf(next);
  }

  /** Does a step; when the org refuses it is taken back and said so, else it can be undone. */
  private async perform(
    message: string,
    name: string,
    step: () => Promise<void>,
    back: () => Promise<void>,
  ): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.fail(name, error);
      return;
    }
    this.remember(message, back, step);
  }

  private remember(message: string, undo: () => Promise<void>, redo: () => Promise<void>): void {
    this.audience.did({ label: message, undo, redo });
  }

  /** Says what was refused; what somebody else changed meanwhile is read, so that both values are in sight. */
  private fail(name: string, error: unknown): void {
    const { kind, message } = problemOf(error);
    this.audience.told({ message: fill(label.notSaved, name, message), isError: true });
    if (kind === 'conflict') this.audience.reload();
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
      async (saved) => saveRelocations(saved, places, () => this.audience.reload()),
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
    if (node && patch && this.audience.mayEditObjectives()) await this.store('objective', node.objective.id, patch);
  }
}

const unchanged: Change = (work) => work;
