import type { LookAlike } from 'c/crmModel';
import { contractCalendar } from 'c/displacementModel';
import type { ContractEnd } from 'c/displacementModel';
import type { IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';
import type { MatrixCell } from 'c/whitespaceCellModel';

/** Who else has what a cell offers: similar accounts where the nightly job found some, else other rows of the matrix. */
export interface Peers {
  readonly kind: 'similar' | 'rows';
  readonly owners: number;
  readonly of: number;
}

/** A reason to go for a cell now. */
export type Reason =
  | { readonly kind: 'contract'; readonly end: ContractEnd }
  | { readonly kind: 'potential'; readonly amount: number }
  | { readonly kind: 'peers'; readonly peers: Peers };

/** From this share of peers on it speaks for the cell that they own it. */
const MANY_PEERS = 0.5;

/** The contract of a competitor to displace next: the first that has not ended, else the last one that has. */
export function nextDisplacement(cell: MatrixCell, today: IsoDate, settings: Settings): ContractEnd | null {
  if (cell.walletLines.length === 0) return null;
  const { earlier, ends, later } = contractCalendar([cell], today, settings);
  const theirs = [...earlier, ...ends, ...later].filter(({ kind }) => kind === 'displace');
  return theirs.find(({ state }) => state !== 'lapsed') ?? theirs.at(-1) ?? null;
}

/** Look-alikes by account and offering. */
export const peersIndex = (lookAlikes: readonly LookAlike[]): ReadonlyMap<string, LookAlike> =>
  new Map(lookAlikes.map((each) => [`${each.accountId}:${each.offeringId}`, each]));

/** Similar accounts when any are known for the account of the row; `null` without anybody to compare with. */
export function peersOf(
  index: ReadonlyMap<string, LookAlike>,
  accountId: string,
  offeringId: string,
  rows: { readonly ownedBy: number; readonly peers: number },
): Peers | null {
  const found = index.get(`${accountId}:${offeringId}`);
  if (found && found.peers > 0) return { kind: 'similar', owners: found.owners, of: found.peers };
  return rows.peers > 0 ? { kind: 'rows', owners: rows.ownedBy, of: rows.peers } : null;
}

/** Why a cell is worth it now, what presses most first: a contract that ends, an estimate, many peers that own it. */
export function whyNow(cell: MatrixCell, end: ContractEnd | null, peers: Peers | null): readonly Reason[] {
  return [
    ...(end && end.state !== 'lapsed' ? [{ kind: 'contract', end } as const] : []),
    ...(cell.potential > 0 ? [{ kind: 'potential', amount: cell.potential } as const] : []),
    ...(peers && peers.owners > 0 && peers.owners >= peers.of * MANY_PEERS ? [{ kind: 'peers', peers } as const] : []),
    ...(end?.state === 'lapsed' ? [{ kind: 'contract', end } as const] : []),
  ];
}
