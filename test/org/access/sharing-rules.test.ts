import type { Engine } from '../../../scripts/org/engine/types.ts';
import { manifest } from '../deploy/orchard.ts';
import { Mill } from '../flow/mill.ts';

const xml = (type: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${type}>\n`;
const shape = (label: string, sharing: string): string =>
  `<label>${label}</label><pluralLabel>${label}s</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>${sharing}</sharingModel><deploymentStatus>Deployed</deploymentStatus>`;
const field = (name: string, rest: string): string =>
  `<fields><fullName>${name}</fullName><label>${name}</label>${rest}</fields>`;
const role = (name: string, parent = ''): string =>
  xml('Role', `<name>${name}</name>${parent && `<parentRole>${parent}</parentRole>`}`);
const ownerRule = (name: string, level: string, from: string, to: string): string =>
  `<sharingOwnerRules><fullName>${name}</fullName><accessLevel>${level}</accessLevel><label>${name}</label><sharedTo>${to}</sharedTo><sharedFrom>${from}</sharedFrom></sharingOwnerRules>`;
const criteriaRule = (
  name: string,
  level: string,
  items: readonly (readonly [string, string, string])[],
  to: string,
  logic = '',
): string =>
  `<sharingCriteriaRules><fullName>${name}</fullName><accessLevel>${level}</accessLevel>${logic && `<booleanFilter>${logic}</booleanFilter>`}<label>${name}</label><sharedTo>${to}</sharedTo>${items
    .map(
      ([name_, operation, value]) =>
        `<criteriaItems><field>${name_}</field><operation>${operation}</operation><value>${value}</value></criteriaItems>`,
    )
    .join('')}</sharingCriteriaRules>`;

const rights = (object: string): string =>
  `<objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>${object}</object><viewAllRecords>false</viewAllRecords></objectPermissions>`;

const files: Readonly<Record<string, string>> = {
  'package.xml': manifest({
    CustomObject: ['Mold__c', 'Print__c', 'Account', 'Opportunity'],
    Group: ['Guests'],
    PermissionSet: ['Molder'],
    Role: ['Head', 'Maker', 'Seller', 'Trainee'],
    SharingRules: ['Mold__c', 'Account'],
  }),
  'objects/Mold__c.object': xml(
    'CustomObject',
    shape('Mold', 'Private') +
      field('Kind__c', '<type>Text</type><length>40</length>') +
      field('Depth__c', '<type>Number</type><precision>6</precision><scale>1</scale>') +
      field(
        'Print_Count__c',
        '<type>Summary</type><summaryForeignKey>Print__c.Mold__c</summaryForeignKey><summaryOperation>count</summaryOperation>',
      ),
  ),
  'objects/Print__c.object': xml(
    'CustomObject',
    shape('Print', 'ControlledByParent') +
      field(
        'Mold__c',
        '<type>MasterDetail</type><referenceTo>Mold__c</referenceTo><relationshipName>Prints</relationshipName>',
      ),
  ),
  'objects/Account.object': xml('CustomObject', '<sharingModel>Private</sharingModel>'),
  'objects/Opportunity.object': xml('CustomObject', '<sharingModel>Private</sharingModel>'),
  'groups/Guests.group': xml('Group', '<doesIncludeBosses>false</doesIncludeBosses><name>Guests</name>'),
  'roles/Head.role': role('Head'),
  'roles/Maker.role': role('Maker', 'Head'),
  'roles/Seller.role': role('Seller', 'Head'),
  'roles/Trainee.role': role('Trainee', 'Seller'),
  'permissionsets/Molder.permissionset': xml(
    'PermissionSet',
    `${['Kind__c', 'Depth__c'].map((name) => `<fieldPermissions><editable>true</editable><field>Mold__c.${name}</field><readable>true</readable></fieldPermissions>`).join('')}<label>Molder</label>${rights('Mold__c')}${rights('Print__c')}`,
  ),
  'sharingRules/Mold__c.sharingRules': xml(
    'SharingRules',
    criteriaRule(
      'Deep',
      'Read',
      [
        ['Depth__c', 'greaterThan', '10'],
        ['Kind__c', 'equals', 'star,moon'],
        ['Kind__c', 'startsWith', 'secret'],
      ],
      '<group>Guests</group>',
      '(1 AND 2) OR 3',
    ) + ownerRule('Made', 'Edit', '<role>Maker</role>', '<roleAndSubordinates>Seller</roleAndSubordinates>'),
  ),
  'sharingRules/Account.sharingRules': xml(
    'SharingRules',
    ownerRule('Accounts', 'Read', '<role>Maker</role>', '<role>Trainee</role>').replace(
      '<label>',
      '<accountSettings><caseAccessLevel>None</caseAccessLevel><contactAccessLevel>None</contactAccessLevel><opportunityAccessLevel>Read</opportunityAccessLevel></accountSettings><label>',
    ),
  ),
};

const mill = new Mill();
const status = mill.zip(files);
const { engine } = mill;
const idOf = (object: string, name: string, by = 'Name'): string =>
  String(mill.rows(`SELECT Id FROM ${object} WHERE ${by} = '${name}'`)[0]?.['Id']);

const people = [
  ['maker', 'Maker'],
  ['peer', 'Maker'],
  ['seller', 'Seller'],
  ['trainee', 'Trainee'],
  ['head', 'Head'],
  ['guest', ''],
  ['stranger', ''],
] as const;
for (const [name, roleName] of people) {
  const user = mill.create('User', {
    Username: `${name}@mill.local`,
    LastName: name,
    Alias: name,
    Email: `${name}@mill.local`,
    TimeZoneSidKey: 'GMT',
    LocaleSidKey: 'en_US',
    LanguageLocaleKey: 'en_US',
    EmailEncodingKey: 'UTF-8',
    ProfileId: idOf('Profile', 'Standard User'),
    UserRoleId: roleName === '' ? null : idOf('UserRole', roleName, 'DeveloperName'),
  });
  mill.create('PermissionSetAssignment', { AssigneeId: user, PermissionSetId: idOf('PermissionSet', 'Molder') });
}
mill.create('GroupMember', {
  GroupId: idOf('Group', 'Guests', 'DeveloperName'),
  UserOrGroupId: idOf('User', 'guest', 'LastName'),
});

const as = (name: string): ReturnType<Engine['contextOf']> => engine.login(`${name}@mill.local`).context;
function make(user: string, object: string, values: Readonly<Record<string, unknown>>): string {
  const [result] = engine.save(as(user), [{ kind: 'create', object, values }], { allOrNone: true });
  if (!result?.success) throw new Error(JSON.stringify(result?.errors));
  return result.id;
}

const plain = make('maker', 'Mold__c', { Name: 'plain', Kind__c: 'sun', Depth__c: 1 });
const star = make('stranger', 'Mold__c', { Name: 'star', Kind__c: 'STAR', Depth__c: 11 });
make('stranger', 'Mold__c', { Name: 'flat star', Kind__c: 'star', Depth__c: 9 });
make('stranger', 'Mold__c', { Name: 'mine', Kind__c: 'Secret sign' });
make('maker', 'Print__c', { Name: 'first print', Mold__c: plain });
const account = make('maker', 'Account', { Name: 'Acme' });
make('maker', 'Opportunity', { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-05-01', AccountId: account });

const seen = (user: string, soql: string): readonly unknown[] =>
  engine.query(as(user), soql).records.map((record) => record['Name'] ?? record['n'] ?? record['Id']);

it('deploys roles, groups and rules', () => {
  expect(status.messages.filter(({ success }) => !success)).toEqual([]);
});

/** What each persona sees: molds, prints, accounts, opportunities. */
test.each([
  ['maker', ['plain'], ['first print'], ['Acme'], ['Deal']],
  ['peer', [], [], [], []],
  ['seller', ['plain'], ['first print'], ['Acme'], ['Deal']],
  ['trainee', ['plain'], ['first print'], ['Acme'], ['Deal']],
  ['head', ['plain'], ['first print'], ['Acme'], ['Deal']],
  ['guest', ['mine', 'star'], [], [], []],
  ['stranger', ['flat star', 'mine', 'star'], [], [], []],
])('%s sees, counts, groups and orders only what is shared', (user, molds, prints, accounts, deals) => {
  expect(seen(user, 'SELECT Name FROM Mold__c ORDER BY Name')).toEqual(molds);
  expect(seen(user, 'SELECT Name FROM Print__c')).toEqual(prints);
  expect(seen(user, 'SELECT Name FROM Account')).toEqual(accounts);
  expect(seen(user, 'SELECT Name FROM Opportunity')).toEqual(deals);
  expect(engine.query(as(user), 'SELECT COUNT() FROM Mold__c').totalSize).toBe(molds.length);
  expect(seen(user, 'SELECT COUNT(Id) n FROM Mold__c')).toEqual([molds.length]);
  expect(engine.query(as(user), 'SELECT Name, MAX(Depth__c) FROM Mold__c GROUP BY Name').totalSize).toBe(molds.length);
  expect(seen(user, "SELECT Name FROM Print__c WHERE Mold__r.Kind__c != 'nothing'")).toEqual(prints);
  expect(seen(user, 'SELECT Name FROM Mold__c WHERE Id IN (SELECT Mold__c FROM Print__c)')).toEqual(
    prints.length ? ['plain'] : [],
  );
  expect(engine.query(as(user), 'SELECT Name FROM Mold__c', { includeDeleted: true }).totalSize).toBe(molds.length);
});

test.each([
  ['seller', 'plain', 'edit', []],
  ['trainee', 'plain', 'edit', []],
  ['seller', 'plain', 'delete', ['INSUFFICIENT_ACCESS_OR_READONLY: insufficient access rights on object id']],
  ['guest', 'star', 'edit', ['INSUFFICIENT_ACCESS_OR_READONLY: insufficient access rights on object id']],
  ['peer', 'plain', 'edit', ['NOT_FOUND: The requested resource does not exist']],
] as const)('%s, mold %s, to %s', (user, mold, right, expected) => {
  const id = mold === 'plain' ? plain : star;
  const operation =
    right === 'edit'
      ? ({ kind: 'update', object: 'Mold__c', id, values: { Depth__c: mold === 'star' ? 11 : 1 } } as const)
      : ({ kind: 'delete', id } as const);
  const [result] = engine.save(as(user), [operation], { allOrNone: true });
  expect(result?.errors.map(({ statusCode, message }) => `${statusCode}: ${message}`)).toEqual(expected);
});

it('tells no difference between a record one may not see and one that is not there', () => {
  const nowhere = `${plain.slice(0, 12)}zzzAAA`;
  const told = (id: string): readonly unknown[] => {
    const errors = (operation: Parameters<Engine['save']>[1][number]): unknown =>
      engine
        .save(as('peer'), [operation], { allOrNone: true })[0]
        ?.errors.map(({ statusCode, message }) => `${statusCode}: ${message}`);
    const read = (): unknown => {
      try {
        return engine.retrieve(as('peer'), 'Mold__c', id);
      } catch (error) {
        return String(error);
      }
    };
    return [
      errors({ kind: 'update', object: 'Mold__c', id, values: {} }),
      errors({ kind: 'delete', object: 'Mold__c', id }),
      errors({ kind: 'undelete', object: 'Mold__c', id }),
      read(),
    ];
  };
  expect(told(plain)).toEqual(told(nowhere));
});

test.each([
  [
    'an unknown role',
    ownerRule('R', 'Read', '<role>Nobody</role>', '<role>Maker</role>'),
    'In field: role - no Role named Nobody found',
  ],
  [
    'an unknown field',
    criteriaRule('R', 'Read', [['Width__c', 'equals', '1']], '<role>Maker</role>'),
    'In field: field - no CustomField named Mold__c.Width__c found',
  ],
  [
    'an unknown operation',
    criteriaRule('R', 'Read', [['Kind__c', 'resembles', '1']], '<role>Maker</role>'),
    "'resembles' is not a valid filter operation",
  ],
  [
    'a level there is not',
    ownerRule('R', 'All', '<role>Maker</role>', '<role>Seller</role>'),
    "'All' is not a valid value for accessLevel",
  ],
  [
    'a territory',
    ownerRule('R', 'Read', '<role>Maker</role>', '<territory>North</territory>'),
    'The local org does not share with territory',
  ],
])('A deploy refuses a rule with %s', (_, rule, problem) => {
  const refused = mill.zip({
    'package.xml': manifest({ SharingRules: ['Mold__c'] }),
    'sharingRules/Mold__c.sharingRules': xml('SharingRules', rule),
  });
  expect(refused.messages.filter(({ success }) => !success).map((message) => message.problem)).toContain(problem);
});
