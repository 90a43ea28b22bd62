import type { FieldValues, Operation, SaveResult } from '../../../scripts/org/engine/types.ts';
import { assignment, flow, input, Mill, on } from '../flow/mill.ts';
import { errorsOf, World } from '../world/open-world.ts';

const fail = (result: SaveResult): string => errorsOf(result)[0]?.split(':')[0] ?? 'ok';

describe('The order of a save', () => {
  const before = flow(
    assignment('First', [['$Record.Note__c', 'Assign', '{!$Record.Name} seen']]).replace(
      '</assignments>',
      '<connector><targetReference>Lighten</targetReference></connector></assignments>',
    ) +
      assignment('Lighten', [['$Record.Weight__c', 'Subtract', 50]]) +
      on('RecordBeforeSave', 'Create'),
  );
  const after = flow(
    `<recordCreates><name>First</name><label>First</label>${input('Sack__c', '@$Record.Id')}${input('Name', 'heel')}${input('Size__c', '@$Record.Weight__c')}<object>Loaf__c</object></recordCreates>${on('RecordAfterSave', 'Create')}`,
  );

  it('runs before-save flows ahead of validation, after-save flows behind the write, roll-ups last', () => {
    const mill = new Mill({ Before: before, After: after });
    // 140 is too heavy for the rule; the flow makes it 90 first
    const id = mill.create('Sack__c', { Name: 'Rye', Weight__c: 140 });
    expect(mill.row(id, 'Weight__c, Note__c, Loaf_Sum__c')).toEqual({
      Weight__c: 90,
      Note__c: 'Rye seen',
      Loaf_Sum__c: 90,
    });
    expect(mill.refusal('create', 'Sack__c', { Name: 'Oats', Weight__c: 151 })).toEqual([
      'FIELD_CUSTOM_VALIDATION_EXCEPTION: Too heavy.',
    ]);
    expect(mill.rows('SELECT COUNT(Id) n FROM Loaf__c')).toEqual([{ n: 1 }]);
  });

  it('reads types before anything runs', () => {
    const mill = new Mill({ Before: before });
    expect(mill.refusal('create', 'Sack__c', { Name: 'Rye', Weight__c: 'much' })[0]).toMatch(/^JSON_PARSER_ERROR/);
  });

  it('looks at rules before it looks for duplicates, and at required fields before rules', () => {
    const world = new World();
    world.create('Grove__c', { Name: 'a', Code__c: 'one', Budget__c: 5 });
    const other = world.create('Grove__c', { Name: 'b', Budget__c: 5 });
    expect(fail(world.update('Grove__c', other, { Code__c: 'one', Budget__c: 4 }))).toBe(
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    );
    expect(fail(world.update('Grove__c', other, { Code__c: 'one' }))).toBe('DUPLICATE_VALUE');
    expect(fail(world.one({ kind: 'create', object: 'Tree__c', values: { Grove__c: other, Height__c: -1 } }))).toBe(
      'REQUIRED_FIELD_MISSING',
    );
  });
});

describe('A detail that moves to another master', () => {
  it('changes the sums of both, and of their masters', () => {
    const world = new World();
    const [east = '', west = ''] = ['east', 'west'].map((Name) => world.create('Grove__c', { Name }));
    const tree = (Grove__c: string): string => world.create('Tree__c', { Grove__c, Label__c: 't' });
    const [here, there] = [tree(east), tree(west)];
    const fruit = world.create('Fruit__c', { Tree__c: here, Name: 'acorn' });
    const sums = (): unknown => [
      world.value('Tree__c', here, 'Fruit_Count__c'),
      world.value('Grove__c', east, 'Fruit_Sum__c'),
      world.value('Tree__c', there, 'Fruit_Count__c'),
      world.value('Grove__c', west, 'Fruit_Sum__c'),
    ];
    expect(sums()).toEqual([1, 1, 0, 0]);
    expect(world.update('Fruit__c', fruit, { Tree__c: there }).success).toBe(true);
    expect(sums()).toEqual([0, 0, 1, 1]);
  });

  it('leaves and enters a filtered sum as it meets the filter', () => {
    const world = new World();
    const grove = world.create('Grove__c', { Name: 'a' });
    const tree = world.create('Tree__c', { Grove__c: grove, Label__c: 't', Height__c: 7 });
    const sum = (): unknown => [
      world.value('Grove__c', grove, 'Height_Sum__c'),
      world.value('Grove__c', grove, 'Tallest__c'),
    ];
    expect(sum()).toEqual([7, 7]);
    world.update('Tree__c', tree, { State__c: 'Felled' });
    expect(sum()).toEqual([0, 7]);
    world.one({ kind: 'delete', id: tree });
    expect(sum()).toEqual([0, null]);
    world.one({ kind: 'undelete', id: tree });
    expect(sum()).toEqual([0, 7]);
  });
});

describe('Who made a record and when', () => {
  const told = { CreatedDate: '2019-05-01T08:00:00.000Z', LastModifiedDate: '2020-05-01T08:00:00.000Z' };

  it('is told only by those who may set audit fields, and only of a new record', () => {
    const mill = new Mill();
    const { engine } = mill;
    const clerk = clerkOf(mill);
    const save = (operation: Operation): SaveResult => {
      const [result] = engine.save(engine.contextOf(clerk.token), [operation], { allOrNone: false });
      if (!result) throw new Error('no result');
      return result;
    };
    const create = (values: FieldValues): SaveResult =>
      save({ kind: 'create', object: 'Account', values: { Name: 'old', ...values } });
    const createable = (): boolean => {
      const { fields } = engine.describeObject(engine.contextOf(clerk.token), 'Account') as Describe;
      return fields.find(({ name }) => name === 'CreatedDate')?.createable === true;
    };
    expect(fail(create(told))).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
    expect(createable()).toBe(false);
    grantAudit(mill, clerk.id);
    expect(createable()).toBe(true);
    const made = create(told);
    const [row] = engine.query(
      mill.context(),
      `SELECT CreatedDate, LastModifiedDate FROM Account WHERE Id = '${made.id}'`,
    ).records;
    expect(row).toMatchObject({
      CreatedDate: '2019-05-01T08:00:00.000+0000',
      LastModifiedDate: '2020-05-01T08:00:00.000+0000',
    });
    expect(fail(save({ kind: 'update', object: 'Account', id: made.id ?? '', values: told }))).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
    expect(fail(create({ SystemModstamp: told.CreatedDate }))).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
  });
});

interface Describe {
  readonly fields: readonly { readonly name: string; readonly createable: boolean }[];
}

function clerkOf(mill: Mill): { readonly id: string; readonly token: string } {
  const [profile] = mill.engine.query(mill.context(), "SELECT Id FROM Profile WHERE Name = 'Standard User'").records;
  const id = mill.create('User', {
    Username: 'clerk@mill.local',
    LastName: 'Clerk',
    Alias: 'clerk',
    Email: 'clerk@mill.local',
    ProfileId: String(profile?.['Id']),
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
  });
  return { id, token: mill.engine.login('clerk@mill.local').token };
}

function grantAudit(mill: Mill, userId: string): void {
  const status = mill.zip({
    'package.xml':
      '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Archivist</members><name>PermissionSet</name></types><version>66.0</version></Package>',
    'permissionsets/Archivist.permissionset':
      '<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><label>Archivist</label><userPermissions><enabled>true</enabled><name>CreateAuditFields</name></userPermissions></PermissionSet>',
  });
  expect(status.success).toBe(true);
  const [set] = mill.engine.query(mill.context(), "SELECT Id FROM PermissionSet WHERE Name = 'Archivist'").records;
  mill.create('PermissionSetAssignment', { AssigneeId: userId, PermissionSetId: String(set?.Id) });
}
