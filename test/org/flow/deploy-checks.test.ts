import { assignment, condition, filter, flow, input, Mill, on, variable } from './mill.ts';

const mill = new Mill();
const before = on('RecordBeforeSave', 'Create');
const after = on('RecordAfterSave', 'Create');
const fine = assignment('First', [['$Record.Note__c', 'Assign', 'x']]);
const element = (name: string, inner: string, kind = 'recordCreates'): string =>
  `<${kind}><name>${name}</name><label>${name}</label>${inner}</${kind}>`;
const lookup = (inner: string, object = 'Sack__c'): string =>
  element(
    'First',
    `${inner}<object>${object}</object><storeOutputAutomatically>true</storeOutputAutomatically>`,
    'recordLookups',
  );

function failures(source: string): readonly string[] {
  return mill
    .deploy({ Checked: source })
    .messages.filter(({ success }) => !success)
    .map(({ lineNumber, problem }) => `${lineNumber ?? '-'}: ${problem ?? ''}`);
}

test.each([
  [
    'a connector to nowhere',
    before + assignment('First', [['$Record.Note__c', 'Assign', 'x']], 'Gone'),
    'First (Assignment) - The connector leads to "Gone", an element that doesn\'t exist.',
  ],
  [
    'a start that leads nowhere',
    before.replace('>First<', '>Elsewhere<') + fine,
    '$Start - The connector leads to "Elsewhere", an element that doesn\'t exist.',
  ],
  [
    'an unknown object at the start',
    on('RecordBeforeSave', 'Create', '', 'Sak__c') + fine,
    '$Start - The object "Sak__c" doesn\'t exist.',
  ],
  [
    'an unknown field in the entry condition',
    on('RecordBeforeSave', 'Create', filter('Wait__c', 'EqualTo', 1)) + fine,
    '$Start - The field "Wait__c" for the object "Sack__c" doesn\'t exist.',
  ],
  [
    'filter logic beyond its conditions',
    on('RecordBeforeSave', 'Create', `<filterLogic>1 AND 2</filterLogic>${filter('Weight__c', 'EqualTo', 1)}`) + fine,
    '$Start - The filter logic "1 AND 2" references conditions that aren\'t defined.',
  ],
  [
    'an entry formula that does not compile',
    on('RecordBeforeSave', 'Create', '<filterFormula>{!$Record.Weight__c} + 1</filterFormula>') + fine,
    'Formula result is data type (Number), incompatible with expected data type (Boolean).',
  ],
  [
    'an unknown field in a formula',
    `${before}${fine}<formulas><name>F</name><dataType>Number</dataType><expression>{!$Record.Wait__c} * 2</expression></formulas>`,
    'Field $Record.Wait__c does not exist. Check spelling.',
  ],
  [
    'an unknown resource',
    before + assignment('First', [['$Record.Note__c', 'Assign', '@Nothing']]),
    'First (Assignment) - The flow contains an invalid reference to the "Nothing" resource, which doesn\'t exist.',
  ],
  [
    'an unknown merge field',
    before + assignment('First', [['$Record.Note__c', 'Assign', 'a {!Nothing.At} b']]),
    'First (Assignment) - The flow contains an invalid reference to the "Nothing.At" resource, which doesn\'t exist.',
  ],
  [
    'a text in a number',
    before + assignment('First', [['$Record.Weight__c', 'Assign', 'heavy']]),
    'First (Assignment) - "$Record.Weight__c" has an incompatible data type: Number can\'t hold Text.',
  ],
  [
    'a text field in a checkbox',
    before + assignment('First', [['$Record.Checked__c', 'Assign', '@$Record.Note__c']]),
    'First (Assignment) - "$Record.Checked__c" has an incompatible data type: Boolean can\'t hold Text.',
  ],
  [
    'an assignment to what cannot be assigned',
    before + assignment('First', [['$Record.Loaf_Sum__c', 'Assign', 1]]),
    'First (Assignment) - The field "$Record.Loaf_Sum__c" can\'t be edited.',
  ],
  [
    'an assignment to a constant',
    `${before}${assignment('First', [['C', 'Assign', 1]])}<constants><name>C</name><dataType>Number</dataType></constants>`,
    'First (Assignment) - The resource "C" can\'t be assigned a value.',
  ],
  [
    'an unknown operator',
    before + assignment('First', [['$Record.Weight__c', 'Multiply', 1]]),
    'First (Assignment) - The operator "Multiply" isn\'t supported.',
  ],
  [
    'a name used twice',
    before + fine + variable('First', 'String'),
    'The API name "First" is already used in this flow. Use a unique name.',
  ],
  [
    'a record variable without its object',
    `${before}${fine}${variable('R', 'SObject', '<objectType>Bread__c</objectType>')}`,
    'R (Variable) - The object "Bread__c" doesn\'t exist.',
  ],
  [
    'a decision on nothing',
    `${before}${element('First', `<rules><name>R</name><conditionLogic>and</conditionLogic>${condition('Nothing', 'EqualTo', 1)}<label>R</label></rules>`, 'decisions')}`,
    'First (Decision) - The flow contains an invalid reference to the "Nothing" resource, which doesn\'t exist.',
  ],
  [
    'a loop over one value',
    `${before}${variable('One', 'String')}${element('First', '<collectionReference>One</collectionReference>', 'loops')}`,
    'First (Loop) - "One" isn\'t a collection.',
  ],
  [
    'a search in an unknown object',
    after + lookup(filter('Name', 'EqualTo', 'x'), 'Bread__c'),
    'First (Get Records) - The object "Bread__c" doesn\'t exist.',
  ],
  [
    'an order by an unknown field',
    after + lookup(`${filter('Name', 'EqualTo', 'x')}<sortField>Wait__c</sortField>`),
    'First (Get Records) - The field "Wait__c" for the object "Sack__c" doesn\'t exist.',
  ],
  [
    'a new record with an unknown field',
    after + element('First', `${input('Wait__c', 1)}<object>Sack__c</object>`),
    'First (Create Records) - The field "Wait__c" for the object "Sack__c" doesn\'t exist.',
  ],
  [
    'a new record with a field that is computed',
    after + element('First', `${input('Loaf_Sum__c', 1)}<object>Sack__c</object>`),
    'First (Create Records) - The field "Loaf_Sum__c" for the object "Sack__c" can\'t be edited.',
  ],
  [
    'an update of everything',
    after + element('First', `${input('Note__c', 'x')}<object>Sack__c</object>`, 'recordUpdates'),
    'First (Update Records) - Set conditions: without them every record of the object would be changed.',
  ],
  [
    'new records before the save',
    before + element('First', `${input('Name', 'x')}<object>Sack__c</object>`),
    "First (Create Records) - This element isn't available in flows that run before the record is saved.",
  ],
  [
    'an error at an unknown field',
    `${before}${element('First', '<customErrorMessages><errorMessage>No.</errorMessage><fieldSelection>Wait__c</fieldSelection><isFieldError>true</isFieldError></customErrorMessages>', 'customErrors')}`,
    'First (Custom Error) - The flow contains an invalid reference to the "$Record.Wait__c" resource, which doesn\'t exist.',
  ],
  [
    'a subflow',
    `${after}${element('First', '<flowName>Other</flowName>', 'subflows')}${fine.replaceAll('First', 'Second')}`,
    'First (Subflow) - The local org does not run this element.',
  ],
  [
    'an Apex action',
    `${after}${element('First', '<actionName>Baker</actionName><actionType>apex</actionType>', 'actionCalls')}${fine.replaceAll('First', 'Second')}`,
    'First (Action) - The local org does not run this element.',
  ],
  [
    'a scheduled path to nowhere',
    on(
      'RecordAfterSave',
      'Create',
      '<scheduledPaths><name>Later</name><offsetNumber>1</offsetNumber><offsetUnit>Days</offsetUnit></scheduledPaths>',
    ) + fine,
    'Later (Scheduled Path) - The path has no element connected to it.',
  ],
])('A deploy refuses a flow with %s, at its line', (_, source, message) => {
  const found = failures(flow(source));
  expect(found.filter((each) => each.endsWith(`: ${message}`)).length > 0 ? message : found.join('\n')).toBe(message);
  expect(found.every((each) => /^[1-9]\d*: /.test(each))).toBe(true);
});

test.each([
  ['a screen flow', 'Flow', '', 'A flow of the type Flow is stored by the local org, not run.'],
  [
    'a flow that others call',
    'AutoLaunchedFlow',
    '<startElementReference>First</startElementReference>',
    'A flow without a record or schedule trigger is stored by the local org, not run.',
  ],
])('A deploy keeps %s and says that it does not run', (_, type, start, message) => {
  const source = flow(start + element('First', '<actionName>Baker</actionName>', 'actionCalls')).replace(
    'AutoLaunchedFlow',
    type,
  );
  const [told] = mill.deploy({ Kept: source }).messages.filter(({ componentType }) => componentType === 'Flow');
  expect(told).toMatchObject({ success: true, problem: message, problemType: 'Warning' });
});

test('A flow that uses a field keeps the field from being deleted', () => {
  const own = new Mill({ Uses: flow(before + fine) });
  const status = own.zip({
    'package.xml': '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><version>66.0</version></Package>',
    'destructiveChanges.xml':
      '<Package xmlns="http://soap.sforce.com/2006/04/metadata"><types><members>Sack__c.Note__c</members><name>CustomField</name></types></Package>',
  });
  expect(status.messages.find(({ success }) => !success)?.problem).toMatch(/referenced elsewhere.*Flow Uses/);
});

test('Every connector of a fine flow resolves', () => {
  expect(
    failures(
      flow(
        `${before}${assignment('First', [['$Record.Note__c', 'Assign', 'x']], 'Next')}${assignment('Next', [['$Record.Weight__c', 'Assign', 1]])}`,
      ),
    ),
  ).toEqual([]);
});
