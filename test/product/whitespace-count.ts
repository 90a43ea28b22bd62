import type { Connection } from 'jsforce';
import { queryAll, type OrgRecord } from '../../scripts/shared/find-records.ts';

/** A cell as it is counted by hand. */
export interface CountedCell {
  readonly derived: string;
  readonly status: string;
  readonly owned: number;
  readonly quantity: number;
  readonly open: number;
  readonly lost: number;
  readonly atRisk: number;
  readonly wallet: number | null;
  readonly ours: number;
  readonly competitors: number;
  readonly inHouse: number;
}

/** What counts by the setting, and the days of the renewal window. */
export interface CountingRules {
  readonly counts: readonly string[];
  readonly renewalDays: number;
}

/** Every record that can stand behind a cell, as SOQL gives it. */
export interface Counted {
  /** Accounts and buying centers by id, with the row above each. */
  readonly parents: ReadonlyMap<string, string | null>;
  readonly columns: readonly string[];
  cell(row: string, column: string): CountedCell;
}

const day = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
const id = (record: OrgRecord, field: string): string | null => (record[field] as string | null) ?? null;
const number = (record: OrgRecord, field: string): number => (record[field] as number | null) ?? 0;
const under = (record: OrgRecord, parent: string): OrgRecord => (record[parent] ?? {}) as OrgRecord;
const sum = (records: readonly OrgRecord[], field: string): number =>
  records.reduce((total, record) => total + Math.round(number(record, field) * 100), 0) / 100;

/** Reads the records of an account's hierarchy, and counts one cell at a time by the rules as they are published. */
export async function countBySoql(
  admin: Connection,
  { accountId, planId }: { readonly accountId: string; readonly planId: string },
  { counts, renewalDays }: CountingRules,
  today: string,
): Promise<Counted> {
  const all = (soql: string): Promise<readonly OrgRecord[]> => queryAll(admin, soql);
  const parents = new Map<string, string | null>([[accountId, null]]);
  for (const above of parents.keys())
    for (const { Id } of await all(`SELECT Id FROM Account WHERE ParentId = '${above}'`))
      parents.set(String(Id), above);
  const inAccounts = `IN ('${[...parents.keys()].join("','")}')`;
  for (const center of await all(
    `SELECT Id, Account__c, Parent_Buying_Center__c FROM Buying_Center__c WHERE Account__c ${inAccounts}`,
  ))
    parents.set(String(center.Id), id(center, 'Parent_Buying_Center__c') ?? id(center, 'Account__c'));
  const offerings = await all('SELECT Id, Product__c, Product_Family__c FROM Offering__c');
  const product = 'Product2Id, Product2.Family';
  const deals = await all(
    `SELECT Id, AccountId, Buying_Center__c, Amount, IsWon, IsClosed, CloseDate, HasOpportunityLineItem FROM Opportunity WHERE AccountId ${inAccounts}`,
  );
  const lines = await all(
    `SELECT OpportunityId, TotalPrice, Quantity, ${product} FROM OpportunityLineItem WHERE Opportunity.AccountId ${inAccounts}`,
  );
  const assets = await all(
    `SELECT AccountId, Buying_Center__c, Price, Quantity, UsageEndDate, ${product} FROM Asset WHERE AccountId ${inAccounts}`,
  );
  const orderLines = await all(
    `SELECT TotalPrice, Quantity, ${product}, Order.AccountId, Order.Buying_Center__c, Order.Status, Order.EndDate, Order.ContractId, Order.Contract.Status, Order.Contract.EndDate FROM OrderItem WHERE Order.AccountId ${inAccounts}`,
  );
  const cells = await all(
    `SELECT Id, Account__c, Buying_Center__c, Offering__c, Status_Override__c, Potential_Amount__c, Wallet_Amount__c, Opportunity__c FROM Whitespace_Cell__c WHERE Account_Plan__c = '${planId}'`,
  );
  const walletLines = await all(
    `SELECT Whitespace_Cell__c, Holder__c, Amount__c, Quantity__c FROM Wallet_Line__c WHERE Whitespace_Cell__r.Account_Plan__c = '${planId}'`,
  );

  const rowOf = (record: OrgRecord): string | null => {
    const center = id(record, 'Buying_Center__c');
    return center !== null && parents.has(center) ? center : (id(record, 'AccountId') ?? id(record, 'Account__c'));
  };
  const columnOf = (record: OrgRecord): string => {
    const family = under(record, 'Product2').Family;
    const found =
      offerings.find(({ Product__c }) => Product__c !== null && Product__c === record.Product2Id) ??
      offerings.find(
        ({ Product__c, Product_Family__c }) => Product__c === null && family && Product_Family__c === family,
      );
    return String(found?.Id ?? '');
  };

  const dealsAt = (row: string, column: string, isWanted: (deal: OrgRecord) => boolean) =>
    deals.filter(isWanted).flatMap((deal) => {
      const own = lines.filter(({ OpportunityId }) => OpportunityId === deal.Id);
      const close = { CloseDate: deal.CloseDate };
      if (own.length > 0)
        return rowOf(deal) === row
          ? own.filter((line) => columnOf(line) === column).map((line): OrgRecord => ({ ...line, ...close }))
          : [];
      const cell = cells.find(({ Opportunity__c }) => Opportunity__c === deal.Id);
      const isHere = rowOf(cell ?? deal) === row && (cell ? String(cell.Offering__c) : '') === column;
      return isHere ? [{ Id: deal.Id, TotalPrice: deal.Amount, Quantity: 0, ...close } as OrgRecord] : [];
    });

  const held = (row: string, column: string) => {
    const here = (record: OrgRecord, place: OrgRecord): boolean => rowOf(place) === row && columnOf(record) === column;
    const fromAssets = assets.filter((asset) => counts.includes('Assets') && here(asset, asset));
    const ordered = orderLines.filter((line) => {
      const { Status } = under(line, 'Order');
      return here(line, under(line, 'Order')) && Status !== 'Draft' && Status !== 'Canceled' && Status !== 'Cancelled';
    });
    const contractOf = (line: OrgRecord): OrgRecord => under(under(line, 'Order'), 'Contract');
    const isContract = (line: OrgRecord): boolean =>
      counts.includes('Contracts') && contractOf(line).Status === 'Activated';
    return [
      ...fromAssets.map((asset) => ({
        kind: 'asset',
        amount: number(asset, 'Price') * ((asset.Quantity as number | null) ?? 1),
        quantity: (asset.Quantity as number | null) ?? 1,
        end: id(asset, 'UsageEndDate'),
      })),
      ...ordered.filter(isContract).map((line) => ({
        kind: 'contract',
        amount: number(line, 'TotalPrice'),
        quantity: number(line, 'Quantity'),
        end: id(contractOf(line), 'EndDate'),
      })),
      ...ordered
        .filter((line) => counts.includes('Orders') && !isContract(line))
        .map((line) => ({
          kind: 'order',
          amount: number(line, 'TotalPrice'),
          quantity: number(line, 'Quantity'),
          end: id(under(line, 'Order'), 'EndDate'),
        })),
    ];
  };

  return {
    parents,
    columns: ['', ...offerings.map(({ Id }) => String(Id))],
    cell(row, column) {
      const won = dealsAt(row, column, ({ IsWon }) => IsWon === true);
      const open = dealsAt(row, column, ({ IsClosed }) => IsClosed === false);
      const lost = dealsAt(row, column, ({ IsClosed, IsWon }) => IsClosed === true && IsWon === false);
      const lastWon =
        won
          .map(({ CloseDate }) => String(CloseDate))
          .sort()
          .at(-1) ?? '';
      const everything = held(row, column);
      const isDue = ({ kind, end }: { kind: string; end: string | null }): boolean =>
        kind !== 'order' &&
        end !== null &&
        end >= day(today, -renewalDays) &&
        end <= day(today, renewalDays) &&
        !(lastWon > day(end, -renewalDays));
      const inUse = everything.filter((each) => isDue(each) || each.end === null || each.end >= today);
      const due = everything.filter(isDue);
      const first = <T extends { kind: string }>(of: readonly T[]): readonly T[] =>
        of.some(({ kind }) => kind === 'asset') ? of.filter(({ kind }) => kind === 'asset') : of;
      const ofAssets = inUse.filter(({ kind }) => kind === 'asset');
      const ofOrders = inUse.filter(({ kind }) => kind !== 'asset');
      const add = (of: readonly { amount: number; quantity: number }[], what: 'amount' | 'quantity'): number =>
        of.reduce((total, each) => total + Math.round(each[what] * 100), 0) / 100;
      const countsWon = counts.includes('Won Lines');
      const priced = [ofAssets, ofOrders].find((of) => add(of, 'amount') > 0);
      const owned = priced ? add(priced, 'amount') : countsWon ? sum(won, 'TotalPrice') : 0;
      const quantity =
        inUse.length > 0 ? add(priced ?? first(inUse), 'quantity') : countsWon ? sum(won, 'Quantity') : 0;
      const record = cells.find((cell) => rowOf(cell) === row && cell.Offering__c === column);
      const own = walletLines.filter(({ Whitespace_Cell__c }) => Whitespace_Cell__c === record?.Id);
      const of = (holder: string) => own.filter(({ Holder__c }) => Holder__c === holder);
      const derived = ((): string => {
        if (due.length > 0) return 'Renewal at Risk';
        if (inUse.length > 0 || (countsWon && won.length > 0)) return 'Owned';
        if (open.length > 0) return 'Open Opportunity';
        if (record && number(record, 'Potential_Amount__c') > 0) return 'Potential';
        if (of('Competitor').some((line) => number(line, 'Amount__c') > 0 || number(line, 'Quantity__c') > 0))
          return 'Competitor';
        return lost.length > 0 ? 'Lost' : 'White';
      })();
      return {
        derived,
        status: (record?.Status_Override__c as string | null | undefined) ?? derived,
        owned,
        quantity,
        open: sum(open, 'TotalPrice'),
        lost: sum(lost, 'TotalPrice'),
        atRisk: add(first(due), 'amount'),
        wallet: (record?.Wallet_Amount__c as number | null | undefined) ?? null,
        ours: (of('Us')[0]?.Amount__c as number | null | undefined) ?? owned,
        competitors: sum(of('Competitor'), 'Amount__c'),
        inHouse: sum(of('In-House'), 'Amount__c'),
      };
    },
  };
}
