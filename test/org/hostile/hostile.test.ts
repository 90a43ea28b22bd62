import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { Connection } from 'jsforce';
import { zipSync } from 'fflate';
import { startOrg, type RunningOrg } from '../../../scripts/org/server.ts';
import { deployHarbor } from '../../conformance/clients/deploy-harbor.ts';

interface Attack {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

const data = '/services/data/v66.0';
const megabyte = 1024 * 1024;
const deep = 20_000;
const json = { 'Content-Type': 'application/json' };
const xml = { 'Content-Type': 'text/xml', SOAPAction: '""' };
const nested = (open: string, inner: string, close: string, depth = deep): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const post = (path: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = json): Attack => ({
  method: 'POST',
  path: data + path,
  body,
  headers,
});
/** Over the Bulk API: an address could not be long enough. */
const soql = (query: string): Attack => post('/jobs/query', JSON.stringify({ operation: 'query', query }));
const soap = (body: string): Attack => ({ method: 'POST', path: '/services/Soap/m/66.0', headers: xml, body });
const envelope = (session: string, call: string, before = ''): string =>
  `<?xml version="1.0"?>${before}<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:m="http://soap.sforce.com/2006/04/metadata"><soapenv:Header><m:SessionHeader><m:sessionId>${session}</m:sessionId></m:SessionHeader></soapenv:Header><soapenv:Body>${call}</soapenv:Body></soapenv:Envelope>`;
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY ${'b'.repeat(n + 1)} "&${n === 0 ? 'a' : 'b'.repeat(n)};&${n === 0 ? 'a' : 'b'.repeat(n)};">`).join('')}]>`;
const outside = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';

describe('Hostile input', () => {
  let org: RunningOrg;
  let connection: Connection;
  const defects: unknown[] = [];

  let bomb: Uint8Array;

  beforeAll(async () => {
    bomb = zipSync({ 'objects/A__c.object': new Uint8Array(450 * megabyte) }, { level: 1 });
    org = await startOrg({ dataFolder: ':memory:', port: 0, report: (error) => defects.push(error) });
    connection = new Connection({ instanceUrl: org.url, accessToken: org.adminToken, version: '66.0' });
    await deployHarbor(connection);
  }, 60_000);

  beforeEach(() => defects.splice(0));
  afterAll(() => org.close());

  const send = async ({
    method = 'GET',
    path,
    headers = {},
    body,
  }: Attack): Promise<{ status: number; text: string }> => {
    const answer = await fetch(org.url + path, {
      method,
      headers: { Authorization: `Bearer ${org.adminToken}`, ...headers },
      body,
    });
    return { status: answer.status, text: await answer.text() };
  };
  const lives = async (): Promise<void> => {
    expect((await send({ path: `${data}/limits` })).status).toBe(200);
  };

  it.each<[string, () => Attack]>([
    ['deep JSON lists', () => post('/composite', nested('[', '1', ']'))],
    ['deep JSON objects', () => post('/sobjects/Boat__c', `{"Name":${nested('{"a":', '1', '}')}}`)],
    ['deep JSON in a tree', () => post('/composite/tree/Boat__c', `{"records":${nested('[', '1', ']')}}`)],
    ['deep GraphQL', () => post('/graphql', JSON.stringify({ query: nested('{uiapi', '', '}') }))],
    ['deep GraphQL lists', () => post('/graphql', JSON.stringify({ query: `{uiapi(a:${nested('[', '1', ']')})}` }))],
    ['deep parentheses in SOQL', () => soql(`SELECT Id FROM Boat__c WHERE ${nested('(', "Name = 'x'", ')')}`)],
    ['deep NOTs in SOQL', () => soql(`SELECT Id FROM Boat__c WHERE ${nested('NOT (', "Name = 'x'", ')')}`)],
    ['a path of many parents in SOQL', () => soql(`SELECT ${'Boat__r.'.repeat(3000)}Name FROM Trip__c`)],
    ['deep XML', () => soap(envelope('x', nested('<a>', '', '</a>', 5000)))],
    [
      'XML with entities that grow',
      () => soap(envelope('x', `<m:describeMetadata>&${'b'.repeat(12)};</m:describeMetadata>`, laughs)),
    ],
    ['XML with entities from outside', () => soap(envelope('&secret;', '<m:describeMetadata/>', outside))],
    ['XML that ends too early', () => soap('<soapenv:Envelope><soapenv:Body>')],
    ['a body over 10 MB', () => post('/sobjects/Boat__c', `{"Name":"${'x'.repeat(11 * megabyte)}"}`)],
    ['a value of 9 MB', () => post('/sobjects/Boat__c', `{"Name":"${'x'.repeat(9 * megabyte)}"}`)],
    [
      'a packed body that grows',
      () => post('/sobjects/Boat__c', gzipSync(Buffer.alloc(64 * megabyte)), { ...json, 'Content-Encoding': 'gzip' }),
    ],
    ['a body of an unknown encoding', () => post('/sobjects/Boat__c', 'x', { ...json, 'Content-Encoding': 'br' })],
    [
      'XML where JSON belongs',
      () => post('/sobjects/Boat__c', '<Name>x</Name>', { 'Content-Type': 'application/xml' }),
    ],
    ['invalid UTF-8 as JSON', () => post('/sobjects/Boat__c', new Uint8Array([123, 34, 255, 254, 34, 58]))],
    ['a path upward', () => ({ path: `${data}/sobjects/..%2f..%2f..%2fetc%2fpasswd` })],
    ['a path upward out of the API', () => ({ path: '/services/data/v66.0/%2e%2e/%2e%2e/%2e%2e/etc/passwd' })],
    ['a null byte in a path', () => ({ path: `${data}/sobjects/Boat__c%00/describe` })],
    ['a broken escape in a path', () => ({ path: `${data}/sobjects/%E0%A4%A` })],
    ['an object called __proto__', () => ({ path: `${data}/sobjects/__proto__/describe` })],
    ['an object called constructor', () => ({ path: `${data}/sobjects/constructor` })],
    ['a query of __proto__', () => soql('SELECT Id FROM __proto__')],
    ['a field called constructor', () => soql('SELECT constructor FROM Boat__c')],
    ['a key __proto__ in a record', () => post('/sobjects/Boat__c', '{"Name":"x","__proto__":{"admin":true}}')],
    ['a key constructor in a record', () => post('/sobjects/Boat__c', '{"Name":"x","constructor":{"prototype":{}}}')],
    ['SQL as a field', () => post('/sobjects/Boat__c', '{"Name\\" = 1; DROP TABLE Boat__c; --":"x"}')],
    ['SQL as an order', () => soql('SELECT Id FROM Boat__c ORDER BY Name; DROP TABLE Boat__c')],
    ['a number without end', () => post('/sobjects/Boat__c', '{"Name":"x","Berths__c":1e999}')],
    ['a numeral with a huge power', () => post('/sobjects/Boat__c', '{"Name":"x","Berths__c":"1e999999999"}')],
    ['a bulk job for __proto__', () => post('/jobs/ingest', '{"operation":"insert","object":"__proto__"}')],
    ['a bulk operation called toString', () => post('/jobs/ingest', '{"operation":"toString","object":"Boat__c"}')],
    ['a foreign host', () => ({ path: `${data}/limits`, headers: { Origin: 'http://evil.example' } })],
  ])('refuses %s', async (_, attack) => {
    const { status, text } = await send(attack());
    expect(status).toBeGreaterThanOrEqual(400);
    expect(text).toMatch(/errorCode|Fault/);
    expect(text).not.toMatch(/root:|hahaha/);
    expect(defects).toEqual([]);
    await lives();
  });

  it.each([
    ['SQL', `x'); DROP TABLE "Boat__c"; --`],
    ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
    ['control characters', 'a\u0001b\u007Fc'],
    ['text from right to left', '\u202Egnp.exe'],
    ['a formula for a spreadsheet', '=cmd|calc!A0'],
    ['an id of JavaScript', '__proto__'],
  ])('stores %s as text and gives it back', async (_, Name) => {
    const { status, text } = await send(post('/sobjects/Boat__c', JSON.stringify({ Name })));
    expect({ status, text }).toMatchObject({ status: 201 });
    const { id } = JSON.parse(text) as { id: string };
    const read = await send({ path: `${data}/sobjects/Boat__c/${id}?fields=Name` });
    expect((JSON.parse(read.text) as { Name: string }).Name).toBe(Name);
  });

  it('stores no half of a character', async () => {
    const { text } = await send(post('/sobjects/Boat__c', '{"Name":"a\\ud800b"}'));
    const { id } = JSON.parse(text) as { id: string };
    const read = await send({ path: `${data}/sobjects/Boat__c/${id}?fields=Name` });
    expect((JSON.parse(read.text) as { Name: string }).Name).toMatch(/^a\uFFFD+b$/);
  });

  it.each([
    ['a zip that grows', () => bomb],
    [
      'a zip with paths upward',
      () => zipSync({ '../../evil.txt': new Uint8Array([1]), 'package.xml': new Uint8Array([60]) }),
    ],
    ['what is no zip', () => new Uint8Array([1, 2, 3, 4])],
  ])(
    'refuses to deploy %s',
    async (_, zip) => {
      const content = Buffer.from(zip()).toString('base64');
      const deploy = `<m:deploy><m:ZipFile>${content}</m:ZipFile><m:DeployOptions><m:singlePackage>true</m:singlePackage></m:DeployOptions></m:deploy>`;
      const { text } = await send(soap(envelope(org.adminToken, deploy)));
      const id = /<id>(\w+)<\/id>/.exec(text)?.[1];
      if (id === undefined) expect(text).toMatch(/Fault/);
      else expect((await connection.metadata.checkDeployStatus(id, true)).success).toBe(false);
      expect(defects).toEqual([]);
      await lives();
    },
    30_000,
  );

  it('refuses a header that carries another', async () => {
    const raw = (lines: readonly string[]): Promise<string> =>
      new Promise((resolve, reject) => {
        const socket = connect(Number(new URL(org.url).port), '127.0.0.1', () => socket.write(lines.join('\r\n')));
        let text = '';
        socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
        socket.on('end', () => resolve(text));
        socket.on('error', reject);
      });
    const end = ['Connection: close', '', ''];
    expect(await raw([`GET ${data}/limits HTTP/1.1`, 'Host: evil.example', ...end])).toMatch(/^HTTP\/1.1 403/);
    expect(await raw(['GET / HTTP/1.1', 'Host: localhost', 'X-A: b\rX-C: d', ...end])).toMatch(/^HTTP\/1.1 400/);
    const upsert = await send({
      method: 'PATCH',
      path: `${data}/sobjects/Boat__c/Code__c/a%0D%0AX-Evil:%201`,
      headers: json,
      body: '{"Name":"x"}',
    });
    expect(upsert.status).toBeLessThan(500);
    await lives();
  });

  it('gives 50 clients that write at once the results of one after another', async () => {
    const made = await connection.sobject('Boat__c').create({ Name: 'Shared', Code__c: 'SHARED', Berths__c: 1 });
    const clients = Array.from({ length: 50 }, (_, index) => index);
    const updates = clients.map((index) =>
      send({
        method: 'PATCH',
        path: `${data}/sobjects/Boat__c/${made.id ?? ''}`,
        headers: json,
        body: JSON.stringify({ Name: `By ${index}`, Berths__c: index }),
      }),
    );
    expect(new Set((await Promise.all(updates)).map(({ status }) => status))).toEqual(new Set([204]));
    const boat = await connection.sobject('Boat__c').retrieve(made.id ?? '');
    expect(boat['Name']).toBe(`By ${String(boat['Berths__c'])}`);

    const upserts = clients.map((index) =>
      send({
        method: 'PATCH',
        path: `${data}/sobjects/Boat__c/Code__c/RACE`,
        headers: json,
        body: JSON.stringify({ Name: `Race ${index}` }),
      }),
    );
    const statuses = (await Promise.all(upserts)).map(({ status }) => status).sort();
    expect(statuses).toEqual([...Array.from({ length: 49 }, () => 200), 201]);
    const creates = clients.map((index) =>
      send(post('/sobjects/Boat__c', JSON.stringify({ Name: `C ${index}`, Code__c: 'ONCE' }))),
    );
    expect((await Promise.all(creates)).filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await connection.sobject('Boat__c').count({ Code__c: { $in: ['RACE', 'ONCE'] } })).toBe(2);
  });
});
