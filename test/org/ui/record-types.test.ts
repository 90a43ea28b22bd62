import { Museum, type Json } from './museum.ts';

const museum = new Museum();
const typeIdOf = (name: string): string => {
  const sql = `SELECT Id FROM RecordType WHERE SobjectType = 'Painting__c' AND DeveloperName = '${name}'`;
  return String(museum.engine.query(museum.admin(), sql).records[0]?.['Id']);
};
const wall = typeIdOf('Wall');
const paper = typeIdOf('Paper');
const fresco = museum.create('Painting__c', {
  Name: 'Fresco',
  RecordTypeId: wall,
  Frame__c: 'none',
  Technique__c: 'Oil',
});
const sketch = museum.create('Painting__c', { Name: 'Sketch', RecordTypeId: paper, Technique__c: 'Ink' });

const namesOn = (layout: unknown): readonly string[] =>
  (layout as { sections: readonly { layoutRows: readonly { layoutItems: readonly { label: string }[] }[] }[] }).sections
    .flatMap((section) => section.layoutRows)
    .flatMap((row) => row.layoutItems.map((item) => item.label));

afterAll(() => expect(museum.failures).toEqual([]));

describe('page layouts', () => {
  it.each([
    [`?recordTypeId=${paper}`, ['Painting Name', 'Technique']],
    [`?recordTypeId=${wall}`, ['Painting Name', 'Frame', 'Technique']],
    ['', ['Painting Name', 'Frame', 'Technique']],
  ])('are those the profile assigns to the record type: %s', async (query, names) => {
    const { body } = await museum.ask(`layout/Painting__c${query}`);
    expect(namesOn(body)).toEqual(names);
  });

  it('of a profile that assigns none are the first by name', async () => {
    const { body, status } = await museum.ask('layout/Account?layoutType=Full&mode=Edit');
    expect([status, namesOn(body)]).toEqual([200, ['Account Name', 'Account Phone']]);
  });

  it.each([
    ['recordTypeId=012000000000999AAA', 'Invalid record type id for Painting__c: 012000000000999AAA'],
    ['formFactor=Huge', 'formFactor must be one of Large, Medium, Small: Huge'],
    ['mode=Look', 'mode must be one of View, Edit, Create: Look'],
  ])('are refused for %s', async (query, message) => {
    const { body, status } = await museum.ask(`layout/Painting__c?${query}`);
    expect([status, body]).toEqual([400, [{ errorCode: 'ILLEGAL_QUERY_PARAMETER_VALUE', message }]]);
  });
});

describe('record types', () => {
  it('are available and default as the profile says', async () => {
    const { body } = await museum.ask('object-info/Painting__c');
    expect(body).toMatchObject({
      defaultRecordTypeId: paper,
      recordTypeInfos: {
        [paper]: { available: true, defaultRecordTypeMapping: true, name: 'Paper painting' },
        [wall]: { available: true, defaultRecordTypeMapping: false },
      },
    });
  });

  it('stand in records with what they are', async () => {
    const { body } = await museum.ask(`records/${sketch}?fields=Painting__c.Name`);
    expect(body).toMatchObject({
      recordTypeId: paper,
      recordTypeInfo: { recordTypeId: paper, name: 'Paper painting', master: false },
    });
  });

  it.each<[string, Record<string, string>, string | null, string]>([
    ['its own', { RecordTypeId: wall }, wall, 'Chalk'],
    ['those of the default type where it names none', {}, paper, 'Ink'],
    ["the field's where it is Master", { RecordTypeId: '012000000000000AAA' }, null, 'Oil'],
    ['none where the client chose', { RecordTypeId: wall, Technique__c: 'Oil' }, wall, 'Oil'],
  ])('give a new record their defaults: %s', (_title, given, type, technique) => {
    const id = museum.create('Painting__c', { Name: 'New', ...given });
    const soql = `SELECT RecordTypeId, Technique__c FROM Painting__c WHERE Id = '${id}'`;
    expect(museum.engine.query(museum.admin(), soql).records).toMatchObject([
      { RecordTypeId: type, Technique__c: technique },
    ]);
  });

  it('limit the values of picklists and choose their default', async () => {
    const { body } = await museum.ask(`object-info/Painting__c/picklist-values/${wall}/Technique__c`);
    expect(body).toMatchObject({ defaultValue: { value: 'Chalk' }, values: [{ value: 'Oil' }, { value: 'Chalk' }] });
  });
});

it('tells which fields decide what a look-up may name', async () => {
  const decided = { controllingFields: ['Frame__c'], dependent: true, optionalFilter: false };
  const { body } = await museum.ask('object-info/Painting__c');
  expect(body).toMatchObject({ fields: { Owned_By__c: { filteredLookupInfo: decided } } });
  const { fields } = museum.engine.describeObject(museum.admin(), 'Painting__c') as { fields: readonly Json[] };
  expect(fields.find(({ name }) => name === 'Owned_By__c')).toMatchObject({ filteredLookupInfo: decided });
});

describe('record-ui', () => {
  it('answers records of several types each with its layout', async () => {
    const { body } = await museum.ask(`record-ui/${fresco},${sketch}?layoutTypes=Full&modes=View`);
    const layouts = (body['layouts'] as Readonly<Record<string, Readonly<Record<string, Json>>>>)['Painting__c'];
    expect(Object.keys(layouts ?? {}).sort()).toEqual([paper, wall].sort());
    expect(namesOn((layouts?.[paper]?.['Full'] as Json)['View'])).toEqual(['Painting Name', 'Technique']);
    expect(body).toMatchObject({ records: { [fresco]: { fields: { Frame__c: { value: 'none' } } } } });
    expect(
      (body as { records: Readonly<Record<string, { fields: Json }>> }).records[sketch]?.fields,
    ).not.toHaveProperty('Frame__c');
  });
});

describe('record defaults', () => {
  it('start with the default record type and its values', async () => {
    const { body } = await museum.ask('record-defaults/create/Painting__c');
    expect(body).toMatchObject({
      layout: { recordTypeId: paper },
      objectInfos: { Painting__c: {}, User: { apiName: 'User' } },
      record: { recordTypeId: paper, fields: { Technique__c: { value: 'Ink' }, RecordTypeId: { value: paper } } },
    });
  });

  it('start with the record type asked for', async () => {
    const { body } = await museum.ask(`record-defaults/create/Painting__c?recordTypeId=${wall}&formFactor=Small`);
    expect(body).toMatchObject({
      layout: { recordTypeId: wall },
      record: { fields: { Technique__c: { value: 'Chalk' } } },
    });
  });

  it('come without layout, with the named fields only', async () => {
    const fields = 'optionalFields=Painting__c.Technique__c,Painting__c.Nope__c';
    const create = await museum.ask(`record-defaults/template/create/Painting__c?recordTypeId=${wall}&${fields}`);
    expect(create.body['record']).toEqual({
      apiName: 'Painting__c',
      fields: { Technique__c: { displayValue: 'Chalk', value: 'Chalk' } },
      recordTypeId: wall,
    });
    expect(create.body).not.toHaveProperty('layout');
    const clone = await museum.ask(`record-defaults/template/clone/${fresco}?optionalFields=Painting__c.Frame__c`);
    expect(clone.body['record']).toEqual({
      apiName: 'Painting__c',
      cloneSourceId: fresco,
      fields: { Frame__c: { displayValue: null, value: 'none' } },
      recordTypeId: wall,
    });
  });

  it('are refused to those who may not create', async () => {
    expect((await museum.ask('record-defaults/create/Painting__c', { as: 'visitor' })).status).toBe(404);
  });
});
