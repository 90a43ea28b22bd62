import type { Calendar } from '../../../scripts/org/soql/calendar.ts';
import { weekStartOf } from '../../../scripts/org/soql/calendar.ts';
import { dateLiteralRange } from '../../../scripts/org/soql/date-literals.ts';
import type { Store } from '../../../scripts/org/store/types.ts';
import { environment, run, stocked } from './library.ts';

let store: Store;
beforeAll(() => {
  store = stocked();
});

describe('FROM', () => {
  it.each<[string, string]>([
    [
      "SELECT b.Name, o.Name FROM Book__c b, b.Library__r l, l.Owner o WHERE o.Name = 'Ada Lovelace' ORDER BY b.Name",
      'Dune|dune messiah',
    ],
    ["SELECT Name FROM Book__c AS b, Book__c.Library__r AS l WHERE l.Name = 'Farm'", 'Émma'],
    ["SELECT Name FROM Book__c, Book__c.Owner o WHERE o.Type = 'Group'", 'dune messiah'],
    [
      "SELECT Name FROM Library__c WHERE Id IN (SELECT b.Library__c FROM Book__c b, b.Owner o WHERE o.Type = 'Group')",
      'Town',
    ],
  ])('%s', (soql, expected) => {
    expect(
      run(store, soql)
        .map((row) => row.filter((each) => each !== null).join())
        .join('|'),
    ).toBe(expected);
  });

  it('names the relationship of a subquery after its object', () => {
    expect(run(store, "SELECT Name, (SELECT Id FROM Library__c.Books__r) FROM Library__c WHERE Name = 'Farm'")).toEqual(
      [['Farm']],
    );
  });
});

describe('WITH', () => {
  it.each(['SECURITY_ENFORCED', 'USER_MODE', 'user_mode'])('%s changes nothing for a query by API', (mode) => {
    expect(run(store, `SELECT Name FROM Book__c WHERE Pages__c = 600 WITH ${mode} LIMIT 1`)).toEqual([['Dune']]);
  });
});

describe('DISTANCE', () => {
  // The town library is at 52.5, 13.4; Hamburg's center about 254 km away.
  it.each<[string, string]>([
    ["DISTANCE(Spot__c, GEOLOCATION(53.55, 9.99), 'km') < 260", 'Town'],
    ["DISTANCE(Spot__c, GEOLOCATION(53.55, 9.99), 'km') > 250", 'Town'],
    ["DISTANCE(Spot__c, GEOLOCATION(53.55, 9.99), 'mi') < 160", 'Town'],
    ["DISTANCE(Spot__c, GEOLOCATION(53.55, 9.99), 'mi') > 160", ''],
    ["DISTANCE(GEOLOCATION(52.5, 13.4), Spot__c, 'km') <= 0", 'Town'],
  ])('%s', (where, expected) => {
    expect(run(store, `SELECT Name FROM Library__c WHERE ${where}`).flat().join()).toBe(expected);
  });

  it('sorts by nearness, also of a parent', () => {
    const near = "DISTANCE(Library__r.Spot__c, GEOLOCATION(0, 0), 'km')";
    expect(run(store, `SELECT Name FROM Book__c ORDER BY ${near} NULLS LAST, Name LIMIT 2`)).toEqual([
      ['Dune'],
      ['dune messiah'],
    ]);
  });
});

describe('calendars', () => {
  const april: Calendar = { fiscalStart: 4, namedByStart: false, weekStart: 1 };
  it.each<[string, number | undefined, string, string, string]>([
    ['THIS_FISCAL_YEAR', undefined, '2026-03-10', '2025-04-01', '2026-04-01'],
    ['THIS_FISCAL_YEAR', undefined, '2026-04-01', '2026-04-01', '2027-04-01'],
    ['LAST_FISCAL_QUARTER', undefined, '2026-04-01', '2026-01-01', '2026-04-01'],
    ['NEXT_N_FISCAL_YEARS', 2, '2026-03-10', '2026-04-01', '2028-04-01'],
    ['THIS_WEEK', undefined, '2026-03-08', '2026-03-02', '2026-03-09'],
    ['THIS_WEEK', undefined, '2026-03-09', '2026-03-09', '2026-03-16'],
    ['THIS_YEAR', undefined, '2026-03-10', '2026-01-01', '2027-01-01'],
  ])('%s %s on %s', (name, n, today, from, until) => {
    expect(dateLiteralRange(name, n, today, april)).toEqual({ from, until });
  });

  it('takes the first day of the week from the locale', () => {
    expect(['en_US', 'de_DE', 'en_GB', 'ar_EG', 'de', 'nonsense_xx_yy_zz1'].map(weekStartOf)).toEqual([
      0, 1, 1, 6, 1, 0,
    ]);
  });

  it.each<[Calendar, string, number[]]>([
    [april, 'FISCAL_YEAR', [2026, 2026, 2026]],
    [{ ...april, namedByStart: true }, 'FISCAL_YEAR', [2025, 2025, 2025]],
    [april, 'FISCAL_QUARTER', [4, 4, 3]],
    [april, 'FISCAL_MONTH', [12, 11, 9]],
    [{ ...april, fiscalStart: 1 }, 'FISCAL_YEAR', [2026, 2026, 2025]],
  ])('%j %s', (calendar, name, expected) => {
    const soql = `SELECT Bought__c, ${name}(Bought__c) f FROM Book__c WHERE Bought__c != null GROUP BY Bought__c, ${name}(Bought__c) ORDER BY Bought__c DESC`;
    expect(run(store, soql, environment({ calendar })).map(([, each]) => each)).toEqual(expected);
  });
});
