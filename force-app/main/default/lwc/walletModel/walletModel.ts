import type { WalletHolder, WalletLine } from 'c/crmModel';
import { cents, percentOf } from 'c/moneyModel';
import type { IsoDate } from 'c/periodModel';

/** Amounts in the plan's currency, or quantities. */
export type WalletMode = 'value' | 'units';

/** What somebody else holds of a wallet. */
export interface HolderLine {
  readonly id: string;
  readonly holder: Exclude<WalletHolder, 'Us'>;
  /** `null` for In-House. */
  readonly competitorId: string | null;
  readonly amount: number | null;
  readonly quantity: number | null;
  readonly contractEnd: IsoDate | null;
  readonly isEntrenched: boolean;
  readonly source: WalletLine['source'];
  readonly asOfDate: IsoDate | null;
}

/** One mode of a ledger: `ours + competitors + inHouse + unallocated − over = wallet`, always, in whole cents. */
export interface LedgerSide {
  readonly ours: number;
  readonly competitors: number;
  readonly inHouse: number;
  /** What of the wallet nobody is known to hold. */
  readonly unallocated: number;
  /** By how much the holders exceed the wallet that was given. */
  readonly over: number;
  readonly wallet: number;
}

/** Who holds what of a cell's wallet. The sides at the top are amounts, those of `units` quantities. */
export interface Ledger extends LedgerSide {
  readonly units: LedgerSide;
  /** The others, the largest amount first. */
  readonly lines: readonly HolderLine[];
  /** `wallet` less all holders; negative when they exceed it. */
  readonly balance: number;
  /** A person gave the wallet; else it is the sum of its holders. */
  readonly isGiven: boolean;
  /** What a person says we hold less what the CRM says; `null` where only the CRM speaks. */
  readonly oursDiffers: number | null;
}

/** What a ledger is made of. */
export interface WalletFacts {
  /** What we hold by the CRM. */
  readonly owned: number;
  readonly quantity: number;
  readonly walletAmount: number | null;
  readonly walletQuantity: number | null;
  readonly lines: readonly WalletLine[];
  /** Somebody overrode the status: by them we hold nothing here, whatever the CRM says. */
  readonly isGivenUp?: boolean;
}

/** The ledger of one cell. A line `Us` says what we hold instead of the CRM, and so does an override to a status without it. */
export function walletOf({ owned, quantity, walletAmount, walletQuantity, lines, isGivenUp }: WalletFacts): Ledger {
  const us = lines.find(({ holder }) => holder === 'Us');
  const held = isGivenUp ? { amount: 0, quantity: 0 } : { amount: owned, quantity };
  const others = lines.filter(isOther).map(holderLine).sort(byAmount);
  const value = sideOf(us?.amount ?? held.amount, walletAmount, others, ({ amount }) => amount);
  const units = sideOf(us?.quantity ?? held.quantity, walletQuantity, others, (line) => line.quantity);
  return {
    ...value,
    units,
    lines: others,
    balance: cents(value.unallocated - value.over),
    isGiven: walletAmount !== null,
    oursDiffers: value.ours === cents(owned) ? null : cents(value.ours - owned),
  };
}

const isOther = (line: WalletLine): line is WalletLine & { readonly holder: HolderLine['holder'] } =>
  line.holder !== 'Us';

const holderLine = (line: WalletLine & { readonly holder: HolderLine['holder'] }): HolderLine => ({
  id: line.id,
  holder: line.holder,
  competitorId: line.competitorId,
  amount: line.amount,
  quantity: line.quantity,
  contractEnd: line.contractEnd,
  isEntrenched: line.isEntrenched,
  source: line.source,
  asOfDate: line.asOfDate,
});

const byAmount = (a: HolderLine, b: HolderLine): number =>
  (b.amount ?? 0) - (a.amount ?? 0) || (b.quantity ?? 0) - (a.quantity ?? 0) || (a.id < b.id ? -1 : 1);

function sideOf(
  ours: number,
  given: number | null,
  others: readonly HolderLine[],
  valueOf: (line: HolderLine) => number | null,
): LedgerSide {
  let competitors = 0;
  let inHouse = 0;
  for (const line of others) {
    if (line.holder === 'In-House') inHouse += cents(valueOf(line));
    else competitors += cents(valueOf(line));
  }
  const held = cents(cents(ours) + competitors + inHouse);
  const wallet = given === null ? held : cents(given);
  return {
    ours: cents(ours),
    competitors: cents(competitors),
    inHouse: cents(inHouse),
    unallocated: Math.max(0, cents(wallet - held)),
    over: Math.max(0, cents(held - wallet)),
    wallet,
  };
}

export const sideIn = (ledger: Ledger, mode: WalletMode): LedgerSide => (mode === 'units' ? ledger.units : ledger);

/** What a line counts in a mode; nothing known counts as 0. */
export const lineIn = (line: Pick<HolderLine, 'amount' | 'quantity'>, mode: WalletMode): number =>
  cents(mode === 'units' ? line.quantity : line.amount);

/** A sum of ledgers, with what each competitor holds of it. */
export interface LedgerSum extends LedgerSide {
  /** By id of the competitor. */
  readonly byCompetitor: ReadonlyMap<string, number>;
  /** What we hold, as percent of the wallet; `null` without one. */
  readonly share: number | null;
  /** Ledgers in which the holders exceed the wallet. */
  readonly overCount: number;
  /** Lines of others that say nothing in this mode. */
  readonly silent: number;
  /** Where people say otherwise than the CRM what we hold: in how many ledgers, and both amounts. */
  readonly told: { readonly count: number; readonly ours: number; readonly crm: number };
}

/** Sums ledgers of a row, a group, a column or the whole plan; what does not balance in one is not offset by another. */
export function rollUp(ledgers: Iterable<Ledger>, mode: WalletMode): LedgerSum {
  const total = { ours: 0, competitors: 0, inHouse: 0, unallocated: 0, over: 0, wallet: 0 };
  const byCompetitor = new Map<string, number>();
  let overCount = 0;
  let silent = 0;
  const told = { count: 0, ours: 0, crm: 0 };
  for (const ledger of ledgers) {
    const side = sideIn(ledger, mode);
    for (const key of SIDES) total[key] += Math.round(side[key] * 100);
    if (side.over > 0) overCount += 1;
    if (ledger.oursDiffers !== null) {
      told.count += 1;
      told.ours = cents(told.ours + ledger.ours);
      told.crm = cents(told.crm + ledger.ours - ledger.oursDiffers);
    }
    for (const line of ledger.lines) {
      if ((mode === 'units' ? line.quantity : line.amount) === null) silent += 1;
      if (line.competitorId === null) continue;
      const so = byCompetitor.get(line.competitorId) ?? 0;
      byCompetitor.set(line.competitorId, so + Math.round(lineIn(line, mode) * 100));
    }
  }
  for (const key of SIDES) total[key] /= 100;
  for (const [id, sum] of byCompetitor) byCompetitor.set(id, sum / 100);
  return { ...total, byCompetitor, share: percentOf(total.ours, total.wallet), overCount, silent, told };
}

const SIDES = ['ours', 'competitors', 'inHouse', 'unallocated', 'over', 'wallet'] as const;

/** What a cell of the matrix tells of its wallet. */
export interface WalletCell {
  readonly owned: number;
  readonly quantity: number;
  readonly wallet: number | null;
  readonly walletQuantity: number | null;
  readonly walletLines: readonly WalletLine[];
  readonly isGivenUp?: boolean;
}

export const ledgerOf = ({ owned, quantity, wallet, walletQuantity, walletLines, isGivenUp }: WalletCell): Ledger =>
  walletOf({
    owned,
    quantity,
    walletAmount: wallet,
    walletQuantity,
    lines: walletLines,
    ...(isGivenUp === undefined ? {} : { isGivenUp }),
  });

/** Whether anything is known of a wallet beyond what the CRM says we hold. */
export const isKnown = (ledger: Ledger): boolean =>
  ledger.isGiven || ledger.lines.length > 0 || ledger.units.wallet > ledger.units.ours || ledger.oursDiffers !== null;
