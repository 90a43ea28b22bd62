import added from '@salesforce/label/c.Fact_Added';
import changed from '@salesforce/label/c.Fact_Changed';
import confirmedDone from '@salesforce/label/c.Fact_Confirmed_Done';
import droppedDone from '@salesforce/label/c.Fact_Dropped_Done';
import notSaved from '@salesforce/label/c.Fact_Not_Saved';
import restoredDone from '@salesforce/label/c.Fact_Restored_Done';
import { problemOf } from 'c/errorService';
import type { Problem } from 'c/errorService';
import { confirmation } from 'c/factModel';
import type { Fact, FactValues } from 'c/factModel';
import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { inverseOf, withRecord, withoutRecord } from 'c/planContentModel';
import { tellPlan } from 'c/planEventService';
import { removeRecord, saveFact } from 'c/planService';
import { quoted } from './words';

export type FactChanges = Partial<FactValues & Pick<Fact, 'isDropped'>>;

/**
 * Changes facts: in sight at once, saved one after the other, back when the org refuses, each with a step to be taken back.
 * What it does is told from `element`, which must stay on the page as long as a step can be taken back.
 */
export class FactEditor {
  /** The facts as they are in sight; given anew with every content. */
  facts: readonly Fact[] = [];
  planId = '';
  private readonly element: EventTarget;
  private tail: Promise<unknown> = Promise.resolve();
  /** Ids of removed facts, and of those made in their place. */
  private readonly successors = new Map<string, string>();

  constructor(element: EventTarget) {
    this.element = element;
  }

  /** Answers what the org refused; `null` when it took it. So do the others. */
  async add(values: FactValues): Promise<Problem | null> {
    let id = '';
    const make = async (): Promise<void> => {
      const made = await this.create(values);
      if (id !== '') this.successors.set(id, made);
      id = made;
    };
    return this.perform(values, added, make, () => this.remove(id), false);
  }

  async change(fact: Fact, changes: FactChanges, done: string = changed): Promise<Problem | null> {
    const inverse = inverseOf<FactChanges>(fact, changes);
    return this.perform(
      { ...fact, ...changes },
      done,
      () => this.store(fact.id, changes, fact),
      () => this.store(fact.id, inverse),
      done !== changed,
      () => this.store(fact.id, changes),
    );
  }

  /** Confirms a fact today, by whoever did before unless `by` says otherwise. */
  confirm(
    fact: Fact,
    today: IsoDate,
    by: Pick<FactValues, 'confirmedBy' | 'confirmedByContactId' | 'confirmedByContactName'> | null,
  ): Promise<Problem | null> {
    return this.change(fact, confirmation(today, by), confirmedDone);
  }

  drop(fact: Fact): Promise<Problem | null> {
    return this.change(fact, { isDropped: true }, droppedDone);
  }

  restore(fact: Fact): Promise<Problem | null> {
    return this.change(fact, { isDropped: false }, restoredDone);
  }

  /** The fact as it is now known; `undefined` once it is gone. */
  now(id: string): Fact | undefined {
    return this.facts.find((fact) => fact.id === this.idOf(id));
  }

  private async perform(
    named: Pick<Fact, 'statement'>,
    done: string,
    step: () => Promise<void>,
    back: () => Promise<void>,
    isSaid: boolean,
    again: () => Promise<void> = step,
  ): Promise<Problem | null> {
    try {
      await step();
    } catch (error) {
      const problem = problemOf(error);
      if (isSaid) {
        const message = fill(notSaved, quoted(named), problem.message);
        tellPlan(this.element, 'plannotice', { message, isError: true });
      }
      if (problem.kind === 'conflict' || problem.kind === 'notFound') tellPlan(this.element, 'contentreload');
      return problem;
    }
    tellPlan(this.element, 'undoable', { label: fill(done, quoted(named)), undo: back, redo: again });
    return null;
  }

  private async create(values: FactValues): Promise<string> {
    const { planId } = this;
    const saved = await this.inTurn(() => saveFact(planId, null, values));
    const fact: Fact = { ...values, ...saved, planId, isDropped: false, createdDate: saved.lastModifiedDate };
    this.show(withRecord(this.facts, fact));
    return saved.id;
  }

  /** Saves over what is known now; over `seen` when the change was made on what somebody saw. */
  private async store(first: string, changes: FactChanges, seen?: Fact): Promise<void> {
    const before = this.now(first) ?? seen;
    if (!before) return;
    this.show(withRecord(this.facts, { ...before, ...changes }));
    try {
      const saved = await this.inTurn(() => saveFact(this.planId, this.now(first) ?? before, changes));
      this.show(withRecord(this.facts, { ...(this.now(first) ?? before), ...changes, ...saved }));
    } catch (error) {
      const now = this.now(first);
      if (now) this.show(withRecord(this.facts, { ...now, ...inverseOf<FactChanges>(before, changes) }));
      throw error;
    }
  }

  private async remove(first: string): Promise<void> {
    const fact = this.now(first);
    if (!fact) return;
    this.show(withoutRecord(this.facts, fact.id));
    try {
      await this.inTurn(() => removeRecord(fact.id));
    } catch (error) {
      this.show(withRecord(this.facts, fact));
      throw error;
    }
  }

  private idOf(id: string): string {
    const next = this.successors.get(id);
    return next === undefined ? id : this.idOf(next);
  }

  private show(facts: readonly Fact[]): void {
    this.facts = facts;
    tellPlan(this.element, 'contentpatch', { facts });
  }

  /** Runs `save` after those before it, however they end. */
  private inTurn<T>(save: () => Promise<T>): Promise<T> {
    const done = this.tail.then(save);
    this.tail = done.then(noop, noop);
    return done;
  }
}

/** Whoever asked for a save is told how it ended by its own promise. */
const noop = (): void => undefined;
