import { Connection } from 'jsforce';
import { deployHarbor } from './clients/deploy-harbor.ts';
import { targetOrg, type TargetOrg } from './clients/target-org.ts';
import { wire } from './clients/wire.ts';

describe('REST on the wire', () => {
  let org: TargetOrg;
  let call: ReturnType<typeof wire>;
  let boat: string;

  beforeAll(async () => {
    org = await targetOrg();
    call = wire(org);
    await deployHarbor(new Connection({ instanceUrl: org.url, accessToken: org.token, version: '66.0' }));
    boat = (
      (await call('POST', '/sobjects/Boat__c', { Name: 'Wire', Code__c: 'WIRE', Berths__c: 4 })).body as { id: string }
    ).id;
  });

  afterAll(() => org.close());

  const soql = (text: string): string => `/query?q=${encodeURIComponent(text)}`;

  it.each([
    [
      'a query of an unknown object',
      'GET',
      soql('SELECT Id FROM Nope__c'),
      undefined,
      400,
      'INVALID_TYPE',
      /sObject type 'Nope__c' is not supported/,
    ],
    [
      'a query of an unknown field',
      'GET',
      soql('SELECT Nope__c FROM Boat__c'),
      undefined,
      400,
      'INVALID_FIELD',
      /No such column 'Nope__c' on entity 'Boat__c'/,
    ],
    ['a malformed query', 'GET', soql('SELECT FROM Boat__c'), undefined, 400, 'MALFORMED_QUERY', /./],
    [
      'a quote that never ends',
      'GET',
      soql("SELECT Id FROM Boat__c WHERE Name = 'x"),
      undefined,
      400,
      'MALFORMED_QUERY',
      /./,
    ],
    ['an unknown query locator', 'GET', '/query/01g000000000000AAA-2000', undefined, 400, 'INVALID_QUERY_LOCATOR', /./],
    [
      'an unknown object',
      'GET',
      '/sobjects/Nope__c',
      undefined,
      404,
      'NOT_FOUND',
      /The requested resource does not exist/,
    ],
    ['a record that is not there', 'GET', '/sobjects/Boat__c/a00000000000zzzAAA', undefined, 404, 'NOT_FOUND', /./],
    ['an id that is none', 'DELETE', '/sobjects/Boat__c/nonsense', undefined, 404, 'NOT_FOUND', /./],
    ['an unknown field', 'POST', '/sobjects/Boat__c', { Nope__c: 1 }, 400, 'INVALID_FIELD', /Nope__c/],
    [
      'a text where a number belongs',
      'POST',
      '/sobjects/Boat__c',
      { Name: 'x', Berths__c: 'many' },
      400,
      'JSON_PARSER_ERROR|INVALID_TYPE_ON_FIELD_IN_RECORD',
      /./,
    ],
    [
      'a text too long',
      'POST',
      '/sobjects/Boat__c',
      { Name: 'x', Code__c: 'x'.repeat(21) },
      400,
      'STRING_TOO_LONG',
      /Code: data value too large: x+ \(max length=20\)/,
    ],
    [
      'a duplicate',
      'POST',
      '/sobjects/Boat__c',
      { Name: 'x', Code__c: 'wire' },
      400,
      'DUPLICATE_VALUE',
      /duplicate value found: Code__c duplicates value on record with id: a\w+/,
    ],
    [
      'a value outside a restricted picklist',
      'POST',
      '/sobjects/Trip__c',
      { Name: 'x', Status__c: 'Sunk' },
      400,
      'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      /bad value for restricted picklist field: Sunk/,
    ],
    [
      'a look-up that leads nowhere',
      'POST',
      '/sobjects/Trip__c',
      { Name: 'x', Boat__c: 'a00000000000zzzAAA' },
      400,
      'INVALID_CROSS_REFERENCE_KEY|INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY|MALFORMED_ID',
      /./,
    ],
    [
      'a broken validation rule',
      'POST',
      '/sobjects/Trip__c',
      { Name: 'x', Price__c: -1 },
      400,
      'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      /A price is never negative\./,
    ],
    [
      'a body that is no JSON',
      'POST',
      '/sobjects/Boat__c',
      '{"Name":',
      400,
      'JSON_PARSER_ERROR',
      /Unexpected end-of-input at \[line:1, column:9\]/,
    ],
    ['an unknown external id field', 'PATCH', '/sobjects/Boat__c/Berths__c/4', { Name: 'x' }, 404, 'NOT_FOUND', /./],
    [
      'a method that is not there',
      'PUT',
      '/sobjects/Boat__c',
      {},
      405,
      'METHOD_NOT_ALLOWED',
      /HTTP Method 'PUT' not allowed. Allowed are GET,POST/,
    ],
    [
      'search',
      'GET',
      '/search?q=FIND%20%7Bx%7D',
      undefined,
      403,
      'FUNCTIONALITY_NOT_ENABLED',
      /[Tt]he local org does not offer/,
    ],
    [
      'a tooling query of an object it keeps nothing of',
      'GET',
      '/tooling/query?q=SELECT+Id+FROM+ApexExecutionOverlayAction',
      undefined,
      400,
      'INVALID_TYPE',
      /sObject type 'ApexExecutionOverlayAction' is not supported/,
    ],
  ])('refuses %s', async (_, method, path, body, status, code, message) => {
    const answer = await call(method, path, body);
    expect(answer).toMatchObject({
      status,
      body: [{ errorCode: expect.stringMatching(new RegExp(`^(${code})$`)), message: expect.stringMatching(message) }],
    });
  });

  it('answers a create with the address of the record', async () => {
    const { status, headers, body } = await call('POST', '/sobjects/boat__C', { name: 'Case', berths__c: 1 });
    const { id } = body as { id: string };
    expect({ status, body }).toEqual({ status: 201, body: { id, success: true, errors: [] } });
    expect(headers.get('location')).toBe(`/services/data/v66.0/sobjects/Boat__c/${id}`);
    const read = await call('GET', `/sobjects/Boat__c/${id}?fields=NAME,Berths__c`);
    expect(read.body).toMatchObject({
      attributes: { type: 'Boat__c', url: `/services/data/v66.0/sobjects/Boat__c/${id}` },
      Name: 'Case',
      Berths__c: 1,
    });
  });

  it('keeps hostile text as text', async () => {
    const Name = `'); DROP TABLE "Boat__c"; -- <script>alert(1)</script> \u{1F6A2} é`;
    const { body } = await call('POST', '/sobjects/Boat__c', { Name });
    const { id } = body as { id: string };
    expect((await call('GET', `/sobjects/Boat__c/${id}`)).body).toMatchObject({ Name });
    const found = await call('GET', soql(`SELECT Id FROM Boat__c WHERE Name = '${Name.replaceAll("'", "\\'")}'`));
    expect(found.body).toMatchObject({ totalSize: 1, records: [{ Id: id }] });
  });

  it('reads and writes by external id, and walks relationships', async () => {
    expect((await call('GET', '/sobjects/Boat__c/Code__c/WIRE')).body).toMatchObject({ Id: boat });
    const upserted = await call('PATCH', '/sobjects/Boat__c/Code__c/A%2FB', { Name: 'Slash' });
    expect(upserted).toMatchObject({ status: 201, body: { success: true, created: true } });
    expect((await call('PATCH', '/sobjects/Boat__c/Code__c/A%2FB', { Name: 'Slash 2' })).status).toBe(200);
    expect((await call('DELETE', '/sobjects/Boat__c/Code__c/A%2FB')).status).toBe(204);
    expect((await call('GET', '/sobjects/Boat__c/Code__c/A%2FB')).status).toBe(404);
    const { id: trip } = (await call('POST', '/sobjects/Trip__c', { Name: 'Walk', Boat__c: boat })).body as {
      id: string;
    };
    expect((await call('GET', `/sobjects/Boat__c/${boat}/Trips__r?fields=Name`)).body).toMatchObject({
      totalSize: 1,
      records: [{ Name: 'Walk' }],
    });
    expect((await call('GET', `/sobjects/Trip__c/${trip}/Boat__r?fields=Name`)).body).toMatchObject({ Name: 'Wire' });
    expect((await call('GET', `/sobjects/Trip__c/${trip}/Nope__r`)).status).toBe(404);
  });

  it('only updates with updateOnly', async () => {
    const answer = await call('PATCH', '/sobjects/Boat__c/Code__c/NOBODY?updateOnly=true', { Name: 'x' });
    expect(answer).toMatchObject({ status: 404, body: [{ errorCode: 'NOT_FOUND' }] });
  });

  it('refuses to overwrite what changed since', async () => {
    const path = `/sobjects/Boat__c/${boat}`;
    const old = await call('PATCH', path, { Berths__c: 9 }, { 'If-Unmodified-Since': 'Tue, 10 Aug 2010 00:00:00 GMT' });
    expect(old).toMatchObject({ status: 412, body: [{ errorCode: 'PRECONDITION_FAILED' }] });
    const now = await call(
      'PATCH',
      path,
      { Berths__c: 5 },
      { 'If-Unmodified-Since': new Date(Date.now() + 1000).toUTCString() },
    );
    expect(now.status).toBe(204);
  });

  it('takes POST for PATCH from clients that have no other', async () => {
    expect((await call('POST', `/sobjects/Boat__c/${boat}?_HttpMethod=PATCH`, { Berths__c: 7 })).status).toBe(204);
    expect((await call('GET', `/sobjects/Boat__c/${boat}`)).body).toMatchObject({ Berths__c: 7 });
  });

  it('keeps a deleted record for queryAll', async () => {
    const { id } = (await call('POST', '/sobjects/Boat__c', { Name: 'Bin' })).body as { id: string };
    expect(await call('DELETE', `/sobjects/Boat__c/${id}`)).toMatchObject({ status: 204, body: '' });
    const where = encodeURIComponent(`SELECT Id, IsDeleted FROM Boat__c WHERE Id = '${id}'`);
    expect((await call('GET', `/query?q=${where}`)).body).toMatchObject({ totalSize: 0 });
    expect((await call('GET', `/queryAll?q=${where}`)).body).toMatchObject({
      totalSize: 1,
      records: [{ IsDeleted: true }],
    });
  });

  it('names its columns for the CLI', async () => {
    const { body } = await call('GET', `${soql('SELECT Name, Boat__r.Name FROM Trip__c')}&columns=true`);
    expect(body).toMatchObject({
      entityName: 'Trip__c',
      columnMetadata: [{ columnName: 'Name' }, { columnName: 'Boat__r', joinColumns: [{ columnName: 'Name' }] }],
    });
  });

  describe('signing in', () => {
    const form = (fields: Record<string, string>): RequestInit => ({
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    const oauth = (path: string, init: RequestInit = {}): Promise<Response> =>
      fetch(`${org.url}/services/oauth2/${path}`, init);

    it.each([
      ['refresh_token', /refresh tokens/],
      ['urn:ietf:params:oauth:grant-type:jwt-bearer', /JWT bearer/],
      ['authorization_code', /web server flow/],
      ['magic', /'magic'/],
    ])('refuses %s by name', async (grant_type, description) => {
      const answer = await oauth('token', form({ grant_type }));
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({
        error: 'unsupported_grant_type',
        error_description: expect.stringMatching(description),
      });
    });

    it('answers a wrong password as an org does', async () => {
      const answer = await oauth(
        'token',
        form({ grant_type: 'password', username: 'nobody@nowhere.example', password: 'x' }),
      );
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
    });

    it('answers an unknown token at userinfo with 403', async () => {
      const answer = await oauth('userinfo', { headers: { Authorization: 'Bearer 00D000000000001!nope' } });
      expect([answer.status, await answer.text()]).toEqual([403, 'Bad_OAuth_Token']);
    });

    it('refuses other SOAP calls by name, in a fault', async () => {
      const body = `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><describeTabs xmlns="urn:partner.soap.sforce.com"/></e:Body></e:Envelope>`;
      const answer = await fetch(`${org.url}/services/Soap/u/66.0`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/xml', SOAPAction: '""' },
        body,
      });
      expect(answer.status).toBe(500);
      expect(await answer.text()).toContain(
        '<faultstring>FUNCTIONALITY_NOT_ENABLED: The local org does not offer describeTabs() over SOAP',
      );
    });

    it('refuses XML with a document type', async () => {
      const body = `<!DOCTYPE x [<!ENTITY a "b">]><e:Envelope xmlns:e="x"><e:Body>&a;</e:Body></e:Envelope>`;
      const answer = await fetch(`${org.url}/services/Soap/u/66.0`, {
        method: 'POST',
        headers: { 'Content-Type': 'text/xml' },
        body,
      });
      expect([answer.status, (await answer.text()).includes('DOCTYPE is not allowed')]).toEqual([500, true]);
    });

    it('leads from the front door only into itself', async () => {
      const door = (retURL: string): Promise<Response> =>
        fetch(`${org.url}/secur/frontdoor.jsp?${new URLSearchParams({ sid: org.token, retURL })}`, {
          redirect: 'manual',
        });
      expect((await door('/lightning/o/Boat__c/list')).headers.get('location')).toBe('/lightning/o/Boat__c/list');
      for (const elsewhere of ['//evil.example', '/\\evil.example', 'https://evil.example']) {
        expect((await door(elsewhere)).headers.get('location')).toBe('/');
      }
      const shut = await fetch(`${org.url}/secur/frontdoor.jsp?sid=nope`, { redirect: 'manual' });
      expect([shut.status, shut.headers.get('set-cookie')]).toEqual([401, null]);
    });

    it('takes the cookie of its own pages only', async () => {
      const limits = `${org.url}/services/data/v66.0/limits`;
      const ask = async (headers: Record<string, string>): Promise<number> =>
        (await fetch(limits, { headers: { Cookie: `sid=${org.token}`, ...headers } })).status;
      expect(await ask({ Origin: org.url })).toBe(200);
      expect(await ask({})).toBe(401);
      expect(await ask({ Origin: 'http://evil.example' })).toBe(403);
    });
  });
});
