import type { BuyingCenter, Offering, Opportunity, OpportunityLine, WhitespaceInput } from 'c/crmModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import { holds, limitLines, type Limit } from './limits.ts';
import { summarize } from './percentiles.ts';

const TODAY = '2026-06-15';
const SIDE = 60;
const DEALS = 5_000;
const LINES = 25_000;
const ROUNDS = 60;
const MOST = 3;

/** What deriving a large matrix takes beside the least that any reading of its lines takes, in the same moments of one process. */
export interface ModelBench {
  readonly lines: readonly string[];
  readonly holds: boolean;
}

/** 60 × 60 cells with 25,000 lines: every status against one pass over the lines that only groups them. */
export function benchWhitespaceModel(): ModelBench {
  const input = largeInput();
  const derive = (): number => whitespaceMatrix(input, TODAY).cells.length;
  const explain = (): number =>
    whitespaceMatrix(input, TODAY).cells.reduce((sum, cell) => sum + cell.evidence.length, 0);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => {
    const works = [() => groupBy(input), derive, explain];
    const order = [0, 1, 2].map((at) => (at + round) % 3);
    const times = [0, 0, 0];
    for (const at of order) times[at] = took(works[at] ?? derive);
    const [bare = 0, model = 0, whole = 0] = times;
    return { bare, model, whole };
  }).slice(ROUNDS / 3);
  const middle = (of: (round: (typeof rounds)[number]) => number): number => summarize(rounds.map(of)).p50;
  const ratio = middle(({ bare, model }) => model / bare);
  const line = (what: string, time: number, times: number): string =>
    `${what.padEnd(42)} ${time.toFixed(2)} ms: ${times.toFixed(2)} ×`;
  const limits: readonly Limit[] = [
    { what: 'all statuses beside a bare group-by', value: ratio, most: MOST, unit: '×' },
  ];
  return {
    lines: [
      line(
        `bare group-by of ${LINES} lines`,
        middle(({ bare }) => bare),
        1,
      ),
      line(
        `all statuses of ${SIDE} × ${SIDE} cells`,
        middle(({ model }) => model),
        ratio,
      ),
      line(
        'the same with the evidence of every cell',
        middle(({ whole }) => whole),
        middle(({ bare, whole }) => whole / bare),
      ),
      ...limitLines(limits),
    ],
    holds: holds(limits),
  };
}

function took(work: () => number): number {
  const started = performance.now();
  if (work() === 0) throw new Error('Nothing was grouped.');
  return performance.now() - started;
}

/** One pass: amounts by state, in a map of each row by product. */
function groupBy({ opportunities, lines }: WhitespaceInput): number {
  const deals = new Map(opportunities.map((each) => [each.id, each]));
  const rows = new Map<string, Map<string, { won: number; open: number; lost: number }>>();
  let groups = 0;
  for (const line of lines) {
    const deal = deals.get(line.opportunityId);
    if (!deal) continue;
    const rowKey = deal.buyingCenterId ?? deal.accountId;
    let row = rows.get(rowKey);
    if (!row) rows.set(rowKey, (row = new Map()));
    let sums = row.get(line.productId ?? '');
    if (!sums) {
      row.set(line.productId ?? '', (sums = { won: 0, open: 0, lost: 0 }));
      groups += 1;
    }
    sums[deal.isWon ? 'won' : deal.isClosed ? 'lost' : 'open'] += line.amount ?? 0;
  }
  return groups;
}

export function largeInput(): WhitespaceInput {
  const offerings = Array.from(
    { length: SIDE },
    (_, index): Offering => ({
      id: `offering-${index}`,
      name: `Offering ${index}`,
      parentId: null,
      productId: `product-${index}`,
      productFamily: `Family ${index % 8}`,
      sortOrder: index,
      isActive: true,
    }),
  );
  const centers = Array.from(
    { length: SIDE },
    (_, index): BuyingCenter => ({
      id: `center-${index}`,
      name: `Center ${index}`,
      accountId: 'account',
      parentId: index < 6 ? null : `center-${index % 6}`,
      sortOrder: index,
    }),
  );
  const opportunities = Array.from(
    { length: DEALS },
    (_, index): Opportunity => ({
      id: `deal-${index}`,
      name: `Deal ${index}`,
      accountId: 'account',
      buyingCenterId: `center-${(index * 7) % SIDE}`,
      stageName: 'Proposal',
      closeDate: `202${4 + (index % 3)}-0${1 + (index % 9)}-15`,
      amount: null,
      probability: 50,
      isWon: index % 3 === 0,
      isClosed: index % 3 < 2,
      currencyCode: null,
      ownerName: null,
      competitorId: null,
      lossReason: null,
      createdDate: null,
      stageChangedDate: null,
    }),
  );
  const lines = Array.from({ length: LINES }, (_, index): OpportunityLine => {
    const offering = (index * 13 + Math.floor(index / DEALS) * 17) % SIDE;
    return {
      id: `line-${index}`,
      opportunityId: `deal-${index % DEALS}`,
      productId: `product-${offering}`,
      productName: `Product ${offering}`,
      productFamily: `Family ${offering % 8}`,
      amount: 10.01 + index,
      quantity: 1,
    };
  });
  return {
    planId: 'plan',
    accountId: 'account',
    accounts: [{ id: 'account', name: 'Account', parentId: null }],
    centers,
    offerings,
    opportunities,
    lines,
    assets: [],
    cells: [],
    walletLines: [],
    orderLines: [],
    competitors: [],
    settings: [],
  };
}
