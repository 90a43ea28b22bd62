import type { Connection } from 'jsforce';
import { startProductOrg, type ProductOrg } from './product-org.ts';

let org: ProductOrg;
let rep: Connection;
let objective = '';
let account = '';
const users: Record<string, string> = {};

const one = async <Row>(soql: string, as = org.admin): Promise<Row> => {
  const { records } = await as.query<Record<string, unknown>>(soql);
  const [row] = records;
  if (!row) throw new Error(`No record: ${soql}`);
  return row as Row;
};

beforeAll(async () => {
  org = await startProductOrg();
  rep = await org.as('rep@keystone.local');
  const found = await one<{ Id: string; Account_Plan__r: { Account__c: string } }>(
    `SELECT Id, Account_Plan__r.Account__c FROM Objective__c WHERE External_Key__c = 'demo:o1'`,
  );
  objective = found.Id;
  account = found.Account_Plan__r.Account__c;
  const { records } = await org.admin.query<{ Id: string; Username: string }>('SELECT Id, Username FROM User');
  for (const { Id, Username } of records) users[Username.split('@')[0] ?? ''] = Id;
}, 60_000);
afterAll(() => org.close());

interface Task {
  readonly Id: string;
  readonly Subject: string;
  readonly Status: string;
  readonly ActivityDate: string | null;
  readonly OwnerId: string;
  readonly WhatId: string;
  readonly Priority: string;
  readonly LastModifiedDate: string;
}
interface Action {
  readonly Id: string;
  readonly Name: string;
  readonly Status__c: string;
  readonly Due_Date__c: string | null;
  readonly Completed_Date__c: string | null;
  readonly Assignee__c: string | null;
  readonly Task_Id__c: string | null;
}

const readAction = (id: string): Promise<Action> =>
  one(
    `SELECT Id, Name, Status__c, Due_Date__c, Completed_Date__c, Assignee__c, Task_Id__c FROM Action__c WHERE Id = '${id}'`,
  );
const readTask = (id: string | null): Promise<Task> =>
  one(
    `SELECT Id, Subject, Status, ActivityDate, OwnerId, WhatId, Priority, LastModifiedDate FROM Task WHERE Id = '${id ?? ''}'`,
  );
const countTasks = async (): Promise<number> => (await org.admin.query('SELECT Id FROM Task')).totalSize;

async function makeAction(values: Record<string, unknown> = {}, as = rep): Promise<Action> {
  const { id } = await as.sobject('Action__c').create({
    Name: 'Price the pilot',
    Objective__c: objective,
    Status__c: 'Not Started',
    Priority__c: 'High',
    Due_Date__c: '2031-05-20',
    Sync_To_Task__c: true,
    ...values,
  });
  return readAction(id ?? '');
}

const changeAction = (id: string, values: Record<string, unknown>, as = rep) =>
  as.sobject('Action__c').update({ Id: id, ...values });
const changeTask = (id: string | null, values: Record<string, unknown>, as = rep) =>
  as.sobject('Task').update({ Id: id ?? '', ...values });

describe('an action that asks for a task', () => {
  it('gets one on the account of its plan', async () => {
    const action = await makeAction({ Assignee__c: users['lead'] });
    expect(await readTask(action.Task_Id__c)).toMatchObject({
      Subject: 'Price the pilot',
      Status: 'Not Started',
      ActivityDate: '2031-05-20',
      OwnerId: users['lead'],
      WhatId: account,
      Priority: 'High',
    });
  });

  it('gets one of the plan owner where nobody is assigned', async () => {
    const action = await makeAction();
    expect((await readTask(action.Task_Id__c)).OwnerId).toBe(users['rep']);
    expect(action.Assignee__c).toBeNull();
  });

  it.each([
    ['does not ask', { Sync_To_Task__c: false }],
    ['is completed', { Status__c: 'Completed', Completed_Date__c: '2026-01-05' }],
    ['is dropped', { Status__c: 'Dropped' }],
  ])('gets none when it %s', async (_, values) => {
    const before = await countTasks();
    expect((await makeAction(values)).Task_Id__c).toBeNull();
    expect(await countTasks()).toBe(before);
  });

  it('gets one when it begins to ask', async () => {
    const action = await makeAction({ Sync_To_Task__c: false });
    await changeAction(action.Id, { Sync_To_Task__c: true });
    expect((await readTask((await readAction(action.Id)).Task_Id__c)).Subject).toBe('Price the pilot');
  });

  it('gets one each when many are saved at once', async () => {
    const before = await countTasks();
    await rep.sobject('Action__c').create(
      Array.from({ length: 30 }, (_, at) => ({
        Name: `Step ${at}`,
        Objective__c: objective,
        Status__c: 'Not Started',
        Sync_To_Task__c: true,
      })),
    );
    expect(await countTasks()).toBe(before + 30);
  });
});

describe('a change of the action', () => {
  it.each<[string, Record<string, unknown>, Partial<Task>]>([
    ['its name', { Name: 'Price both pilots' }, { Subject: 'Price both pilots' }],
    ['its name in capitals alone', { Name: 'PRICE THE PILOT' }, { Subject: 'PRICE THE PILOT' }],
    ['its due date', { Due_Date__c: '2031-06-01' }, { ActivityDate: '2031-06-01' }],
    ['its due date to none', { Due_Date__c: null }, { ActivityDate: null }],
    ['its status to In Progress', { Status__c: 'In Progress' }, { Status: 'In Progress' }],
    ['its status to Waiting', { Status__c: 'Waiting' }, { Status: 'Waiting on someone else' }],
    ['its status to Completed', { Status__c: 'Completed', Completed_Date__c: '2026-01-05' }, { Status: 'Completed' }],
    ['its status to Dropped', { Status__c: 'Dropped' }, { Status: 'Deferred' }],
  ])('changes the task: %s', async (_, values, expected) => {
    const action = await makeAction();
    await changeAction(action.Id, values);
    expect(await readTask(action.Task_Id__c)).toMatchObject(expected);
    expect(await readAction(action.Id)).toMatchObject(values);
  });

  it('hands the task to the new assignee, and leaves its owner when nobody is assigned', async () => {
    const action = await makeAction();
    await changeAction(action.Id, { Assignee__c: users['lead'] });
    expect((await readTask(action.Task_Id__c)).OwnerId).toBe(users['lead']);
    await changeAction(action.Id, { Assignee__c: null });
    expect((await readTask(action.Task_Id__c)).OwnerId).toBe(users['lead']);
  });

  it('leaves alone what a task may have and an action may not', async () => {
    const action = await makeAction();
    const long = `${'Price the pilot '.repeat(6)}in both plants`;
    await changeTask(action.Task_Id__c, { Subject: long });
    expect((await readAction(action.Id)).Name).toBe(long.slice(0, 80).trimEnd());
    await changeAction(action.Id, { Status__c: 'In Progress' });
    expect(await readTask(action.Task_Id__c)).toMatchObject({ Subject: long, Status: 'In Progress' });
  });

  it('does not touch the task when nothing it shows has changed', async () => {
    const action = await makeAction();
    const { LastModifiedDate } = await readTask(action.Task_Id__c);
    await changeAction(action.Id, { Priority__c: 'Low', Sort_Order__c: 7 });
    expect((await readTask(action.Task_Id__c)).LastModifiedDate).toBe(LastModifiedDate);
  });

  it('does not touch the task once it no longer asks', async () => {
    const action = await makeAction();
    await changeAction(action.Id, { Sync_To_Task__c: false, Name: 'Alone' });
    expect((await readTask(action.Task_Id__c)).Subject).toBe('Price the pilot');
    await changeTask(action.Task_Id__c, { Subject: 'Alone too' });
    expect((await readAction(action.Id)).Name).toBe('Alone');
  });
});

describe('a change of the task', () => {
  it.each<[string, Record<string, unknown>, Partial<Action>]>([
    ['its subject', { Subject: 'Call about the pilot' }, { Name: 'Call about the pilot' }],
    ['its subject to none', { Subject: null }, { Name: 'Price the pilot' }],
    ['its date', { ActivityDate: '2031-07-01' }, { Due_Date__c: '2031-07-01' }],
    ['its date to none', { ActivityDate: null }, { Due_Date__c: null }],
    ['its status to In Progress', { Status: 'In Progress' }, { Status__c: 'In Progress' }],
    ['its status to Waiting', { Status: 'Waiting on someone else' }, { Status__c: 'Waiting' }],
    ['its status to Deferred', { Status: 'Deferred' }, { Status__c: 'Dropped' }],
  ])('changes the action: %s', async (_, values, expected) => {
    const action = await makeAction();
    await changeTask(action.Task_Id__c, values);
    expect(await readAction(action.Id)).toMatchObject(expected);
    expect(await readTask(action.Task_Id__c)).toMatchObject(values);
  });

  it('completes the action on the day, and opens it again', async () => {
    const action = await makeAction();
    await changeTask(action.Task_Id__c, { Status: 'Completed' });
    expect(await readAction(action.Id)).toMatchObject({
      Status__c: 'Completed',
      Completed_Date__c: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    await changeTask(action.Task_Id__c, { Status: 'In Progress' });
    expect(await readAction(action.Id)).toMatchObject({ Status__c: 'In Progress', Completed_Date__c: null });
  });

  it('assigns the action to the new owner', async () => {
    const action = await makeAction();
    await changeTask(action.Task_Id__c, { OwnerId: users['lead'] }, org.admin);
    expect((await readAction(action.Id)).Assignee__c).toBe(users['lead']);
  });

  it('counts in the roll-ups of the objective', async () => {
    const count = async () =>
      (
        await one<{ Completed_Action_Count__c: number }>(
          `SELECT Completed_Action_Count__c FROM Objective__c WHERE Id = '${objective}'`,
        )
      ).Completed_Action_Count__c;
    const action = await makeAction();
    const before = await count();
    await changeTask(action.Task_Id__c, { Status: 'Completed' });
    expect(await count()).toBe(before + 1);
  });

  it('is refused in the words of the rule that the action would break, and changes neither', async () => {
    const action = await makeAction({ Start_Date__c: '2031-05-01' });
    await expect(changeTask(action.Task_Id__c, { ActivityDate: '2031-04-01' })).rejects.toMatchObject({
      errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      message: expect.stringMatching(/The action of this task could not be written\..*Due Date is before Start Date/s),
    });
    expect((await readTask(action.Task_Id__c)).ActivityDate).toBe('2031-05-20');
    expect((await readAction(action.Id)).Due_Date__c).toBe('2031-05-20');
  });

  it('leaves tasks of nobody alone', async () => {
    const { id } = await rep.sobject('Task').create({ Subject: 'Alone', Status: 'Not Started', Priority: 'Normal' });
    await changeTask(id ?? '', { Status: 'Completed' });
    expect((await readTask(id ?? '')).Status).toBe('Completed');
  });
});

describe('a deleted task', () => {
  it('leaves the action as it is, and is made anew when the action changes', async () => {
    const action = await makeAction();
    await rep.sobject('Task').destroy(action.Task_Id__c ?? '');
    expect(await readAction(action.Id)).toMatchObject({ Name: 'Price the pilot', Status__c: 'Not Started' });
    await changeAction(action.Id, { Name: 'Price it again' });
    const { Task_Id__c: anew } = await readAction(action.Id);
    expect(anew).not.toBe(action.Task_Id__c);
    expect((await readTask(anew)).Subject).toBe('Price it again');
  });

  it('is not made anew for an action that is completed', async () => {
    const action = await makeAction();
    await rep.sobject('Task').destroy(action.Task_Id__c ?? '');
    const before = await countTasks();
    await changeAction(action.Id, { Status__c: 'Completed', Completed_Date__c: '2026-01-05' });
    expect(await countTasks()).toBe(before);
  });
});

describe('a person who may not edit tasks', () => {
  it('keeps them in step nevertheless, as flows run by the system, and is refused the task itself', async () => {
    const profile = await one<{ Id: string }>(`SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'`);
    const set = await one<{ Id: string }>(`SELECT Id FROM PermissionSet WHERE Name = 'Account_Planning_Lead'`);
    const { id } = await org.admin.sobject('User').create({
      Username: 'bare@keystone.local',
      LastName: 'Bare',
      Alias: 'bare',
      Email: 'bare@example.invalid',
      ProfileId: profile.Id,
      TimeZoneSidKey: 'America/New_York',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
    });
    await org.admin.sobject('PermissionSetAssignment').create({ AssigneeId: id, PermissionSetId: set.Id });
    const plan = await one<{ Id: string }>(`SELECT Id FROM Account_Plan__c WHERE External_Key__c = 'demo:plan:halden'`);
    await org.admin
      .sobject('Account_Plan__Share')
      .create({ ParentId: plan.Id, UserOrGroupId: id, AccessLevel: 'Edit', RowCause: 'Manual' });
    const bare = await org.as('bare@keystone.local');
    const action = await makeAction({}, bare);
    expect((await readTask(action.Task_Id__c)).Subject).toBe('Price the pilot');
    await changeAction(action.Id, { Name: 'Renamed' }, bare);
    expect((await readTask(action.Task_Id__c)).Subject).toBe('Renamed');
    await expect(changeTask(action.Task_Id__c, { Subject: 'x' }, bare)).rejects.toMatchObject({
      errorCode: expect.stringMatching(/INSUFFICIENT_ACCESS|NOT_FOUND|INVALID_TYPE|CANNOT/),
    });
  });
});
