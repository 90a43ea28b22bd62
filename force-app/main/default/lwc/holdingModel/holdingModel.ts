import { assetValue } from 'c/crmModel';
import type { OrderLine, WhitespaceInput } from 'c/crmModel';
import { rowFinder } from 'c/dealModel';
import { cents } from 'c/moneyModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { settingNumber, settingText } from 'c/settingModel';
import type { Settings } from 'c/settingModel';
import { offeringFinder } from 'c/whitespaceAxisModel';

/** What makes a crossing Owned; the setting `whitespace.counts` names those that do, with semicolons between. */
const OWNED_BY = ['Won Lines', 'Assets', 'Orders', 'Contracts'] as const;
export type OwnedBy = (typeof OWNED_BY)[number];

/** All of them, unless the setting names some. */
export function ownedBy(settings: Settings): ReadonlySet<OwnedBy> {
  const named = settingText(settings, 'whitespace.counts', '')
    .split(';')
    .map((part) => part.trim().toLowerCase());
  const known = OWNED_BY.filter((each) => named.includes(each.toLowerCase()));
  return new Set(known.length > 0 ? known : OWNED_BY);
}

/** Days before (and after) the end of a contract in which its renewal is at risk. */
export const RENEWAL_WINDOW_DAYS = 120;
export const renewalDays = (settings: Settings): number =>
  settingNumber(settings, 'whitespace.renewalDays', RENEWAL_WINDOW_DAYS);

/** Something the customer has from us, beside what was won: an asset, or a product of an order or of an order under a contract. */
export interface Holding {
  readonly kind: 'asset' | 'order' | 'contract';
  /** Of the asset, order or contract. */
  readonly recordId: string;
  readonly name: string;
  readonly productName: string | null;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly amount: number;
  readonly quantity: number;
  /** Its last day; `null` when it does not end. */
  readonly end: IsoDate | null;
}

type Input = Pick<WhitespaceInput, 'accounts' | 'centers' | 'offerings' | 'assets' | 'orderLines' | 'settings'>;

/** Statuses of an order that was not placed, or is not any more. */
const NOT_ORDERED: ReadonlySet<string> = new Set(['', 'Draft', 'Canceled', 'Cancelled']);

/** All that counts, on its row and offering. An order under an activated contract holds until that ends, another until its own end. */
export function holdingsOf(input: Input, today: IsoDate): readonly Holding[] {
  const counted = ownedBy(input.settings);
  const rowOf = rowFinder(input);
  const offeringOf = offeringFinder(input.offerings);
  const holdings: Holding[] = [];
  for (const asset of counted.has('Assets') ? input.assets : []) {
    const rowKey = rowOf(asset.accountId, asset.buyingCenterId);
    if (rowKey === null) continue;
    holdings.push({
      kind: 'asset',
      recordId: asset.id,
      name: asset.name,
      productName: null,
      rowKey,
      columnKey: offeringOf(asset.productId, asset.productFamily),
      amount: assetValue(asset),
      quantity: asset.quantity ?? 1,
      end: asset.usageEndDate,
    });
  }
  for (const line of input.orderLines) {
    const rowKey = rowOf(line.accountId, line.buyingCenterId);
    const held = heldBy(line, counted, today);
    if (rowKey === null || held === null) continue;
    holdings.push({
      ...held,
      productName: line.productName,
      rowKey,
      columnKey: offeringOf(line.productId, line.productFamily),
      amount: cents(line.amount),
      quantity: line.quantity ?? 0,
    });
  }
  return holdings;
}

type Held = Pick<Holding, 'kind' | 'recordId' | 'name' | 'end'>;

function heldBy(line: OrderLine, counted: ReadonlySet<OwnedBy>, today: IsoDate): Held | null {
  if (NOT_ORDERED.has(line.orderStatus)) return null;
  if (counted.has('Contracts') && line.contractId !== null && line.contractStatus === 'Activated')
    return { kind: 'contract', recordId: line.contractId, name: line.contractName ?? '', end: line.contractEnd };
  const isOver = line.endDate !== null && line.endDate < today;
  if (!counted.has('Orders') || isOver) return null;
  return { kind: 'order', recordId: line.orderId, name: line.orderName, end: line.endDate };
}

export const isInUse = ({ end }: Pick<Holding, 'end'>, today: IsoDate): boolean => end === null || end >= today;

/** Ended longer ago than a renewal is waited for. */
export const isLapsed = ({ end }: Pick<Holding, 'end'>, today: IsoDate, days: number): boolean =>
  end !== null && end < addDays(today, -days);

/** Its contract ends, or ended, within the window, and nothing was won here since the window opened. An order is not renewed. */
export function isAtRisk({ kind, end }: Holding, lastWon: IsoDate, today: IsoDate, days: number): boolean {
  if (kind === 'order' || end === null || end > addDays(today, days) || end < addDays(today, -days)) return false;
  return lastWon <= addDays(end, -days);
}

/** The amounts added up. */
export function amountOf(holdings: readonly Holding[]): number {
  let total = 0;
  for (const { amount } of holdings) total += amount;
  return total;
}

/** The quantities added up. */
export function quantityOf(holdings: readonly Holding[]): number {
  let total = 0;
  for (const { quantity } of holdings) total += quantity;
  return total;
}

/** The first day one of them ends; `null` where none does. */
export function firstEnd(holdings: readonly Holding[]): IsoDate | null {
  let first: IsoDate | null = null;
  for (const { end } of holdings) if (end !== null && (first === null || end < first)) first = end;
  return first;
}
