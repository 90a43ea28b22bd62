import type { Value } from '../../../scripts/org/catalog/types.ts';
import type { Store } from '../../../scripts/org/store/types.ts';
import { add, environment, run, stocked } from './library.ts';

let store: Store;
beforeAll(() => {
  store = stocked();
});

const names = (where: string, order = ''): string =>
  run(store, `SELECT Name FROM Book__c WHERE ${where} ${order}`).flat().join(', ');

describe('WHERE', () => {
  it.each<[string, string]>([
    ["Name = 'DUNE'", 'Dune'],
    ["name = 'émma'", 'Émma'],
    ["Name = 'Emma'", ''],
    ["Code__c = 'DU'", 'dune messiah'],
    ["Name LIKE 'dune%'", 'Dune, dune messiah'],
    ["Name LIKE '%100\\%'", 'Froth 100%'],
    ["Name LIKE '_une'", 'Dune'],
    ["(NOT Name LIKE 'dune%')", 'Émma, Froth 100%'],
    ["Genre__c != 'Novel'", 'Émma, Froth 100%'],
    ["Code__c != 'du'", 'dune messiah, Émma, Froth 100%'],
    ['Price__c < 9', 'dune messiah, Froth 100%'],
    ['NOT Price__c < 9', 'Dune, Émma'],
    ['Price__c < usd9', 'dune messiah, Froth 100%'],
    ['Price__c = null', 'Émma'],
    ['Price__c != null', 'Dune, dune messiah, Froth 100%'],
    ["Code__c = ''", 'Émma, Froth 100%'],
    ['Price__c > null', ''],
    ['Lent__c = true', 'Dune'],
    ['Lent__c = null', 'dune messiah, Émma, Froth 100%'],
    ["Genre__c IN ('novel', 'Crime')", 'Dune, dune messiah, Froth 100%'],
    ["Code__c NOT IN ('du')", 'dune messiah, Émma, Froth 100%'],
    ["Code__c IN ('du', null)", 'Dune, Émma, Froth 100%'],
    ["Tags__c INCLUDES ('sand;spice')", 'Dune'],
    ["Tags__c INCLUDES ('spice', 'SAND')", 'Dune, dune messiah'],
    ["Tags__c EXCLUDES ('spice')", 'dune messiah, Émma, Froth 100%'],
    ["Tags__c = 'sand;spice'", 'Dune'],
    ["toLabel(Genre__c) = 'Crime label'", 'Froth 100%'],
    ["Library__r.Name = 'town'", 'Dune, dune messiah'],
    ["Library__r.Name != 'town'", 'Émma, Froth 100%'],
    ["Library__r.Owner.Name = 'ada lovelace'", 'Dune, dune messiah'],
    ["Owner.Name = 'Ada Lovelace'", 'Dune, Émma, Froth 100%'],
    ["Owner.Type = 'Group'", 'dune messiah'],
    ["Sequel_Of__r.Library__r.Name = 'Town'", 'dune messiah'],
    ['Double_Price__c > 15', 'Dune, dune messiah'],
    ["Library_Name__c LIKE 'F%'", 'Émma'],
    ["Genre__c = 'Novel' AND (Pages__c > 500 OR Price__c = 8)", 'Dune, dune messiah'],
    ['Id IN (SELECT Book__c FROM Loan__c WHERE Days__c > 4)', 'Dune, Émma'],
    ['Id NOT IN (SELECT Book__c FROM Loan__c)', 'dune messiah, Froth 100%'],
    ["Library__c IN (SELECT Id FROM Library__c WHERE Name = 'farm')", 'Émma'],
    ["Book__c.Name = 'Dune'", 'Dune'],
  ])('%s', (where, expected) => {
    expect(names(where)).toBe(expected);
  });

  it('takes ids of 15 characters', () => {
    const [[id]] = run(store, "SELECT Id FROM Book__c WHERE Name = 'Dune'") as [[string]];
    expect(names(`Id = '${id.slice(0, 15)}'`)).toBe('Dune');
  });
});

// It is 2026-03-10 22:30 UTC, 23:30 in Berlin: still the tenth there, and the day ends at 23:00 UTC.
describe('dates', () => {
  it.each<[string, string]>([
    ['Bought__c = 2026-03-11', 'Dune'],
    ['Bought__c = TOMORROW', 'Dune'],
    ['Bought__c = NEXT_N_DAYS:1', 'Dune'],
    ['Bought__c = LAST_MONTH', 'dune messiah'],
    ['Bought__c < THIS_YEAR', 'Émma'],
    ['Bought__c >= THIS_FISCAL_YEAR', 'Dune, dune messiah'],
    ['Bought__c = LAST_N_MONTHS:3', 'dune messiah, Émma'],
    ['Bought__c != THIS_MONTH', 'dune messiah, Émma, Froth 100%'],
    ['Seen__c = TODAY', 'dune messiah'],
    ['Seen__c = TOMORROW', 'Dune'],
    ['Seen__c <= TODAY', 'dune messiah, Froth 100%'],
    ['Seen__c > TODAY', 'Dune'],
    ['Seen__c < 2026-03-10T23:59:59+01:00', 'Froth 100%'],
    ['Seen__c = 2026-03-11T00:30:00.000+0100', 'Dune'],
    ['CALENDAR_YEAR(Bought__c) = 2026', 'Dune, dune messiah'],
    ['CALENDAR_QUARTER(Bought__c) = 4', 'Émma'],
    ['DAY_IN_MONTH(convertTimezone(Seen__c)) = 11', 'Dune'],
    ['DAY_IN_MONTH(Seen__c) = 10', 'Dune, dune messiah'],
    ['DAY_ONLY(Seen__c) = 2026-03-10', 'Dune, dune messiah'],
    ['HOUR_IN_DAY(Seen__c) = 23', 'Dune'],
    ['DAY_IN_WEEK(Bought__c) = 4', 'Dune, Émma'],
    ['WEEK_IN_YEAR(Bought__c) = 53', 'Émma'],
  ])('%s', (where, expected) => {
    expect(names(where)).toBe(expected);
  });
});

describe('ORDER BY, LIMIT and OFFSET', () => {
  it.each<[string, string]>([
    ['ORDER BY Name DESC', 'Émma, Froth 100%, dune messiah, Dune'],
    ['ORDER BY Price__c', 'Émma, Froth 100%, dune messiah, Dune'],
    ['ORDER BY Price__c DESC', 'Émma, Dune, dune messiah, Froth 100%'],
    ['ORDER BY Price__c DESC NULLS LAST', 'Dune, dune messiah, Froth 100%, Émma'],
    ['ORDER BY Price__c ASC NULLS LAST', 'Froth 100%, dune messiah, Dune, Émma'],
    ['ORDER BY Genre__c, Name DESC', 'dune messiah, Dune, Froth 100%, Émma'],
    ['ORDER BY Library__r.Name NULLS LAST, Pages__c', 'Émma, dune messiah, Dune, Froth 100%'],
    ['ORDER BY Name LIMIT 1 OFFSET 1', 'dune messiah'],
    ['LIMIT 0', ''],
  ])('%s', (order, expected) => {
    expect(names('Id != null', order)).toBe(expected);
  });
});

describe('aggregates', () => {
  it.each<[string, Value[][]]>([
    ['SELECT COUNT() FROM Book__c', [[4]]],
    ['SELECT COUNT() FROM Book__c LIMIT 3', [[3]]],
    [
      'SELECT COUNT(Id) n, COUNT(Price__c), SUM(Pages__c), MIN(Bought__c), AVG(Price__c) FROM Book__c',
      [[4, 3, 1200, '2025-12-31', 6.25]],
    ],
    ['SELECT COUNT_DISTINCT(Pages__c) FROM Book__c', [[2]]],
    [
      'SELECT Genre__c, COUNT(Id) FROM Book__c GROUP BY Genre__c ORDER BY COUNT(Id) DESC, Genre__c',
      [
        ['Novel', 2],
        ['Crime', 1],
        ['Poetry', 1],
      ],
    ],
    [
      'SELECT Library__r.Name, MAX(Pages__c) m FROM Book__c GROUP BY Library__r.Name HAVING MAX(Pages__c) > 300',
      [['Town', 600]],
    ],
    [
      'SELECT CALENDAR_YEAR(Bought__c) y, COUNT(Id) FROM Book__c WHERE Bought__c != null GROUP BY CALENDAR_YEAR(Bought__c) ORDER BY CALENDAR_YEAR(Bought__c)',
      [
        [2025, 1],
        [2026, 2],
      ],
    ],
    [
      'SELECT Genre__c, GROUPING(Genre__c) g, COUNT(Id) FROM Book__c GROUP BY ROLLUP(Genre__c) ORDER BY GROUPING(Genre__c), Genre__c',
      [
        ['Novel', 0, 2],
        ['Crime', 0, 1],
        ['Poetry', 0, 1],
        [null, 1, 4],
      ],
    ],
    [
      "SELECT Genre__c, Lent__c, COUNT(Id) FROM Book__c WHERE Genre__c = 'Novel' GROUP BY CUBE(Genre__c, Lent__c)",
      [
        ['Novel', 0, 1],
        ['Novel', 1, 1],
        [null, 0, 1],
        [null, 1, 1],
        ['Novel', null, 2],
        [null, null, 2],
      ],
    ],
    ['SELECT Genre__c FROM Book__c GROUP BY Genre__c LIMIT 1 OFFSET 2', [['Poetry']]],
    ["SELECT SUM(Double_Price__c) FROM Book__c WHERE Genre__c = 'Novel'", [[35]]],
  ])('%s', (soql, expected) => {
    expect(run(store, soql)).toEqual(expected);
  });
});

describe('what the user may see', () => {
  const town = { kind: 'where', sql: '{row}."Name" = ?', parameters: ['Town'] } as const;
  const limited = environment({}, { Library__c: town });

  it('leaves out rows, and shows hidden parents as missing', () => {
    expect(run(store, 'SELECT Name FROM Library__c', limited)).toEqual([['Town']]);
    expect(run(store, 'SELECT Name, Library__r.Name FROM Book__c WHERE Pages__c = 300', limited)).toEqual([
      ['dune messiah', 'Town'],
      ['Émma', null],
    ]);
    expect(run(store, "SELECT Name FROM Book__c WHERE Library__r.Name = 'Farm'", limited)).toEqual([]);
    expect(run(store, 'SELECT Name FROM Book__c WHERE Library__c IN (SELECT Id FROM Library__c)', limited)).toEqual([
      ['Dune'],
      ['dune messiah'],
    ]);
    expect(run(store, 'SELECT COUNT() FROM Library__c', limited)).toEqual([[1]]);
    expect(
      run(
        store,
        'SELECT Library__r.Name, COUNT(Id) FROM Book__c GROUP BY Library__r.Name ORDER BY Library__r.Name',
        limited,
      ),
    ).toEqual([
      [null, 2],
      ['Town', 2],
    ]);
    expect(run(store, 'SELECT COUNT(Id) FROM Book__c', environment({}, { Book__c: { kind: 'none' } }))).toEqual([[0]]);
  });

  it('still computes formulas that refer to hidden parents', () => {
    expect(run(store, 'SELECT Library_Name__c FROM Book__c WHERE Pages__c = 300', limited)).toEqual([
      ['Town'],
      ['Farm'],
    ]);
  });

  it('shows the recycle bin only when told to', () => {
    expect(run(store, "SELECT Name FROM Book__c WHERE Name = 'Gone'")).toEqual([]);
    expect(run(store, "SELECT Name FROM Book__c WHERE Name = 'Gone'", environment({ includeDeleted: true }))).toEqual([
      ['Gone'],
    ]);
  });

  it('narrows to own records with USING SCOPE mine', () => {
    const [[ada]] = run(store, "SELECT Id FROM User WHERE Username = 'ada@lib'") as [[string]];
    expect(run(store, 'SELECT Name FROM Book__c USING SCOPE mine', environment({ userId: ada })).flat()).toEqual([
      'Dune',
      'Émma',
      'Froth 100%',
    ]);
  });
});

it('never lets a value become SQL', () => {
  const own = stocked();
  const nasty = `'); DROP TABLE "Book__c"; --`;
  add(own, 'Book__c', { Name: nasty });
  expect(run(own, `SELECT Name FROM Book__c WHERE Name = '${nasty.replaceAll("'", "\\'")}'`)).toEqual([[nasty]]);
});
