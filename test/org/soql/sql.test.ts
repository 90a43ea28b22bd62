import { compiled, environment } from './library.ts';

describe('compiled SQL', () => {
  it.each<[string, string, unknown[]]>([
    [
      "SELECT Id FROM Book__c WHERE Name = 'Dune'",
      'SELECT "t0"."Id" AS "c0" FROM "Book__c" AS "t0" WHERE "t0"."IsDeleted" = 0 AND fold("t0"."Name") = fold(?) ORDER BY "t0".rowid',
      ['Dune'],
    ],
    [
      'SELECT Name, Library__r.Name FROM Book__c WHERE Pages__c >= 5 ORDER BY Price__c DESC LIMIT 3',
      'SELECT "t0"."Id" AS "c0", "t0"."Name" AS "c1", "t1"."Id" AS "c2", "t1"."Name" AS "c3" FROM "Book__c" AS "t0" LEFT JOIN "Library__c" AS "t1" ON "t1"."Id" = "t0"."Library__c" WHERE "t0"."IsDeleted" = 0 AND "t0"."Pages__c" >= ? ORDER BY "t0"."Price__c" DESC NULLS FIRST, "t0".rowid LIMIT ?',
      [5, 3],
    ],
    [
      'SELECT Double_Price__c FROM Book__c',
      'SELECT "t0"."Id" AS "c0", formula(?, "t0"."Price__c") AS "c1" FROM "Book__c" AS "t0" WHERE "t0"."IsDeleted" = 0 ORDER BY "t0".rowid',
      ['Book__c.Double_Price__c'],
    ],
    ['SELECT COUNT() FROM Book__c', 'SELECT COUNT(*) AS "c0" FROM "Book__c" AS "t0" WHERE "t0"."IsDeleted" = 0', []],
    [
      'SELECT Genre__c, COUNT(Id) FROM Book__c GROUP BY Genre__c HAVING COUNT(Id) > 1',
      'SELECT "c0", "c1" FROM (SELECT "t0"."Genre__c" AS "c0", COUNT("t0"."Id") AS "c1" FROM "Book__c" AS "t0" WHERE "t0"."IsDeleted" = 0 GROUP BY fold("t0"."Genre__c") HAVING COUNT("t0"."Id") > ?)',
      [1],
    ],
  ])('%s', (soql, sql, parameters) => {
    const query = compiled(soql);
    expect([query.sql, query.parameters]).toEqual([sql, parameters]);
  });

  it('puts row access on every table: the object, its parents and semi-joins', () => {
    const own = (parameter: string) =>
      ({ kind: 'where', sql: '{row}."OwnerId" = ?', parameters: [parameter] }) as const;
    const given = environment({}, { Book__c: own('book'), Library__c: own('library'), Loan__c: own('loan') });
    const query = compiled('SELECT Library__r.Name FROM Book__c WHERE Id IN (SELECT Book__c FROM Loan__c)', given);
    expect(query.sql).toBe(
      'SELECT "t0"."Id" AS "c0", "t1"."Id" AS "c1", "t1"."Name" AS "c2" FROM "Book__c" AS "t0" ' +
        'LEFT JOIN "Library__c" AS "t1" ON "t1"."Id" = "t0"."Library__c" AND ("t1"."OwnerId" = ?) ' +
        'WHERE "t0"."IsDeleted" = 0 AND ("t0"."OwnerId" = ?) AND ' +
        '"t0"."Id" IN (SELECT "t2"."Book__c" FROM "Loan__c" AS "t2" WHERE "t2"."IsDeleted" = 0 AND ("t2"."OwnerId" = ?) AND "t2"."Book__c" IS NOT NULL) ' +
        'ORDER BY "t0".rowid',
    );
    expect(query.parameters).toEqual(['library', 'book', 'loan']);
  });
});
