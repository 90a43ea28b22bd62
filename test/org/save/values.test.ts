import { errorsOf, World } from '../world/open-world.ts';

const world = new World();
const stored = (field: string, raw: unknown): unknown => {
  const id = world.create('Grove__c', { Name: 'v', [field]: raw });
  return world.value('Grove__c', id, field);
};
const refused = (field: string, raw: unknown): readonly string[] =>
  errorsOf(world.one({ kind: 'create', object: 'Grove__c', values: { Name: 'v', [field]: raw } }));

describe('Values as REST takes them', () => {
  it.each<[string, unknown, unknown]>([
    ['Name', '  padded  ', 'padded'],
    ['Code__c', '', null],
    ['Budget__c', 1.005, 1.01],
    ['Budget__c', -2.345, -2.35],
    ['Budget__c', '12.3', 12.3],
    ['Budget__c', '1e3', 1000],
    ['Budget__c', null, null],
    ['Planted__c', '2026-02-28', '2026-02-28'],
    ['Planted__c', '2026-02-28T23:30:00-02:00', '2026-03-01'],
    ['Planted__c', null, null],
    ['Visited__c', '2026-02-28T10:00:00.123+0200', '2026-02-28T08:00:00.000Z'],
    ['Visited__c', '2026-02-28T10:00:00Z', '2026-02-28T10:00:00.000Z'],
    ['Visited__c', '2026-02-28', '2026-02-28T00:00:00.000Z'],
    ['Is_Open__c', false, false],
    ['Is_Open__c', 'FALSE', false],
    ['Traits__c', 'Rare; Old;Rare', 'Old;Rare'],
    ['Kind__c', 'Elm', 'Elm'],
    ['Contact_Mail__c', 'a@b.example', 'a@b.example'],
  ])('keeps %s %j as %j', (field, raw, expected) => expect(stored(field, raw)).toBe(expected));

  it('takes a 15-character id for a look-up and keeps 18', () => {
    const user = world.as().user.userId;
    expect(stored('Keeper__c', user.slice(0, 15))).toBe(user);
  });

  it.each<[string, unknown, string]>([
    ['Name', 'x'.repeat(81), `STRING_TOO_LONG: Grove Name: data value too large: ${'x'.repeat(81)} (max length=80)`],
    ['Budget__c', 1e8, 'NUMBER_OUTSIDE_VALID_RANGE: Budget: value outside of valid range on numeric field: 100000000'],
    [
      'Budget__c',
      'much',
      'JSON_PARSER_ERROR: Cannot deserialize instance of currency from VALUE_STRING value much or request may be missing a required field',
    ],
    [
      'Name',
      5,
      'JSON_PARSER_ERROR: Cannot deserialize instance of string from VALUE_NUMBER_INT value 5 or request may be missing a required field',
    ],
    [
      'Planted__c',
      '2026-02-30',
      'JSON_PARSER_ERROR: Cannot deserialize instance of date from VALUE_STRING value 2026-02-30 or request may be missing a required field',
    ],
    [
      'Planted__c',
      '30.01.2026',
      'JSON_PARSER_ERROR: Cannot deserialize instance of date from VALUE_STRING value 30.01.2026 or request may be missing a required field',
    ],
    [
      'Is_Open__c',
      'maybe',
      'JSON_PARSER_ERROR: Cannot deserialize instance of boolean from VALUE_STRING value maybe or request may be missing a required field',
    ],
    [
      'Is_Open__c',
      { a: 1 },
      'JSON_PARSER_ERROR: Cannot deserialize instance of boolean from START_OBJECT value { or request may be missing a required field',
    ],
    ['Kind__c', 'Palm', 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Kind: bad value for restricted picklist field: Palm'],
    [
      'Traits__c',
      'Old;New',
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Traits: bad value for restricted picklist field: New',
    ],
    ['Contact_Mail__c', 'a@b', 'INVALID_EMAIL_ADDRESS: Contact Mail: invalid email address: a@b'],
    ['Keeper__c', 'nonsense', 'MALFORMED_ID: Keeper: id value of incorrect type: nonsense'],
    [
      'Keeper__c',
      '001000000000001AAA',
      'FIELD_INTEGRITY_EXCEPTION: Keeper: id value of incorrect type: 001000000000001AAA',
    ],
    ['Keeper__c', '005000000000001BAA', 'MALFORMED_ID: Keeper: id value of incorrect type: 005000000000001BAA'],
    ['Keeper__c', '0050000000zzzzz', 'INVALID_CROSS_REFERENCE_KEY: invalid cross reference id'],
    ['Nothing__c', 1, "INVALID_FIELD: No such column 'Nothing__c' on sobject of type Grove__c"],
    [
      'Double_Budget__c',
      1,
      'INVALID_FIELD_FOR_INSERT_UPDATE: Unable to create/update fields: Double_Budget__c. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
    ],
    ['Id', 'a00000000000001AAA', 'INVALID_FIELD_FOR_INSERT_UPDATE: cannot specify Id in an insert call'],
  ])('refuses %s %j', (field, raw, expected) => expect(refused(field, raw)).toEqual([expected]));

  it('calls a nameless custom record by its id', () => {
    const id = world.create('Grove__c', {});
    expect(world.value('Grove__c', id, 'Name')).toBe(id.slice(0, 15));
  });

  it('fills defaults: formula, picklist, checkbox, owner, roll-ups at nothing, and the number after the last', () => {
    const id = world.create('Grove__c', { Name: 'd' });
    expect(world.row('Grove__c', id)).toMatchObject({
      Planted__c: '2026-01-15',
      Kind__c: 'Oak',
      Is_Open__c: true,
      OwnerId: world.as().user.userId,
      Tree_Count__c: 0,
      Height_Sum__c: 0,
      Tallest__c: null,
      IsDeleted: false,
    });
    const names = ['one', 'two'].map((label) =>
      world.value('Tree__c', world.create('Tree__c', { Grove__c: id, Label__c: label }), 'Name'),
    );
    expect(names).toEqual(['T-0001', 'T-0002']);
  });

  it('stamps create and update', () => {
    const id = world.create('Grove__c', { Name: 's' });
    const before = world.row('Grove__c', id);
    world.update('Grove__c', id, {});
    const after = world.row('Grove__c', id);
    expect(after['CreatedDate']).toBe(before['CreatedDate']);
    expect(String(after['LastModifiedDate']) > String(before['LastModifiedDate'])).toBe(true);
  });
});
