import { Nursery } from './nursery.ts';

let org: Nursery;
let keeper: string;
let groves: readonly string[];

beforeAll(() => {
  org = new Nursery();
  keeper = org.user('kim', 'Grove_Keeper');
  const account = org.create('Account', { Name: 'Forest Ltd' });
  groves = [
    org.create('Grove__c', {
      Name: 'Beech',
      Kind__c: 'Oak',
      Budget__c: 1500.5,
      Planted__c: '2026-03-09',
      Visited__c: '2026-03-10T01:00:00Z',
      Account__c: account,
      Traits__c: 'Old;Wet',
      Code__c: 'b',
    }),
    org.create('Grove__c', {
      Name: 'alder',
      Kind__c: 'Elm',
      Budget__c: 20,
      Planted__c: '2025-12-24',
      Is_Open__c: false,
      Code__c: 'a',
    }),
    org.create('Grove__c', { Name: 'Cedar', Kind__c: 'Ash', Planted__c: '2026-04-01', Code__c: 'c' }),
  ];
  for (const label of ['x', 'y', 'z'])
    org.create('Tree__c', { Grove__c: groves[0], Label__c: label, Height__c: label.charCodeAt(0) - 100 });
});
afterEach(() => expect(org.defects).toEqual([]));

describe('fields', () => {
  it('come with value, display value and label, in the form of each type', async () => {
    const fields =
      'Id ApiName Name { value displayValue } Kind__c { value displayValue label } Budget__c { value displayValue } Planted__c { value displayValue } Visited__c { value displayValue } Is_Open__c { value } Double_Budget__c { value } Tree_Count__c { value } Account__c { value }';
    const nodes = await org.nodes(`Grove__c(where: { Name: { eq: "beech" } }) { edges { node { ${fields} } } }`);
    expect(nodes).toEqual([
      {
        Id: groves[0],
        ApiName: 'Grove__c',
        Name: { value: 'Beech', displayValue: null },
        Kind__c: { value: 'Oak', displayValue: 'Oak', label: 'Oak' },
        Budget__c: { value: 1500.5, displayValue: '$1,500.50' },
        Planted__c: { value: '2026-03-09', displayValue: '3/9/2026' },
        Visited__c: {
          value: '2026-03-10T01:00:00.000Z',
          displayValue: expect.stringMatching(/^3\/(9|10)\/2026, \d+:00 [AP]M$/),
        },
        Is_Open__c: { value: true },
        Double_Budget__c: { value: 3001 },
        Tree_Count__c: { value: 3 },
        Account__c: { value: expect.stringMatching(/^001\w{15}$/) },
      },
    ]);
  });

  it('of parents stand below them, null where there is none', async () => {
    const nodes = await org.nodes(
      'Grove__c(orderBy: { Code__c: { order: ASC } }) { edges { node { Account__r { Id Name { value } Owner { ... on User { Username { value } } } } } } }',
    );
    expect(nodes).toEqual([
      { Account__r: null },
      {
        Account__r: {
          Id: expect.any(String),
          Name: { value: 'Forest Ltd' },
          Owner: { Username: { value: 'admin@nursery.local' } },
        },
      },
      { Account__r: null },
    ]);
  });

  it('may be asked by aliases and fragments', async () => {
    const { data } = await org.ask(
      'query { uiapi { query { Grove__c(first: 1, orderBy: { Code__c: {} }) { edges { node { ...f code: Code__c { value } } } } } } } fragment f on Grove__c { title: Name { v: value } }',
    );
    expect(data).toEqual({
      uiapi: { query: { Grove__c: { edges: [{ node: { title: { v: 'alder' }, code: { value: 'a' } } }] } } },
    });
  });

  it('of polymorphic parents are asked by type', async () => {
    org.create('Case', { Subject: 'Fallen tree' });
    const nodes = await org.nodes(
      'Case { edges { node { Owner { __typename ... on User { Username { value } } } } } }',
    );
    expect(nodes).toEqual([{ Owner: { __typename: 'User', Username: { value: 'admin@nursery.local' } } }]);
  });
});

describe('where', () => {
  it.each<[string, string[]]>([
    ['{ Name: { eq: "ALDER" } }', ['a']],
    ['{ Name: { ne: "alder" } }', ['b', 'c']],
    ['{ Name: { like: "%e%r" } }', ['a', 'c']],
    ['{ Code__c: { in: ["a", "c"] } }', ['a', 'c']],
    ['{ Code__c: { nin: ["a"] } }', ['b', 'c']],
    ['{ Budget__c: { gt: 19.5, lte: 20 } }', ['a']],
    ['{ Budget__c: { eq: null } }', ['c']],
    ['{ Budget__c: { ne: null } }', ['a', 'b']],
    ['{ Is_Open__c: { eq: false } }', ['a']],
    ['{ Traits__c: { includes: ["Wet"] } }', ['b']],
    ['{ and: [{ Budget__c: { gt: 1 } }, { Kind__c: { eq: "Oak" } }] }', ['b']],
    ['{ or: [{ Kind__c: { eq: "Oak" } }, { Kind__c: { eq: "Ash" } }] }', ['b', 'c']],
    ['{ not: { Kind__c: { eq: "Oak" } } }', ['a', 'c']],
    ['{ Account__r: { Name: { eq: "forest ltd" } } }', ['b']],
    ['{ Account__r: { Owner: { Username: { like: "admin%" } } } }', ['b']],
    ['{ Planted__c: { eq: { literal: YESTERDAY } } }', ['b']],
    ['{ Planted__c: { lt: { literal: THIS_YEAR } } }', ['a']],
    ['{ Planted__c: { eq: { range: { last_n_days: 3 } } } }', ['b']],
    ['{ Planted__c: { gte: { value: "2026-03-09" } } }', ['b', 'c']],
    ['{ Planted__c: { CALENDAR_YEAR: { value: { eq: 2025 } } } }', ['a']],
    ['{ Visited__c: { gt: { value: "2026-03-10T00:59:59Z" } } }', ['b']],
    ['{ Id: { inq: { Tree__c: { Height__c: { gt: 21 } }, ApiName: "Grove__c" } } }', ['b']],
    ['{ Id: { ninq: { Tree__c: { Height__c: { gt: 1 } }, ApiName: "Grove__c" } } }', ['a', 'c']],
    ['{}', ['a', 'b', 'c']],
  ])('%s', async (where, codes) => {
    const nodes = await org.nodes(
      `Grove__c(where: ${where}, orderBy: { Code__c: { order: ASC } }) { edges { node { Code__c { value } } } }`,
    );
    expect(nodes).toEqual(codes.map((value) => ({ Code__c: { value } })));
  });

  it('takes variables, also lists of ids', async () => {
    const query = 'Grove__c(where: { Id: { in: $ids }, Budget__c: { lt: $most } }) { edges { node { Id } } }';
    expect(
      await org.nodes(query, undefined, { ids: [groves[0], groves[1]], most: 100 }, '($ids: [ID], $most: Currency)'),
    ).toEqual([{ Id: groves[1] }]);
  });
});

describe('order', () => {
  it('is that of the keys as written, not of the fields of the type', async () => {
    const names = async (orderBy: string, variables = {}, declared = ''): Promise<unknown> =>
      org.nodes(
        `Tree__c(orderBy: ${orderBy}) { edges { node { Label__c { value } } } }`,
        undefined,
        variables,
        declared,
      );
    const labels = (text: string): unknown => [...text].map((value) => ({ Label__c: { value } }));
    expect(await names('{ State__c: { order: ASC }, Height__c: { order: DESC } }')).toEqual(labels('zyx'));
    expect(await names('{ Grove__r: { Name: { order: ASC } }, Label__c: { order: ASC } }')).toEqual(labels('xyz'));
    const order = { State__c: { order: 'ASC' }, Label__c: { order: 'DESC' } };
    expect(await names('$order', { order }, '($order: Tree__c_OrderBy)')).toEqual(labels('zyx'));
  });

  it('puts nulls where told', async () => {
    const codes = async (nulls: string): Promise<unknown> =>
      org.nodes(
        `Grove__c(first: 1, orderBy: { Budget__c: { order: ASC, nulls: ${nulls} } }) { edges { node { Code__c { value } } } }`,
      );
    expect(await codes('FIRST')).toEqual([{ Code__c: { value: 'c' } }]);
    expect(await codes('LAST')).toEqual([{ Code__c: { value: 'a' } }]);
  });
});

describe('pages', () => {
  it('follow each other by cursor, with the count of all', async () => {
    const page = (after: string): string =>
      `{ uiapi { query { Grove__c(first: 2, ${after} orderBy: { Code__c: {} }) { edges { cursor node { Code__c { value } } } totalCount pageResultCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } } }`;
    expect((await org.ask(page(''))).data).toMatchObject({
      uiapi: {
        query: {
          Grove__c: {
            edges: [{ cursor: 'djE6MA==', node: { Code__c: { value: 'a' } } }, { cursor: 'djE6MQ==' }],
            totalCount: 3,
            pageResultCount: 2,
            pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: 'djE6MA==', endCursor: 'djE6MQ==' },
          },
        },
      },
    });
    expect((await org.ask(page('after: "djE6MQ==",'))).data).toMatchObject({
      uiapi: {
        query: {
          Grove__c: {
            edges: [{ node: { Code__c: { value: 'c' } } }],
            totalCount: 3,
            pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: 'djE6Mg==' },
          },
        },
      },
    });
  });

  it('hold ten records unless told, and more than 4,000 are reached with an upper bound', async () => {
    const many = new Nursery();
    for (let n = 0; n < 12; n++) many.create('Account', { Name: `A${n}` });
    expect(await many.nodes('Account { edges { node { Id } } }')).toHaveLength(10);
    expect(await many.nodes('Account(first: 200, upperBound: 11) { edges { node { Id } } }')).toHaveLength(11);
  });
});

describe('children', () => {
  it('are connections of their own, each alias with its filter, order and page', async () => {
    const nodes = await org.nodes(`Grove__c(orderBy: { Code__c: { order: ASC } }, first: 2) { edges { node {
      Code__c { value }
      tall: Trees__r(where: { Height__c: { gt: 20 } }, orderBy: { Height__c: { order: DESC } }, first: 1) { edges { node { Label__c { value } } } totalCount pageInfo { hasNextPage } }
      Trees__r { edges { node { Label__c { value } Grove__r { Name { value } } } } }
    } } }`);
    expect(nodes).toEqual([
      {
        Code__c: { value: 'a' },
        tall: { edges: [], totalCount: 0, pageInfo: { hasNextPage: false } },
        Trees__r: { edges: [] },
      },
      {
        Code__c: { value: 'b' },
        tall: { edges: [{ node: { Label__c: { value: 'z' } } }], totalCount: 2, pageInfo: { hasNextPage: true } },
        Trees__r: {
          edges: ['x', 'y', 'z'].map((value) => ({
            node: { Label__c: { value }, Grove__r: { Name: { value: 'Beech' } } },
          })),
        },
      },
    ]);
  });
});

describe('what a user may not see', () => {
  it('is not in the schema: neither fields, nor objects, nor rows', async () => {
    const own = org.create('Grove__c', { Name: 'Mine', Code__c: 'm' }, keeper);
    expect(await org.nodes('Grove__c { edges { node { Id } } }', keeper)).toEqual([{ Id: own }]);
    const { data, errors } = await org.ask(
      '{ uiapi { query { Tree__c { edges { node { Secret__c { value } } } } } } }',
      {},
      keeper,
    );
    expect(data).toBeNull();
    expect(errors).toEqual([
      {
        message: "Validation error of type FieldUndefined: Field 'Secret__c' in type 'Tree__c' is undefined",
        locations: [{ line: 1, column: 44 }],
        paths: [],
        extensions: { ErrorType: 'ValidationError' },
      },
    ]);
  });

  it('is left out where it is optional', async () => {
    const query =
      'query Q($none: ID) { uiapi { query { Tree__c { edges { node { Id Secret__c @optional { value } } } } Contact_Nowhere__c(where: { Id: { eq: $none } }) @optional { edges { node { Id } } } } } }';
    expect(await org.ask(query, {}, keeper)).toEqual({
      data: { uiapi: { query: { Tree__c: { edges: [] } } } },
      errors: [],
    });
    const hidden =
      '{ uiapi { query { Tree__c { totalCount } secret: Tree__c(where: { and: [{ Secret__c: { eq: "x" } }] }) @optional { totalCount } ordered: Tree__c(orderBy: { Secret__c: { order: ASC } }) @optional { totalCount } } } }';
    expect(await org.ask(hidden, {}, keeper)).toEqual({
      data: { uiapi: { query: { Tree__c: { totalCount: 0 } } } },
      errors: [],
    });
    const seen = await org.nodes('Tree__c(first: 1) { edges { node { Secret__c @optional { value } } } }');
    expect(seen).toEqual([{ Secret__c: { value: null } }]);
  });
});

describe('places', () => {
  it('order by their distance', async () => {
    const username = 'admin@nursery.local';
    for (const [Name, Place__Latitude__s, Place__Longitude__s] of [
      ['Paris', 48.85, 2.35],
      ['Berlin', 52.52, 13.4],
      ['London', 51.5, -0.12],
    ])
      org.create('Grove__c', { Name, Place__Latitude__s, Place__Longitude__s, Traits__c: 'Rare' });
    const near = async (order: string): Promise<unknown> =>
      org.nodes(
        `Grove__c(where: { Traits__c: { includes: ["Rare"] } }, orderBy: { Place__c: { distance: { latitude: 48.8, longitude: 2.3 }, order: ${order} } }) { edges { node { Name { value } } } }`,
        username,
      );
    const named = (...names: readonly string[]): unknown => names.map((value) => ({ Name: { value } }));
    expect(await near('ASC')).toEqual(named('Paris', 'London', 'Berlin'));
    expect(await near('DESC')).toEqual(named('Berlin', 'London', 'Paris'));
  });

  it('have a latitude and a longitude, closed to those the place is closed to', async () => {
    const query = 'Grove__c(where: { Name: { eq: "Paris" } }) { edges { node { Place__Latitude__s { value } } } }';
    expect(await org.nodes(query)).toEqual([{ Place__Latitude__s: { value: 48.85 } }]);
    const { errors } = await org.ask(`{ uiapi { query { ${query} } } }`, {}, keeper);
    expect(errors[0]?.message).toContain("Field 'Place__Latitude__s' in type 'Grove__c' is undefined");
  });
});

describe('record types and numbers', () => {
  it('fall back to the master record type where asked', async () => {
    const nodes = await org.nodes(
      'Grove__c(first: 1) { edges { node { own: RecordTypeId { value } other: RecordTypeId(fallback: true) { value } } } }',
    );
    expect(nodes).toEqual([{ own: null, other: { value: '012000000000000AAA' } }]);
  });

  it('take numbers written as text', async () => {
    const nodes = await org.nodes(
      'Grove__c(where: { Budget__c: { gt: "1500" } }) { edges { node { Name { value } } } }',
    );
    expect(nodes).toEqual([{ Name: { value: 'Beech' } }]);
  });

  it('take defaults of variables', async () => {
    const connection =
      'Grove__c(first: $n, where: { Budget__c: { gt: $least } }) { edges { node { Name { value } } } }';
    expect(await org.nodes(connection, undefined, {}, '($n: Int = 5, $least: Currency = 1000)')).toHaveLength(1);
  });
});

describe('pages of children', () => {
  it('follow each other by cursor, and count all', async () => {
    const page = async (after: string): Promise<unknown> =>
      (
        (await org.nodes(
          `Grove__c(where: { Name: { eq: "Beech" } }) { edges { node { Trees__r(first: 2, orderBy: { Label__c: { order: ASC } }${after}) { totalCount pageResultCount edges { cursor node { Label__c { value } } } pageInfo { hasNextPage hasPreviousPage endCursor } } } } }`,
        )) as readonly [{ Trees__r: unknown }]
      )[0].Trees__r;
    const first = (await page('')) as { pageInfo: { endCursor: string } };
    expect(first).toMatchObject({
      totalCount: 3,
      pageResultCount: 2,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(await page(`, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      totalCount: 3,
      edges: [{ node: { Label__c: { value: 'z' } } }],
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });
});

describe('refusals', () => {
  const connections = (count: number): string =>
    Array.from({ length: count }, (_all, n) => `q${n}: Account { totalCount }`).join(' ');

  it.each<[string, string, string, string]>([
    ['no query language', 'quer {', 'InvalidSyntax', 'Syntax Error'],
    ['eleven subqueries', `{ uiapi { query { ${connections(11)} } } }`, 'ValidationError', 'up to 10 subqueries'],
    [
      'more than 2,000 records',
      '{ uiapi { query { Account(first: 2001) { totalCount } } } }',
      'DataFetchingException',
      "The value of 'first' must be between 1 and 2000, but was 2001",
    ],
    [
      'no records',
      '{ uiapi { query { Account(first: 0) { totalCount } } } }',
      'DataFetchingException',
      'between 1 and 2000',
    ],
    [
      'records beyond 4,000 without an upper bound',
      `{ uiapi { query { Account(first: 1000, after: "${Buffer.from('v1:3500').toString('base64')}") { totalCount } } } }`,
      'DataFetchingException',
      "Use 'upperBound' to page beyond 4000 records",
    ],
    [
      'small pages with an upper bound',
      '{ uiapi { query { Account(first: 10, upperBound: 5000) { totalCount } } } }',
      'DataFetchingException',
      'between 200 and 2000',
    ],
    [
      'a cursor that is none',
      '{ uiapi { query { Account(after: "x") { totalCount } } } }',
      'DataFetchingException',
      'Invalid cursor: x',
    ],
    [
      'more than five parents up',
      `{ uiapi { query { Tree__c { edges { node { ${'Neighbor__r { '.repeat(6)} Id ${'}'.repeat(6)} } } } } } }`,
      'DataFetchingException',
      'deeper than 5 levels',
    ],
    [
      'joins in joins',
      '{ uiapi { query { Account(where: { Id: { inq: { Grove__c: { Keeper__c: { inq: { User: {}, ApiName: "Id" } } }, ApiName: "Account__c" } } }) { edges { node { Id } } } } } }',
      'DataFetchingException',
      'Nesting of semi join sub-selects is not supported',
    ],
    [
      'directives of others',
      '{ uiapi { query { Account @category(name: "x") { totalCount } } } }',
      'ValidationError',
      'Unknown directive "@category"',
    ],
    [
      'small pages of children with an upper bound',
      '{ uiapi { query { Grove__c { edges { node { Trees__r(first: 10, upperBound: 500) { totalCount } } } } } } }',
      'DataFetchingException',
      'between 200 and 2000',
    ],
    [
      'children beyond 2,000 a page',
      '{ uiapi { query { Grove__c { edges { node { Trees__r(first: 2001) { totalCount } } } } } } }',
      'DataFetchingException',
      'between 1 and 2000',
    ],
    [
      'children of children',
      '{ uiapi { query { Account { edges { node { Groves__r { edges { node { Trees__r { totalCount } } } } } } } } } }',
      'DataFetchingException',
      "'Trees__r' is more than one level below",
    ],
    [
      'children of parents',
      '{ uiapi { query { Tree__c { edges { node { Grove__r { Visits__r { totalCount } } } } } } } }',
      'DataFetchingException',
      "'Visits__r' of a parent",
    ],
    [
      'variables in conditions',
      'query Q($x: Boolean!) { uiapi { query { Account { edges { node { Id @include(if: $x) } } } } } }',
      'ValidationError',
      'Variables are not supported in @include',
    ],
    [
      'a date that is none',
      '{ uiapi { query { Grove__c(where: { Planted__c: { eq: { value: "2026-02-30" } } }) { totalCount } } } }',
      'ValidationError',
      "'2026-02-30' is not a valid Date",
    ],
    [
      'a filter that does not exist',
      '{ uiapi { query { Account(where: { Nope: { eq: 1 } }) { totalCount } } } }',
      'ValidationError',
      "argument contains a field not in 'Account_Filter': 'Nope'",
    ],
  ])('%s', async (_what, query, type, message) => {
    const variables = query.includes('$x') ? { x: true } : {};
    const { errors } = await org.ask(query, variables);
    expect(errors[0]?.extensions).toEqual({ ErrorType: type });
    expect(errors[0]?.message).toContain(message);
  });

  it('word unknown fields of variables as Salesforce does', async () => {
    const { errors } = await org.ask(
      'query Q($input: Opportunity_Filter) { uiapi { query { Opportunity(where: $input) { totalCount } } } }',
      { input: { broken: 1 } },
    );
    expect(errors).toEqual([
      {
        message:
          "The variables input contains a field name 'broken' that is not defined for input object type 'Opportunity_Filter' ",
        locations: expect.anything(),
        paths: [],
        extensions: { ErrorType: 'ValidationError' },
      },
    ]);
  });

  it('answer requests without a query with 400', async () => {
    expect(await org.post({ variables: {} })).toEqual({
      status: 400,
      body: [{ errorCode: 'MISSING_ARGUMENT', message: 'Missing required field: query' }],
    });
  });
});
