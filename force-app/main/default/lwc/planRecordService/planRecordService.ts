import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import type { ChangeDecision } from 'c/changeModel';
import type { Commitment } from 'c/commitmentModel';
import type {
  Account,
  Asset,
  BuyingCenter,
  CellRecord,
  Competitor,
  CompetitorPosition,
  Contact,
  Contract,
  ListPrice,
  LookAlike,
  Offering,
  Opportunity,
  OpportunityLine,
  Order,
  OrderLine,
  ServiceCase,
  WalletLine,
} from 'c/crmModel';
import type { CurrencyRate } from 'c/currencyModel';
import type { Fact } from 'c/factModel';
import type { Force } from 'c/forceModel';
import type { Agreement } from 'c/implementationModel';
import type { Action, Objective } from 'c/objectiveModel';
import type { Plan } from 'c/planModel';
import type { PageRequest, RecordKey } from 'c/planQueryService';
import type { PlanReview } from 'c/planReviewModel';
import type { PlanningSetting } from 'c/settingModel';
import type { Stakeholder } from 'c/stakeholderModel';
import type { PlanUpdate } from 'c/timelineModel';
import { at, numberOf, readAnswer, readRows, required } from './node';
import type { Answer, Node } from './node';
import * as crm from './readCrm';
import * as plan from './readPlan';
import * as wallet from './readWallet';
import * as work from './readWork';
import { unseenInContent, unseenInScope } from './unseen';
import type { Unseen } from './unseen';
import type { Definition } from './readWork';

export type { Definition } from './readWork';
export { UNSEEN } from './unseen';
export type { Unseen } from './unseen';

/** What the first call answers: the account with its subsidiaries, whichever plan is open. */
export interface PlanScope {
  readonly accounts: readonly Account[];
  readonly plans: readonly Plan[];
  readonly offerings: readonly Offering[];
  readonly prices: readonly ListPrice[];
  readonly centers: readonly BuyingCenter[];
  readonly contacts: readonly Contact[];
  /** Open cases, and those closed within 120 days. */
  readonly cases: readonly ServiceCase[];
  readonly orders: readonly Order[];
  readonly contracts: readonly Contract[];
  readonly assets: readonly Asset[];
  readonly settings: readonly PlanningSetting[];
  readonly rates: readonly CurrencyRate[];
  /** How objectives are computed; all that there are, since an objective may go by one that is no longer offered. */
  readonly definitions: readonly Definition[];
  /** All there are, also those no longer offered. */
  readonly competitors: readonly Competitor[];
  /** What all accounts this user sees brought us in 365 days; `null` when it cannot be told. */
  readonly ourRevenue: number | null;
  /** Kinds of records the org or this user does not have: no records of them is no answer. */
  readonly missing: readonly RecordKey[];
  /** What of the matrix this user may not see. */
  readonly unseen: readonly Unseen[];
}

/** What the second call answers for one plan, and for the deals and activities of its accounts. */
export interface PlanContent {
  readonly opportunities: readonly Opportunity[];
  readonly lines: readonly OpportunityLine[];
  readonly cells: readonly CellRecord[];
  readonly walletLines: readonly WalletLine[];
  readonly orderLines: readonly OrderLine[];
  readonly positions: readonly CompetitorPosition[];
  readonly lookAlikes: readonly LookAlike[];
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly forces: readonly Force[];
  readonly facts: readonly Fact[];
  readonly updates: readonly PlanUpdate[];
  readonly commitments: readonly Commitment[];
  readonly decisions: readonly ChangeDecision[];
  readonly agreements: readonly Agreement[];
  readonly stakeholders: readonly Stakeholder[];
  readonly reviews: readonly PlanReview[];
  /** Open tasks and those of the last 24 months. */
  readonly tasks: readonly ActivityTask[];
  readonly events: readonly ActivityEvent[];
  /** What of the matrix this user may not see. */
  readonly unseen: readonly Unseen[];
}

/** How one part is read: from which keys of an answer, and where a record says its parent when it came without it. */
interface Part<T> {
  readonly keys: readonly RecordKey[];
  readonly read: (node: Node, parentId: string) => T;
  readonly parentField?: string;
}
type Parts<T> = { readonly [Key in keyof T]: T[Key] extends readonly (infer R)[] ? Part<R> : never };
type ScopeRecords = Omit<PlanScope, 'ourRevenue' | 'missing' | 'unseen'>;
type ContentRecords = Omit<PlanContent, 'unseen'>;

const SCOPE_PARTS: Parts<ScopeRecords> = {
  accounts: { keys: ['Account'], read: crm.readAccount },
  plans: { keys: ['Account_Plan__c'], read: plan.readPlan },
  offerings: { keys: ['Offering__c'], read: crm.readOffering },
  prices: { keys: ['PricebookEntry'], read: crm.readPrice },
  centers: { keys: ['Buying_Centers__r'], read: crm.readCenter, parentField: 'Account__c' },
  contacts: { keys: ['Contacts'], read: crm.readContact, parentField: 'AccountId' },
  cases: { keys: ['Cases'], read: crm.readCase, parentField: 'AccountId' },
  orders: { keys: ['Orders'], read: crm.readOrder, parentField: 'AccountId' },
  contracts: { keys: ['Contracts'], read: crm.readContract, parentField: 'AccountId' },
  assets: { keys: ['Assets'], read: crm.readAsset, parentField: 'AccountId' },
  settings: { keys: ['Planning_Setting__c'], read: crm.readSetting },
  rates: { keys: ['Currency_Rate__c'], read: crm.readRate },
  competitors: { keys: ['Competitor__c'], read: wallet.readCompetitor },
  definitions: { keys: ['Measure_Definition__c'], read: work.readDefinition },
};

const CONTENT_PARTS: Parts<ContentRecords> = {
  opportunities: { keys: ['OpenDeals', 'WonDeals', 'LostDeals'], read: crm.readOpportunity },
  lines: { keys: ['OpportunityLineItems'], read: crm.readLine, parentField: 'OpportunityId' },
  cells: { keys: ['Whitespace_Cell__c'], read: (node) => plan.readCell(node, required(node, 'Account_Plan__c')) },
  walletLines: { keys: ['Wallet_Lines__r'], read: wallet.readWalletLine, parentField: 'Whitespace_Cell__c' },
  orderLines: { keys: ['OrderItems'], read: wallet.readOrderLine, parentField: 'OrderId' },
  positions: { keys: ['Competitor_Positions__r'], read: wallet.readPosition, parentField: 'Account_Plan__c' },
  lookAlikes: { keys: ['Look_Alike__c'], read: wallet.readLookAlike },
  objectives: { keys: ['Objective__c'], read: work.readObjective },
  actions: { keys: ['Actions__r'], read: work.readAction, parentField: 'Objective__c' },
  forces: { keys: ['Forces__r'], read: plan.readForce, parentField: 'Objective__c' },
  facts: { keys: ['Plan_Facts__r'], read: plan.readFact, parentField: 'Account_Plan__c' },
  updates: { keys: ['Plan_Updates__r'], read: plan.readUpdate, parentField: 'Account_Plan__c' },
  commitments: { keys: ['Commitments__r'], read: plan.readCommitment, parentField: 'Account_Plan__c' },
  decisions: { keys: ['Change_Decisions__r'], read: plan.readDecision, parentField: 'Account_Plan__c' },
  agreements: { keys: ['Plan_Agreements__r'], read: plan.readAgreement, parentField: 'Account_Plan__c' },
  stakeholders: { keys: ['Stakeholders__r'], read: plan.readStakeholder, parentField: 'Account_Plan__c' },
  reviews: { keys: ['Plan_Reviews__r'], read: plan.readReview, parentField: 'Account_Plan__c' },
  tasks: { keys: ['Task'], read: crm.readTask },
  events: { keys: ['Event'], read: crm.readEvent },
};

const readParts = <T>(answer: Answer, parts: Parts<T>): T =>
  Object.fromEntries(
    (Object.entries(parts) as [string, Part<unknown>][]).map(([name, { keys, read, parentField }]) => [
      name,
      readRows(answer, keys, read, parentField),
    ]),
  ) as T;

const NOTHING: Answer = { rows: new Map(), rests: [] };
export const EMPTY_CONTENT: PlanContent = { ...readParts(NOTHING, CONTENT_PARTS), unseen: [] };
export const EMPTY_SCOPE: PlanScope = {
  ...readParts(NOTHING, SCOPE_PARTS),
  ourRevenue: null,
  missing: [],
  unseen: [],
};

function revenueOf(data: unknown): number | null {
  const edges = at(data, 'uiapi', 'aggregate', 'Opportunity', 'edges');
  return Array.isArray(edges) ? numberOf(at(edges[0], 'node', 'aggregate', 'Amount', 'sum', 'value')) : null;
}

/** The kinds that may be missing: Orders can be switched off, and an older org lacks the newer objects. */
const MAY_BE_MISSING: readonly RecordKey[] = ['Contacts', 'Cases', 'Orders', 'Contracts', 'Assets'];

export function readScope(data: unknown): PlanScope {
  const answer = readAnswer(data);
  const isAnswered = answer.rows.has('Account') && (answer.rows.get('Account')?.length ?? 0) > 0;
  return {
    ...readParts(answer, SCOPE_PARTS),
    ourRevenue: revenueOf(data),
    missing: isAnswered ? MAY_BE_MISSING.filter((key) => !answer.rows.has(key)) : [],
    unseen: unseenInScope(answer),
  };
}

export function readContent(data: unknown): PlanContent {
  const answer = readAnswer(data);
  return { ...readParts(answer, CONTENT_PARTS), unseen: unseenInContent(answer) };
}

/** How many deals there are, whether they came or are on further pages; `null` where the answer does not say. */
export function dealsIn(data: unknown): number | null {
  const counts = CONTENT_PARTS.opportunities.keys.map((key) => at(data, 'uiapi', 'query', key, 'totalCount'));
  return counts.reduce<number | null>((sum, count) => (typeof count === 'number' ? (sum ?? 0) + count : sum), null);
}

/** The pages an answer leaves to be read; `asked` are those it was asked for, none for a first call. */
export function pagesLeft(data: unknown, asked: readonly PageRequest[] = []): readonly PageRequest[] {
  return readAnswer(data).rests.map((rest) => {
    const page = asked.find(({ key }) => key === rest.key);
    return {
      ...rest,
      key: rest.key as RecordKey,
      parentIds: rest.after === null ? rest.parentIds : (page?.parentIds ?? []),
    };
  });
}

interface Identified {
  readonly id?: string;
}

/** Adds what further pages brought; a record that came twice is there once. */
export function withMore<T extends object>(first: T, more: T): T {
  const merged = Object.entries(first).map(([part, records]) => {
    const later = (more as Record<string, unknown>)[part];
    if (!Array.isArray(records) || !Array.isArray(later) || later.length === 0) return [part, records];
    const known = new Set((records as Identified[]).map((record) => record.id));
    return [part, [...records, ...(later as Identified[]).filter(({ id }) => id === undefined || !known.has(id))]];
  });
  return Object.fromEntries(merged) as T;
}
