import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facts, itWhenRecorded } from '../support/recorded.ts';
import { Museum, type Json } from './museum.ts';

/** Answers recorded from Salesforce, kept beside the checkout when somebody has them. */
const folder = join(facts, 'uiapi');
const museum = new Museum();
const account = museum.create('Account', { Name: 'Old House' });

const recorded = (name: string): Json => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Json;

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);
const isJson = (value: unknown): value is Json => kindOf(value) === 'object';

/** Keys whose values are named by data, not by the protocol: only what both have is compared. */
const open: ReadonlySet<string> = new Set([
  'fields',
  'objectInfos',
  'picklistFieldValues',
  'recordTypeInfos',
  'columnWidths',
  'columnWrap',
  'dependentFields',
]);

/** A compound name only with person accounts; a look-up to an object of another product. */
const oddities: ReadonlySet<string> = new Set(['Name', 'JigsawCompanyId']);

/** What theirs has and ours lacks or tells in another kind; null is of every kind, lists compare by their first items. */
function gaps(ours: unknown, theirs: unknown, path = '', isOpen = false): readonly string[] {
  const kinds = [kindOf(ours), kindOf(theirs)];
  if (kinds.includes('null')) return [];
  if (kinds[0] !== kinds[1]) return [`${path} is ${kinds[0]}, recorded ${kinds[1]}`];
  if (Array.isArray(ours) && Array.isArray(theirs))
    return ours.length && theirs.length ? gaps(ours[0], theirs[0], `${path}[0]`) : [];
  if (!isJson(ours) || !isJson(theirs)) return [];
  return Object.entries(theirs).flatMap(([key, value]) => {
    if (key in ours) return gaps(ours[key], value, `${path}.${key}`, open.has(key));
    return isOpen ? [] : [`${path}.${key} is missing`];
  });
}

describe('answers recorded from the UI API', () => {
  itWhenRecorded('tell users as having no record types', async () => {
    const theirs = (recorded('getRecordCreateDefaults')['objectInfos'] as Readonly<Record<string, Json>>)['User'];
    const { body } = await museum.ask('object-info/User');
    for (const fact of ['defaultRecordTypeId', 'recordTypeInfos', 'nameFields', 'keyPrefix'])
      expect([fact, body[fact]]).toEqual([fact, theirs?.[fact]]);
  });

  itWhenRecorded.each([
    ['getObjectInfo', 'object-info/Account'],
    ['getPicklistValues', 'object-info/Account/picklist-values/012000000000000AAA/Type'],
    ['getPicklistValuesByRecordType', 'object-info/Account/picklist-values/012000000000000AAA'],
    ['createRecord', `records/${account}?fields=Account.Name,Account.CreatedBy.Name,Account.Industry`],
    ['wireGetRecordResponse', `records/${account}?fields=Account.Name`],
    ['getRecordCreateDefaults', 'record-defaults/create/Account'],
    ['getListUi', 'list-ui/Exhibit__c/Precious'],
  ])('%s have no key that ours lack', async (name, path) => {
    const theirs = recorded(name);
    const { body, status } = await museum.ask(path);
    expect(status).toBe(200);
    expect(gaps(body, theirs)).toEqual([]);
  });

  itWhenRecorded('tell of each field of Account what its type has it tell', async () => {
    const theirs = recorded('getObjectInfo');
    const { body } = await museum.ask('object-info/Account');
    const facts = [
      'dataType',
      'reference',
      'compoundFieldName',
      'compoundComponentName',
      'sortable',
      'filterable',
      'relationshipName',
      'label',
      'length',
      'precision',
      'scale',
      'required',
      'calculated',
      'custom',
      'createable',
      'updateable',
      'unique',
      'extraTypeInfo',
      'searchPrefilterable',
    ];
    const ours = body['fields'] as Readonly<Record<string, Json>>;
    const differences = Object.entries(theirs['fields'] as Readonly<Record<string, Json>>).flatMap(([name, field]) =>
      ours[name] === undefined || oddities.has(name)
        ? []
        : facts
            .filter((fact) => ours[name]?.[fact] !== field[fact])
            .map((fact) => `${name}.${fact} is ${String(ours[name]?.[fact])}, recorded ${String(field[fact])}`),
    );
    expect(differences).toEqual([]);
  });
});
