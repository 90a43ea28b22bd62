import { nextCursors, readContent, readScope } from 'c/planRecordService';

const answer = (connections: Record<string, unknown>) => ({ uiapi: { query: connections } });
const nodes = (...all: readonly Record<string, unknown>[]) => ({
  edges: all.map((node) => ({ node })),
  pageInfo: { hasNextPage: false, endCursor: null },
});

describe('readScope', () => {
  it('reads accounts, plans, offerings and prices as domain types', () => {
    const scope = readScope(
      answer({
        Account: nodes({ Id: 'acc', Name: { value: 'Acme' }, ParentId: { value: null } }),
        Account_Plan__c: nodes({
          Id: 'plan',
          Name: { value: 'Plan' },
          Account__c: { value: 'acc' },
          Status__c: { value: 'Active' },
          Period_Start__c: { value: '2026-01-01' },
          Target_Amount__c: { value: 12.5 },
          Owner: { Name: { value: 'Dana' } },
          Executive_Sponsor__r: null,
        }),
        Offering__c: nodes({ Id: 'off', Name: { value: 'Off' }, Is_Active__c: { value: true } }),
        PricebookEntry: nodes({
          Id: 'e',
          Product2Id: { value: 'p' },
          Pricebook2Id: { value: 'b' },
          UnitPrice: { value: 3 },
        }),
      }),
    );
    expect(scope.accounts).toEqual([{ id: 'acc', name: 'Acme', parentId: null }]);
    expect(scope.plans[0]).toMatchObject({
      id: 'plan',
      status: 'Active',
      targetAmount: 12.5,
      likelihoodWhite: 25,
      ownerName: 'Dana',
      executiveSponsorName: null,
    });
    expect(scope.offerings[0]).toMatchObject({ id: 'off', isActive: true, productId: null });
    expect(scope.prices).toEqual([{ pricebookEntryId: 'e', pricebookId: 'b', productId: 'p', unitPrice: 3 }]);
  });

  it.each([[undefined], [null], [{}], [answer({})], [answer({ Account: null })]])('reads nothing from %p', (data) => {
    expect(readScope(data).accounts).toEqual([]);
  });
});

describe('readContent', () => {
  it('adds a page to what has been read, fields the user may not see being absent', () => {
    const page = (id: string) =>
      answer({
        OpportunityLineItem: nodes({
          Id: id,
          OpportunityId: { value: 'o' },
          Product2: { Name: { value: 'P' }, Family: { value: 'F' } },
        }),
      });
    const content = readContent(page('2'), readContent(page('1')));
    expect(content.lines).toEqual([
      { id: '1', opportunityId: 'o', productId: null, productName: 'P', productFamily: 'F', amount: null },
      { id: '2', opportunityId: 'o', productId: null, productName: 'P', productFamily: 'F', amount: null },
    ]);
    expect(content.assets).toEqual([]);
  });

  it('finds where to go on', () => {
    const more = { edges: [], pageInfo: { hasNextPage: true, endCursor: 'c' } };
    expect(nextCursors(answer({ Opportunity: more, Asset: nodes() }))).toEqual({ Opportunity: 'c' });
    expect(nextCursors(undefined)).toEqual({});
  });
});
