import type { ErrorCode } from '../../../scripts/org/errors.ts';
import { NurseryApp } from './nursery-app.ts';

type Values = Readonly<Record<string, unknown>>;

/** A write that is refused: a create, an update of `id`, or a delete where there are no values. */
interface Case {
  readonly code: ErrorCode;
  readonly what: string;
  readonly object: string;
  readonly id?: string;
  readonly values?: Values;
  readonly fields?: readonly string[];
  readonly as?: string;
}

const nursery = new NurseryApp();
const { id: ottoId, token: otto } = nursery.user('otto', ['Grove_Keeper']);
const { token: rita } = nursery.user('rita', ['Grove_Reader', 'Grove_Inspector']);
const { id: strangerId } = nursery.user('sven', []);
const account = nursery.create('Account', { Name: 'Kept' });
const grove = nursery.create('Grove__c', {
  Name: 'Old',
  Code__c: 'OLD',
  Kind__c: 'Oak',
  Budget__c: 10,
  Account__c: account,
});
const tree = nursery.create('Tree__c', { Grove__c: grove, Label__c: 'first' });
const gone = nursery.create('Grove__c', { Name: 'Gone' });
const ottos = nursery.create('Grove__c', { Name: 'Own', OwnerId: ottoId });
const role = nursery.create('UserRole', { Name: 'Top' });
const below = nursery.create('UserRole', { Name: 'Below', ParentRoleId: role });

const cases: readonly Case[] = [
  {
    code: 'REQUIRED_FIELD_MISSING',
    what: 'a required field left out',
    object: 'Tree__c',
    values: { Grove__c: grove },
    fields: ['Label__c'],
  },
  {
    code: 'REQUIRED_FIELD_MISSING',
    what: 'a required field emptied',
    object: 'Tree__c',
    id: tree,
    values: { Label__c: null },
    fields: ['Label__c'],
  },
  {
    code: 'STRING_TOO_LONG',
    what: 'a text beyond its length',
    object: 'Grove__c',
    values: { Code__c: 'x'.repeat(41) },
    fields: ['Code__c'],
  },
  {
    code: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    what: 'a formula written',
    object: 'Grove__c',
    values: { Double_Budget__c: 1 },
    fields: ['Double_Budget__c'],
  },
  {
    code: 'INVALID_FIELD_FOR_INSERT_UPDATE',
    what: 'a system field written',
    object: 'Grove__c',
    id: grove,
    values: { CreatedDate: '2026-01-01T00:00:00Z' },
    fields: ['CreatedDate'],
  },
  {
    code: 'MALFORMED_ID',
    what: 'a look-up to no id',
    object: 'Grove__c',
    values: { Keeper__c: 'nobody' },
    fields: ['Keeper__c'],
  },
  {
    code: 'FIELD_INTEGRITY_EXCEPTION',
    what: 'a look-up to an id of another object',
    object: 'Tree__c',
    id: tree,
    values: { Neighbor__c: account },
    fields: ['Neighbor__c'],
  },
  {
    code: 'INVALID_CROSS_REFERENCE_KEY',
    what: 'a look-up to a record that never was',
    object: 'Grove__c',
    values: { Account__c: '001000000000zzzAAA' },
    fields: ['Account__c'],
  },
  { code: 'DUPLICATE_VALUE', what: 'a unique value taken', object: 'Grove__c', values: { Code__c: 'old' } },
  {
    code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
    what: 'a validation rule',
    object: 'Grove__c',
    id: grove,
    values: { Budget__c: 1 },
    fields: ['Budget__c'],
  },
  {
    code: 'ENTITY_IS_DELETED',
    what: 'a deleted record changed',
    object: 'Grove__c',
    id: gone,
    values: { Name: 'Back' },
  },
  {
    code: 'INSUFFICIENT_ACCESS_OR_READONLY',
    what: 'a record changed that may only be read',
    object: 'Grove__c',
    id: grove,
    values: { Name: 'Mine' },
    as: rita,
  },
  {
    code: 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY',
    what: 'a detail under a master that may only be read',
    object: 'Tree__c',
    values: { Grove__c: grove, Label__c: 'x' },
    as: otto,
  },
  {
    code: 'TRANSFER_REQUIRES_READ',
    what: 'an owner who cannot read the object',
    object: 'Grove__c',
    id: ottos,
    values: { OwnerId: strangerId },
    fields: ['OwnerId'],
    as: otto,
  },
  { code: 'DELETE_FAILED', what: 'a record deleted that others hold', object: 'Account', id: account },
  {
    code: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    what: 'a value that is none of a restricted picklist',
    object: 'Grove__c',
    values: { Kind__c: 'Moss' },
    fields: ['Kind__c'],
  },
  {
    code: 'NUMBER_OUTSIDE_VALID_RANGE',
    what: 'a number with too many digits',
    object: 'Grove__c',
    values: { Budget__c: 1e9 },
    fields: ['Budget__c'],
  },
  {
    code: 'INVALID_EMAIL_ADDRESS',
    what: 'an address that is none',
    object: 'Grove__c',
    values: { Contact_Mail__c: 'nobody@' },
    fields: ['Contact_Mail__c'],
  },
  {
    code: 'CIRCULAR_DEPENDENCY',
    what: 'a record above itself',
    object: 'UserRole',
    id: role,
    values: { ParentRoleId: below },
    fields: ['ParentRoleId'],
  },
];

beforeAll(() => {
  nursery.engine.save(nursery.engine.contextOf(nursery.token), [{ kind: 'delete', id: gone }], { allOrNone: true });
});
afterAll(() => nursery.engine.jobs.stop());

interface Told {
  readonly code: string;
  readonly fields: readonly string[];
}

interface WireError {
  readonly errorCode?: string;
  readonly statusCode?: string;
  readonly fields?: readonly string[];
}

const toldOf = ({ errorCode, statusCode = '', fields = [] }: WireError): Told => ({
  code: errorCode ?? statusCode,
  fields,
});

async function single({ object, id, values, as = nursery.token }: Case): Promise<Told> {
  const path = `/sobjects/${object}${id === undefined ? '' : `/${id}`}`;
  const method = values === undefined ? 'DELETE' : id === undefined ? 'POST' : 'PATCH';
  const { status, body } = await nursery.rest(method, path, values, as);
  expect(status).toBeGreaterThanOrEqual(400);
  return toldOf((body as readonly WireError[])[0] ?? {});
}

async function collection({ object, id, values, as = nursery.token }: Case): Promise<Told> {
  const record = { attributes: { type: object }, ...(id === undefined ? {} : { Id: id }), ...values };
  const { status, body } =
    values === undefined
      ? await nursery.rest('DELETE', `/composite/sobjects?ids=${id ?? ''}`, undefined, as)
      : await nursery.rest(id === undefined ? 'POST' : 'PATCH', '/composite/sobjects', { records: [record] }, as);
  expect(status).toBe(200);
  const [result] = body as readonly { readonly success: boolean; readonly errors: readonly WireError[] }[];
  expect(result?.success).toBe(false);
  return toldOf(result?.errors[0] ?? {});
}

async function treeOf({ object, values, as = nursery.token }: Case): Promise<Told> {
  const records = [{ attributes: { type: object, referenceId: 'one' }, ...values }];
  const { status, body } = await nursery.rest('POST', `/composite/tree/${object}`, { records }, as);
  expect(status).toBe(400);
  const { results } = body as { readonly results: readonly { readonly errors: readonly WireError[] }[] };
  return toldOf(results[0]?.errors[0] ?? {});
}

async function bulk({ object, id, values, as = nursery.token }: Case): Promise<string> {
  const operation = values === undefined ? 'delete' : id === undefined ? 'insert' : 'update';
  const made = await nursery.rest('POST', '/jobs/ingest', { object, operation, contentType: 'CSV' }, as);
  const job = `/jobs/ingest/${(made.body as { readonly id: string }).id}`;
  const cells = Object.entries({ ...(id === undefined ? {} : { Id: id }), ...values });
  const csv = `${cells.map(([name]) => name).join(',')}\n${cells.map(([, value]) => value ?? '#N/A').join(',')}\n`;
  await nursery.request(`/services/data/v66.0${job}/batches`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${as}`, 'Content-Type': 'text/csv' },
    body: csv,
  });
  await nursery.rest('PATCH', job, { state: 'UploadComplete' }, as);
  for (let state = ''; !/JobComplete|Failed/.test(state); ) {
    state = (await nursery.rest('GET', job, undefined, as)).text;
    await new Promise(setImmediate);
  }
  return (await nursery.rest('GET', `${job}/failedResults`, undefined, as)).text.split('\n')[1] ?? '';
}

describe('What a client can be told of a write', () => {
  it.each(cases)('$code: $what, by a single call, a collection, a tree and in bulk', async (each) => {
    const { code, fields = [] } = each;
    const told = { code, fields };
    expect(await single(each)).toEqual(told);
    expect(await collection(each)).toEqual(told);
    if (each.id === undefined) expect(await treeOf(each)).toEqual(told);
    expect(await bulk(each)).toContain(`"${code}:`);
    expect(nursery.defects).toEqual([]);
  });

  it.each([
    ['/sobjects/Grove__c', 'POST'],
    ['/composite/sobjects', 'POST'],
    ['/composite/tree/Grove__c', 'POST'],
    ['/jobs/ingest', 'POST'],
  ])('JSON_PARSER_ERROR: a body of %s that is no JSON', async (path, method) => {
    const { status, body } = await nursery.rest(method, path, '{"Name": ');
    expect({ status, body }).toMatchObject({ status: 400, body: [{ errorCode: 'JSON_PARSER_ERROR' }] });
  });

  it('PRECONDITION_FAILED: a record changed since', async () => {
    const { status, body } = await nursery.request(`/services/data/v66.0/sobjects/Grove__c/${grove}`, {
      method: 'PATCH',
      headers: {
        Authorization: `Bearer ${nursery.token}`,
        'Content-Type': 'application/json',
        'If-Unmodified-Since': 'Thu, 01 Jan 2015 00:00:00 GMT',
      },
      body: JSON.stringify({ Name: 'Newer' }),
    });
    expect({ status, body }).toMatchObject({ status: 412, body: [{ errorCode: 'PRECONDITION_FAILED' }] });
  });

  it('UNABLE_TO_LOCK_ROW: a record that somebody holds, which is a fault on demand', async () => {
    const calls: readonly (readonly [string, object])[] = [
      ['/sobjects/Grove__c', { Code__c: 'LOCK' }],
      ['/composite/sobjects', { records: [{ attributes: { type: 'Grove__c' }, Code__c: 'LOCK' }] }],
      [
        '/composite/tree/Grove__c',
        { records: [{ attributes: { type: 'Grove__c', referenceId: 'a' }, Code__c: 'LOCK' }] },
      ],
    ];
    for (const [path, body] of calls) {
      await nursery.request('/_local/faults', {
        method: 'POST',
        headers: { Authorization: `Bearer ${nursery.token}`, 'Content-Type': 'application/json' },
        body: JSON.stringify({ faults: [{ kind: 'lock', path: `*${path}`, count: 1 }] }),
      });
      const answer = await nursery.rest('POST', path, body);
      expect(answer).toMatchObject({ status: 400, body: [{ errorCode: 'UNABLE_TO_LOCK_ROW' }] });
    }
    const found = await nursery.rest('GET', "/query?q=SELECT+Id+FROM+Grove__c+WHERE+Code__c='LOCK'");
    expect(found.body).toMatchObject({ totalSize: 0 });
  });

  it('ALL_OR_NONE_OPERATION_ROLLED_BACK: a whole collection for one record', async () => {
    const records = ['Oak', 'Moss'].map((Kind__c) => ({ attributes: { type: 'Grove__c' }, Kind__c }));
    const { body } = await nursery.rest('POST', '/composite/sobjects', { allOrNone: true, records });
    expect(body).toMatchObject([
      { success: false, errors: [{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }] },
      { success: false, errors: [{ statusCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST' }] },
    ]);
  });

  it.each(['GET', 'PATCH', 'DELETE'])(
    'answers %s by an external id that several records have with their addresses',
    async (method) => {
      const ids = [1, 2].map(() => nursery.create('Tree__c', { Grove__c: grove, Label__c: `twice ${method}` }));
      const path = `/sobjects/Tree__c/Label__c/twice%20${method}`;
      const { status, body } = await nursery.rest(method, path, method === 'PATCH' ? { Height__c: 1 } : undefined);
      expect(status).toBe(300);
      expect(new Set(body as string[])).toEqual(
        new Set(ids.map((id) => `/services/data/v66.0/sobjects/Tree__c/${id}`)),
      );
      for (const id of ids)
        nursery.engine.save(nursery.engine.contextOf(nursery.token), [{ kind: 'delete', id }], { allOrNone: true });
    },
  );

  it('tells of a refused upsert whether it would have created a record', async () => {
    const upsert = (Code__c: string): Promise<{ readonly body: unknown }> =>
      nursery.rest('PATCH', '/composite/sobjects/Grove__c/Code__c', {
        records: [{ attributes: { type: 'Grove__c' }, Code__c, Kind__c: 'Moss' }],
      });
    expect((await upsert('NEVER')).body).toMatchObject([{ success: false, created: true }]);
    expect((await upsert('old')).body).toMatchObject([{ success: false, created: false }]);
  });
});
