import type { Store } from '../../../scripts/org/store/types.ts';
import { run, stocked } from './library.ts';

let store: Store;
beforeAll(() => {
  store = stocked();
});

const loans = 'SELECT Book__c FROM Loan__c';

describe('What the SOQL reference forbids', () => {
  it.each<[string, string]>([
    [`SELECT Id FROM Book__c WHERE NOT (Id IN (${loans}))`, "not allowed with the 'NOT' operator"],
    [`SELECT Id FROM Book__c WHERE Id IN (SELECT Book__r.Id FROM Loan__c)`, "cannot use: 'Book__r.Id'"],
    ['SELECT Id FROM Book__c WHERE COUNT(Id) > 1', "Row:1:Column:30\nunexpected token: 'COUNT'"],
    ['SELECT COUNT() FROM Book__c GROUP BY Genre__c', 'GROUP BY is not allowed with COUNT()'],
    ['SELECT GROUPING(Genre__c) FROM Book__c GROUP BY Genre__c', 'GROUPING is for GROUP BY ROLLUP and CUBE'],
    ['SELECT Id, (SELECT Id FROM Loans__r OFFSET 1) FROM Book__c', 'OFFSET in a child subquery'],
    ['SELECT Id FROM Book__c WHERE Bought__c = LAST_N_DAYS:99999999', "unexpected token: 'LAST_N_DAYS:99999999'"],
    ['SELECT Id FROM Book__c WHERE Bought__c > NEXT_N_YEARS:9000', "unexpected token: 'NEXT_N_YEARS:9000'"],
    ['SELECT Id FROM Book__c WHERE Name LIKE 5', 'must be of type string and should be enclosed in quotes'],
    ['SELECT Name FROM Book__c WITH', "Row:1:Column:30\nunexpected token: '<EOF>'"],
    [
      'SELECT TYPEOF Owner WHEN User THEN Shoe END FROM Book__c',
      "Row:1:Column:15\nNo such column 'Shoe' on entity 'User'",
    ],
  ])('%s', (soql, message) => {
    expect(() => run(store, soql)).toThrow(message);
  });

  it('allows OFFSET in a child of one parent', () => {
    expect(() => run(store, 'SELECT Id, (SELECT Id FROM Loans__r OFFSET 1) FROM Book__c LIMIT 1')).not.toThrow();
  });

  it('answers null for a field of Name that no target of a look-up has', () => {
    const rows = run(
      store,
      "SELECT TYPEOF Owner WHEN Group THEN Name ELSE Name, Email END FROM Book__c WHERE Name = 'Dune'",
    );
    expect(rows).toEqual([expect.arrayContaining(['Ada Lovelace', null])]);
  });
});
