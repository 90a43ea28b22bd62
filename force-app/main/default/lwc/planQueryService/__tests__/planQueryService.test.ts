import { parse, visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import { CONTENT_QUERY, SCOPE_QUERY, pageQuery, pageVariables } from 'c/planQueryService';

jest.mock('lightning/graphql', () => ({ gql: String.raw }));

const documents: readonly (readonly [string, unknown])[] = [
  ['scope', SCOPE_QUERY],
  ['content', CONTENT_QUERY],
  ['page', pageQuery({ OpportunityLineItem: 'x', Action__c: 'y' })],
];
const subqueries = (document: DocumentNode): string[] => {
  const names: string[] = [];
  visit(document, {
    Field: (node) => {
      if (node.arguments?.length) names.push(node.name.value);
    },
  });
  return names;
};

describe.each(documents)('the %s query', (_name, text) => {
  const document = parse(text as string);

  it('stays within ten subqueries, each with a page of 2,000', () => {
    const names = subqueries(document);
    expect(names.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(10);
    expect(String(text).match(/first: 2000, upperBound: 50000/g)).toHaveLength(names.length);
  });

  it('declares the variables it uses, and no others', () => {
    const declared = new Set<string>();
    const used = new Set<string>();
    visit(document, {
      VariableDefinition: (node) => {
        declared.add(node.variable.name.value);
        return false;
      },
      Variable: (node) => {
        used.add(node.name.value);
      },
    });
    expect([...used].sort()).toEqual([...declared].sort());
  });
});

it('reaches six levels below the account', () => {
  expect(String(SCOPE_QUERY)).toContain(
    '{ Parent: { Parent: { Parent: { Parent: { Parent: { ParentId: { eq: $accountId } } } } } } }',
  );
});

it('asks a further page only of the connections that have one', () => {
  const text = String(pageQuery({ Asset: 'cursor' }));
  expect(subqueries(parse(text))).toEqual(['Asset']);
  expect(pageVariables({ Asset: 'cursor' }, ['a'], 'plan')).toEqual({ accountIds: ['a'], afterAsset: 'cursor' });
  expect(pageVariables({ Action__c: 'cursor' }, ['a'], 'plan')).toEqual({ planId: 'plan', afterAction__c: 'cursor' });
});
