import type { Connection } from 'jsforce';
import type { Offering } from 'c/crmModel';
import { ownedBy, renewalDays } from 'c/holdingModel';
import { addDays, type IsoDate } from 'c/periodModel';
import type { Settings } from 'c/settingModel';
import { offeringFinder } from 'c/whitespaceAxisModel';
import { queryAll } from '../shared/find-records.ts';
import type { Progress } from '../shared/progress.ts';
import { isMissingObject, pagesOf } from './org-pages.ts';

export interface Ownership {
  /** The accounts that own an offering. */
  readonly ownersOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Records read. */
  readonly facts: number;
  /** What the org has no object for, or this user may not see. */
  readonly missing: readonly string[];
}

interface Fact {
  readonly accountId: string;
  /** The account of the buying center, where the record names one. */
  readonly centerAccountId: string | null;
  readonly offeringId: string;
}

interface Source {
  readonly what: string;
  readonly soql: string;
  readonly read: (row: Row) => Fact | null;
}

type Row = Readonly<Record<string, unknown>>;
type OfferingOf = (productId: string) => string;

/** Settings of the plan, by their names. */
export async function readSettings(connection: Connection): Promise<Settings> {
  const records = await queryAll(connection, 'SELECT Name, Number_Value__c, Text_Value__c FROM Planning_Setting__c');
  return records.map((record) => ({
    key: String(record.Name),
    numberValue: typeof record.Number_Value__c === 'number' ? record.Number_Value__c : null,
    textValue: typeof record.Text_Value__c === 'string' ? record.Text_Value__c : null,
  }));
}

/** Which accounts own which offering, by the rules of the matrix, page by page: of the records only the pairs are kept. */
export async function readOwners(
  connection: Connection,
  options: {
    readonly offerings: readonly Offering[];
    readonly settings: Settings;
    readonly today: IsoDate;
    readonly familyOf: (accountId: string) => string;
    readonly progress: Progress;
  },
): Promise<Ownership> {
  const { progress, familyOf } = options;
  const ownersOf = new Map<string, Set<string>>();
  const missing: string[] = [];
  let facts = 0;
  const add = ({ accountId, centerAccountId, offeringId }: Fact): void => {
    const isInside = centerAccountId !== null && familyOf(centerAccountId) === familyOf(accountId);
    const owner = isInside ? centerAccountId : accountId;
    const owners = ownersOf.get(offeringId);
    if (owners) owners.add(owner);
    else ownersOf.set(offeringId, new Set([owner]));
  };
  const offeringOf = await offeringsByProduct(connection, options.offerings);
  for (const source of sources(options.settings, options.today, offeringOf)) {
    try {
      let isStarted = false;
      for await (const { records, total } of pagesOf<Row>(connection, source.soql)) {
        if (!isStarted) progress.start(`Reading ${source.what}`, total);
        isStarted = true;
        for (const record of records) {
          const fact = source.read(record);
          if (fact) add(fact);
        }
        facts += records.length;
        progress.advance(records.length);
      }
    } catch (error) {
      if (!isMissingObject(error)) throw error;
      missing.push(source.what);
    }
    progress.end();
  }
  return { ownersOf, facts, missing };
}

async function offeringsByProduct(connection: Connection, offerings: readonly Offering[]): Promise<OfferingOf> {
  const offeringOf = offeringFinder(offerings);
  const found = new Map<string, string>();
  for await (const { records } of pagesOf<Row>(connection, 'SELECT Id, Family FROM Product2'))
    for (const { Id, Family } of records)
      found.set(String(Id), offeringOf(String(Id), typeof Family === 'string' ? Family : null));
  return (productId) => found.get(productId) ?? offeringOf(productId, null);
}

const PLACED = `Order.Status NOT IN ('Draft', 'Canceled', 'Cancelled')`;

/** The queries for what counts: their conditions are those by which a crossing of the matrix is held. */
function sources(settings: Settings, today: IsoDate, offeringOf: OfferingOf): readonly Source[] {
  const counted = ownedBy(settings);
  const renewable = addDays(today, -renewalDays(settings));
  const byProduct =
    (parent: string) =>
    (row: Row): Fact | null =>
      fact(at(row, parent, 'AccountId'), at(row, parent, 'Buying_Center__r', 'Account__c'), offeringIn(row));
  const offeringIn = (row: Row): string => {
    const productId = text(row.Product2Id);
    return productId === null ? '' : offeringOf(productId);
  };
  const orderLines = (what: string, condition: string): Source => ({
    what,
    soql: `SELECT Order.AccountId, Order.Buying_Center__r.Account__c, Product2Id FROM OrderItem WHERE ${PLACED} AND ${condition}`,
    read: byProduct('Order'),
  });
  const found: Source[] = [];
  if (counted.has('Won Lines')) {
    found.push({
      what: 'won lines',
      soql: 'SELECT Opportunity.AccountId, Opportunity.Buying_Center__r.Account__c, Product2Id FROM OpportunityLineItem WHERE Opportunity.IsWon = true',
      read: byProduct('Opportunity'),
    });
    found.push({
      what: 'won opportunities that a cell names',
      soql:
        'SELECT Account__c, Buying_Center__r.Account__c, Opportunity__r.AccountId, Offering__c FROM Whitespace_Cell__c ' +
        'WHERE Opportunity__r.IsWon = true AND Opportunity__r.HasOpportunityLineItem = false',
      read: (row) =>
        fact(
          at(row, 'Opportunity__r', 'AccountId'),
          at(row, 'Buying_Center__r', 'Account__c') ?? text(row.Account__c),
          text(row.Offering__c) ?? '',
        ),
    });
  }
  if (counted.has('Assets')) {
    found.push({
      what: 'assets',
      soql: `SELECT AccountId, Buying_Center__r.Account__c, Product2Id FROM Asset WHERE UsageEndDate = null OR UsageEndDate >= ${renewable}`,
      read: (row) => fact(text(row.AccountId), at(row, 'Buying_Center__r', 'Account__c'), offeringIn(row)),
    });
  }
  if (counted.has('Contracts')) {
    const inForce = `(Order.Contract.EndDate = null OR Order.Contract.EndDate >= ${renewable})`;
    found.push(orderLines('contracts', `Order.Contract.Status = 'Activated' AND ${inForce}`));
  }
  if (counted.has('Orders')) {
    const others = counted.has('Contracts')
      ? ` AND (Order.ContractId = null OR Order.Contract.Status != 'Activated')`
      : '';
    found.push(orderLines('orders', `(Order.EndDate = null OR Order.EndDate >= ${today})${others}`));
  }
  return found;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

const at = (row: Row, ...path: readonly string[]): string | null =>
  text(path.reduce<unknown>((value, name) => (value as Row | null | undefined)?.[name], row));

const fact = (accountId: string | null, centerAccountId: string | null, offeringId: string): Fact | null =>
  accountId === null || offeringId === '' ? null : { accountId, centerAccountId, offeringId };
