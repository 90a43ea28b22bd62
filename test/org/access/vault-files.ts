import { manifest } from '../deploy/orchard.ts';

const xml = (type: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${inner}\n</${type}>\n`;
const shape = (label: string, sharing: string): string =>
  `<label>${label}</label><pluralLabel>${label}s</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>${sharing}</sharingModel><deploymentStatus>Deployed</deploymentStatus>`;
const field = (name: string, rest: string): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace('__c', '')}</label>${rest}</fields>`;
const text = '<type>Text</type><length>40</length>';
const number = '<type>Number</type><precision>8</precision><scale>0</scale>';
const lookup = (target: string, name: string, rest = ''): string =>
  `<type>Lookup</type><referenceTo>${target}</referenceTo><relationshipName>${name}</relationshipName>${rest}`;
const master = (name: string): string =>
  `<type>MasterDetail</type><referenceTo>Safe__c</referenceTo><relationshipName>${name}</relationshipName>`;

const rights = (object: string, letters: string): string => {
  const flag = (element: string, letter: string): string => `<${element}>${letters.includes(letter)}</${element}>`;
  return `<objectPermissions>${flag('allowCreate', 'c')}${flag('allowDelete', 'd')}${flag('allowEdit', 'u')}${flag('allowRead', 'r')}${flag('modifyAllRecords', 'm')}<object>${object}</object>${flag('viewAllRecords', 'v')}</objectPermissions>`;
};
const fieldRight = (name: string, editable = true): string =>
  `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
const set = (label: string, fields: string, objects: string, rest = ''): string =>
  xml('PermissionSet', `${rest}${fields}<label>${label}</label>${objects}`);

const plain = ['Code__c', 'Tag__c', 'Level__c', 'Kind__c', 'Ledger__c', 'Ghost__c'].map((name) => `Safe__c.${name}`);
const fields = (edit: boolean): string =>
  [...plain, 'Coin__c.Weight__c', 'Visitor__c.User__c', 'Claim__c.Safe__c']
    .map((name) => fieldRight(name, edit))
    .join('') + fieldRight('Safe__c.Coin_Sum__c', false);
const objects = (letters: string, own = letters): string =>
  ['Safe__c', 'Coin__c', 'Visitor__c'].map((name) => rights(name, letters)).join('') +
  ['Ledger__c', 'Claim__c'].map((name) => rights(name, own)).join('');

const ownerRule = (name: string, to: string): string =>
  `<sharingOwnerRules><fullName>${name}</fullName><accessLevel>Edit</accessLevel><label>${name}</label><sharedTo>${to}</sharedTo><sharedFrom><role>Keeper</role></sharedFrom></sharingOwnerRules>`;
const criteriaRule = (name: string, to: string): string =>
  `<sharingCriteriaRules><fullName>${name}</fullName><accessLevel>Read</accessLevel><label>${name}</label><sharedTo>${to}</sharedTo><criteriaItems><field>Kind__c</field><operation>equals</operation><value>royal</value></criteriaItems></sharingCriteriaRules>`;

/** Shares a safe with the user of each new visitor record. */
const flow = xml(
  'Flow',
  `<apiVersion>66.0</apiVersion><label>Share With Visitor</label><processType>AutoLaunchedFlow</processType>
<recordCreates><name>Share</name><label>Share</label><inputAssignments><field>ParentId</field><value><elementReference>$Record.Safe__c</elementReference></value></inputAssignments><inputAssignments><field>UserOrGroupId</field><value><elementReference>$Record.User__c</elementReference></value></inputAssignments><inputAssignments><field>AccessLevel</field><value><stringValue>Read</stringValue></value></inputAssignments><inputAssignments><field>RowCause</field><value><stringValue>Manual</stringValue></value></inputAssignments><object>Safe__Share</object></recordCreates>
<start><connector><targetReference>Share</targetReference></connector><object>Visitor__c</object><recordTriggerType>Create</recordTriggerType><triggerType>RecordAfterSave</triggerType></start><status>Active</status>`,
);

const role = (name: string, parent = ''): string =>
  xml('Role', `<name>${name}</name>${parent && `<parentRole>${parent}</parentRole>`}`);

/** Invented metadata: private safes with coins in them, a ledger and a ghost behind look-ups. */
export const vaultFiles: Readonly<Record<string, string>> = {
  'package.xml': manifest({
    CustomObject: ['Safe__c', 'Coin__c', 'Visitor__c', 'Ledger__c', 'Ghost__c', 'Claim__c'],
    CustomPermission: ['Open_Royal'],
    Flow: ['Share_With_Visitor'],
    Group: ['Friends'],
    PermissionSet: ['Keeper', 'Reader', 'Viewer', 'Master', 'Secret', 'Key'],
    Role: ['Head', 'Keeper', 'Watch', 'Patrol', 'Guard'],
    SharingRules: ['Safe__c'],
  }),
  'objects/Safe__c.object': xml(
    'CustomObject',
    '<enableActivities>true</enableActivities>' +
      shape('Safe', 'Private') +
      field(
        'Code__c',
        `${text}<unique>true</unique><externalId>true</externalId><caseSensitive>false</caseSensitive>`,
      ) +
      field('Tag__c', `${text}<externalId>true</externalId>`) +
      field('Level__c', number) +
      field('Kind__c', text) +
      field('Secret__c', text) +
      field(
        'Pick__c',
        '<type>Picklist</type><valueSet><valueSetDefinition><value><fullName>hushed</fullName><default>false</default><label>hushed</label></value></valueSetDefinition></valueSet>',
      ) +
      field('Ledger__c', lookup('Ledger__c', 'Safes')) +
      field('Ghost__c', lookup('Ghost__c', 'Haunted')) +
      field(
        'Coin_Sum__c',
        '<type>Summary</type><summaryForeignKey>Coin__c.Safe__c</summaryForeignKey><summaryOperation>sum</summaryOperation><summarizedField>Coin__c.Weight__c</summarizedField>',
      ) +
      '<listViews><fullName>All</fullName><columns>NAME</columns><columns>Level__c</columns><columns>Secret__c</columns><columns>Ledger__c</columns><filterScope>Everything</filterScope><label>All</label></listViews>' +
      '<validationRules><fullName>Royal</fullName><active>true</active><errorConditionFormula>AND(Level__c = 13, NOT($Permission.Open_Royal))</errorConditionFormula><errorMessage>Only with the key.</errorMessage></validationRules>',
  ),
  'objects/Coin__c.object': xml(
    'CustomObject',
    shape('Coin', 'ControlledByParent') + field('Safe__c', master('Coins')) + field('Weight__c', number),
  ),
  'objects/Visitor__c.object': xml(
    'CustomObject',
    shape('Visitor', 'ControlledByParent') +
      field('Safe__c', master('Visitors')) +
      field('User__c', lookup('User', 'Visits')),
  ),
  'objects/Ledger__c.object': xml('CustomObject', shape('Ledger', 'Private')),
  'objects/Ghost__c.object': xml('CustomObject', shape('Ghost', 'ReadWrite')),
  'objects/Claim__c.object': xml(
    'CustomObject',
    shape('Claim', 'Private') +
      field('Safe__c', lookup('Safe__c', 'Claims', '<deleteConstraint>Restrict</deleteConstraint>')),
  ),
  'customPermissions/Open_Royal.customPermission': xml('CustomPermission', '<label>Open Royal</label>'),
  'flows/Share_With_Visitor.flow': flow,
  'groups/Friends.group': xml('Group', '<doesIncludeBosses>false</doesIncludeBosses><name>Friends</name>'),
  'permissionsets/Keeper.permissionset': set('Keeper', fields(true), objects('crud')),
  'permissionsets/Reader.permissionset': set('Reader', fields(false), objects('r')),
  'permissionsets/Viewer.permissionset': set('Viewer', fields(true), objects('crudv', 'crud')),
  'permissionsets/Master.permissionset': set('Master', fields(true), objects('crudvm', 'crud')),
  'permissionsets/Secret.permissionset': set(
    'Secret',
    fieldRight('Safe__c.Secret__c') + fieldRight('Safe__c.Pick__c'),
    '',
  ),
  'permissionsets/Key.permissionset': set(
    'Key',
    '',
    '',
    '<customPermissions><enabled>true</enabled><name>Open_Royal</name></customPermissions>',
  ),
  'roles/Head.role': role('Head'),
  'roles/Keeper.role': role('Keeper', 'Head'),
  'roles/Watch.role': role('Watch'),
  'roles/Patrol.role': role('Patrol', 'Watch'),
  'roles/Guard.role': role('Guard'),
  'sharingRules/Safe__c.sharingRules': xml(
    'SharingRules',
    criteriaRule('Royal_Friends', '<group>Friends</group>') +
      criteriaRule('Royal_Guard', '<role>Guard</role>') +
      ownerRule('Kept', '<roleAndSubordinates>Watch</roleAndSubordinates>'),
  ),
};
