import { nameOf, optional, STAMP, value } from './connections';
import type { Connection, Connections } from './connections';

/** How far back activities are read. */
const ACTIVITY_DAYS = 730;
const RECENT = `{ range: { last_n_days: ${ACTIVITY_DAYS} } }`;
const BY_ID = '{ Id: { order: ASC } }';

const LINES = {
  OpportunityLineItems: {
    object: 'OpportunityLineItem',
    parentField: 'OpportunityId',
    fields: `${value('Product2Id')} ${optional('TotalPrice', 'Quantity')} Product2 @optional { Name { value } Family { value } }`,
  },
} as const;

const ORDER_OF_LINE = [
  optional('OrderNumber', 'Status', 'AccountId', 'Buying_Center__c', 'EffectiveDate', 'EndDate', 'ContractId'),
  optional('CurrencyIsoCode'),
  `Contract @optional { ${optional('ContractNumber', 'Status', 'EndDate')} }`,
].join(' ');

/** The deals of one outcome: each has its own 2,000, so that 5,000 deals come in one answer. */
const deals = (isClosed: boolean, isWon: boolean) =>
  ({
    object: 'Opportunity',
    where: `{ and: [{ AccountId: { in: $accountIds } }, { IsClosed: { eq: ${isClosed} } }, { IsWon: { eq: ${isWon} } }] }`,
    orderBy: BY_ID,
    fields: [
      value('Name', 'AccountId', 'StageName', 'CloseDate', 'IsWon', 'IsClosed', 'CreatedDate'),
      optional('Amount', 'Probability', 'Buying_Center__c', 'CurrencyIsoCode', 'LastStageChangeDate'),
      optional('Main_Competitor__c', 'Loss_Reason__c'),
      nameOf('Owner'),
    ].join(' '),
    children: LINES,
    isCounted: true,
  }) as const satisfies Connection;

const WITH_WHOM = [
  optional('AccountId', 'OwnerId', 'WhoId', 'WhatId'),
  'Owner @optional { ... on User { Name { value } } }',
  'Who @optional { ... on Contact { Name { value } } }',
  value('CreatedDate', 'LastModifiedDate'),
].join(' ');

/** What belongs to one plan, and the deals and activities of its accounts. */
export const CONTENT_CONNECTIONS = {
  Plan: {
    object: 'Account_Plan__c',
    where: '{ Id: { eq: $planId } }',
    orderBy: BY_ID,
    fields: '',
    children: {
      Competitor_Positions__r: {
        object: 'Competitor_Position__c',
        parentField: 'Account_Plan__c',
        fields: [value('Competitor__c'), optional('Threat__c', 'Position__c', 'Response__c'), STAMP].join(' '),
      },
      Plan_Facts__r: {
        object: 'Plan_Fact__c',
        parentField: 'Account_Plan__c',
        fields: [
          value('Kind__c', 'Source__c'),
          optional('Statement__c', 'Confirmed_By__c', 'Confirmed_By_Contact__c', 'Confirmed_On__c', 'Expires_On__c'),
          optional('Weight__c', 'About_Contact__c', 'Is_Dropped__c', 'Competitor__c', 'Market_Share__c'),
          nameOf('Confirmed_By_Contact__r', 'About_Contact__r'),
          value('CreatedDate'),
          STAMP,
        ].join(' '),
      },
      Plan_Updates__r: {
        object: 'Plan_Update__c',
        parentField: 'Account_Plan__c',
        fields: [
          value('Kind__c', 'Update_Date__c', 'CreatedById', 'CreatedDate', 'LastModifiedDate'),
          optional('Body__c', 'Is_Pinned__c'),
          nameOf('CreatedBy'),
        ].join(' '),
      },
      Commitments__r: {
        object: 'Commitment__c',
        parentField: 'Account_Plan__c',
        fields: [
          value('Name', 'Status__c'),
          STAMP,
          optional('Commitment_Number__c', 'Department__c', 'Kind__c', 'Description__c', 'Responsible__c'),
          optional('Due_Date__c', 'Delivered_Date__c', 'Service_Target__c', 'Service_Actual__c'),
          optional('Is_Customer_Visible__c', 'Objective__c'),
          nameOf('Responsible__r'),
        ].join(' '),
      },
      Change_Decisions__r: {
        object: 'Change_Decision__c',
        parentField: 'Account_Plan__c',
        fields: [
          value('Change_Key__c', 'CreatedDate'),
          optional('Kind__c', 'Decision__c', 'Record_Id__c', 'Written_Record_Id__c', 'Summary__c'),
          nameOf('CreatedBy'),
        ].join(' '),
      },
      Plan_Agreements__r: {
        object: 'Plan_Agreement__c',
        parentField: 'Account_Plan__c',
        fields: [
          value('Version__c', 'CreatedDate'),
          optional('Agreed_By__c', 'Agreed_By_Contact__c', 'Agreed_On__c', 'Content__c'),
        ].join(' '),
      },
      Plan_Reviews__r: {
        object: 'Plan_Review__c',
        parentField: 'Account_Plan__c',
        fields: [
          value('Review_Type__c', 'Status__c', 'CreatedDate'),
          optional('Review_Date__c', 'Summary__c', 'Whitespace_Snapshot_Version__c'),
        ].join(' '),
      },
      Stakeholders__r: {
        object: 'Stakeholder__c',
        parentField: 'Account_Plan__c',
        fields: [
          value('Name', 'LastModifiedDate'),
          optional('Contact__c', 'Title__c', 'Is_External__c', 'Decision_Role__c', 'Support__c', 'Influence__c'),
          optional('Coverage__c', 'Relationship_Level__c', 'Buying_Center__c', 'Last_Contact_Date__c'),
        ].join(' '),
      },
    },
  },
  Objective__c: {
    object: 'Objective__c',
    where: '{ Account_Plan__c: { eq: $planId } }',
    orderBy: BY_ID,
    fields: [
      value('Name', 'Account_Plan__c', 'Measure_Type__c', 'Status__c', 'LastModifiedDate'),
      optional('Category__c', 'Customer_Goal__c', 'Solution__c', 'Baseline_Value__c', 'Target_Value__c'),
      optional('Actual_Value__c', 'Contribution_Amount__c', 'Weight__c', 'Start_Date__c', 'Due_Date__c'),
      optional('Responsible__c', 'Status_Reason__c', 'Source__c', 'Sort_Order__c', 'Is_Customer_Visible__c'),
      optional('Measure_Definition__c', 'Measured_At__c', 'Forecast_Value__c', 'Expected_Curve__c'),
      optional('Go_Decision__c', 'Go_Decided_By__c', 'Go_Decided_On__c', 'Go_Reason__c'),
      optional('Abandon_Below__c', 'Previous_Objective__c'),
      nameOf('Responsible__r'),
      `Measure_Definition__r @optional { ${value('Name')} ${optional('Seasonal_Weights__c')} }`,
    ].join(' '),
    children: {
      Actions__r: {
        object: 'Action__c',
        parentField: 'Objective__c',
        fields: [
          value('Name', 'Parent_Action__c', 'Status__c', 'LastModifiedDate'),
          optional('Priority__c', 'Start_Date__c', 'Due_Date__c', 'Completed_Date__c', 'Assignee__c'),
          optional('Is_Customer_Visible__c', 'Sign_Off_Required__c', 'Signed_Off_By__c', 'Signed_Off_At__c'),
          optional('Customer_Owner__c', 'Opportunity__c', 'Whitespace_Cell__c', 'Commitment__c', 'Sort_Order__c'),
          optional('Sync_To_Task__c', 'Task_Id__c', 'Previous_Action__c'),
          nameOf('Assignee__r', 'Customer_Owner__r'),
        ].join(' '),
      },
      Forces__r: {
        object: 'Force__c',
        parentField: 'Objective__c',
        fields: [value('Name'), STAMP, optional('Direction__c', 'Strength__c', 'Mitigation__c', 'Sort_Order__c')].join(
          ' ',
        ),
      },
    },
  },
  Whitespace_Cell__c: {
    object: 'Whitespace_Cell__c',
    where: '{ Account_Plan__c: { eq: $planId } }',
    orderBy: BY_ID,
    fields: [
      value('Account_Plan__c', 'Account__c', 'Buying_Center__c', 'Offering__c'),
      optional('Status_Override__c', 'Override_Reason__c', 'Overridden_Status__c'),
      optional('Need_Score__c', 'Capability_Score__c', 'Competition_Score__c'),
      optional('Potential_Amount__c', 'Wallet_Amount__c', 'Wallet_Quantity__c', 'Source__c', 'As_Of_Date__c'),
      optional('Opportunity__c', 'CurrencyIsoCode'),
      STAMP,
    ].join(' '),
    children: {
      Wallet_Lines__r: {
        object: 'Wallet_Line__c',
        parentField: 'Whitespace_Cell__c',
        fields: [
          value('Holder__c', 'LastModifiedDate'),
          optional('Competitor__c', 'Amount__c', 'Quantity__c', 'Contract_End__c', 'Is_Entrenched__c'),
          optional('Source__c', 'As_Of_Date__c', 'CurrencyIsoCode'),
        ].join(' '),
      },
    },
  },
  Order: {
    object: 'Order',
    where: '{ AccountId: { in: $accountIds } }',
    orderBy: BY_ID,
    fields: '',
    children: {
      OrderItems: {
        object: 'OrderItem',
        parentField: 'OrderId',
        fields: [
          optional('Product2Id', 'TotalPrice', 'Quantity'),
          'Product2 @optional { Name { value } Family { value } }',
          `Order @optional { ${ORDER_OF_LINE} }`,
        ].join(' '),
      },
    },
  },
  Look_Alike__c: {
    object: 'Look_Alike__c',
    where: '{ Account__c: { in: $accountIds } }',
    orderBy: BY_ID,
    fields: [
      value('Account__c', 'Offering__c'),
      optional('Peer_Count__c', 'Owner_Count__c', 'Owner_Ids__c', 'Criteria__c', 'Computed_At__c'),
    ].join(' '),
  },
  OpenDeals: deals(false, false),
  WonDeals: deals(true, true),
  LostDeals: deals(true, false),
  Task: {
    object: 'Task',
    where: `{ and: [{ AccountId: { in: $accountIds } }, { or: [{ IsClosed: { eq: false } }, { ActivityDate: { gte: ${RECENT} } }, { CompletedDateTime: { gte: ${RECENT} } }] }] }`,
    orderBy: BY_ID,
    fields: [
      optional('Subject', 'Status', 'IsClosed', 'Priority', 'ActivityDate', 'CompletedDateTime', 'TaskSubtype'),
      WITH_WHOM,
    ].join(' '),
  },
  Event: {
    object: 'Event',
    where: `{ and: [{ AccountId: { in: $accountIds } }, { ActivityDate: { gte: ${RECENT} } }] }`,
    orderBy: BY_ID,
    fields: [
      optional('Subject', 'ActivityDate', 'StartDateTime', 'IsAllDayEvent', 'DurationInMinutes', 'Location'),
      WITH_WHOM,
    ].join(' '),
  },
} as const satisfies Connections;
