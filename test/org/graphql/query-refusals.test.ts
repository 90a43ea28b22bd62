import { plantGroves } from './groves.ts';

const { org } = plantGroves();
afterEach(() => expect(org.defects).toEqual([]));

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
