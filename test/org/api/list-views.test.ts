import { NurseryApp } from './nursery-app.ts';

const nursery = new NurseryApp();
const { token: otto, id: ottoId } = nursery.user('otto', []);
nursery.create('Account', { Name: 'Elmwood', BillingState: 'VT' });
nursery.create('Account', { Name: 'Ashford' });
nursery.create('Account', { Name: 'Ottery', OwnerId: ottoId });

interface Listed {
  readonly listviews: readonly { readonly id: string; readonly developerName: string; readonly describeUrl: string }[];
}

const views = async (path = '/sobjects/Account/listviews', token = nursery.token): Promise<Listed['listviews']> =>
  ((await nursery.rest('GET', path, undefined, token)).body as Listed).listviews;
const idOf = async (name: string): Promise<string> =>
  (await views()).find(({ developerName }) => developerName === name)?.id ?? '';

afterAll(() => nursery.engine.jobs.stop());

describe('List views over REST', () => {
  it('are listed with where to go on', async () => {
    const [first] = await views();
    expect(first).toMatchObject({
      developerName: 'AllAccounts',
      id: expect.stringMatching(/^00B\w{15}$/),
      label: 'All Accounts',
      soqlCompatible: true,
    });
    expect(first?.describeUrl).toBe(`/services/data/v66.0/sobjects/Account/listviews/${first?.id}/describe`);
    expect((await nursery.rest('GET', `/sobjects/Account/listviews/${first?.id}`)).body).toEqual(first);
  });

  it('are described by columns and the query, which is one', async () => {
    const { body } = await nursery.rest('GET', `/sobjects/Account/listviews/${await idOf('MyAccounts')}/describe`);
    const { query, ...told } = body as { readonly query: string };
    expect(told).toMatchObject({
      columns: expect.arrayContaining([
        expect.objectContaining({ fieldNameOrPath: 'Name', sortIndex: 0, ascendingLabel: 'A-Z', hidden: false }),
        expect.objectContaining({ fieldNameOrPath: 'CreatedDate', ascendingLabel: 'Old to New', hidden: true }),
      ]),
      orderBy: [{ fieldNameOrPath: 'Name' }, { fieldNameOrPath: 'Id' }],
      scope: 'mine',
      sobjectType: 'Account',
      whereCondition: { field: 'OwnerId', operator: 'equals', values: [expect.stringMatching(/^'005\w{15}'$/)] },
    });
    expect(query).toMatch(/^SELECT Name, .*, Id FROM Account WHERE OwnerId = '005\w+' ORDER BY Name ASC NULLS FIRST, /);
    const answer = await nursery.rest('GET', `/query?q=${encodeURIComponent(query)}`);
    expect(answer.body).toMatchObject({ totalSize: 2 });
  });

  it('give their rows as texts, a page at a time, and are recent from then on', async () => {
    expect(await views('/sobjects/Account/listviews/recent')).toEqual([]);
    const id = await idOf('AllAccounts');
    const { body } = await nursery.rest('GET', `/sobjects/Account/listviews/${id}/results?limit=2&offset=1`);
    const { records, ...told } = body as { readonly records: readonly { readonly columns: readonly object[] }[] };
    expect(told).toMatchObject({ developerName: 'AllAccounts', done: true, id, size: 2 });
    expect(records.map(({ columns }) => columns[0])).toEqual([
      { fieldNameOrPath: 'Name', value: 'Elmwood' },
      { fieldNameOrPath: 'Name', value: 'Ottery' },
    ]);
    expect(records[0]?.columns).toContainEqual({ fieldNameOrPath: 'BillingState', value: 'VT' });
    expect(await views('/sobjects/Account/listviews/recent')).toMatchObject([{ id }]);
    expect(await views('/sobjects/Account/listviews/recent', otto)).toEqual([]);
    const first = await nursery.rest('GET', `/sobjects/Account/listviews/${id}/results?limit=1`);
    expect(first.body).toMatchObject({ done: false, size: 1 });
  });

  it('can be explained by id', async () => {
    const { body } = await nursery.rest('GET', `/query?explain=${await idOf('MyAccounts')}`);
    expect(body).toMatchObject({ plans: expect.arrayContaining([expect.objectContaining({ fields: ['OwnerId'] })]) });
  });

  it.each([
    ['/sobjects/Account/listviews/00B000000000000AAA', 404, 'NOT_FOUND'],
    ['/sobjects/Contact/listviews/{AllAccounts}/results', 404, 'NOT_FOUND'],
    ['/sobjects/Moss__c/listviews', 404, 'NOT_FOUND'],
    ['/sobjects/Account/listviews/{AllAccounts}/results?limit=2001', 400, 'INVALID_INPUT'],
    ['/query?explain=00B000000000000AAA', 400, 'MALFORMED_ID'],
  ])('refuse %s', async (path, status, errorCode) => {
    const answer = await nursery.rest('GET', path.replace('{AllAccounts}', await idOf('AllAccounts')));
    expect(answer).toMatchObject({ status, body: [{ errorCode }] });
  });
});

describe('Query plans', () => {
  interface Plan {
    readonly leadingOperationType: string;
    readonly fields: readonly string[];
    readonly cardinality: number;
    readonly relativeCost: number;
  }
  const explain = async (soql: string, token = nursery.token): Promise<readonly Plan[]> => {
    const { body } = await nursery.rest('GET', `/query?explain=${encodeURIComponent(soql)}`, undefined, token);
    return (body as { readonly plans: readonly Plan[] }).plans;
  };

  it('name the index that leaves the fewest rows first, counted', async () => {
    const plans = await explain("SELECT Id FROM Account a WHERE a.Name = 'Elmwood' AND Industry = 'Energy'");
    expect(plans).toMatchObject([
      { leadingOperationType: 'Index', fields: ['Name'], cardinality: 1, sobjectCardinality: 3, relativeCost: 1.111 },
      { leadingOperationType: 'TableScan', fields: [], cardinality: 0, sobjectType: 'Account', relativeCost: 3.333 },
    ]);
  });

  it('know no index for what a value is not, or begins with anything', async () => {
    for (const filter of ["Name != 'x'", "Name LIKE '%x'", "Name = 'x' OR Industry = 'y'"]) {
      const plans = await explain(`SELECT Id FROM Account WHERE ${filter}`);
      expect(plans.map(({ leadingOperationType: type }) => type)).toEqual(['TableScan']);
    }
  });

  it('refuse what cannot be asked', async () => {
    const { status, body } = await nursery.rest('GET', '/query?explain=SELECT+Moss+FROM+Account');
    expect({ status, body }).toMatchObject({ status: 400, body: [{ errorCode: 'INVALID_FIELD' }] });
  });
});

describe('What was viewed', () => {
  const query = (soql: string, token = nursery.token) =>
    nursery.rest('GET', `/query?q=${encodeURIComponent(soql)}`, undefined, token);

  it('is what the user asked for to view, the last first', async () => {
    expect((await nursery.rest('GET', '/recent')).body).toEqual([]);
    await query("SELECT Id FROM Account WHERE Name = 'Elmwood' FOR VIEW");
    await query("SELECT Id FROM User WHERE LastName = 'otto' FOR REFERENCE");
    await query("SELECT Id FROM Account WHERE Name = 'Ashford'");
    await query("SELECT Id FROM Account WHERE Name = 'for view'");
    expect((await nursery.rest('GET', '/recent')).body).toMatchObject([
      { attributes: { type: 'User' }, Id: ottoId, Name: 'otto' },
      { attributes: { type: 'Account' }, Name: 'Elmwood' },
    ]);
    expect((await nursery.rest('GET', '/recent?limit=1')).body).toMatchObject([{ Id: ottoId }]);
    expect((await nursery.rest('GET', '/sobjects/Account')).body).toMatchObject({ recentItems: [{ Name: 'Elmwood' }] });
    expect((await nursery.rest('GET', '/recent', undefined, otto)).body).toEqual([]);
    expect((await nursery.rest('GET', '/recent?limit=0')).body).toMatchObject([{ errorCode: 'INVALID_INPUT' }]);
  });

  it('is what single calls create, change and read too, unless told', async () => {
    const recent = async (): Promise<unknown> => (await nursery.rest('GET', '/recent?limit=1')).body;
    const made = (await nursery.rest('POST', '/sobjects/Account', { Name: 'Made' })).body as { readonly id: string };
    expect(await recent()).toMatchObject([{ Id: made.id }]);
    const other = nursery.create('Account', { Name: 'Other' });
    const headers = { Authorization: `Bearer ${nursery.token}`, 'Sforce-Mru': 'updateMru=false' };
    await nursery.request(`/services/data/v66.0/sobjects/Account/${other}`, { headers });
    expect(await recent()).toMatchObject([{ Id: made.id }]);
    await nursery.rest('GET', `/sobjects/Account/${other.slice(0, 15)}`);
    expect(await recent()).toMatchObject([{ Id: other }]);
    await nursery.rest('GET', `/ui-api/records/${made.id}?fields=Account.Name`);
    expect(await recent()).toMatchObject([{ Id: other }]);
    await nursery.rest('GET', `/ui-api/records/${made.id}?fields=Account.Name&updateMru=true`);
    expect(await recent()).toMatchObject([{ Id: made.id }]);
    await nursery.rest('PATCH', `/sobjects/Account/${other}`, { Name: 'Another' });
    expect(await recent()).toMatchObject([{ Id: other, Name: 'Another' }]);
    await nursery.rest('DELETE', `/sobjects/Account/${made.id}`);
    await nursery.rest('DELETE', `/sobjects/Account/${other}`);
  });

  it('is forgotten with the record', async () => {
    const id = nursery.create('Account', { Name: 'Brief' });
    await query(`SELECT Id FROM Account WHERE Id = '${id}' FOR VIEW`);
    expect((await nursery.rest('GET', '/recent?limit=1')).body).toMatchObject([{ Id: id }]);
    await nursery.rest('DELETE', `/sobjects/Account/${id}`);
    expect((await nursery.rest('GET', '/recent?limit=1')).body).toMatchObject([{ Id: ottoId }]);
  });
});
