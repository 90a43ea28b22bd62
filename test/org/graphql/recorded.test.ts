import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { facts, itWhenRecorded } from '../support/recorded.ts';
import { Nursery } from './nursery.ts';

let org: Nursery;
const ids: string[] = [];
beforeAll(() => {
  org = new Nursery();
  for (const [FirstName, LastName] of [
    ['Amy', 'Taylor'],
    ['Anup', 'Gupta'],
    ['Carole', 'White'],
    ['Caroline', 'Kingsley'],
  ])
    ids.push(org.create('Contact', { FirstName, LastName, Title: 'VP', Phone: '4152568563', Email: 'a@example.com' }));
});
afterEach(() => expect(org.defects).toEqual([]));

const recorded = (name: string): unknown => JSON.parse(readFileSync(join(facts, 'uiapi', `${name}.json`), 'utf8'));

/** The shape of an answer: keys and kinds of values, the first item of a list for all. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
};

const page = (after = ''): string =>
  `{ uiapi { query { Contact(first: 3, orderBy: { Name: { order: ASC } }${after}) { edges { node { Id Name { value } } } pageInfo { endCursor hasNextPage hasPreviousPage } totalCount } } } }`;

describe('answers recorded from GraphQL', () => {
  itWhenRecorded.each<[string, () => string]>([
    [
      'graphqlContactResponse',
      () =>
        '{ uiapi { query { Contact(first: 1) { edges { node { Id FirstName { value } LastName { value } Title { value } Phone { value } Email { value } } } } } } }',
    ],
    [
      'graphqlMultipleObjectsResponse',
      () =>
        '{ uiapi { query { Account { edges { node { Id Name { value } } } } Contact { edges { node { Id Name { value } } } } } } }',
    ],
    ['graphqlPaginationResponseFirstPage', () => page()],
    ['graphqlPaginationResponseLastPage', () => page(', after: "djE6Mg=="')],
  ])('%s have the shape of ours', async (name, query) => {
    org.create('Account', { Name: 'GenePoint' });
    const { data } = await org.ask(query());
    expect(shapeOf(data)).toEqual(shapeOf(recorded(name)));
  });

  itWhenRecorded('tell pages and cursors as ours do', async () => {
    const pageInfoOf = (answer: unknown): unknown =>
      (answer as { uiapi: { query: { Contact: { pageInfo: unknown } } } }).uiapi.query.Contact.pageInfo;
    expect(pageInfoOf((await org.ask(page())).data)).toEqual(
      pageInfoOf(recorded('graphqlPaginationResponseFirstPage')),
    );
    const last = await org.ask(page(', after: "djE6Mg=="'));
    expect(pageInfoOf(last.data)).toEqual(pageInfoOf(recorded('graphqlPaginationResponseLastPage')));
  });

  itWhenRecorded.each<[string, () => string]>([
    [
      'createAccountResponse',
      () =>
        'mutation { uiapi { AccountCreate(input: { Account: { Name: "Test Account" } }) { Record { Id Name { value } } } } }',
    ],
    [
      'updateContactResponse',
      () =>
        `mutation { uiapi { ContactUpdate(input: { Id: "${ids[0]}", Contact: { FirstName: "Amy Updated" } }) { Record { Id FirstName { value } LastName { value } Email { value } } } } }`,
    ],
    ['deleteContactResponse', () => `mutation { uiapi { ContactDelete(input: { Id: "${ids[3]}" }) { Id } } }`],
  ])('%s have the shape of ours', async (name, mutation) => {
    const { data, errors } = await org.ask(mutation());
    expect(errors).toEqual([]);
    expect(shapeOf({ data })).toEqual(shapeOf(recorded(name)));
  });
});
