import { Museum, type Json } from './museum.ts';

const museum = new Museum();
const master = '012000000000000AAA';
const lender = museum.create('Account', { Name: 'Old House' });
const vase = museum.create('Exhibit__c', { Name: 'Vase', Worth__c: 10, Origin__c: 'Loan', Lender__c: lender });

afterAll(() => expect(museum.failures).toEqual([]));

describe('dependent picklists', () => {
  it('tell the controlling values by place, and which of them offer a value', async () => {
    const { body } = await museum.ask(`object-info/Exhibit__c/picklist-values/${master}/Route__c`);
    expect(body).toMatchObject({
      controllerValues: { Loan: 0, Gift: 1, Purchase: 2 },
      values: [
        { value: 'Lorry', label: 'By lorry', validFor: [0, 2] },
        { value: 'Ship', validFor: [1] },
      ],
    });
    const all = await museum.ask(`object-info/Exhibit__c/picklist-values/${master}`);
    expect(all.body).toMatchObject({ picklistFieldValues: { Route__c: { controllerValues: { Loan: 0 } } } });
  });

  it('are bits in the describe, the first controlling value leftmost', () => {
    const describe = museum.engine.describeObject(museum.engine.login('admin@museum.local').context, 'Exhibit__c');
    const fields = (describe as { fields: readonly Json[] }).fields;
    expect(fields.find((field) => field['name'] === 'Route__c')).toMatchObject({
      controllerName: 'Origin__c',
      dependentPicklist: true,
      picklistValues: [
        { value: 'Lorry', validFor: Buffer.from([0b1010_0000]).toString('base64') },
        { value: 'Ship', validFor: Buffer.from([0b0100_0000]).toString('base64') },
      ],
    });
  });
});

describe('record-ui', () => {
  it('answers records with object info and the layouts asked for', async () => {
    const { body, status } = await museum.ask(`record-ui/${vase}?layoutTypes=Full,Compact&modes=View,Edit`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      layouts: { Exhibit__c: { [master]: { Full: { View: { mode: 'View' }, Edit: { mode: 'Edit' } }, Compact: {} } } },
      objectInfos: { Exhibit__c: { apiName: 'Exhibit__c' } },
      records: { [vase]: { apiName: 'Exhibit__c', fields: { Name: { value: 'Vase' } } } },
    });
  });

  it('refuses a record nobody has, and shows the full layout when none is named', async () => {
    const missing = await museum.ask(`record-ui/${vase.slice(0, 14)}z?layoutTypes=Full`);
    expect(missing.status).toBe(404);
    const bare = await museum.ask(`record-ui/${vase}`);
    expect(bare.body).toMatchObject({ layouts: { Exhibit__c: { [master]: { Full: { View: { mode: 'View' } } } } } });
  });
});

describe('record-defaults/clone', () => {
  it('starts from the values of the record, without an id', async () => {
    const { body } = await museum.ask(`record-defaults/clone/${vase}`);
    expect(body).toMatchObject({
      record: {
        id: null,
        fields: { Name: { value: 'Vase' }, Origin__c: { value: 'Loan' }, Lender__c: { value: lender } },
      },
    });
    expect((body['record'] as { fields: Json }).fields).not.toHaveProperty('CreatedById');
  });
});

describe('tags of a record', () => {
  it('change with it', async () => {
    const read = async (): Promise<Json> => (await museum.ask(`records/${vase}?fields=Exhibit__c.Name`)).body;
    const before = await read();
    expect((await read())['eTag']).toBe(before['eTag']);
    const written = await museum.ask(`records/${vase}`, { method: 'PATCH', body: { fields: { Name: 'Tall vase' } } });
    expect(written.status).toBe(200);
    const after = await read();
    expect(after['eTag']).not.toBe(before['eTag']);
    expect(Number(after['weakEtag'])).toBeGreaterThan(Number(before['weakEtag']));
  });
});

describe('list views', () => {
  it('follow their filter logic', async () => {
    for (const [Name, Worth__c, Is_Shown__c] of [
      ['Coin', 20, true],
      ['Cheap coin', 2, false],
      ['Hidden crown', 9_000, false],
    ] as const)
      museum.create('Exhibit__c', { Name, Worth__c, Is_Shown__c });
    const { body } = await museum.ask('list-records/Exhibit__c/Odd');
    const names = (body['records'] as readonly { fields: { Name: { value: string } } }[]).map(
      (record) => record.fields.Name.value,
    );
    expect(names).toEqual(['Coin', 'Hidden crown']);
    const ui = await museum.ask('list-ui/Exhibit__c/Odd');
    expect(ui.body).toMatchObject({ info: { filterLogicString: '1 AND (2 OR 3)' } });
  });
});
