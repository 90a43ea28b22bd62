import { expectAttempt, RULE, type Attempt } from './attempts.ts';
import { demoIds } from './demo-ids.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;
const ids: Record<string, string> = {};

beforeAll(async () => {
  org = await startProductOrg();
  const wanted = {
    won: ['Measure_Definition__c', 'm:won'],
    ratio: ['Measure_Definition__c', 'm:winrate'],
    template: ['Plan_Template__c', 't:grow'],
    other: ['Plan_Template__c', 't:retain'],
    objective: ['Plan_Template_Item__c', 'ti:g1'],
    action: ['Plan_Template_Item__c', 'ti:g1a'],
  } as const;
  Object.assign(ids, await demoIds(org.admin, wanted));
}, 60_000);
afterAll(() => org.close());

type Values = () => Record<string, unknown>;
const of =
  (object: string, base: Values) =>
  (what: string, values: Values, refusal?: Attempt['refusal']): Attempt => ({
    what,
    object,
    values: () => ({ ...base(), ...values() }),
    ...(refusal ? { refusal } : {}),
  });
const measure = of('Measure_Definition__c', () => ({
  Name: 'x',
  Object_Name__c: 'Opportunity',
  Function__c: 'Sum',
  Field__c: 'Amount',
  Scope__c: 'Account',
  Scope_Field__c: 'AccountId',
  Date_Field__c: 'CloseDate',
  Date_Range__c: 'Plan Period',
  Unit__c: 'Amount',
}));
const item = of('Plan_Template_Item__c', () => ({
  Name: 'x',
  Plan_Template__c: ids.template,
  Item_Type__c: 'Objective',
}));
const setting = of('Planning_Setting__c', () => ({ Name: 'fact.expiry.Fear' }));
const rate = of('Currency_Rate__c', () => ({
  Iso_Code__c: 'EUR',
  Start_Date__c: '2026-01-01',
  Rate__c: 0.92,
  Rate_Key__c: 'EUR:2026-01-01',
}));
const months = '1,2,3,4,5,6,7,8,9,10,11,12';

const attempts: readonly Attempt[] = [
  measure('a sum', () => ({})),
  ...['Sum', 'Minimum', 'Maximum', 'Average', 'Distinct Count'].map((name) =>
    measure(`${name} of no field`, () => ({ Function__c: name, Field__c: null }), [RULE, /needs a Field/]),
  ),
  measure('a count of no field', () => ({ Function__c: 'Count', Field__c: null })),
  measure('a ratio of nothing', () => ({ Function__c: 'Ratio' }), [RULE, /Denominator/]),
  measure('a ratio', () => ({ Function__c: 'Ratio', Denominator__c: ids.won })),
  measure('a sum with a denominator', () => ({ Denominator__c: ids.won }), [RULE, /Denominator/]),
  measure('a ratio of a ratio', () => ({ Function__c: 'Ratio', Denominator__c: ids.ratio }), [RULE, /itself/]),
  {
    what: 'a ratio of itself',
    object: 'Measure_Definition__c',
    id: () => ids.ratio,
    values: () => ({ Denominator__c: ids.ratio }),
    refusal: [RULE, /itself/],
  },
  measure('a period without a date field', () => ({ Date_Field__c: null }), [RULE, /Date Field/]),
  measure('all time without a date field', () => ({ Date_Field__c: null, Date_Range__c: 'All Time' })),
  measure('last days, nobody knows how many', () => ({ Date_Range__c: 'Last N Days' }), [RULE, /Range Days/]),
  measure('the next 0 days', () => ({ Date_Range__c: 'Next N Days', Range_Days__c: 0 }), [RULE, /Range Days/]),
  measure('the last 90 days', () => ({ Date_Range__c: 'Last N Days', Range_Days__c: 90 })),
  measure('growth over all time', () => ({ Function__c: 'Growth', Date_Range__c: 'All Time' }), [RULE, /Growth/]),
  measure('growth over the period', () => ({ Function__c: 'Growth' })),
  measure('a season without weights', () => ({ Expected_Curve__c: 'Seasonal' }), [RULE, /twelve numbers/]),
  measure('a season of eleven months', () => ({ Seasonal_Weights__c: months.slice(2) }), [RULE, /twelve numbers/]),
  measure('a season of words', () => ({ Seasonal_Weights__c: months.replace('7', 'July') }), [RULE, /twelve numbers/]),
  measure('a season', () => ({ Expected_Curve__c: 'Seasonal', Seasonal_Weights__c: months.replaceAll(',', ', ') })),
  measure('a season of fractions', () => ({ Expected_Curve__c: 'Seasonal', Seasonal_Weights__c: `0.5${months}` })),
  item('an objective of a template', () => ({})),
  item('an action of no objective', () => ({ Item_Type__c: 'Action' }), [RULE, /Parent Item/]),
  item('an action of an objective', () => ({ Item_Type__c: 'Action', Parent_Item__c: ids.objective })),
  item(
    'an action of an objective of another template',
    () => ({ Item_Type__c: 'Action', Parent_Item__c: ids.objective, Plan_Template__c: ids.other }),
    [RULE, /another template/],
  ),
  {
    what: 'an item below itself',
    object: 'Plan_Template_Item__c',
    id: () => ids.objective,
    values: () => ({ Parent_Item__c: ids.action }),
    refusal: [RULE, /part of itself/],
  },
  item('a fact of no kind', () => ({ Item_Type__c: 'Fact', Statement__c: 'x' }), [RULE, /Fact Kind/]),
  item('a fact', () => ({ Item_Type__c: 'Fact', Statement__c: 'x', Fact_Kind__c: 'Need' })),
  item(
    'a force of no strength',
    () => ({ Item_Type__c: 'Force', Parent_Item__c: ids.objective, Direction__c: 'Driving' }),
    [RULE, /Strength/],
  ),
  item(
    'a force of strength 11',
    () => ({ Item_Type__c: 'Force', Parent_Item__c: ids.objective, Direction__c: 'Driving', Strength__c: 11 }),
    [RULE, /Strength/],
  ),
  item('a force', () => ({
    Item_Type__c: 'Force',
    Parent_Item__c: ids.objective,
    Direction__c: 'Restraining',
    Strength__c: 3,
  })),
  item('a commitment of no department', () => ({ Item_Type__c: 'Commitment', Due_Day__c: 30 }), [RULE, /Department/]),
  item('a commitment due never', () => ({ Item_Type__c: 'Commitment', Department__c: 'Sales' }), [RULE, /Due Day/]),
  item('a commitment', () => ({ Item_Type__c: 'Commitment', Department__c: 'Sales', Due_Day__c: 30 })),
  item('an item due before it starts', () => ({ Start_Day__c: 10, Due_Day__c: 9 }), [RULE, /Due Day is before/]),
  setting('a setting without a value', () => ({}), [RULE, /no value/]),
  setting('a setting of zero', () => ({ Number_Value__c: 0 })),
  setting('a setting of text', () => ({ Text_Value__c: 'x' })),
  setting('a setting below zero', () => ({ Number_Value__c: -1 }), [RULE, /below zero/]),
  ...(
    [
      ['a weight of zero', { Number_Value__c: 0 }],
      ['a negative weight', { Number_Value__c: -0.5 }, /below zero/],
      ['a weight in words', { Text_Value__c: 'two' }, /is a number/],
    ] as const
  ).map(([what, values, refusal]) =>
    setting(what, () => ({ Name: 'score.weight.Need', ...values }), refusal && [RULE, refusal]),
  ),
  ...(
    [
      ['all that may count', 'Won Lines;Assets; Orders;Contracts'],
      ['what counts in small letters', 'won lines'],
      ['what counts, misspelled', 'Won Lines;Asset', /something else/],
      ['what counts as a number', null, /something else/],
    ] as const
  ).map(([what, text, refusal]) =>
    setting(
      what,
      () => ({ Name: 'whitespace.counts', Text_Value__c: text, Number_Value__c: text === null ? 1 : null }),
      refusal && [RULE, refusal],
    ),
  ),
  rate('a rate', () => ({})),
  rate('the same rate again', () => ({}), ['DUPLICATE_VALUE', /Rate_Key__c/]),
  rate('a rate of zero', () => ({ Rate__c: 0, Start_Date__c: '2026-02-01', Rate_Key__c: 'EUR:2026-02-01' }), [
    RULE,
    /not positive/,
  ]),
  rate('a rate of a currency in small letters', () => ({ Iso_Code__c: 'usd', Rate_Key__c: 'usd:2026-01-01' }), [
    RULE,
    /capital letters/,
  ]),
  rate('a rate with the key of another day', () => ({ Start_Date__c: '2026-03-01' }), [RULE, /Rate Key/]),
];

describe('rules for what an administrator configures', () => {
  it.each(attempts)('$what', (each) => expectAttempt(org.admin, each));
});
