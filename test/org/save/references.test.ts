import { errorsOf, World } from '../world/open-world.ts';

const world = new World();
const codesOf = (object: string, values: object): readonly string[] =>
  errorsOf(world.one({ kind: 'create', object, values: { ...values } }));

describe('Look-ups', () => {
  const grove = world.create('Grove__c', { Name: 'G', Code__c: 'G-1' });

  it('are found by external id', () => {
    const tree = world.create('Tree__c', { Grove__r: { Code__c: 'g-1' }, Label__c: 'x' });
    expect(world.value('Tree__c', tree, 'Grove__c')).toBe(grove);
    const visit = world.create('Grove__c', {
      Name: 'H',
      Owner: { attributes: { type: 'User' }, Username: 'admin@nursery.local' },
    });
    expect(world.value('Grove__c', visit, 'OwnerId')).toBe(world.as().user.userId);
  });

  it.each<[string, object, string]>([
    [
      'nothing found',
      { Grove__r: { Code__c: 'none' } },
      'INVALID_FIELD: Foreign key external ID: none not found for field Code__c in entity Grove__c',
    ],
    [
      'two keys',
      { Grove__r: { Code__c: 'G-1', Name: 'G' } },
      'INVALID_FIELD: More than 1 field provided in an external foreign key reference in entity: Tree__c',
    ],
    ['no key field', { Grove__r: { Name: 'G' } }, "INVALID_FIELD: No such column 'Name' on sobject of type Grove__c"],
    [
      'no object',
      { Grove__r: 'G-1' },
      'INVALID_FIELD: The external foreign key reference does not reference a valid entity: Grove__r',
    ],
  ])('by external id are refused: %s', (_why, values, expected) =>
    expect(codesOf('Tree__c', { Label__c: 'x', ...values })).toEqual([expected]),
  );

  it('must not point at a deleted record', () => {
    const account = world.create('Account', { Name: 'gone' });
    world.one({ kind: 'delete', id: account });
    expect(codesOf('Grove__c', { Account__c: account })).toEqual(['ENTITY_IS_DELETED: entity is deleted']);
  });

  it('must point at what the user may see', () => {
    world.user('plain', null, ['Grove_Keeper']);
    const result = world.one(
      { kind: 'create', object: 'Tree__c', values: { Grove__c: grove, Label__c: 'x' } },
      world.as('plain@nursery.local'),
    );
    expect(errorsOf(result)).toEqual([
      `INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: insufficient access rights on cross-reference id: ${grove.slice(0, 15)}`,
    ]);
  });

  it('to the own account tree may not form a loop', () => {
    const a = world.create('Account', { Name: 'a' });
    const b = world.create('Account', { Name: 'b', ParentId: a });
    const c = world.create('Account', { Name: 'c', ParentId: b });
    expect(errorsOf(world.update('Account', a, { ParentId: c }))).toEqual([
      'CIRCULAR_DEPENDENCY: attempt to violate hierarchy constraints',
    ]);
    expect(errorsOf(world.update('Account', a, { ParentId: a }))).toEqual([
      'CIRCULAR_DEPENDENCY: attempt to violate hierarchy constraints',
    ]);
  });

  it('to a master are fixed, unless they may be reparented', () => {
    const tree = world.create('Tree__c', { Grove__c: grove, Label__c: 'x' });
    const other = world.create('Grove__c', { Name: 'other' });
    expect(errorsOf(world.update('Tree__c', tree, { Grove__c: other }))[0]).toMatch(
      /^INVALID_FIELD_FOR_INSERT_UPDATE: .*Grove__c/,
    );
    const second = world.create('Tree__c', { Grove__c: other, Label__c: 'y' });
    const fruit = world.create('Fruit__c', { Tree__c: tree });
    expect(world.update('Fruit__c', fruit, { Tree__c: second }).success).toBe(true);
    expect([tree, second].map((id) => world.value('Tree__c', id, 'Fruit_Count__c'))).toEqual([0, 1]);
    expect([grove, other].map((id) => world.value('Grove__c', id, 'Fruit_Sum__c'))).toEqual([0, 1]);
  });
});

describe('Deleting', () => {
  it('takes details along at any depth, clears look-ups, and leaves everything in the recycle bin', () => {
    const grove = world.create('Grove__c', { Name: 'G' });
    const tree = world.create('Tree__c', { Grove__c: grove, Label__c: 'x' });
    const fruit = world.create('Fruit__c', { Tree__c: tree });
    const elsewhere = world.create('Grove__c', { Name: 'E' });
    const neighbor = world.create('Tree__c', { Grove__c: elsewhere, Label__c: 'n', Neighbor__c: tree });
    expect(world.one({ kind: 'delete', object: 'Grove__c', id: grove })).toMatchObject({ success: true, id: grove });
    expect([
      world.value('Grove__c', grove, 'IsDeleted'),
      world.value('Tree__c', tree, 'IsDeleted'),
      world.value('Fruit__c', fruit, 'IsDeleted'),
    ]).toEqual([true, true, true]);
    expect(world.value('Tree__c', neighbor, 'Neighbor__c')).toBeNull();
    expect(errorsOf(world.update('Tree__c', tree, { Label__c: 'y' }))).toEqual([
      'ENTITY_IS_DELETED: entity is deleted',
    ]);
  });

  it('is refused by a restricting look-up, and then deletes nothing', () => {
    const account = world.create('Account', { Name: 'Held' });
    const contact = world.create('Contact', { LastName: 'Kept', AccountId: account });
    world.create('Grove__c', { Name: 'Holder', Account__c: account });
    expect(errorsOf(world.one({ kind: 'delete', id: account }))).toEqual([
      'DELETE_FAILED: Your attempt to delete Held could not be completed because it is associated with the following groves.: Holder\n',
    ]);
    expect([world.value('Account', account, 'IsDeleted'), world.value('Contact', contact, 'IsDeleted')]).toEqual([
      false,
      false,
    ]);
  });

  it('of an account takes contacts, open opportunities, assets and tasks along, but not its cases', () => {
    const account = world.create('Account', { Name: 'All' });
    const ids = [
      ['Contact', world.create('Contact', { LastName: 'C', AccountId: account })],
      ['Asset', world.create('Asset', { Name: 'A', AccountId: account })],
      ['Task', world.create('Task', { Subject: 'T', WhatId: account })],
    ] as const;
    const support = world.create('Case', { Subject: 'S', AccountId: account });
    expect(world.one({ kind: 'delete', id: account }).errors[0]?.statusCode).toBe('DELETE_FAILED');
    world.one({ kind: 'delete', id: support });
    expect(world.one({ kind: 'delete', id: account }).success).toBe(true);
    expect(ids.map(([object, id]) => world.value(object, id, 'IsDeleted'))).toEqual([true, true, true]);
  });

  it.each([
    ['no id', 'what', 'MALFORMED_ID'],
    ['no such record', 'a00000000000999', 'NOT_FOUND'],
    ['no such object', 'zzz000000000001', 'INVALID_CROSS_REFERENCE_KEY'],
  ])('is refused: %s', (_why, id, code) => expect(world.one({ kind: 'delete', id }).errors[0]?.statusCode).toBe(code));

  it('frees a unique value', () => {
    const first = world.create('Grove__c', { Code__c: 'again' });
    world.one({ kind: 'delete', id: first });
    expect(world.one({ kind: 'create', object: 'Grove__c', values: { Code__c: 'again' } }).success).toBe(true);
  });
});
