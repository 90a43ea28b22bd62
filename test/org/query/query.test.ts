import type { Context } from '../../../scripts/org/engine/types.ts';
import type { Store } from '../../../scripts/org/store/types.ts';
import { add, stocked } from '../soql/library.ts';
import { contextOf, functions, reader } from './query-world.ts';

let store: Store;
let context: Context;
let org: ReturnType<typeof functions>;
beforeEach(() => {
  store = stocked();
  context = contextOf(store);
  org = functions();
});

describe('records as REST answers them', () => {
  it('keep canonical names, attributes, types, nested parents and nulls', () => {
    const soql =
      "SELECT id, NAME, lent__C, seen__c, price__c, library__r.name, library__r.owner.name, sequel_of__r.Name, Double_Price__c FROM book__c WHERE Name = 'dune'";
    const { records, ...rest } = org.query(context, soql);
    const [book] = records;
    expect(rest).toEqual({ totalSize: 1, done: true });
    const id = String(book?.['Id']);
    expect(book).toEqual({
      attributes: { type: 'Book__c', url: `/services/data/v66.0/sobjects/Book__c/${id}` },
      Id: id,
      Name: 'Dune',
      Lent__c: true,
      Seen__c: '2026-03-10T23:30:00.000+0000',
      Price__c: 9.5,
      Library__r: {
        attributes: {
          type: 'Library__c',
          url: expect.stringMatching(/^\/services\/data\/v66\.0\/sobjects\/Library__c\/a01\w{15}$/),
        },
        Name: 'Town',
        Owner: { attributes: { type: 'User', url: expect.any(String) }, Name: 'Ada Lovelace' },
      },
      Sequel_Of__r: null,
      Double_Price__c: 19,
    });
    expect(Object.keys(book ?? {}).slice(0, 4)).toEqual(['attributes', 'Id', 'Name', 'Lent__c']);
  });

  it('name the object that owns, whichever it is, and pick fields by it', () => {
    const { records } = org.query(context, 'SELECT TYPEOF Owner WHEN User THEN Username ELSE Name END FROM Book__c');
    expect(records.map((each) => each['Owner'])).toEqual([
      { attributes: expect.objectContaining({ type: 'User' }), Username: 'ada@lib' },
      { attributes: expect.objectContaining({ type: 'Group' }), Name: 'Front desk' },
      { attributes: expect.objectContaining({ type: 'User' }), Username: 'ada@lib' },
      { attributes: expect.objectContaining({ type: 'User' }), Username: 'ada@lib' },
    ]);
    const owners = org
      .query(context, 'SELECT Owner.Name, Owner.Type FROM Book__c LIMIT 2')
      .records.map((each) => each['Owner']);
    expect(owners).toEqual([
      expect.objectContaining({ Name: 'Ada Lovelace', Type: 'User' }),
      expect.objectContaining({ Name: 'Front desk', Type: 'Group' }),
    ]);
  });

  it('carry their children, limited and ordered for each parent, to several levels', () => {
    const soql =
      'SELECT Name, (SELECT Name, (SELECT Name FROM Loans__r ORDER BY Days__c DESC LIMIT 1) FROM Books__r ORDER BY Name) FROM Library__c ORDER BY Name';
    const [farm, town] = org.query(context, soql, { apiVersion: 'v60.0' }).records;
    expect(farm?.['Books__r']).toMatchObject({
      totalSize: 1,
      done: true,
      records: [{ Name: 'Émma', Loans__r: { records: [{ Name: 'L3' }] } }],
    });
    expect(town?.['Books__r']).toMatchObject({
      totalSize: 2,
      records: [
        {
          attributes: { type: 'Book__c', url: expect.stringContaining('/v60.0/') },
          Name: 'Dune',
          Loans__r: { totalSize: 1, records: [{ Name: 'L2' }] },
        },
        { Name: 'dune messiah', Loans__r: null },
      ],
    });
  });

  it('leave out children the user may not see, and filter them by their own conditions', () => {
    const own = contextOf(store, { Loan__c: { kind: 'where', sql: '{row}."Days__c" < ?', parameters: [5] } });
    const soql =
      "SELECT Name, (SELECT Name FROM Loans__r WHERE Name LIKE 'L%' AND Days__c > 1 LIMIT 5) FROM Book__c WHERE Library__r.Name = 'Town'";
    const children = org.query(own, soql).records.map((each) => each['Loans__r']);
    expect(children).toEqual([{ totalSize: 1, done: true, records: [expect.objectContaining({ Name: 'L1' })] }, null]);
  });

  it('show labels, formats and compound fields', () => {
    const [book] = org.query(
      context,
      "SELECT toLabel(Genre__c), format(Price__c) shown, Bought__c, Library__r.Spot__c FROM Book__c WHERE Code__c = 'du'",
    ).records;
    expect(book).toMatchObject({
      Genre__c: 'Novel label',
      shown: '€9.50',
      Bought__c: '2026-03-11',
      Library__r: { Spot__c: { latitude: 52.5, longitude: 13.4 } },
    });
  });

  it('of a grouped query are AggregateResults', () => {
    const { records } = org.query(
      context,
      'SELECT Library__r.Name, SUM(Price__c), COUNT(Id) n FROM Book__c GROUP BY Library__r.Name ORDER BY COUNT(Id) DESC LIMIT 1',
    );
    expect(records).toEqual([{ attributes: { type: 'AggregateResult' }, Name: 'Town', expr0: 17.5, n: 2 }]);
  });

  it('of COUNT() are none, only their number', () => {
    expect(org.query(context, 'SELECT COUNT() FROM Book__c')).toEqual({ totalSize: 4, done: true, records: [] });
  });

  it('sum decimals without the noise of binary fractions', () => {
    for (const price of [0.1, 0.2]) add(store, 'Book__c', { Name: 'cheap', Price__c: price });
    expect(org.query(context, "SELECT SUM(Price__c) s FROM Book__c WHERE Name = 'cheap'").records).toMatchObject([
      { s: 0.3 },
    ]);
  });
});

describe('pages', () => {
  beforeEach(() => {
    store.transaction(() => {
      for (let n = 0; n < 450; n++) add(store, 'Loan__c', { Name: `P${String(n).padStart(3, '0')}` });
    });
  });
  const soql = "SELECT Name FROM Loan__c WHERE Name LIKE 'P%' ORDER BY Name";

  it('follow each other by locator and stay as they were when the query ran', () => {
    const first = org.query(context, soql, { batchSize: 200, apiVersion: 'v58.0' });
    expect(first).toMatchObject({ totalSize: 450, done: false });
    expect(first.nextRecordsUrl).toMatch(/^\/services\/data\/v58\.0\/query\/0r8\w{15}-200$/);
    add(store, 'Loan__c', { Name: 'P0001' });
    const names = first.records.map((each) => each['Name']);
    let url = first.nextRecordsUrl;
    while (url !== undefined) {
      const next = org.queryMore(context, url.split('/').at(-1) ?? '', { batchSize: 200 });
      names.push(...next.records.map((each) => each['Name']));
      url = next.nextRecordsUrl;
    }
    expect(names).toEqual(Array.from({ length: 450 }, (_all, n) => `P${String(n).padStart(3, '0')}`));
  });

  it('are refused to other users, beyond the end, and after ten newer queries', () => {
    const locator = org.query(context, soql, { batchSize: 1 }).nextRecordsUrl?.split('/').at(-1) ?? '';
    const stranger = contextOf(store, {}, { ...reader, userId: '005000000000009AAA' });
    expect(() => org.queryMore(stranger, locator)).toThrow('invalid query locator');
    expect(() => org.queryMore(context, locator.replace(/-\d+$/, '-450'))).toThrow('invalid query locator');
    expect(org.queryMore(context, locator).records).toHaveLength(250);
    for (let n = 0; n < 10; n++) org.query(context, soql, { batchSize: 200 });
    expect(() => org.queryMore(context, locator)).toThrow('invalid query locator');
  });
});

describe('columns', () => {
  it('tell names, types, joins and aggregates without running the query', () => {
    const columns = org.queryColumns(
      context,
      'SELECT Id, Pages__c, Library__r.Name, (SELECT Days__c FROM Loans__r) FROM Book__c',
    );
    expect(columns).toMatchObject({ entityName: 'Book__c', groupBy: false, idSelected: true, keyPrefix: 'a02' });
    expect(columns.columnMetadata).toMatchObject([
      { columnName: 'Id', aggregate: false, textType: true },
      { columnName: 'Pages__c', custom: true, numberType: true },
      { columnName: 'Library__r', joinColumns: [{ columnName: 'Name' }] },
      { columnName: 'Loans__r', aggregate: true, joinColumns: [{ columnName: 'Days__c' }] },
    ]);
    expect(org.queryColumns(context, 'SELECT COUNT(Id) n, MAX(Name) FROM Book__c').columnMetadata).toMatchObject([
      { columnName: 'n', displayName: 'count(Id)', aggregate: true },
      { columnName: 'expr0', displayName: 'max(Name)', aggregate: true },
    ]);
  });
});

describe('retrieve', () => {
  it('gives the named fields, or all readable ones', () => {
    const id = String(org.query(context, "SELECT Id FROM Book__c WHERE Code__c = 'du'").records[0]?.['Id']);
    expect(org.retrieve(context, 'book__c', id.slice(0, 15), ['name', 'Library__r.Name'])).toEqual({
      attributes: expect.objectContaining({ type: 'Book__c' }),
      Name: 'Dune',
      Library__r: expect.objectContaining({ Name: 'Town' }),
    });
    const whole = org.retrieve(context, 'Book__c', id);
    expect(whole).toMatchObject({ Id: id, Name: 'Dune', Double_Price__c: 19, Blurb__c: null });
    expect(whole).not.toHaveProperty('Secret__c');
  });

  it.each<[string, string, string, string]>([
    ['an id that is not there', 'Book__c', 'a02000000000999AAA', 'NOT_FOUND'],
    ['what is no id', 'Book__c', 'x', 'NOT_FOUND'],
    ['an object that may not be read', 'Vault__c', 'a04000000000001AAA', 'NOT_FOUND'],
    ['an unknown field', 'Book__c', 'a02000000000001AAA', 'INVALID_FIELD'],
  ])('refuses %s', (what, object, id, code) => {
    const fields = what === 'an unknown field' ? ['Nope'] : undefined;
    expect(() => org.retrieve(context, object, id, fields)).toThrow(expect.objectContaining({ code }));
  });

  it('tells deleted records from missing ones', () => {
    const [gone] = org.query(context, "SELECT Id FROM Book__c WHERE Name = 'Gone'", { includeDeleted: true }).records;
    expect(() => org.retrieve(context, 'Book__c', String(gone?.['Id']))).toThrow(
      expect.objectContaining({ code: 'ENTITY_IS_DELETED' }),
    );
  });
});
