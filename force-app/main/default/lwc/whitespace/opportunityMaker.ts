import type { CellRecord, Opportunity } from 'c/crmModel';
import { problemOf } from 'c/errorService';
import { fill, formatCount, formatNumber } from 'c/formatService';
import type { PlanContent } from 'c/planRecordService';
import { MOST_OPPORTUNITIES, createOpportunities, undoOpportunities } from 'c/planService';
import type { MadeOpportunity, NewOpportunity } from 'c/planService';
import { blankRecord, placeKey, recordAt, withRecords } from './cellBook';
import type { CellEditor, Outlet } from './cellEditor';
import { label } from './labels';

export type Wanted = Omit<NewOpportunity, 'record'>;

/** Makes opportunities from cells, which then follow them: all in one transaction, undone and redone in one step. */
export class OpportunityMaker {
  private readonly outlet: Outlet;
  private readonly editor: CellEditor;

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
        let made = await this.create(wanted);
        const one = fill(label.opportunityMade, first.name);
        this.outlet.tell({
          message: wanted.length === 1 ? one : formatCount(label.madeMany, wanted.length),
          isError: false,
          undo: () => this.editor.stepping(() => undoOpportunities(made)),
          redo: () =>
            this.editor.stepping(async () => {
              made = await this.create(wanted);
            }),
        });
        this.outlet.reload();
        return true;
      } catch (error) {
        this.outlet.tell({ message: problemOf(error).message, isError: true, undo: null, redo: null });
        return false;
      }
    });
  }

  private async create(wanted: readonly Wanted[]): Promise<readonly MadeOpportunity[]> {
    const all = wanted.map((each) => ({ ...each, record: recordAt(this.cells, each.place) }));
    const made = await createOpportunities(all);
    this.show(all, made);
    return made;
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
  currencyCode: null,
  ownerName: null,
  competitorId: null,
  lossReason: null,
  createdDate: null,
  stageChangedDate: null,
});
