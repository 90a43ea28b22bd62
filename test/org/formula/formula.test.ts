import type { Value } from '../../../scripts/org/catalog/types.ts';
import { FormulaEvaluationError } from '../../../scripts/org/engine/formula/errors.ts';
import type { FormulaScope } from '../../../scripts/org/engine/formula/types.ts';
import { compile, evaluate, type Known } from './evaluate.ts';

const none: Known = {};
const id15 = '001D000000IqhSL';

describe('a formula', () => {
  test.each<readonly [string, Known, Value]>([
    // operators
    ['1 + 2 * 3', none, 7],
    ['2 * 3 ^ 2', none, 36],
    ['-2 ^ 2', none, 4],
    ['10 - 4 - 3', none, 3],
    ['1 / 3 * 3', none, 1],
    ['0.1 + 0.2', none, 0.3],
    ['7 / 2 /* half */', none, 3.5],
    ['\'a\' & "b" & TEXT(1.50)', none, 'ab1.5'],
    ['Text__c + Other__c', { Text__c: 'x' }, 'x'],
    ['1 < 2 && 2 <= 2 && 3 > 2 && 3 >= 3 && 1 <> 2 && 1 != 2 && 1 == 1', none, true],
    ['"a" < "b" || 1 = 2', none, true],
    ['NOT Flag__c', { Flag__c: false }, true],
    ['!Flag__c', { Flag__c: true }, false],
    // blanks
    ['Number__c + 1', none, null],
    ['Number__c < 1', none, false],
    ['Text__c = ""', none, true],
    ['Number__c = NULL', none, false],
    ['ISBLANK(Number__c)', none, true],
    ['ISBLANK(Text__c)', { Text__c: '' }, true],
    ['ISNULL(Text__c)', none, false],
    ['BLANKVALUE(Text__c, "none")', none, 'none'],
    ['NULLVALUE(Number__c, 5)', none, 5],
    ['IF(Number__c > 1, "more", "less")', none, 'less'],
    // logic
    ['IF(AND(TRUE, Flag__c), 1, 2)', { Flag__c: true }, 1],
    ['OR(FALSE, Flag__c)', none, false],
    ['CASE(Color__c, "Red", 1, "Blue", 2, 0)', { Color__c: 'Blue' }, 2],
    ['CASE(Number__c, 1, "one", 2, "two", "many")', { Number__c: 3 }, 'many'],
    ['CASE(MONTH(Day__c), 1, "Jan", "other")', { Day__c: '2024-01-05' }, 'Jan'],
    // picklists
    ['ISPICKVAL(Color__c, "Red")', { Color__c: 'Red' }, true],
    ['ISPICKVAL(Color__c, "")', none, true],
    ['TEXT(Color__c)', { Color__c: 'Red' }, 'Red'],
    ['INCLUDES(Tags__c, "b")', { Tags__c: 'a;b' }, true],
    ['INCLUDES(Tags__c, "c")', { Tags__c: 'a;b' }, false],
    ['PICKLISTCOUNT(Tags__c)', { Tags__c: 'a;b' }, 2],
    // text
    ['BEGINS(Text__c, "Ab")', { Text__c: 'Abc' }, true],
    ['CONTAINS(Text__c, "bc")', { Text__c: 'Abc' }, true],
    ['FIND("c", Text__c)', { Text__c: 'abcabc' }, 3],
    ['FIND("c", Text__c, 4)', { Text__c: 'abcabc' }, 6],
    ['LEFT(Text__c, 2) & RIGHT(Text__c, 1) & MID(Text__c, 2, 2)', { Text__c: 'abcd' }, 'abdbc'],
    ['LPAD(Text__c, 5, "xy")', { Text__c: 'ab' }, 'xyxab'],
    ['RPAD(Text__c, 4, "x")', { Text__c: 'ab' }, 'abxx'],
    ['SUBSTITUTE(Text__c, "a", "bb")', { Text__c: 'banana' }, 'bbbnbbnbb'],
    ['TRIM("  a b ")', none, 'a b'],
    ['UPPER("straße") & LOWER("ÄB")', none, 'STRASSEäb'],
    ['LEN(Text__c)', none, 0],
    ['VALUE("12.50") + 1', none, 13.5],
    ['INITCAP("mr. o neil") & REVERSE("ab") & CHR(65) & TEXT(ASCII("A"))', none, 'Mr. O NeilbaA65'],
    ['HYPERLINK("/" & Id, "a & b")', { Id: `${id15}AAA` }, `<a href="/${id15}" target="_blank">a &amp; b</a>`],
    [
      'IMAGE("/i.png", "dot", 10, 12)',
      none,
      '<img src="/i.png" alt="dot" style="height:10px; width:12px;" border="0"/>',
    ],
    ['CASESAFEID(Id)', { Id: `${id15}XXX` }, `${id15}IAZ`],
    ['$Label.Greeting', none, 'Hello'],
    // numbers
    ['ROUND(2.5, 0) + ROUND(-2.5, 0) + ROUND(1.005, 2)', none, 1.01],
    ['ROUND(1234.5, -2)', none, 1200],
    ['TRUNC(-1.79, 1)', none, -1.7],
    ['CEILING(-1.2) + FLOOR(-1.8)', none, -3],
    ['MCEILING(-1.2) + MFLOOR(-1.8)', none, -3],
    ['MOD(7, 3) + MOD(-7, 3)', none, 0],
    ['MAX(1, 3, 2) - MIN(4, 2)', none, 1],
    ['ABS(-2) + SQRT(16) + EXP(0) + LN(1) + LOG(100)', none, 9],
    ['Share__c * 100', { Share__c: 25 }, 25],
    // dates
    ['TODAY()', none, '2024-03-01'],
    ['NOW()', none, '2024-02-29T23:30:00.000Z'],
    ['Day__c + 1.9', { Day__c: '2024-02-28' }, '2024-02-29'],
    ['Day__c - DATE(2024, 1, 1)', { Day__c: '2024-02-01' }, 31],
    ['Moment__c + 0.5', { Moment__c: '2024-02-28T10:00:00.000Z' }, '2024-02-28T22:00:00.000Z'],
    ['DATEVALUE(Moment__c)', { Moment__c: '2024-02-28T20:00:00.000Z' }, '2024-02-29'],
    ['DATEVALUE("2024-2-3")', none, '2024-02-03'],
    ['DATETIMEVALUE("2024-02-03 04:05:06")', none, '2024-02-03T04:05:06.000Z'],
    ['TIMEVALUE("10:11:12.013")', none, '10:11:12.013Z'],
    ['Clock__c + 3600000', { Clock__c: '23:30:00.000Z' }, '00:30:00.000Z'],
    ['ADDMONTHS(Day__c, 1)', { Day__c: '2024-01-31' }, '2024-02-29'],
    ['ADDMONTHS(Day__c, -2)', { Day__c: '2024-02-29' }, '2023-12-31'],
    [
      'TEXT(Day__c) & " " & TEXT(Moment__c)',
      { Day__c: '2024-02-01', Moment__c: '2024-02-01T02:03:04.000Z' },
      '2024-02-01 2024-02-01 02:03:04Z',
    ],
    ['YEAR(Day__c) * 10000 + MONTH(Day__c) * 100 + DAY(Day__c)', { Day__c: '2024-02-01' }, 20240201],
    ['WEEKDAY(Day__c) * 1000 + DAYOFYEAR(Day__c)', { Day__c: '2024-03-01' }, 6061],
    ['ISOYEAR(Day__c) * 100 + ISOWEEK(Day__c)', { Day__c: '2021-01-03' }, 202053],
    ['UNIXTIMESTAMP(Day__c)', { Day__c: '1970-01-02' }, 86400],
    ['FROMUNIXTIME(86400)', none, '1970-01-02T00:00:00.000Z'],
    ['FORMATDURATION(90061)', none, '25:01:01'],
    ['FORMATDURATION(90061, TRUE)', none, '1:01:01:01'],
    ['HOUR(Clock__c) + MINUTE(Clock__c) + SECOND(Clock__c) + MILLISECOND(Clock__c)', { Clock__c: '01:02:03.004Z' }, 10],
    // across objects and globals
    ['Garden__r.Name & Owner.Name', { 'Garden__r.Name': 'Kew', 'Owner.Name': 'Ann' }, 'KewAnn'],
    ['Keeper__r:User.Name', { 'Keeper__r:User.Name': 'Bo' }, 'Bo'],
    ['$User.Id = OwnerId', { '$User.Id': '005000000000001AAA', OwnerId: '005000000000001AAA' }, true],
    ['IF($Permission.Prune, 1, 0)', { '$Permission.Prune': true }, 1],
    ['DISTANCE(GEOLOCATION(48.8566, 2.3522), GEOLOCATION(52.52, 13.405), "km") > 870', none, true],
  ])('%s on %j is %j', (source, values, expected) => {
    expect(evaluate(source, values)).toEqual(expected);
  });

  test.each<readonly [string, Known, Partial<FormulaScope>, Value]>([
    ['Number__c + 1', none, { blanksAsZero: true }, 1],
    ['ISBLANK(Number__c)', none, { blanksAsZero: true }, false],
    ['1 / 3', none, { resultType: 'currency', scale: 2 }, 0.33],
    ['0.125', none, { resultType: 'percent', scale: 1 }, 12.5],
    ['0.5 * 5.01', none, { resultType: 'double', scale: 2 }, 2.51],
    ['TODAY() + 7', none, { use: 'default', resultType: 'date' }, '2024-03-08'],
    ['Id', { Id: `${id15}AAA` }, { use: 'flow' }, `${id15}AAA`],
  ])('%s on %j with %j is %j', (source, values, scope, expected) => {
    expect(evaluate(source, values, scope)).toEqual(expected);
  });

  test.each<readonly [string, Known, Known | undefined, boolean]>([
    ['ISNEW()', none, undefined, true],
    ['ISNEW()', none, none, false],
    ['ISCHANGED(Color__c)', { Color__c: 'Red' }, { Color__c: 'Blue' }, true],
    ['ISCHANGED(Color__c)', { Color__c: 'Red' }, { Color__c: 'Red' }, false],
    ['ISCHANGED(Color__c)', { Color__c: 'Red' }, undefined, false],
    ['ISCHANGED(Text__c)', { Text__c: '' }, { Text__c: null }, false],
    ['TEXT(PRIORVALUE(Color__c)) = "Blue"', { Color__c: 'Red' }, { Color__c: 'Blue' }, true],
    ['PRIORVALUE(Number__c) > Number__c', { Number__c: 1 }, { Number__c: 2 }, true],
    ['REGEX(Text__c, "[A-Z]{2}-\\\\d+")', { Text__c: 'AB-12' }, undefined, true],
  ])('%s of a rule on %j after %j is %j', (source, values, prior, expected) => {
    expect(evaluate(source, values, { use: 'validation', prior })).toBe(expected);
  });

  test.each([
    ['1 / Number__c', { Number__c: 0 }],
    ['SQRT(0 - 1)', none],
    ['10 ^ 65', none],
    ['2 ^ 0.5', none],
    ['MOD(1, 0)', none],
    ['VALUE("x")', none],
    ['DATE(2023, 2, 29)', none],
    ['DATEVALUE("2023-02-29")', none],
    ['LN(0)', none],
    ['LPAD("a", 1000000000, "b")', none],
  ])('%s on %j is #Error!', (source, values) => {
    expect(() => evaluate(source, values)).toThrow(FormulaEvaluationError);
  });

  it('names each field once, in order of first mention, formula fields as they are', () => {
    const { references } = compile('IF(flag__c, GARDEN__R.Owner.Name, Name) & Text__c & garden__r.owner.NAME');
    expect(references).toEqual([['Flag__c'], ['Garden__r', 'Owner', 'Name'], ['Name'], ['Text__c']]);
  });
});
