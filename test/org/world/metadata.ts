/** Invented metadata: a nursery that grows trees. Nothing of any real project. */
const header = '<?xml version="1.0" encoding="UTF-8"?>';
const object = (body: string): string =>
  `${header}<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${body}</CustomObject>`;

const field = (name: string, type: string, rest = ''): string =>
  `<fields><fullName>${name}</fullName><label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label><type>${type}</type>${rest}</fields>`;

const text = (name: string, rest = ''): string => field(name, 'Text', `<length>40</length>${rest}`);

const valueSet = (values: readonly string[]): string =>
  `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${values
    .map(
      (value) =>
        `<value><fullName>${value}</fullName><default>${value === values[0]}</default><label>${value}</label></value>`,
    )
    .join('')}</valueSetDefinition></valueSet>`;

const rule = (name: string, formula: string, message: string, errorField?: string): string =>
  `<validationRules><fullName>${name}</fullName><active>true</active>${
    errorField ? `<errorDisplayField>${errorField}</errorDisplayField>` : ''
  }<errorConditionFormula>${formula}</errorConditionFormula><errorMessage>${message}</errorMessage></validationRules>`;

const shape = (label: string, sharing: string, name = '<type>Text</type>'): string =>
  `<label>${label}</label><pluralLabel>${label}s</pluralLabel><deploymentStatus>Deployed</deploymentStatus>` +
  `<nameField><label>${label} Name</label>${name}</nameField><sharingModel>${sharing}</sharingModel>`;

const masterDetail = (name: string, target: string, relationship: string, rest = ''): string =>
  field(
    name,
    'MasterDetail',
    `<referenceTo>${target}</referenceTo><relationshipName>${relationship}</relationshipName><relationshipOrder>0</relationshipOrder>${rest}`,
  );

const summary = (
  name: string,
  operation: string,
  child: string,
  lookup: string,
  summed?: string,
  filter = '',
): string =>
  field(
    name,
    'Summary',
    `<summaryForeignKey>${child}.${lookup}</summaryForeignKey><summaryOperation>${operation}</summaryOperation>${
      summed ? `<summarizedField>${child}.${summed}</summarizedField>` : ''
    }${filter}`,
  );

const grove = object(
  shape('Grove', 'Private') +
    text('Code__c', '<unique>true</unique><externalId>true</externalId><caseSensitive>false</caseSensitive>') +
    field('Kind__c', 'Picklist', valueSet(['Oak', 'Elm', 'Ash'])) +
    field('Traits__c', 'MultiselectPicklist', `<visibleLines>3</visibleLines>${valueSet(['Old', 'Wet', 'Rare'])}`) +
    field('Budget__c', 'Currency', '<precision>10</precision><scale>2</scale>') +
    field('Planted__c', 'Date', '<defaultValue>TODAY()</defaultValue>') +
    field('Visited__c', 'DateTime') +
    field('Is_Open__c', 'Checkbox', '<defaultValue>true</defaultValue>') +
    field(
      'Keeper__c',
      'Lookup',
      '<referenceTo>User</referenceTo><relationshipName>Kept_Groves</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
    ) +
    field(
      'Account__c',
      'Lookup',
      '<referenceTo>Account</referenceTo><relationshipName>Groves</relationshipName><deleteConstraint>Restrict</deleteConstraint>',
    ) +
    field('Double_Budget__c', 'Currency', '<precision>12</precision><scale>2</scale><formula>Budget__c * 2</formula>') +
    field('Contact_Mail__c', 'Email') +
    field('Place__c', 'Location', '<scale>5</scale>') +
    summary('Tree_Count__c', 'count', 'Tree__c', 'Grove__c') +
    summary(
      'Height_Sum__c',
      'sum',
      'Tree__c',
      'Grove__c',
      'Height__c',
      '<summaryFilterItems><field>Tree__c.State__c</field><operation>notEqual</operation><value>Felled</value></summaryFilterItems>',
    ) +
    summary('Tallest__c', 'max', 'Tree__c', 'Grove__c', 'Height__c') +
    summary('Fruit_Sum__c', 'sum', 'Tree__c', 'Grove__c', 'Fruit_Count__c') +
    rule('At_Most_Three', 'Tree_Count__c &gt; 3', 'A grove holds three trees.') +
    rule(
      'Budget_Never_Falls',
      'AND(NOT(ISNEW()), Budget__c &lt; PRIORVALUE(Budget__c))',
      'The budget may not fall.',
      'Budget__c',
    ) +
    rule('Kind_Is_Kept', 'AND(NOT(ISNEW()), ISCHANGED(Kind__c))', 'The kind stays.', 'Kind__c'),
);

const tree = object(
  shape('Tree', 'ControlledByParent', '<type>AutoNumber</type><displayFormat>T-{0000}</displayFormat>') +
    masterDetail('Grove__c', 'Grove__c', 'Trees') +
    field('Height__c', 'Number', '<precision>6</precision><scale>1</scale>') +
    field('State__c', 'Picklist', valueSet(['Standing', 'Felled'])) +
    text('Label__c', '<required>true</required><externalId>true</externalId>') +
    text('Secret__c') +
    field(
      'Neighbor__c',
      'Lookup',
      '<referenceTo>Tree__c</referenceTo><relationshipName>Neighbors</relationshipName><deleteConstraint>SetNull</deleteConstraint>',
    ) +
    summary('Fruit_Count__c', 'count', 'Fruit__c', 'Tree__c') +
    rule('Height_Not_Negative', 'Height__c &lt; 0', 'Trees grow upward.', 'Height__c'),
);

const recordType = (name: string, active: boolean, kinds: readonly string[]): string =>
  `<recordTypes><fullName>${name}</fullName><active>${active}</active><label>${name}</label><picklistValues><picklist>Size__c</picklist>${kinds
    .map((kind) => `<values><fullName>${kind}</fullName><default>false</default></values>`)
    .join('')}</picklistValues></recordTypes>`;

const shed = object(
  shape('Shed', 'ReadWrite') +
    field('Size__c', 'Picklist', valueSet(['Small', 'Large'])) +
    recordType('Hut', true, ['Small']) +
    recordType('Barn', true, ['Small', 'Large']),
);

const fruit = object(
  shape('Fruit', 'ControlledByParent') +
    masterDetail('Tree__c', 'Tree__c', 'Fruits', '<reparentableMasterDetail>true</reparentableMasterDetail>'),
);

const note = object(
  shape('Visit', 'ControlledByParent') +
    masterDetail('Grove__c', 'Grove__c', 'Visits', '<writeRequiresMasterRead>true</writeRequiresMasterRead>'),
);

const permission = (name: string, letters: string): string => {
  const flag = (element: string, letter: string): string => `<${element}>${letters.includes(letter)}</${element}>`;
  return `<objectPermissions>${flag('allowCreate', 'c')}${flag('allowDelete', 'd')}${flag('allowEdit', 'u')}${flag('allowRead', 'r')}${flag('modifyAllRecords', 'm')}<object>${name}</object>${flag('viewAllRecords', 'v')}</objectPermissions>`;
};

const groveFields = [
  'Code__c',
  'Kind__c',
  'Traits__c',
  'Budget__c',
  'Planted__c',
  'Visited__c',
  'Is_Open__c',
  'Keeper__c',
  'Account__c',
  'Contact_Mail__c',
];
const computedFields = ['Double_Budget__c', 'Tree_Count__c', 'Height_Sum__c', 'Tallest__c', 'Fruit_Sum__c'];
const grantField = (name: string, edit: boolean): string =>
  `<fieldPermissions><editable>${edit}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;

const permissionSet = (label: string, letters: string): string =>
  `${header}<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata">${groveFields
    .map((name) => grantField(`Grove__c.${name}`, letters.includes('u')))
    .join('')}${computedFields.map((name) => grantField(`Grove__c.${name}`, false)).join('')}${[
    'Height__c',
    'State__c',
    'Neighbor__c',
  ]
    .map((name) => grantField(`Tree__c.${name}`, letters.includes('u')))
    .join(
      '',
    )}<label>${label}</label>${['Grove__c', 'Tree__c', 'Fruit__c', 'Visit__c'].map((name) => permission(name, letters)).join('')}</PermissionSet>`;

const files: Readonly<Record<string, string>> = {
  'objects/Grove__c.object': grove,
  'objects/Tree__c.object': tree,
  'objects/Fruit__c.object': fruit,
  'objects/Visit__c.object': note,
  'objects/Shed__c.object': shed,
  'permissionsets/Grove_Keeper.permissionset': permissionSet('Keeper', 'crud'),
  'permissionsets/Grove_Reader.permissionset': permissionSet('Reader', 'r'),
  'permissionsets/Grove_Inspector.permissionset': permissionSet('Inspector', 'rv'),
  'permissionsets/Grove_Master.permissionset': permissionSet('Master', 'crudvm'),
};

/** Package files of the invented metadata, as a deploy leaves them in the store. */
export const nurseryFiles: ReadonlyMap<string, Uint8Array> = new Map(
  Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]),
);
