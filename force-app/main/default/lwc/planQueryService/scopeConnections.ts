import { nameOf, optional, STAMP, value } from './connections';
import type { Connections } from './connections';

/** The account and what is below it, six levels deep: as far as a filter reaches over parents. */
const HIERARCHY = ['Id', 'ParentId', ...[1, 2, 3, 4, 5].map((depth) => `${'Parent.'.repeat(depth)}ParentId`)]
  .map((path) => path.split('.').reduceRight((inner, name) => `{ ${name}: ${inner} }`, '{ eq: $accountId }'))
  .join(', ');

/** How long a closed case is still read. */
const CASE_DAYS = 120;

const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude'];
const addressOf = (kind: string): string => optional(...ADDRESS.map((part) => `${kind}${part}`));

/** What the account has, whichever plan is open. */
export const SCOPE_CONNECTIONS = {
  Account: {
    object: 'Account',
    where: `{ or: [${HIERARCHY}] }`,
    orderBy: '{ Name: { order: ASC } }',
    fields: [
      value('Name', 'ParentId', 'LastModifiedDate'),
      optional('Type', 'Industry', 'Website', 'Phone', 'AnnualRevenue', 'NumberOfEmployees', 'Description'),
      addressOf('Billing'),
      addressOf('Shipping'),
      optional('Key_Account_Status__c', 'Linkedin_Url__c', 'X_Url__c', 'Youtube_Url__c', 'Logo_File_Id__c'),
      optional('CurrencyIsoCode'),
      nameOf('Owner'),
    ].join(' '),
    children: {
      Buying_Centers__r: {
        object: 'Buying_Center__c',
        parentField: 'Account__c',
        fields: value('Name', 'Parent_Buying_Center__c', 'Sort_Order__c'),
      },
      Contacts: {
        object: 'Contact',
        parentField: 'AccountId',
        fields: `${value('Name')} ${optional('Title', 'Department', 'Email', 'Phone', 'ReportsToId')}`,
      },
      Cases: {
        object: 'Case',
        parentField: 'AccountId',
        where: `{ or: [{ IsClosed: { eq: false } }, { ClosedDate: { gte: { range: { last_n_days: ${CASE_DAYS} } } } }] }`,
        fields: [
          value('CreatedDate'),
          optional('CaseNumber', 'Status', 'IsClosed', 'ClosedDate', 'ContactId', 'AssetId', 'Subject'),
          optional('Priority', 'IsEscalated'),
        ].join(' '),
      },
      Orders: {
        object: 'Order',
        parentField: 'AccountId',
        fields: optional('OrderNumber', 'Status', 'EffectiveDate', 'EndDate', 'TotalAmount'),
      },
      Contracts: {
        object: 'Contract',
        parentField: 'AccountId',
        fields: optional('ContractNumber', 'Status', 'StartDate', 'EndDate', 'ContractTerm'),
      },
      Assets: {
        object: 'Asset',
        parentField: 'AccountId',
        fields: [
          optional('Name', 'Product2Id', 'Buying_Center__c', 'Price', 'Quantity', 'UsageEndDate', 'CurrencyIsoCode'),
          'Product2 @optional { Family { value } }',
        ].join(' '),
      },
    },
  },
  Account_Plan__c: {
    object: 'Account_Plan__c',
    where: '{ Account__c: { eq: $accountId } }',
    orderBy: '{ Period_Start__c: { order: DESC } }',
    fields: [
      value('Name', 'Account__c', 'Plan_Type__c', 'Status__c', 'Period_Start__c', 'Period_End__c', 'OwnerId'),
      'Owner { ... on User { Name { value } } }',
      optional('Target_Amount__c', 'Target_Source__c', 'Likelihood_White__c', 'Likelihood_Renewal__c'),
      optional('Review_Cadence__c', 'Next_Review_Date__c', 'Last_Reviewed_At__c', 'Executive_Sponsor__c'),
      optional('Customer_Vision__c', 'Customer_Mission__c', 'Template__c', 'Previous_Plan__c', 'External_Key__c'),
      nameOf('Executive_Sponsor__r'),
      value('CreatedDate'),
      STAMP,
    ].join(' '),
  },
  Offering__c: {
    object: 'Offering__c',
    where: '{ Id: { ne: null } }',
    orderBy: '{ Name: { order: ASC } }',
    fields: value('Name', 'Parent_Offering__c', 'Product__c', 'Product_Family__c', 'Sort_Order__c', 'Is_Active__c'),
  },
  Competitor__c: {
    object: 'Competitor__c',
    where: '{ Id: { ne: null } }',
    orderBy: '{ Name: { order: ASC } }',
    fields: `${value('Name')} ${optional('Website__c', 'Is_Active__c')}`,
  },
  PricebookEntry: {
    object: 'PricebookEntry',
    where: '{ and: [{ IsActive: { eq: true } }, { Pricebook2: { IsStandard: { eq: true } } }] }',
    orderBy: '{ Id: { order: ASC } }',
    fields: `${value('Product2Id', 'Pricebook2Id')} ${optional('UnitPrice', 'CurrencyIsoCode')}`,
  },
  Planning_Setting__c: {
    object: 'Planning_Setting__c',
    where: '{ Id: { ne: null } }',
    orderBy: '{ Name: { order: ASC } }',
    fields: `${value('Name')} ${optional('Number_Value__c', 'Text_Value__c')}`,
  },
  Currency_Rate__c: {
    object: 'Currency_Rate__c',
    where: '{ Id: { ne: null } }',
    orderBy: '{ Start_Date__c: { order: ASC } }',
    fields: value('Iso_Code__c', 'Start_Date__c', 'Rate__c'),
  },
  Measure_Definition__c: {
    object: 'Measure_Definition__c',
    where: '{ Id: { ne: null } }',
    orderBy: '{ Name: { order: ASC } }',
    fields: [
      value('Name', 'Object_Name__c', 'Function__c', 'Scope__c', 'Scope_Field__c', 'Date_Range__c', 'Unit__c'),
      optional('Field__c', 'Filter__c', 'Date_Field__c', 'Is_Date_Time__c', 'Range_Days__c', 'Denominator__c'),
      optional('Seasonal_Weights__c'),
    ].join(' '),
  },
} as const satisfies Connections;

/** What all accounts brought us in a year, as far as this user may see: what an account's share is taken of. */
export const OUR_REVENUE = `aggregate {
  Opportunity(where: { and: [{ IsWon: { eq: true } }, { CloseDate: { eq: { range: { last_n_days: 365 } } } }] })
  @optional { edges { node { aggregate { Amount { sum { value } } } } } }
}`;
