import type { Competitor, CompetitorPosition, LookAlike, OrderLine, WalletHolder, WalletLine } from 'c/crmModel';
import { at, flag, id, nameOf, number, picked, required, text } from './node';
import type { Node } from './node';

export const readCompetitor = (node: Node): Competitor => ({
  id: id(node),
  name: required(node, 'Name'),
  website: text(node, 'Website__c'),
  isActive: flag(node, 'Is_Active__c'),
});

export const readWalletLine = (node: Node, cellId: string): WalletLine => ({
  id: id(node),
  cellId,
  holder: picked<WalletHolder>(node, 'Holder__c') ?? 'In-House',
  competitorId: text(node, 'Competitor__c'),
  amount: number(node, 'Amount__c'),
  quantity: number(node, 'Quantity__c'),
  contractEnd: text(node, 'Contract_End__c'),
  isEntrenched: flag(node, 'Is_Entrenched__c'),
  source: picked<'CRM' | 'Customer' | 'Assumption'>(node, 'Source__c'),
  asOfDate: text(node, 'As_Of_Date__c'),
  currencyCode: text(node, 'CurrencyIsoCode'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});

export const readPosition = (node: Node, planId: string): CompetitorPosition => ({
  id: id(node),
  planId,
  competitorId: required(node, 'Competitor__c'),
  threat: picked<'Low' | 'Medium' | 'High'>(node, 'Threat__c'),
  position: text(node, 'Position__c'),
  response: text(node, 'Response__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
  lastModifiedByName: nameOf(node, 'LastModifiedBy'),
});

/** The ids of accounts, one a line. */
const idsOf = (lines: string | null): readonly string[] => (lines ?? '').split(/\s+/).filter((line) => line !== '');

export const readLookAlike = (node: Node): LookAlike => ({
  id: id(node),
  accountId: required(node, 'Account__c'),
  offeringId: required(node, 'Offering__c'),
  peers: number(node, 'Peer_Count__c') ?? 0,
  owners: number(node, 'Owner_Count__c') ?? 0,
  ownerIds: idsOf(text(node, 'Owner_Ids__c')),
  criteria: text(node, 'Criteria__c'),
  computedAt: text(node, 'Computed_At__c'),
});

/** The order and its contract come with each line, so that a line says the same wherever it was read. */
export const readOrderLine = (node: Node, orderId: string): OrderLine => {
  const order = (field: string): string | null => nameOf(node, 'Order', field);
  const contract = (field: string): string | null => {
    const found = at(node, 'Order', 'Contract', field, 'value');
    return typeof found === 'string' && found !== '' ? found : null;
  };
  return {
    id: id(node),
    orderId,
    orderName: order('OrderNumber') ?? '',
    orderStatus: order('Status') ?? '',
    accountId: order('AccountId') ?? '',
    buyingCenterId: order('Buying_Center__c'),
    startDate: order('EffectiveDate'),
    endDate: order('EndDate'),
    contractId: order('ContractId'),
    contractName: contract('ContractNumber'),
    contractStatus: contract('Status'),
    contractEnd: contract('EndDate'),
    productId: text(node, 'Product2Id'),
    productName: nameOf(node, 'Product2'),
    productFamily: nameOf(node, 'Product2', 'Family'),
    amount: number(node, 'TotalPrice'),
    quantity: number(node, 'Quantity'),
    currencyCode: order('CurrencyIsoCode'),
  };
};
