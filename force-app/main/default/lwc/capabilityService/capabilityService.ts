import type { ObjectInfo } from 'lightning/uiObjectInfoApi';

/** The objects whose permissions decide what the plan offers to do. */
export const CAPABILITY_OBJECTS = [
  'Account_Plan__c',
  'Whitespace_Cell__c',
  'Wallet_Line__c',
  'Competitor__c',
  'Competitor_Position__c',
  'Objective__c',
  'Action__c',
  'Opportunity',
  'Account',
  'Plan_Fact__c',
  'Plan_Update__c',
  'Force__c',
  'Commitment__c',
  'Change_Decision__c',
  'Plan_Agreement__c',
  'Plan_Review__c',
  'Stakeholder__c',
  'Buying_Center__c',
  'Task',
];

/** What this user may do; what is not here is not shown. */
export interface UiCapabilities {
  readonly canReadPlans: boolean;
  readonly canCreatePlan: boolean;
  readonly canEditPlan: boolean;
  readonly canEditCells: boolean;
  /** Say who holds a cell's wallet, and take that back. */
  readonly canEditWallets: boolean;
  readonly canReadCompetitors: boolean;
  readonly canNameCompetitors: boolean;
  readonly canEditPositions: boolean;
  readonly canEditObjectives: boolean;
  readonly canEditActions: boolean;
  readonly canDeleteObjectives: boolean;
  readonly canDeleteActions: boolean;
  readonly canCreateOpportunity: boolean;
  readonly canEditAccount: boolean;
  /** Make, change and delete them. */
  readonly canEditFacts: boolean;
  readonly canEditUpdates: boolean;
  readonly canEditForces: boolean;
  readonly canEditCommitments: boolean;
  readonly canEditStakeholders: boolean;
  /** Make, change and delete buying centers. */
  readonly canEditCenters: boolean;
  /** Accept or ignore a change, and take that back. */
  readonly canDecideChanges: boolean;
  readonly canRecordAgreements: boolean;
  /** Complete a review, and take that back. */
  readonly canCompleteReviews: boolean;
  /** Keep what was said as a completed task. */
  readonly canLogCalls: boolean;
}

export const NO_CAPABILITIES: UiCapabilities = {
  canReadPlans: false,
  canCreatePlan: false,
  canEditPlan: false,
  canEditCells: false,
  canEditWallets: false,
  canReadCompetitors: false,
  canNameCompetitors: false,
  canEditPositions: false,
  canEditObjectives: false,
  canEditActions: false,
  canDeleteObjectives: false,
  canDeleteActions: false,
  canCreateOpportunity: false,
  canEditAccount: false,
  canEditFacts: false,
  canEditUpdates: false,
  canEditForces: false,
  canEditCommitments: false,
  canEditStakeholders: false,
  canEditCenters: false,
  canDecideChanges: false,
  canRecordAgreements: false,
  canCompleteReviews: false,
  canLogCalls: false,
};

/** What the wire `getObjectInfos` provides. */
export interface ObjectInfos {
  readonly data?: { readonly results: readonly { readonly statusCode: number; readonly result: unknown }[] };
  readonly error?: unknown;
}

const isObjectInfo = (result: unknown): result is ObjectInfo =>
  typeof result === 'object' && result !== null && 'apiName' in result && 'createable' in result;

/** Reads the answer of `getObjectInfos`; an object the user may not know of has no info, so nothing is allowed. */
export function capabilitiesOf(
  results: readonly { readonly statusCode: number; readonly result: unknown }[],
): UiCapabilities {
  const infos = new Map<string, ObjectInfo>();
  for (const { result } of results) if (isObjectInfo(result)) infos.set(result.apiName, result);
  const canCreate = (name: string): boolean => infos.get(name)?.createable === true;
  const canDelete = (name: string): boolean => infos.get(name)?.deletable === true;
  const canEdit = (name: string): boolean => infos.get(name)?.updateable === true;
  const mayAll = (name: string): boolean => canCreate(name) && canEdit(name) && canDelete(name);
  return {
    canReadPlans: infos.has('Account_Plan__c'),
    canCreatePlan: canCreate('Account_Plan__c'),
    canEditPlan: canEdit('Account_Plan__c'),
    canEditCells: canEdit('Whitespace_Cell__c') && canCreate('Whitespace_Cell__c'),
    canEditWallets: canEdit('Whitespace_Cell__c') && canCreate('Whitespace_Cell__c') && mayAll('Wallet_Line__c'),
    canReadCompetitors: infos.has('Competitor__c') && infos.has('Wallet_Line__c'),
    canNameCompetitors: canCreate('Competitor__c'),
    canEditPositions: canEdit('Competitor_Position__c') && canCreate('Competitor_Position__c'),
    canEditObjectives: canEdit('Objective__c') && canCreate('Objective__c'),
    canEditActions: canEdit('Action__c') && canCreate('Action__c'),
    canDeleteObjectives: canDelete('Objective__c'),
    canDeleteActions: canDelete('Action__c'),
    canCreateOpportunity: canCreate('Opportunity'),
    canEditAccount: canEdit('Account'),
    canEditFacts: mayAll('Plan_Fact__c'),
    canEditUpdates: mayAll('Plan_Update__c'),
    canEditForces: mayAll('Force__c'),
    canEditCommitments: mayAll('Commitment__c'),
    canEditStakeholders: mayAll('Stakeholder__c'),
    canEditCenters: mayAll('Buying_Center__c'),
    canDecideChanges: canCreate('Change_Decision__c') && canDelete('Change_Decision__c'),
    canRecordAgreements: canCreate('Plan_Agreement__c'),
    canCompleteReviews: canEdit('Account_Plan__c') && canCreate('Plan_Review__c') && canDelete('Plan_Review__c'),
    canLogCalls: canCreate('Task') && mayAll('Plan_Update__c'),
  };
}
