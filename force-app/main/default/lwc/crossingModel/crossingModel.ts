import type { CellRecord, Opportunity, WalletLine, WhitespaceInput } from 'c/crmModel';
import { holdingsOf, isLapsed, renewalDays } from 'c/holdingModel';
import type { Holding } from 'c/holdingModel';
import { share } from 'c/moneyModel';
import type { IsoDate } from 'c/periodModel';
import { NO_OFFERING, offeringFinder } from 'c/whitespaceAxisModel';

/** What is known about one crossing of row and offering; deals are summed, all else is kept. */
export interface Crossing {
  won: number;
  wonQuantity: number;
  wonCount: number;
  /** The day something was last won here; empty when never. */
  lastWon: IsoDate;
  open: number;
  weighted: number;
  openCount: number;
  lost: number;
  lostCount: number;
  holdings: Holding[] | null;
  record: CellRecord | null;
  walletLines: WalletLine[] | null;
}

export const emptyCrossing = (): Crossing => ({
  won: 0,
  wonQuantity: 0,
  wonCount: 0,
  lastWon: '',
  open: 0,
  weighted: 0,
  openCount: 0,
  lost: 0,
  lostCount: 0,
  holdings: null,
  record: null,
  walletLines: null,
});

/** An opportunity with where its lines go. */
interface PlacedDeal {
  readonly opportunity: Opportunity;
  readonly row: number;
  hasLines: boolean;
}

/** Every crossing about which something is known, found by the keys of row and offering. */
export class Crossings {
  readonly rowsWithContent = new Set<string>();
  readonly columnsWithContent = new Set<string>();
  private readonly input: WhitespaceInput;
  private readonly rows = new Map<string, number>();
  private readonly columns = new Map<string, number>();
  private readonly found: (Crossing | undefined)[];

  /** One pass over the facts. Rows and offerings are numbered, so that a line takes no more than two look-ups. */
  constructor(input: WhitespaceInput, today: IsoDate) {
    this.input = input;
    for (const { id } of input.accounts) this.rows.set(id, this.rows.size);
    const accounts = new Set(this.rows.keys());
    for (const { id, accountId } of input.centers) if (accounts.has(accountId)) this.rows.set(id, this.rows.size);
    for (const { id } of input.offerings) this.columns.set(id, this.columns.size);
    this.columns.set(NO_OFFERING, this.columns.size);
    this.found = new Array<Crossing | undefined>(this.rows.size * this.columns.size);
    this.addDeals();
    const days = renewalDays(input.settings);
    for (const holding of holdingsOf(input, today)) {
      if (isLapsed(holding, today, days)) continue;
      const crossing = this.at(this.rows.get(holding.rowKey) ?? -1, this.columns.get(holding.columnKey) ?? -1);
      (crossing.holdings ??= []).push(holding);
    }
    this.addRecords();
    this.noteContent();
  }

  /** The crossings of a row, in the order of the offerings named. */
  rowOf(rowKey: string, columnKeys: readonly string[]): readonly (Crossing | undefined)[] {
    const start = (this.rows.get(rowKey) ?? 0) * this.columns.size;
    return columnKeys.map((key) => this.found[start + (this.columns.get(key) ?? 0)]);
  }

  private at(row: number, column: number): Crossing {
    const index = row * this.columns.size + column;
    return (this.found[index] ??= emptyCrossing());
  }

  /** The row of a buying center, or else of an account; −1 outside the hierarchy. */
  private rowAt(accountId: string | null, buyingCenterId: string | null): number {
    const center = buyingCenterId === null ? undefined : this.rows.get(buyingCenterId);
    return center ?? this.rows.get(accountId ?? '') ?? -1;
  }

  private addDeals(): void {
    const { opportunities, lines, cells } = this.input;
    const deals = new Map<string, PlacedDeal>();
    for (const opportunity of opportunities) {
      const row = this.rowAt(opportunity.accountId, opportunity.buyingCenterId);
      deals.set(opportunity.id, { opportunity, row, hasLines: false });
    }
    const columnOf = this.columnFinder();
    for (const line of lines) {
      const deal = deals.get(line.opportunityId);
      if (deal === undefined) continue;
      deal.hasLines = true;
      if (deal.row < 0) continue;
      const crossing = this.at(deal.row, columnOf(line.productId, line.productFamily));
      addDeal(crossing, deal.opportunity, line.amount ?? 0, line.quantity ?? 0);
    }
    const linkedBy = new Map<string, CellRecord>();
    for (const cell of cells) if (cell.opportunityId !== null) linkedBy.set(cell.opportunityId, cell);
    for (const { opportunity, row, hasLines } of deals.values()) {
      if (hasLines) continue;
      const cell = linkedBy.get(opportunity.id);
      const own = cell ? this.rowAt(cell.accountId, cell.buyingCenterId) : -1;
      const at = own < 0 ? row : own;
      const column = this.columns.get(cell?.offeringId ?? NO_OFFERING);
      if (at >= 0 && column !== undefined) addDeal(this.at(at, column), opportunity, opportunity.amount ?? 0, 0);
    }
  }

  private columnFinder(): (productId: string | null, family: string | null) => number {
    const offeringOf = offeringFinder(this.input.offerings);
    const known = new Map<string | null, { readonly family: string | null; readonly column: number }>();
    return (productId, family) => {
      const last = known.get(productId);
      if (last !== undefined && last.family === family) return last.column;
      const column = this.columns.get(offeringOf(productId, family)) ?? 0;
      known.set(productId, { family, column });
      return column;
    };
  }

  private addRecords(): void {
    const crossings = new Map<string, Crossing>();
    for (const record of this.input.cells) {
      const row = this.rowAt(record.accountId, record.buyingCenterId);
      const column = this.columns.get(record.offeringId);
      if (row < 0 || column === undefined || record.offeringId === NO_OFFERING) continue;
      const crossing = this.at(row, column);
      crossing.record = record;
      crossings.set(record.id, crossing);
    }
    for (const line of this.input.walletLines) {
      const crossing = crossings.get(line.cellId);
      if (crossing) (crossing.walletLines ??= []).push(line);
    }
  }

  private noteContent(): void {
    const columnKeys = [...this.columns.keys()];
    const isUsed = new Uint8Array(columnKeys.length);
    const width = columnKeys.length;
    let start = 0;
    for (const rowKey of this.rows.keys()) {
      let hasContent = false;
      for (let column = 0; column < width; column++) {
        if (this.found[start + column] === undefined) continue;
        hasContent = true;
        isUsed[column] = 1;
      }
      if (hasContent) this.rowsWithContent.add(rowKey);
      start += width;
    }
    columnKeys.forEach((key, column) => {
      if (isUsed[column] === 1) this.columnsWithContent.add(key);
    });
  }
}

function addDeal(crossing: Crossing, opportunity: Opportunity, amount: number, quantity: number): void {
  if (!opportunity.isClosed) {
    crossing.open += amount;
    crossing.weighted += share(amount, opportunity.probability ?? 0);
    crossing.openCount += 1;
  } else if (opportunity.isWon) {
    crossing.won += amount;
    crossing.wonQuantity += quantity;
    crossing.wonCount += 1;
    if (opportunity.closeDate > crossing.lastWon) crossing.lastWon = opportunity.closeDate;
  } else {
    crossing.lost += amount;
    crossing.lostCount += 1;
  }
}
