import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeGlobal } from '../../../scripts/org/engine/describe/describe-global.ts';
import { describeObject } from '../../../scripts/org/engine/describe/describe-object.ts';
import { OrgError } from '../../../scripts/org/errors.ts';
import { facts, itWhenRecorded } from '../support/recorded.ts';
import { contextWith } from './describe-world.ts';

type Json = Readonly<Record<string, unknown>>;
const list = (value: unknown): readonly Json[] => value as readonly Json[];
const fieldOf = (describe: Json, name: string): Json | undefined =>
  list(describe['fields']).find((field) => field['name'] === name);

describe('describe of an object', () => {
  it('tells fields in the words of the API', () => {
    const describe = describeObject(contextWith(), 'visit__C');
    expect(describe).toMatchObject({
      name: 'Visit__c',
      label: 'Visit',
      labelPlural: 'Visits',
      keyPrefix: 'a0V',
      custom: true,
    });
    expect(fieldOf(describe, 'Guests__c')).toMatchObject({
      type: 'double',
      soapType: 'xsd:double',
      precision: 4,
      scale: 0,
      nillable: true,
      createable: true,
      updateable: true,
      inlineHelpText: 'How many come.',
      groupable: false,
      permissionable: true,
    });
    expect(fieldOf(describe, 'Host__c')).toMatchObject({
      type: 'reference',
      soapType: 'tns:ID',
      referenceTo: ['Account'],
      relationshipName: 'Host__r',
      length: 18,
    });
    expect(fieldOf(describe, 'Is_Paid__c')).toMatchObject({
      type: 'boolean',
      defaultValue: true,
      nillable: false,
      defaultedOnCreate: true,
    });
    expect(fieldOf(describe, 'Kind__c')).toMatchObject({
      nillable: false,
      permissionable: false,
      restrictedPicklist: true,
      picklistValues: [
        { active: true, defaultValue: true, label: 'Tour', validFor: null, value: 'Tour' },
        { active: true, defaultValue: false, label: 'A talk', validFor: null, value: 'Talk' },
      ],
    });
    expect(fieldOf(describe, 'Twice__c')).toMatchObject({
      calculated: true,
      calculatedFormula: 'Guests__c * 2',
      formulaTreatNullNumberAsZero: true,
      createable: false,
      updateable: false,
    });
  });

  it('lists child relationships of the parent', () => {
    const children = list(describeObject(contextWith(), 'Account')['childRelationships']);
    expect(children.find((child) => child['childSObject'] === 'Visit__c')).toMatchObject({
      field: 'Host__c',
      relationshipName: 'Visits__r',
      cascadeDelete: false,
      restrictedDelete: false,
    });
  });

  it('leaves out what the user may not read, and closes what the user may not write', () => {
    const context = contextWith({
      object: () => ({ read: true, create: false, edit: true, delete: false, viewAll: false, modifyAll: false }),
      canReadField: (_object, field) => field.name !== 'Guests__c',
      canEditField: (_object, field) => field.name === 'Host__c',
    });
    const describe = describeObject(context, 'Visit__c');
    expect(fieldOf(describe, 'Guests__c')).toBeUndefined();
    expect(describe).toMatchObject({ createable: false, updateable: true, deletable: false });
    expect(fieldOf(describe, 'Host__c')).toMatchObject({ createable: false, updateable: true });
    expect(fieldOf(describe, 'Is_Paid__c')).toMatchObject({ createable: false, updateable: false });
  });

  it('hides an object the user may not read', () => {
    const hidden = { read: false, create: false, edit: false, delete: false, viewAll: false, modifyAll: false };
    const context = contextWith({ object: (object) => ({ ...hidden, read: object.name !== 'Visit__c' }) });
    expect(() => describeObject(context, 'Visit__c')).toThrow(
      new OrgError('NOT_FOUND', 'The requested resource does not exist'),
    );
    const all = list(describeGlobal(context)['sobjects']).map((object) => object['name']);
    expect(all).toContain('Account');
    expect(all).not.toContain('Visit__c');
    const children = list(describeObject(context, 'Account')['childRelationships']);
    expect(children.some((child) => child['childSObject'] === 'Visit__c')).toBe(false);
  });
});

/** The body of a recorded answer: JSON inside a block of YAML. */
function recorded(name: string): Json {
  const text = readFileSync(join(facts, 'describes', `${name}.yaml`), 'utf8');
  const scalar = text.slice(text.indexOf('string:') + 'string:'.length).trim();
  if (scalar.startsWith('"')) {
    const folded = scalar
      .replace(/\\\n\s*/g, '')
      .replaceAll('\\ ', ' ')
      .replace(/\n\s*/g, ' ');
    return JSON.parse(JSON.parse(folded) as string) as Json;
  }
  const body = scalar.slice(scalar.indexOf('{'), scalar.lastIndexOf('}') + 1).replace(/\n\s*/g, ' ');
  return JSON.parse(scalar.startsWith("'") ? body.replaceAll("''", "'") : body) as Json;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);

/** Keys that ours lacks, or that are of another kind; null is of every kind. */
function gaps(ours: Json, theirs: Json): readonly string[] {
  return Object.entries(theirs).flatMap(([key, value]) => {
    if (!(key in ours)) return [`${key} is missing`];
    const kinds = [kindOf(ours[key]), kindOf(value)];
    return kinds.includes('null') || kinds[0] === kinds[1] ? [] : [`${key} is ${kinds[0]}, recorded ${kinds[1]}`];
  });
}

/** Fields that an org tells otherwise than their type would have it. */
const oddities: ReadonlySet<string> = new Set([
  'CaseNumber',
  'Comments',
  'ActivityDate',
  'Fiscal',
  'HasOpenActivity',
  'HasOverdueTask',
]);

/** What follows from a field's type must be told as an org tells it. */
const typeFacts = [
  'type',
  'soapType',
  'filterable',
  'sortable',
  'groupable',
  'aggregatable',
  'byteLength',
  'digits',
  'queryByDistance',
  'calculated',
];

describe('describes recorded from Salesforce', () => {
  itWhenRecorded.each(['Account', 'Contact', 'Opportunity', 'Case', 'Lead', 'Event', 'OpportunityContactRole'])(
    '%s has the same keys and kinds',
    (name) => {
      const theirs = recorded(name);
      const ours = describeObject(contextWith(), name);
      expect(gaps(ours, theirs)).toEqual([]);
      const differences = list(theirs['fields']).flatMap((field) => {
        const own = fieldOf(ours, String(field['name']));
        if (!own || oddities.has(String(field['name']))) return [];
        const other = typeFacts
          .filter((key) => own[key] !== field[key])
          .map((key) => `${key} is ${String(own[key])}, recorded ${String(field[key])}`);
        return [
          ...gaps(own, field),
          ...(own['length'] === field['length'] ? other : other.filter((text) => !text.startsWith('byteLength'))),
        ].map((gap) => `${String(field['name'])}.${gap}`);
      });
      expect(differences).toEqual([]);
    },
  );

  itWhenRecorded('the list of all objects has the same keys and kinds', () => {
    const theirs = recorded('Global');
    const ours = describeGlobal(contextWith());
    expect(gaps(ours, theirs)).toEqual([]);
    const account = (describe: Json): Json =>
      list(describe['sobjects']).find((object) => object['name'] === 'Account') ?? {};
    expect(gaps(account(ours), account(theirs))).toEqual([]);
  });
});
