import { Museum, type Json } from './museum.ts';

const museum = new Museum();
const lender = museum.create('Account', { Name: 'Old House' });
const vase = museum.create('Exhibit__c', {
  Name: 'Vase',
  Worth__c: 1234.5,
  Share__c: 12.5,
  Found__c: '2024-02-03',
  Seen__c: '2024-02-03T21:05:00.000Z',
  Origin__c: 'Loan',
  Lender__c: lender,
  Secret__c: 'x',
});
museum.create('Exhibit__c', { Name: 'Coin', Worth__c: 20 });
museum.create('Exhibit__c', { Name: 'Crown', Worth__c: 9_000, Lender__c: lender });
museum.create('Exhibit__c', { Name: 'Hidden crown', Worth__c: 9_000, Is_Shown__c: false });

const fieldsOf = (body: unknown): Json => (body as { fields: Json }).fields;
const ids = (body: Json): readonly unknown[] =>
  (body['records'] as readonly { fields: { Name: { value: unknown } } }[]).map((record) => record.fields.Name.value);

afterAll(() => expect(museum.failures).toEqual([]));

describe('object info', () => {
  it('tells labels, types, rights and relationships', async () => {
    const { body, status } = await museum.ask('object-info/exhibit__c');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      apiName: 'Exhibit__c',
      label: 'Exhibit',
      labelPlural: 'Exhibits',
      createable: true,
      defaultRecordTypeId: '012000000000000AAA',
      nameFields: ['Name'],
    });
    expect(fieldsOf(body)).toMatchObject({
      Worth__c: { dataType: 'Currency', precision: 12, scale: 2, required: false, updateable: true },
      Lender__c: {
        dataType: 'Reference',
        reference: true,
        referenceToInfos: [{ apiName: 'Account', nameFields: ['Name'] }],
        relationshipName: 'Lender__r',
      },
      Name: { nameField: true, dataType: 'String', length: 80 },
    });
  });

  it('tells rich text from plain text, as describe does', async () => {
    const { fields } = (await museum.ask('object-info/Exhibit__c')).body as { fields: Record<string, unknown> };
    expect([fields['Label__c'], fields['Story__c']]).toMatchObject([
      { dataType: 'TextArea', extraTypeInfo: 'RichTextArea', htmlFormatted: true },
      { dataType: 'TextArea', extraTypeInfo: 'PlainTextArea', htmlFormatted: false },
    ]);
    const described = (await museum.ask('../sobjects/Exhibit__c/describe')).body as { fields: readonly object[] };
    expect(described.fields).toContainEqual(
      expect.objectContaining({ name: 'Label__c', extraTypeInfo: 'richtextarea', htmlFormatted: true }),
    );
  });

  it('leaves out fields the user may not read and closes those not editable', async () => {
    const { body } = await museum.ask('object-info/Exhibit__c', { as: 'visitor' });
    expect(fieldsOf(body)).not.toHaveProperty('Secret__c');
    expect(fieldsOf(body)).toMatchObject({
      Share__c: { updateable: false, createable: false },
      Worth__c: { updateable: true },
    });
  });

  it('does not know objects the user may not read', async () => {
    const { body, status } = await museum.ask('object-info/Opportunity', { as: 'visitor' });
    expect([status, body]).toEqual([
      404,
      [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }],
    ]);
  });

  it('answers several objects, each with its own status', async () => {
    const { body } = await museum.ask('object-info/batch/Exhibit__c,Nope__c');
    expect(body['results']).toMatchObject([
      { statusCode: 200, result: { apiName: 'Exhibit__c' } },
      { statusCode: 404 },
    ]);
  });

  it('lists picklist values with the default', async () => {
    const one = await museum.ask('object-info/Exhibit__c/picklist-values/012000000000000AAA/Origin__c');
    expect(one.body).toMatchObject({
      controllerValues: {},
      defaultValue: { value: 'Gift', label: 'Gift item' },
      values: [
        { value: 'Loan', label: 'Loan item', attributes: null, validFor: [] },
        { value: 'Gift' },
        { value: 'Purchase' },
      ],
    });
    const all = await museum.ask('object-info/Exhibit__c/picklist-values/012000000000000AAA');
    expect(all.body).toMatchObject({ picklistFieldValues: { Origin__c: { defaultValue: { value: 'Gift' } } } });
  });
});

describe('records', () => {
  it('come with values as stored and as the user reads them', async () => {
    const names = [
      'Name',
      'Worth__c',
      'Share__c',
      'Found__c',
      'Seen__c',
      'Origin__c',
      'Is_Shown__c',
      'Lender__c',
      'Lender__r.Name',
      'Owner.Name',
    ];
    const { body, status } = await museum.ask(
      `records/${vase}?fields=${names.map((name) => `Exhibit__c.${name}`).join(',')}`,
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      apiName: 'Exhibit__c',
      id: vase,
      childRelationships: {},
      recordTypeId: '012000000000000AAA',
    });
    expect(fieldsOf(body)).toMatchObject({
      Name: { value: 'Vase', displayValue: null },
      Worth__c: { value: 1234.5, displayValue: '$1,234.50' },
      Share__c: { value: 12.5, displayValue: '12.5%' },
      Found__c: { value: '2024-02-03', displayValue: '2/3/2024' },
      Origin__c: { value: 'Loan', displayValue: 'Loan item' },
      Is_Shown__c: { value: true, displayValue: null },
      Lender__c: { value: lender, displayValue: null },
      Lender__r: {
        displayValue: 'Old House',
        value: { apiName: 'Account', id: lender, fields: { Name: { value: 'Old House' } } },
      },
      Owner: { value: { apiName: 'User' } },
    });
    expect(fieldsOf(body)).toMatchObject({ Seen__c: { value: '2024-02-03T21:05:00.000Z' } });
  });

  it('of a field that is not there are refused, unless it is optional', async () => {
    const asked = await museum.ask(`records/${vase}?fields=Exhibit__c.Nope__c`);
    expect([asked.status, asked.body]).toMatchObject([400, [{ errorCode: 'INVALID_FIELD' }]]);
    const optional = await museum.ask(
      `records/${vase}?fields=Exhibit__c.Name&optionalFields=Exhibit__c.Nope__c,Exhibit__c.Worth__c`,
    );
    expect(Object.keys(fieldsOf(optional.body))).toEqual(['Name', 'Worth__c']);
  });

  it('come with the fields of their layout', async () => {
    const { body } = await museum.ask(`records/${vase}?layoutTypes=Full&modes=View`);
    expect(Object.keys(fieldsOf(body))).toEqual(
      expect.arrayContaining(['Name', 'Lender__c', 'Lender__r', 'Worth__c', 'Secret__c', 'CreatedById']),
    );
  });

  it('are hidden from those they are not shared with', async () => {
    expect((await museum.ask(`records/${vase}?fields=Exhibit__c.Name`, { as: 'visitor' })).status).toBe(404);
    expect((await museum.ask('records/nonsense?fields=Exhibit__c.Name')).status).toBe(404);
  });

  it('of a batch each have a status', async () => {
    const { body } = await museum.ask(`records/batch/${vase},a0X000000000001AAA?fields=Exhibit__c.Name`);
    expect(body).toMatchObject({
      hasErrors: true,
      results: [{ statusCode: 200, result: { id: vase } }, { statusCode: 404 }],
    });
  });

  it('are made, changed and deleted', async () => {
    const made = await museum.ask('records', {
      method: 'POST',
      body: { apiName: 'Exhibit__c', fields: { Name: 'Mask', Worth__c: 5 } },
      as: 'visitor',
    });
    expect(made).toMatchObject({
      status: 201,
      body: { apiName: 'Exhibit__c', fields: { Name: { value: 'Mask' }, Origin__c: { value: 'Gift' } } },
    });
    const id = String(made.body['id']);
    const changed = await museum.ask(`records/${id}`, {
      method: 'PATCH',
      body: { fields: { Worth__c: 6 } },
      as: 'visitor',
    });
    expect(changed).toMatchObject({
      status: 200,
      body: { id, fields: { Worth__c: { value: 6, displayValue: '$6.00' } } },
    });
    expect(await museum.ask(`records/${id}`, { method: 'DELETE', as: 'visitor' })).toEqual({ status: 204, body: {} });
    expect((await museum.ask(`records/${id}?fields=Exhibit__c.Name`)).status).toBe(404);
  });

  it('that break a rule are refused with the field', async () => {
    const { body, status } = await museum.ask(`records/${vase}`, {
      method: 'PATCH',
      body: { fields: { Worth__c: -1 } },
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      statusCode: 400,
      enhancedErrorType: 'RecordError',
      message: 'An error occurred while trying to update the record. Please try again.',
      output: {
        errors: [],
        fieldErrors: {
          Worth__c: [
            {
              errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
              field: 'Worth__c',
              fieldLabel: 'Worth',
              message: 'Worth is negative.',
            },
          ],
        },
      },
    });
  });

  it('changed by somebody else are not overwritten', async () => {
    const before = await museum.ask(`records/${vase}?fields=Exhibit__c.Name`);
    const read = String(before.body['lastModifiedDate']);
    const write = (value: number, header: string) =>
      museum.ask(`records/${vase}`, {
        method: 'PATCH',
        body: { fields: { Worth__c: value } },
        headers: { 'If-Unmodified-Since': header },
      });
    expect((await write(2_000, new Date(read).toUTCString())).status).toBe(200);
    const late = await write(3_000, new Date(read).toUTCString());
    expect(late).toMatchObject({ status: 412, body: { statusCode: 412, enhancedErrorType: 'RecordError' } });
    const after = await museum.ask(`records/${vase}?fields=Exhibit__c.Worth__c`);
    expect(fieldsOf(after.body)).toMatchObject({ Worth__c: { value: 2_000 } });
    expect((await write(1, 'yesterday')).status).toBe(400);
  });

  test.each([
    ['no fields named', `records/${vase}`, undefined],
    ['fields of another object', `records/${vase}?fields=Account.Name`, undefined],
    ['fields as a list', 'records', { apiName: 'Exhibit__c', fields: [] }],
    ['no object named', 'records', { fields: {} }],
  ])('with %s are refused', async (_what, path, body) => {
    const answer = await museum.ask(path, body === undefined ? {} : { method: 'POST', body });
    expect(answer.status).toBe(400);
  });
});

describe('layouts and defaults', () => {
  it('come from the deployed page layout, without what the user may not read', async () => {
    const { body } = await museum.ask('layout/Exhibit__c?mode=Edit', { as: 'visitor' });
    expect(body).toMatchObject({
      layoutType: 'Full',
      mode: 'Edit',
      objectApiName: 'Exhibit__c',
      sections: [
        {
          heading: 'What it is',
          columns: 2,
          rows: 2,
          layoutRows: [
            {
              layoutItems: [
                { label: 'Exhibit Name', required: true, lookupIdApiName: 'Id', editableForUpdate: true },
                { label: 'Worth', layoutComponents: [{ apiName: 'Worth__c', componentType: 'Field' }] },
              ],
            },
            {
              layoutItems: [
                { label: 'Lender', lookupIdApiName: 'Lender__c' },
                { label: 'Created By', editableForUpdate: false },
              ],
            },
          ],
        },
      ],
    });
  });

  it('are generated where none was deployed', async () => {
    const { body } = await museum.ask('layout/Account');
    const labels = JSON.stringify(body);
    expect(labels).toContain('Account Name');
    expect(labels).not.toContain('SystemModstamp');
  });

  it('give a new record its values', async () => {
    const { body } = await museum.ask('record-defaults/create/Exhibit__c');
    expect(body).toMatchObject({
      layout: { mode: 'Create' },
      objectInfos: { Exhibit__c: { apiName: 'Exhibit__c' } },
      record: {
        id: null,
        fields: {
          Is_Shown__c: { value: true },
          Origin__c: { value: 'Gift', displayValue: 'Gift item' },
          Name: { value: null },
        },
      },
    });
  });
});

describe('lists', () => {
  it('tell their columns', async () => {
    const { body } = await museum.ask('list-info/Exhibit__c/precious');
    expect(body).toMatchObject({
      label: 'Precious Exhibits',
      displayColumns: [
        { fieldApiName: 'Name', label: 'Exhibit Name', lookupId: null },
        { fieldApiName: 'Worth__c' },
        { fieldApiName: 'Lender__r.Name', label: 'Lender', lookupId: 'Lender__r.Id' },
        { fieldApiName: 'CreatedDate' },
      ],
    });
  });

  it('show the rows their filters let through, page by page', async () => {
    const all = await museum.ask('list-records/Exhibit__c/Precious');
    expect(ids(all.body)).toEqual(['Crown', 'Vase']);
    const first = await museum.ask('list-records/Exhibit__c/Precious?pageSize=1&sortBy=-Worth__c');
    expect(first.body).toMatchObject({ count: 1, nextPageToken: '1' });
    const second = await museum.ask('list-records/Exhibit__c/Precious?pageSize=1&sortBy=-Worth__c&pageToken=1');
    expect([...ids(first.body), ...ids(second.body)]).toEqual(['Crown', 'Vase']);
    expect(second.body['nextPageToken']).toBeNull();
  });

  it('of children belong to their parent', async () => {
    const info = await museum.ask('related-list-info/Account/Exhibits__r');
    expect(info.body).toMatchObject({ objectApiNames: ['Exhibit__c'], fieldApiName: 'Lender__c', label: 'Exhibits' });
    const { body } = await museum.ask(
      `related-list-records/${lender}/Exhibits__r?fields=Exhibit__c.Name&sortBy=Exhibit__c.Name`,
    );
    expect(ids(body)).toEqual(['Crown', 'Vase']);
    expect((await museum.ask(`related-list-records/${lender}/Nope`)).status).toBe(404);
  });

  it('of look-ups find by name, and take wildcards as text', async () => {
    expect(ids((await museum.ask('lookups/Exhibit__c/Lender__c/Account?q=old')).body)).toEqual(['Old House']);
    expect(ids((await museum.ask('lookups/Exhibit__c/Lender__c/Account?q=%25')).body)).toEqual([]);
    const { body } = await museum.ask('lookups/Exhibit__c/Lender__c');
    expect(ids((body['lookupResults'] as Json)['Account'] as Json)).toEqual(['Old House']);
    expect((await museum.ask('lookups/Exhibit__c/Name?q=x')).status).toBe(404);
  });
});

describe('apps', () => {
  it('show a user the app and the tabs that are hers', async () => {
    const { body } = await museum.ask('apps', { as: 'visitor' });
    expect(body['apps']).toMatchObject([
      {
        developerName: 'Museum',
        headerColor: '#123456',
        selected: true,
        navItems: [{ objectApiName: 'Exhibit__c', label: 'Exhibits' }],
      },
    ]);
    expect((await museum.ask('apps/selected', { as: 'visitor' })).body).toMatchObject({ developerName: 'Museum' });
    const items = await museum.ask('nav-items', { as: 'visitor' });
    expect(items.body['navItems']).toMatchObject([{ developerName: 'Exhibit__c' }]);
  });
});

it('refuses by name what it does not do', async () => {
  const { body, status } = await museum.ask('actions/record/001000000000000AAA');
  expect([status, body]).toEqual([
    403,
    [
      {
        errorCode: 'FUNCTIONALITY_NOT_ENABLED',
        message: 'User Interface API resource actions is not supported by this org',
      },
    ],
  ]);
});
