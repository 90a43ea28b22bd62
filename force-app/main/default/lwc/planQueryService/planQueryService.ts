import { gql } from 'lightning/graphql';
import type { GraphQLDocument } from 'lightning/graphql';

/** Records a page of a connection holds; the most the API gives. */
const PAGE_SIZE = 2000;
/** With an upper bound, paging goes beyond 4,000 records (https://developer.salesforce.com/docs/platform/graphql/guide/paginate-use-upperbound.html). */
const UPPER_BOUND = 50_000;

/** What one connection asks for; `variables` are those its filter names. */
interface Connection {
  readonly where: string;
  readonly orderBy: string;
  readonly fields: string;
}

const value = (...fields: readonly string[]): string => fields.map((field) => `${field} { value }`).join(' ');
/** Fields a persona may not see: the query lives without them. */
const optional = (...fields: readonly string[]): string =>
  fields.map((field) => `${field} @optional { value }`).join(' ');

const STAMP = `${value('LastModifiedDate')} LastModifiedBy @optional { Name { value } }`;

/** The account and what is below it, six levels deep: as far as a filter reaches over parents. */
const HIERARCHY = ['Id', 'ParentId', ...[1, 2, 3, 4, 5].map((depth) => `${'Parent.'.repeat(depth)}ParentId`)]
  .map((path) => path.split('.').reduceRight((inner, name) => `{ ${name}: ${inner} }`, '{ eq: $accountId }'))
  .join(', ');

export const SCOPE_CONNECTIONS = {
  Account: {
    where: `{ or: [${HIERARCHY}] }`,
    orderBy: '{ Name: { order: ASC } }',
    fields: value('Name', 'ParentId'),
  },
  Account_Plan__c: {
    where: '{ Account__c: { eq: $accountId } }',
    orderBy: '{ Period_Start__c: { order: DESC } }',
    fields: [
      value('Name', 'Account__c', 'Plan_Type__c', 'Status__c', 'Period_Start__c', 'Period_End__c', 'OwnerId'),
      'Owner { ... on User { Name { value } } }',
      optional('Target_Amount__c', 'Target_Source__c', 'Likelihood_White__c', 'Likelihood_Renewal__c'),
      optional('Review_Cadence__c', 'Next_Review_Date__c', 'Customer_Vision__c', 'Customer_Mission__c'),
      'Executive_Sponsor__r @optional { Name { value } }',
      STAMP,
    ].join(' '),
  },
  Offering__c: {
    where: '{ Id: { ne: null } }',
    orderBy: '{ Name: { order: ASC } }',
    fields: value('Name', 'Parent_Offering__c', 'Product__c', 'Product_Family__c', 'Sort_Order__c', 'Is_Active__c'),
  },
  PricebookEntry: {
    where: '{ and: [{ IsActive: { eq: true } }, { Pricebook2: { IsStandard: { eq: true } } }] }',
    orderBy: '{ Id: { order: ASC } }',
    fields: `${value('Product2Id', 'Pricebook2Id')} ${optional('UnitPrice')}`,
  },
} as const satisfies Readonly<Record<string, Connection>>;

export const CONTENT_CONNECTIONS = {
  Buying_Center__c: {
    where: '{ Account__c: { in: $accountIds } }',
    orderBy: '{ Name: { order: ASC } }',
    fields: value('Name', 'Account__c', 'Parent_Buying_Center__c', 'Sort_Order__c'),
  },
  Opportunity: {
    where: '{ AccountId: { in: $accountIds } }',
    orderBy: '{ Id: { order: ASC } }',
    fields: [
      value('Name', 'AccountId', 'StageName', 'CloseDate', 'IsWon', 'IsClosed'),
      optional('Amount', 'Probability', 'Buying_Center__c'),
    ].join(' '),
  },
  OpportunityLineItem: {
    where: '{ Opportunity: { AccountId: { in: $accountIds } } }',
    orderBy: '{ Id: { order: ASC } }',
    fields: `${value('OpportunityId', 'Product2Id')} ${optional('TotalPrice')} Product2 @optional { Name { value } Family { value } }`,
  },
  Asset: {
    where: '{ AccountId: { in: $accountIds } }',
    orderBy: '{ Id: { order: ASC } }',
    fields: [
      value('Name', 'AccountId', 'Product2Id'),
      optional('Buying_Center__c', 'Price', 'Quantity', 'UsageEndDate'),
      'Product2 @optional { Family { value } }',
    ].join(' '),
  },
  Whitespace_Cell__c: {
    where: '{ Account_Plan__c: { eq: $planId } }',
    orderBy: '{ Id: { order: ASC } }',
    fields: [
      value('Account_Plan__c', 'Account__c', 'Buying_Center__c', 'Offering__c'),
      optional(
        'Status_Override__c',
        'Override_Reason__c',
        'Overridden_Status__c',
        'Need_Score__c',
        'Capability_Score__c',
      ),
      optional(
        'Competition_Score__c',
        'Potential_Amount__c',
        'Wallet_Amount__c',
        'Source__c',
        'As_Of_Date__c',
        'Opportunity__c',
      ),
      STAMP,
    ].join(' '),
  },
  Objective__c: {
    where: '{ Account_Plan__c: { eq: $planId } }',
    orderBy: '{ Id: { order: ASC } }',
    fields: [
      value('Name', 'Account_Plan__c', 'Measure_Type__c', 'Status__c'),
      optional(
        'Category__c',
        'Customer_Goal__c',
        'Solution__c',
        'Baseline_Value__c',
        'Target_Value__c',
        'Actual_Value__c',
      ),
      optional(
        'Contribution_Amount__c',
        'Weight__c',
        'Start_Date__c',
        'Due_Date__c',
        'Responsible__c',
        'Status_Reason__c',
      ),
      optional('Source__c', 'Sort_Order__c'),
      'Responsible__r @optional { Name { value } }',
      value('LastModifiedDate'),
    ].join(' '),
  },
  Action__c: {
    where: '{ Objective__r: { Account_Plan__c: { eq: $planId } } }',
    orderBy: '{ Id: { order: ASC } }',
    fields: [
      value('Name', 'Objective__c', 'Parent_Action__c', 'Status__c'),
      optional(
        'Priority__c',
        'Start_Date__c',
        'Due_Date__c',
        'Completed_Date__c',
        'Assignee__c',
        'Is_Customer_Visible__c',
      ),
      optional(
        'Sign_Off_Required__c',
        'Signed_Off_By__c',
        'Signed_Off_At__c',
        'Customer_Owner__c',
        'Opportunity__c',
        'Whitespace_Cell__c',
        'Sort_Order__c',
      ),
      'Assignee__r @optional { Name { value } } Customer_Owner__r @optional { Name { value } }',
      value('LastModifiedDate'),
    ].join(' '),
  },
} as const satisfies Readonly<Record<string, Connection>>;

export type ScopeName = keyof typeof SCOPE_CONNECTIONS;
export type ContentName = keyof typeof CONTENT_CONNECTIONS;

/** Where reading goes on, by connection. */
export type Cursors = Readonly<Partial<Record<ContentName, string>>>;

const connection = (name: string, { where, orderBy, fields }: Connection, after = ''): string =>
  `${name}(first: ${PAGE_SIZE}, upperBound: ${UPPER_BOUND}${after}, where: ${where}, orderBy: ${orderBy}) ` +
  `@optional { edges { node { Id ${fields} } } pageInfo { hasNextPage endCursor } }`;

/** First call: the account with its subsidiaries, its plans, the offerings, the list prices. */
export const SCOPE_QUERY: GraphQLDocument = gql`
  query AccountPlanScope($accountId: ID) {
    uiapi { query {
      ${Object.entries(SCOPE_CONNECTIONS)
        .map(([name, each]) => connection(name, each))
        .join('\n')}
    } }
  }
`;

/** Second call: everything the matrix, the goal build and the strategy of one plan stand on. */
export const CONTENT_QUERY: GraphQLDocument = gql`
  query AccountPlanContent($accountIds: [ID], $planId: ID) {
    uiapi { query {
      ${Object.entries(CONTENT_CONNECTIONS)
        .map(([name, each]) => connection(name, each))
        .join('\n')}
    } }
  }
`;

/** A further page of those connections that have one. */
export function pageQuery(cursors: Cursors): GraphQLDocument {
  const names = (Object.keys(cursors) as ContentName[]).sort();
  const wanted = names.map((name) => connection(name, CONTENT_CONNECTIONS[name], `, after: $after${name}`)).join('\n');
  const used = names.map((name) => CONTENT_CONNECTIONS[name].where).join();
  const declared = [
    used.includes('$accountIds') ? '$accountIds: [ID]' : '',
    used.includes('$planId') ? '$planId: ID' : '',
    ...names.map((name) => `$after${name}: String`),
  ].filter(Boolean);
  return gql`
    query AccountPlanPage(${declared.join(', ')}) { uiapi { query { ${wanted} } } }
  `;
}

/** The variables of a further page. */
export function pageVariables(
  cursors: Cursors,
  accountIds: readonly string[],
  planId: string | null,
): Readonly<Record<string, unknown>> {
  const used = (Object.keys(cursors) as ContentName[]).map((name) => CONTENT_CONNECTIONS[name].where).join();
  return {
    ...(used.includes('$accountIds') ? { accountIds } : {}),
    ...(used.includes('$planId') ? { planId } : {}),
    ...Object.fromEntries(Object.entries(cursors).map(([name, cursor]) => [`after${name}`, cursor])),
  };
}
