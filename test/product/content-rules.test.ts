import type { Connection } from 'jsforce';
import { expectAttempt, RULE, type Attempt } from './attempts.ts';
import { demoIds } from './demo-ids.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;
let rep: Connection;
const ids: Record<string, string> = {};

beforeAll(async () => {
  org = await startProductOrg();
  rep = await org.as('rep@keystone.local');
  const wanted = {
    plan: ['Account_Plan__c', 'plan:halden'],
    contact: ['Contact', 'nair'],
    objective: ['Objective__c', 'o1'],
    before: ['Objective__c', 'p1'],
    action: ['Action__c', 't4'],
    commitment: ['Commitment__c', 'cm3'],
  } as const;
  Object.assign(ids, await demoIds(org.admin, wanted));
  const { records } = await rep.query<{ Id: string }>('SELECT Id FROM Plan_Agreement__c');
  ids.agreement = records[0]?.Id ?? '';
}, 60_000);
afterAll(() => org.close());

const future = '2099-01-01';
const past = '2026-01-05';
const fact = (what: string, values: Record<string, unknown>, refusal?: Attempt['refusal']): Attempt => ({
  what: `a fact ${what}`,
  object: 'Plan_Fact__c',
  values: () => ({ Account_Plan__c: ids.plan, Kind__c: 'Need', Statement__c: 'x', Source__c: 'CRM', ...values }),
  ...(refusal ? { refusal } : {}),
});
const commitment = (what: string, values: () => Record<string, unknown>, refusal?: Attempt['refusal']): Attempt => ({
  what: `a commitment ${what}`,
  object: 'Commitment__c',
  values: () => ({
    Name: 'x',
    Account_Plan__c: ids.plan,
    Department__c: 'Service',
    Kind__c: 'Delivery',
    Due_Date__c: future,
    Status__c: 'Agreed',
    ...values(),
  }),
  ...(refusal ? { refusal } : {}),
});
const agreement = (what: string, values: () => Record<string, unknown>, refusal?: Attempt['refusal']): Attempt => ({
  what: `an agreement ${what}`,
  object: 'Plan_Agreement__c',
  values: () => ({
    Account_Plan__c: ids.plan,
    Version__c: 2,
    Agreed_By__c: 'Priya Nair',
    Agreed_On__c: past,
    Content__c: '{}',
    Agreement_Key__c: `${ids.plan}:2`,
    ...values(),
  }),
  ...(refusal ? { refusal } : {}),
});
const decision = (what: string, values: () => Record<string, unknown>, refusal?: Attempt['refusal']): Attempt => ({
  what: `a decision ${what}`,
  object: 'Change_Decision__c',
  values: () => ({
    Account_Plan__c: ids.plan,
    Change_Key__c: `${ids.plan}:won:006000000000001AAA`,
    Kind__c: 'won',
    Decision__c: 'Ignored',
    ...values(),
  }),
  ...(refusal ? { refusal } : {}),
});
const change = (
  what: string,
  object: string,
  id: string,
  values: () => Record<string, unknown>,
  refusal?: Attempt['refusal'],
): Attempt => ({ what, object, id: () => ids[id], values, ...(refusal ? { refusal } : {}) });

const attempts: readonly Attempt[] = [
  fact('from the CRM, with no more than a statement', {}),
  fact('without a statement', { Statement__c: null }, [RULE, /no Statement/]),
  fact('of no kind', { Kind__c: null }, ['REQUIRED_FIELD_MISSING', /Kind__c/]),
  fact('of an unknown kind', { Kind__c: 'Rumor' }, ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /Rumor/]),
  fact('from the customer, by nobody', { Source__c: 'Customer', Confirmed_On__c: past }, [RULE, /who confirmed it/]),
  fact('from the customer, on no day', { Source__c: 'Customer', Confirmed_By__c: 'Priya' }, [RULE, /and when/]),
  fact('from the customer, by somebody on a day', {
    Source__c: 'Customer',
    Confirmed_By__c: 'Priya Nair',
    Confirmed_On__c: past,
  }),
  {
    ...fact('from the customer, by a contact on a day', {}),
    values: () => ({
      Account_Plan__c: ids.plan,
      Kind__c: 'Fear',
      Statement__c: 'x',
      Source__c: 'Customer',
      Confirmed_By_Contact__c: ids.contact,
      Confirmed_On__c: past,
    }),
  },
  fact('confirmed tomorrow', { Confirmed_On__c: future }, [RULE, /in the future/]),
  fact('that expires before it was confirmed', { Confirmed_On__c: past, Expires_On__c: '2026-01-04' }, [
    RULE,
    /Expires On is before/,
  ]),
  fact('that expires on the day it was confirmed', { Confirmed_On__c: past, Expires_On__c: past }),
  fact('of weight 0', { Weight__c: 0 }, [RULE, /1 to 10/]),
  fact('of weight 11', { Weight__c: 11 }, [RULE, /1 to 10/]),
  fact('of weight 10', { Weight__c: 10 }),
  {
    what: 'an update without a note',
    object: 'Plan_Update__c',
    values: () => ({ Account_Plan__c: ids.plan, Kind__c: 'Visit', Update_Date__c: past }),
    refusal: [RULE, /no Note/],
  },
  {
    what: 'an update without a date',
    object: 'Plan_Update__c',
    values: () => ({ Account_Plan__c: ids.plan, Kind__c: 'Visit', Body__c: 'x' }),
    refusal: ['REQUIRED_FIELD_MISSING', /Update_Date__c/],
  },
  ...[0, 1, 10, 11].map(
    (strength): Attempt => ({
      what: `a force of strength ${strength}`,
      object: 'Force__c',
      values: () => ({ Name: 'x', Objective__c: ids.objective, Direction__c: 'Driving', Strength__c: strength }),
      ...(strength < 1 || strength > 10 ? { refusal: [RULE, /1 to 10/] as const } : {}),
    }),
  ),
  {
    what: 'a force of no direction',
    object: 'Force__c',
    values: () => ({ Name: 'x', Objective__c: ids.objective, Strength__c: 5 }),
    refusal: ['REQUIRED_FIELD_MISSING', /Direction__c/],
  },
  commitment('to deliver by a day', () => ({})),
  commitment('to deliver some day', () => ({ Due_Date__c: null }), [RULE, /needs a Due Date/]),
  commitment('that was delivered, nobody knows when', () => ({ Status__c: 'Delivered' }), [RULE, /Delivered Date/]),
  commitment('that was delivered', () => ({ Status__c: 'Delivered', Delivered_Date__c: past })),
  commitment('of a service level without a target', () => ({ Kind__c: 'Service Level' }), [RULE, /Service Target/]),
  commitment('of a service level', () => ({ Kind__c: 'Service Level', Due_Date__c: null, Service_Target__c: 95 })),
  commitment('of more than all', () => ({ Kind__c: 'Service Level', Service_Target__c: 101 }), [RULE, /0 to 100/]),
  commitment('reached by less than nothing', () => ({ Service_Actual__c: -1 }), [RULE, /0 to 100/]),
  commitment('for an objective of the plan', () => ({ Objective__c: ids.objective })),
  commitment('for an objective of another plan', () => ({ Objective__c: ids.before }), [RULE, /another plan/]),
  decision('about a change', () => ({})),
  decision('taken twice', () => ({}), ['DUPLICATE_VALUE', /Change_Key__c/]),
  decision('by the key of its plan', () => ({ Change_Key__c: 'demo:plan:halden:lost:006000000000001AAA' })),
  decision('about another plan', () => ({ Change_Key__c: `${ids.objective}:won:1` }), [RULE, /Change Key/]),
  decision('without a key', () => ({ Change_Key__c: null }), ['REQUIRED_FIELD_MISSING', /Change_Key__c/]),
  agreement('by nobody', () => ({ Agreed_By__c: null }), [RULE, /needs who agreed/]),
  agreement('tomorrow', () => ({ Agreed_On__c: future }), [RULE, /in the future/]),
  agreement('on version 0', () => ({ Version__c: 0, Agreement_Key__c: `${ids.plan}:0` }), [RULE, /less than 1/]),
  agreement('with the key of another version', () => ({ Version__c: 3 }), [RULE, /Agreement Key/]),
  agreement('on a version', () => ({})),
  agreement('on the same version', () => ({}), ['DUPLICATE_VALUE', /Agreement_Key__c/]),
  agreement('by the key of its plan', () => ({ Version__c: 3, Agreement_Key__c: 'demo:plan:halden:3' })),
  ...Object.entries({
    Content__c: '{"more":true}',
    Agreed_By__c: 'Another',
    Agreed_By_Contact__c: null,
    Agreed_On__c: past,
    Version__c: 9,
    Agreement_Key__c: 'x',
  }).map(([field, value]) =>
    change(`an agreement changed in ${field}`, 'Plan_Agreement__c', 'agreement', () => ({ [field]: value }), [
      RULE,
      /never changed/,
    ]),
  ),
  {
    what: 'a stakeholder who is no contact yet',
    object: 'Stakeholder__c',
    values: () => ({ Account_Plan__c: ids.plan, Name: 'Head of Design', Decision_Role__c: 'Procurement / Legal' }),
  },
  {
    what: 'a stakeholder with a support nobody knows',
    object: 'Stakeholder__c',
    values: () => ({ Account_Plan__c: ids.plan, Name: 'x', Support__c: 'Fan' }),
    refusal: ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /Fan/],
  },
  change('a go by nobody', 'Objective__c', 'objective', () => ({ Go_Decision__c: 'Go', Go_Decided_By__c: null }), [
    RULE,
    /who decided and when/,
  ]),
  change(
    'a no-go on no day',
    'Objective__c',
    'objective',
    () => ({ Go_Decision__c: 'No-Go', Go_Decided_On__c: null }),
    [RULE, /who decided and when/],
  ),
  change('a go tomorrow', 'Objective__c', 'objective', () => ({ Go_Decided_On__c: future }), [RULE, /in the future/]),
  change('a decision that is open again', 'Objective__c', 'objective', () => ({
    Go_Decision__c: 'Undecided',
    Go_Decided_By__c: null,
    Go_Decided_On__c: null,
  })),
  change(
    'an objective that carries itself on',
    'Objective__c',
    'objective',
    () => ({ Previous_Objective__c: ids.objective }),
    [RULE, /objective itself/],
  ),
  change('an action that carries itself on', 'Action__c', 'action', () => ({ Previous_Action__c: ids.action }), [
    RULE,
    /action itself/,
  ]),
  change('an action that waits for a commitment', 'Action__c', 'action', () => ({ Commitment__c: ids.commitment })),
  {
    what: 'an action that waits for a commitment of another plan',
    object: 'Action__c',
    values: () => ({
      Name: 'x',
      Objective__c: ids.before,
      Status__c: 'Not Started',
      Commitment__c: ids.commitment,
    }),
    refusal: [RULE, /another plan/],
  },
];

describe('rules for what a plan holds', () => {
  it.each(attempts)('$what', (each) => expectAttempt(rep, each));
});

describe('a commitment', () => {
  // Days as the administrator has them, whose time zone is GMT.
  const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

  it.each<[string, Record<string, unknown>, boolean, number]>([
    ['due today', { Due_Date__c: day(0) }, false, 0],
    ['due ten days ago', { Due_Date__c: day(-10) }, true, 10],
    ['due ten days ago and cancelled', { Due_Date__c: day(-10), Status__c: 'Cancelled' }, false, 0],
    ['delivered on the day', { Due_Date__c: past, Delivered_Date__c: past, Status__c: 'Delivered' }, false, 0],
    ['delivered late', { Due_Date__c: past, Delivered_Date__c: '2026-01-09', Status__c: 'Delivered' }, true, 4],
    ['over a leap day', { Due_Date__c: '2024-02-28', Delivered_Date__c: '2024-03-01' }, true, 2],
    ['over the year end', { Due_Date__c: '2025-12-31', Delivered_Date__c: '2026-01-01' }, true, 1],
    ['of a level that is met', { Kind__c: 'Service Level', Service_Target__c: 95, Service_Actual__c: 95 }, false, 0],
    [
      'of a level that is missed',
      { Kind__c: 'Service Level', Service_Target__c: 95, Service_Actual__c: 94.9 },
      true,
      0,
    ],
    ['of a level nobody measured', { Kind__c: 'Service Level', Service_Target__c: 95 }, false, 0],
  ])('%s', async (_, values, isBreached, days) => {
    const { id } = await rep.sobject('Commitment__c').create({
      Name: 'x',
      Account_Plan__c: ids.plan,
      Department__c: 'Service',
      Kind__c: 'Delivery',
      ...values,
    });
    expect(await org.admin.sobject('Commitment__c').retrieve(id ?? '')).toMatchObject({
      Is_Breached__c: isBreached,
      Breach_Days__c: days,
    });
  });
});
