import { parse } from 'graphql';
import type { MeasureDefinition } from 'c/measureModel';
import { inQueries, measurePlan, measureQuery, measureValue } from 'c/measureQueryModel';
import { context, definition } from '../../measureModel/__tests__/builders';

const planOf = (more: Partial<MeasureDefinition>, others: readonly MeasureDefinition[] = []) =>
  measurePlan(definition(more), others, context(), 'm');
const queryOf = (more: Partial<MeasureDefinition>, others: readonly MeasureDefinition[] = []): string =>
  measureQuery([planOf(more, others)]);
const answer = (values: Readonly<Record<string, unknown>>, fn = 'sum', field = 'Amount') =>
  Object.fromEntries(
    Object.entries(values).map(([alias, value]) => [
      alias,
      { edges: [{ node: { aggregate: { [field]: { [fn]: { value } } } } }] },
    ]),
  );

it('asks for a sum over the account', () => {
  expect(queryOf({})).toBe(
    'query Measures { uiapi { aggregate {\n' +
      'm: Opportunity(where: { and: [{ AccountId: { in: ["a1"] } }] }) ' +
      '{ edges { node { aggregate { Amount { sum { value } } } } } }\n' +
      '} } }',
  );
});

it.each<[Partial<MeasureDefinition>, string]>([
  [{ scope: 'Account and Subsidiaries' }, '{ AccountId: { in: ["a1","a2"] } }'],
  [
    { scope: 'Plan', scopeField: 'Objective__r.Account_Plan__c' },
    '{ Objective__r: { Account_Plan__c: { eq: "p1" } } }',
  ],
  [{ dateRange: 'This Fiscal Year', dateField: 'CloseDate' }, '{ CloseDate: { eq: { literal: THIS_FISCAL_YEAR } } }'],
  [{ dateRange: 'Plan Period', dateField: 'CloseDate' }, '{ CloseDate: { lte: { value: "2026-12-31" } } }'],
  [
    { dateRange: 'Plan Period', dateField: 'CreatedDate', isDateTime: true },
    '{ CreatedDate: { lte: { value: "2026-12-31T23:59:59.999Z" } } }',
  ],
  [
    { filter: '{"or":[{"field":"StageName","op":"like","value":"%\\"} x"},{"field":"IsWon","op":"eq","value":true}]}' },
    '{ or: [{ StageName: { like: "%\\"} x" } }, { IsWon: { eq: true } }] }',
  ],
  [{ filter: '{"field":"CloseDate","op":"gt","date":{"days":-90}}' }, '{ CloseDate: { gt: { value: "2026-06-23" } } }'],
  [{ fn: 'Count', field: null }, 'aggregate { Id { count { value } } }'],
  [{ fn: 'Distinct Count', field: 'Product2Id' }, 'aggregate { Product2Id { countDistinct { value } } }'],
])('%j asks %s', (more, text) => {
  const query = queryOf(more);
  expect(query).toContain(text);
  expect(() => parse(query)).not.toThrow();
});

it.each<[Partial<MeasureDefinition>, string]>([
  [{ field: 'Account.AnnualRevenue' }, 'Only fields of Opportunity itself'],
  [{ objectName: 'Opportunity { x }' }, 'not the name of a field'],
  [{ scopeField: '' }, 'The scope field'],
  [{ dateRange: 'Plan Period' }, 'The date field'],
  [{ fn: 'Ratio', denominatorId: 'gone' }, 'no denominator'],
])('refuses %j', (more, message) => {
  expect(() => planOf(more)).toThrow(message);
});

describe('values', () => {
  const all = definition({ id: 'all', name: 'Closed' });
  const ratio: Partial<MeasureDefinition> = { fn: 'Ratio', denominatorId: 'all', unit: 'Percent' };
  const growth: Partial<MeasureDefinition> = {
    fn: 'Growth',
    dateRange: 'Plan Period',
    dateField: 'CloseDate',
    unit: 'Percent',
  };

  it.each<[string, Partial<MeasureDefinition>, Readonly<Record<string, unknown>>, number | null]>([
    ['a sum', {}, { m: '1250.5' }, 1250.5],
    ['a sum of nothing', {}, { m: null }, 0],
    ['a ratio in percent', ratio, { m: 1, mb: 8 }, 12.5],
    ['a ratio as a number', { ...ratio, unit: 'Number' }, { m: 1, mb: 8 }, 0.125],
    ['a ratio to nothing', ratio, { m: 1, mb: 0 }, null],
    ['growth', growth, { m: 150, mb: 100 }, 50],
    ['shrinking from a loss', growth, { m: -150, mb: -100 }, -50],
    ['growth from nothing', growth, { m: 150, mb: null }, null],
  ])('%s', (_title, more, values, value) => {
    expect(measureValue(planOf(more, [all]), answer(values))).toBe(value);
  });

  it('an average of nothing is not known', () => {
    expect(measureValue(planOf({ fn: 'Average' }), answer({ m: null }, 'avg'))).toBeNull();
  });

  it('does not divide by another ratio', () => {
    const other = definition({ id: 'all', name: 'Win rate', fn: 'Ratio' });
    expect(() => planOf(ratio, [other])).toThrow('cannot divide by Win rate');
  });
});

it('puts no more than ten sub-queries into a query', () => {
  const one = planOf({});
  const two = planOf({ fn: 'Ratio', denominatorId: 'all' }, [definition({ id: 'all' })]);
  expect(inQueries([]).length).toBe(0);
  expect(inQueries(Array.from({ length: 21 }, () => one)).map((group) => group.length)).toEqual([10, 10, 1]);
  expect(inQueries([...Array.from({ length: 9 }, () => one), two]).map((group) => group.length)).toEqual([9, 1]);
  expect(() => measureQuery(Array.from({ length: 11 }, () => one))).toThrow(RangeError);
});
