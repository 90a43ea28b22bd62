import { forceField, type Force } from 'c/forceModel';
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
    corvane: ['Account', 'corvane'],
    plan: ['Account_Plan__c', 'plan:halden'],
    objective: ['Objective__c', 'o1'],
    otherObjective: ['Objective__c', 'o2'],
    action: ['Action__c', 't1'],
    subAction: ['Action__c', 't1a'],
    cell: ['Whitespace_Cell__c', 'cell:labs:migrate'],
  } as const;
  Object.assign(ids, await demoIds(org.admin, wanted));
}, 60_000);
afterAll(() => org.close());

const plan = (values: Record<string, unknown>) => ({
  Name: 'Corvane Plan',
  Account__c: ids.corvane,
  Plan_Type__c: 'Grow',
  Status__c: 'Draft',
  Period_Start__c: '2031-01-01',
  Period_End__c: '2031-12-31',
  ...values,
});

const attempts: readonly Attempt[] = [
  { what: 'a plan that fits every rule', object: 'Account_Plan__c', values: () => plan({}) },
  {
    what: 'a plan without account',
    object: 'Account_Plan__c',
    values: () => plan({ Account__c: null }),
    refusal: ['REQUIRED_FIELD_MISSING', /Account__c/],
  },
  {
    what: 'a period that ends before it starts',
    object: 'Account_Plan__c',
    values: () => plan({ Period_End__c: '2030-12-31' }),
    refusal: [RULE, /Period End/i],
  },
  {
    what: 'a negative target',
    object: 'Account_Plan__c',
    values: () => plan({ Target_Amount__c: -1 }),
    refusal: [RULE, /negative/i],
  },
  {
    what: 'a plan type nobody knows',
    object: 'Account_Plan__c',
    values: () => plan({ Plan_Type__c: 'Explore' }),
    refusal: ['INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', /Explore/],
  },
  {
    what: 'an active plan without its key',
    object: 'Account_Plan__c',
    values: () => plan({ Status__c: 'Active' }),
    refusal: [RULE, /Active Key/],
  },
  {
    what: 'an active plan with its key',
    object: 'Account_Plan__c',
    values: () => plan({ Status__c: 'Active', Active_Key__c: `${ids.corvane}|2031-01-01` }),
  },
  {
    what: 'a second active plan of the account and period',
    object: 'Account_Plan__c',
    values: () => plan({ Status__c: 'Active', Active_Key__c: `${ids.corvane}|2031-01-01` }),
    refusal: ['DUPLICATE_VALUE', /Active_Key__c/],
  },
  {
    what: 'a status step that is not allowed',
    object: 'Account_Plan__c',
    id: () => ids.plan,
    values: () => ({ Status__c: 'Draft', Active_Key__c: null }),
    refusal: [RULE, /status/i],
  },
  {
    what: 'an allowed status step',
    object: 'Account_Plan__c',
    id: () => ids.plan,
    values: () => ({ Status__c: 'Under Revision', Active_Key__c: null }),
  },
  {
    what: 'an objective due before it starts',
    object: 'Objective__c',
    id: () => ids.objective,
    values: () => ({ Due_Date__c: '2001-01-01' }),
    refusal: [RULE, /Due Date/],
  },
  {
    what: 'a dropped objective without a reason',
    object: 'Objective__c',
    id: () => ids.otherObjective,
    values: () => ({ Status__c: 'Dropped', Status_Reason__c: null }),
    refusal: [RULE, /Reason/],
  },
  {
    what: 'a completed action without a date',
    object: 'Action__c',
    id: () => ids.action,
    values: () => ({ Status__c: 'Completed', Completed_Date__c: null }),
    refusal: [RULE, /date/i],
  },
  {
    what: 'a sign-off before completion',
    object: 'Action__c',
    id: () => ids.action,
    values: () => ({ Signed_Off_By__c: 'Priya Nair', Signed_Off_At__c: '2026-01-01T00:00:00Z' }),
    refusal: [RULE, /complete/i],
  },
  {
    what: 'a parent action of another objective',
    object: 'Action__c',
    values: () => ({
      Name: 'Stray',
      Objective__c: ids.otherObjective,
      Parent_Action__c: ids.action,
      Status__c: 'Not Started',
    }),
    refusal: [RULE, /same objective/i],
  },
  {
    what: 'an action that is its own parent',
    object: 'Action__c',
    id: () => ids.action,
    values: () => ({ Parent_Action__c: ids.action }),
    refusal: [RULE, /itself|loop/i],
  },
  {
    what: 'a loop of two actions',
    object: 'Action__c',
    id: () => ids.action,
    values: () => ({ Parent_Action__c: ids.subAction }),
    refusal: [RULE, /loop|itself|sub-action/i],
  },
  {
    what: 'a score of eleven',
    object: 'Whitespace_Cell__c',
    id: () => ids.cell,
    values: () => ({ Need_Score__c: 11 }),
    refusal: [RULE, /0 to 10/],
  },
  {
    what: 'an override without a reason',
    object: 'Whitespace_Cell__c',
    id: () => ids.cell,
    values: () => ({ Status_Override__c: 'Lost', Override_Reason__c: null }),
    refusal: [RULE, /reason/i],
  },
  {
    what: 'a cell key that does not fit',
    object: 'Whitespace_Cell__c',
    id: () => ids.cell,
    values: () => ({ Cell_Key__c: 'x:y:z' }),
    refusal: [RULE, /Cell Key/],
  },
  {
    what: 'a cell moved to another plan',
    object: 'Whitespace_Cell__c',
    id: () => ids.cell,
    values: () => ({ Account_Plan__c: ids.plan }),
    refusal: ['INVALID_FIELD_FOR_INSERT_UPDATE', /Account_Plan__c/],
  },
];

describe('rules that hold whoever writes', () => {
  it.each(attempts)('$what', async (each) => {
    await expectAttempt(rep, each);
  });

  it('rolls actions up to their objective and objectives to their plan', async () => {
    const read = async () => {
      const { records } = await rep.query<{
        Action_Count__c: number;
        Completed_Action_Count__c: number;
        Account_Plan__r: { Objective_Count__c: number; Achieved_Objective_Count__c: number; Progress__c: number };
      }>(
        `SELECT Action_Count__c, Completed_Action_Count__c, Account_Plan__r.Objective_Count__c, Account_Plan__r.Achieved_Objective_Count__c, Account_Plan__r.Progress__c FROM Objective__c WHERE Id = '${ids.otherObjective}'`,
      );
      return records[0];
    };
    const before = await read();
    const { id } = await rep.sobject('Action__c').create({
      Name: 'One more',
      Objective__c: ids.otherObjective,
      Status__c: 'Completed',
      Completed_Date__c: '2026-01-05',
    });
    await rep
      .sobject('Objective__c')
      .update({ Id: ids.otherObjective ?? '', Status__c: 'Achieved', Status_Reason__c: 'Both plants are ours' });
    const after = await read();
    expect(after?.Action_Count__c).toBe((before?.Action_Count__c ?? 0) + 1);
    expect(after?.Completed_Action_Count__c).toBe((before?.Completed_Action_Count__c ?? 0) + 1);
    expect(after?.Account_Plan__r.Achieved_Objective_Count__c).toBe(1);
    expect(after?.Account_Plan__r.Progress__c).toBe(25);
    await rep.sobject('Action__c').destroy(id ?? '');
    expect((await read())?.Action_Count__c).toBe(before?.Action_Count__c);
  });

  it('scores the forces of an objective as the page does, whatever becomes of them', async () => {
    const { id: objectiveId } = await rep
      .sobject('Objective__c')
      .create({ Name: 'Weighed', Account_Plan__c: ids.plan, Measure_Type__c: 'Qualitative' });
    const compare = async (net: number): Promise<void> => {
      const { records } = await rep.query<Record<'Id' | 'Name' | 'Direction__c', string> & { Strength__c: number }>(
        `SELECT Id, Name, Direction__c, Strength__c FROM Force__c WHERE Objective__c = '${objectiveId}'`,
      );
      const forces = records.map(
        (each) =>
          ({
            id: each.Id,
            name: each.Name,
            objectiveId,
            direction: each.Direction__c,
            strength: each.Strength__c,
            sortOrder: null,
          }) as Force,
      );
      const stored = await rep.sobject('Objective__c').retrieve(objectiveId ?? '');
      expect(forceField(forces, objectiveId ?? '').net).toBe(net);
      expect(stored).toMatchObject({ Net_Score__c: net });
    };
    const force = async (Direction__c: string, Strength__c: number): Promise<string> =>
      (await rep.sobject('Force__c').create({ Name: 'x', Objective__c: objectiveId, Direction__c, Strength__c })).id ??
      '';
    await compare(0);
    const restraining = await force('Restraining', 4);
    await compare(-4);
    const driving = await force('Driving', 10);
    await force('Driving', 1);
    await compare(7);
    await rep.sobject('Force__c').update({ Id: driving, Direction__c: 'Restraining' });
    await compare(-13);
    await rep.sobject('Force__c').destroy(restraining);
    await compare(-9);
  });
});
