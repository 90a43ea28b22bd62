import type { BuyingCenter, WalletHolder } from 'c/crmModel';
import { cents } from 'c/moneyModel';
import { cellKey, walletLineKey } from 'c/recordKeyModel';
import { childrenByParent } from 'c/whitespaceAxisModel';

/** A buying center in the order of the matrix. */
export interface CenterRow {
  readonly center: BuyingCenter;
  /** 0 directly below its account. */
  readonly depth: number;
}

/** A wallet line of a cell, as far as it is carried to another cell. */
export interface HangingLine {
  readonly id: string;
  readonly holder: WalletHolder;
  readonly competitorId: string | null;
  readonly amount: number | null;
  readonly quantity: number | null;
  readonly contractEnd: string | null;
  readonly isEntrenched: boolean;
  readonly source: string | null;
  readonly asOfDate: string | null;
}

/** A cell of any plan. */
export interface HangingCell {
  readonly id: string;
  readonly planId: string;
  readonly offeringId: string;
  readonly accountId: string | null;
  readonly buyingCenterId: string | null;
  readonly potentialAmount: number | null;
  readonly walletAmount: number | null;
  readonly walletQuantity: number | null;
  readonly opportunityId: string | null;
  readonly statusOverride: string | null;
  readonly overriddenStatus: string | null;
  readonly overrideReason: string | null;
  readonly needScore: number | null;
  readonly capabilityScore: number | null;
  readonly competitionScore: number | null;
  readonly source: string | null;
  readonly asOfDate: string | null;
  readonly confidence: string | null;
  readonly lines: readonly HangingLine[];
}

/** Everything that hangs on a buying center, in all plans; `cells` are those of its row and of the row it may be joined with. */
export interface Hanging {
  /** Buying centers directly below it. */
  readonly childIds: readonly string[];
  readonly opportunityIds: readonly string[];
  readonly assetIds: readonly string[];
  readonly orderIds: readonly string[];
  readonly stakeholderIds: readonly string[];
  readonly actions: readonly { readonly id: string; readonly cellId: string }[];
  readonly cells: readonly HangingCell[];
}

type Written = Omit<HangingCell, 'id' | 'planId' | 'offeringId' | 'accountId' | 'buyingCenterId' | 'lines'>;

/** What becomes of a cell: it goes to another row, or its values go into the cell that is there. */
export type CellMove =
  | { readonly kind: 'move'; readonly cellId: string; readonly key: string }
  | {
      readonly kind: 'join';
      readonly cellId: string;
      readonly intoId: string;
      readonly values: Written;
      readonly changedLines: readonly HangingLine[];
      readonly newLines: readonly (Omit<HangingLine, 'id'> & { readonly key: string })[];
    };

/** What removing a buying center means; nothing that hung on it is lost. */
export interface Removal {
  readonly centerId: string;
  /** Where everything goes: a buying center, or `null` for the account itself. */
  readonly targetId: string | null;
  readonly accountId: string;
  readonly childIds: readonly string[];
  readonly opportunityIds: readonly string[];
  readonly assetIds: readonly string[];
  readonly orderIds: readonly string[];
  readonly stakeholderIds: readonly string[];
  /** Actions of cells that are joined with others. */
  readonly actions: readonly { readonly id: string; readonly cellId: string }[];
  readonly cells: readonly CellMove[];
}

/** What the reason of an override holds. */
const REASON_LENGTH = 255;

/** The buying centers of an account as a tree, each below its parent. */
export function centerRows(centers: readonly BuyingCenter[], accountId: string): readonly CenterRow[] {
  const tree = childrenByParent(centers.filter((center) => center.accountId === accountId));
  const rows: CenterRow[] = [];
  const add = (center: BuyingCenter, depth: number): void => {
    rows.push({ center, depth });
    for (const child of tree.get(center.id) ?? []) add(child, depth + 1);
  };
  for (const root of tree.get(null) ?? []) add(root, 0);
  return rows;
}

/** The buying centers one may be moved below, or joined with: those of its account that are not part of it. */
export function centersBeside(centers: readonly BuyingCenter[], center: BuyingCenter): readonly CenterRow[] {
  const part = new Set([center.id]);
  const rows = centerRows(centers, center.accountId);
  for (const { center: each } of rows) if (each.parentId !== null && part.has(each.parentId)) part.add(each.id);
  return rows.filter(({ center: each }) => !part.has(each.id));
}

/** What removing a buying center means when all that hangs on it goes to `targetId`. Refuses a target that is part of it. */
export function removalOf(
  center: BuyingCenter,
  targetId: string | null,
  centers: readonly BuyingCenter[],
  hanging: Hanging,
): Removal {
  if (targetId !== null && !centersBeside(centers, center).some(({ center: each }) => each.id === targetId))
    throw new RangeError(`"${center.name}" cannot go into a buying center that is part of it or of another account.`);
  const { accountId } = center;
  const rowId = targetId ?? accountId;
  const isThere = (cell: HangingCell): boolean =>
    targetId === null ? cell.buyingCenterId === null && cell.accountId === accountId : cell.buyingCenterId === targetId;
  const there = new Map(hanging.cells.filter(isThere).map((cell) => [`${cell.planId}:${cell.offeringId}`, cell]));
  const cells = hanging.cells
    .filter((cell) => cell.buyingCenterId === center.id)
    .map((cell): CellMove => {
      const into = there.get(`${cell.planId}:${cell.offeringId}`);
      if (!into) return { kind: 'move', cellId: cell.id, key: cellKey(cell.planId, rowId, cell.offeringId) };
      return {
        kind: 'join',
        cellId: cell.id,
        intoId: into.id,
        values: joined(into, cell, center.name),
        ...joinedLines(into, cell),
      };
    });
  const intoOf = new Map(cells.flatMap((cell) => (cell.kind === 'join' ? [[cell.cellId, cell.intoId] as const] : [])));
  return {
    centerId: center.id,
    targetId,
    accountId,
    childIds: hanging.childIds,
    opportunityIds: hanging.opportunityIds,
    assetIds: hanging.assetIds,
    orderIds: hanging.orderIds,
    stakeholderIds: hanging.stakeholderIds,
    actions: hanging.actions.flatMap(({ id, cellId }) => {
      const into = intoOf.get(cellId);
      return into === undefined ? [] : [{ id, cellId: into }];
    }),
    cells,
  };
}

/** Whether two removals would write the same, in whatever order they were read. */
export const isSameRemoval = (a: Removal, b: Removal): boolean => textOf(a) === textOf(b);

const textOf = (removal: Removal): string =>
  JSON.stringify(
    Object.entries(removal).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((each) => JSON.stringify(each)).sort() : value,
    ]),
  );

const added = (a: number | null, b: number | null): number | null =>
  a === null && b === null ? null : cents((a ?? 0) + (b ?? 0));

/** What a cell counts beside one whose wallet is given: its own wallet, else what its holders are known to have. */
const walletBeside = (given: number | null, held: readonly (number | null)[], other: number | null): number | null => {
  const known = held.filter((value) => value !== null);
  return given ?? (other === null || known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0));
};

/** Amounts are added; of the rest the cell that stays keeps its own and takes what it has not. Both reasons are kept. */
function joined(into: HangingCell, cell: HangingCell, name: string): Written {
  const mine = into.statusOverride !== null;
  const theirs = cell.overrideReason === null ? null : `${name}: ${cell.overrideReason}`;
  const wallets = (key: 'walletAmount' | 'walletQuantity', held: 'amount' | 'quantity'): number | null => {
    const heldIn = ({ lines }: HangingCell) => lines.map((line) => line[held]);
    const own = walletBeside(into[key], heldIn(into), cell[key]);
    return added(own, walletBeside(cell[key], heldIn(cell), into[key]));
  };
  return {
    potentialAmount: added(into.potentialAmount, cell.potentialAmount),
    walletAmount: wallets('walletAmount', 'amount'),
    walletQuantity: wallets('walletQuantity', 'quantity'),
    needScore: into.needScore ?? cell.needScore,
    capabilityScore: into.capabilityScore ?? cell.capabilityScore,
    competitionScore: into.competitionScore ?? cell.competitionScore,
    source: into.source ?? cell.source,
    asOfDate: into.asOfDate ?? cell.asOfDate,
    confidence: into.confidence ?? cell.confidence,
    opportunityId: into.opportunityId ?? cell.opportunityId,
    statusOverride: mine ? into.statusOverride : cell.statusOverride,
    overriddenStatus: mine ? into.overriddenStatus : cell.overriddenStatus,
    overrideReason: [into.overrideReason, theirs].filter(Boolean).join(' · ').slice(0, REASON_LENGTH) || null,
  };
}

function joinedLines(
  into: HangingCell,
  cell: HangingCell,
): Pick<Extract<CellMove, { kind: 'join' }>, 'changedLines' | 'newLines'> {
  const keyOf = ({ holder, competitorId }: Pick<HangingLine, 'holder' | 'competitorId'>): string =>
    walletLineKey(into.id, holder, competitorId);
  const stored = new Map(into.lines.map((line) => [keyOf(line), line]));
  const changedLines: HangingLine[] = [];
  const newLines: (Omit<HangingLine, 'id'> & { key: string })[] = [];
  for (const { id: _, ...line } of cell.lines) {
    const key = keyOf(line);
    const known = stored.get(key);
    if (!known) newLines.push({ ...line, key });
    else
      changedLines.push({
        ...known,
        amount: added(known.amount, line.amount),
        quantity: added(known.quantity, line.quantity),
        contractEnd: known.contractEnd ?? line.contractEnd,
        isEntrenched: known.isEntrenched || line.isEntrenched,
        source: known.source ?? line.source,
        asOfDate: known.asOfDate ?? line.asOfDate,
      });
  }
  return { changedLines, newLines };
}
