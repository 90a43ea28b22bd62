import type { CellRecord } from 'c/crmModel';
import { PENDING } from 'c/planContentModel';
import type { CellEdit, CellPlace } from 'c/planService';

/** Where a cell stands, as text: row and offering. */
export const placeKey = ({
  buyingCenterId,
  accountId,
  offeringId,
}: {
  readonly buyingCenterId: string | null;
  readonly accountId: string | null;
  readonly offeringId: string;
}): string => `${buyingCenterId ?? accountId ?? ''}:${offeringId}`;

/** A record nobody has made yet. */
export const blankRecord = (place: CellPlace): CellRecord => ({
  id: `${PENDING}:${placeKey(place)}`,
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
  currencyCode: place.currencyCode ?? null,
  lastModifiedDate: '',
  lastModifiedByName: null,
});

export const isPending = (record: CellRecord): boolean => record.id.startsWith(PENDING);

/** The record of a place among `cells`. */
export function recordAt(cells: readonly CellRecord[], place: CellPlace): CellRecord | null {
  const key = placeKey(place);
  return cells.find((cell) => placeKey(cell) === key) ?? null;
}

/** `cells` with other records at some places; `null` where there is none any more. */
export function withRecords(
  cells: readonly CellRecord[],
  records: ReadonlyMap<string, CellRecord | null>,
): readonly CellRecord[] {
  const kept = cells.flatMap((cell) => {
    const record = records.get(placeKey(cell));
    return record === undefined ? [cell] : record === null ? [] : [record];
  });
  const there = new Set(cells.map(placeKey));
  const added = [...records].flatMap(([key, record]) => (record && !there.has(key) ? [record] : []));
  return [...kept, ...added];
}

/** What the org is known to have of the cells that are being saved, and what waits on top of it. */
export class CellBook {
  private readonly known = new Map<string, CellRecord | null>();
  private waiting: readonly (readonly CellEdit[])[] = [];

  /** Puts `edits` on top of `cells`. */
  begin(cells: readonly CellRecord[], edits: readonly CellEdit[]): readonly CellRecord[] {
    for (const { place } of edits) {
      const key = placeKey(place);
      if (!this.known.has(key)) this.known.set(key, recordAt(cells, place));
    }
    this.waiting = [...this.waiting, edits];
    return this.over(cells, edits);
  }

  /** What the org has at a place that is being saved. */
  recordOf(place: CellPlace): CellRecord | null {
    return this.known.get(placeKey(place)) ?? null;
  }

  /** Takes `edits` off again; `saved` is what the org has of each by now, `null` when it refused them. */
  end(
    cells: readonly CellRecord[],
    edits: readonly CellEdit[],
    saved: readonly (CellRecord | null)[] | null,
  ): readonly CellRecord[] {
    this.waiting = this.waiting.filter((each) => each !== edits);
    if (saved) edits.forEach(({ place }, index) => this.known.set(placeKey(place), saved[index] ?? null));
    const shown = this.over(cells, edits);
    const open = new Set(this.waiting.flat().map(({ place }) => placeKey(place)));
    for (const { place } of edits) if (!open.has(placeKey(place))) this.known.delete(placeKey(place));
    return shown;
  }

  private over(cells: readonly CellRecord[], edits: readonly CellEdit[]): readonly CellRecord[] {
    const records = new Map<string, CellRecord | null>(
      edits.map(({ place }) => [placeKey(place), this.recordOf(place)]),
    );
    for (const { place, changes } of this.waiting.flat()) {
      const key = placeKey(place);
      if (records.has(key)) records.set(key, { ...(records.get(key) ?? blankRecord(place)), ...changes });
    }
    return withRecords(cells, records);
  }
}
