import type {
  Asset,
  CellRecord,
  Competitor,
  CompetitorPosition,
  LookAlike,
  Offering,
  Opportunity,
  OpportunityLine,
  OrderLine,
  WalletLine,
  WhitespaceInput,
} from 'c/crmModel';

/** Records with harmless values; a test names only what it is about. */
export const offering = (id: string, more: Partial<Offering> = {}): Offering => ({
  id,
  name: id,
  parentId: null,
  productId: `p-${id}`,
  productFamily: null,
  sortOrder: null,
  isActive: true,
  ...more,
});

export const won = (id: string, closeDate: string, more: Partial<Opportunity> = {}): Opportunity => ({
  id,
  name: `Deal ${id}`,
  accountId: 'acc',
  buyingCenterId: null,
  stageName: 'Closed Won',
  closeDate,
  amount: 100,
  probability: 100,
  isWon: true,
  isClosed: true,
  currencyCode: null,
  ownerName: null,
  competitorId: null,
  lossReason: null,
  createdDate: null,
  stageChangedDate: null,
  ...more,
});

export const open = (id: string, closeDate: string, more: Partial<Opportunity> = {}): Opportunity =>
  won(id, closeDate, { stageName: 'Proposal', probability: 50, isWon: false, isClosed: false, ...more });

export const lost = (id: string, closeDate: string, more: Partial<Opportunity> = {}): Opportunity =>
  won(id, closeDate, { stageName: 'Closed Lost', probability: 0, isWon: false, ...more });

export const line = (opportunityId: string, offeringId: string, amount: number | null = 100): OpportunityLine => ({
  id: `l-${opportunityId}-${offeringId}`,
  opportunityId,
  productId: `p-${offeringId}`,
  productName: offeringId,
  productFamily: null,
  amount,
  quantity: null,
});

export const asset = (
  id: string,
  offeringId: string,
  usageEndDate: string | null,
  more: Partial<Asset> = {},
): Asset => ({
  id,
  name: `Asset ${id}`,
  accountId: 'acc',
  buyingCenterId: null,
  productId: `p-${offeringId}`,
  productFamily: null,
  price: 100,
  quantity: 1,
  usageEndDate,
  currencyCode: null,
  ...more,
});

export const cellRecord = (offeringId: string, more: Partial<CellRecord> = {}): CellRecord => ({
  id: `cell-${offeringId}`,
  planId: 'plan',
  accountId: 'acc',
  buyingCenterId: null,
  offeringId,
  statusOverride: null,
  overrideReason: null,
  overriddenStatus: null,
  needScore: null,
  capabilityScore: null,
  competitionScore: null,
  potentialAmount: null,
  walletAmount: null,
  walletQuantity: null,
  source: null,
  asOfDate: null,
  opportunityId: null,
  lastModifiedDate: '2026-01-01T00:00:00.000Z',
  lastModifiedByName: null,
  ...more,
});

export const competitor = (id: string, more: Partial<Competitor> = {}): Competitor => ({
  id,
  name: id,
  website: null,
  isActive: true,
  ...more,
});

/** A competitor's line of 100 unless told otherwise; without a competitor it is ours. */
export const walletLine = (
  cellId: string,
  competitorId: string | null,
  more: Partial<WalletLine> = {},
): WalletLine => ({
  id: `w-${cellId}-${competitorId ?? more.holder ?? 'Us'}`,
  cellId,
  holder: competitorId === null ? 'Us' : 'Competitor',
  competitorId,
  amount: 100,
  quantity: null,
  contractEnd: null,
  isEntrenched: false,
  source: 'Customer',
  asOfDate: null,
  currencyCode: null,
  lastModifiedDate: '2026-01-01T00:00:00.000Z',
  ...more,
});

export const position = (competitorId: string, more: Partial<CompetitorPosition> = {}): CompetitorPosition => ({
  id: `pos-${competitorId}`,
  planId: 'plan',
  competitorId,
  threat: 'Medium',
  position: null,
  response: null,
  lastModifiedDate: '2026-01-01T00:00:00.000Z',
  ...more,
});

export const lookAlike = (offeringId: string, owners: number, peers: number): LookAlike => ({
  id: `la-${offeringId}`,
  accountId: 'acc',
  offeringId,
  peers,
  owners,
  ownerIds: [],
  criteria: null,
  computedAt: null,
});

/** An activated order of 100 without an end, outside any contract. */
export const orderLine = (id: string, offeringId: string, more: Partial<OrderLine> = {}): OrderLine => ({
  id,
  orderId: `order-${id}`,
  orderName: id,
  orderStatus: 'Activated',
  accountId: 'acc',
  buyingCenterId: null,
  startDate: '2025-01-01',
  endDate: null,
  contractId: null,
  contractName: null,
  contractStatus: null,
  contractEnd: null,
  productId: `p-${offeringId}`,
  productName: offeringId,
  productFamily: null,
  amount: 100,
  quantity: 1,
  currencyCode: null,
  ...more,
});

export const input = (more: Partial<WhitespaceInput> = {}): WhitespaceInput => ({
  planId: 'plan',
  accountId: 'acc',
  accounts: [{ id: 'acc', name: 'Acme', parentId: null }],
  centers: [],
  offerings: [offering('a'), offering('b')],
  opportunities: [],
  lines: [],
  assets: [],
  cells: [],
  walletLines: [],
  orderLines: [],
  competitors: [],
  settings: [],
  ...more,
});
