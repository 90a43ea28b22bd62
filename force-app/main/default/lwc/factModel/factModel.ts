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
export const FACT_SOURCES = ['CRM', 'Customer', 'Assumption'] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** The four lists of a SWOT. */
export const SWOT_KINDS: readonly FactKind[] = ['Strength', 'Weakness', 'Opportunity', 'Threat'];
/** The other kinds as they are shown together, in this order. */
export const DEPTH_GROUPS = [
  { key: 'direction', kinds: ['Mission', 'Vision'] },
  { key: 'market', kinds: ['Market', 'Customer Competitor'] },
  { key: 'process', kinds: ['Decision Process'] },
  { key: 'needs', kinds: ['Need'] },
  { key: 'reasons', kinds: ['Reason to Buy'] },
  { key: 'fears', kinds: ['Fear'] },
  { key: 'loves', kinds: ['Love'] },
  { key: 'peeves', kinds: ['Pet Peeve'] },
] as const satisfies readonly { readonly key: string; readonly kinds: readonly FactKind[] }[];
export type DepthGroup = (typeof DEPTH_GROUPS)[number]['key'];
/** What a first conversation should find out; offered where nothing is known yet. */
export const FIRST_KINDS: readonly FactKind[] = [
  'Mission',
  'Need',
  'Decision Process',
  'Reason to Buy',
  'Fear',
  'Strength',
  'Threat',
];

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
  /** A strength or weakness of this competitor, not of ours. */
  readonly competitorId: string | null;
  /** Percent: of one of the customer's own rivals, or of the customer in its market. */
  readonly marketShare: number | null;
  /** When it was written down, as the org words it. */
  readonly createdDate: string;
  readonly lastModifiedDate: string;
  readonly lastModifiedByName?: string | null;
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
const AGEING_DAYS = 30;

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

/** Days since it was confirmed, or written down if nobody ever did; never negative. */
export const factAge = (fact: Pick<Fact, 'confirmedOn' | 'createdDate'>, today: IsoDate): number =>
  Math.max(0, daysBetween(fact.confirmedOn ?? fact.createdDate.slice(0, 10), today));

/** Days a stale fact is overdue to be asked again: since it was confirmed, or since its end when that is longer ago. */
export const staleDays = (fact: Fact, today: IsoDate, settings: Settings): number =>
  Math.max(factAge(fact, today), daysBetween(expiryOf(fact, settings), today));

/** Minutes it takes to go through `count` facts at twenty seconds each, at least one; 0 for none. */
export const refreshMinutes = (count: number): number => Math.ceil((count * 20) / 60);

/** What is shown of the facts: those of a source, those that are stale, or what was dropped. */
export type FactFilter = 'all' | FactSource | 'stale' | 'dropped';

export const factsShown = (
  facts: readonly Fact[],
  filter: FactFilter,
  today: IsoDate,
  settings: Settings,
): readonly Fact[] =>
  facts.filter((fact) => {
    if (filter === 'dropped') return fact.isDropped;
    if (fact.isDropped) return false;
    if (filter === 'stale') return freshness(fact, today, settings) === 'stale';
    return filter === 'all' || fact.source === filter;
  });

/** The facts of some kinds that are not about a competitor of ours: the weightiest first, then by kind and statement. */
export const factsOf = (facts: readonly Fact[], kinds: readonly FactKind[]): readonly Fact[] =>
  facts
    .filter((fact) => kinds.includes(fact.kind) && fact.competitorId === null)
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        (b.weight ?? 0) - (a.weight ?? 0) ||
        a.statement.localeCompare(b.statement) ||
        (a.id < b.id ? -1 : 1),
    );

type Confirmer = Pick<Fact, 'confirmedBy' | 'confirmedByContactId' | 'confirmedByContactName'>;
export type FactValues = Omit<
  Fact,
  'id' | 'planId' | 'isDropped' | 'createdDate' | 'lastModifiedDate' | 'lastModifiedByName'
>;

/** Whether a fact names somebody who confirmed it. */
export const isAttributed = (fact: Confirmer): boolean => Boolean(fact.confirmedBy || fact.confirmedByContactId);

/** What confirming a fact today changes: it holds again for the time of its kind. `by` replaces who said so. */
export const confirmation = (today: IsoDate, by: Confirmer | null): Partial<FactValues> => ({
  ...by,
  confirmedOn: today,
  expiresOn: null,
});

export type FactField = 'statement' | 'confirmedBy' | 'confirmedOn' | 'expiresOn' | 'weight';
export type FactProblem = 'statement' | 'who' | 'when' | 'future' | 'expiry' | 'weight';
/** Longest statement, and longest name of who confirmed it. */
export const STATEMENT_LENGTH = 2000;
export const CONFIRMED_BY_LENGTH = 120;

/** What the org would refuse, by the field it belongs to; `today` is the day of the user. */
export function factProblems(values: FactValues, today: IsoDate): Readonly<Partial<Record<FactField, FactProblem>>> {
  const { statement, source, confirmedOn, expiresOn, weight } = values;
  const problems: Partial<Record<FactField, FactProblem>> = {};
  if (statement.trim() === '' || statement.length > STATEMENT_LENGTH) problems.statement = 'statement';
  if (source === 'Customer' && !isAttributed(values)) problems.confirmedBy = 'who';
  if (source === 'Customer' && confirmedOn === null) problems.confirmedOn = 'when';
  if (confirmedOn !== null && confirmedOn > today) problems.confirmedOn = 'future';
  if (confirmedOn !== null && expiresOn !== null && expiresOn < confirmedOn) problems.expiresOn = 'expiry';
  if (weight !== null && !(weight >= 1 && weight <= 10)) problems.weight = 'weight';
  return problems;
}
