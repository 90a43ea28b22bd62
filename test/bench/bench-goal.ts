import type { Opportunity, OpportunityLine, WhitespaceInput } from 'c/crmModel';
import { inCurrency } from 'c/currencyModel';
import { goalBuild, type GoalBuild } from 'c/goalBuildModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { LARGE } from './large-plan.ts';
import { inWords, timing, type Timing } from './percentiles.ts';

const runs = 30;
const today = '2026-06-15';
const plan = {
  periodStart: '2026-01-01',
  periodEnd: '2026-12-31',
  targetAmount: 50_000_000,
  likelihoodWhite: 25,
  likelihoodRenewal: 80,
};
const rates = [
  { isoCode: 'USD', startDate: '1700-01-01', rate: 1 },
  { isoCode: 'EUR', startDate: '1700-01-01', rate: 0.8 },
  { isoCode: 'EUR', startDate: '2026-04-01', rate: 0.5 },
];

/** The goal build of 5,000 opportunities with 25,000 lines beside one bare pass over the same rows. */
export async function benchGoal(): Promise<readonly string[]> {
  const input = makeInput();
  const matrix = whitespaceMatrix(input, today);
  const bare = inSight(input);
  const built = goalBuild(plan, matrix, input, today);
  if (Math.abs(bare - built.inSight) > 0.005 * LARGE.lines)
    throw new Error(`${built.inSight} in sight, ${bare} by the bare pass`);
  const pass = await timing(runs, () => inSight(input));
  const line = (what: string, time: Timing): string =>
    `${what.padEnd(42)} ${inWords(time)}: ${(time.p50 / pass.p50).toFixed(1)} ×`;
  return [
    `${'bare pass over the rows'.padEnd(42)} ${inWords(pass)}`,
    line('goal build of placed deals', await timing(runs, () => goalBuild(plan, matrix, input, today))),
    line('deals placed in the matrix, and goal build', await timing(runs, () => whole(input))),
    line('the same, half the deals in another currency', await timing(runs, () => converted(input))),
  ];
}

const whole = (input: WhitespaceInput): GoalBuild => goalBuild(plan, whitespaceMatrix(input, today), input, today);

function converted(input: WhitespaceInput): GoalBuild {
  const opportunities = input.opportunities.map((deal, n) => ({ ...deal, currencyCode: n % 2 ? 'EUR' : 'USD' }));
  return whole(inCurrency({ ...input, opportunities }, 'USD', rates, today).input);
}

/** Won and weighted open amounts of the period: the least that anybody must compute. */
function inSight({ opportunities, lines }: WhitespaceInput): number {
  const byId = new Map(opportunities.map((deal) => [deal.id, deal]));
  let sum = 0;
  for (const { opportunityId, amount } of lines) {
    const deal = byId.get(opportunityId);
    if (!deal || deal.closeDate < plan.periodStart || deal.closeDate > plan.periodEnd) continue;
    if (deal.isWon) sum += amount ?? 0;
    else if (!deal.isClosed) sum += ((amount ?? 0) * (deal.probability ?? 0)) / 100;
  }
  return sum;
}

const make = <T>(count: number, each: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => each(n));

/** Ten accounts with ten buying centers each, twenty offerings; a third of the deals won, a third lost, a third open. */
function makeInput(): WhitespaceInput {
  const accounts = make(10, (n) => ({ id: `a${n}`, name: `Account ${n}`, parentId: n === 0 ? null : 'a0' }));
  const centers = make(100, (n) => ({
    id: `b${n}`,
    name: `Center ${n}`,
    accountId: `a${n % 10}`,
    parentId: null,
    sortOrder: n,
  }));
  const offerings = make(20, (n) => ({
    id: `o${n}`,
    name: `Offering ${n}`,
    parentId: null,
    productId: `p${n}`,
    productFamily: null,
    sortOrder: n,
    isActive: true,
  }));
  const opportunities = make(
    LARGE.deals,
    (n): Opportunity => ({
      id: `d${n}`,
      name: `Deal ${n}`,
      accountId: `a${n % 10}`,
      buyingCenterId: `b${n % 100}`,
      stageName: 'Proposal',
      closeDate: `202${5 + (n % 2)}-${String((n % 12) + 1).padStart(2, '0')}-15`,
      amount: null,
      probability: 50,
      isWon: n % 3 === 1,
      isClosed: n % 3 > 0,
      currencyCode: null,
      ownerName: null,
      competitorId: null,
      lossReason: null,
      createdDate: null,
      stageChangedDate: null,
    }),
  );
  const lines = make(
    LARGE.lines,
    (n): OpportunityLine => ({
      id: `l${n}`,
      opportunityId: `d${n % LARGE.deals}`,
      productId: `p${n % 20}`,
      productName: `Product ${n % 20}`,
      productFamily: null,
      amount: 100 + (n % 900),
      quantity: 1,
    }),
  );
  const none = { assets: [], cells: [], walletLines: [], orderLines: [], settings: [], competitors: [] };
  return { planId: 'plan', accountId: 'a0', accounts, centers, offerings, opportunities, lines, ...none };
}
