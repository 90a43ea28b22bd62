import type { CellRecord, Opportunity } from 'c/crmModel';
import { problemOf } from 'c/errorService';
import { fill, formatCount, formatNumber } from 'c/formatService';
import type { PlanContent } from 'c/planRecordService';
import { MOST_OPPORTUNITIES, createOpportunities, undoOpportunities } from 'c/planService';
import type { MadeOpportunity, NewOpportunity } from 'c/planService';
import { StaleError, isAsRead } from 'c/stampService';
import type { StampedRecord, Stamps } from 'c/stampService';
import { blankRecord, placeKey, recordAt, withRecords } from './cellBook';
import type { CellEditor, Outlet } from './cellEditor';
import { label } from './labels';

export type Wanted = Omit<NewOpportunity, 'record'>;

/** What was made, and when the org says it was saved. */
interface Done {
  readonly made: readonly MadeOpportunity[];
  readonly stamps: Promise<Stamps>;
}

/**
 * Makes opportunities from cells, which then follow them: all in one transaction, undone and redone in one step. Nothing is made
 * of a cell that was saved since it was read, by which somebody may have made the same, or this user by a save whose answer
 * was lost; and nothing is taken back that somebody went on with.
 */
export class OpportunityMaker {
  private readonly outlet: Outlet;
  private readonly editor: CellEditor;
  /** Cells as this user's last step left them: until they are read again, they are not somebody else's. */
  private left: Promise<Stamps> = NONE;

  constructor(outlet: Outlet, editor: CellEditor) {
    this.outlet = outlet;
    this.editor = editor;
  }

  /** Whether they were made. */
  async make(wanted: readonly Wanted[]): Promise<boolean> {
    const [first] = wanted;
    if (!first) return true;
    if (wanted.length > MOST_OPPORTUNITIES) {
      const message = fill(label.tooMany, formatNumber(wanted.length), formatNumber(MOST_OPPORTUNITIES));
      this.outlet.tell({ message, isError: true, undo: null, redo: null });
      return false;
    }
    return this.editor.inTurn(async () => {
      try {
        let done = await this.create(wanted);
        const one = fill(label.opportunityMade, first.name);
        this.outlet.tell({
          message: wanted.length === 1 ? one : formatCount(label.madeMany, wanted.length),
          isError: false,
          undo: () => this.editor.stepping(() => this.takeBack(done)),
          redo: () =>
            this.editor.stepping(async () => {
              done = await this.create(wanted);
            }),
        });
        this.outlet.reload();
        return true;
      } catch (error) {
        const { kind, message } = problemOf(error);
        this.outlet.tell({ message, isError: true, undo: null, redo: null });
        if (kind === 'conflict' || kind === 'duplicate') this.outlet.reload();
        return false;
      }
    });
  }

  private async create(wanted: readonly Wanted[]): Promise<Done> {
    const { currency } = this.outlet.till();
    const all = wanted.map(({ place, ...each }) => {
      const record = recordAt(this.cells, place);
      return { ...each, place: currency === null ? place : { ...place, currencyCode: currency }, record };
    });
    await this.refuseStale(all.flatMap(({ record }) => (record ? [record] : [])));
    const made = await createOpportunities(all);
    const stamps = this.stampsOf(made);
    this.left = stamps.catch(() => NONE);
    this.show(all, made);
    return { made, stamps };
  }

  private async refuseStale(records: readonly CellRecord[]): Promise<void> {
    if (records.length === 0) return;
    const now = await this.outlet.stampsOf(records.map(({ id }) => cellOf(id)));
    const left = await this.left;
    const isOurs = ({ id, lastModifiedDate }: CellRecord): boolean =>
      isAsRead(now, id, lastModifiedDate) || isAsRead(now, id, left.get(id)?.lastModifiedDate ?? GONE);
    if (!records.every(isOurs)) throw new StaleError();
  }

  /** A cell record made with its opportunity goes with it, unless more is known of the cell by now. */
  private async takeBack({ made, stamps }: Done): Promise<void> {
    const [then, now] = [await stamps, await this.stampsOf(made)];
    const isUntouched = (id: string): boolean => isAsRead(now, id, then.get(id)?.lastModifiedDate ?? GONE);
    if (!made.every(({ opportunityId }) => isUntouched(opportunityId))) throw new StaleError();
    const undone = made.map((each) => ({ ...each, isNewCell: each.isNewCell && isUntouched(each.cellId) }));
    await undoOpportunities(undone);
    const kept = undone.flatMap(({ cellId, isNewCell }) => (isNewCell ? [] : [cellOf(cellId)]));
    this.left = this.outlet.stampsOf(kept).catch(() => NONE);
  }

  private stampsOf(made: readonly MadeOpportunity[]): Promise<Stamps> {
    return this.outlet.stampsOf(
      made.flatMap(({ cellId, opportunityId }) => [cellOf(cellId), { object: 'Opportunity', id: opportunityId }]),
    );
  }

  private get content(): PlanContent | null {
    return this.editor.content;
  }

  private get cells(): readonly CellRecord[] {
    return this.content?.cells ?? [];
  }

  private show(all: readonly NewOpportunity[], made: readonly MadeOpportunity[]): void {
    const cells = all.map(({ place, record }, index) => {
      const { cellId = '', opportunityId = '' } = made[index] ?? {};
      return [placeKey(place), { ...(record ?? blankRecord(place)), id: cellId, opportunityId }] as const;
    });
    const opportunities = all.map((each, index) => opportunityOf(each, made[index]?.opportunityId ?? ''));
    this.outlet.patch({
      opportunities: [...(this.content?.opportunities ?? []), ...opportunities],
      cells: withRecords(this.cells, new Map(cells)),
    });
  }
}

const NONE: Promise<Stamps> = Promise.resolve(new Map());
/** The time of a record that has none. */
const GONE = 'gone';
const cellOf = (id: string): StampedRecord => ({ object: 'Whitespace_Cell__c', id });

/** As it is in sight until the org has told of it. */
const opportunityOf = ({ place, name, stageName, closeDate, amount }: NewOpportunity, id: string): Opportunity => ({
  id,
  name,
  stageName,
  closeDate,
  amount,
  accountId: place.accountId,
  buyingCenterId: place.buyingCenterId,
  probability: null,
  isWon: false,
  isClosed: false,
  currencyCode: place.currencyCode ?? null,
  ownerName: null,
  competitorId: null,
  lossReason: null,
  createdDate: null,
  stageChangedDate: null,
});
