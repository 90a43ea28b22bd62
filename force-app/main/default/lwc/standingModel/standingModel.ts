import type { SourceRecord } from 'c/asIsModel';
import type { CellStatus, Opportunity, ServiceCase } from 'c/crmModel';
import { percentOf, sum } from 'c/moneyModel';
import { addDays, daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { SUPPORTS } from 'c/stakeholderModel';
import type { Stakeholder, Support } from 'c/stakeholderModel';

/** How many weeks the trend of cases goes back: 90 days and a bit. */
const TREND_WEEKS = 13;
const PRIORITIES = ['Critical', 'High', 'Medium', 'Low'];

export interface CaseLoad {
  readonly open: readonly {
    readonly priority: string;
    readonly count: number;
    readonly records: readonly SourceRecord[];
  }[];
  readonly openCount: number;
  /** Cases opened in each of the last 13 weeks, the oldest first. */
  readonly weeks: readonly number[];
  readonly opened: number;
  readonly closed: number;
  /** More opened in the second half of the time than in the first, fewer, or as many. */
  readonly trend: 'up' | 'down' | 'level';
}

const dayOf = (moment: string | null): IsoDate => (moment ?? '').slice(0, 10);

/** The open cases by priority, and how many came and went in the last 13 weeks. */
export function caseLoad(cases: readonly ServiceCase[], today: IsoDate): CaseLoad {
  const open = cases.filter((each) => !each.isClosed);
  const place = (priority: string): number => (PRIORITIES.includes(priority) ? PRIORITIES.indexOf(priority) : 9);
  const priorities = [...new Set(open.map((each) => each.priority ?? ''))].sort(
    (a, b) => place(a) - place(b) || (a < b ? -1 : 1),
  );
  const weeks = Array.from({ length: TREND_WEEKS }, () => 0);
  for (const each of cases) {
    const age = Math.max(0, daysBetween(dayOf(each.createdDate), today)); // moments are UTC: today's may be of tomorrow
    const week = TREND_WEEKS - 1 - Math.floor(age / 7);
    if (week >= 0 && week < TREND_WEEKS) weeks[week] = (weeks[week] ?? 0) + 1;
  }
  const since = addDays(today, 1 - TREND_WEEKS * 7);
  const half = Math.floor(TREND_WEEKS / 2);
  const change = sum(weeks.slice(-half)) - sum(weeks.slice(0, half));
  return {
    open: priorities.map((priority) => {
      const own = open.filter((each) => (each.priority ?? '') === priority);
      return { priority, count: own.length, records: own.map(caseRecord) };
    }),
    openCount: open.length,
    weeks,
    opened: sum(weeks),
    closed: cases.filter((each) => each.isClosed && dayOf(each.closedDate) >= since).length,
    trend: change > 0 ? 'up' : change < 0 ? 'down' : 'level',
  };
}

const caseRecord = (each: ServiceCase): SourceRecord => ({
  id: each.id,
  object: 'Case',
  name: [each.caseNumber, each.subject].filter(Boolean).join(' · '),
  amount: null,
  date: dayOf(each.createdDate),
});

export interface Orientation {
  readonly counts: readonly {
    readonly support: Support;
    readonly count: number;
    readonly records: readonly SourceRecord[];
  }[];
  readonly mapped: number;
  /** People not known by name yet. */
  readonly placeholders: number;
}

/** How the mapped people stand to us; who has no support given is unknown. */
export function orientation(stakeholders: readonly Stakeholder[]): Orientation {
  return {
    counts: SUPPORTS.map((support) => {
      const own = stakeholders.filter((person) => (person.support ?? 'Unknown') === support);
      const records = own.map(({ id, name, lastContactDate }) => ({
        id,
        object: 'Stakeholder__c' as const,
        name,
        amount: null,
        date: lastContactDate,
      }));
      return { support, count: own.length, records };
    }),
    mapped: stakeholders.length,
    placeholders: stakeholders.filter((person) => person.contactId === null && !person.isExternal).length,
  };
}

/** What part of what all accounts brought in 365 days came from this one; `percent` to a tenth, `null` when it cannot be told. */
export function revenueShare(
  opportunities: readonly Opportunity[],
  ourRevenue: number | null,
  today: IsoDate,
): { readonly ours: number; readonly percent: number | null } {
  const from = addDays(today, -365);
  const won = opportunities.filter((deal) => deal.isWon && deal.closeDate >= from && deal.closeDate <= today);
  const ours = sum(won.map((deal) => deal.amount));
  if (ourRevenue === null || ourRevenue <= 0 || ours > ourRevenue) return { ours, percent: null };
  return { ours, percent: Math.round((ours / ourRevenue) * 1000) / 10 };
}

interface PositionCell {
  readonly status: CellStatus;
  readonly wallet: number | null;
  readonly amount: number | null;
}

export interface Position {
  readonly ours: number;
  /** What competitors are known to hold, and in how many cells. */
  readonly competitors: number;
  readonly competitorCells: number;
  /** What of the known wallets nobody is known to hold. */
  readonly rest: number;
  readonly wallet: number;
  readonly share: number | null;
  readonly competitorShare: number | null;
}

/** Where we stand against competitors as far as wallets and competitor cells tell; `null` while neither does. */
export function competitivePosition(
  cells: readonly PositionCell[],
  total: { readonly owned: number; readonly wallet: number },
): Position | null {
  const theirs = cells.filter((cell) => cell.status === 'Competitor');
  if (total.wallet <= 0 && theirs.length === 0) return null;
  const competitors = sum(theirs.map((cell) => cell.amount));
  const wallet = Math.max(total.wallet, sum([total.owned, competitors]));
  return {
    ours: total.owned,
    competitors,
    competitorCells: theirs.length,
    rest: sum([wallet, -total.owned, -competitors]),
    wallet,
    share: percentOf(total.owned, wallet),
    competitorShare: percentOf(competitors, wallet),
  };
}
