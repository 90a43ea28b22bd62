import { dealsIn, EMPTY_CONTENT, pagesLeft, readContent, readScope, withMore } from 'c/planRecordService';

const answer = (connections: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  uiapi: { query: connections, ...more },
});
const nodes = (...all: readonly Record<string, unknown>[]) => ({
  edges: all.map((node) => ({ node })),
  pageInfo: { hasNextPage: false, endCursor: null },
});
const goingOn = (connection: ReturnType<typeof nodes>, endCursor = 'c') => ({
  ...connection,
  pageInfo: { hasNextPage: true, endCursor },
});
const account = (more: Record<string, unknown> = {}) => ({ Id: 'acc', Name: { value: 'Acme' }, ...more });

describe('readScope', () => {
  it('reads plans, offerings, prices, settings and rates as domain types', () => {
    const scope = readScope(
      answer({
        Account: nodes(account()),
        Account_Plan__c: nodes({
          Id: 'plan',
          Name: { value: 'Plan' },
          Account__c: { value: 'acc' },
          Status__c: { value: 'Active' },
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
        Planning_Setting__c: nodes({ Id: 's', Name: { value: 'fact.expiry.Need' }, Number_Value__c: { value: 90 } }),
        Currency_Rate__c: nodes({
          Id: 'r',
          Iso_Code__c: { value: 'EUR' },
          Start_Date__c: { value: '2026-01-01' },
          Rate__c: { value: '0.9' },
        }),
      }),
    );
    expect(scope.plans[0]).toMatchObject({
      id: 'plan',
      status: 'Active',
      targetAmount: 12.5,
      likelihoodWhite: 25,
      ownerName: 'Dana',
      executiveSponsorName: null,
    });
    expect(scope.offerings[0]).toMatchObject({ id: 'off', isActive: true, productId: null });
    expect(scope.prices).toEqual([
      { pricebookEntryId: 'e', pricebookId: 'b', productId: 'p', unitPrice: 3, currencyCode: null },
    ]);
    expect(scope.settings).toEqual([{ key: 'fact.expiry.Need', numberValue: 90, textValue: null }]);
    expect(scope.rates).toEqual([{ isoCode: 'EUR', startDate: '2026-01-01', rate: 0.9 }]);
  });

  it('reads what stands below the accounts, each with its account', () => {
    const scope = readScope(
      answer({
        Account: nodes(
          account({
            BillingCity: { value: 'Columbus' },
            Contacts: nodes({ Id: 'c1', Name: { value: 'Ann' } }),
            Cases: nodes({ Id: 'k', CaseNumber: { value: '1' }, IsClosed: { value: false } }),
            Contracts: nodes({ Id: 'v', ContractNumber: { value: '2' }, ContractTerm: { value: 12 } }),
            Assets: nodes(),
          }),
          account({ Id: 'sub', Contacts: nodes({ Id: 'c2', Name: { value: 'Bo' } }) }),
        ),
      }),
    );
    expect(scope.accounts[0]).toMatchObject({
      name: 'Acme',
      billing: { city: 'Columbus', street: null },
      shipping: null,
    });
    expect(scope.contacts.map(({ id, accountId }) => [id, accountId])).toEqual([
      ['c1', 'acc'],
      ['c2', 'sub'],
    ]);
    expect(scope.cases[0]).toMatchObject({ accountId: 'acc', caseNumber: '1', isClosed: false });
    expect(scope.contracts[0]).toMatchObject({ accountId: 'acc', term: 12 });
    expect(scope.missing).toEqual(['Orders']);
  });

  it.each([
    [
      'what all accounts brought',
      { Opportunity: { edges: [{ node: { aggregate: { Amount: { sum: { value: 7 } } } } }] } },
      7,
    ],
    [
      'nothing when there was none',
      { Opportunity: { edges: [{ node: { aggregate: { Amount: { sum: { value: null } } } } }] } },
      null,
    ],
    ['nothing without access', {}, null],
  ])('reads %s', (_name, aggregate, expected) => {
    expect(readScope(answer({}, { aggregate })).ourRevenue).toBe(expected);
  });

  it.each([[undefined], [null], [{}], [answer({})], [answer({ Account: null })]])('reads nothing from %p', (data) => {
    expect(readScope(data)).toMatchObject({ accounts: [], contacts: [], missing: [] });
  });
});

describe('what the matrix counts without', () => {
  const deal = (lines?: object) => ({ Id: 'o', Amount: { value: 1 }, OpportunityLineItems: lines ?? nodes() });
  const line = { Id: 'l', TotalPrice: { value: 1 } };
  const cell = { Id: 'c', Potential_Amount__c: null, Wallet_Amount__c: null, Wallet_Lines__r: nodes() };
  const whole = {
    Plan: nodes({ Id: 'plan' }),
    OpenDeals: nodes(),
    WonDeals: nodes(deal(nodes(line))),
    LostDeals: nodes(),
    Order: nodes({ Id: 'r', OrderItems: nodes({ Id: 'i', TotalPrice: { value: 1 } }) }),
    Whitespace_Cell__c: nodes(cell),
  };
  const without = <T extends object>(record: T, key: keyof T): Partial<T> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== key)) as Partial<T>;

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ['nothing', whole, []],
    ['deals of an outcome', without(whole, 'LostDeals'), ['deals']],
    ['amounts of deals', { ...whole, OpenDeals: nodes(without(deal(), 'Amount')) }, ['dealAmounts']],
    ['amounts of deals that have lines', { ...whole, WonDeals: nodes(without(deal(nodes(line)), 'Amount')) }, []],
    ['lines', { ...whole, WonDeals: nodes(without(deal(), 'OpportunityLineItems')) }, ['lines']],
    ['amounts of lines', { ...whole, WonDeals: nodes(deal(nodes({ Id: 'l' }))) }, ['lineAmounts']],
    ['orders', without(whole, 'Order'), ['orders']],
    ['products of orders', { ...whole, Order: nodes({ Id: 'r' }) }, ['orderLines']],
    ['cells', without(whole, 'Whitespace_Cell__c'), ['cells']],
    ['wallets', { ...whole, Whitespace_Cell__c: nodes(without(cell, 'Wallet_Amount__c')) }, ['cellAmounts']],
    ['wallet lines', { ...whole, Whitespace_Cell__c: nodes(without(cell, 'Wallet_Lines__r')) }, ['walletLines']],
    ['what a further page does not ask for', without(whole, 'Plan'), []],
  ])('is told: %s', (_title, connections, expected) => {
    expect(readContent(answer(connections)).unseen).toEqual(expected);
  });

  it('is told of what stands below the accounts', () => {
    const unseen = (more: object) => readScope(answer({ Account: nodes(account({ ...more })) })).unseen;
    expect(unseen({ Buying_Centers__r: nodes(), Assets: nodes() })).toEqual([]);
    expect(unseen({})).toEqual(['centers', 'assets']);
    expect(unseen({ Buying_Centers__r: nodes(), Assets: nodes({ Id: 'a' }) })).toEqual(['assetAmounts']);
  });
});

describe('readContent', () => {
  it('reads deals of each outcome with their lines, fields the user may not see being absent', () => {
    const deal = (id: string, line: string) => ({
      Id: id,
      Name: { value: id },
      OpportunityLineItems: nodes({ Id: line, Product2: { Name: { value: 'P' }, Family: { value: 'F' } } }),
    });
    const content = readContent(
      answer({ OpenDeals: nodes(deal('o', '1')), WonDeals: nodes(deal('w', '2')), LostDeals: nodes(deal('l', '3')) }),
    );
    expect(content.opportunities.map(({ id }) => id)).toEqual(['o', 'w', 'l']);
    expect(content.lines[1]).toEqual({
      id: '2',
      opportunityId: 'w',
      productId: null,
      productName: 'P',
      productFamily: 'F',
      amount: null,
      quantity: null,
    });
  });

  it.each([
    [{ WonDeals: { edges: [], totalCount: 4000 }, LostDeals: { edges: [], totalCount: 1000 } }, 5000],
    [{ WonDeals: { edges: [], totalCount: 0 } }, 0],
    [{ WonDeals: { edges: [] }, Task: { edges: [], totalCount: 9 } }, null],
  ])('knows how many deals there are of %p', (query, count) => {
    expect(dealsIn({ uiapi: { query } })).toBe(count);
  });

  it('reads what a plan and its objectives hold', () => {
    const content = readContent(
      answer({
        Plan: nodes({
          Id: 'plan',
          Competitor_Positions__r: nodes({
            Id: 'pos',
            Competitor__c: { value: 'rival' },
            Threat__c: { value: 'High' },
          }),
          Plan_Facts__r: nodes({ Id: 'fact', Kind__c: { value: 'Fear' }, Source__c: { value: 'Customer' } }),
          Plan_Updates__r: nodes({ Id: 'u', Body__c: { value: 'Met' }, CreatedBy: { Name: { value: 'Dana' } } }),
          Commitments__r: nodes({ Id: 'com', Kind__c: { value: 'Service Level' }, Service_Target__c: { value: 95 } }),
          Change_Decisions__r: nodes({ Id: 'd', Change_Key__c: { value: 'k' }, Decision__c: { value: 'Accepted' } }),
          Plan_Agreements__r: nodes({ Id: 'a', Version__c: { value: 2 } }),
          Plan_Reviews__r: nodes({
            Id: 'r',
            Review_Type__c: { value: 'EBR' },
            Status__c: { value: 'Completed' },
            Review_Date__c: { value: '2026-09-30' },
            Whitespace_Snapshot_Version__c: { value: 1 },
          }),
          Stakeholders__r: nodes({ Id: 's', Support__c: { value: 'Champion' } }),
        }),
        Whitespace_Cell__c: nodes({
          Id: 'cell',
          Account_Plan__c: { value: 'plan' },
          Offering__c: { value: 'off' },
          Wallet_Lines__r: nodes({
            Id: 'w',
            Holder__c: { value: 'Competitor' },
            Competitor__c: { value: 'rival' },
            Amount__c: { value: '12.5' },
            Is_Entrenched__c: { value: true },
          }),
        }),
        Order: nodes({
          Id: 'order',
          OrderItems: nodes({
            Id: 'item',
            TotalPrice: { value: 7 },
            Order: {
              OrderNumber: { value: '100' },
              Status: { value: 'Activated' },
              AccountId: { value: 'acc' },
              Contract: { Status: { value: 'Activated' }, EndDate: { value: '2027-01-31' } },
            },
          }),
        }),
        Look_Alike__c: nodes({ Id: 'la', Peer_Count__c: { value: 9 }, Owner_Ids__c: { value: 'a\nb\n' } }),
        Objective__c: nodes({
          Id: 'obj',
          Actions__r: nodes({ Id: 'act', Name: { value: 'Call' } }),
          Forces__r: nodes({ Id: 'f', Direction__c: { value: 'Restraining' }, Strength__c: { value: 4 } }),
        }),
        Task: nodes({ Id: 't', Subject: { value: 'Ring' }, Who: { Name: { value: 'Ann' } } }),
        Event: nodes({ Id: 'e', StartDateTime: { value: '2026-01-01T09:00:00.000Z' } }),
      }),
    );
    expect(content.cells[0]).toMatchObject({ planId: 'plan', offeringId: 'off' });
    expect(content.walletLines[0]).toMatchObject({
      cellId: 'cell',
      holder: 'Competitor',
      competitorId: 'rival',
      amount: 12.5,
      isEntrenched: true,
    });
    expect(content.positions[0]).toMatchObject({ planId: 'plan', competitorId: 'rival', threat: 'High' });
    expect(content.orderLines[0]).toMatchObject({
      orderId: 'order',
      orderName: '100',
      accountId: 'acc',
      amount: 7,
      contractStatus: 'Activated',
      contractEnd: '2027-01-31',
      buyingCenterId: null,
    });
    expect(content.lookAlikes[0]).toMatchObject({ peers: 9, owners: 0, ownerIds: ['a', 'b'] });
    expect(content.facts[0]).toMatchObject({ planId: 'plan', kind: 'Fear', source: 'Customer', isDropped: false });
    expect(content.updates[0]).toMatchObject({ body: 'Met', authorName: 'Dana', kind: 'General' });
    expect(content.commitments[0]).toMatchObject({ kind: 'Service Level', serviceTarget: 95, status: 'Requested' });
    expect(content.decisions[0]).toMatchObject({ key: 'k', decision: 'Accepted' });
    expect(content.agreements[0]).toMatchObject({ version: 2 });
    expect(content.reviews[0]).toMatchObject({ type: 'EBR', date: '2026-09-30', whitespaceVersion: 1, summary: null });
    expect(content.stakeholders[0]).toMatchObject({ support: 'Champion' });
    expect(content.actions[0]).toMatchObject({ objectiveId: 'obj', name: 'Call', syncToTask: false });
    expect(content.forces[0]).toMatchObject({ objectiveId: 'obj', direction: 'Restraining', strength: 4 });
    expect(content.tasks[0]).toMatchObject({ subject: 'Ring', whoName: 'Ann' });
    expect(content.events[0]).toMatchObject({ start: '2026-01-01T09:00:00.000Z' });
  });
});

describe('further pages', () => {
  it('go on with a connection after its cursor, and with the children of the parents that have more', () => {
    const plan = (id: string, hasMore: boolean) => ({ Id: id, Actions__r: hasMore ? goingOn(nodes()) : nodes() });
    const data = answer({
      Task: goingOn(nodes()),
      Objective__c: nodes(plan('a', true), plan('b', false), plan('c', true)),
    });
    expect(pagesLeft(data)).toEqual([
      { key: 'Task', after: 'c', parentIds: [] },
      { key: 'Actions__r', after: null, parentIds: ['a', 'c'] },
    ]);
    expect(pagesLeft(undefined)).toEqual([]);
  });

  it('keep to their parents, and read children by the look-up to them', () => {
    const asked = [{ key: 'Actions__r', after: null, parentIds: ['a'] }] as const;
    const data = answer({ Actions__r: goingOn(nodes({ Id: '1', Objective__c: { value: 'a' } }), 'next') });
    expect(pagesLeft(data, asked)).toEqual([{ key: 'Actions__r', after: 'next', parentIds: ['a'] }]);
    expect(readContent(data).actions[0]).toMatchObject({ id: '1', objectiveId: 'a' });
  });

  it('are added to what has been read, a record that comes twice once', () => {
    const task = (id: string) => readContent(answer({ Task: nodes({ Id: id }) }));
    const both = withMore(
      withMore(EMPTY_CONTENT, task('1')),
      readContent(answer({ Task: nodes({ Id: '1' }, { Id: '2' }) })),
    );
    expect(both.tasks.map(({ id }) => id)).toEqual(['1', '2']);
    expect(withMore(both, EMPTY_CONTENT)).toEqual(both);
  });
});
