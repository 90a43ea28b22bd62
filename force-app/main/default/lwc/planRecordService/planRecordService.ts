import type {
  AccountNode,
  Asset,
  BuyingCenter,
  CellRecord,
  CellStatus,
  ListPrice,
  Offering,
  Opportunity,
  OpportunityLine,
} from 'c/crmModel';
import type {
  Action,
  ActionPriority,
  ActionStatus,
  MeasureType,
  Objective,
  ObjectiveCategory,
  ObjectiveStatus,
} from 'c/objectiveModel';
import { DEFAULT_LIKELIHOOD } from 'c/planModel';
import type { Plan, PlanStatus, PlanType, ReviewCadence } from 'c/planModel';
import type { ContentName, Cursors } from 'c/planQueryService';

/** What the first call answers. */
export interface PlanScope {
  readonly accounts: readonly AccountNode[];
  readonly plans: readonly Plan[];
  readonly offerings: readonly Offering[];
  readonly prices: readonly ListPrice[];
}

/** What the second call, and its further pages, answer for one plan. */
export interface PlanContent {
  readonly centers: readonly BuyingCenter[];
  readonly opportunities: readonly Opportunity[];
  readonly lines: readonly OpportunityLine[];
  readonly assets: readonly Asset[];
  readonly cells: readonly CellRecord[];
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
}

export const EMPTY_CONTENT: PlanContent = {
  centers: [],
  opportunities: [],
  lines: [],
  assets: [],
  cells: [],
  objectives: [],
  actions: [],
};

type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const at = (node: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (isNode(inner) ? inner[name] : undefined), node);
const text = (node: Node, field: string): string | null => {
  const value = at(node, field, 'value');
  return typeof value === 'string' && value !== '' ? value : null;
};
const required = (node: Node, field: string): string => text(node, field) ?? '';
const number = (node: Node, field: string): number | null => {
  const value = at(node, field, 'value');
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' && Number.isFinite(Number(value)) ? Number(value) : null;
};
const flag = (node: Node, field: string): boolean => at(node, field, 'value') === true;
const nameOf = (node: Node, parent: string): string | null => {
  const value = at(node, parent, 'Name', 'value');
  return typeof value === 'string' ? value : null;
};
const id = (node: Node): string => String(node.Id ?? '');
/** A picklist's value; the org restricts them, so that the text is one of the type. */
const picked = <T extends string>(node: Node, field: string): T | null => text(node, field) as T | null;

function nodes(data: unknown, connection: string): readonly Node[] {
  const edges = at(data, 'uiapi', 'query', connection, 'edges');
  if (!Array.isArray(edges)) return [];
  return edges.map((edge: unknown) => at(edge, 'node')).filter(isNode);
}

/** The cursors of connections that have more records; empty when everything has been read. */
export function nextCursors(data: unknown): Cursors {
  const query = at(data, 'uiapi', 'query');
  const cursors: Partial<Record<ContentName, string>> = {};
  if (!isNode(query)) return cursors;
  for (const name of Object.keys(query) as ContentName[]) {
    const cursor = at(query, name, 'pageInfo', 'endCursor');
    if (at(query, name, 'pageInfo', 'hasNextPage') === true && typeof cursor === 'string') cursors[name] = cursor;
  }
  return cursors;
}

export function readScope(data: unknown): PlanScope {
  return {
    accounts: nodes(data, 'Account').map((node) => ({
      id: id(node),
      name: required(node, 'Name'),
      parentId: text(node, 'ParentId'),
    })),
    plans: nodes(data, 'Account_Plan__c').map(readPlan),
    offerings: nodes(data, 'Offering__c').map((node) => ({
      id: id(node),
      name: required(node, 'Name'),
      parentId: text(node, 'Parent_Offering__c'),
      productId: text(node, 'Product__c'),
      productFamily: text(node, 'Product_Family__c'),
      sortOrder: number(node, 'Sort_Order__c'),
      isActive: flag(node, 'Is_Active__c'),
    })),
    prices: nodes(data, 'PricebookEntry').map((node) => ({
      pricebookEntryId: id(node),
      pricebookId: required(node, 'Pricebook2Id'),
      productId: required(node, 'Product2Id'),
      unitPrice: number(node, 'UnitPrice') ?? 0,
    })),
  };
}

const readPlan = (node: Node): Plan => ({
  id: id(node),
  name: required(node, 'Name'),
  accountId: required(node, 'Account__c'),
  planType: picked<PlanType>(node, 'Plan_Type__c') ?? 'Grow',
  status: picked<PlanStatus>(node, 'Status__c') ?? 'Draft',
  periodStart: required(node, 'Period_Start__c'),
  periodEnd: required(node, 'Period_End__c'),
  targetAmount: number(node, 'Target_Amount__c'),
  targetSource: text(node, 'Target_Source__c'),
  likelihoodWhite: number(node, 'Likelihood_White__c') ?? DEFAULT_LIKELIHOOD.white,
  likelihoodRenewal: number(node, 'Likelihood_Renewal__c') ?? DEFAULT_LIKELIHOOD.renewal,
  ownerId: text(node, 'OwnerId'),
  ownerName: nameOf(node, 'Owner'),
  executiveSponsorName: nameOf(node, 'Executive_Sponsor__r'),
  reviewCadence: picked<ReviewCadence>(node, 'Review_Cadence__c'),
  nextReviewDate: text(node, 'Next_Review_Date__c'),
  customerVision: text(node, 'Customer_Vision__c'),
  customerMission: text(node, 'Customer_Mission__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});

/** The records of one answer, added to those already read. */
export function readContent(data: unknown, before: PlanContent = EMPTY_CONTENT): PlanContent {
  return {
    centers: [...before.centers, ...nodes(data, 'Buying_Center__c').map(readCenter)],
    opportunities: [...before.opportunities, ...nodes(data, 'Opportunity').map(readOpportunity)],
    lines: [...before.lines, ...nodes(data, 'OpportunityLineItem').map(readLine)],
    assets: [...before.assets, ...nodes(data, 'Asset').map(readAsset)],
    cells: [...before.cells, ...nodes(data, 'Whitespace_Cell__c').map(readCell)],
    objectives: [...before.objectives, ...nodes(data, 'Objective__c').map(readObjective)],
    actions: [...before.actions, ...nodes(data, 'Action__c').map(readAction)],
  };
}

const readCenter = (node: Node): BuyingCenter => ({
  id: id(node),
  name: required(node, 'Name'),
  accountId: required(node, 'Account__c'),
  parentId: text(node, 'Parent_Buying_Center__c'),
  sortOrder: number(node, 'Sort_Order__c'),
});

const readOpportunity = (node: Node): Opportunity => ({
  id: id(node),
  name: required(node, 'Name'),
  accountId: required(node, 'AccountId'),
  buyingCenterId: text(node, 'Buying_Center__c'),
  stageName: required(node, 'StageName'),
  closeDate: required(node, 'CloseDate'),
  amount: number(node, 'Amount'),
  probability: number(node, 'Probability'),
  isWon: flag(node, 'IsWon'),
  isClosed: flag(node, 'IsClosed'),
});

const familyOf = (node: Node): string | null => {
  const family = at(node, 'Product2', 'Family', 'value');
  return typeof family === 'string' && family !== '' ? family : null;
};

const readLine = (node: Node): OpportunityLine => ({
  id: id(node),
  opportunityId: required(node, 'OpportunityId'),
  productId: text(node, 'Product2Id'),
  productName: nameOf(node, 'Product2'),
  productFamily: familyOf(node),
  amount: number(node, 'TotalPrice'),
});

const readAsset = (node: Node): Asset => ({
  id: id(node),
  name: required(node, 'Name'),
  accountId: required(node, 'AccountId'),
  buyingCenterId: text(node, 'Buying_Center__c'),
  productId: text(node, 'Product2Id'),
  productFamily: familyOf(node),
  price: number(node, 'Price'),
  quantity: number(node, 'Quantity'),
  usageEndDate: text(node, 'UsageEndDate'),
});

const readCell = (node: Node): CellRecord => ({
  id: id(node),
  planId: required(node, 'Account_Plan__c'),
  accountId: text(node, 'Account__c'),
  buyingCenterId: text(node, 'Buying_Center__c'),
  offeringId: required(node, 'Offering__c'),
  statusOverride: picked<CellStatus>(node, 'Status_Override__c'),
  overrideReason: text(node, 'Override_Reason__c'),
  overriddenStatus: picked<CellStatus>(node, 'Overridden_Status__c'),
  needScore: number(node, 'Need_Score__c'),
  capabilityScore: number(node, 'Capability_Score__c'),
  competitionScore: number(node, 'Competition_Score__c'),
  potentialAmount: number(node, 'Potential_Amount__c'),
  walletAmount: number(node, 'Wallet_Amount__c'),
  source: text(node, 'Source__c'),
  asOfDate: text(node, 'As_Of_Date__c'),
  opportunityId: text(node, 'Opportunity__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
  lastModifiedByName: nameOf(node, 'LastModifiedBy'),
});

const readObjective = (node: Node): Objective => ({
  id: id(node),
  planId: required(node, 'Account_Plan__c'),
  name: required(node, 'Name'),
  category: picked<ObjectiveCategory>(node, 'Category__c'),
  customerGoal: text(node, 'Customer_Goal__c'),
  solution: text(node, 'Solution__c'),
  measureType: picked<MeasureType>(node, 'Measure_Type__c') ?? 'Qualitative',
  baselineValue: number(node, 'Baseline_Value__c'),
  targetValue: number(node, 'Target_Value__c'),
  actualValue: number(node, 'Actual_Value__c'),
  contributionAmount: number(node, 'Contribution_Amount__c'),
  weight: number(node, 'Weight__c'),
  startDate: text(node, 'Start_Date__c'),
  dueDate: text(node, 'Due_Date__c'),
  responsibleId: text(node, 'Responsible__c'),
  responsibleName: nameOf(node, 'Responsible__r'),
  status: picked<ObjectiveStatus>(node, 'Status__c') ?? 'Not Started',
  statusReason: text(node, 'Status_Reason__c'),
  source: text(node, 'Source__c'),
  sortOrder: number(node, 'Sort_Order__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});

const readAction = (node: Node): Action => ({
  id: id(node),
  objectiveId: required(node, 'Objective__c'),
  parentActionId: text(node, 'Parent_Action__c'),
  name: required(node, 'Name'),
  status: picked<ActionStatus>(node, 'Status__c') ?? 'Not Started',
  priority: picked<ActionPriority>(node, 'Priority__c'),
  startDate: text(node, 'Start_Date__c'),
  dueDate: text(node, 'Due_Date__c'),
  completedDate: text(node, 'Completed_Date__c'),
  assigneeId: text(node, 'Assignee__c'),
  assigneeName: nameOf(node, 'Assignee__r'),
  customerOwnerId: text(node, 'Customer_Owner__c'),
  customerOwnerName: nameOf(node, 'Customer_Owner__r'),
  isCustomerVisible: flag(node, 'Is_Customer_Visible__c'),
  signOffRequired: flag(node, 'Sign_Off_Required__c'),
  signedOffBy: text(node, 'Signed_Off_By__c'),
  signedOffAt: text(node, 'Signed_Off_At__c'),
  opportunityId: text(node, 'Opportunity__c'),
  cellId: text(node, 'Whitespace_Cell__c'),
  sortOrder: number(node, 'Sort_Order__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});
