import { addDays, daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { settingNumber } from 'c/settingModel';
import type { Settings } from 'c/settingModel';

export const FACT_KINDS = [
  'Mission',
  'Vision',
  'Market',
  'Customer Competitor',
  'Decision Process',
  'Need',
  'Reason to Buy',
  'Fear',
  'Love',
  'Pet Peeve',
  'Strength',
  'Weakness',
  'Opportunity',
  'Threat',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];
export type FactSource = 'CRM' | 'Customer' | 'Assumption';

/** One statement about the customer with how we know it, as `Plan_Fact__c` holds it. */
export interface Fact {
  readonly id: string;
  readonly planId: string;
  readonly kind: FactKind;
  readonly statement: string;
  readonly source: FactSource;
  /** Who said so, in words; required with the source Customer. */
  readonly confirmedBy: string | null;
  readonly confirmedByContactId: string | null;
  readonly confirmedByContactName: string | null;
  readonly confirmedOn: IsoDate | null;
  /** Overrides the expiry of the kind. */
  readonly expiresOn: IsoDate | null;
  /** 1 to 10. */
  readonly weight: number | null;
  readonly aboutContactId: string | null;
  readonly aboutContactName: string | null;
  readonly isDropped: boolean;
  /** When it was written down, as the org words it. */
  readonly createdDate: string;
  readonly lastModifiedDate: string;
}

/** Days a fact holds after it was confirmed, unless it or a setting `fact.expiry.<Kind>` says otherwise. */
const EXPIRY_DAYS: Readonly<Record<FactKind, number>> = {
  Mission: 365,
  Vision: 365,
  Market: 180,
  'Customer Competitor': 180,
  'Decision Process': 180,
  Need: 180,
  'Reason to Buy': 180,
  Fear: 180,
  Love: 365,
  'Pet Peeve': 365,
  Strength: 365,
  Weakness: 365,
  Opportunity: 180,
  Threat: 180,
};

/** Days before its end in which a fact counts as ageing. */
export const AGEING_DAYS = 30;

export const expiryDays = (kind: FactKind, settings: Settings): number =>
  settingNumber(settings, `fact.expiry.${kind}`, EXPIRY_DAYS[kind]);

/** The day from which a fact needs to be confirmed again: its own, or else counted from when it was confirmed or written down. */
export const expiryOf = (fact: Fact, settings: Settings): IsoDate =>
  fact.expiresOn ?? addDays(fact.confirmedOn ?? fact.createdDate.slice(0, 10), expiryDays(fact.kind, settings));

export type Freshness = 'fresh' | 'ageing' | 'stale';

/** Stale from its expiry on, ageing in the month before. */
export function freshness(fact: Fact, today: IsoDate, settings: Settings): Freshness {
  const days = daysBetween(today, expiryOf(fact, settings));
  if (days <= 0) return 'stale';
  return days <= AGEING_DAYS ? 'ageing' : 'fresh';
}

/** What is to be confirmed, edited or dropped, the longest stale first; without what was dropped. */
export const refreshQueue = (facts: readonly Fact[], today: IsoDate, settings: Settings): readonly Fact[] =>
  facts
    .filter((fact) => !fact.isDropped && freshness(fact, today, settings) === 'stale')
    .map((fact) => ({ fact, expiry: expiryOf(fact, settings) }))
    .sort((a, b) => (a.expiry < b.expiry ? -1 : a.expiry > b.expiry ? 1 : a.fact.id < b.fact.id ? -1 : 1))
    .map(({ fact }) => fact);
