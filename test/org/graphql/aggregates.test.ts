import { Nursery } from './nursery.ts';

let org: Nursery;
beforeAll(() => {
  org = new Nursery();
  for (const [Name, Kind__c, Budget__c, Planted__c] of [
    ['a', 'Oak', 10.1, '2025-05-05'],
    ['b', 'Oak', 10.2, '2026-01-01'],
    ['c', 'Elm', 5, '2026-02-01'],
    ['d', 'Elm', null, '2026-02-02'],
  ]) {
    org.create('Grove__c', { Name, Kind__c, Budget__c, Planted__c });
  }
});
afterEach(() => expect(org.defects).toEqual([]));

const aggregates = async (connection: string): Promise<unknown> => {
  const { data, errors } = await org.ask(`{ uiapi { aggregate { all: ${connection} } } }`);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return (data as { uiapi: { aggregate: { all: unknown } } }).uiapi.aggregate.all;
};

const rows = (...nodes: readonly unknown[]): unknown => ({
  edges: nodes.map((aggregate) => ({ node: { aggregate } })),
});

describe('aggregates', () => {
  it('are of all records where nothing is grouped', async () => {
    const fields =
      'Budget__c { sum { value displayValue } avg { value } min { value } max { value } count { value } } Id { count { value } } Kind__c { countDistinct { value } }';
    expect(await aggregates(`Grove__c { edges { node { aggregate { ${fields} } } } totalCount }`)).toEqual({
      edges: [
        {
          node: {
            aggregate: {
              Budget__c: {
                sum: { value: 25.3, displayValue: '$25.30' },
                avg: { value: expect.closeTo(8.43333) as number },
                min: { value: 5 },
                max: { value: 10.2 },
                count: { value: 3 },
              },
              Id: { count: { value: 4 } },
              Kind__c: { countDistinct: { value: 2 } },
            },
          },
        },
      ],
      totalCount: 4,
    });
  });

  it('are grouped by value, filtered, ordered and paged', async () => {
    const query =
      'Grove__c(groupBy: { Kind__c: { group: true } }, where: { Budget__c: { gt: 1 } }, orderBy: { Kind__c: { order: DESC } }, first: 1) { edges { node { aggregate { Kind__c { value label } Budget__c { sum { value } } } } } totalCount pageInfo { hasNextPage } }';
    expect(await aggregates(query)).toEqual({
      edges: [{ node: { aggregate: { Kind__c: { value: 'Elm', label: 'Elm' }, Budget__c: { sum: { value: 5 } } } } }],
      totalCount: 2,
      pageInfo: { hasNextPage: true },
    });
  });

  it('are grouped by date functions', async () => {
    const query =
      'Grove__c(groupBy: { Planted__c: { function: CALENDAR_YEAR } }, orderBy: { Planted__c: { order: ASC } }) { edges { node { aggregate { Planted__c { value } Id { count { value } } } } } }';
    expect(await aggregates(query)).toEqual(
      rows(
        { Planted__c: { value: 2025 }, Id: { count: { value: 1 } } },
        { Planted__c: { value: 2026 }, Id: { count: { value: 3 } } },
      ),
    );
  });

  it('are rolled up', async () => {
    const query =
      'Grove__c(groupBy: { type: ROLLUP, Kind__c: { group: true } }, orderBy: { Kind__c: { nulls: LAST } }) { edges { node { aggregate { Kind__c { value grouping { value } } Id { count { value } } } } } }';
    expect(await aggregates(query)).toEqual(
      rows(
        { Kind__c: { value: 'Oak', grouping: { value: 0 } }, Id: { count: { value: 2 } } },
        { Kind__c: { value: 'Elm', grouping: { value: 0 } }, Id: { count: { value: 2 } } },
        { Kind__c: { value: null, grouping: { value: 1 } }, Id: { count: { value: 4 } } },
      ),
    );
  });

  it.each([
    ['Budget__c: { function: SUM, order: DESC }', ['Oak', 'Elm']],
    ['Budget__c: { function: SUM, order: ASC }', ['Elm', 'Oak']],
    ['Budget__c: { function: COUNT }', ['Elm', 'Oak']],
    ['Name: { function: MAX, order: DESC }', ['Elm', 'Oak']],
    ['Id: { function: COUNT }, Kind__c: { order: DESC }', ['Elm', 'Oak']],
  ])('are ordered by functions: %s', async (orderBy, kinds) => {
    const { edges } = (await aggregates(
      `Grove__c(groupBy: { Kind__c: { group: true } }, orderBy: { ${orderBy} }) { edges { node { aggregate { Kind__c { value } } } } }`,
    )) as { edges: readonly { node: { aggregate: { Kind__c: { value: string } } } }[] };
    expect(edges.map(({ node }) => node.aggregate.Kind__c.value)).toEqual(kinds);
  });

  it('are grouped, counted and ordered by fields of parents', async () => {
    const account = org.create('Account', { Name: 'Forest Ltd' });
    for (const Name of ['p', 'q'])
      org.create('Grove__c', { Name, Kind__c: 'Ash', Budget__c: 1, Account__c: account, Planted__c: '2026-01-01' });
    const query =
      'Grove__c(where: { Account__c: { ne: null } }, groupBy: { Account__r: { Name: { group: true } } }, orderBy: { Account__r: { Name: { order: ASC } } }) { edges { node { aggregate { Id { count { value } } Account__r { Name { value countDistinct { value } } Industry { count { value } } } } } } }';
    expect(await aggregates(query)).toEqual(
      rows({
        Id: { count: { value: 2 } },
        Account__r: { Name: { value: 'Forest Ltd', countDistinct: { value: 1 } }, Industry: { count: { value: 0 } } },
      }),
    );
  });

  it.each([
    [
      'a function that orders records',
      '{ uiapi { query { Grove__c(orderBy: { Name: { function: COUNT } }) { totalCount edges { node { Id } } } } } }',
      'DataFetchingException',
    ],
    [
      'a sum of texts',
      '{ uiapi { aggregate { Grove__c(orderBy: { Name: { function: SUM } }) { totalCount } } } }',
      'ValidationError',
    ],
    ['an upper bound', '{ uiapi { aggregate { Grove__c(upperBound: 4000) { totalCount } } } }', 'ValidationError'],
  ])('do not take %s', async (_what, query, ErrorType) => {
    const { errors } = await org.ask(query);
    expect(errors[0]?.extensions).toEqual({ ErrorType });
  });

  it('cannot show a field that is not grouped', async () => {
    const { errors } = await org.ask(
      '{ uiapi { aggregate { Grove__c(groupBy: { Kind__c: { group: true } }) { edges { node { aggregate { Name { value } } } } } } } }',
    );
    expect(errors[0]?.message).toBe('Field must be grouped or aggregated: Name');
    expect(errors[0]?.paths).toEqual(['uiapi', 'aggregate', 'Grove__c']);
  });

  it('are of what the user may see', async () => {
    const keeper = org.user('kai', 'Grove_Keeper');
    const { data } = await org.ask(
      '{ uiapi { aggregate { Grove__c { edges { node { aggregate { Id { count { value } } } } } totalCount } } } }',
      {},
      keeper,
    );
    expect(data).toEqual({
      uiapi: {
        aggregate: { Grove__c: { edges: [{ node: { aggregate: { Id: { count: { value: 0 } } } } }], totalCount: 0 } },
      },
    });
  });
});
