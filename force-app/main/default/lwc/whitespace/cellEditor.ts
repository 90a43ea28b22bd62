import type { CellRecord } from 'c/crmModel';
import { amountKept } from 'c/currencyService';
import type { Till } from 'c/currencyService';
import { problemOf } from 'c/errorService';
import { fill, formatCount } from 'c/formatService';
import { inverseOf } from 'c/planContentModel';
import type { PlanContent } from 'c/planRecordService';
import type { CellChanges, CellEdit, CellPlace, CellWrite } from 'c/planService';
import { StaleError } from 'c/stampService';
import { CellBook, blankRecord, isPending, placeKey, recordAt, withRecords } from './cellBook';
import { saveAll, valuesOf } from './cellSaves';
import type { StampsOf } from './cellSaves';
import { label } from './labels';

/** Something to tell the user, with the way back where there is one, and the way there again. Both reject as the org does. */
export interface Told {
  readonly message: string;
  readonly isError: boolean;
  readonly undo: (() => Promise<void>) | null;
  readonly redo: (() => Promise<void>) | null;
}

export interface Outlet {
  /** Puts changed parts of the content in sight. */
  patch(patch: Partial<PlanContent>): void;
  /** Asks the org for what it knows now. */
  reload(): void;
  tell(told: Told): void;
  /** When records were saved last, past what is cached. */
  readonly stampsOf: StampsOf;
  /** What amounts are typed in. */
  till(): Till;
  /** What a place is called. */
  nameOf(place: CellPlace): string;
}

/** What this user wanted of a cell, and what somebody else saved meanwhile; `theirs` is `null` where they removed the record. */
export interface CellClash extends CellEdit {
  readonly theirs: CellRecord | null;
}

interface Refused {
  readonly edits: readonly CellEdit[];
  /** The records this user saw, by place; a different one is somebody else's. */
  readonly seen: ReadonlyMap<string, string | null>;
}

interface Done extends CellEdit {
  readonly before: CellRecord | null;
}

/**
 * Saves cells, one or many: in sight at once, one save after the other, back when refused, both values when somebody else was
 * faster, and undone and redone in one step.
 */
export class CellEditor {
  content: PlanContent | null = null;
  private readonly outlet: Outlet;
  private readonly book = new CellBook();
  private refused: Refused | null = null;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(outlet: Outlet) {
    this.outlet = outlet;
  }

  /** Whether all was saved; what is so already is not saved again. */
  edit(edits: readonly CellEdit[]): Promise<boolean> {
    try {
      return this.enter(edits.map((edit) => this.kept(edit)));
    } catch (error) {
      this.outlet.tell({ message: problemOf(error).message, isError: true, undo: null, redo: null });
      return Promise.resolve(false);
    }
  }

  /** A record stays in its currency, whatever its amounts were typed in. */
  private kept({ place, changes }: CellEdit): CellEdit {
    const [record, till] = [recordAt(this.cells, place), this.outlet.till()];
    const amounts = AMOUNTS.flatMap((name) => {
      const amount = changes[name];
      return amount === undefined ? [] : [[name, amountKept(till, record, amount)]];
    });
    const kept = { ...changes, ...Object.fromEntries(amounts) };
    return { place: till.currency === null ? place : { ...place, currencyCode: till.currency }, changes: kept };
  }

  private async enter(edits: readonly CellEdit[]): Promise<boolean> {
    const wanted = edits.filter((edit) => differs(recordAt(this.cells, edit.place), edit.changes));
    if (wanted.length === 0) return true;
    this.show(this.book.begin(this.cells, wanted));
    return this.inTurn(() => this.save(wanted));
  }

  /** What stands against this user's changes; empty without a conflict, or until the org's values are here. */
  get clashes(): readonly CellClash[] {
    const { refused } = this;
    return (refused?.edits ?? []).flatMap((edit) => {
      const theirs = recordAt(this.cells, edit.place);
      const isSeen = (theirs?.lastModifiedDate ?? null) === (refused?.seen.get(placeKey(edit.place)) ?? null);
      return isSeen || (theirs && isPending(theirs)) ? [] : [{ ...edit, theirs }];
    });
  }

  /** Saves everything this user wanted over what others saved. */
  async keepMine(): Promise<boolean> {
    const edits = this.refused?.edits ?? [];
    this.refused = null;
    return this.enter(edits);
  }

  /** Leaves what others saved, and saves the rest of what this user wanted. */
  async takeTheirs(): Promise<boolean> {
    const theirs = new Set(this.clashes.map(({ place }) => placeKey(place)));
    const edits = (this.refused?.edits ?? []).filter(({ place }) => !theirs.has(placeKey(place)));
    this.refused = null;
    return this.enter(edits);
  }

  /** Runs after all saves that were asked for before. */
  inTurn<T>(step: () => Promise<T>): Promise<T> {
    const done = this.tail.then(step);
    this.tail = done.then(noop, noop);
    return done;
  }

  private async save(edits: readonly CellEdit[]): Promise<boolean> {
    const done = edits.map((edit) => ({ ...edit, before: this.book.recordOf(edit.place) }));
    const [only, ...others] = edits;
    try {
      const writes = done.map(({ place, changes, before }) => ({ place, changes, record: before }));
      const saved = await saveAll(writes, this.outlet.stampsOf);
      this.show(this.book.end(this.cells, edits, saved));
      this.outlet.tell({
        message:
          only && others.length === 0
            ? fill(label.savedNamed, this.outlet.nameOf(only.place))
            : formatCount(label.savedMany, edits.length),
        isError: false,
        undo: () => this.stepping(() => this.takeBack(done)),
        redo: () => this.stepping(() => this.doAgain(edits)),
      });
      return true;
    } catch (error) {
      this.show(this.book.end(this.cells, edits, null));
      this.refuse(done, error);
      return false;
    }
  }

  private refuse(done: readonly Done[], error: unknown): void {
    const { kind, message } = problemOf(error);
    this.outlet.tell({ message, isError: true, undo: null, redo: null });
    if (kind !== 'conflict' && kind !== 'duplicate') return;
    const edits = done.map(({ place, changes }) => ({ place, changes }));
    const seen = done.map(({ place, before }) => [placeKey(place), before?.lastModifiedDate ?? null] as const);
    this.refused = {
      edits: [...(this.refused?.edits ?? []), ...edits],
      seen: new Map([...(this.refused?.seen ?? []), ...seen]),
    };
    this.outlet.reload();
  }

  private get cells(): readonly CellRecord[] {
    return this.content?.cells ?? [];
  }

  private show(cells: readonly CellRecord[]): void {
    this.outlet.patch({ cells });
  }

  /** Cells that somebody changed again since are left as they are: the step is refused. */
  private takeBack(done: readonly Done[]): Promise<void> {
    const writes = done.flatMap(({ place, before, changes }): readonly CellWrite[] => {
      const record = recordAt(this.cells, place);
      if (record === null) return [];
      if (differs(record, changes)) throw new StaleError();
      const inverse = inverseOf<CellChanges>(before ?? blankRecord(place), changes);
      const isBare = before === null && !this.holdsMore(record, inverse);
      return [{ place, record, changes: isBare ? null : inverse }];
    });
    return this.write(writes);
  }

  /** Whether a record would still say something after `changes`. */
  private holdsMore(record: CellRecord, changes: CellChanges): boolean {
    const isTold = Object.values({ ...valuesOf(record), ...changes }).some((value) => value !== null);
    return isTold || (this.content?.walletLines ?? []).some((line) => line.cellId === record.id);
  }

  private doAgain(edits: readonly CellEdit[]): Promise<void> {
    const writes = edits.map(({ place, changes }) => ({ place, changes, record: recordAt(this.cells, place) }));
    return this.write(writes);
  }

  private async write(writes: readonly CellWrite[]): Promise<void> {
    const saved = await saveAll(writes, this.outlet.stampsOf);
    const records = writes.map(({ place }, index) => [placeKey(place), saved[index] ?? null] as const);
    this.show(withRecords(this.cells, new Map(records)));
  }

  /** Runs a step back or forth; the org is asked for what it knows then, also when it refused. */
  stepping(step: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      try {
        await step();
      } finally {
        this.outlet.reload();
      }
    });
  }
}

/** The next save waits for the end of this one, however it ends; who asked for it is told by the promise of `inTurn`. */
const noop = (): void => undefined;

const AMOUNTS = ['potentialAmount', 'walletAmount'] as const;

const differs = (record: CellRecord | null, changes: CellChanges): boolean =>
  Object.entries(changes).some(
    ([key, value]) => value !== undefined && (record?.[key as keyof CellRecord] ?? null) !== value,
  );
