import { marks, type Treasure } from './vault-paths.ts';
import { Vault } from './vault.ts';

export interface Persona {
  readonly name: string;
  readonly why: string;
  readonly sees: boolean;
  readonly edits: boolean;
  /** Sees all that the owner has, the deleted and the unshared too. */
  readonly seesAllOfOwner?: boolean;
  /** Without the field permission on the secret. */
  readonly blind?: boolean;
  /** May not create such records. */
  readonly createsNone?: boolean;
}

export const personas: readonly Persona[] = [
  { name: 'admin', why: 'administers the org', sees: true, edits: true, seesAllOfOwner: true },
  { name: 'owner', why: 'owns the record', sees: true, edits: true, seesAllOfOwner: true },
  { name: 'head', why: 'is above the owner', sees: true, edits: true, seesAllOfOwner: true },
  { name: 'peer', why: 'has the role of the owner', sees: false, edits: false },
  { name: 'stranger', why: 'has no role', sees: false, edits: false },
  { name: 'handread', why: 'has a share to read', sees: true, edits: false },
  { name: 'handedit', why: 'has a share to edit', sees: true, edits: true },
  { name: 'visitor', why: 'was given a share by a flow', sees: true, edits: false },
  { name: 'friend', why: 'is in the group of a criteria rule', sees: true, edits: false },
  { name: 'guard', why: 'has the role of a criteria rule', sees: true, edits: false },
  { name: 'watch', why: 'has the role of an owner rule', sees: true, edits: true, seesAllOfOwner: true },
  { name: 'patrol', why: 'is below the role of an owner rule', sees: true, edits: true, seesAllOfOwner: true },
  { name: 'reader', why: 'may edit the record but not the object', sees: true, edits: false, createsNone: true },
  { name: 'viewer', why: 'views all', sees: true, edits: false, seesAllOfOwner: true },
  { name: 'master', why: 'modifies all', sees: true, edits: true, seesAllOfOwner: true },
  { name: 'blind', why: 'sees the record but not the field', sees: true, edits: true, blind: true },
  { name: 'nobody', why: 'may edit the record but has no permission on the object', sees: false, edits: false },
];

const roles: Readonly<Record<string, string>> = {
  owner: 'Keeper',
  peer: 'Keeper',
  head: 'Head',
  guard: 'Guard',
  watch: 'Watch',
  patrol: 'Patrol',
};
const sets: Readonly<Record<string, readonly string[]>> = {
  reader: ['Reader', 'Secret'],
  viewer: ['Viewer', 'Secret'],
  master: ['Master', 'Secret'],
  blind: ['Keeper'],
  nobody: [],
};
/** A vault with its people, one safe shared in every way there is, and what lies in it. */
export function openTreasury(): {
  readonly vault: Vault;
  readonly treasure: Treasure;
  readonly users: ReadonlyMap<string, string>;
} {
  const vault = new Vault();
  const ids = new Map(
    personas
      .filter(({ name }) => name !== 'admin')
      .map(({ name }) => [name, vault.user(name, roles[name] ?? '', sets[name] ?? ['Keeper', 'Secret'])]),
  );
  for (const set of ['Keeper', 'Secret']) vault.assign(vault.as('admin').user.userId, set);
  vault.create('admin', 'GroupMember', {
    GroupId: vault.id('Group', 'Friends', 'DeveloperName'),
    UserOrGroupId: ids.get('friend'),
  });

  const ledger = vault.create('stranger', 'Ledger__c', { Name: marks.ledger });
  const ghost = vault.create('admin', 'Ghost__c', { Name: marks.ghost });
  const values = { Level__c: 4711, Secret__c: 'hushed', Pick__c: 'hushed' };
  const safe = vault.create('owner', 'Safe__c', {
    ...values,
    Name: marks.safe,
    Code__c: 'K-77',
    Tag__c: 'T-1',
    Kind__c: 'Royal',
  });
  vault.engine.save(
    vault.as('admin'),
    [{ kind: 'update', object: 'Safe__c', id: safe, values: { Ledger__c: ledger, Ghost__c: ghost } }],
    { allOrNone: true },
  );
  const lost = vault.create('owner', 'Safe__c', { Name: marks.lost });
  vault.engine.save(vault.as('owner'), [{ kind: 'delete', id: lost }], { allOrNone: true });
  const coin = vault.create('owner', 'Coin__c', { Name: marks.coin, Safe__c: safe, Weight__c: 4711 });
  vault.create('owner', 'Task', {
    Subject: marks.task,
    WhatId: safe,
    Status: 'Not Started',
    Priority: 'Normal',
  });
  vault.create('owner', 'Visitor__c', { Name: 'v', Safe__c: safe, User__c: ids.get('visitor') });
  const share = (user: string, AccessLevel: string): string =>
    vault.create('owner', 'Safe__Share', { ParentId: safe, UserOrGroupId: ids.get(user), AccessLevel });
  share('handread', 'Read');
  for (const name of ['handedit', 'reader', 'blind', 'nobody']) share(name, 'Edit');
  return { vault, users: ids, treasure: { safe, lost, coin } };
}
