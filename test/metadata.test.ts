import { readdirSync, readFileSync } from 'node:fs';
import { checkFormulas } from './metadata/check-formulas.ts';
import { checkNames } from './metadata/check-names.ts';
import { checkPages } from './metadata/check-pages.ts';
import { checkPermissions } from './metadata/check-permissions.ts';
import { checkReferences } from './metadata/check-references.ts';
import { checkSchema } from './metadata/check-schema.ts';
import { readFiles, toProject, type Files, type Project } from './metadata/project.ts';
import { readSchema } from './metadata/schema.ts';

interface StandardObject {
  readonly name: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly addresses?: Readonly<Record<string, string>>;
}

const PACKAGE = 'force-app/main/default';
const STANDARD = 'config/org/standard-objects';

const standard: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(STANDARD)
    .map((file) => JSON.parse(readFileSync(`${STANDARD}/${file}`, 'utf8')) as StandardObject)
    .map(({ name, fields, addresses }) => [
      name,
      [...Object.keys(fields), ...Object.keys(addresses ?? {}).map((prefix) => `${prefix}Address`)],
    ]),
);
const schema = readSchema();
const files = readFiles(PACKAGE);

const schemaProblems = (project: Project): readonly string[] =>
  project.components.flatMap((component) =>
    checkSchema(schema, component.type, component.node).map((problem) => `${component.path}: ${problem}`),
  );

const checks: Readonly<Record<string, (project: Project) => readonly string[]>> = {
  schema: schemaProblems,
  names: checkNames,
  formulas: checkFormulas,
  references: checkReferences,
  permissions: checkPermissions,
  pages: checkPages,
};

const problemsOf = (changed: Files): readonly string[] => {
  const project = toProject(changed, standard);
  return Object.values(checks).flatMap((check) => check(project));
};

describe('the metadata of the project', () => {
  const project = toProject(files, standard);

  test('has the six core objects', () => {
    const objects = project.components
      .filter((component) => component.type === 'CustomObject')
      .map((component) => component.name);
    expect(objects).toEqual(
      expect.arrayContaining([
        'Account_Plan__c',
        'Objective__c',
        'Action__c',
        'Whitespace_Cell__c',
        'Buying_Center__c',
        'Offering__c',
      ]),
    );
  });

  test.each([
    ['is what the Metadata API reads', 'schema'],
    ['has names, labels, descriptions and help texts', 'names'],
    ['has formulas that name what exists', 'formulas'],
    ['has objects, layouts and list views that name what exists', 'references'],
    ['has permission sets that an org takes and that cover every field', 'permissions'],
    ['has pages, tabs, an app and labels that name what exists', 'pages'],
  ])('%s', (_, check) => {
    expect(checks[check]?.(project)).toEqual([]);
  });
});

describe('a planted mistake', () => {
  const before = new Set(problemsOf(files));
  const plan = 'objects/Account_Plan__c';

  test.each([
    [
      'a misspelt element',
      `${plan}/fields/Status__c.field-meta.xml`,
      '<label>Status</label>',
      '<lable>Status</lable>',
      'has no element lable',
    ],
    [
      'a value no enum has',
      `${plan}/fields/Status__c.field-meta.xml`,
      '<type>Picklist</type>',
      '<type>PickList</type>',
      '"PickList" is not one of',
    ],
    [
      'a truth value that is none',
      `${plan}/fields/Status__c.field-meta.xml`,
      '<required>true',
      '<required>yes',
      '"yes" is not a boolean',
    ],
    [
      'a missing element',
      `${plan}/validationRules/Target_Not_Negative.validationRule-meta.xml`,
      '<active>true</active>',
      '',
      'active is required',
    ],
    [
      'an element written twice',
      `${plan}/fields/Active_Key__c.field-meta.xml`,
      '<length>40</length>',
      '<length>40</length><length>41</length>',
      'length may be written once',
    ],
    [
      'a missing description',
      `${plan}/fields/Active_Key__c.field-meta.xml`,
      /<description>[^<]*<\/description>/,
      '',
      'has no description',
    ],
    [
      'a label that is too long',
      `${plan}/fields/Active_Key__c.field-meta.xml`,
      'Active Key<',
      `${'Key '.repeat(11)}<`,
      'label has 43 of 40',
    ],
    [
      'a missing help text',
      `${plan}/fields/Plan_Type__c.field-meta.xml`,
      /<inlineHelpText>[^<]*<\/inlineHelpText>/,
      '',
      'has no inlineHelpText',
    ],
    [
      'two default values',
      `${plan}/fields/Status__c.field-meta.xml`,
      '<default>false',
      '<default>true',
      'has two default values',
    ],
    [
      'a formula over a field nobody has',
      `${plan}/fields/Progress__c.field-meta.xml`,
      'Objective_Count__c = 0',
      'Objective_Total__c = 0',
      'names Objective_Total__c',
    ],
    [
      'a picklist value nobody has',
      `${plan}/validationRules/Active_Key_Matches.validationRule-meta.xml`,
      '"Active"',
      '"Live"',
      'tests Status__c for "Live"',
    ],
    [
      'a path that leads nowhere',
      'objects/Action__c/validationRules/Parent_Action_Of_Same_Objective.validationRule-meta.xml',
      'Parent_Action__r.',
      'Parent__r.',
      'names Parent__r.Objective__c',
    ],
    [
      'a look-up to nowhere',
      `${plan}/fields/Account__c.field-meta.xml`,
      '<referenceTo>Account<',
      '<referenceTo>Accounts<',
      'refers to Accounts',
    ],
    [
      'a roll-up of nothing',
      `${plan}/fields/Objective_Count__c.field-meta.xml`,
      'Objective__c.Account_Plan__c',
      'Objective__c.Plan__c',
      'names Objective__c.Plan__c',
    ],
    [
      'a list view of nothing',
      `${plan}/listViews/All.listView-meta.xml`,
      'Plan_Type__c',
      'Kind__c',
      'names Account_Plan__c.Kind__c',
    ],
    [
      'a filter no value passes',
      `${plan}/listViews/Active_Plans.listView-meta.xml`,
      '<value>Active',
      '<value>Live',
      'filters by "Live"',
    ],
    [
      'a layout of nothing',
      'layouts/Offering__c-Offering Layout.layout-meta.xml',
      'Product_Family__c',
      'Family__c',
      'names Offering__c.Family__c',
    ],
    [
      'a required field in a permission set',
      'permissionsets/Account_Planning_Rep.permissionset-meta.xml',
      'Account_Plan__c.Plan_Type__c',
      'Account_Plan__c.Status__c',
      'which is required',
    ],
    [
      'a right without the one below',
      'permissionsets/Account_Planning_Viewer.permissionset-meta.xml',
      '<allowRead>true',
      '<allowRead>false',
      'without reading Account',
    ],
    [
      'a viewer who may write',
      'permissionsets/Account_Planning_Viewer.permissionset-meta.xml',
      '<allowEdit>false',
      '<allowEdit>true',
      'lets a viewer change',
    ],
    [
      'a page with a component nobody has',
      'flexipages/Account_Record_Page.flexipage-meta.xml',
      '>accountPlan<',
      '>accountPlans<',
      'shows accountPlans',
    ],
    [
      'a facet nobody has',
      'flexipages/Account_Record_Page.flexipage-meta.xml',
      '<value>maintabs',
      '<value>tabs',
      'holds tabs',
    ],
    [
      'a page nobody has',
      'applications/Account_Planning.app-meta.xml',
      'Account_Record_Page',
      'Account_Page',
      'opens Account_Page',
    ],
    [
      'a tab nobody has',
      'applications/Account_Planning.app-meta.xml',
      '<tabs>Offering__c',
      '<tabs>Product__c',
      'names the tab Product__c',
    ],
  ] as const)('is found: %s', (_, path, find, replace, problem) => {
    const content = files.get(path) ?? '';
    const changed = content.replace(find, replace);
    expect(changed).not.toBe(content);
    const found = problemsOf(new Map([...files, [path, changed]])).filter((each) => !before.has(each));
    expect(found.join('\n')).toContain(problem);
  });
});
