import { Nursery } from './nursery.ts';

let org: Nursery;
let keeper: string;
beforeAll(() => {
  org = new Nursery();
  keeper = org.user('kit', 'Grove_Keeper');
});
afterEach(() => expect(org.defects).toEqual([]));

const master = '012000000000000AAA';
type Json = Readonly<Record<string, unknown>>;

const infos = async (
  args: string,
  fields: string,
  username?: string,
): Promise<{
  readonly found: readonly Json[];
  readonly errors: readonly { message: string; paths: readonly unknown[] }[];
}> => {
  const { data, errors } = await org.ask(`{ uiapi { objectInfos(${args}) { ${fields} } } }`, {}, username);
  return { found: (data as { uiapi: { objectInfos: readonly Json[] } } | null)?.uiapi.objectInfos ?? [], errors };
};
const fieldsOf = (info: Json | undefined): readonly Json[] => (info?.['fields'] ?? []) as readonly Json[];
const fieldOf = (info: Json | undefined, name: string): Json | undefined =>
  fieldsOf(info).find((field) => field['ApiName'] === name);

describe('object infos', () => {
  it('tell objects, in the order asked', async () => {
    const { errors, found } = await infos(
      'apiNames: ["grove__c", "Shed__c"]',
      'ApiName label labelPlural keyPrefix custom createable updateable deletable queryable searchable layoutable mruEnabled feedEnabled nameFields defaultRecordTypeId locale themeInfo { color iconUrl }',
    );
    expect(errors).toEqual([]);
    expect(found).toMatchObject([
      {
        ApiName: 'Grove__c',
        label: 'Grove',
        labelPlural: 'Groves',
        custom: true,
        createable: true,
        nameFields: ['Name'],
      },
      { ApiName: 'Shed__c', keyPrefix: expect.stringMatching(/^a\w\w$/) },
    ]);
  });

  it('tell fields, children, record types and what depends on what', async () => {
    const { found } = await infos(
      'apiNames: ["Grove__c", "Shed__c"]',
      `fields { ApiName label dataType createable updateable required reference relationshipName extraTypeInfo length precision scale
         controllingFields controllerName compound compoundFieldName polymorphicForeignKey filteredLookupInfo { dependent }
         referenceToInfos { ApiName nameFields } }
       childRelationships { childObjectApiName fieldName relationshipName junctionIdListNames }
       recordTypeInfos { recordTypeId name master available defaultRecordTypeMapping }
       dependentFields { controllingField dependentFields }`,
    );
    expect(fieldOf(found[0], 'Budget__c')).toMatchObject({ dataType: 'CURRENCY', precision: 10, scale: 2 });
    expect(fieldOf(found[0], 'Visited__c')).toMatchObject({ dataType: 'DATETIME' });
    expect(fieldOf(found[0], 'Traits__c')).toMatchObject({ dataType: 'MULTIPICKLIST' });
    expect(fieldOf(found[0], 'Account__c')).toMatchObject({
      dataType: 'REFERENCE',
      reference: true,
      relationshipName: 'Account__r',
      referenceToInfos: [{ ApiName: 'Account', nameFields: ['Name'] }],
    });
    expect(found[0]?.['childRelationships']).toContainEqual({
      childObjectApiName: 'Tree__c',
      fieldName: 'Grove__c',
      relationshipName: 'Trees__r',
      junctionIdListNames: [],
    });
    expect(found[1]?.['recordTypeInfos']).toMatchObject([
      { name: 'Hut', master: false },
      { name: 'Barn', master: false },
      { name: 'Master', master: true, recordTypeId: master },
    ]);
  });

  it('give the values of picklists by record type', async () => {
    const { found } = await infos(
      'objectInfoInputs: [{ apiName: "Shed__c", recordTypeIDs: [], fieldNames: ["Size__c"] }]',
      'recordTypeInfos { name recordTypeId } fields { __typename ApiName ... on PicklistField { picklistValuesByRecordTypeIDs { recordTypeID defaultValue { value } picklistValues { label value validFor } } } }',
    );
    const types = found[0]?.['recordTypeInfos'] as readonly { name: string; recordTypeId: string }[];
    const idOf = (name: string): string | undefined => types.find((type) => type.name === name)?.recordTypeId;
    const size = fieldOf(found[0], 'Size__c');
    expect(size?.['__typename']).toBe('PicklistField');
    expect(fieldOf(found[0], 'Name')).toEqual({ __typename: 'StandardField', ApiName: 'Name' });
    expect(size?.['picklistValuesByRecordTypeIDs']).toMatchObject([
      { recordTypeID: idOf('Hut'), picklistValues: [{ label: 'Small', value: 'Small', validFor: [] }] },
      { recordTypeID: idOf('Barn'), picklistValues: [{ value: 'Small' }, { value: 'Large' }] },
      { recordTypeID: master, defaultValue: { value: 'Small' } },
    ]);
  });

  it('give no values where no record types are named', async () => {
    const { found } = await infos(
      'objectInfoInputs: [{ apiName: "Grove__c" }]',
      'fields { ApiName ... on PicklistField { picklistValuesByRecordTypeIDs { recordTypeID } } }',
    );
    expect(fieldOf(found[0], 'Kind__c')).toEqual({ ApiName: 'Kind__c', picklistValuesByRecordTypeIDs: null });
  });

  it('hide what the user may not see, and fail one by one', async () => {
    const { errors, found } = await infos('apiNames: ["Tree__c", "Shed__c"]', 'ApiName fields { ApiName }', keeper);
    expect(found[1]).toBeNull();
    expect(fieldOf(found[0], 'Secret__c')).toBeUndefined();
    expect(errors).toMatchObject([
      { message: 'Object Shed__c is not supported in UI API', paths: ['uiapi', 'objectInfos', 1] },
    ]);
  });

  it.each([
    ['apiNames: ["Account"], objectInfoInputs: [{ apiName: "Account" }]', 'apiNames or objectInfoInputs, not both'],
    [`apiNames: [${Array.from({ length: 2001 }, () => '"Account"').join()}]`, 'Maximum number of objects is 2000'],
    ['apiNames: ["Account"], locale: "fr"', 'Labels in another locale'],
  ])('are refused for %.60s', async (args, message) => {
    const { errors } = await infos(args, 'ApiName');
    expect(errors[0]?.message).toContain(message);
  });
});

describe('the related list of an object', () => {
  const ask = (name: string) =>
    org.ask(
      `{ uiapi { relatedListByName(parentApiName: "Grove__c", relatedListName: "${name}") { label childApiName displayColumns { fieldApiName label sortable } orderedByInfo { fieldApiName sortDirection } } } }`,
    );

  it('tells its columns', async () => {
    expect(await ask('Trees__r')).toEqual({
      data: {
        uiapi: {
          relatedListByName: {
            label: 'Trees',
            childApiName: 'Tree__c',
            displayColumns: [{ fieldApiName: 'Name', label: 'Tree Name', sortable: true }],
            orderedByInfo: [],
          },
        },
      },
      errors: [],
    });
  });

  it('is refused where there is none', async () => {
    const { data, errors } = await ask('Leaves__r');
    expect(data).toEqual({ uiapi: { relatedListByName: null } });
    expect(errors[0]?.message).toBe('The requested resource does not exist');
  });
});

it('knows who asks', async () => {
  const { data } = await org.ask(
    '{ uiapi { currentUser { Username { value } Manager { Name { value } } } } }',
    {},
    keeper,
  );
  expect(data).toEqual({ uiapi: { currentUser: { Username: { value: keeper }, Manager: null } } });
});
