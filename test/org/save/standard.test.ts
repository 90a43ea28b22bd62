import { errorsOf, World } from '../world/open-world.ts';

const world = new World();
const standardBook = world.idOf('Pricebook2', 'Name', 'Standard Price Book');
const opportunity = (values: object = {}): string =>
  world.create('Opportunity', { Name: 'Deal', StageName: 'Qualification', CloseDate: '2026-05-20', ...values });
const refusal = (object: string, values: object): readonly string[] =>
  errorsOf(world.one({ kind: 'create', object, values: { ...values } }));

describe('An opportunity', () => {
  it('follows its stage, unless probability or forecast are told', () => {
    const id = opportunity({ Amount: 100 });
    expect(world.row('Opportunity', id)).toMatchObject({
      IsClosed: false,
      IsWon: false,
      Probability: 10,
      ForecastCategory: 'Pipeline',
      ForecastCategoryName: 'Pipeline',
      FiscalYear: 2026,
      FiscalQuarter: 2,
      Fiscal: '2026 2',
      HasOpportunityLineItem: false,
    });
    world.update('Opportunity', id, { StageName: 'Closed Won' });
    expect(world.row('Opportunity', id)).toMatchObject({
      IsClosed: true,
      IsWon: true,
      Probability: 100,
      ForecastCategory: 'Closed',
    });
    world.update('Opportunity', id, {
      StageName: 'Negotiation/Review',
      Probability: 55,
      ForecastCategoryName: 'Commit',
    });
    expect(world.row('Opportunity', id)).toMatchObject({
      IsClosed: false,
      Probability: 55,
      ForecastCategory: 'Forecast',
    });
    world.update('Opportunity', id, { StageName: 'Closed Lost' });
    expect(world.row('Opportunity', id)).toMatchObject({
      IsClosed: true,
      IsWon: false,
      Probability: 0,
      ForecastCategory: 'Omitted',
    });
  });

  it('won, keeps its account from being deleted', () => {
    const account = world.create('Account', { Name: 'Buyer' });
    opportunity({ AccountId: account, StageName: 'Closed Won' });
    expect(errorsOf(world.one({ kind: 'delete', id: account }))[0]).toMatch(/^DELETE_FAILED: .*closed won.*Deal/);
  });
});

describe('Prices', () => {
  const product = world.create('Product2', { Name: 'Boiler', ProductCode: 'B-1', IsActive: true });
  const book = world.create('Pricebook2', { Name: 'Partners', IsActive: true });
  const entry = { Product2Id: product, IsActive: true };

  it('need a standard price first, and one in each price book', () => {
    expect(refusal('PricebookEntry', { ...entry, Pricebook2Id: book, UnitPrice: 9 })).toEqual([
      'STANDARD_PRICE_NOT_DEFINED: Before creating a custom price, create a standard price.',
    ]);
    const id = world.create('PricebookEntry', { ...entry, Pricebook2Id: standardBook, UnitPrice: 10 });
    expect(world.row('PricebookEntry', id)).toMatchObject({ Name: 'Boiler', ProductCode: 'B-1' });
    world.create('PricebookEntry', { ...entry, Pricebook2Id: book, UseStandardPrice: true });
    expect(refusal('PricebookEntry', { ...entry, Pricebook2Id: book, UnitPrice: 8 })).toEqual([
      'DUPLICATE_VALUE: This price definition already exists in this price book',
    ]);
    world.update('Product2', product, { Name: 'Big Boiler' });
    expect(world.value('PricebookEntry', id, 'Name')).toBe('Big Boiler');
  });

  it('make a line: product, name, price book of the opportunity, total, and the totals of the opportunity', () => {
    const deal = opportunity();
    const priceId = world.idOf('PricebookEntry', 'Pricebook2Id', standardBook);
    const line = world.create('OpportunityLineItem', { OpportunityId: deal, PricebookEntryId: priceId, Quantity: 3 });
    expect(world.row('OpportunityLineItem', line)).toMatchObject({
      Product2Id: product,
      Name: 'Deal Big Boiler',
      ListPrice: 10,
      UnitPrice: 10,
      TotalPrice: 30,
    });
    expect(world.row('Opportunity', deal)).toMatchObject({
      Amount: 30,
      TotalOpportunityQuantity: 3,
      HasOpportunityLineItem: true,
      Pricebook2Id: standardBook,
    });
    world.create('OpportunityLineItem', { OpportunityId: deal, Product2Id: product, Quantity: 2, TotalPrice: 15 });
    world.update('OpportunityLineItem', line, { UnitPrice: 20, Discount: 50 });
    expect(world.row('OpportunityLineItem', line)).toMatchObject({ TotalPrice: 30 });
    expect(world.value('Opportunity', deal, 'Amount')).toBe(45);
    world.update('Opportunity', deal, { Amount: 1, NextStep: 'call' });
    expect(world.row('Opportunity', deal)).toMatchObject({ Amount: 45, NextStep: 'call' });
    expect(world.update('Opportunity', deal, { Pricebook2Id: book }).errors[0]?.statusCode).toBe(
      'FIELD_INTEGRITY_EXCEPTION',
    );
    world.one({ kind: 'delete', id: line });
    expect(world.row('Opportunity', deal)).toMatchObject({ Amount: 15, HasOpportunityLineItem: true });
  });

  it('of another price book, of no product, or told twice are refused', () => {
    const deal = opportunity({ Pricebook2Id: book });
    const priceId = world.idOf('PricebookEntry', 'Pricebook2Id', standardBook);
    const line = { OpportunityId: deal, Quantity: 1 };
    expect(refusal('OpportunityLineItem', { ...line, PricebookEntryId: priceId })).toEqual([
      'FIELD_INTEGRITY_EXCEPTION: field integrity exception: PricebookEntryId (pricebook entry is in a different pricebook than the one assigned to the opportunity)',
    ]);
    expect(refusal('OpportunityLineItem', line)[0]).toMatch(/^FIELD_INTEGRITY_EXCEPTION: .*PricebookEntryId, unknown/);
    expect(refusal('OpportunityLineItem', { ...line, Product2Id: product, UnitPrice: 3, TotalPrice: 4 })[0]).toMatch(
      /^FIELD_INTEGRITY_EXCEPTION: .*TotalPrice/,
    );
  });
});

describe('Users, assignments and tasks', () => {
  it('refuse a second assignment of a permission set', () => {
    const assignee = world.user('twice', null, ['Grove_Reader']);
    const set = world.idOf('PermissionSet', 'Name', 'Grove_Reader');
    expect(refusal('PermissionSetAssignment', { AssigneeId: assignee, PermissionSetId: set })[0]).toMatch(
      /^DUPLICATE_VALUE: duplicate value found: PermissionSetId duplicates value on record with id: 0Pa/,
    );
  });

  it('refuse a second user of one name, and a user name that is no address', () => {
    const profile = world.idOf('Profile', 'Name', 'Standard User');
    const person = { LastName: 'L', Alias: 'l', Email: 'l@x.example', ProfileId: profile };
    world.create('User', { ...person, Username: 'l@x.example' });
    expect(refusal('User', { ...person, Username: 'L@X.example' })[0]).toMatch(
      /^DUPLICATE_USERNAME: Duplicate Username/,
    );
    expect(refusal('User', { ...person, Username: 'l' })[0]).toMatch(/^INVALID_EMAIL_ADDRESS: /);
    expect(refusal('User', { Username: 'm@x.example', LastName: 'M' })[0]).toMatch(
      /^REQUIRED_FIELD_MISSING: .*Email, Alias, ProfileId/,
    );
  });

  it('close a task by its status and file it under the account', () => {
    const account = world.create('Account', { Name: 'T' });
    const contact = world.create('Contact', { LastName: 'C', AccountId: account });
    const id = world.create('Task', { Subject: 'Call', WhoId: contact, Status: 'Not Started', Priority: 'High' });
    expect(world.row('Task', id)).toMatchObject({
      IsClosed: false,
      AccountId: account,
      IsHighPriority: true,
      CompletedDateTime: null,
    });
    world.update('Task', id, { Status: 'Completed' });
    expect(world.value('Task', id, 'IsClosed')).toBe(true);
    expect(world.value('Task', id, 'CompletedDateTime')).not.toBeNull();
  });
});

describe('Events, contracts and orders', () => {
  it('file an event under its account, with day, end and duration told by one another', () => {
    const account = world.create('Account', { Name: 'Mill' });
    const id = world.create('Event', {
      Subject: 'Visit',
      WhatId: account,
      StartDateTime: '2026-05-20T23:30:00.000Z',
      DurationInMinutes: 90,
    });
    expect(world.row('Event', id)).toMatchObject({
      AccountId: account,
      ActivityDate: '2026-05-20',
      EndDateTime: '2026-05-21T01:00:00.000Z',
      EndDate: '2026-05-21',
    });
    world.update('Event', id, { EndDateTime: '2026-05-21T00:00:00.000Z' });
    expect(world.value('Event', id, 'DurationInMinutes')).toBe(30);
    world.update('Event', id, { StartDateTime: '2026-06-01T10:00:00.000Z' });
    expect(world.row('Event', id)).toMatchObject({
      ActivityDate: '2026-06-01',
      EndDateTime: '2026-06-01T10:30:00.000Z',
    });
  });

  it.each([
    ['2026-01-01', 12, '2026-12-31'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2026-05-15', 1, '2026-06-14'],
    ['2026-05-15', null, null],
  ])('end a contract of %s after %s months on %s', (StartDate, ContractTerm, end) => {
    const AccountId = world.create('Account', { Name: 'Mill' });
    const id = world.create('Contract', { AccountId, StartDate, ContractTerm, Status: 'Draft' });
    expect(world.value('Contract', id, 'EndDate')).toBe(end);
  });

  it('total an order from its products', () => {
    const product = world.create('Product2', { Name: 'Flour', IsActive: true });
    const entry = world.create('PricebookEntry', {
      Product2Id: product,
      Pricebook2Id: standardBook,
      UnitPrice: 12,
      IsActive: true,
    });
    const order = world.create('Order', {
      AccountId: world.create('Account', { Name: 'Mill' }),
      EffectiveDate: '2026-05-20',
      Status: 'Draft',
      Pricebook2Id: standardBook,
    });
    const item = world.create('OrderItem', {
      OrderId: order,
      PricebookEntryId: entry,
      Quantity: 3,
      UnitPrice: 10.5,
    });
    expect(world.row('OrderItem', item)).toMatchObject({ Product2Id: product, ListPrice: 12, TotalPrice: 31.5 });
    expect(world.value('Order', order, 'TotalAmount')).toBe(31.5);
    world.update('OrderItem', item, { Quantity: 4 });
    expect(world.value('Order', order, 'TotalAmount')).toBe(42);
  });

  it('activate an order once it has products, and no order or contract as it is made', () => {
    const AccountId = world.create('Account', { Name: 'Oven' });
    const head = { AccountId, EffectiveDate: '2026-05-20', Pricebook2Id: standardBook };
    expect(() => world.create('Order', { ...head, Status: 'Activated' })).toThrow(/Choose a valid order status/);
    expect(() => world.create('Contract', { AccountId, Status: 'Activated' })).toThrow(
      /Choose a valid contract status/,
    );
    const contract = world.create('Contract', { AccountId, Status: 'Draft' });
    world.update('Contract', contract, { Status: 'Activated' });
    const order = world.create('Order', { ...head, Status: 'Draft', ContractId: contract });
    expect(errorsOf(world.update('Order', order, { Status: 'Activated' }))[0]).toMatch(
      /^FAILED_ACTIVATION: .*at least one product/,
    );
    const product = world.create('Product2', { Name: 'Rye', IsActive: true });
    const price = { Product2Id: product, Pricebook2Id: standardBook, UnitPrice: 3, IsActive: true };
    const item = { OrderId: order, PricebookEntryId: world.create('PricebookEntry', price), Quantity: 1, UnitPrice: 3 };
    world.create('OrderItem', item);
    world.update('Order', order, { Status: 'Activated' });
    expect(world.value('Order', order, 'Status')).toBe('Activated');
    world.update('Order', order, { Description: 'sent' });
  });
});
