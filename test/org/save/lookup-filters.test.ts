import { defaults, field, manifest, zipOf } from '../deploy/orchard.ts';
import { Mill } from '../flow/mill.ts';

const xml = (inner: string): string =>
  `<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">${inner}</CustomObject>`;
const item = (name: string, operation: string, rest: string): string =>
  `<filterItems><field>${name}</field><operation>${operation}</operation>${rest}</filterItems>`;
const filter = (items: string, rest = '<isOptional>false</isOptional>'): string =>
  `<lookupFilter><active>true</active>${rest}${items}</lookupFilter>`;
const lookup = (filterXml: string): string =>
  `<type>Lookup</type><referenceTo>Sack__c</referenceTo><relationshipName>Sticks</relationshipName>${filterXml}`;
const value = (text: string): string => `<value>${text}</value>`;

/** The mill with labels that are stuck on sacks of some kinds. */
function open(filterXml: string): { readonly mill: Mill; readonly problems: readonly string[] } {
  const mill = new Mill();
  const files = {
    'package.xml': manifest({ CustomObject: ['Sticker__c'], PermissionSet: ['Sticking'] }),
    'objects/Sticker__c.object': xml(
      `<label>Sticker</label><pluralLabel>Stickers</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><sharingModel>ReadWrite</sharingModel><deploymentStatus>Deployed</deploymentStatus>${field('Sack__c', lookup(filterXml))}${field('Grade__c', '<type>Picklist</type><valueSet><valueSetDefinition><value><fullName>fine</fullName><default>false</default><label>fine</label></value></valueSetDefinition></valueSet>')}`,
    ),
    'permissionsets/Sticking.permissionset':
      '<PermissionSet xmlns="http://soap.sforce.com/2006/04/metadata"><fieldPermissions><editable>true</editable><field>Sticker__c.Sack__c</field><readable>true</readable></fieldPermissions><fieldPermissions><editable>true</editable><field>Sticker__c.Grade__c</field><readable>true</readable></fieldPermissions><label>Sticking</label></PermissionSet>',
  };
  const status = mill.engine.deployer.deploy(mill.context(), zipOf(files), defaults);
  const problems = status.messages.flatMap(({ problem, problemType }) =>
    problem ? [`${problemType}: ${problem}`] : [],
  );
  if (status.success) {
    const [set] = mill.rows("SELECT Id FROM PermissionSet WHERE Name = 'Sticking'");
    mill.create('PermissionSetAssignment', { AssigneeId: mill.context().user.userId, PermissionSetId: set?.['Id'] });
  }
  return { mill, problems };
}

const standard = 'FIELD_FILTER_VALIDATION_EXCEPTION: Value does not exist or does not match filter criteria.';

describe('A required filter of a look-up', () => {
  it('refuses a record that does not meet it, with the message of the filter or the platform', () => {
    const heavy = item('Sack__c.Weight__c', 'greaterThan', value('10'));
    const own = open(filter(heavy, '<isOptional>false</isOptional><errorMessage>Only heavy sacks.</errorMessage>'));
    const [light, full] = [5, 50].map((Weight__c) => own.mill.create('Sack__c', { Name: 's', Weight__c }));
    expect(own.mill.refusal('create', 'Sticker__c', { Name: 'x', Sack__c: light })).toEqual([
      'FIELD_FILTER_VALIDATION_EXCEPTION: Only heavy sacks.',
    ]);
    expect(own.mill.refusal('create', 'Sticker__c', { Name: 'x', Sack__c: full })).toEqual([]);
    expect(own.mill.refusal('create', 'Sticker__c', { Name: 'x' })).toEqual([]);
    const plain = open(filter(heavy)).mill;
    const sack = plain.create('Sack__c', { Name: 's' });
    expect(plain.refusal('create', 'Sticker__c', { Name: 'x', Sack__c: sack })).toEqual([standard]);
  });

  it('compares with fields of the record and its user, by its logic, minding case', () => {
    const { mill } = open(
      filter(
        item('Sack__c.Grade__c', 'equals', '<valueField>$Source.Grade__c</valueField>') +
          item('Sack__c.Owner.Id', 'notEqual', '<valueField>$User.Id</valueField>') +
          item('Sack__c.Note__c', 'startsWith', value('ok')),
        '<booleanFilter>1 AND (2 OR 3)</booleanFilter><isOptional>false</isOptional>',
      ),
    );
    const stick = (Grade__c: string, Note__c: string): readonly string[] =>
      mill.refusal('create', 'Sticker__c', {
        Name: 'x',
        Grade__c: 'fine',
        Sack__c: mill.create('Sack__c', { Name: 's', Grade__c, Note__c }),
      });
    expect([stick('fine', 'ok, go'), stick('Fine', 'ok'), stick('fine', 'OK'), stick('fine', 'no')]).toEqual([
      [],
      [standard],
      [standard],
      [standard],
    ]);
  });

  it('holds a later save too, when the record no longer meets it', () => {
    const { mill } = open(filter(item('Sack__c.Checked__c', 'equals', value('True'))));
    const sack = mill.create('Sack__c', { Name: 's', Checked__c: true });
    const sticker = mill.create('Sticker__c', { Name: 'x', Sack__c: sack });
    mill.save('update', 'Sack__c', { Checked__c: false }, sack);
    expect(mill.refusal('update', 'Sticker__c', { Name: 'y' }, sticker)).toEqual([standard]);
    expect(mill.refusal('update', 'Sticker__c', { Sack__c: null }, sticker)).toEqual([]);
  });

  it('that is optional only guides people, and a deploy says so', () => {
    const { mill, problems } = open(
      filter(item('Sack__c.Checked__c', 'equals', value('True')), '<isOptional>true</isOptional>'),
    );
    expect(problems).toContain('Warning: An optional lookupFilter is stored by the local org, not run.');
    const sack = mill.create('Sack__c', { Name: 's' });
    expect(mill.refusal('create', 'Sticker__c', { Name: 'x', Sack__c: sack })).toEqual([]);
  });

  it.each([
    [item('Sack__c.Nope__c', 'equals', value('1')), 'Field Sack__c.Nope__c in the lookup filter does not exist'],
    [item('Loaf__c.Size__c', 'equals', value('1')), 'Field Loaf__c.Size__c in the lookup filter does not exist'],
    [
      item('Sack__c.Name', 'equals', '<valueField>$Source.Nope__c</valueField>'),
      'Field $Source.Nope__c in the lookup filter does not exist',
    ],
    [item('Sack__c.Name', 'within', value('1')), "The operation within can't be used in a lookup filter"],
    [
      item('Sack__c.Name', 'equals', value('1')) + '<booleanFilter>1 OR 2</booleanFilter>',
      'The filter logic of the lookup filter does not fit its items',
    ],
  ])('%s is refused at deploy', (items, problem) => {
    expect(open(filter(items)).problems).toContain(`Error: ${problem}`);
  });
});
