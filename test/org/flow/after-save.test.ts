import { assignment, condition, filter, flow, input, Mill, on, to, variable } from './mill.ts';

const create = (name: string, inner: string, more = ''): string =>
  `<recordCreates><name>${name}</name><label>${name}</label>${more}${inner}</recordCreates>`;
const lookup = (name: string, inner: string, next = ''): string =>
  `<recordLookups><name>${name}</name><label>${name}</label>${next && to(next)}${inner}</recordLookups>`;
const loaf = (values: string): string => `${values}<object>Loaf__c</object>`;
const sacks = 'Name, Weight__c, Note__c, Loaf_Sum__c';

describe('A flow after the save', () => {
  it('creates details, whose roll-up is there at once, and keeps the id it made', () => {
    const mill = new Mill({
      Bake: flow(
        on('RecordAfterSave', 'Create') +
          create(
            'First',
            loaf(input('Name', 'Rye') + input('Sack__c', '@$Record.Id') + input('Size__c', 3)),
            `${to('Keep')}<storeOutputAutomatically>true</storeOutputAutomatically>`,
          ) +
          `<recordUpdates><name>Keep</name><label>Keep</label>${input('Note__c', '@First')}<inputReference>$Record</inputReference></recordUpdates>`,
      ),
    });
    const id = mill.create('Sack__c', { Name: 'A' });
    const [baked] = mill.rows('SELECT Id, Name FROM Loaf__c');
    expect(baked).toMatchObject({ Name: 'Rye' });
    expect(mill.row(id, sacks)).toEqual({ Name: 'A', Weight__c: null, Note__c: baked?.['Id'], Loaf_Sum__c: 3 });
  });

  it('finds records by filters, order and limit, and puts them into variables', () => {
    const mill = new Mill({
      Find: flow(
        on('RecordAfterSave', 'Update', filter('Grade__c', 'EqualTo', 'go')) +
          variable('Heavy', 'SObject', '<isCollection>true</isCollection><objectType>Sack__c</objectType>') +
          variable('Names', 'String') +
          variable('Count', 'Number') +
          lookup(
            'First',
            `<filterLogic>(1 AND 2) OR 3</filterLogic>${filter('Weight__c', 'GreaterThanOrEqualTo', 10)}${filter('Name', 'NotEqualTo', 'C')}${filter('Name', 'StartsWith', 'li')}<object>Sack__c</object><outputReference>Heavy</outputReference><sortField>Weight__c</sortField><sortOrder>Desc</sortOrder>`,
            'Each',
          ) +
          `<loops><name>Each</name><label>Each</label><collectionReference>Heavy</collectionReference><iterationOrder>Asc</iterationOrder>${to('Join', 'nextValueConnector')}${to('Total', 'noMoreValuesConnector')}</loops>` +
          assignment('Join', [['Names', 'Add', '{!Each.Name};']], 'Each') +
          assignment(
            'Total',
            [
              ['Count', 'AssignCount', '@Heavy'],
              ['$Record.Note__c', 'Assign', '{!Count}:{!Names}'],
            ],
            'Write',
          ) +
          '<recordUpdates><name>Write</name><label>Write</label><inputReference>$Record</inputReference></recordUpdates>',
      ),
    });
    const made = [
      ['A', 10],
      ['B', 30],
      ['C', 90],
      ['Light_1', 1],
      ['D', 2],
    ].map(([Name, Weight__c]) => mill.create('Sack__c', { Name, Weight__c }));
    mill.save('update', 'Sack__c', { Grade__c: 'go' }, made[4]);
    expect(mill.row(made[4] ?? '', 'Note__c')).toEqual({ Note__c: '3:B;A;Light_1;' });
  });

  it('updates and deletes what filters find, and what collections hold', () => {
    const mill = new Mill({
      Change: flow(
        on('RecordAfterSave', 'Update', filter('Grade__c', 'EqualTo', 'go')) +
          `<recordUpdates><name>First</name><label>First</label>${to('Get')}${filter('Sack__c', 'EqualTo', '@$Record.Id')}${filter('Size__c', 'LessThan', 5)}${input('Kind__c', 'small')}<object>Loaf__c</object></recordUpdates>` +
          lookup(
            'Get',
            `${filter('Kind__c', 'EqualTo', 'stale')}<object>Loaf__c</object><storeOutputAutomatically>true</storeOutputAutomatically>`,
            'Drop',
          ) +
          '<recordDeletes><name>Drop</name><label>Drop</label><inputReference>Get</inputReference></recordDeletes>',
      ),
    });
    const id = mill.create('Sack__c', { Name: 'A' });
    for (const [Name, Size__c, Kind__c] of [
      ['a', 1, ''],
      ['b', 7, 'stale'],
      ['c', 8, ''],
    ] as const)
      mill.create('Loaf__c', { Name, Size__c, Kind__c, Sack__c: id });
    mill.save('update', 'Sack__c', { Grade__c: 'go' }, id);
    expect(mill.rows('SELECT Name, Kind__c FROM Loaf__c ORDER BY Name')).toEqual([
      { Name: 'a', Kind__c: 'small' },
      { Name: 'c', Kind__c: null },
    ]);
    expect(mill.row(id, 'Loaf_Sum__c')).toEqual({ Loaf_Sum__c: 9 });
  });

  it('creates a collection in one statement, whole or not at all', () => {
    const sizes = (last: number): string =>
      on('RecordAfterSave', 'Create') +
      variable('One', 'SObject', '<isCollection>false</isCollection><objectType>Loaf__c</objectType>') +
      variable('Many', 'SObject', '<isCollection>true</isCollection><objectType>Loaf__c</objectType>') +
      assignment(
        'First',
        [
          ['One.Name', 'Assign', 'x'],
          ['One.Sack__c', 'Assign', '@$Record.Id'],
          ['One.Size__c', 'Assign', 2],
          ['Many', 'Add', '@One'],
          ['One.Size__c', 'Assign', last],
          ['Many', 'Add', '@One'],
        ],
        'Make',
      ) +
      create('Make', '<inputReference>Many</inputReference>', to('Told', 'faultConnector')) +
      assignment('Told', [['$Record.Note__c', 'Assign', '{!$Flow.FaultMessage}'.slice(0, 80)]], 'Write') +
      '<recordUpdates><name>Write</name><label>Write</label><inputReference>$Record</inputReference></recordUpdates>';
    const good = new Mill({ Many: flow(sizes(5)) });
    expect(good.row(good.create('Sack__c', { Name: 'A' }), 'Loaf_Sum__c, Note__c')).toEqual({
      Loaf_Sum__c: 7,
      Note__c: null,
    });
    const bad = new Mill({ Many: flow(sizes(-5).replace("'{!$Flow.FaultMessage}'", '')) });
    expect(bad.refusal('create', 'Sack__c', { Name: 'A' })[0]).toMatch(
      /flow tried to update records: STRING_TOO_LONG: .*flow tried to create records: FIELD_CUSTOM_VALIDATION_EXCEPTION: No such loaf\./,
    );
    expect(bad.rows('SELECT Id FROM Loaf__c')).toEqual([]);
  });

  it('fails the save in Salesforce’s words where a fault has no path, and undoes all of it', () => {
    const mill = new Mill({
      Bad: flow(
        on('RecordAfterSave', 'Create') +
          create('First', loaf(input('Name', 'x') + input('Sack__c', '@$Record.Id') + input('Size__c', -1))),
      ),
    });
    expect(mill.refusal('create', 'Sack__c', { Name: 'A' })).toEqual([
      "CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “Mill Flow” process failed. Give your Salesforce admin these details. This error occurred when the flow tried to create records: FIELD_CUSTOM_VALIDATION_EXCEPTION: No such loaf.. You can look up ExceptionCode values in the SOAP API Developer Guide.",
    ]);
    expect(mill.rows('SELECT Id FROM Sack__c')).toEqual([]);
  });

  it('takes the fault path, with what the failed element did undone', () => {
    const mill = new Mill({
      Caught: flow(
        on('RecordAfterSave', 'Create') +
          create(
            'First',
            loaf(input('Name', 'x') + input('Sack__c', '@$Record.Id') + input('Size__c', -1)),
            to('Caught', 'faultConnector'),
          ) +
          create(
            'Caught',
            `${input('Subject', 'Baking failed')}${input('Description', '{!$Flow.FaultMessage}')}<object>Task</object>`,
          ),
      ),
    });
    mill.create('Sack__c', { Name: 'A' });
    expect(mill.rows('SELECT Subject, Description FROM Task')).toEqual([
      {
        Subject: 'Baking failed',
        Description: expect.stringMatching(
          /^This error occurred when the flow tried to create records: FIELD_CUSTOM_VALIDATION_EXCEPTION: No such loaf\./,
        ) as unknown,
      },
    ]);
  });

  it('does not run again for the record it is running for, and ends a chain of new records', () => {
    const self = new Mill({
      Self: flow(
        on('RecordAfterSave', 'CreateAndUpdate') +
          assignment('First', [['$Record.Weight__c', 'Add', 1]], 'Write') +
          '<recordUpdates><name>Write</name><label>Write</label><inputReference>$Record</inputReference></recordUpdates>',
      ),
    });
    expect(self.row(self.create('Sack__c', { Name: 'A', Weight__c: 1 }), 'Weight__c')).toEqual({ Weight__c: 2 });
    const chain = new Mill({
      Chain: flow(
        on('RecordAfterSave', 'Create') + create('First', `${input('Name', 'next')}<object>Sack__c</object>`),
      ),
    });
    expect(chain.refusal('create', 'Sack__c', { Name: 'A' })[0]).toMatch(/maximum trigger depth exceeded/);
    expect(chain.rows('SELECT Id FROM Sack__c')).toEqual([]);
  });

  it('runs when a roll-up changes the record, as for any save', () => {
    const mill = new Mill({
      Rolled: flow(
        on('RecordBeforeSave', 'Update', filter('Loaf_Sum__c', 'IsChanged', true)) +
          assignment('First', [['$Record.Note__c', 'Assign', 'sum {!$Record.Loaf_Sum__c}']]),
      ),
    });
    const id = mill.create('Sack__c', { Name: 'A' });
    mill.create('Loaf__c', { Name: 'l', Size__c: 4, Sack__c: id });
    expect(mill.row(id, 'Note__c')).toEqual({ Note__c: 'sum 4' });
  });

  it('runs with the rights of the system, whoever saves, and stamps who did', () => {
    const mill = new Mill({
      System: flow(
        on('RecordAfterSave', 'Create', '', 'Account') +
          create('First', `${input('Name', 'of {!$Record.Name}')}<object>Sack__c</object>`),
      ),
    });
    const [profile] = mill.rows("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    mill.create('User', {
      Username: 'u@mill.local',
      LastName: 'U',
      Alias: 'u',
      Email: 'u@mill.local',
      TimeZoneSidKey: 'GMT',
      LocaleSidKey: 'en_US',
      LanguageLocaleKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      ProfileId: profile?.['Id'],
    });
    const context = mill.engine.login('u@mill.local').context;
    expect(() => mill.engine.query(context, 'SELECT Id FROM Sack__c')).toThrow(
      expect.objectContaining({ code: 'INVALID_TYPE' }),
    );
    const [result] = mill.engine.save(context, [{ kind: 'create', object: 'Account', values: { Name: 'Acme' } }], {
      allOrNone: true,
    });
    expect(result?.success).toBe(true);
    expect(mill.rows('SELECT Name, CreatedBy.LastName FROM Sack__c')).toMatchObject([
      { Name: 'of Acme', CreatedBy: { LastName: 'U' } },
    ]);
  });

  it('refuses a delete it does not want, and runs in bulk for each of many', () => {
    const mill = new Mill({
      Keep: flow(
        on('RecordBeforeDelete', 'Delete', filter('Checked__c', 'EqualTo', true)) +
          '<customErrors><name>First</name><label>First</label><customErrorMessages><errorMessage>Checked sacks stay.</errorMessage><isFieldError>false</isFieldError></customErrorMessages></customErrors>',
      ),
      Count: flow(
        on('RecordAfterSave', 'Create') +
          `<decisions><name>First</name><label>First</label><defaultConnectorLabel>No</defaultConnectorLabel><rules><name>Odd</name><conditionLogic>and</conditionLogic>${condition('$Record.Checked__c', 'EqualTo', true)}${to('Bake')}<label>Odd</label></rules></decisions>` +
          create(
            'Bake',
            loaf(input('Name', '{!$Record.Name}') + input('Sack__c', '@$Record.Id') + input('Size__c', 1)),
          ),
      ),
    });
    const operations = Array.from({ length: 450 }, (_, at) => ({
      kind: 'create' as const,
      object: 'Sack__c',
      values: { Name: `S${at}`, Checked__c: at % 2 === 1 },
    }));
    const results = mill.engine.save(mill.context(), operations, { allOrNone: true });
    expect(results.every(({ success }) => success)).toBe(true);
    expect(mill.rows('SELECT COUNT(Id) n FROM Loaf__c')).toEqual([{ n: 225 }]);
    const [kept] = mill.engine.save(mill.context(), [{ kind: 'delete', id: results[1]?.id ?? '' }], {
      allOrNone: false,
    });
    expect(kept?.errors).toEqual([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Checked sacks stay.', fields: [] },
    ]);
    const [gone] = mill.engine.save(mill.context(), [{ kind: 'delete', id: results[0]?.id ?? '' }], {
      allOrNone: false,
    });
    expect(gone?.success).toBe(true);
  });
});
