import { World } from '../world/open-world.ts';

const world = new World();
world.user('olga', world.create('UserRole', { Name: 'Reader' }), [], 'Minimum Access - Salesforce');
const olga = world.as('olga@nursery.local');

describe('Standard fields that no permission governs', () => {
  it.each([
    ['OpportunityLineItem', 'Product2Id', true],
    ['OpportunityLineItem', 'TotalPrice', true],
    ['OpportunityLineItem', 'UnitPrice', true],
    ['OpportunityLineItem', 'Discount', false],
    ['PricebookEntry', 'IsActive', true],
    ['Opportunity', 'Amount', false],
  ])('%s.%s is open to a user without field permissions: %s', (object, field, expected) => {
    const definition = world.object(object);
    const found = definition.fields.get(field.toLowerCase());
    expect(found !== undefined && olga.access.canReadField(definition, found)).toBe(expected);
  });
});
