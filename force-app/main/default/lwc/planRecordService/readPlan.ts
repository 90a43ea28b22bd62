import type { ChangeDecision } from 'c/changeModel';
import type { Commitment, CommitmentKind, CommitmentStatus, Department } from 'c/commitmentModel';
import type { CellRecord, CellStatus } from 'c/crmModel';
import type { Fact, FactKind, FactSource } from 'c/factModel';
import type { Force, ForceDirection } from 'c/forceModel';
import type { Agreement } from 'c/implementationModel';
import { DEFAULT_LIKELIHOOD } from 'c/planModel';
import type { Plan, PlanStatus, PlanType, ReviewCadence } from 'c/planModel';
import type { PlanReview, ReviewStatus, ReviewType } from 'c/planReviewModel';
import type { Coverage, DecisionRole, Influence, RelationshipLevel, Stakeholder, Support } from 'c/stakeholderModel';
import type { PlanUpdate, UpdateKind } from 'c/timelineModel';
import { flag, id, nameOf, number, picked, required, text } from './node';
import type { Node } from './node';

export const readPlan = (node: Node): Plan => ({
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
  executiveSponsorId: text(node, 'Executive_Sponsor__c'),
  executiveSponsorName: nameOf(node, 'Executive_Sponsor__r'),
  reviewCadence: picked<ReviewCadence>(node, 'Review_Cadence__c'),
  nextReviewDate: text(node, 'Next_Review_Date__c'),
  lastReviewedAt: text(node, 'Last_Reviewed_At__c'),
  createdDate: required(node, 'CreatedDate'),
  customerVision: text(node, 'Customer_Vision__c'),
  customerMission: text(node, 'Customer_Mission__c'),
  templateId: text(node, 'Template__c'),
  previousPlanId: text(node, 'Previous_Plan__c'),
  externalKey: text(node, 'External_Key__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
  lastModifiedByName: nameOf(node, 'LastModifiedBy'),
});

export const readCell = (node: Node, planId: string): CellRecord => ({
  id: id(node),
  planId,
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
  walletQuantity: number(node, 'Wallet_Quantity__c'),
  source: text(node, 'Source__c'),
  asOfDate: text(node, 'As_Of_Date__c'),
  opportunityId: text(node, 'Opportunity__c'),
  currencyCode: text(node, 'CurrencyIsoCode'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
  lastModifiedByName: nameOf(node, 'LastModifiedBy'),
});

export const readFact = (node: Node, planId: string): Fact => ({
  id: id(node),
  planId,
  kind: picked<FactKind>(node, 'Kind__c') ?? 'Need',
  statement: required(node, 'Statement__c'),
  source: picked<FactSource>(node, 'Source__c') ?? 'Assumption',
  confirmedBy: text(node, 'Confirmed_By__c'),
  confirmedByContactId: text(node, 'Confirmed_By_Contact__c'),
  confirmedByContactName: nameOf(node, 'Confirmed_By_Contact__r'),
  confirmedOn: text(node, 'Confirmed_On__c'),
  expiresOn: text(node, 'Expires_On__c'),
  weight: number(node, 'Weight__c'),
  aboutContactId: text(node, 'About_Contact__c'),
  aboutContactName: nameOf(node, 'About_Contact__r'),
  isDropped: flag(node, 'Is_Dropped__c'),
  competitorId: text(node, 'Competitor__c'),
  marketShare: number(node, 'Market_Share__c'),
  createdDate: required(node, 'CreatedDate'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
  lastModifiedByName: nameOf(node, 'LastModifiedBy'),
});

export const readUpdate = (node: Node, planId: string): PlanUpdate => ({
  id: id(node),
  planId,
  kind: picked<UpdateKind>(node, 'Kind__c') ?? 'General',
  body: required(node, 'Body__c'),
  updateDate: required(node, 'Update_Date__c'),
  isPinned: flag(node, 'Is_Pinned__c'),
  authorId: text(node, 'CreatedById'),
  authorName: nameOf(node, 'CreatedBy'),
  createdDate: required(node, 'CreatedDate'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});

export const readCommitment = (node: Node, planId: string): Commitment => ({
  id: id(node),
  planId,
  name: required(node, 'Name'),
  number: text(node, 'Commitment_Number__c'),
  department: picked<Department>(node, 'Department__c'),
  kind: picked<CommitmentKind>(node, 'Kind__c') ?? 'Delivery',
  description: text(node, 'Description__c'),
  responsibleId: text(node, 'Responsible__c'),
  responsibleName: nameOf(node, 'Responsible__r'),
  dueDate: text(node, 'Due_Date__c'),
  deliveredDate: text(node, 'Delivered_Date__c'),
  serviceTarget: number(node, 'Service_Target__c'),
  serviceActual: number(node, 'Service_Actual__c'),
  status: picked<CommitmentStatus>(node, 'Status__c') ?? 'Requested',
  isCustomerVisible: flag(node, 'Is_Customer_Visible__c'),
  objectiveId: text(node, 'Objective__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
  lastModifiedByName: nameOf(node, 'LastModifiedBy'),
});

export const readDecision = (node: Node, planId: string): ChangeDecision => ({
  id: id(node),
  planId,
  key: required(node, 'Change_Key__c'),
  kind: required(node, 'Kind__c'),
  decision: picked<ChangeDecision['decision']>(node, 'Decision__c') ?? 'Ignored',
  recordId: text(node, 'Record_Id__c'),
  writtenRecordId: text(node, 'Written_Record_Id__c'),
  summary: text(node, 'Summary__c'),
  decidedByName: nameOf(node, 'CreatedBy'),
  createdDate: required(node, 'CreatedDate'),
});

export const readAgreement = (node: Node, planId: string): Agreement => ({
  id: id(node),
  planId,
  version: number(node, 'Version__c') ?? 0,
  agreedBy: text(node, 'Agreed_By__c'),
  agreedByContactId: text(node, 'Agreed_By_Contact__c'),
  agreedOn: text(node, 'Agreed_On__c'),
  content: text(node, 'Content__c'),
  createdDate: required(node, 'CreatedDate'),
});

export const readStakeholder = (node: Node, planId: string): Stakeholder => ({
  id: id(node),
  planId,
  name: required(node, 'Name'),
  contactId: text(node, 'Contact__c'),
  title: text(node, 'Title__c'),
  isExternal: flag(node, 'Is_External__c'),
  decisionRole: picked<DecisionRole>(node, 'Decision_Role__c'),
  support: picked<Support>(node, 'Support__c'),
  influence: picked<Influence>(node, 'Influence__c'),
  coverage: picked<Coverage>(node, 'Coverage__c'),
  relationshipLevel: picked<RelationshipLevel>(node, 'Relationship_Level__c'),
  buyingCenterId: text(node, 'Buying_Center__c'),
  lastContactDate: text(node, 'Last_Contact_Date__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});

export const readReview = (node: Node, planId: string): PlanReview => ({
  id: id(node),
  planId,
  type: picked<ReviewType>(node, 'Review_Type__c') ?? 'QBR',
  date: text(node, 'Review_Date__c'),
  status: picked<ReviewStatus>(node, 'Status__c') ?? 'Planned',
  summary: text(node, 'Summary__c'),
  whitespaceVersion: number(node, 'Whitespace_Snapshot_Version__c'),
  createdDate: required(node, 'CreatedDate'),
});

export const readForce = (node: Node, objectiveId: string): Force => ({
  id: id(node),
  objectiveId,
  name: required(node, 'Name'),
  direction: picked<ForceDirection>(node, 'Direction__c') ?? 'Driving',
  strength: number(node, 'Strength__c') ?? 0,
  mitigation: text(node, 'Mitigation__c'),
  sortOrder: number(node, 'Sort_Order__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
  lastModifiedByName: nameOf(node, 'LastModifiedBy'),
});
