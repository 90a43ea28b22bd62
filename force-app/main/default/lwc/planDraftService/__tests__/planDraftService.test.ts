import { parse } from 'graphql';
import { MADE_QUERY, TEMPLATES_QUERY, madeVariables, readMade, readTemplates } from 'c/planDraftService';

jest.mock('lightning/graphql', () => ({ gql: String.raw }));

const value = (of: unknown) => ({ value: of });
const connection = (...nodes: readonly object[]) => ({ edges: nodes.map((node) => ({ node })) });
const answer = (query: object) => ({ uiapi: { query } });

it.each([
  ['templates', TEMPLATES_QUERY],
  ['what is made', MADE_QUERY],
])('asks for %s in one document of at most ten connections', (_name, query) => {
  const document = parse(query as unknown as string);
  expect(document.definitions).toHaveLength(1);
  expect((query as unknown as string).match(/first:/g)?.length).toBeLessThanOrEqual(10);
});

it('reads templates with their lines', () => {
  const item = {
    Id: 'i',
    Name: value('Renew'),
    Item_Type__c: value('Action'),
    Parent_Item__c: value('p'),
    Due_Day__c: value(3),
    Is_Customer_Visible__c: value(true),
  };
  const template = {
    Id: 't',
    Name: value('Grow'),
    Plan_Type__c: value('Grow'),
    Plan_Template_Items__r: connection(item),
  };
  expect(readTemplates(answer({ Plan_Template__c: connection(template) }))).toMatchObject([
    {
      id: 't',
      name: 'Grow',
      planType: 'Grow',
      items: [{ id: 'i', type: 'Action', parentId: 'p', dueDay: 3, startDay: null, isCustomerVisible: true }],
    },
  ]);
});

it.each([[undefined], [null], [answer({})], [answer({ Plan_Template__c: null })]])(
  'reads %p as no templates',
  (data) => {
    expect(readTemplates(data)).toEqual([]);
  },
);

it('tells what is made by its key, and from where to read on', () => {
  expect(madeVariables('roll:1')).toEqual({ key: 'roll:1', like: 'roll:1:%', after: null });
  const data = answer({
    Account_Plan__c: connection({ Id: 'p', External_Key__c: value('roll:1') }),
    Objective__c: connection(
      { Id: 'o', External_Key__c: value('roll:1:o:7') },
      { Id: 'x', External_Key__c: value('other') },
    ),
    Action__c: {
      ...connection({ Id: 'a', External_Key__c: value('roll:1:a:8') }),
      pageInfo: { hasNextPage: true, endCursor: 'c' },
    },
    Force__c: null,
  });
  const { ids, after } = readMade(data, 'roll:1');
  expect([...ids]).toEqual([
    ['', 'p'],
    ['o:7', 'o'],
    ['a:8', 'a'],
  ]);
  expect(after).toBe('c');
  expect(readMade(null, 'roll:1')).toEqual({ ids: new Map(), after: null });
});
