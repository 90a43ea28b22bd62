import type { Context } from '../../../scripts/org/engine/types.ts';
import { scopeSql } from '../../../scripts/org/engine/access/scope.ts';
import { World } from '../world/open-world.ts';

const world = new World();
const role = world.create('UserRole', { Name: 'Gardener' });
world.user('owner', role, ['Grove_Keeper']);
const reader = world.user('reader', role, ['Grove_Keeper']);
const editor = world.user('editor', role, ['Grove_Keeper']);
const friend = world.user('friend', role, []);
world.user('stranger', role, ['Grove_Keeper']);

const as = (name: string): Context => world.as(`${name}@nursery.local`);
const owner = as('owner');
const grove = world.create('Grove__c', { Name: 'Old Grove' }, owner);
for (const [UserOrGroupId, AccessLevel] of [
  [reader, 'Read'],
  [editor, 'Edit'],
])
  world.create('Grove__Share', { ParentId: grove, UserOrGroupId, AccessLevel }, owner);

const fileOf = (place: object): string => {
  const PathOnClient = 'map.txt';
  const id = world.create('ContentVersion', { PathOnClient, VersionData: 'bWFw', ...place }, owner);
  return String(world.value('ContentVersion', id, 'ContentDocumentId'));
};
const link = (file: string, LinkedEntityId: string, ShareType: string): string =>
  world.create('ContentDocumentLink', { ContentDocumentId: file, LinkedEntityId, ShareType }, owner);

const apart = fileOf({});
const published = fileOf({ FirstPublishLocationId: grove });
const inferred = fileOf({});
link(inferred, grove, 'I');
const given = fileOf({});
link(given, friend, 'V');

const people = ['owner', 'reader', 'editor', 'friend', 'stranger'];

/** Who of the people reads a row of the object that has the file in the field. */
const readersOf = (object: string, field: string, file: string): readonly string[] =>
  people.filter((name) => {
    const scope = scopeSql(as(name).access.rows(world.object(object), 'read'), 'r');
    const sql = `SELECT "Id" FROM "${object}" AS r WHERE r."${field}" = ? AND ${scope?.sql ?? 1}`;
    return world.store.select(sql, [file, ...(scope?.parameters ?? [])]).length > 0;
  });

describe('a file', () => {
  it.each<[string, string, readonly string[]]>([
    ['of nobody else', apart, ['owner']],
    ['published to a record', published, ['owner', 'reader', 'editor']],
    ['whose link infers access from the record', inferred, ['owner', 'reader', 'editor']],
    ['shared with a user', given, ['owner', 'friend']],
  ])('%s is read, with versions and links, by those it is shared with', (_title, file, expected) => {
    expect(readersOf('ContentDocument', 'Id', file)).toEqual(expected);
    expect(readersOf('ContentVersion', 'ContentDocumentId', file)).toEqual(expected);
    expect(readersOf('ContentDocumentLink', 'ContentDocumentId', file)).toEqual(file === apart ? [] : expected);
  });

  it.each<[string, string, readonly string[]]>([
    ['to view', published, ['owner']],
    ['by the rights on the record', inferred, ['owner', 'editor']],
  ])('shared %s is changed by whom the link lets', (_title, file, expected) => {
    const changes = people.filter(
      (name) => world.update('ContentDocument', file, { Title: `By ${name}` }, as(name)).success,
    );
    expect(changes).toEqual(expected);
  });
});
