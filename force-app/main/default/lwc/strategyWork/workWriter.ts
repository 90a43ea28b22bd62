import { problemOf } from 'c/errorService';
import type { Action, Objective } from 'c/objectiveModel';
import { overtakenStatus } from 'c/strategyEditModel';
import type { ObjectiveNode } from 'c/strategyTreeModel';
import { EditQueue } from './editQueue';
import type { Change, Work } from './editQueue';
import { recordIn, saveRelocations, withRelocations } from './moves';
import type { Held, Step } from './moves';
import { createFrom } from './openForm';
import type { OpenForm } from './openForm';
import { branchOf, deleteAll, makeAgain, newest, saveChange, withAll, without, withRecord } from './workChanges';
import type { Kind, Patch } from './workChanges';

/** Whose work is written. */
export interface Owner extends Held {
  /** The work is another: changes are in it before they are saved. */
  shown(work: Work): void;
  /** Something was saved. */
  saved(work: Work): void;
  planOf(): string;
  mayEditObjectives(): boolean;
  nodeOf(objectiveId: string): ObjectiveNode | undefined;
}

/** Writes records of a plan's work: shown at once, saved in order, taken back when refused. A record made again is known by the id it had first. */
export class WorkWriter {
  private readonly owner: Owner;
  private readonly queue: EditQueue;
  /** Ids of deleted records, and of those made in their place. */
  private readonly successors = new Map<string, string>();
  /** What was deleted last under the id it had first. */
  private readonly gone = new Map<string, Work>();

  constructor(owner: Owner) {
    this.owner = owner;
    this.queue = new EditQueue(() => this.refresh());
  }

  get work(): Work {
    return this.queue.shown;
  }

  get saved(): Work {
    return this.queue.saved;
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
    this.owner.shown(this.work);
  }

  recordOf(kind: Kind, id: string | null): Objective | Action | null {
    return recordIn(this.work, { kind, id: id ?? '' }) ?? null;
  }

  /** The id a record has by now. */
  idOf(id: string): string {
    const next = this.successors.get(id);
    return next === undefined ? id : this.idOf(next);
  }

  /** Makes the record of a form; answers its id. */
  async make(form: OpenForm, patch: Patch): Promise<string> {
    const before = new Set([...this.work.objectives, ...this.work.actions].map(({ id }) => id));
    await this.queue.run(unchanged, () => createFrom(form, this.owner.planOf(), patch));
    const { objectives, actions } = this.queue.saved;
    await this.settle(form.kind === 'action' ? form.objectiveId : null);
    return [...objectives, ...actions].find(({ id }) => !before.has(id))?.id ?? '';
  }

  /** Changes one record. */
  async store(kind: Kind, first: string, patch: Patch): Promise<void> {
    const id = this.idOf(first);
    const planId = this.owner.planOf();
    await this.queue.run(
      (work) => withRecord(work, kind, id, patch),
      (saved) => saveChange(planId, kind, id, patch, saved),
    );
    const record = this.recordOf(kind, id);
    await this.settle(record && 'objectiveId' in record ? record.objectiveId : id);
  }

  /** Puts records to other places, or gives them values, all or none. */
  async place(steps: readonly Step[]): Promise<void> {
    const places = steps.map((each) => ({ ...each, id: this.idOf(each.id) }));
    await this.queue.run(
      (work) => withRelocations(work, places),
      (saved) => saveRelocations(saved, places, this.owner),
    );
    this.owner.saved(this.queue.saved);
  }

  /** Deletes a record with what is below it. */
  async erase(kind: Kind, first: string): Promise<void> {
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

  /** Makes anew what was deleted last under an id it had first, or else `work`. */
  async revive(first: string, work: Work): Promise<void> {
    const gone = this.gone.get(first) ?? work;
    await this.queue.run(
      (shown) => withAll(shown, gone),
      async () => {
        const { change, ids } = await makeAgain(this.owner.planOf(), gone, (id) => this.idOf(id));
        for (const [id, next] of ids) this.successors.set(id, next);
        return change;
      },
    );
    await this.settle(gone.objectives[0] ? null : this.idOf(gone.actions[0]?.objectiveId ?? ''));
  }

  /** After a save: stores the status arithmetic has moved on to. */
  private async settle(objectiveId: string | null): Promise<void> {
    this.owner.saved(this.queue.saved);
    const node = objectiveId === null ? undefined : this.owner.nodeOf(objectiveId);
    const patch = node ? overtakenStatus(node) : null;
    if (!node || !patch || !this.owner.mayEditObjectives()) return;
    try {
      await this.store('objective', node.objective.id, patch);
    } catch (error) {
      // Somebody else saved the objective: what arithmetic says is told by theirs.
      if (problemOf(error).kind !== 'conflict') throw error;
      this.owner.reload();
    }
  }
}

const unchanged: Change = (work) => work;
