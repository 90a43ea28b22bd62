import { failuresOf, field, manifest, openOrg, orchard, type Files } from './orchard.ts';

type Change = (files: Files) => Files;

const swap =
  (path: string, from: string, to: string): Change =>
  (files) => {
    const text = files[path] ?? '';
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    return { ...files, [path]: text.replace(from, to) };
  };
const tree = 'objects/Tree__c.object';
const orchardObject = 'objects/Orchard__c.object';
const gardener = 'permissionsets/Gardener.permissionset';
const page = 'flexipages/Orchard_Page.flexipage';
const addField = (path: string, name: string, inner: string): Change =>
  swap(path, '</CustomObject>', `${field(name, inner)}\n</CustomObject>`);
const drop =
  (path: string): Change =>
  (files) =>
    Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

const cases: readonly (readonly [string, Change, string])[] = [
  [
    'a look-up to nowhere',
    swap(orchardObject, '<referenceTo>Account<', '<referenceTo>Acount<'),
    `${orchardObject}:4 CustomField Orchard__c.Account__c: referenceTo value of 'Acount' does not resolve to a valid sObject type`,
  ],
  [
    'a label that is too long',
    swap(orchardObject, '<label>Orchard</label>', `<label>${'x'.repeat(41)}</label>`),
    `${orchardObject}:3 CustomObject Orchard__c: Value too long for field: MasterLabel maximum length is:40`,
  ],
  [
    'a field name with two underscores',
    addField(tree, 'A__b__c', '<type>Date</type>'),
    `${tree}:8 CustomField Tree__c.A__b__c: The field name can only contain underscores and alphanumeric characters.`,
  ],
  [
    'a field without the custom suffix',
    addField(tree, 'Height', '<type>Date</type>'),
    `${tree}:8 CustomField Tree__c.Height: Invalid fullName, must end in __c`,
  ],
  [
    'a number without scale',
    addField(tree, 'Height__c', '<type>Number</type><precision>5</precision>'),
    `${tree}:8 CustomField Tree__c.Height__c: Must specify 'scale' for a CustomField of type Number`,
  ],
  [
    'more decimals than digits',
    addField(tree, 'Height__c', '<type>Number</type><precision>5</precision><scale>6</scale>'),
    `${tree}:8 CustomField Tree__c.Height__c: Number fields must have a precision between 1 and 18 and a scale that is not greater than it`,
  ],
  [
    'text longer than a field holds',
    addField(tree, 'Note__c', '<type>Text</type><length>300</length>'),
    `${tree}:8 CustomField Tree__c.Note__c: Length must be between 1 and 255 for a CustomField of type Text`,
  ],
  [
    'a required look-up that may be blanked',
    addField(tree, 'Owner2__c', '<type>Lookup</type><referenceTo>User</referenceTo><required>true</required>'),
    `${tree}:8 CustomField Tree__c.Owner2__c: field integrity exception: unknown (must specify either cascade delete or restrict delete for required lookup foreign key)`,
  ],
  [
    'a third master',
    (files) =>
      addField(
        tree,
        'M3__c',
        '<type>MasterDetail</type><referenceTo>Account</referenceTo><relationshipName>T3</relationshipName>',
      )(
        addField(
          tree,
          'M2__c',
          '<type>MasterDetail</type><referenceTo>Account</referenceTo><relationshipName>T2</relationshipName>',
        )(files),
      ),
    `${tree}:4 CustomField Tree__c.Orchard__c: A custom object can have at most 2 master-detail relationships`,
  ],
  [
    'a child relationship name that is taken',
    addField(
      orchardObject,
      'Other__c',
      '<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Orchards</relationshipName>',
    ),
    `${orchardObject}:4 CustomField Orchard__c.Account__c: There is already a Child Relationship named Orchards on Account.`,
  ],
  [
    'a roll-up over a look-up',
    swap(orchardObject, '<summaryForeignKey>Tree__c.Orchard__c', '<summaryForeignKey>Orchard__c.Account__c'),
    `${orchardObject}:5 CustomField Orchard__c.Tree_Count__c: summaryForeignKey value of 'Orchard__c.Account__c' does not resolve`,
  ],
  [
    'a sum over text',
    swap(orchardObject, '<summarizedField>Tree__c.Crop__c', '<summarizedField>Tree__c.Name'),
    `${orchardObject}:6 CustomField Orchard__c.Crop__c: Field Tree__c.Name cannot be summarized with operation sum`,
  ],
  [
    'a formula that names no field',
    swap(orchardObject, 'Crop__c / Tree_Count__c', 'Crop__c / Trees__c'),
    `${orchardObject}:7 CustomField Orchard__c.Crop_Per_Tree__c: Field Trees__c does not exist. Check spelling.`,
  ],
  [
    'a formula of another type',
    swap(orchardObject, 'Crop__c / Tree_Count__c', 'TODAY()'),
    `${orchardObject}:7 CustomField Orchard__c.Crop_Per_Tree__c: Formula result is data type (Date), incompatible with expected data type`,
  ],
  [
    'a rule that is no condition',
    swap(tree, 'Crop__c &lt; 0', 'Crop__c + 1'),
    `${tree}:7 ValidationRule Tree__c.Crop_Positive: Formula result is data type (Number), incompatible with expected data type`,
  ],
  [
    'a rule that shows its error nowhere',
    swap(tree, '<errorDisplayField>Crop__c', '<errorDisplayField>Nowhere__c'),
    `${tree}:7 ValidationRule Tree__c.Crop_Positive: In field: errorDisplayField - no CustomField named Tree__c.Nowhere__c found`,
  ],
  [
    'a duplicate picklist value',
    swap(tree, '<fullName>Plum<', '<fullName>pear<'),
    `${tree}:6 CustomField Tree__c.Kind__c: Duplicate picklist value: pear`,
  ],
  [
    'a list view of an unknown column',
    swap(orchardObject, '<columns>Account__c<', '<columns>Acount__c<'),
    `${orchardObject}:8 ListView Orchard__c.All: Could not resolve list view column: Acount__c`,
  ],
  [
    'a detail that is private',
    swap(tree, '>ControlledByParent<', '>Private<'),
    `${tree}:3 CustomObject Tree__c: Cannot set sharingModel to Private on a CustomObject with a MasterDetail relationship field`,
  ],
  [
    'rights on an unknown field',
    swap(gardener, '<field>Tree__c.Crop__c', '<field>Tree__c.Crops__c'),
    `${gardener}:4 PermissionSet Gardener: In field: field - no CustomField named Tree__c.Crops__c found`,
  ],
  [
    'rights on a master-detail field',
    swap(gardener, '<field>Tree__c.Crop__c', '<field>Tree__c.Orchard__c'),
    `${gardener}:4 PermissionSet Gardener: You cannot deploy to a required field: Tree__c.Orchard__c`,
  ],
  [
    'edit without read',
    swap(
      gardener,
      '<editable>true</editable><field>Tree__c.Crop__c</field><readable>true',
      '<editable>true</editable><field>Tree__c.Crop__c</field><readable>false',
    ),
    `${gardener}:4 PermissionSet Gardener: Permission Edit Tree__c.Crop__c depends on permission(s): Read Tree__c.Crop__c`,
  ],
  [
    'objects edited unread',
    swap(
      gardener,
      '<allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Orchard__c',
      '<allowRead>false</allowRead><modifyAllRecords>false</modifyAllRecords><object>Orchard__c',
    ),
    `${gardener}:6 PermissionSet Gardener: Permission Create Orchard__c depends on permission(s): Read Orchard__c`,
  ],
  [
    'an unknown object',
    swap(gardener, '<object>Tree__c', '<object>Bush__c'),
    `${gardener}:7 PermissionSet Gardener: In field: object - no CustomObject named Bush__c found`,
  ],
  [
    'an unknown tab',
    swap(gardener, '<tab>Orchard__c', '<tab>Nursery'),
    `${gardener}:8 PermissionSet Gardener: In field: tab - no CustomTab named Nursery found`,
  ],
  [
    'an unknown app',
    swap(gardener, '<application>Fruit', '<application>Nuts'),
    `${gardener}:3 PermissionSet Gardener: In field: application - no CustomApplication named Nuts found`,
  ],
  [
    'a page of an unknown component',
    swap(page, '<componentName>treeList', '<componentName>bushList'),
    `${page}:3 FlexiPage Orchard_Page: We couldn't retrieve the design time component information for component bushList.`,
  ],
  [
    'a property the component lacks',
    swap(page, '<name>heading', '<name>title'),
    `${page}:3 FlexiPage Orchard_Page: The 'title' property of the component treeList doesn't exist.`,
  ],
  [
    'a component on a page it is not made for',
    swap('lwc/treeList/treeList.js-meta.xml', '<target>lightning__RecordPage', '<target>lightning__AppPage'),
    `${page}:3 FlexiPage Orchard_Page: Component treeList is not available on a page of type RecordPage`,
  ],
  [
    'a region the template lacks',
    swap(page, '<name>main</name>', '<name>sidebar</name>'),
    `${page}:3 FlexiPage Orchard_Page: The template flexipage:recordHomeSingleColTemplateDesktop has no region named sidebar`,
  ],
  [
    'a template for another type of page',
    swap(page, 'flexipage:recordHomeSingleColTemplateDesktop', 'home:desktopTemplate'),
    `${page}:4 FlexiPage Orchard_Page: The template home:desktopTemplate isn't available on a page of type RecordPage`,
  ],
  [
    'a tab in an app that is not there',
    swap('applications/Fruit.app', '<tabs>Orchard__c', '<tabs>Bush__c'),
    'applications/Fruit.app:3 CustomApplication Fruit: In field: tabs - no CustomTab named Bush__c found',
  ],
  [
    'a bundle without its script',
    drop('lwc/treeList/treeList.js'),
    'lwc/treeList/treeList.js-meta.xml:- LightningComponentBundle treeList: LWC1010: Failed to resolve entry for module "c/treeList"',
  ],
  [
    'an unknown label',
    swap('lwc/treeList/treeList.js', 'c.Tree_Title', 'c.Tree_Titel'),
    'lwc/treeList/treeList.js:2 LightningComponentBundle treeList: Invalid reference c.Tree_Titel of type label in file treeList.js',
  ],
  [
    'an unknown schema field',
    swap('lwc/treeList/treeList.js', 'Tree__c.Crop__c', 'Tree__c.Harvest__c'),
    'lwc/treeList/treeList.js:3 LightningComponentBundle treeList: Invalid reference Tree__c.Harvest__c of type sobjectField in file treeList.js',
  ],
  [
    'an unknown child component',
    swap('lwc/treeList/treeList.html', '{title}', '<c-bush-row></c-bush-row>'),
    'lwc/treeList/treeList.html:1 LightningComponentBundle treeList: No MODULE named markup://c:bushRow found : [markup://c:treeList]',
  ],
  [
    'an unknown style sheet',
    (files) => ({ ...files, 'lwc/treeList/treeList.css': "p { color: green; }\n@import 'c/barkStyle';" }),
    'lwc/treeList/treeList.css:2 LightningComponentBundle treeList: No MODULE named markup://c:barkStyle found : [markup://c:treeList]',
  ],
  [
    'an unknown target',
    swap('lwc/treeList/treeList.js-meta.xml', '<target>lightning__RecordPage', '<target>lightning__Fridge'),
    "lwc/treeList/treeList.js-meta.xml:3 LightningComponentBundle treeList: 'lightning__Fridge' is not a valid target",
  ],
  ['a file that is no XML', swap('tabs/Orchard__c.tab', '</CustomTab>', ''), 'tabs/Orchard__c.tab:'],
  [
    'a member without a file',
    swap('package.xml', '<members>Gardener</members>', '<members>Gardener</members><members>Ghost</members>'),
    "package.xml:9 PermissionSet Ghost: An object 'Ghost' of type PermissionSet was named in package.xml, but was not found in zipped directory",
  ],
  [
    'a file no member names',
    swap('package.xml', '<types><members>Gardener</members><name>PermissionSet</name></types>', ''),
    `${gardener}:- PermissionSet Gardener: Not in package.xml`,
  ],
  [
    'a type the org does not take',
    swap('package.xml', '<version>', '<types><members>*</members><name>WaveLens</name></types><version>'),
    "package.xml:10  package.xml: Unknown type name 'WaveLens' specified in package.xml",
  ],
  [
    'a field that is there twice',
    addField(tree, 'crop__c', '<type>Date</type>'),
    `${tree}:8 CustomField Tree__c.crop__c: Duplicate name specified: Tree__c.crop__c`,
  ],
  [
    'a folder the org does not take',
    (files) => ({ ...files, 'wave/Hello.wlens': '<Bot/>' }),
    "wave/Hello.wlens:-  wave/Hello.wlens: The local org takes no metadata in the folder 'wave'",
  ],
];

test.each(cases)('refuses %s, with file and line', (_, change, expected) => {
  const failures = failuresOf(openOrg().deploy(change(orchard)));
  expect(failures.filter((failure) => failure.startsWith(expected)).length > 0 ? expected : failures.join('\n')).toBe(
    expected,
  );
});

test('refuses a master-detail on an object that has records', () => {
  const org = openOrg();
  org.deploy({
    'package.xml': manifest({ CustomObject: ['Bush__c'] }),
    'objects/Bush__c.object': (orchard[orchardObject] ?? '')
      .replace(/<fields>.*<\/fields>|<listViews>.*<\/listViews>/g, '')
      .replaceAll('Orchard', 'Bush'),
  });
  const bush = org.catalog().objects.get('bush__c');
  if (!bush) throw new Error('Bush__c was not deployed');
  org.store.insert(bush, { Id: 'a00000000000001AAA', Name: 'One', IsDeleted: false });
  const status = org.deploy({
    'package.xml': manifest({ CustomField: ['Bush__c.Account__c'] }),
    'objects/Bush__c.object': `<CustomObject>${field('Account__c', '<type>MasterDetail</type><referenceTo>Account</referenceTo><relationshipName>Bushes</relationshipName>')}</CustomObject>`,
  });
  expect(failuresOf(status).join()).toMatch(/Cannot create a master-detail relationship on an object that has records/);
});

test('refuses to turn a text into a date', () => {
  const org = openOrg();
  org.deploy(orchard);
  const status = org.deploy({
    'package.xml': manifest({ CustomField: ['Account.Favorite_Fruit__c'] }),
    'objects/Account.object': `<CustomObject>${field('Favorite_Fruit__c', '<type>Date</type>')}</CustomObject>`,
  });
  expect(failuresOf(status).join()).toMatch(/Cannot change the type of Account.Favorite_Fruit__c from string to date/);
});

test('a missing member is a warning where missing files are allowed', () => {
  const files = swap(
    'package.xml',
    '<members>Gardener</members>',
    '<members>Gardener</members><members>Ghost</members>',
  )(orchard);
  expect(openOrg().deploy(files, { allowMissingFiles: true })).toMatchObject({ success: true });
});
