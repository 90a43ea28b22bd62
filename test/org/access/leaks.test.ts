import { marks } from './vault-paths.ts';
import { openTreasury } from './treasury.ts';

const { vault, treasure, users } = openTreasury();
const { safe } = treasure;
afterEach(() => expect(vault.defects.splice(0)).toEqual([]));

const soql = (text: string): { readonly path: string } => ({ path: `/query?q=${encodeURIComponent(text)}` });
const graphql = (query: string): { readonly method: string; readonly path: string; readonly body: unknown } => ({
  method: 'POST',
  path: '/graphql',
  body: { query: `{ uiapi { query { ${query} } } }` },
});
const errorOf = async (user: string, ask: Parameters<typeof vault.ask>[1]): Promise<string> => {
  const { text } = await vault.ask(user, ask);
  const [, message = ''] = /"message":"((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
  const [, code = ''] = /"(?:errorCode|statusCode)":"(\w+)"/.exec(text) ?? [];
  return `${code}: ${message.replaceAll('\\"', '"')}`;
};

describe('A record behind a look-up that its reader does not see', () => {
  const asks = [
    ['SOQL select', soql('SELECT Ledger__r.Name FROM Safe__c')],
    ['SOQL where', soql("SELECT Id FROM Safe__c WHERE Ledger__r.Name LIKE 'Black%'")],
    ['SOQL group', soql('SELECT Ledger__r.Name n, COUNT(Id) FROM Safe__c GROUP BY Ledger__r.Name')],
    ['SOQL aggregate', soql('SELECT MAX(Ledger__r.Name) n FROM Safe__c')],
    ['SOQL of a detail', soql('SELECT Safe__r.Ledger__r.Name FROM Coin__c')],
    [
      'SOQL semi-join',
      soql("SELECT Name FROM Safe__c WHERE Ledger__c IN (SELECT Id FROM Ledger__c WHERE Name LIKE 'B%')"),
    ],
    ['REST parent', { path: `/sobjects/Safe__c/${safe}/Ledger__r` }],
    ['UI API parent', { path: `/ui-api/records/${safe}?optionalFields=Safe__c.Ledger__r.Name,Safe__c.Ledger__c` }],
    ['UI API list', { path: '/ui-api/list-records/Safe__c/All' }],
    ['UI API layout', { path: `/ui-api/record-ui/${safe}` }],
    ['UI API look-up', { path: '/ui-api/lookups/Safe__c/Ledger__c?q=Bl' }],
    [
      'GraphQL parent',
      graphql('Safe__c { edges { node { Ledger__r { Name { value } } Ledger__c { value displayValue } } } }'),
    ],
    ['GraphQL where', graphql('Safe__c(where: { Ledger__r: { Name: { like: "Black%" } } }) { edges { node { Id } } }')],
  ] as const;

  it.each(asks)('stays hidden from the owner of the record: %s', async (title, ask) => {
    const { text } = await vault.ask('owner', ask);
    expect(text).not.toContain(marks.ledger);
    if (/where|join/.test(title)) expect(text).not.toContain(safe);
  });

  it.each(asks)('is shown to the administrator: %s', async (title, ask) => {
    const { text } = await vault.ask('admin', ask);
    expect(text).toContain(/where/.test(title) ? safe : /join/.test(title) ? marks.safe : marks.ledger);
  });
});

describe('An object its reader may not read', () => {
  const owner = async (ask: Parameters<typeof vault.ask>[1]): Promise<string> => (await vault.ask('owner', ask)).text;

  it.each([
    ['SOQL', soql('SELECT Id FROM Ghost__c'), 'INVALID_TYPE'],
    ['SOQL path', soql('SELECT Ghost__r.Name FROM Safe__c'), 'INVALID_FIELD'],
    ['SOQL where', soql("SELECT Id FROM Safe__c WHERE Ghost__r.Name LIKE 'G%'"), 'INVALID_FIELD'],
    ['SOQL order', soql('SELECT Id FROM Safe__c ORDER BY Ghost__r.Name'), 'INVALID_FIELD'],
    ['SOQL semi-join', soql('SELECT Id FROM Safe__c WHERE Ghost__c IN (SELECT Id FROM Ghost__c)'), 'INVALID_TYPE'],
    ['describe', { path: '/sobjects/Ghost__c/describe' }, 'NOT_FOUND'],
    ['object info', { path: '/ui-api/object-info/Ghost__c' }, 'NOT_FOUND'],
    ['picklists', { path: '/ui-api/object-info/Ghost__c/picklist-values/012000000000000AAA' }, 'NOT_FOUND'],
    ['list info', { path: '/ui-api/list-info/Ghost__c' }, 'NOT_FOUND'],
    ['look-up', { path: '/ui-api/lookups/Safe__c/Ghost__c?q=Gr' }, '{"lookupResults":{}}'],
    ['REST parent', { path: `/sobjects/Safe__c/${safe}/Ghost__r` }, 'NOT_FOUND'],
    ['create', { method: 'POST', path: '/sobjects/Ghost__c', body: { Name: 'x' } }, 'NOT_FOUND'],
    [
      'bulk query',
      { method: 'POST', path: '/jobs/query', body: { operation: 'query', query: 'SELECT Id FROM Ghost__c' } },
      'INVALID',
    ],
    [
      'bulk ingest',
      { method: 'POST', path: '/jobs/ingest', body: { object: 'Ghost__c', operation: 'insert' } },
      'INVALID',
    ],
    ['GraphQL', graphql('Ghost__c { edges { node { Id } } }'), 'Ghost__c'],
    ['GraphQL path', graphql('Safe__c { edges { node { Ghost__r { Name { value } } } } }'), 'Ghost__r'],
  ])('is not there: %s', async (_title, ask, code) => {
    const text = await owner(ask);
    expect(text).toContain(code);
    expect(text).not.toContain(marks.ghost);
  });

  it('is named by no describe of others', async () => {
    expect(await owner({ path: '/sobjects' })).not.toContain('"Ghost__c"');
    expect(await owner({ path: '/ui-api/object-info' })).not.toContain('"Ghost__c"');
  });
});

describe('A field its reader may not read', () => {
  const paths = [
    '/sobjects/Safe__c/describe',
    '/sobjects/Safe__c/describe/layouts',
    '/ui-api/object-info/Safe__c',
    '/ui-api/object-info/batch/Safe__c',
    '/ui-api/record-defaults/create/Safe__c',
    '/ui-api/layout/Safe__c',
    '/ui-api/list-info/Safe__c/All',
    '/ui-api/list-ui/Safe__c/All',
    '/ui-api/object-info/Safe__c/picklist-values/012000000000000AAA',
    '/ui-api/object-info/Safe__c/picklist-values/012000000000000AAA/Pick__c',
    `/ui-api/record-ui/${safe}`,
  ];
  it.each(paths)('is in no describe: %s', async (path) => {
    const { text } = await vault.ask('blind', { path });
    expect(text).not.toMatch(/Secret__c|hushed/);
    expect((await vault.ask('owner', { path })).text).toMatch(/Secret__c|hushed/);
  });

  it('is no field of the GraphQL type, and cannot be written', async () => {
    const body = { query: '{ __type(name: "Safe__c") { fields { name } } }' };
    expect((await vault.ask('blind', { method: 'POST', path: '/graphql', body })).text).not.toContain('Secret__c');
    const values = { Secret__c: 'x' };
    expect(await errorOf('blind', { method: 'PATCH', path: `/sobjects/Safe__c/${safe}`, body: values })).toMatch(
      "INVALID_FIELD: No such column 'Secret__c' on sobject of type Safe__c",
    );
  });

  it('is answered alike whatever it holds: list filtered by it', async () => {
    const ask = async (text: string): Promise<string> => {
      const where = encodeURIComponent(`{ Secret__c: { like: "${text}%" } }`);
      return (await vault.ask('blind', { path: `/ui-api/list-records/Safe__c/All?where=${where}` })).text;
    };
    expect((await ask('hus')).includes(marks.safe)).toBe((await ask('zzz')).includes(marks.safe));
  });
});

describe('Refusals', () => {
  const create = (values: object): Parameters<typeof vault.ask>[1] => ({
    method: 'POST',
    path: '/sobjects/Safe__c',
    body: { Name: 'mine', ...values },
  });

  it('name the record that has the unique value only to those who see it', async () => {
    expect(await errorOf('owner', create({ Code__c: 'k-77' }))).toBe(
      `DUPLICATE_VALUE: duplicate value found: Code__c duplicates value on record with id: ${safe.slice(0, 15)}`,
    );
    expect(await errorOf('peer', create({ Code__c: 'k-77' }))).toBe(
      'DUPLICATE_VALUE: duplicate value found: <unknown> duplicates value on record with id: <unknown>',
    );
  });

  it('answer an upsert that meets a record its user does not see as a value that is taken', async () => {
    const ask = { method: 'PATCH', path: '/sobjects/Safe__c/Code__c/K-77', body: { Name: 'taken' } };
    expect(await errorOf('peer', ask)).toBe(
      'DUPLICATE_VALUE: duplicate value found: <unknown> duplicates value on record with id: <unknown>',
    );
    expect(await errorOf('handread', ask)).toBe(
      'INSUFFICIENT_ACCESS_OR_READONLY: insufficient access rights on object id',
    );
  });

  it('leave upserts by a field that is not unique to those who view all', async () => {
    const ask = { method: 'PATCH', path: '/sobjects/Safe__c/Tag__c/T-1', body: { Level__c: 4711 } };
    expect(await errorOf('owner', ask)).toBe(
      'INSUFFICIENT_ACCESS: Upsert requires view all data on a non-unique custom index',
    );
    expect((await vault.ask('master', ask)).status).toBe(200);
  });

  it('do not tell that a record a reference names by external id is there', async () => {
    const body = { Name: 'c', Safe__r: { Code__c: 'K-77' } };
    expect(await errorOf('peer', { method: 'POST', path: '/sobjects/Coin__c', body })).toBe(
      'INVALID_FIELD: Foreign key external ID: K-77 not found for field Code__c in entity Safe__c',
    );
    expect(await errorOf('handread', { method: 'POST', path: '/sobjects/Coin__c', body })).toMatch(
      /^INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY/,
    );
  });

  it('refuse a look-up to a record that its user does not see', async () => {
    const hidden = vault.create('stranger', 'Ledger__c', { Name: 'Other Ledger' });
    const body = { Ledger__c: hidden };
    expect(await errorOf('handedit', { method: 'PATCH', path: `/sobjects/Safe__c/${safe}`, body })).toBe(
      'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: insufficient access rights on cross-reference id: ' +
        hidden.slice(0, 15),
    );
  });

  it('name the records that hold one back only to those who see them', async () => {
    const mine = vault.create('owner', 'Safe__c', { Name: 'held' });
    vault.create('admin', 'Claim__c', { Name: 'Silent Claim', Safe__c: mine });
    vault.create('owner', 'Claim__c', { Name: 'Loud Claim', Safe__c: mine });
    const refusal = await errorOf('owner', { method: 'DELETE', path: `/sobjects/Safe__c/${mine}` });
    expect(refusal).toContain('DELETE_FAILED');
    expect(refusal).toContain('Loud Claim');
    expect(refusal).not.toContain('Silent');
  });

  it('tell a custom permission in a rule from its absence', async () => {
    const ask = { method: 'PATCH', path: `/sobjects/Safe__c/${safe}`, body: { Level__c: 13 } };
    expect(await errorOf('owner', ask)).toBe('FIELD_CUSTOM_VALIDATION_EXCEPTION: Only with the key.');
    vault.assign(users.get('owner') ?? '', 'Key');
    expect((await vault.ask('owner', ask)).status).toBe(204);
  });
});

describe('What the platform computes', () => {
  it('sums the details of all, whoever looks', async () => {
    const { text } = await vault.ask('handread', soql('SELECT Coin_Sum__c FROM Safe__c'));
    expect(text).toContain('"Coin_Sum__c":4711');
  });
});
