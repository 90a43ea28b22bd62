import { readStandard } from '../../../scripts/org/catalog/read-standard.ts';
import { readBootstrap } from '../../../scripts/org/engine/bootstrap.ts';
import { createEngine } from '../../../scripts/org/engine/engine.ts';
import type { Context, FieldValues, Operation, SaveResult } from '../../../scripts/org/engine/types.ts';
import { openStore } from '../../../scripts/org/store/open-store.ts';
import { defaults, field, manifest, zipOf } from '../deploy/orchard.ts';
import { condition, filter, flow, input, on, to } from './mill.ts';

const xml = (type: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${type}>\n`;
const head = (label: string, sharing: string): string =>
  `<label>${label}</label><pluralLabel>${label}s</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>${sharing}</sharingModel><deploymentStatus>Deployed</deploymentStatus>`;
const text = '<type>Text</type><length>40</length>';
const lookup = (target: string, name: string): string =>
  `<type>Lookup</type><referenceTo>${target}</referenceTo><relationshipName>${name}</relationshipName>`;

const element = (kind: string, name: string, body: string, next = ''): string =>
  `<${kind}><name>${name}</name><label>${name}</label>${next && to(next)}${body}</${kind}>`;
const look = (name: string, object: string, filters: string, next: string): string =>
  element(
    'recordLookups',
    name,
    `${filters}<getFirstRecordOnly>true</getFirstRecordOnly><object>${object}</object><storeOutputAutomatically>true</storeOutputAutomatically>`,
    next,
  );
const change = (name: string, object: string, filters: string, inputs: string): string =>
  element('recordUpdates', name, `${filters}${inputs}<object>${object}</object>`);
const decide = (name: string, rules: readonly (readonly [string, string, string])[], otherwise = ''): string =>
  element(
    'decisions',
    name,
    `${otherwise && to(otherwise, 'defaultConnector')}${rules
      .map(
        ([rule, conditions, next]) =>
          `<rules><name>${rule}</name><label>${rule}</label><conditionLogic>and</conditionLogic>${conditions}${to(next)}</rules>`,
      )
      .join('')}`,
  );
const anyChanged = (fields: readonly string[]): string =>
  `<filterLogic>or</filterLogic>${fields.map((name) => filter(name, 'IsChanged', true)).join('')}`;

/** An invented ship: chores of a voyage, each mirrored by a task; the crew of a voyage shares it. */
const files: Readonly<Record<string, string>> = {
  'package.xml': manifest({
    CustomObject: ['Voyage__c', 'Chore__c', 'Crew__c', 'Task'],
    Flow: ['Chore_To_Task', 'Task_To_Chore', 'Crew_Share', 'Crew_Unshare'],
    PermissionSet: ['Sailor'],
  }),
  'objects/Voyage__c.object': xml('CustomObject', head('Voyage', 'Private')),
  'objects/Chore__c.object': xml(
    'CustomObject',
    `<enableActivities>true</enableActivities>${head('Chore', 'ReadWrite')}${field('State__c', text)}${field('Due__c', '<type>Date</type>')}${field('Saves__c', '<type>Number</type><precision>6</precision><scale>0</scale>')}`,
  ),
  'objects/Task.object': xml('CustomObject', field('Chore__c', lookup('Chore__c', 'Mirrors'))),
  'objects/Crew__c.object': xml(
    'CustomObject',
    head('Crew', 'ReadWrite') +
      field('Voyage__c', lookup('Voyage__c', 'Crews')) +
      field('Sailor__c', lookup('User', 'Voyages')) +
      field('Level__c', text),
  ),
  'permissionsets/Sailor.permissionset': xml(
    'PermissionSet',
    `${['Chore__c.State__c', 'Chore__c.Due__c', 'Chore__c.Saves__c', 'Task.Chore__c', 'Crew__c.Voyage__c', 'Crew__c.Sailor__c', 'Crew__c.Level__c'].map((name) => `<fieldPermissions><editable>true</editable><field>${name}</field><readable>true</readable></fieldPermissions>`).join('')}<label>Sailor</label>${['Voyage__c', 'Chore__c', 'Crew__c'].map((name) => `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${name}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`).join('')}`,
  ),
  'flows/Chore_To_Task.flow': flow(
    decide('Choose', [['Is_There', condition('First.Id', 'IsNull', false), 'Change']], 'Make') +
      look('First', 'Task', filter('Chore__c', 'EqualTo', '@$Record.Id'), 'Choose') +
      change(
        'Change',
        'Task',
        filter('Chore__c', 'EqualTo', '@$Record.Id'),
        input('Subject', '@$Record.Name') + input('ActivityDate', '@$Record.Due__c') + input('Status', '@Status'),
      ) +
      element(
        'recordCreates',
        'Make',
        `${input('Subject', '@$Record.Name')}${input('WhatId', '@$Record.Id')}${input('Chore__c', '@$Record.Id')}${input('OwnerId', '@$Record.OwnerId')}${input('ActivityDate', '@$Record.Due__c')}${input('Status', '@Status')}<object>Task</object>`,
      ) +
      '<formulas><name>Status</name><dataType>String</dataType><expression>IF({!$Record.State__c} = "Done", "Completed", "Not Started")</expression></formulas>' +
      on(
        'RecordAfterSave',
        'CreateAndUpdate',
        '<filterFormula>OR(ISNEW(), ISCHANGED({!$Record.State__c}), ISCHANGED({!$Record.Due__c}), ISCHANGED({!$Record.Name}))</filterFormula>',
        'Chore__c',
      ),
  ),
  'flows/Task_To_Chore.flow': flow(
    decide('First', [['Has_Chore', condition('$Record.Chore__c', 'IsNull', false), 'Write']]) +
      change(
        'Write',
        'Chore__c',
        filter('Id', 'EqualTo', '@$Record.Chore__c'),
        input('State__c', '@State') + input('Due__c', '@$Record.ActivityDate') + input('Saves__c', '@Saves'),
      ) +
      '<formulas><name>State</name><dataType>String</dataType><expression>IF(ISPICKVAL({!$Record.Status}, "Completed"), "Done", "Open")</expression></formulas>' +
      '<formulas><name>Saves</name><dataType>Number</dataType><expression>BLANKVALUE({!$Record.Chore__r.Saves__c}, 0) + 1</expression><scale>0</scale></formulas>' +
      on('RecordAfterSave', 'Update', anyChanged(['Status', 'ActivityDate']), 'Task'),
  ),
  'flows/Crew_Share.flow': flow(
    element(
      'recordCreates',
      'First',
      `${input('ParentId', '@$Record.Voyage__c')}${input('UserOrGroupId', '@$Record.Sailor__c')}${input('AccessLevel', '@$Record.Level__c')}${input('RowCause', 'Manual')}<object>Voyage__Share</object>`,
    ) + on('RecordAfterSave', 'Create', '', 'Crew__c'),
  ),
  'flows/Crew_Unshare.flow': flow(
    element(
      'recordDeletes',
      'First',
      `${filter('ParentId', 'EqualTo', '@$Record.Voyage__c')}${filter('UserOrGroupId', 'EqualTo', '@$Record.Sailor__c')}${filter('RowCause', 'EqualTo', 'Manual')}<object>Voyage__Share</object>`,
    ) + on('RecordBeforeDelete', 'Delete', '', 'Crew__c'),
  ),
};

const engine = createEngine({
  store: openStore(':memory:'),
  standard: readStandard('config/org'),
  bootstrap: readBootstrap('config/org/bootstrap.json'),
  org: { name: 'Ship', adminUsername: 'admin@ship.local', instanceUrl: 'http://127.0.0.1:1' },
  now: () => new Date('2026-03-01T10:00:00.000Z'),
});
const as = (name: string): Context => engine.login(`${name}@ship.local`).context;
const status = engine.deployer.deploy(as('admin'), zipOf(files), defaults);
const failed = status.messages
  .filter(({ success }) => !success)
  .map(({ fullName, problem }) => `${fullName}: ${problem}`);
const one = (name: string, operation: Operation): SaveResult | undefined =>
  engine.save(as(name), [operation], { allOrNone: true })[0];
function create(name: string, object: string, values: FieldValues): string {
  const result = one(name, { kind: 'create', object, values });
  if (!result?.success) throw new Error(JSON.stringify(result?.errors ?? failed));
  return result.id;
}
const update = (name: string, object: string, id: string, values: FieldValues): unknown =>
  one(name, { kind: 'update', object, id, values })?.errors;
const rows = (name: string, soql: string): readonly unknown[] =>
  engine.query(as(name), soql).records.map(({ attributes: _, ...rest }) => rest);
const idOf = (object: string, name: string): string =>
  String(engine.query(as('admin'), `SELECT Id FROM ${object} WHERE Name = '${name}'`).records[0]?.Id);

function sailor(name: string): string {
  const id = create('admin', 'User', {
    Username: `${name}@ship.local`,
    LastName: name,
    Alias: name,
    Email: `${name}@ship.local`,
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    ProfileId: idOf('Profile', 'Standard User'),
  });
  create('admin', 'PermissionSetAssignment', { AssigneeId: id, PermissionSetId: idOf('PermissionSet', 'Sailor') });
  return id;
}

describe('Flows that keep two objects alike', () => {
  it('deploy', () => expect(failed).toEqual([]));
  if (failed.length > 0) return;
  create('admin', 'PermissionSetAssignment', {
    AssigneeId: as('admin').user.userId,
    PermissionSetId: idOf('PermissionSet', 'Sailor'),
  });
  sailor('anne');
  const task = (chore: string): unknown =>
    rows('anne', `SELECT Subject, Status, ActivityDate, What.Name FROM Task WHERE Chore__c = '${chore}'`);
  const chore = (id: string): unknown =>
    rows('anne', `SELECT State__c, Due__c, Saves__c FROM Chore__c WHERE Id = '${id}'`)[0];

  it('write the other record once a change, from either side, and do not chase each other', () => {
    const id = create('anne', 'Chore__c', { Name: 'Scrub', State__c: 'Open', Due__c: '2026-03-05' });
    const what = { attributes: expect.anything() as unknown, Name: 'Scrub' };
    expect(task(id)).toEqual([{ Subject: 'Scrub', Status: 'Not Started', ActivityDate: '2026-03-05', What: what }]);

    expect(update('anne', 'Chore__c', id, { State__c: 'Done' })).toEqual([]);
    expect(task(id)).toMatchObject([{ Status: 'Completed' }]);
    expect(chore(id)).toEqual({ State__c: 'Done', Due__c: '2026-03-05', Saves__c: 1 });

    const [mirror] = engine.query(as('anne'), `SELECT Id FROM Task WHERE Chore__c = '${id}'`).records;
    const values = { Status: 'Not Started', ActivityDate: '2026-04-01' };
    expect(update('anne', 'Task', String(mirror?.Id), values)).toEqual([]);
    expect(chore(id)).toEqual({ State__c: 'Open', Due__c: '2026-04-01', Saves__c: 2 });
    expect(task(id)).toMatchObject([{ Subject: 'Scrub', Status: 'Not Started', ActivityDate: '2026-04-01' }]);
  });

  it('run for no change of another field, and for a task of nothing', () => {
    const id = create('anne', 'Chore__c', { Name: 'Caulk', State__c: 'Open' });
    const [mirror] = engine.query(as('anne'), `SELECT Id FROM Task WHERE Chore__c = '${id}'`).records;
    expect(update('anne', 'Task', String(mirror?.Id), { Description: 'with tar' })).toEqual([]);
    expect(chore(id)).toEqual({ State__c: 'Open', Due__c: null, Saves__c: null });
    const free = create('anne', 'Task', { Subject: 'Sing', Status: 'Not Started', Priority: 'Normal' });
    expect(update('anne', 'Task', free, { Status: 'Completed' })).toEqual([]);
  });

  it('hold for 200 at once', () => {
    const made = engine.save(
      as('anne'),
      Array.from({ length: 200 }, (_, at) => ({
        kind: 'create' as const,
        object: 'Chore__c',
        values: { Name: `Chore ${at}`, State__c: 'Open', Due__c: '2026-05-01' },
      })),
      { allOrNone: true },
    );
    const done = engine.save(
      as('anne'),
      made.map(({ id }) => ({
        kind: 'update' as const,
        object: 'Chore__c',
        id: id ?? '',
        values: { State__c: 'Done' },
      })),
      { allOrNone: true },
    );
    expect(done.every(({ success }) => success)).toBe(true);
    expect(
      rows('anne', "SELECT COUNT(Id) n FROM Task WHERE Status = 'Completed' AND ActivityDate = 2026-05-01"),
    ).toEqual([{ n: 200 }]);
  });
});

describe('Flows that share a record with the people of its team', () => {
  if (failed.length > 0) return;
  it('open it to the new member, at the level named, and close it again', () => {
    const voyage = create('anne', 'Voyage__c', { Name: 'Round the Horn' });
    const bart = sailor('bart');
    const seen = (): unknown => rows('bart', 'SELECT Name FROM Voyage__c');
    expect(seen()).toEqual([]);
    const member = create('anne', 'Crew__c', { Name: 'Bart', Voyage__c: voyage, Sailor__c: bart, Level__c: 'Read' });
    expect(seen()).toEqual([{ Name: 'Round the Horn' }]);
    expect(update('bart', 'Voyage__c', voyage, { Name: 'Mutiny' })).toMatchObject([
      { statusCode: 'INSUFFICIENT_ACCESS_OR_READONLY' },
    ]);
    expect(one('anne', { kind: 'delete', id: member })?.errors).toEqual([]);
    expect(seen()).toEqual([]);
  });

  it('refuse the member when the share is refused, in words that name the flow', () => {
    const voyage = create('anne', 'Voyage__c', { Name: 'Short' });
    const anne = as('anne').user.userId;
    const member = { Name: 'Cleo', Voyage__c: voyage, Sailor__c: anne, Level__c: 'Everything' };
    expect(one('anne', { kind: 'create', object: 'Crew__c', values: member })?.errors).toMatchObject([
      { statusCode: 'CANNOT_EXECUTE_FLOW_TRIGGER', message: expect.stringContaining('Mill Flow') as unknown },
    ]);
    expect(rows('anne', "SELECT Id FROM Crew__c WHERE Name = 'Cleo'")).toEqual([]);
  });
});
