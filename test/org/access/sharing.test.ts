import type { Context } from '../../../scripts/org/engine/types.ts';
import { scopeSql } from '../../../scripts/org/engine/access/scope.ts';
import { World } from '../world/open-world.ts';

const world = new World();
const top = world.create('UserRole', { Name: 'Head' });
const middle = world.create('UserRole', { Name: 'Lead', ParentRoleId: top });
const bottom = world.create('UserRole', { Name: 'Gardener', ParentRoleId: middle });
const elsewhere = world.create('UserRole', { Name: 'Sales', ParentRoleId: top });

const keeper = ['Grove_Keeper'];
const ownerId = world.user('owner', bottom, keeper);
world.user('peer', bottom, keeper);
world.user('lead', middle, keeper);
world.user('head', top, keeper);
world.user('seller', elsewhere, keeper);
const readShared = world.user('readshared', elsewhere, keeper);
const editShared = world.user('editshared', elsewhere, keeper);
const fullShared = world.user('fullshared', elsewhere, keeper);
const grouped = world.user('grouped', elsewhere, keeper);
const gate = world.create('UserRole', { Name: 'Gate' });
const yard = world.create('UserRole', { Name: 'Yard', ParentRoleId: gate });
world.user('gate', gate, keeper);
world.user('yard', yard, keeper);
world.user('inspector', elsewhere, ['Grove_Inspector']);
world.user('master', elsewhere, ['Grove_Master']);
world.user('reader', bottom, ['Grove_Reader']);
world.user('nobody', bottom, []);

const owner = world.as('owner@nursery.local');
const grove = world.create('Grove__c', { Name: 'Old Grove' }, owner);
const tree = world.create('Tree__c', { Grove__c: grove, Label__c: 'first' }, owner);
const fruit = world.create('Fruit__c', { Tree__c: tree, Name: 'acorn' }, owner);
const visit = world.create('Visit__c', { Grove__c: grove, Name: 'spring' }, owner);

const shareWith = (who: string, level: string): string =>
  world.create('Grove__Share', { ParentId: grove, UserOrGroupId: who, AccessLevel: level }, owner);
shareWith(readShared, 'Read');
shareWith(editShared, 'Edit');
const full = shareWith(fullShared, 'Edit');
world.store.update(world.object('Grove__Share'), full, { AccessLevel: 'All' });
const group = world.create('Group', { Name: 'Friends', Type: 'Regular' });
world.create('GroupMember', { GroupId: group, UserOrGroupId: grouped });
shareWith(group, 'Read');
const groupOf = (role: string, type: string): string => {
  const rows = world.store.find(world.object('Group'), 'RelatedId', [role]);
  return String(rows.find((row) => row['Type'] === type)?.['Id']);
};
shareWith(groupOf(gate, 'Role'), 'Edit');
shareWith(groupOf(gate, 'RoleAndSubordinates'), 'Read');

const ids: Readonly<Record<string, string>> = { Grove__c: grove, Tree__c: tree, Fruit__c: fruit, Visit__c: visit };

function allowed(context: Context, object: string, right: 'read' | 'edit' | 'delete'): boolean {
  const scope = scopeSql(context.access.rows(world.object(object), right), 'r');
  const condition = scope ? `AND ${scope.sql}` : '';
  const sql = `SELECT "Id" FROM "${object}" AS r WHERE r."Id" = ? ${condition}`;
  return world.store.select(sql, [ids[object] ?? '', ...(scope?.parameters ?? [])]).length === 1;
}

/** Letters: r read, u edit, d delete, in the order grove, tree (detail), fruit (detail of the detail), visit (read writes). */
const expected: readonly (readonly [
  persona: string,
  why: string,
  grove: string,
  tree: string,
  fruit: string,
  visit: string,
])[] = [
  ['owner', 'owns it', 'rud', 'rud', 'rud', 'rud'],
  ['peer', 'has the same role', '', '', '', ''],
  ['lead', 'is above the owner', 'rud', 'rud', 'rud', 'rud'],
  ['head', 'is two levels above the owner', 'rud', 'rud', 'rud', 'rud'],
  ['seller', 'is in another branch', '', '', '', ''],
  ['readshared', 'has a share to read', 'r', 'r', 'r', 'rud'],
  ['editshared', 'has a share to edit', 'ru', 'rud', 'rud', 'rud'],
  ['fullshared', 'has full access by share', 'rud', 'rud', 'rud', 'rud'],
  ['grouped', 'is in a group with a share to read', 'r', 'r', 'r', 'rud'],
  ['gate', 'is in a role with a share to edit', 'ru', 'rud', 'rud', 'rud'],
  ['yard', 'is below a role whose subordinates may read', 'r', 'r', 'r', 'rud'],
  ['inspector', 'views all', 'r', 'r', 'r', 'r'],
  ['master', 'modifies all', 'rud', 'rud', 'rud', 'rud'],
  ['reader', 'may only read and sees nothing shared', '', '', '', ''],
  ['nobody', 'has no permission on the objects', '', '', '', ''],
  ['admin', 'administers the org', 'rud', 'rud', 'rud', 'rud'],
];

describe('A private object, its details and their details', () => {
  it.each(expected)('gives %s, who %s, what sharing gives', (persona, _why, ...letters) => {
    const context = world.as(`${persona}@nursery.local`);
    const found = Object.keys(ids).map((object) =>
      (['read', 'edit', 'delete'] as const)
        .map((right, index) => (allowed(context, object, right) ? 'rud'.charAt(index) : ''))
        .join(''),
    );
    expect(found).toEqual(letters);
  });

  it.each(expected)('holds saves of %s, who %s, to the same', (persona, _why, ...letters) => {
    const context = world.as(`${persona}@nursery.local`);
    const saved = Object.entries(ids).map(([object, id]) => world.update(object, id, {}, context).success);
    expect(saved).toEqual(letters.map((rights) => rights.includes('u')));
  });

  it('hides what it does not show behind NOT_FOUND and refuses what it shows', () => {
    const code = (persona: string): string | undefined =>
      world.update('Grove__c', grove, { Name: 'x' }, world.as(`${persona}@nursery.local`)).errors[0]?.statusCode;
    expect([code('peer'), code('readshared'), code('inspector'), code('nobody')]).toEqual([
      'NOT_FOUND',
      'INSUFFICIENT_ACCESS_OR_READONLY',
      'INSUFFICIENT_ACCESS_OR_READONLY',
      'INVALID_TYPE',
    ]);
  });

  it('lets a detail be added only by those who may edit the master, or read it where that is enough', () => {
    const add = (persona: string, object: string, values: object): string => {
      const result = world.one({ kind: 'create', object, values: { ...values } }, world.as(`${persona}@nursery.local`));
      return result.success ? 'ok' : (result.errors[0]?.statusCode ?? '');
    };
    const newTree = { Grove__c: grove, Label__c: 'another' };
    const newVisit = { Grove__c: grove, Name: 'summer' };
    expect([
      add('readshared', 'Tree__c', newTree),
      add('editshared', 'Tree__c', newTree),
      add('peer', 'Tree__c', newTree),
      add('readshared', 'Visit__c', newVisit),
      add('inspector', 'Visit__c', newVisit),
    ]).toEqual([
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      'ok',
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
      'ok',
      'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    ]);
  });

  it('deletes for owners, roles above and full access only', () => {
    const tryDelete = (persona: string): string => {
      const victim = world.create('Grove__c', { Name: 'victim' }, owner);
      world.create('Grove__Share', { ParentId: victim, UserOrGroupId: editShared, AccessLevel: 'Edit' }, owner);
      const result = world.one({ kind: 'delete', id: victim }, world.as(`${persona}@nursery.local`));
      return result.success ? 'ok' : (result.errors[0]?.statusCode ?? '');
    };
    expect(['owner', 'lead', 'editshared', 'peer', 'master'].map(tryDelete)).toEqual([
      'ok',
      'ok',
      'INSUFFICIENT_ACCESS_OR_READONLY',
      'NOT_FOUND',
      'ok',
    ]);
  });

  it('moves the owner share with the owner and drops the shares given by hand', () => {
    const given = world.create('Grove__c', { Name: 'given' }, owner);
    world.create('Grove__Share', { ParentId: given, UserOrGroupId: readShared, AccessLevel: 'Read' }, owner);
    expect(world.update('Grove__c', given, { OwnerId: editShared }, owner).success).toBe(true);
    const shares = world.store.find(world.object('Grove__Share'), 'ParentId', [given]);
    expect(shares.map((row) => [row['UserOrGroupId'], row['AccessLevel'], row['RowCause']])).toEqual([
      [editShared, 'All', 'Owner'],
    ]);
    expect(world.update('Grove__c', given, { OwnerId: ownerId }, owner).errors[0]?.statusCode).toBe('NOT_FOUND');
  });

  it('gives a new owner only who is active and can read such records', () => {
    const nobody = world.idOf('User', 'Username', 'nobody@nursery.local');
    expect(world.update('Grove__c', grove, { OwnerId: nobody }, owner).errors[0]?.statusCode).toBe(
      'TRANSFER_REQUIRES_READ',
    );
    const gone = world.user('gone', null, keeper);
    world.update('User', gone, { IsActive: false });
    expect(world.update('Grove__c', grove, { OwnerId: gone }, owner).errors[0]?.statusCode).toBe(
      'INACTIVE_OWNER_OR_USER',
    );
  });

  it('shares only by hand, with more than the default and less than full access, by who has full access', () => {
    const share = (values: object, context = owner): string | undefined =>
      world.one({ kind: 'create', object: 'Grove__Share', values: { ParentId: grove, ...values } }, context).errors[0]
        ?.statusCode;
    expect(share({ UserOrGroupId: readShared, AccessLevel: 'All' })).toBe('FIELD_INTEGRITY_EXCEPTION');
    expect(share({ UserOrGroupId: readShared, AccessLevel: 'Edit', RowCause: 'Owner' })).toBe(
      'INSUFFICIENT_ACCESS_OR_READONLY',
    );
    expect(share({ UserOrGroupId: readShared, AccessLevel: 'Read' }, world.as('editshared@nursery.local'))).toBe(
      'INSUFFICIENT_ACCESS_OR_READONLY',
    );
  });
});
