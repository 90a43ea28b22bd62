import type { PermissionGrant } from '../../../scripts/org/catalog/types.ts';
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

describe('The parts of an address', () => {
  const account = world.object('Account');
  const grant = (field: string) =>
    ({
      fields: new Map([[`account.${field}`.toLowerCase(), { read: true, edit: false }]]),
    }) as unknown as PermissionGrant;
  it.each([
    ['BillingCity', 'BillingAddress', true],
    ['BillingLatitude', 'BillingAddress', true],
    ['ShippingCity', 'BillingAddress', false],
    ['BillingCity', 'BillingCity', true],
    ['Industry', 'BillingAddress', false],
  ])('%s is read with a permission for %s: %s', (name, granted, expected) => {
    const field = account.fields.get(name.toLowerCase());
    expect(field && fieldRight([grant(granted)], account, field)).toEqual({ read: expected, edit: false });
  });
});
