import type { Context, QueryPage } from '../../../scripts/org/engine/types.ts';
import type { Store } from '../../../scripts/org/store/types.ts';
import { add, catalog, stocked } from '../soql/library.ts';
import { contextOf, functions } from './query-world.ts';

let store: Store;
let context: Context;
let org: ReturnType<typeof functions>;
beforeEach(() => {
  store = stocked();
  context = contextOf(store);
  org = functions();
});

const parsed = (bytes: Uint8Array): QueryPage => JSON.parse(Buffer.from(bytes).toString('utf8')) as QueryPage;

describe('JSON of a page is the page of values, written', () => {
  it.each([
    'SELECT Id FROM Book__c',
    'SELECT Name, Genre__c, Tags__c, Blurb__c, Code__c FROM Book__c ORDER BY Name DESC',
    'SELECT Pages__c, Price__c, Lent__c, Bought__c, Seen__c FROM Book__c',
    'SELECT Name, Library__r.Name, Library__r.Owner.Name, Sequel_Of__r.Name, Sequel_Of__r.Price__c FROM Book__c',
    'SELECT Owner.Name, Owner.Type FROM Book__c',
    'SELECT TYPEOF Owner WHEN User THEN Username ELSE Name END FROM Book__c',
    'SELECT Double_Price__c, Library_Name__c FROM Book__c',
    'SELECT Name FROM Book__c LIMIT 0',
    'SELECT Name, Spot__c FROM Library__c',
    'SELECT Name, (SELECT Name FROM Books__r) FROM Library__c',
    'SELECT FORMAT(Price__c) shown, toLabel(Genre__c) FROM Book__c',
    'SELECT Days__c, Book__r.Name FROM Loan__c LIMIT 2',
    'SELECT Genre__c, COUNT(Id) many, AVG(Price__c) FROM Book__c GROUP BY Genre__c',
    'SELECT COUNT() FROM Book__c',
    "SELECT Id FROM Book__c WHERE Name = 'nothing'",
  ])('%s', (soql) => {
    const options = { apiVersion: 'v60.0' };
    expect(parsed(org.queryJson(context, soql, options))).toEqual(org.query(context, soql, options));
  });

  it('keeps every text, number and order of fields', () => {
    const names = ['"quoted" \\ back', 'line\nbreak\ttab', '\u0000\u0001\u001f', 'é 漢 😀 \u2028', '</script>', "'"];
    const amounts = [0, -0.5, 1.1, 0.1 + 0.2, 1.005, 12345678901234.25, 99999999999999.99, -3, 1e15, 2.999];
    for (const Name of names) add(store, 'Book__c', { Name });
    for (const amount of amounts) add(store, 'Book__c', { Name: 'n', Price__c: amount, Pages__c: amount });
    const soql = 'SELECT Name, Price__c, Pages__c FROM Book__c';
    const values = org.query(context, soql);
    const written = parsed(org.queryJson(context, soql));
    expect(written).toEqual(values);
    expect(written.records.map((record) => Object.keys(record))).toEqual(values.records.map((r) => Object.keys(r)));
  });
});

describe('pages of a query', () => {
  const soql = "SELECT Id, Name FROM Loan__c WHERE Name LIKE 'P%' ORDER BY Name DESC";
  let ids: string[];
  beforeEach(() => {
    store.transaction(() => {
      ids = Array.from({ length: 450 }, (_all, n) =>
        add(store, 'Loan__c', { Name: `P${String(n).padStart(3, '0')}` }),
      ).toReversed();
    });
  });

  function rest(first: QueryPage, meanwhile: () => void): string[] {
    const found = first.records.map((each) => String(each['Id']));
    meanwhile();
    for (let page = first; !page.done; ) {
      const locator = page.nextRecordsUrl?.split('/').at(-1) ?? '';
      page = parsed(org.queryMoreJson(context, locator, { batchSize: 200 }));
      found.push(...page.records.map((each) => String(each['Id'])));
    }
    return found;
  }

  it.each<[string, () => void]>([
    ['others are added', () => void add(store, 'Loan__c', { Name: 'P9999' })],
    ['they no longer fit', () => store.update(loans(), ids[300] ?? '', { Name: 'Q' })],
    ['they would sort elsewhere', () => store.update(loans(), ids[10] ?? '', { Name: 'P000000' })],
    ['one goes to the recycle bin', () => store.update(loans(), ids[400] ?? '', { IsDeleted: true })],
  ])('name each record once, in the order found, when %s', (_when, meanwhile) => {
    const first = parsed(org.queryJson(context, soql, { batchSize: 200 }));
    expect(first).toMatchObject({ totalSize: 450, done: false });
    expect(rest(first, meanwhile)).toEqual(ids);
  });

  it('are done at once where all rows just fit', () => {
    const fitting = org.query(context, `${soql} LIMIT 200`, { batchSize: 200 });
    expect(fitting).toMatchObject({ totalSize: 200, done: true });
    for (const id of ids.slice(200)) store.remove(loans(), id);
    expect(org.query(context, soql, { batchSize: 200 })).toMatchObject({ totalSize: 200, done: true });
  });

  const loans = () => {
    const object = catalog.objects.get('loan__c');
    if (object === undefined) throw new Error('No loans');
    return object;
  };
});
