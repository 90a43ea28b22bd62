import { NurseryApp } from './nursery-app.ts';

const app = new NurseryApp();
const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 200]);

afterAll(() => expect(app.defects).toEqual([]));

function form(parts: Readonly<Record<string, string | Uint8Array>>): FormData {
  const data = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === 'string') data.append(name, part);
    else data.append(name, new Blob([part as Uint8Array<ArrayBuffer>]), 'leaf.bin');
  }
  return data;
}

const send = (path: string, body: FormData, token = app.token) =>
  app.request(`/services/data/v66.0${path}`, { method: 'POST', headers: { Authorization: `Bearer ${token}` }, body });

const upload = async (token = app.token): Promise<string> => {
  const fields = JSON.stringify({ Title: 'A leaf; “green”', PathOnClient: 'c:\\trees\\leaf.bin' });
  const { status, body } = await send('/sobjects/ContentVersion', form({ VersionData: bytes, entity: fields }), token);
  expect([status, body]).toMatchObject([201, { success: true }]);
  return (body as { id: string }).id;
};

const raw = async (path: string, headers: Record<string, string>): Promise<{ status: number; bytes: Buffer }> => {
  const { createApp } = await import('../../../scripts/org/app.ts');
  const other = createApp(app.engine, { report: (error) => app.defects.push(error) });
  const response = await other.request(path, { headers: { host: '127.0.0.1', ...headers } });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe('a file sent as a form', () => {
  it('is kept byte for byte and answers where it is', async () => {
    const id = await upload();
    const address = `/services/data/v66.0/sobjects/ContentVersion/${id}/VersionData`;
    const { body } = await app.rest('GET', `/sobjects/ContentVersion/${id}`);
    expect(body).toMatchObject({ ContentSize: bytes.length, FileExtension: 'bin', VersionData: address });
    const soql = `SELECT VersionData FROM ContentVersion WHERE Id = '${id}'`;
    expect((await app.rest('GET', `/query?q=${encodeURIComponent(soql)}`)).body).toMatchObject({
      records: [{ VersionData: address }],
    });
    expect(await raw(address, { Authorization: `Bearer ${app.token}` })).toEqual({ status: 200, bytes });
  });

  it.each<[string, FormData, string, number]>([
    ['without JSON', form({ VersionData: bytes }), 'INVALID_INPUT', 400],
    ['with JSON that is none', form({ entity: '{"Title"', VersionData: bytes }), 'JSON_PARSER_ERROR', 400],
    ['with two of JSON', form({ entity: '{}', other: '{}' }), 'INVALID_INPUT', 400],
    [
      'with bytes for a field there is not',
      form({ entity: '{"PathOnClient":"a.b"}', Nope: bytes }),
      'INVALID_FIELD',
      400,
    ],
  ])('is refused %s', async (_title, body, errorCode, status) => {
    const answer = await send('/sobjects/ContentVersion', body);
    expect([answer.status, answer.body]).toMatchObject([status, [{ errorCode }]]);
  });

  it('is no body for other resources', async () => {
    expect((await send('/composite', form({ entity: '{}' }))).status).toBe(415);
  });
});

describe('a download', () => {
  const page = { cookie: '', 'sec-fetch-site': 'same-origin' };

  it('is to be saved under its name, by version and by document', async () => {
    const id = await upload();
    const { body } = await app.rest('GET', `/sobjects/ContentVersion/${id}?fields=ContentDocumentId`);
    const { ContentDocumentId } = body as { ContentDocumentId: string };
    for (const path of [`version/download/${id}`, `document/download/${ContentDocumentId}`]) {
      const { status, headers } = await app.request(`/sfc/servlet.shepherd/${path}`, {
        headers: { ...page, cookie: `sid=${encodeURIComponent(app.token)}`, host: '127.0.0.1' },
      });
      expect(status).toBe(200);
      expect(headers.get('content-disposition')).toBe(
        "attachment; filename*=UTF-8''A%20leaf%3B%20%E2%80%9Cgreen%E2%80%9D.bin",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(await raw(`/sfc/servlet.shepherd/version/download/${id}`, { Authorization: `Bearer ${app.token}` })).toEqual(
      { status: 200, bytes },
    );
  });

  it('is not for those who may not see the file, nor without session', async () => {
    const id = await upload();
    const stranger = app.user('stranger', []).token;
    const paths = [
      `/sfc/servlet.shepherd/version/download/${id}`,
      `/services/data/v66.0/sobjects/ContentVersion/${id}/VersionData`,
    ];
    for (const path of paths) {
      expect((await raw(path, { Authorization: `Bearer ${stranger}` })).status).toBe(404);
      expect((await raw(path, {})).status).toBe(401);
    }
  });

  it('is not for a composite, nor of a field that is no bytes', async () => {
    const id = await upload();
    const url = `/services/data/v66.0/sobjects/ContentVersion/${id}/VersionData`;
    const { body } = await app.rest('POST', '/composite', {
      compositeRequest: [{ method: 'GET', url, referenceId: 'a' }],
    });
    expect(body).toMatchObject({ compositeResponse: [{ httpStatusCode: 403 }] });
    expect((await app.rest('GET', `/sobjects/ContentVersion/${id}/Title`)).status).toBe(404);
  });
});

describe('record counts', () => {
  it('are of the records their reader sees, of the objects asked for', async () => {
    app.create('Account', { Name: 'Elm' });
    const counted = await app.rest('GET', '/limits/recordCount?sObjects=account,Nope__c,Grove__c');
    expect(counted.body).toEqual({
      sObjects: [
        { count: 1, name: 'Account' },
        { count: 0, name: 'Grove__c' },
      ],
    });
    const all = (await app.rest('GET', '/limits/recordCount?sObjects')).body as { sObjects: { name: string }[] };
    expect(all.sObjects.map(({ name }) => name)).toEqual(expect.arrayContaining(['Account', 'User', 'Tree__c']));
    const { token } = app.user('counter', []);
    expect((await app.rest('GET', '/limits/recordCount?sObjects=Grove__c', undefined, token)).body).toEqual({
      sObjects: [],
    });
  });
});
