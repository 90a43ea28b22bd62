import { errorsOf, World } from '../world/open-world.ts';

const world = new World();

describe('Validation rules', () => {
  it('see the value before the save, and all that fire are told', () => {
    const id = world.create('Grove__c', { Budget__c: 100, Kind__c: 'Elm' });
    expect(world.update('Grove__c', id, { Budget__c: 120 }).success).toBe(true);
    expect(world.update('Grove__c', id, { Budget__c: 50, Kind__c: 'Oak' }).errors).toEqual([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'The budget may not fall.', fields: ['Budget__c'] },
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'The kind stays.', fields: ['Kind__c'] },
    ]);
    expect(world.value('Grove__c', id, 'Budget__c')).toBe(120);
  });

  it('name the missing fields together', () => {
    const result = world.one({ kind: 'create', object: 'Tree__c', values: {} });
    expect(result.errors).toEqual([
      {
        statusCode: 'REQUIRED_FIELD_MISSING',
        message: 'Required fields are missing: [Grove__c, Label__c]',
        fields: ['Grove__c', 'Label__c'],
      },
    ]);
  });

  it('refuse a duplicate of a unique field whatever its case, naming the record', () => {
    const id = world.create('Grove__c', { Code__c: 'Abc' });
    expect(errorsOf(world.one({ kind: 'create', object: 'Grove__c', values: { Code__c: 'aBC' } }))).toEqual([
      `DUPLICATE_VALUE: duplicate value found: Code__c duplicates value on record with id: ${id.slice(0, 15)}`,
    ]);
    expect(world.update('Grove__c', id, { Code__c: 'ABC' }).success).toBe(true);
  });
});

describe('Record types', () => {
  const hut = world.idOf('RecordType', 'DeveloperName', 'Hut');
  const barn = world.idOf('RecordType', 'DeveloperName', 'Barn');
  const shed = (values: object) => world.one({ kind: 'create', object: 'Shed__c', values: { ...values } });

  it('limit a restricted picklist to what they offer', () => {
    expect(errorsOf(shed({ RecordTypeId: hut, Size__c: 'Large' }))).toEqual([
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: Size: bad value for restricted picklist field: Large',
    ]);
    expect(shed({ RecordTypeId: barn, Size__c: 'Large' }).success).toBe(true);
    expect(shed({ RecordTypeId: '012000000000000AAA', Size__c: 'Large' }).success).toBe(true);
  });

  it('belong to their object', () => {
    expect(
      errorsOf(world.one({ kind: 'create', object: 'Shed__c', values: { RecordTypeId: '012000000000ZZZ' } })),
    ).toEqual([
      "INVALID_CROSS_REFERENCE_KEY: Record Type ID: this ID value isn't valid for the user: 012000000000ZZZAA2",
    ]);
  });
});

describe('Roll-up summaries', () => {
  it('count, sum with a filter, take the highest, climb two levels and leave who modified the master', () => {
    const grove = world.create('Grove__c', { Name: 'G' });
    const modified = world.value('Grove__c', grove, 'LastModifiedDate');
    const [first = ''] = [2.5, 4, 3].map((height) =>
      world.create('Tree__c', { Grove__c: grove, Label__c: 'x', Height__c: height }),
    );
    world.create('Fruit__c', { Tree__c: first });
    world.create('Fruit__c', { Tree__c: first });
    world.update('Tree__c', first, { State__c: 'Felled' });
    expect(world.row('Grove__c', grove)).toMatchObject({
      Tree_Count__c: 3,
      Height_Sum__c: 7,
      Tallest__c: 4,
      Fruit_Sum__c: 2,
      LastModifiedDate: modified,
    });
    world.one({ kind: 'delete', id: first });
    expect(world.row('Grove__c', grove)).toMatchObject({ Tree_Count__c: 2, Height_Sum__c: 7, Fruit_Sum__c: 0 });
  });

  it('run the rules of the master, which refuse the detail', () => {
    const grove = world.create('Grove__c', { Name: 'full' });
    const plant = (): object => ({ Grove__c: grove, Label__c: 'x' });
    const results = world.save(
      [1, 2, 3, 4, 5].map(() => ({ kind: 'create', object: 'Tree__c', values: { ...plant() } })),
    );
    expect(results.map((result) => result.success)).toEqual([true, true, true, false, false]);
    expect(results.flatMap(errorsOf)).toEqual([
      'FIELD_CUSTOM_VALIDATION_EXCEPTION: A grove holds three trees.',
      'FIELD_CUSTOM_VALIDATION_EXCEPTION: A grove holds three trees.',
    ]);
    expect(world.value('Grove__c', grove, 'Tree_Count__c')).toBe(3);
    expect(world.store.find(world.object('Tree__c'), 'Grove__c', [grove])).toHaveLength(3);
  });
});

describe('Several records in one call', () => {
  const create = (name: string, code: string | null) =>
    ({ kind: 'create', object: 'Grove__c', values: { Name: name, Code__c: code } }) as const;

  it('stand alone unless told otherwise', () => {
    const results = world.save([create('a', 'k1'), create('b', 'k1'), create('c', 'k2')]);
    expect(results.map((result) => result.success)).toEqual([true, false, true]);
  });

  it('stand or fall together with allOrNone', () => {
    const count = (): number => world.store.select('SELECT "Id" FROM "Grove__c"', []).length;
    const before = count();
    const results = world.save([create('a', 'm1'), create('b', 'm1'), create('c', 'm2')], { allOrNone: true });
    expect(results.map((result) => result.errors[0]?.statusCode)).toEqual([
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      'DUPLICATE_VALUE',
      'ALL_OR_NONE_OPERATION_ROLLED_BACK',
    ]);
    expect(count()).toBe(before);
  });

  it('see the roll-ups of an earlier kind of operation', () => {
    const grove = world.create('Grove__c', { Name: 'mixed' });
    const tree = { kind: 'create', object: 'Tree__c', values: { Grove__c: grove, Label__c: 'x' } } as const;
    const results = world.save([
      tree,
      tree,
      { kind: 'update', object: 'Grove__c', id: grove, values: { Name: 'renamed' } },
    ]);
    expect(results.every((result) => result.success)).toBe(true);
    expect(world.row('Grove__c', grove)).toMatchObject({ Name: 'renamed', Tree_Count__c: 2 });
  });
});

describe('Upserts', () => {
  const upsert = (key: string, values: object = {}, updateOnly = false) =>
    world.one({
      kind: 'upsert',
      object: 'Grove__c',
      externalIdField: 'Code__c',
      externalId: key,
      values: { ...values },
      updateOnly,
    });

  it('create once and then update the same record', () => {
    const made = upsert('u-1', { Name: 'one' });
    const again = upsert('U-1', { Name: 'two' });
    expect([made.created, again.created, again.id]).toEqual([true, false, made.id]);
    expect(world.value('Grove__c', String(made.id), 'Name')).toBe('two');
    expect(world.value('Grove__c', String(made.id), 'Code__c')).toBe('u-1');
  });

  it('refuse what they cannot tell apart or find', () => {
    expect(errorsOf(upsert('u-none', {}, true))).toEqual(['NOT_FOUND: The requested resource does not exist']);
    const byName = {
      kind: 'upsert',
      object: 'Grove__c',
      externalIdField: 'Name',
      externalId: 'x',
      values: {},
    } as const;
    expect(errorsOf(world.one(byName))).toEqual([
      'NOT_FOUND: Provided external ID field does not exist or is not accessible: Name',
    ]);
    const twice = {
      kind: 'upsert',
      object: 'Grove__c',
      externalIdField: 'Code__c',
      externalId: 'dup',
      values: {},
    } as const;
    expect(world.save([twice, twice]).flatMap(errorsOf)).toEqual([
      'DUPLICATE_VALUE: Duplicate external id specified: dup',
      'DUPLICATE_VALUE: Duplicate external id specified: dup',
    ]);
  });
});

describe('Two people at one record', () => {
  it('the later is told when it was changed meanwhile', () => {
    const id = world.create('Grove__c', { Name: 'shared' });
    const seen = String(world.value('Grove__c', id, 'LastModifiedDate'));
    const update = (ifUnmodifiedSince: string) =>
      world.one({ kind: 'update', object: 'Grove__c', id, values: { Name: 'mine' }, ifUnmodifiedSince });
    expect(update(seen).success).toBe(true);
    expect(update(seen).errors[0]?.statusCode).toBe('PRECONDITION_FAILED');
    const now = new Date(String(world.value('Grove__c', id, 'LastModifiedDate'))).toUTCString();
    expect(update(now).success).toBe(true);
  });
});
