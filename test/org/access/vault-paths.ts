import type { Ask, Vault } from './vault.ts';

/** Ids of the records that every path asks for. */
export interface Treasure {
  readonly safe: string;
  readonly lost: string;
  readonly coin: string;
}

/** Words that only the guarded records hold. */
export const marks = {
  safe: 'Crown Safe',
  lost: 'Lost Safe',
  coin: 'Gold Coin',
  level: '4711',
  secret: 'hushed',
  task: 'Polish the crown',
  ledger: 'Black Ledger',
  ghost: 'Grey Ghost',
} as const;

export interface Path {
  readonly title: string;
  /** The mark that those who may see find in the answer. */
  readonly mark: keyof typeof marks | 'id' | 'lostId';
  readonly ask: (treasure: Treasure) => Ask | readonly Ask[];
  /** For those who may create such records. */
  readonly creates?: boolean;
}

const query = (soql: string, all = false): Ask => ({ path: `/query${all ? 'All' : ''}?q=${encodeURIComponent(soql)}` });
const soql = (title: string, mark: Path['mark'], text: string, all = false): Path => ({
  title: `SOQL ${title}`,
  mark,
  ask: (ids) =>
    query(
      text.replace(/:(\w+)/g, (_, name: keyof Treasure) => `'${ids[name]}'`),
      all,
    ),
});
const get = (title: string, mark: Path['mark'], path: (ids: Treasure) => string): Path => ({
  title,
  mark,
  ask: (ids) => ({ path: path(ids) }),
});
const graphql = (title: string, mark: Path['mark'], text: string): Path => ({
  title: `GraphQL ${title}`,
  mark,
  ask: () => ({ method: 'POST', path: '/graphql', body: { query: `{ uiapi { ${text} } }` } }),
});
const post = (title: string, mark: Path['mark'], path: string, body: (ids: Treasure) => unknown): Path => ({
  title,
  mark,
  ask: (ids) => ({ method: 'POST', path, body: body(ids) }),
});
const span = 'start=2026-02-20T00:00:00Z&end=2026-03-02T00:00:00Z';
const version = '/services/data/v66.0';
const crown = "Name LIKE 'Cro%'";

/** Every way to read a record. */
export const readingPaths: readonly Path[] = [
  get('REST record', 'safe', ({ safe }) => `/sobjects/Safe__c/${safe}`),
  get('REST record with named fields', 'level', ({ safe }) => `/sobjects/Safe__c/${safe}?fields=Level__c`),
  get('REST record by external id', 'safe', () => '/sobjects/Safe__c/Code__c/K-77'),
  get('REST detail', 'coin', ({ coin }) => `/sobjects/Coin__c/${coin}`),
  get('REST parent of a detail', 'safe', ({ coin }) => `/sobjects/Coin__c/${coin}/Safe__r`),
  get('REST children of a record', 'coin', ({ safe }) => `/sobjects/Safe__c/${safe}/Coins__r`),
  get('REST updated', 'id', () => `/sobjects/Safe__c/updated?${span}`),
  get('REST deleted', 'lostId', () => `/sobjects/Safe__c/deleted?${span}`),
  get('collections', 'safe', ({ safe }) => `/composite/sobjects/Safe__c?ids=${safe}&fields=Name`),
  post('collections by body', 'safe', '/composite/sobjects/Safe__c', ({ safe }) => ({ ids: [safe], fields: ['Name'] })),
  post('composite', 'safe', '/composite', ({ coin }) => ({
    compositeRequest: [
      { method: 'GET', url: `${version}/sobjects/Coin__c/${coin}`, referenceId: 'coin' },
      { method: 'GET', url: `${version}/sobjects/Safe__c/@{coin.Safe__c}`, referenceId: 'safe' },
    ],
  })),
  post('batch', 'safe', '/composite/batch', ({ safe }) => ({
    batchRequests: [{ method: 'GET', url: `v66.0/sobjects/Safe__c/${safe}` }],
  })),
  post('graph', 'safe', '/composite/graph', ({ safe }) => ({
    graphs: [
      {
        graphId: '1',
        compositeRequest: [{ method: 'GET', url: `${version}/sobjects/Safe__c/${safe}`, referenceId: 'safe' }],
      },
    ],
  })),
  soql('plain', 'safe', `SELECT Name FROM Safe__c WHERE ${crown}`),
  soql('with all fields', 'safe', `SELECT FIELDS(ALL) FROM Safe__c WHERE ${crown} LIMIT 200`),
  soql('queryAll of the deleted', 'lost', 'SELECT Name FROM Safe__c WHERE IsDeleted = true', true),
  soql('path to the parent', 'safe', 'SELECT Safe__r.Name FROM Coin__c'),
  soql('children of a record', 'coin', 'SELECT Id, (SELECT Name FROM Coins__r) FROM Safe__c'),
  soql(
    'semi-join',
    'safe',
    "SELECT Name FROM Safe__c WHERE Id IN (SELECT Safe__c FROM Coin__c WHERE Name LIKE 'Gold%')",
  ),
  soql('group by', 'safe', `SELECT Name, COUNT(Id) FROM Safe__c WHERE ${crown} GROUP BY Name`),
  soql('group by the parent', 'safe', 'SELECT Safe__r.Name, SUM(Weight__c) FROM Coin__c GROUP BY Safe__r.Name'),
  soql('aggregate', 'level', 'SELECT MAX(Level__c) FROM Safe__c'),
  soql('aggregate of the detail', 'level', 'SELECT MAX(Safe__r.Level__c) FROM Coin__c'),
  soql('polymorphic parent', 'safe', 'SELECT What.Name FROM Task'),
  soql('typed polymorphic parent', 'safe', 'SELECT TYPEOF What WHEN Safe__c THEN Name END FROM Task'),
  soql('activity of a record', 'task', 'SELECT Subject FROM Task WHERE WhatId = :safe'),
  soql('share rows', 'id', 'SELECT ParentId FROM Safe__Share'),
  get('UI API record', 'safe', ({ safe }) => `/ui-api/records/${safe}?fields=Safe__c.Name`),
  get('UI API record by layout', 'safe', ({ safe }) => `/ui-api/records/${safe}?layoutTypes=Full`),
  get('UI API detail with its parent', 'safe', ({ coin }) => `/ui-api/records/${coin}?fields=Coin__c.Safe__r.Name`),
  get('UI API batch', 'safe', ({ safe }) => `/ui-api/records/batch/${safe}?fields=Safe__c.Name`),
  get('UI API record-ui', 'safe', ({ safe }) => `/ui-api/record-ui/${safe}`),
  get('UI API related list', 'coin', ({ safe }) => `/ui-api/related-list-records/${safe}/Coins__r?fields=Coin__c.Name`),
  get('UI API list records', 'safe', () => '/ui-api/list-records/Safe__c/All'),
  get('UI API list ui', 'safe', () => '/ui-api/list-ui/Safe__c/All'),
  get('UI API look-up', 'safe', () => '/ui-api/lookups/Coin__c/Safe__c?q=Cro'),
  { ...get('UI API clone defaults', 'safe', ({ safe }) => `/ui-api/record-defaults/clone/${safe}`), creates: true },
  graphql(
    'records',
    'safe',
    'query { Safe__c(where: { Name: { like: "Cro%" } }) { edges { node { Name { value } } } } }',
  ),
  graphql(
    'child connection',
    'coin',
    'query { Safe__c { edges { node { Coins__r { edges { node { Name { value } } } } } } } }',
  ),
  graphql('parent', 'safe', 'query { Coin__c { edges { node { Safe__r { Name { value } } } } } }'),
  graphql('polymorphic parent', 'id', 'query { Task { edges { node { WhatId { value } } } } }'),
  graphql(
    'aggregate',
    'level',
    'aggregate { Safe__c { edges { node { aggregate { Level__c { max { value } } } } } } }',
  ),
  graphql(
    'group',
    'safe',
    'aggregate { Safe__c(groupBy: { Name: { group: true } }) { edges { node { aggregate { Name { value } } } } } }',
  ),
  {
    title: 'Bulk query',
    mark: 'safe',
    ask: () => [
      {
        method: 'POST',
        path: '/jobs/query',
        body: { operation: 'query', query: `SELECT Name FROM Safe__c WHERE ${crown}` },
      },
      { path: '/jobs/query/{id}/results' },
    ],
  },
];

/** Ways to read the field that field-level security hides. */
export const fieldPaths: readonly Path[] = [
  get('REST named field', 'secret', ({ safe }) => `/sobjects/Safe__c/${safe}?fields=Secret__c`),
  get('collections', 'secret', ({ safe }) => `/composite/sobjects/Safe__c?ids=${safe}&fields=Secret__c`),
  soql('select', 'secret', `SELECT Secret__c FROM Safe__c WHERE ${crown}`),
  soql('through a detail', 'secret', 'SELECT Safe__r.Secret__c FROM Coin__c'),
  soql('group by', 'secret', 'SELECT Secret__c, COUNT(Id) FROM Safe__c GROUP BY Secret__c'),
  soql('aggregate', 'secret', 'SELECT MAX(Secret__c) FROM Safe__c'),
  soql('typed polymorphic parent', 'secret', 'SELECT TYPEOF What WHEN Safe__c THEN Secret__c END FROM Task'),
  soql('where', 'safe', "SELECT Name FROM Safe__c WHERE Secret__c LIKE 'hus%'"),
  soql('order by', 'safe', 'SELECT Name FROM Safe__c ORDER BY Secret__c'),
  soql('where through a detail', 'safe', "SELECT Safe__r.Name FROM Coin__c WHERE Safe__r.Secret__c LIKE 'hus%'"),
  soql('having', 'safe', 'SELECT Name FROM Safe__c GROUP BY Name HAVING MAX(Secret__c) != null'),
  soql(
    'inner query',
    'coin',
    "SELECT Name FROM Coin__c WHERE Safe__c IN (SELECT Id FROM Safe__c WHERE Secret__c LIKE 'hus%')",
  ),
  get('UI API field', 'secret', ({ safe }) => `/ui-api/records/${safe}?fields=Safe__c.Secret__c`),
  get('UI API optional field', 'secret', ({ safe }) => `/ui-api/records/${safe}?optionalFields=Safe__c.Secret__c`),
  get('UI API list records with a field', 'secret', () => '/ui-api/list-records/Safe__c/All?fields=Safe__c.Secret__c'),
  graphql('field', 'secret', 'query { Safe__c { edges { node { Secret__c { value } } } } }'),
  graphql(
    'where',
    'safe',
    'query { Safe__c(where: { Secret__c: { like: "hus%" } }) { edges { node { Name { value } } } } }',
  ),
  graphql(
    'order',
    'safe',
    'query { Safe__c(orderBy: { Secret__c: { order: ASC } }) { edges { node { Name { value } } } } }',
  ),
  graphql(
    'group',
    'secret',
    'aggregate { Safe__c(groupBy: { Secret__c: { group: true } }) { edges { node { aggregate { Secret__c { value } } } } } }',
  ),
  {
    title: 'Bulk query',
    mark: 'secret',
    ask: () => [
      {
        method: 'POST',
        path: '/jobs/query',
        body: { operation: 'query', query: `SELECT Secret__c FROM Safe__c WHERE ${crown}` },
      },
      { path: '/jobs/query/{id}/results' },
    ],
  },
];

const level = { Level__c: 4712 };
const onlyLevel = 'Id,Level__c\n';

/** Every way to change a record: those that answer 2xx may still say of the record that it failed. */
export const writingPaths: readonly { readonly title: string; readonly ask: Path['ask'] }[] = [
  { title: 'REST', ask: ({ safe }) => ({ method: 'PATCH', path: `/sobjects/Safe__c/${safe}`, body: level }) },
  {
    title: 'REST by external id',
    ask: () => ({ method: 'PATCH', path: '/sobjects/Safe__c/Code__c/K-77', body: level }),
  },
  {
    title: 'collections',
    ask: ({ safe }) => ({
      method: 'PATCH',
      path: '/composite/sobjects',
      body: { records: [{ attributes: { type: 'Safe__c' }, id: safe, ...level }] },
    }),
  },
  {
    title: 'collections by external id',
    ask: () => ({
      method: 'PATCH',
      path: '/composite/sobjects/Safe__c/Code__c',
      body: { records: [{ attributes: { type: 'Safe__c' }, Code__c: 'K-77', ...level }] },
    }),
  },
  {
    title: 'composite',
    ask: ({ safe }) => ({
      method: 'POST',
      path: '/composite',
      body: {
        compositeRequest: [
          { method: 'PATCH', url: `${version}/sobjects/Safe__c/${safe}`, referenceId: 'a', body: level },
        ],
      },
    }),
  },
  {
    title: 'batch',
    ask: ({ safe }) => ({
      method: 'POST',
      path: '/composite/batch',
      body: { batchRequests: [{ method: 'PATCH', url: `v66.0/sobjects/Safe__c/${safe}`, richInput: level }] },
    }),
  },
  {
    title: 'graph',
    ask: ({ safe }) => ({
      method: 'POST',
      path: '/composite/graph',
      body: {
        graphs: [
          {
            graphId: '1',
            compositeRequest: [
              { method: 'PATCH', url: `${version}/sobjects/Safe__c/${safe}`, referenceId: 'a', body: level },
            ],
          },
        ],
      },
    }),
  },
  {
    title: 'UI API',
    ask: ({ safe }) => ({ method: 'PATCH', path: `/ui-api/records/${safe}`, body: { fields: level } }),
  },
  {
    title: 'GraphQL',
    ask: ({ safe }) => ({
      method: 'POST',
      path: '/graphql',
      body: {
        query: `mutation { uiapi { Safe__cUpdate(input: { Id: "${safe}", Safe__c: { Level__c: 4712 } }) { success } } }`,
      },
    }),
  },
  {
    title: 'Bulk ingest',
    ask: ({ safe }) => [
      { method: 'POST', path: '/jobs/ingest', body: { object: 'Safe__c', operation: 'update', lineEnding: 'LF' } },
      { method: 'PUT', path: '/jobs/ingest/{id}/batches', body: `${onlyLevel}${safe},4712\n`, type: 'text/csv' },
      { method: 'PATCH', path: '/jobs/ingest/{id}', body: { state: 'UploadComplete' } },
      { path: '/jobs/ingest/{id}/failedResults' },
    ],
  },
];

/** Asks one after another; `{id}` is the id that the first one answered. */
export async function answerOf(vault: Vault, user: string, asked: Ask | readonly Ask[]): Promise<string> {
  const asks: readonly Ask[] = Array.isArray(asked) ? (asked as readonly Ask[]) : [asked as Ask];
  let text = '';
  let id = '';
  for (const ask of asks) {
    const told = await vault.ask(user, { ...ask, path: ask.path.replace('{id}', id) });
    text = told.text;
    id ||= /"id":"(\w+)"/.exec(text)?.[1] ?? '';
    if (told.status >= 400) return text;
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  }
  return text;
}
