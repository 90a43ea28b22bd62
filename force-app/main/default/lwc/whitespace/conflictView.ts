import capability from '@salesforce/label/c.Whitespace_Capability';
import changedBy from '@salesforce/label/c.Conflict_Changed_By';
import changedBySomebody from '@salesforce/label/c.Conflict_Changed_By_Somebody';
import competition from '@salesforce/label/c.Whitespace_Competition';
import need from '@salesforce/label/c.Whitespace_Need';
import override from '@salesforce/label/c.Whitespace_Override';
import potential from '@salesforce/label/c.Whitespace_Potential';
import reason from '@salesforce/label/c.Whitespace_Override_Reason';
import wallet from '@salesforce/label/c.Whitespace_Wallet';
import walletUnits from '@salesforce/label/c.Wallet_Units';
import type { ConflictView } from 'c/conflictNotice';
import type { CellRecord, CellStatus } from 'c/crmModel';
import { moneyIn } from 'c/currencyService';
import { MISSING, fill, formatCount, formatNumber } from 'c/formatService';
import type { CellChanges, CellPlace } from 'c/planService';
import { statusLook } from 'c/statusService';
import type { MatrixCell } from 'c/whitespaceCellModel';
import { placeKey } from './cellBook';
import type { CellClash } from './cellEditor';
import { label } from './labels';

const NAMES: Readonly<Partial<Record<keyof CellChanges, string>>> = {
  potentialAmount: potential,
  walletAmount: wallet,
  walletQuantity: walletUnits,
  needScore: need,
  capabilityScore: capability,
  competitionScore: competition,
  statusOverride: override,
  overrideReason: reason,
};
const MONEY: ReadonlySet<string> = new Set<keyof CellChanges>(['potentialAmount', 'walletAmount']);

/** A conflict on the selected cell stands in its panel, any other above the board. */
export function conflictsOf(
  clashes: readonly CellClash[],
  selected: MatrixCell | null,
  nameOf: (place: CellPlace) => string,
): { readonly here: ConflictView | null; readonly all: ConflictView | null } {
  const [first] = clashes;
  const isHere =
    clashes.length === 1 &&
    selected !== null &&
    (first?.place.buyingCenterId ?? first?.place.accountId) === selected.rowKey &&
    first?.place.offeringId === selected.columnKey;
  const view = conflictView(clashes, nameOf, !isHere);
  return isHere ? { here: view, all: null } : { here: null, all: view };
}

/** Both values of every field this user wanted to change, of one cell or of several; `null` without a conflict. */
function conflictView(
  clashes: readonly CellClash[],
  nameOf: (place: CellPlace) => string,
  isNamed: boolean,
): ConflictView | null {
  const [first] = clashes;
  if (!first) return null;
  const rows = clashes.flatMap(({ place, changes, theirs }) =>
    (Object.keys(NAMES) as (keyof CellChanges)[])
      .filter((key) => key in changes)
      .map((key) => ({
        key: `${placeKey(place)}:${key}`,
        name: isNamed ? fill(label.conflictCell, nameOf(place), NAMES[key] ?? '') : (NAMES[key] ?? ''),
        mine: worded(key, changes[key], theirs),
        theirs: worded(key, theirs?.[key], theirs),
      })),
  );
  const by = first.theirs?.lastModifiedByName ?? null;
  const who = by === null ? changedBySomebody : fill(changedBy, by);
  return { who: clashes.length > 1 ? formatCount(label.conflictMany, clashes.length) : who, rows };
}

function worded(key: keyof CellChanges, value: unknown, record: CellRecord | null): string {
  if (value === null || value === undefined) return MISSING;
  if (key === 'statusOverride') return statusLook(value as CellStatus).word;
  if (MONEY.has(key)) return moneyIn(Number(value), record?.currencyCode);
  return typeof value === 'number' ? formatNumber(value) : String(value);
}
