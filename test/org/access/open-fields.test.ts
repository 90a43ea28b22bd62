import { fieldRight } from '../../../scripts/org/engine/access/field-rights.ts';
import { World } from '../world/open-world.ts';

const world = new World();

describe('Standard fields that no permission governs', () => {
  it.each([
    ['OpportunityLineItem', 'Product2Id', true],
    ['OpportunityLineItem', 'TotalPrice', true],
    ['OpportunityLineItem', 'UnitPrice', true],
    ['OpportunityLineItem', 'Discount', false],
    ['PricebookEntry', 'IsActive', true],
    ['Opportunity', 'Amount', false],
  ])('%s.%s is open without a field permission: %s', (object, name, expected) => {
    const definition = world.object(object);
    const field = definition.fields.get(name.toLowerCase());
    expect(field && fieldRight([], definition, field).read).toBe(expected);
  });
});
