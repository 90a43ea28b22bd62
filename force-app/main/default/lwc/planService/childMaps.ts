import type { ChangeDecision } from 'c/changeModel';
import type { Commitment } from 'c/commitmentModel';
import type { Fact } from 'c/factModel';
import type { Force } from 'c/forceModel';
import type { Agreement } from 'c/implementationModel';
import type { RecordMap } from 'c/saveService';
import type { Stakeholder } from 'c/stakeholderModel';
import type { PlanUpdate } from 'c/timelineModel';

const parentField = 'Account_Plan__c';

export const FACT_MAP: RecordMap<Fact> = {
  object: 'Plan_Fact__c',
  parentField,
  fields: {
    kind: 'Kind__c',
    statement: 'Statement__c',
    source: 'Source__c',
    confirmedBy: 'Confirmed_By__c',
    confirmedByContactId: 'Confirmed_By_Contact__c',
    confirmedOn: 'Confirmed_On__c',
    expiresOn: 'Expires_On__c',
    weight: 'Weight__c',
    aboutContactId: 'About_Contact__c',
    isDropped: 'Is_Dropped__c',
    competitorId: 'Competitor__c',
    marketShare: 'Market_Share__c',
  },
};

export const UPDATE_MAP: RecordMap<PlanUpdate> = {
  object: 'Plan_Update__c',
  parentField,
  fields: { kind: 'Kind__c', body: 'Body__c', updateDate: 'Update_Date__c', isPinned: 'Is_Pinned__c' },
};

export const COMMITMENT_MAP: RecordMap<Commitment> = {
  object: 'Commitment__c',
  parentField,
  fields: {
    name: 'Name',
    department: 'Department__c',
    kind: 'Kind__c',
    description: 'Description__c',
    responsibleId: 'Responsible__c',
    dueDate: 'Due_Date__c',
    deliveredDate: 'Delivered_Date__c',
    serviceTarget: 'Service_Target__c',
    serviceActual: 'Service_Actual__c',
    status: 'Status__c',
    isCustomerVisible: 'Is_Customer_Visible__c',
    objectiveId: 'Objective__c',
  },
};

export const STAKEHOLDER_MAP: RecordMap<Stakeholder> = {
  object: 'Stakeholder__c',
  parentField,
  fields: {
    name: 'Name',
    contactId: 'Contact__c',
    title: 'Title__c',
    isExternal: 'Is_External__c',
    decisionRole: 'Decision_Role__c',
    support: 'Support__c',
    influence: 'Influence__c',
    coverage: 'Coverage__c',
    relationshipLevel: 'Relationship_Level__c',
    buyingCenterId: 'Buying_Center__c',
    lastContactDate: 'Last_Contact_Date__c',
  },
};

export const FORCE_MAP: RecordMap<Force> = {
  object: 'Force__c',
  parentField: 'Objective__c',
  fields: {
    name: 'Name',
    direction: 'Direction__c',
    strength: 'Strength__c',
    mitigation: 'Mitigation__c',
    sortOrder: 'Sort_Order__c',
  },
};

export const DECISION_MAP: RecordMap<ChangeDecision> = {
  object: 'Change_Decision__c',
  parentField,
  fields: {
    key: 'Change_Key__c',
    kind: 'Kind__c',
    decision: 'Decision__c',
    recordId: 'Record_Id__c',
    writtenRecordId: 'Written_Record_Id__c',
    summary: 'Summary__c',
  },
};

export const AGREEMENT_MAP: RecordMap<Agreement> = {
  object: 'Plan_Agreement__c',
  parentField,
  fields: {
    version: 'Version__c',
    agreedBy: 'Agreed_By__c',
    agreedByContactId: 'Agreed_By_Contact__c',
    agreedOn: 'Agreed_On__c',
    content: 'Content__c',
  },
};
