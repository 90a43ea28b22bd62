import type { ActivityEvent, ActivityTask } from 'c/activityModel';
import type {
  Account,
  Address,
  Asset,
  BuyingCenter,
  Contact,
  Contract,
  ListPrice,
  LossReason,
  Offering,
  Opportunity,
  OpportunityLine,
  Order,
  ServiceCase,
} from 'c/crmModel';
import type { CurrencyRate } from 'c/currencyModel';
import type { PlanningSetting } from 'c/settingModel';
import { flag, id, nameOf, number, picked, required, text } from './node';
import type { Node } from './node';

function readAddress(node: Node, kind: string): Address | null {
  const part = (name: string): string | null => text(node, `${kind}${name}`);
  const address = {
    street: part('Street'),
    city: part('City'),
    state: part('State'),
    postalCode: part('PostalCode'),
    country: part('Country'),
    latitude: number(node, `${kind}Latitude`),
    longitude: number(node, `${kind}Longitude`),
  };
  return Object.values(address).some((value) => value !== null) ? address : null;
}

export const readAccount = (node: Node): Account => ({
  id: id(node),
  name: required(node, 'Name'),
  parentId: text(node, 'ParentId'),
  type: text(node, 'Type'),
  industry: text(node, 'Industry'),
  website: text(node, 'Website'),
  phone: text(node, 'Phone'),
  annualRevenue: number(node, 'AnnualRevenue'),
  employees: number(node, 'NumberOfEmployees'),
  description: text(node, 'Description'),
  billing: readAddress(node, 'Billing'),
  shipping: readAddress(node, 'Shipping'),
  ownerName: nameOf(node, 'Owner'),
  keyAccountStatus: text(node, 'Key_Account_Status__c'),
  linkedinUrl: text(node, 'Linkedin_Url__c'),
  xUrl: text(node, 'X_Url__c'),
  youtubeUrl: text(node, 'Youtube_Url__c'),
  logoFileId: text(node, 'Logo_File_Id__c'),
  currencyCode: text(node, 'CurrencyIsoCode'),
  lastModifiedDate: text(node, 'LastModifiedDate') ?? '',
});

export const readCenter = (node: Node, accountId: string): BuyingCenter => ({
  id: id(node),
  name: required(node, 'Name'),
  accountId,
  parentId: text(node, 'Parent_Buying_Center__c'),
  sortOrder: number(node, 'Sort_Order__c'),
});

export const readContact = (node: Node, accountId: string): Contact => ({
  id: id(node),
  name: required(node, 'Name'),
  accountId,
  title: text(node, 'Title'),
  department: text(node, 'Department'),
  email: text(node, 'Email'),
  phone: text(node, 'Phone'),
  reportsToId: text(node, 'ReportsToId'),
});

export const readCase = (node: Node, accountId: string): ServiceCase => ({
  id: id(node),
  caseNumber: required(node, 'CaseNumber'),
  accountId,
  contactId: text(node, 'ContactId'),
  assetId: text(node, 'AssetId'),
  subject: text(node, 'Subject'),
  status: required(node, 'Status'),
  priority: text(node, 'Priority'),
  isClosed: flag(node, 'IsClosed'),
  isEscalated: flag(node, 'IsEscalated'),
  createdDate: required(node, 'CreatedDate'),
  closedDate: text(node, 'ClosedDate'),
});

export const readOrder = (node: Node, accountId: string): Order => ({
  id: id(node),
  orderNumber: required(node, 'OrderNumber'),
  accountId,
  status: required(node, 'Status'),
  startDate: text(node, 'EffectiveDate'),
  endDate: text(node, 'EndDate'),
  amount: number(node, 'TotalAmount'),
});

export const readContract = (node: Node, accountId: string): Contract => ({
  id: id(node),
  contractNumber: required(node, 'ContractNumber'),
  accountId,
  status: required(node, 'Status'),
  startDate: text(node, 'StartDate'),
  endDate: text(node, 'EndDate'),
  term: number(node, 'ContractTerm'),
});

export const readAsset = (node: Node, accountId: string): Asset => ({
  id: id(node),
  name: required(node, 'Name'),
  accountId,
  buyingCenterId: text(node, 'Buying_Center__c'),
  productId: text(node, 'Product2Id'),
  productFamily: nameOf(node, 'Product2', 'Family'),
  price: number(node, 'Price'),
  quantity: number(node, 'Quantity'),
  usageEndDate: text(node, 'UsageEndDate'),
  currencyCode: text(node, 'CurrencyIsoCode'),
});

export const readOffering = (node: Node): Offering => ({
  id: id(node),
  name: required(node, 'Name'),
  parentId: text(node, 'Parent_Offering__c'),
  productId: text(node, 'Product__c'),
  productFamily: text(node, 'Product_Family__c'),
  sortOrder: number(node, 'Sort_Order__c'),
  isActive: flag(node, 'Is_Active__c'),
});

export const readPrice = (node: Node): ListPrice => ({
  pricebookEntryId: id(node),
  pricebookId: required(node, 'Pricebook2Id'),
  productId: required(node, 'Product2Id'),
  unitPrice: number(node, 'UnitPrice') ?? 0,
  currencyCode: text(node, 'CurrencyIsoCode'),
});

export const readSetting = (node: Node): PlanningSetting => ({
  key: required(node, 'Name'),
  numberValue: number(node, 'Number_Value__c'),
  textValue: text(node, 'Text_Value__c'),
});

export const readRate = (node: Node): CurrencyRate => ({
  isoCode: required(node, 'Iso_Code__c'),
  startDate: required(node, 'Start_Date__c'),
  rate: number(node, 'Rate__c') ?? 1,
});

export const readOpportunity = (node: Node): Opportunity => ({
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
  currencyCode: text(node, 'CurrencyIsoCode'),
  ownerName: nameOf(node, 'Owner'),
  competitorId: text(node, 'Main_Competitor__c'),
  lossReason: picked<LossReason>(node, 'Loss_Reason__c'),
  createdDate: text(node, 'CreatedDate'),
  stageChangedDate: text(node, 'LastStageChangeDate'),
});

export const readLine = (node: Node, opportunityId: string): OpportunityLine => ({
  id: id(node),
  opportunityId,
  productId: text(node, 'Product2Id'),
  productName: nameOf(node, 'Product2'),
  productFamily: nameOf(node, 'Product2', 'Family'),
  amount: number(node, 'TotalPrice'),
  quantity: number(node, 'Quantity'),
});

const withWhom = (node: Node) => ({
  accountId: text(node, 'AccountId'),
  ownerId: text(node, 'OwnerId'),
  ownerName: nameOf(node, 'Owner'),
  whoId: text(node, 'WhoId'),
  whoName: nameOf(node, 'Who'),
  whatId: text(node, 'WhatId'),
  createdDate: required(node, 'CreatedDate'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});

export const readTask = (node: Node): ActivityTask => ({
  id: id(node),
  subject: required(node, 'Subject'),
  status: required(node, 'Status'),
  priority: text(node, 'Priority'),
  dueDate: text(node, 'ActivityDate'),
  isClosed: flag(node, 'IsClosed'),
  completedDate: text(node, 'CompletedDateTime'),
  subtype: text(node, 'TaskSubtype'),
  ...withWhom(node),
});

export const readEvent = (node: Node): ActivityEvent => ({
  id: id(node),
  subject: required(node, 'Subject'),
  date: text(node, 'ActivityDate'),
  start: text(node, 'StartDateTime'),
  isAllDay: flag(node, 'IsAllDayEvent'),
  durationMinutes: number(node, 'DurationInMinutes'),
  location: text(node, 'Location'),
  ...withWhom(node),
});
