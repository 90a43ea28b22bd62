import type { Commitment } from 'c/commitmentModel';
import type { Fact } from 'c/factModel';
import type { Force } from 'c/forceModel';
import type { Agreement } from 'c/implementationModel';
import type { Action, Objective } from 'c/objectiveModel';
import { activeKey } from 'c/planModel';
import type { Plan, PlanStatus } from 'c/planModel';
import { createFields, fieldsOf, saveRecord, updateFields } from 'c/saveService';
import type { Editable, RecordMap, Saved, Stored } from 'c/saveService';
import type { PlanUpdate } from 'c/timelineModel';
import { AGREEMENT_MAP, COMMITMENT_MAP, DECISION_MAP, FACT_MAP, FORCE_MAP, UPDATE_MAP } from './childMaps';
import { ACTION_MAP, CELL_MAP, OBJECTIVE_MAP, PLAN_MAP } from './workMaps';

export { removeRecord } from 'c/saveService';
export type { Saved } from 'c/saveService';
export { MOST_OPPORTUNITIES, createOpportunities, undoOpportunities } from './createOpportunities';
export type { MadeOpportunity, NewOpportunity } from './createOpportunities';
export { completeReview, undoReview } from './completeReview';
export type { CompletedReview, ReviewDates } from './completeReview';
export { PLAN_KEY, createDraft, isOneTransaction } from './createDraft';
export type { MadeIds, NewPlan } from './createDraft';
export { saveCell } from './saveCell';
export { MOST_CELLS, saveCells } from './saveCells';
export type { CellEdit, CellWrite } from './saveCells';
export type { CellChanges, CellPlace } from './saveCell';
export { savePosition } from './savePosition';
export { saveWallet } from './saveWallet';
export type { SavedWallet, StoredWallet, WalletInput, WalletLineInput } from './saveWallet';

export {
  ACTION_MAP,
  AGREEMENT_MAP,
  CELL_MAP,
  COMMITMENT_MAP,
  DECISION_MAP,
  FACT_MAP,
  FORCE_MAP,
  OBJECTIVE_MAP,
  PLAN_MAP,
  UPDATE_MAP,
};

export type PlanChanges = Editable<Plan>;

export const savePlan = (plan: Plan, changes: PlanChanges): Promise<Saved> =>
  updateFields(plan, fieldsOf(PLAN_MAP, changes));

/** Moves the plan along its path, keeping the key that allows one Active plan per account and period. */
export const moveStatus = (plan: Plan, status: PlanStatus): Promise<Saved> =>
  updateFields(plan, { Status__c: status, Active_Key__c: activeKey({ ...plan, status }) });

/** Changes a record of `map`, or makes one below its parent (a plan; an objective for actions and forces) when there is none. */
const saving =
  <T>(map: RecordMap<T>) =>
  (parentId: string, record: Stored | null, changes: Editable<T>): Promise<Saved> =>
    saveRecord(map, parentId, record, changes as Partial<T>);

export const saveObjective = saving<Objective>(OBJECTIVE_MAP);
export const saveAction = saving<Action>(ACTION_MAP);
export const saveForce = saving<Force>(FORCE_MAP);
export const saveFact = saving<Fact>(FACT_MAP);
export const saveUpdate = saving<PlanUpdate>(UPDATE_MAP);
export const saveCommitment = saving<Commitment>(COMMITMENT_MAP);

/** Records a version the customer agreed to; it is never changed afterwards, and a version exists once. */
export const createAgreement = (planId: string, agreement: Editable<Agreement>): Promise<Saved> =>
  createFields(AGREEMENT_MAP.object, {
    [AGREEMENT_MAP.parentField]: planId,
    Agreement_Key__c: `${planId}:${agreement.version}`,
    ...fieldsOf(AGREEMENT_MAP, agreement as Partial<Agreement>),
  });
