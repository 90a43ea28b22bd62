import type { ChangeDecision } from 'c/changeModel';
import { decide, noteWritten, takeBack } from 'c/changeService';
import type { Made } from 'c/changeService';
import { writtenBy } from 'c/changeWriteModel';
import type { ChangeWrites } from 'c/changeWriteModel';
import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import type { Notice } from 'c/planEventService';
import { PENDING } from 'c/planContentModel';
import type { PlanContent } from 'c/planRecordService';
import type { UndoEntry } from 'c/undoService';
import { label } from './labels';

/** Whoever shows the changes. */
export interface Audience {
  planId(): string;
  content(): PlanContent;
  /** The decisions are others: what was just decided is in them before it is saved. */
  shown(decisions: readonly ChangeDecision[]): void;
  reload(): void;
  noticed(notice: Notice): void;
  undoable(entry: UndoEntry): void;
}

/** Decides about changes: shown at once, written in one transaction, taken back when refused or undone. */
export class ChangeEditor {
  private readonly audience: Audience;
  /** What was made in this session, by change key; of other decisions the records tell. */
  private readonly made = new Map<string, Made>();

  constructor(audience: Audience) {
    this.audience = audience;
  }

  /** True when it was written. */
  async decide(all: readonly ChangeWrites[], done: string): Promise<boolean> {
    try {
      await this.write(all);
    } catch (error) {
      this.fail(error);
      return false;
    }
    const keys = all.map(({ decision }) => decision.key);
    this.audience.undoable({ label: done, undo: () => this.remove(keys), redo: () => this.write(all) });
    return true;
  }

  /** Takes back one decision, whoever took it. */
  async takeBack(decision: ChangeDecision): Promise<void> {
    const { key } = decision;
    try {
      await this.remove([key]);
    } catch (error) {
      this.fail(error);
      return;
    }
    this.audience.noticed({ message: fill(label.takenBack, decision.summary ?? ''), isError: false });
  }

  private async write(all: readonly ChangeWrites[]): Promise<void> {
    const planId = this.audience.planId();
    const keys = new Set(all.map(({ decision }) => decision.key));
    const others = (): readonly ChangeDecision[] =>
      this.audience.content().decisions.filter(({ key }) => !keys.has(key));
    const createdDate = new Date().toISOString();
    const pending = all.map(({ decision }) => ({
      ...decision,
      id: `${PENDING}:${decision.key}`,
      planId,
      writtenRecordId: null,
      decidedByName: null,
      createdDate,
    }));
    this.audience.shown([...others(), ...pending]);
    let written: readonly Made[] = [];
    try {
      written = await decide(planId, all);
    } catch (error) {
      this.audience.shown(others());
      this.audience.reload();
      throw error;
    }
    for (const made of written) this.made.set(made.key, made);
    const saved = pending.map((decision) => ({
      ...decision,
      id: this.made.get(decision.key)?.decisionId ?? decision.id,
    }));
    this.audience.shown([...others(), ...saved]);
    await this.note(written);
    this.audience.reload();
  }

  /** What was decided stays decided when only this fails; in this session it can still be undone whole. */
  private async note(written: readonly Made[]): Promise<void> {
    try {
      await noteWritten(written);
    } catch (error) {
      this.audience.noticed({ message: problemOf(error).message, isError: true });
    }
  }

  private async remove(keys: readonly string[]): Promise<void> {
    const { decisions, actions } = this.audience.content();
    const gone = decisions.filter(({ key }) => keys.includes(key));
    const all = gone.map((decision) => this.madeBy(decision));
    const actionIds = new Set(all.map(({ actionId }) => actionId));
    const isUsed = (objectiveId: string | null): boolean =>
      actions.some((action) => action.objectiveId === objectiveId && !actionIds.has(action.id));
    this.audience.shown(decisions.filter(({ key }) => !keys.includes(key)));
    try {
      await takeBack(all.map((made) => (isUsed(made.objectiveId) ? { ...made, objectiveId: null } : made)));
    } catch (error) {
      this.audience.shown([...this.audience.content().decisions.filter(({ key }) => !keys.includes(key)), ...gone]);
      this.audience.reload();
      throw error;
    }
    for (const key of keys) this.made.delete(key);
    this.audience.reload();
  }

  private madeBy(decision: ChangeDecision): Made {
    const made = this.made.get(decision.key);
    if (made) return made;
    const written = writtenBy(decision, this.audience.content());
    return { key: decision.key, decisionId: decision.id, objectiveId: null, cellId: null, ...written };
  }

  private fail(error: unknown): void {
    const { kind, message } = problemOf(error);
    const said = kind === 'duplicate' ? label.decidedMeanwhile : fill(label.notSaved, message);
    this.audience.noticed({ message: said, isError: true });
  }
}
