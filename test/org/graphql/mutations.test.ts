import { Nursery } from './nursery.ts';

let org: Nursery;
beforeEach(() => {
  org = new Nursery();
});
afterEach(() => expect(org.defects).toEqual([]));

const halted = 'The transaction was rolled back since another operation in the same transaction failed.';

describe('operations', () => {
  it('create with references to earlier ones, and answer the fields asked for', async () => {
    const query = `mutation Plant($grove: Grove__cCreateInput!, $tree: Tree__cCreateInput!) { uiapi(input: { allOrNone: true }) {
      grove: Grove__cCreate(input: $grove) { Record { Id Name { value } Double_Budget__c { value } } }
      tree: Tree__cCreate(input: $tree) { Record { Id Grove__r { Name { value } } } }
    } }`;
    const variables = {
      grove: { Grove__c: { Name: 'Beech', Budget__c: 5 } },
      tree: { Tree__c: { Grove__c: '@{grove}', Label__c: 'x', Height__c: 2.5 } },
    };
    expect(await org.ask(query, variables)).toEqual({
      data: {
        uiapi: {
          grove: {
            Record: { Id: org.idOf('Grove__c', 'Beech'), Name: { value: 'Beech' }, Double_Budget__c: { value: 10 } },
          },
          tree: { Record: { Id: expect.stringMatching(/^a\w{17}$/), Grove__r: { Name: { value: 'Beech' } } } },
        },
      },
      errors: [],
    });
  });

  it('take fields of records saved earlier in the request', async () => {
    const { data, errors } = await org.ask(`mutation { uiapi {
      grove: Grove__cCreate(input: { Grove__c: { Name: "Beech", Code__c: "b1" } }) { Record { Id } }
      tree: Tree__cCreate(input: { Tree__c: { Grove__c: "@{grove.Record.Id}", Label__c: "@{grove.Record.Code__c.value}" } }) { Record { Label__c { value } } }
    } }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ uiapi: { tree: { Record: { Label__c: { value: 'b1' } } } } });
  });

  it('refuse a field of an operation that is not there, and one that the record has not', async () => {
    const create = (label: string): string =>
      `mutation { uiapi { grove: Grove__cCreate(input: { Grove__c: { Name: "${label}" } }) { Record { Id } } other: Grove__cCreate(input: { Grove__c: { Name: "@{${label}.value}" } }) { Record { Id } } } }`;
    expect((await org.ask(create('none.Record.Name'))).errors).toMatchObject([
      { message: expect.stringContaining('does not name an earlier operation') },
      {},
    ]);
    expect((await org.ask(create('grove.Record.Nowhere'))).errors).toMatchObject([
      { message: expect.stringContaining('Nowhere') },
      {},
    ]);
    expect(org.count('Grove__c')).toBe(0);
  });

  it('update and delete, also records made in the same request', async () => {
    const old = org.create('Grove__c', { Name: 'Old' });
    const { data, errors } = await org.ask(`mutation { uiapi {
      Grove__cCreate(input: { Grove__c: { Name: "New" } }) { Record { Id } }
      changed: Grove__cUpdate(input: { Id: "@{Grove__cCreate}", Grove__c: { Budget__c: 7 } }) { success Record { Name { value } Budget__c { value } } }
      Grove__cDelete(input: { Id: "${old}" }) { Id }
    } }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      uiapi: {
        changed: { success: true, Record: { Name: { value: 'New' }, Budget__c: { value: 7 } } },
        Grove__cDelete: { Id: old },
      },
    });
    expect(org.count('Grove__c')).toBe(1);
  });

  it('set fields to null and take every type of value', async () => {
    const id = org.create('Grove__c', { Name: 'G', Budget__c: 1, Code__c: 'g' });
    const values =
      'Code__c: null, Is_Open__c: false, Planted__c: "2026-01-02", Visited__c: "2026-01-02T03:04:05Z", Traits__c: "Old;Rare", Contact_Mail__c: "a@b.co"';
    const { data, errors } = await org.ask(
      `mutation { uiapi { Grove__cUpdate(input: { Id: "${id}", Grove__c: { ${values} } }) { Record { Code__c { value } Is_Open__c { value } Planted__c { value } Visited__c { value } Traits__c { value } Contact_Mail__c { value } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({
      uiapi: {
        Grove__cUpdate: {
          Record: {
            Code__c: { value: null },
            Is_Open__c: { value: false },
            Planted__c: { value: '2026-01-02' },
            Visited__c: { value: '2026-01-02T03:04:05.000Z' },
            Traits__c: { value: 'Old;Rare' },
            Contact_Mail__c: { value: 'a@b.co' },
          },
        },
      },
    });
  });
});

describe('a failing operation', () => {
  const three = (allOrNone: string): string => `mutation { uiapi${allOrNone} {
    first: Grove__cCreate(input: { Grove__c: { Name: "One" } }) { Record { Id } }
    second: Tree__cCreate(input: { Tree__c: { Grove__c: "@{first}", Height__c: -1, Label__c: "x" } }) { Record { Id } }
    third: Grove__cCreate(input: { Grove__c: { Name: "Three" } }) { Record { Id } }
  } }`;

  it.each(['', '(input: { allOrNone: true })'])('undoes all of them: uiapi%s', async (allOrNone) => {
    const { data, errors } = await org.ask(three(allOrNone));
    expect(data).toEqual({ uiapi: { first: null, second: null, third: null } });
    expect(errors.map(({ message, paths }) => [paths.at(-1), message]).sort()).toEqual([
      ['first', halted],
      ['second', 'Trees grow upward.'],
      ['third', halted],
    ]);
    expect(errors.every((error) => JSON.stringify(error.extensions) === '{"ErrorType":"DataFetchingException"}')).toBe(
      true,
    );
    expect([org.count('Grove__c'), org.count('Tree__c')]).toEqual([0, 0]);
  });

  it('undoes only itself when all or none is off', async () => {
    const { data, errors } = await org.ask(three('(input: { allOrNone: false })'));
    expect(data).toEqual({
      uiapi: {
        first: { Record: { Id: expect.any(String) } },
        second: null,
        third: { Record: { Id: expect.any(String) } },
      },
    });
    expect(errors).toHaveLength(1);
    expect([org.count('Grove__c'), org.count('Tree__c')]).toEqual([2, 0]);
  });

  it.each<[string, string, string]>([
    [
      'a reference to a later operation',
      'a: Tree__cCreate(input: { Tree__c: { Grove__c: "@{b}", Label__c: "x" } }) { Record { Id } }',
      'Invalid reference: @{b} does not name an earlier operation of this request',
    ],
    [
      'a record that is not there',
      'a: Grove__cUpdate(input: { Id: "a00000000000999AAA", Grove__c: { Name: "x" } }) { success }',
      '',
    ],
    [
      'a required field that is missing',
      'a: Tree__cCreate(input: { Tree__c: { Height__c: 1 } }) { Record { Id } }',
      'Required fields are missing',
    ],
  ])('tells %s', async (_what, operation, message) => {
    const { data, errors } = await org.ask(`mutation { uiapi { ${operation} } }`);
    expect(data).toEqual({ uiapi: { a: null } });
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(message);
    expect(errors[0]?.paths).toEqual(['uiapi', 'a']);
  });
});

describe('what a user may not write', () => {
  it('is not in the schema', async () => {
    const reader = org.user('rita', 'Grove_Reader');
    const { data, errors } = await org.ask(
      'mutation { uiapi { Grove__cCreate(input: { Grove__c: { Name: "x" } }) { Record { Id } } } }',
      {},
      reader,
    );
    expect(data).toBeNull();
    expect(errors[0]?.message).toContain("Field 'Grove__cCreate' in type 'UIAPIMutations' is undefined");
    const formula = await org.ask(
      'mutation { uiapi { Grove__cCreate(input: { Grove__c: { Name: "x", Double_Budget__c: 1 } }) { Record { Id } } } }',
    );
    expect(formula.errors[0]?.message).toContain(
      "argument contains a field not in 'Grove__cCreateRepresentation': 'Double_Budget__c'",
    );
  });

  it('is refused above 150 operations', async () => {
    const operations = Array.from(
      { length: 151 },
      (_all, n) => `o${n}: Grove__cCreate(input: { Grove__c: { Name: "x" } }) { Record { Id } }`,
    );
    const { errors } = await org.ask(`mutation { uiapi { ${operations.join(' ')} } }`);
    expect(errors[0]?.message).toBe('Too many DML statements: 151');
    expect(org.count('Grove__c')).toBe(0);
  });
});
