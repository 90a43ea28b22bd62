import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import { cellKey } from 'c/crmModel';
import type { CellRecord, ListPrice } from 'c/crmModel';
import { refTo, runInOneTransaction } from 'c/mutationService';
import type { Fields, Operation } from 'c/mutationService';
import type { Action, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { activeKey } from 'c/planModel';
import type { Plan, PlanStatus, PlanType } from 'c/planModel';

/** What a save answers: where the record is, and what the next save is held against. */
export interface Saved {
  readonly id: string;
  readonly lastModifiedDate: string;
}

type Editable<T> = Partial<Omit<T, 'id' | 'planId' | 'lastModifiedDate' | 'lastModifiedByName'>>;
export type PlanChanges = Editable<Plan>;
export type CellChanges = Editable<CellRecord>;
export type ObjectiveChanges = Editable<Objective>;
export type ActionChanges = Editable<Action>;

type FieldMap<T> = Readonly<Partial<Record<keyof T, string>>>;

const PLAN_FIELDS: FieldMap<Plan> = {
  name: 'Name',
  planType: 'Plan_Type__c',
  status: 'Status__c',
  periodStart: 'Period_Start__c',
  periodEnd: 'Period_End__c',
  targetAmount: 'Target_Amount__c',
  targetSource: 'Target_Source__c',
  likelihoodWhite: 'Likelihood_White__c',
  likelihoodRenewal: 'Likelihood_Renewal__c',
  reviewCadence: 'Review_Cadence__c',
  nextReviewDate: 'Next_Review_Date__c',
  customerVision: 'Customer_Vision__c',
  customerMission: 'Customer_Mission__c',
};

const CELL_FIELDS: FieldMap<CellRecord> = {
  statusOverride: 'Status_Override__c',
  overrideReason: 'Override_Reason__c',
  overriddenStatus: 'Overridden_Status__c',
  needScore: 'Need_Score__c',
  capabilityScore: 'Capability_Score__c',
  competitionScore: 'Competition_Score__c',
  potentialAmount: 'Potential_Amount__c',
  walletAmount: 'Wallet_Amount__c',
  source: 'Source__c',
  asOfDate: 'As_Of_Date__c',
  opportunityId: 'Opportunity__c',
};

const OBJECTIVE_FIELDS: FieldMap<Objective> = {
  name: 'Name',
  category: 'Category__c',
  customerGoal: 'Customer_Goal__c',
  solution: 'Solution__c',
  measureType: 'Measure_Type__c',
  baselineValue: 'Baseline_Value__c',
  targetValue: 'Target_Value__c',
  actualValue: 'Actual_Value__c',
  contributionAmount: 'Contribution_Amount__c',
  weight: 'Weight__c',
  startDate: 'Start_Date__c',
  dueDate: 'Due_Date__c',
  responsibleId: 'Responsible__c',
  status: 'Status__c',
  statusReason: 'Status_Reason__c',
  source: 'Source__c',
  sortOrder: 'Sort_Order__c',
};

const ACTION_FIELDS: FieldMap<Action> = {
  name: 'Name',
  status: 'Status__c',
  priority: 'Priority__c',
  startDate: 'Start_Date__c',
  dueDate: 'Due_Date__c',
  completedDate: 'Completed_Date__c',
  assigneeId: 'Assignee__c',
  customerOwnerId: 'Customer_Owner__c',
  isCustomerVisible: 'Is_Customer_Visible__c',
  signOffRequired: 'Sign_Off_Required__c',
  signedOffBy: 'Signed_Off_By__c',
  signedOffAt: 'Signed_Off_At__c',
  parentActionId: 'Parent_Action__c',
  opportunityId: 'Opportunity__c',
  cellId: 'Whitespace_Cell__c',
  sortOrder: 'Sort_Order__c',
};

/** The fields of the org for changed values; what has no field of its own (a name of a look-up) is left out. */
function fieldsOf<T>(changes: Partial<T>, map: FieldMap<T>): Fields {
  const fields: Record<string, string | number | boolean | null> = {};
  for (const [key, value] of Object.entries(changes)) {
    const field = map[key as keyof T];
    if (field && value !== undefined) fields[field] = value as string | number | boolean | null;
  }
  return fields;
}

/** Saves only if nobody saved since `lastModifiedDate`; otherwise the org refuses with a conflict. */
async function update(id: string, fields: Fields, lastModifiedDate: string): Promise<Saved> {
  const record = await updateRecord({ fields: { Id: id, ...fields } }, { ifUnmodifiedSince: lastModifiedDate });
  return { id: record.id, lastModifiedDate: record.lastModifiedDate };
}

async function create(apiName: string, fields: Fields): Promise<Saved> {
  const record = await createRecord({ apiName, fields });
  return { id: record.id, lastModifiedDate: record.lastModifiedDate };
}

export const savePlan = (plan: Plan, changes: PlanChanges): Promise<Saved> =>
  update(plan.id, fieldsOf(changes, PLAN_FIELDS), plan.lastModifiedDate);

/** Moves the plan along its path, keeping the key that allows one Active plan per account and period. */
export const moveStatus = (plan: Plan, status: PlanStatus): Promise<Saved> =>
  update(plan.id, { Status__c: status, Active_Key__c: activeKey({ ...plan, status }) }, plan.lastModifiedDate);

/** Where a cell stands; `buyingCenterId` is the row, or else the account. */
export interface CellPlace {
  readonly planId: string;
  readonly accountId: string;
  readonly buyingCenterId: string | null;
  readonly offeringId: string;
}

const placeFields = (place: CellPlace): Fields => ({
  Account_Plan__c: place.planId,
  Offering__c: place.offeringId,
  ...(place.buyingCenterId === null ? { Account__c: place.accountId } : { Buying_Center__c: place.buyingCenterId }),
  Cell_Key__c: cellKey(place.planId, place.buyingCenterId ?? place.accountId, place.offeringId),
});

/** Changes what is known about a crossing; makes the record when there is none yet. Two who make it at once: the second gets a duplicate. */
export const saveCell = (place: CellPlace, record: CellRecord | null, changes: CellChanges): Promise<Saved> => {
  const fields = fieldsOf(changes, CELL_FIELDS);
  return record
    ? update(record.id, fields, record.lastModifiedDate)
    : create('Whitespace_Cell__c', { ...placeFields(place), ...fields });
};

export const saveObjective = (
  planId: string,
  objective: Objective | null,
  changes: ObjectiveChanges,
): Promise<Saved> => {
  const fields = fieldsOf(changes, OBJECTIVE_FIELDS);
  return objective
    ? update(objective.id, fields, objective.lastModifiedDate)
    : create('Objective__c', { Account_Plan__c: planId, ...fields });
};

export const saveAction = (objectiveId: string, action: Action | null, changes: ActionChanges): Promise<Saved> => {
  const fields = fieldsOf(changes, ACTION_FIELDS);
  return action
    ? update(action.id, fields, action.lastModifiedDate)
    : create('Action__c', { Objective__c: objectiveId, ...fields });
};

/** Removes a record; undoes a creation. */
export const removeRecord = (id: string): Promise<void> => deleteRecord(id);

export interface NewPlan {
  /** Unique; the same draft saved twice, after an answer was lost, is refused instead of doubled. */
  readonly externalKey: string;
  readonly accountId: string;
  readonly name: string;
  readonly planType: PlanType;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly targetAmount: number | null;
  readonly targetSource: string;
  readonly objectives: readonly ObjectiveChanges[];
  readonly cells: readonly (Omit<CellPlace, 'planId'> & {
    readonly potentialAmount: number;
    readonly source: string;
  })[];
}

const atMost = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** Makes plan, objectives and potentials in one transaction; answers the id of the plan. */
export async function createPlan(plan: NewPlan, today: IsoDate): Promise<string> {
  const operations: Operation[] = [
    {
      kind: 'create',
      alias: 'plan',
      object: 'Account_Plan__c',
      fields: {
        Name: atMost(plan.name, 80),
        Account__c: plan.accountId,
        Plan_Type__c: plan.planType,
        Status__c: 'Draft',
        Period_Start__c: plan.periodStart,
        Period_End__c: plan.periodEnd,
        Target_Amount__c: plan.targetAmount,
        Target_Source__c: atMost(plan.targetSource, 255),
        External_Key__c: plan.externalKey,
      },
    },
    ...plan.objectives.map(
      (objective, index): Operation => ({
        kind: 'create',
        alias: `objective${index}`,
        object: 'Objective__c',
        fields: { ...fieldsOf(objective, OBJECTIVE_FIELDS), Account_Plan__c: refTo('plan'), Sort_Order__c: index + 1 },
      }),
    ),
    ...plan.cells.map(
      (cell, index): Operation => ({
        kind: 'create',
        alias: `cell${index}`,
        object: 'Whitespace_Cell__c',
        fields: {
          ...placeFields({ ...cell, planId: plan.externalKey }),
          Account_Plan__c: refTo('plan'),
          Potential_Amount__c: cell.potentialAmount,
          Source__c: atMost(cell.source, 255),
          As_Of_Date__c: today,
        },
      }),
    ),
  ];
  const ids = await runInOneTransaction(operations);
  return ids.plan ?? '';
}

export interface NewOpportunity {
  readonly place: CellPlace;
  readonly record: CellRecord | null;
  readonly name: string;
  readonly stageName: string;
  readonly closeDate: IsoDate;
  readonly amount: number;
  /** The product of the offering; without one the opportunity has no line and counts on the cell by its amount. */
  readonly price: ListPrice | null;
}

/** What {@link createOpportunity} made, to be undone. */
export interface MadeOpportunity {
  readonly opportunityId: string;
  readonly cellId: string;
  readonly isNewCell: boolean;
}

/** Opportunity, its line and the link from the cell, in one transaction. */
export async function createOpportunity(wanted: NewOpportunity): Promise<MadeOpportunity> {
  const { place, record, price } = wanted;
  const operations: Operation[] = [
    {
      kind: 'create',
      alias: 'opportunity',
      object: 'Opportunity',
      fields: {
        Name: atMost(wanted.name, 120),
        AccountId: place.accountId,
        Buying_Center__c: place.buyingCenterId,
        StageName: wanted.stageName,
        CloseDate: wanted.closeDate,
        ...(price ? { Pricebook2Id: price.pricebookId } : { Amount: wanted.amount }),
      },
    },
  ];
  if (price) {
    operations.push({
      kind: 'create',
      alias: 'line',
      object: 'OpportunityLineItem',
      fields: {
        OpportunityId: refTo('opportunity'),
        PricebookEntryId: price.pricebookEntryId,
        Quantity: 1,
        UnitPrice: wanted.amount,
      },
    });
  }
  const link = { Opportunity__c: refTo('opportunity') };
  operations.push(
    record
      ? { kind: 'update', alias: 'cell', object: 'Whitespace_Cell__c', id: record.id, fields: link }
      : { kind: 'create', alias: 'cell', object: 'Whitespace_Cell__c', fields: { ...placeFields(place), ...link } },
  );
  const ids = await runInOneTransaction(operations);
  return { opportunityId: ids.opportunity ?? '', cellId: record?.id ?? ids.cell ?? '', isNewCell: record === null };
}

/** Takes back what was made: the opportunity with its lines, and the cell record if that was new. */
export async function undoOpportunity({ opportunityId, cellId, isNewCell }: MadeOpportunity): Promise<void> {
  const cell: Operation = isNewCell
    ? { kind: 'delete', alias: 'cell', object: 'Whitespace_Cell__c', id: cellId }
    : { kind: 'update', alias: 'cell', object: 'Whitespace_Cell__c', id: cellId, fields: { Opportunity__c: null } };
  await runInOneTransaction([cell, { kind: 'delete', alias: 'opportunity', object: 'Opportunity', id: opportunityId }]);
}
