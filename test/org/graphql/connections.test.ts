import { Nursery } from './nursery.ts';
import { plantGroves } from './groves.ts';

const { org } = plantGroves();
afterEach(() => expect(org.defects).toEqual([]));

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
