import { OrgError } from '../../../scripts/org/errors.ts';
import { compiled } from './library.ts';

function refusal(soql: string): { code: string; last: string; at: string | undefined } {
  try {
    compiled(soql);
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    const lines = error.message.split('\n');
    return { code: error.code, last: lines.at(-1) ?? '', at: /Row:(\d+:Column:\d+)/.exec(error.message)?.[1] };
  }
  throw new Error(`accepted: ${soql}`);
}

const seeWsdl = 'Please reference your WSDL or the describe call for the appropriate names.';

describe('what Salesforce refuses', () => {
  it('shows the spot in the text, the row and the column', () => {
    expect(() => compiled('SELECT Id, Foo FROM Book__c')).toThrow(
      new OrgError(
        'INVALID_FIELD',
        `\nSELECT Id, Foo FROM Book__c\n           ^\nERROR at Row:1:Column:12\nNo such column 'Foo' on entity 'Book__c'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${seeWsdl}`,
      ),
    );
    expect(refusal('SELECT Id\nFROM Book__c\nWHERE Nope = 1').at).toBe('3:Column:7');
  });

  it.each<[string, string, string, string]>([
    ['SELECT Id FORM Book__c', 'MALFORMED_QUERY', "unexpected token: 'Book__c'", '1:Column:16'],
    ['SELECT Id FROM', 'MALFORMED_QUERY', "unexpected token: '<EOF>'", '1:Column:15'],
    ['SELECT FROM Book__c', 'MALFORMED_QUERY', "unexpected token: 'FROM'", '1:Column:8'],
    [
      "SELECT Id FROM Book__c WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
      'MALFORMED_QUERY',
      "unexpected token: 'OR'",
      '1:Column:56',
    ],
    ['SELECT DISTINCT Name FROM Book__c', 'MALFORMED_QUERY', "unexpected token: 'DISTINCT'", '1:Column:8'],
    [
      'SELECT Id FROM Book__c WHERE Name = :name',
      'MALFORMED_QUERY',
      'Bind variables only allowed in Apex code',
      '1:Column:37',
    ],
    ['SELECT Id FROM Book__c WHERE Name = "x"', 'MALFORMED_QUERY', `unexpected token: '"'`, '1:Column:37'],
    ["SELECT Id FROM Book__c WHERE Name = 'x", 'MALFORMED_QUERY', `unexpected token: '''`, '1:Column:37'],
    [
      'SELECT Id FROM Book__c LIMIT 1 ALL ROWS',
      'MALFORMED_QUERY',
      'ALL ROWS not allowed in this context',
      '1:Column:32',
    ],
    ['SELECT Id FROM Book__c; DELETE', 'MALFORMED_QUERY', "unexpected token: ';'", '1:Column:23'],
    ['SELECT Name n FROM Book__c', 'MALFORMED_QUERY', 'only aggregate expressions use field aliasing', '1:Column:8'],
    [
      'SELECT Name, COUNT(Id) FROM Book__c',
      'MALFORMED_QUERY',
      'Field must be grouped or aggregated: Name',
      '1:Column:8',
    ],
    [
      'SELECT COUNT(Id) FROM Book__c GROUP BY Name ORDER BY Code__c',
      'MALFORMED_QUERY',
      'Ordered field must be grouped or aggregated: Code__c',
      '1:Column:54',
    ],
    [
      'SELECT SUM(Name) FROM Book__c',
      'MALFORMED_QUERY',
      'field Name does not support aggregate operator SUM',
      '1:Column:8',
    ],
    [
      'SELECT COUNT(Id) FROM Book__c LIMIT 1',
      'MALFORMED_QUERY',
      'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
      'none',
    ],
    ['SELECT COUNT(Id) a, COUNT(Name) a FROM Book__c', 'MALFORMED_QUERY', 'duplicate alias: a', '1:Column:21'],
    ['SELECT Id, id FROM Book__c', 'MALFORMED_QUERY', 'duplicate field selected: Id', '1:Column:12'],
    [
      'SELECT Price__c FROM Book__c GROUP BY Price__c',
      'MALFORMED_QUERY',
      "field 'Price__c' can not be grouped in a query call",
      '1:Column:39',
    ],
    [
      "SELECT Id FROM Book__c WHERE Blurb__c = 'x'",
      'INVALID_FIELD',
      "field 'Blurb__c' can not be filtered in a query call",
      '1:Column:30',
    ],
    [
      'SELECT Id FROM Book__c ORDER BY Blurb__c',
      'INVALID_FIELD',
      "field 'Blurb__c' can not be sorted in a query call",
      '1:Column:33',
    ],
    [
      'SELECT Id FROM Book__c WHERE Name = 5',
      'INVALID_FIELD',
      "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
      '1:Column:30',
    ],
    [
      "SELECT Id FROM Book__c WHERE Pages__c = '5'",
      'INVALID_FIELD',
      "value of filter criterion for field 'Pages__c' must be of type double and should not be enclosed in quotes",
      '1:Column:30',
    ],
    [
      "SELECT Id FROM Book__c WHERE Seen__c = '2020-01-01'",
      'INVALID_FIELD',
      "value of filter criterion for field 'Seen__c' must be of type dateTime and should not be enclosed in quotes",
      '1:Column:30',
    ],
    [
      'SELECT Id FROM Book__c WHERE Seen__c = 2020-01-01',
      'INVALID_FIELD',
      "value of filter criterion for field 'Seen__c' must be of type dateTime and should not be enclosed in quotes",
      '1:Column:30',
    ],
    [
      'SELECT Id FROM Book__c WHERE Bought__c = 2020-02-30',
      'MALFORMED_QUERY',
      'invalid date: 2020-02-30',
      '1:Column:30',
    ],
    [
      "SELECT Id FROM Book__c WHERE Id = 'abc'",
      'INVALID_QUERY_FILTER_OPERATOR',
      'invalid ID field: abc',
      '1:Column:30',
    ],
    [
      'SELECT Foo__r.Name FROM Book__c',
      'INVALID_FIELD',
      `Didn't understand relationship 'Foo__r' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${seeWsdl}`,
      '1:Column:8',
    ],
    [
      'SELECT (SELECT Id FROM Foos__r) FROM Book__c',
      'INVALID_TYPE',
      `Didn't understand relationship 'Foos__r' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${seeWsdl}`,
      '1:Column:24',
    ],
    [
      'SELECT Owner.Code__c FROM Book__c',
      'INVALID_FIELD',
      `No such column 'Code__c' on entity 'Name'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${seeWsdl}`,
      '1:Column:8',
    ],
    [
      'SELECT FIELDS(ALL) FROM Book__c',
      'MALFORMED_QUERY',
      'The SOQL FIELDS function must have a LIMIT of at most 200',
      'none',
    ],
    [
      'SELECT FIELDS(ALL) FROM Book__c LIMIT 201',
      'MALFORMED_QUERY',
      'The SOQL FIELDS function must have a LIMIT of at most 200',
      'none',
    ],
    ['SELECT Id FROM Book__c OFFSET 2001', 'NUMBER_OUTSIDE_VALID_RANGE', 'Maximum SOQL offset allowed is 2000', 'none'],
    [
      "SELECT Id FROM Book__c WHERE Id IN (SELECT Book__c FROM Loan__c) OR Name = 'x'",
      'MALFORMED_QUERY',
      "Semi join sub-selects are not allowed with the 'OR' operator",
      'none',
    ],
    [
      'SELECT Id FROM Book__c WHERE Id IN (SELECT Sequel_Of__c FROM Book__c)',
      'MALFORMED_QUERY',
      'The inner and outer selects should not be on the same object type',
      '1:Column:30',
    ],
    [
      'SELECT Id FROM Book__c WHERE Id IN (SELECT Name FROM Loan__c)',
      'MALFORMED_QUERY',
      "Semi join sub-selects can only query id fields, cannot use: 'Name'",
      '1:Column:30',
    ],
    [
      'SELECT Id FROM Loan__c WHERE Book__c IN (SELECT Id FROM Book__c WHERE Library__c IN (SELECT Id FROM Library__c))',
      'MALFORMED_QUERY',
      'Nesting of semi join sub-selects is not supported',
      'none',
    ],
    [
      'SELECT convertCurrency(Price__c) FROM Book__c',
      'MALFORMED_QUERY',
      'convertCurrency is not supported: this org has one currency',
      '1:Column:8',
    ],
    [
      'SELECT Id FROM Book__c WHERE Price__c > EUR5',
      'MALFORMED_QUERY',
      'Invalid currency code EUR: this org has one currency, USD',
      '1:Column:30',
    ],
    [
      'SELECT Id FROM Book__c WHERE Pages__c > USD5',
      'INVALID_FIELD',
      "value of filter criterion for field 'Pages__c' must be of type double and should not be enclosed in quotes",
      '1:Column:30',
    ],
    [
      'SELECT toLabel(Name) FROM Book__c',
      'MALFORMED_QUERY',
      "toLabel is for picklists and record types, not for field 'Name'",
      '1:Column:16',
    ],
    [
      "SELECT Id FROM Book__c WHERE toLabel(Library__r.Name) = 'x'",
      'MALFORMED_QUERY',
      "toLabel is for picklists and record types, not for field 'Name'",
      '1:Column:38',
    ],
    ['SELECT toLabel(Genre__c, Name) FROM Book__c', 'MALFORMED_QUERY', 'toLabel takes one argument', '1:Column:8'],
    [
      'SELECT FORMAT(Library__r.Name) FROM Book__c',
      'MALFORMED_QUERY',
      "FORMAT is for numbers, dates and times, not for field 'Name'",
      '1:Column:15',
    ],
    [
      'SELECT FORMAT(MAX(Name)) FROM Book__c',
      'MALFORMED_QUERY',
      "FORMAT is for numbers, dates and times, not for field 'Name'",
      '1:Column:15',
    ],
    [
      'SELECT Id FROM Book__c WHERE FORMAT(Price__c) = 5',
      'MALFORMED_QUERY',
      'FORMAT is for the select list',
      '1:Column:30',
    ],
    [
      'SELECT TYPEOF Owner WHEN User THEN Name WHEN Group THEN Name WHEN user THEN Id END FROM Book__c',
      'MALFORMED_QUERY',
      'duplicate WHEN User in TYPEOF',
      '1:Column:15',
    ],
    ['SELECT Id FROM Book__c FOR VIEW FOR view', 'MALFORMED_QUERY', "unexpected token: 'view'", '1:Column:37'],
    [
      'SELECT Id FROM Book__c WITH DATA CATEGORY x__c AT y__c',
      'MALFORMED_QUERY',
      'WITH DATA is not supported',
      '1:Column:29',
    ],
    ['SELECT Id FROM Book__c WITH SYSTEM_MODE', 'MALFORMED_QUERY', 'WITH SYSTEM_MODE is not supported', '1:Column:29'],
    ['SELECT Id FROM Book__c b, Library__r l', 'MALFORMED_QUERY', "unexpected token: '<EOF>'", '1:Column:39'],
    [
      "SELECT Id FROM Library__c WHERE DISTANCE(Spot__c, GEOLOCATION(1, 1), 'km') = 1",
      'MALFORMED_QUERY',
      'DISTANCE is compared by < and > only, not by =',
      '1:Column:33',
    ],
    [
      "SELECT Id FROM Library__c WHERE DISTANCE(Spot__c, GEOLOCATION(91, 1), 'km') < 1",
      'MALFORMED_QUERY',
      'invalid geolocation: 91 is not between -90 and 90',
      '1:Column:63',
    ],
    [
      "SELECT Id FROM Library__c ORDER BY DISTANCE(Name, GEOLOCATION(1, 1), 'km')",
      'MALFORMED_QUERY',
      'DISTANCE takes location and address fields: Name',
      '1:Column:45',
    ],
    [
      "SELECT Id FROM Library__c ORDER BY DISTANCE(Spot__c, GEOLOCATION(1, 1), 'ft')",
      'MALFORMED_QUERY',
      "DISTANCE unit must be 'mi' or 'km': 'ft'",
      '1:Column:73',
    ],
    ['SELECT Id FROM Book__c USING SCOPE team', 'MALFORMED_QUERY', "Scope 'team' is not supported", 'none'],
    [
      'SELECT Sequel_Of__r.Sequel_Of__r.Sequel_Of__r.Sequel_Of__r.Sequel_Of__r.Sequel_Of__r.Name FROM Book__c',
      'MALFORMED_QUERY',
      "Relationship path 'Sequel_Of__r.Sequel_Of__r.Sequel_Of__r.Sequel_Of__r.Sequel_Of__r.Sequel_Of__r.Name' is deeper than 5 levels",
      '1:Column:8',
    ],
  ])('%s', (soql, code, message, at) => {
    const found = refusal(soql);
    expect(found).toEqual({ code, last: message, at: at === 'none' ? undefined : at });
  });

  it.each([
    [
      'an unreadable field in SELECT',
      'SELECT Secret__c FROM Book__c',
      'INVALID_FIELD',
      "No such column 'Secret__c' on entity 'Book__c'",
    ],
    [
      'an unreadable field in WHERE',
      "SELECT Id FROM Book__c WHERE Secret__c = 'x'",
      'INVALID_FIELD',
      "No such column 'Secret__c'",
    ],
    [
      'an unreadable field in ORDER BY',
      'SELECT Id FROM Book__c ORDER BY Secret__c',
      'INVALID_FIELD',
      "No such column 'Secret__c'",
    ],
    [
      'an unreadable field in an aggregate',
      'SELECT MAX(Secret__c) FROM Book__c',
      'INVALID_FIELD',
      "No such column 'Secret__c'",
    ],
    ['an unreadable object', 'SELECT Id FROM Vault__c', 'INVALID_TYPE', "sObject type 'Vault__c' is not supported."],
    [
      'an unreadable object in a semi-join',
      'SELECT Id FROM Book__c WHERE Library__c IN (SELECT Id FROM Vault__c)',
      'INVALID_TYPE',
      "sObject type 'Vault__c' is not supported.",
    ],
    ['an unknown object', 'SELECT Id FROM Nothing', 'INVALID_TYPE', "sObject type 'Nothing' is not supported."],
  ])('%s as if it were not there', (_what, soql, code, start) => {
    const found = refusal(soql);
    expect(found.code).toBe(code);
    expect(found.last.startsWith(start)).toBe(true);
  });
});
