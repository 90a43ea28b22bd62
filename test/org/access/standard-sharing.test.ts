import type { Context } from '../../../scripts/org/engine/types.ts';
import { scopeSql } from '../../../scripts/org/engine/access/scope.ts';
import { World } from '../world/open-world.ts';

const world = new World();
const role = world.create('UserRole', { Name: 'Seller' });
world.user('anna', role, []);
world.user('bert', role, []);
world.user('mini', role, [], 'Minimum Access - Salesforce');
const anna = world.as('anna@nursery.local');
const bert = world.as('bert@nursery.local');
const account = world.create('Account', { Name: 'Acme' }, anna);
const contact = world.create('Contact', { LastName: 'Ames', AccountId: account }, anna);
const loose = world.create('Contact', { LastName: 'Loose' }, anna);
const sale = world.create(
  'Opportunity',
  { Name: 'Big', StageName: 'Prospecting', CloseDate: '2026-03-01', AccountId: account },
  anna,
);
const about = world.create('Task', { Subject: 'Call', WhatId: account }, anna);
const own = world.create('Task', { Subject: 'Think' }, anna);

function rights(context: Context, object: string, id: string): string {
  return (['read', 'edit', 'delete'] as const)
    .filter((right) => {
      const scope = scopeSql(context.access.rows(world.object(object), right), 'r');
      const sql = `SELECT 1 FROM "${object}" AS r WHERE r."Id" = ? ${scope ? `AND ${scope.sql}` : ''}`;
      return world.store.select(sql, [id, ...(scope?.parameters ?? [])]).length === 1;
    })
    .join(' ');
}

describe('Organization-wide defaults of standard objects', () => {
  it.each([
    ['Account', account, 'read edit delete', 'read'],
    ['Opportunity', sale, 'read edit delete', 'read'],
    ['Contact', contact, 'read edit delete', 'read'],
    ['Contact', loose, 'read edit delete', ''],
    ['Task', about, 'read edit delete', 'read'],
    ['Task', own, 'read edit delete', ''],
  ])('%s %s: the owner has "%s", another user "%s"', (object, id, owner, other) => {
    expect([rights(anna, object, id), rights(bert, object, id)]).toEqual([owner, other]);
  });

  it('lends the owner of an account what their role says on its opportunities', () => {
    const strict = world.create('UserRole', { Name: 'Strict', OpportunityAccessForAccountOwner: 'Read' });
    world.user('open', role, []);
    world.user('strict', strict, []);
    const editable = ['open', 'strict'].map((name) => {
      const owned = world.create('Account', { Name: name }, world.as(`${name}@nursery.local`));
      const deal = world.create(
        'Opportunity',
        { Name: 'B', StageName: 'Prospecting', CloseDate: '2026-03-01', AccountId: owned },
        bert,
      );
      return rights(world.as(`${name}@nursery.local`), 'Opportunity', deal);
    });
    expect(editable).toEqual(['read edit', 'read']);
  });

  it('shows a user without permission nothing', () => {
    const mini = world.as('mini@nursery.local');
    expect([account, contact].map((id, index) => rights(mini, index === 0 ? 'Account' : 'Contact', id))).toEqual([
      '',
      '',
    ]);
  });

  it('lets everybody read Setup, and change only the own user', () => {
    const bertId = bert.user.userId;
    expect(rights(bert, 'User', bertId)).toBe('read edit');
    expect(rights(bert, 'User', anna.user.userId)).toBe('read');
    expect(world.update('User', bertId, { Title: 'Chief' }, bert).success).toBe(true);
    const admin = world.idOf('Profile', 'Name', 'System Administrator');
    expect(world.update('User', bertId, { ProfileId: admin }, bert).success).toBe(false);
  });
});

describe('Field permissions', () => {
  it('hide a custom field until it is granted, and keep it from being written', () => {
    world.user('keep', role, ['Grove_Keeper']);
    const keeper = world.as('keep@nursery.local');
    const grove = world.create('Grove__c', { Name: 'G' }, keeper);
    const result = world.one(
      { kind: 'create', object: 'Tree__c', values: { Grove__c: grove, Label__c: 'a', Secret__c: 'b' } },
      keeper,
    );
    expect(result.errors).toEqual([
      {
        statusCode: 'INVALID_FIELD',
        message: "No such column 'Secret__c' on sobject of type Tree__c",
        fields: ['Secret__c'],
      },
    ]);
  });

  it('tell a reader of a field that it is not theirs to write', () => {
    const context = world.as('keep@nursery.local');
    const grove = world.create('Grove__c', { Name: 'H' }, context);
    expect(world.update('Grove__c', grove, { Tree_Count__c: 5 }, context).errors[0]).toEqual({
      statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
      message:
        'Unable to create/update fields: Tree_Count__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
      fields: ['Tree_Count__c'],
    });
  });
});
