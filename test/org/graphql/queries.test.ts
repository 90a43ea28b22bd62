import { plantGroves } from './groves.ts';

const { org, keeper, groves } = plantGroves();
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
