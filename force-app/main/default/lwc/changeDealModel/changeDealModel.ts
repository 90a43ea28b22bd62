import { changeKey, isAfter } from 'c/changeModel';
import type { ChangeInput, ChangePlace, DealChange, Since, Suggestion } from 'c/changeModel';
import type { Opportunity } from 'c/crmModel';
import type { Deal } from 'c/dealModel';
import type { Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { NO_OFFERING } from 'c/whitespaceAxisModel';

const byKey = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [keyOf(item), item]));

/** Finds what is known about a crossing of the matrix, by its row and offering; `null` outside the matrix. */
export function placeFinder({ matrix }: ChangeInput): (rowKey: string, offeringId: string) => ChangePlace | null {
  const rows = byKey(
    matrix.rows.filter((row) => row.leaf >= 0),
    (row) => row.key,
  );
  const columns = byKey(
    matrix.columns.map((column, index) => ({ column, index })),
    ({ column }) => column.key,
  );
  return (rowKey, offeringId) => {
    const row = rows.get(rowKey);
    if (!row) return null;
    const found = columns.get(offeringId);
    const cell = found ? matrix.cells[row.leaf * matrix.columns.length + found.index] : undefined;
    return {
      rowKey,
      unit: row.name,
      accountId: row.accountId,
      buyingCenterId: row.kind === 'center' ? row.key : null,
      offeringId,
      offering: offeringId === NO_OFFERING ? '' : (found?.column.name ?? ''),
      status: cell?.status ?? null,
      cellId: cell?.record?.id ?? null,
    };
  };
}

/** What wins or keeps business; words of others name a unit without selling to it. */
const isCommercial = ({ category }: Objective): boolean => category !== 'Relationship' && category !== 'Operational';

const isOpen = ({ status }: Objective): boolean => status !== 'Dropped' && status !== 'Achieved';

/**
 * Suggests the objective that work on a crossing belongs to: one that already has work there, else one with work on the
 * same row, else one about business whose words name the offering or the unit; none of these: a new one.
 */
function suggester(input: ChangeInput): (place: ChangePlace | null) => Suggestion {
  const open = input.objectives.filter(isOpen);
  const openIds = new Set(open.map(({ id }) => id));
  const cells = byKey(input.cells, ({ id }) => id);
  const dealPlaces = byKey(input.matrix.deals, (deal) => deal.opportunityId);
  const byCell = new Map<string, string>();
  const byRow = new Map<string, string>();
  for (const { objectiveId, cellId, opportunityId } of input.actions) {
    const cell = cellId === null ? undefined : cells.get(cellId);
    const deal = opportunityId === null ? undefined : dealPlaces.get(opportunityId);
    const rowKey = cell ? (cell.buyingCenterId ?? cell.accountId) : deal?.rowKey;
    const column = cell?.offeringId ?? deal?.columnKey;
    if (!rowKey || !openIds.has(objectiveId)) continue;
    if (!byRow.has(rowKey)) byRow.set(rowKey, objectiveId);
    if (column && !byCell.has(`${rowKey}|${column}`)) byCell.set(`${rowKey}|${column}`, objectiveId);
  }
  const words = open.filter(isCommercial).map((objective) => ({
    objective,
    text: [objective.name, objective.customerGoal, objective.solution].join(' ').toLowerCase(),
  }));
  const named = new Map<string, Objective | undefined>([['', undefined]]);
  const naming = (name: string): Objective | undefined => {
    if (!named.has(name)) named.set(name, words.find(({ text }) => text.includes(name.toLowerCase()))?.objective);
    return named.get(name);
  };
  const objectives = byKey(open, ({ id }) => id);
  return (place) => {
    const id = place && (byCell.get(`${place.rowKey}|${place.offeringId}`) ?? byRow.get(place.rowKey));
    const found = (id ? objectives.get(id) : undefined) ?? (place && (naming(place.offering) ?? naming(place.unit)));
    return { objectiveId: found?.id ?? null, objectiveName: found?.name ?? null };
  };
}

/**
 * Deals that are new and linked to no objective, that moved, close after the period although the plan counts on them, or
 * were won or lost since. Only what the records say: the org keeps no earlier stage and no earlier close date.
 */
export function dealChanges(input: ChangeInput, since: Since): readonly DealChange[] {
  const placeOf = placeFinder(input);
  const suggest = suggester(input);
  const deals = new Map<string, Deal>();
  for (const deal of input.matrix.deals) {
    const known = deals.get(deal.opportunityId);
    if (!known || deal.amount > known.amount) deals.set(deal.opportunityId, deal);
  }
  const linked = new Set(input.actions.map(({ opportunityId }) => opportunityId));
  const changes: DealChange[] = [];
  for (const opportunity of input.opportunities) {
    const found = kindOf(opportunity, linked.has(opportunity.id), input.plan.periodEnd, since);
    if (!found) continue;
    const deal = deals.get(opportunity.id);
    const place = deal ? placeOf(deal.rowKey, deal.columnKey) : null;
    changes.push({
      kind: found.kind,
      key: changeKey(input.plan.id, found.kind, opportunity.id, found.version),
      recordId: opportunity.id,
      name: opportunity.name,
      place,
      amount: opportunity.amount,
      stageName: opportunity.stageName,
      closeDate: opportunity.closeDate,
      probability: opportunity.probability,
      changedOn: opportunity.stageChangedDate?.slice(0, 10) ?? null,
      suggestion: suggest(place),
    });
  }
  return changes;
}

interface Found {
  readonly kind: DealChange['kind'];
  readonly version?: string;
}

/** The digits of a date and time: a version without colons. */
const stamp = (at: string): string => at.replace(/\D/g, '').slice(0, 14);

function kindOf(opportunity: Opportunity, isLinked: boolean, periodEnd: IsoDate, since: Since): Found | null {
  const { createdDate, stageChangedDate, closeDate, isClosed, isWon } = opportunity;
  const isNew = isAfter(createdDate, since);
  if (isClosed) {
    if (!wasClosedSince(opportunity, isNew, since)) return null;
    return { kind: isWon ? 'won' : 'lost', version: closeDate };
  }
  if (isNew && !isLinked) return { kind: 'opportunity' };
  if (isLinked && closeDate > periodEnd) return { kind: 'late', version: closeDate };
  if (!isNew && stageChangedDate !== null && isAfter(stageChangedDate, since))
    return { kind: 'moved', version: stamp(stageChangedDate) };
  return null;
}

/** By the day its stage changed where the org knows it; a deal entered since, as by an import, by its close date as well. */
function wasClosedSince({ stageChangedDate, closeDate }: Opportunity, isNew: boolean, since: Since): boolean {
  if (stageChangedDate === null) return closeDate > since.day;
  return isAfter(stageChangedDate, since) && (!isNew || closeDate > since.day);
}
