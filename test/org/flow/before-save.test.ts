import { assignment, condition, filter, flow, input, Mill, on, to, variable } from './mill.ts';

const decision = (rules: string, otherwise = ''): string =>
  `<decisions><name>First</name><label>First</label>${otherwise && to(otherwise, 'defaultConnector')}<defaultConnectorLabel>Other</defaultConnectorLabel>${rules}</decisions>`;
const rule = (name: string, inner: string, next: string, logic = 'and'): string =>
  `<rules><name>${name}</name><conditionLogic>${logic}</conditionLogic>${inner}${to(next)}<label>${name}</label></rules>`;

describe('A flow before the save', () => {
  it('fills the record, and validation rules see what it filled', () => {
    const mill = new Mill({
      Fill: flow(
        on('RecordBeforeSave', 'CreateAndUpdate') +
          assignment('First', [
            ['$Record.Note__c', 'Assign', 'Sack {!$Record.Name} of {!Twice}'],
            ['$Record.Weight__c', 'Add', 1],
            ['$Record.Opened__c', 'Assign', '@$Flow.CurrentDate'],
          ]) +
          '<formulas><name>Twice</name><dataType>Number</dataType><expression>{!$Record.Weight__c} * 2</expression><scale>1</scale></formulas>',
      ),
    });
    const id = mill.create('Sack__c', { Name: 'A', Weight__c: 4 });
    expect(mill.row(id, 'Note__c, Weight__c, Opened__c')).toEqual({
      Note__c: 'Sack A of 8',
      Weight__c: 5,
      Opened__c: '2026-03-01',
    });
    expect(mill.refusal('update', 'Sack__c', { Weight__c: 100 }, id)).toEqual([
      'FIELD_CUSTOM_VALIDATION_EXCEPTION: Too heavy.',
    ]);
  });

  it('writes by Update Triggering Record too, and holds lengths as a client is held', () => {
    const mill = new Mill({
      Update: flow(
        on('RecordBeforeSave', 'Create') +
          `<recordUpdates><name>First</name><label>First</label>${input('Grade__c', '@$Record.Note__c')}${input('Note__c', '{!$Record.Note__c}{!$Record.Note__c}')}<inputReference>$Record</inputReference></recordUpdates>`,
      ),
    });
    const id = mill.create('Sack__c', { Name: 'A', Note__c: 'ab' });
    expect(mill.row(id, 'Grade__c, Note__c')).toEqual({ Grade__c: 'ab', Note__c: 'abab' });
    expect(mill.refusal('create', 'Sack__c', { Name: 'B', Note__c: 'x'.repeat(60) })[0]).toMatch(
      /^STRING_TOO_LONG: Note: data value too large/,
    );
  });

  it('makes the platform derive from what it sets: the stage decides on closed and won', () => {
    const mill = new Mill({
      Stage: flow(
        on('RecordBeforeSave', 'Create', '', 'Opportunity') +
          assignment('First', [['$Record.StageName', 'Assign', 'Closed Won']]),
      ),
    });
    const id = mill.create('Opportunity', { Name: 'O', StageName: 'Prospecting', CloseDate: '2026-05-01' });
    expect(mill.rows(`SELECT StageName, IsWon, Probability FROM Opportunity WHERE Id = '${id}'`)).toEqual([
      { StageName: 'Closed Won', IsWon: true, Probability: 100 },
    ]);
  });

  test.each([
    ['equals, without case', filter('Grade__c', 'EqualTo', 'FINE'), { Grade__c: 'fine' }, { Grade__c: 'finer' }],
    ['is changed', filter('Weight__c', 'IsChanged', true), { Weight__c: 2 }, { Grade__c: 'x' }],
    ['is null', filter('Price__c', 'IsNull', false), { Price__c: 3 }, { Grade__c: 'x' }],
    ['greater', filter('Weight__c', 'GreaterThan', 10), { Weight__c: 11 }, { Weight__c: 10 }],
    ['starts with', filter('Grade__c', 'StartsWith', 'fi'), { Grade__c: 'Fine' }, { Grade__c: 'a fine' }],
    [
      'own logic',
      '<filterLogic>1 AND (2 OR NOT 3)</filterLogic>' +
        filter('Weight__c', 'LessThan', 9) +
        filter('Grade__c', 'EqualTo', 'a') +
        filter('Grade__c', 'Contains', 'b'),
      { Weight__c: 8, Grade__c: 'c' },
      { Weight__c: 8, Grade__c: 'abc' },
    ],
    [
      'a formula',
      '<filterFormula>AND(NOT(ISNEW()), ISCHANGED({!$Record.Weight__c}), {!$Record.Weight__c} &gt; 5)</filterFormula>',
      { Weight__c: 6 },
      { Weight__c: 5 },
    ],
  ])('starts on its entry condition only: %s', (_, entry, fits, misses) => {
    const mill = new Mill({
      Entry: flow(
        on('RecordBeforeSave', 'Update', entry) + assignment('First', [['$Record.Note__c', 'Assign', 'ran']]),
      ),
    });
    const [one, two] = ['A', 'B'].map((Name) => mill.create('Sack__c', { Name, Weight__c: 1 }));
    mill.save('update', 'Sack__c', fits, one);
    mill.save('update', 'Sack__c', misses, two);
    expect([mill.row(one ?? '', 'Note__c'), mill.row(two ?? '', 'Note__c')]).toEqual([
      { Note__c: 'ran' },
      { Note__c: null },
    ]);
  });

  it('starts only when the conditions are newly met, where it says so', () => {
    const entry =
      filter('Grade__c', 'EqualTo', 'fine') +
      '<doesRequireRecordChangedToMeetCriteria>true</doesRequireRecordChangedToMeetCriteria>';
    const mill = new Mill({
      Newly: flow(
        on('RecordBeforeSave', 'CreateAndUpdate', entry) + assignment('First', [['$Record.Weight__c', 'Add', 1]]),
      ),
    });
    const id = mill.create('Sack__c', { Name: 'A', Grade__c: 'fine' });
    mill.save('update', 'Sack__c', { Note__c: 'again' }, id);
    expect(mill.row(id, 'Weight__c')).toEqual({ Weight__c: 1 });
    mill.save('update', 'Sack__c', { Grade__c: 'poor' }, id);
    mill.save('update', 'Sack__c', { Grade__c: 'fine' }, id);
    expect(mill.row(id, 'Weight__c')).toEqual({ Weight__c: 2 });
  });

  it('decides by the first outcome that holds, and by what the record was', () => {
    const mill = new Mill({
      Decide: flow(
        on('RecordBeforeSave', 'CreateAndUpdate') +
          decision(
            rule('Grown', condition('$Record.Weight__c', 'GreaterThan', '@$Record__Prior.Weight__c'), 'Grew') +
              rule(
                'Either',
                condition('$Record.Grade__c', 'EqualTo', 'a') + condition('$Record.Grade__c', 'EqualTo', 'b'),
                'AorB',
                'or',
              ),
            'None',
          ) +
          assignment('Grew', [['$Record.Note__c', 'Assign', 'grew']]) +
          assignment('AorB', [['$Record.Note__c', 'Assign', 'a or b']]) +
          assignment('None', [['$Record.Note__c', 'Assign', 'none']]),
      ),
    });
    const id = mill.create('Sack__c', { Name: 'A', Weight__c: 1, Grade__c: 'B' });
    expect(mill.row(id, 'Note__c')).toEqual({ Note__c: 'a or b' });
    mill.save('update', 'Sack__c', { Weight__c: 2 }, id);
    expect(mill.row(id, 'Note__c')).toEqual({ Note__c: 'grew' });
    mill.save('update', 'Sack__c', { Grade__c: 'c' }, id);
    expect(mill.row(id, 'Note__c')).toEqual({ Note__c: 'none' });
  });

  test.each([
    ['Add', 3, '12'],
    ['Subtract', 3, '6'],
  ] as const)('computes with %s', (operator, by, expected) => {
    const mill = new Mill({
      Compute: flow(
        on('RecordBeforeSave', 'Create') +
          variable('Sum', 'Number', '<isCollection>false</isCollection><value><numberValue>9</numberValue></value>') +
          assignment('First', [
            ['Sum', operator, by],
            ['$Record.Note__c', 'Assign', '{!Sum}'],
          ]),
      ),
    });
    expect(mill.row(mill.create('Sack__c', { Name: 'A' }), 'Note__c')).toEqual({ Note__c: expected });
  });

  it('refuses with its own message, at a field if it says so', () => {
    const mill = new Mill({
      Refuse: flow(
        on('RecordBeforeSave', 'Create', filter('Grade__c', 'EqualTo', 'bad')) +
          '<customErrors><name>First</name><label>First</label><customErrorMessages><errorMessage>No {!$Record.Grade__c} sacks.</errorMessage><fieldSelection>Grade__c</fieldSelection><isFieldError>true</isFieldError></customErrorMessages></customErrors>',
      ),
    });
    expect(mill.save('create', 'Sack__c', { Name: 'A', Grade__c: 'bad' })).toMatchObject({
      success: false,
      errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'No bad sacks.', fields: ['Grade__c'] }],
    });
    expect(mill.save('create', 'Sack__c', { Name: 'A', Grade__c: 'good' }).success).toBe(true);
  });

  it('stops a flow that would never end', () => {
    const mill = new Mill({
      Endless: flow(on('RecordBeforeSave', 'Create') + assignment('First', [['$Record.Weight__c', 'Add', 0]], 'First')),
    });
    expect(mill.refusal('create', 'Sack__c', { Name: 'A' })[0]).toMatch(
      /^CANNOT_EXECUTE_FLOW_TRIGGER: We can't save this record because the “Mill Flow” process failed\. .*CPU time limit/,
    );
  });

  it('does not run while it is a draft', () => {
    const draft = flow(
      on('RecordBeforeSave', 'Create') + assignment('First', [['$Record.Note__c', 'Assign', 'ran']]),
      '<status>Draft</status>',
    );
    const mill = new Mill();
    expect(mill.deploy({ Draft: draft }).messages.find(({ componentType }) => componentType === 'Flow')).toMatchObject({
      success: true,
      problem: 'A flow with the status Draft is stored by the local org, not run.',
    });
    expect(mill.row(mill.create('Sack__c', { Name: 'A' }), 'Note__c')).toEqual({ Note__c: null });
  });
});
