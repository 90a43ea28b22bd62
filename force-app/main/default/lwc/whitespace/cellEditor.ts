import type { CellRecord, ListPrice, Opportunity } from 'c/crmModel';
import { problemOf } from 'c/errorService';
import { fill } from 'c/formatService';
import { PENDING, inverseOf, withRecord, withoutRecord } from 'c/planContentModel';
import type { PlanContent } from 'c/planRecordService';
import { createOpportunity, removeRecord, saveCell, undoOpportunity } from 'c/planService';
import type { CellChanges, CellPlace } from 'c/planService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import type { CellConflict } from 'c/whitespaceConflict';
import type { OpportunityInput } from 'c/whitespaceOpportunityForm';
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
  /** What was typed has been kept. */
  settle(): void;
}

interface Clash {
  readonly place: CellPlace;
  readonly changes: CellChanges;
  /** The record this user saw; a different one is somebody else's. */
  readonly seen: string | null;
}

/** Saves cells: in sight at once, back when refused, both values when somebody else was faster, and undone on request. */
export class CellEditor {
  content: PlanContent | null = null;
  private readonly outlet: Outlet;
  private clash: Clash | null = null;

  constructor(outlet: Outlet) {
    this.outlet = outlet;
  }

  async save(place: CellPlace, record: CellRecord | null, changes: CellChanges): Promise<void> {
    const before = this.cells;
    const wanted: CellRecord = { ...(record ?? blankRecord(place)), ...changes };
    this.show(withRecord(before, wanted));
    try {
      const saved = await saveCell(place, record, changes);
      const kept: CellRecord = { ...wanted, ...saved };
      this.show(withRecord(this.cells, kept, wanted.id));
      this.clash = null;
      this.outlet.settle();
      this.outlet.tell({
        message: label.saved,
        isError: false,
        undo: () => this.stepping(() => this.takeBack(place, record, changes)),
        redo: () => this.stepping(() => this.doAgain(place, changes)),
      });
    } catch (error) {
      this.show(before);
      const problem = problemOf(error);
      this.outlet.tell({ message: problem.message, isError: true, undo: null, redo: null });
      if (problem.kind !== 'conflict' && problem.kind !== 'duplicate') return;
      this.clash = { place, changes, seen: record?.lastModifiedDate ?? null };
      this.outlet.reload();
    }
  }

  /** What stands against this user's change in a cell; `null` without one, or until the org's value is here. */
  conflictOn(cell: MatrixCell): CellConflict | null {
    const { clash } = this;
    const theirs = cell.record;
    if (!clash || !theirs || theirs.lastModifiedDate === clash.seen || theirs.id === PENDING) return null;
    const isHere =
      (clash.place.buyingCenterId ?? clash.place.accountId) === cell.rowKey &&
      clash.place.offeringId === cell.columnKey;
    return isHere ? { changes: clash.changes, theirs } : null;
  }

  async keepMine(cell: MatrixCell): Promise<void> {
    const { clash } = this;
    this.clash = null;
    if (clash) await this.save(clash.place, cell.record, clash.changes);
  }

  takeTheirs(): void {
    this.clash = null;
  }

  async createOpportunity(
    place: CellPlace,
    record: CellRecord | null,
    input: OpportunityInput,
    price: ListPrice | null,
  ): Promise<void> {
    try {
      const made = await createOpportunity({ place, record, price, ...input });
      this.showOpportunity(place, record, input, made.opportunityId, made.cellId);
      this.outlet.settle();
      const undo = (): Promise<void> => this.stepping(() => undoOpportunity(made));
      this.outlet.tell({ message: fill(label.opportunityMade, input.name), isError: false, undo, redo: null });
      this.outlet.reload();
    } catch (error) {
      this.outlet.tell({ message: problemOf(error).message, isError: true, undo: null, redo: null });
    }
  }

  private get cells(): readonly CellRecord[] {
    return this.content?.cells ?? [];
  }

  private show(cells: readonly CellRecord[]): void {
    this.outlet.patch({ cells });
  }

  private showOpportunity(
    place: CellPlace,
    record: CellRecord | null,
    input: OpportunityInput,
    id: string,
    cellId: string,
  ): void {
    const opportunity: Opportunity = {
      ...input,
      id,
      accountId: place.accountId,
      buyingCenterId: place.buyingCenterId,
      probability: null,
      isWon: false,
      isClosed: false,
      currencyCode: null,
      ownerName: null,
      competitorId: null,
      lossReason: null,
      createdDate: null,
      stageChangedDate: null,
    };
    const cell: CellRecord = { ...(record ?? blankRecord(place)), id: cellId, opportunityId: id };
    this.outlet.patch({
      opportunities: withRecord(this.content?.opportunities ?? [], opportunity),
      cells: withRecord(this.cells, cell),
    });
  }

  /** The record of a place as it is known now. */
  private recordAt({ buyingCenterId, accountId, offeringId }: CellPlace): CellRecord | null {
    const rowId = buyingCenterId ?? accountId;
    const isThere = (cell: CellRecord): boolean =>
      cell.offeringId === offeringId && (cell.buyingCenterId ?? cell.accountId) === rowId;
    return this.cells.find(isThere) ?? null;
  }

  private async takeBack(place: CellPlace, before: CellRecord | null, changes: CellChanges): Promise<void> {
    const now = this.recordAt(place);
    if (now === null) return;
    if (before === null) {
      await removeRecord(now.id);
      this.show(withoutRecord(this.cells, now.id));
      return;
    }
    const inverse = inverseOf<CellChanges>(before, changes);
    const saved = await saveCell(place, now, inverse);
    this.show(withRecord(this.cells, { ...now, ...inverse, ...saved }));
  }

  private async doAgain(place: CellPlace, changes: CellChanges): Promise<void> {
    const now = this.recordAt(place);
    const saved = await saveCell(place, now, changes);
    this.show(withRecord(this.cells, { ...(now ?? blankRecord(place)), ...changes, ...saved }));
  }

  /** Runs a step back or forth; the org is asked for what it knows then, also when it refused. */
  private async stepping(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } finally {
      this.outlet.reload();
    }
  }
}

const blankRecord = (place: CellPlace): CellRecord => ({
  id: PENDING,
  planId: place.planId,
  accountId: place.buyingCenterId === null ? place.accountId : null,
  buyingCenterId: place.buyingCenterId,
  offeringId: place.offeringId,
  statusOverride: null,
  overrideReason: null,
  overriddenStatus: null,
  needScore: null,
  capabilityScore: null,
  competitionScore: null,
  potentialAmount: null,
  walletAmount: null,
  walletQuantity: null,
  source: null,
  asOfDate: null,
  opportunityId: null,
  lastModifiedDate: '',
  lastModifiedByName: null,
});
