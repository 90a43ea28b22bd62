import { gzipSync } from 'node:zlib';
import { createApp } from '../../../scripts/org/app.ts';
import type { QueryPage } from '../../../scripts/org/engine/types.ts';
import { OrgError } from '../../../scripts/org/errors.ts';
import { fakeEngine, json, signedIn } from './fake-engine.ts';

const page: QueryPage = { totalSize: 0, done: true, records: [] };
const query = '/services/data/v66.0/query?q=SELECT+Id+FROM+Account';

describe('Requests', () => {
  const reported: unknown[] = [];
  const app = createApp(
    fakeEngine({ queryJson: () => Buffer.from(JSON.stringify(page)), setPassword: () => undefined }),
    {
      report: (error) => reported.push(error),
    },
  );

  const cases: readonly [title: string, path: string, init: RequestInit, status: number, code?: string][] = [
    ['answers a path with doubled slashes', `/${query}`, { headers: signedIn }, 200],
    ['answers a path that ends with a slash', query.replace('?', '/?'), { headers: signedIn }, 200],
    ['answers the oldest version', query.replace('66', '20'), { headers: signedIn }, 200],
    ['answers the newest version', query.replace('66', '67'), { headers: signedIn }, 200],
    ['knows no version of the future', query.replace('66', '68'), { headers: signedIn }, 404, 'NOT_FOUND'],
    [
      'tells that a version is retired',
      query.replace('66', '19'),
      { headers: signedIn },
      404,
      'UNSUPPORTED_API_VERSION',
    ],
    ['knows no version that is not a number', query.replace('66.0', 'x'), { headers: signedIn }, 404, 'NOT_FOUND'],
    ['refuses a call without a session', query, {}, 401, 'INVALID_SESSION_ID'],
    ['refuses an unknown session', query, { headers: { Authorization: 'Bearer bad' } }, 401, 'INVALID_SESSION_ID'],
    [
      'refuses a header that is no session',
      query,
      { headers: { Authorization: 'Basic x' } },
      401,
      'INVALID_AUTH_HEADER',
    ],
    ['takes the older OAuth header', query, { headers: { Authorization: 'OAuth good' } }, 200],
    [
      'takes the cookie from its own page',
      query,
      { headers: { Cookie: 'sid=good', 'Sec-Fetch-Site': 'same-origin' } },
      200,
    ],
    [
      'takes the cookie from its own origin',
      query,
      { headers: { Cookie: 'sid=good', Origin: 'http://localhost' } },
      200,
    ],
    [
      'refuses the cookie from elsewhere',
      query,
      { headers: { Cookie: 'sid=good', 'Sec-Fetch-Site': 'cross-site' } },
      401,
      'INVALID_SESSION_ID',
    ],
    ['refuses the cookie of an unknown page', query, { headers: { Cookie: 'sid=good' } }, 401, 'INVALID_SESSION_ID'],
    ['refuses a foreign host', query, { headers: { ...signedIn, Host: 'evil.example' } }, 403, 'INSUFFICIENT_ACCESS'],
    [
      'refuses a host that only begins like this computer',
      query,
      { headers: { ...signedIn, Host: 'localhost.evil.example' } },
      403,
      'INSUFFICIENT_ACCESS',
    ],
    [
      'refuses a foreign origin',
      query,
      { headers: { ...signedIn, Origin: 'http://evil.example' } },
      403,
      'INSUFFICIENT_ACCESS',
    ],
    ['answers IPv6 loopback', query, { headers: { ...signedIn, Host: '[::1]:8510' } }, 200],
    ['knows no other resource', '/services/data/v66.0/nothing', { headers: signedIn }, 404, 'NOT_FOUND'],
    ['knows nothing outside the API', '/nothing', { headers: signedIn }, 404, 'NOT_FOUND'],
    [
      'names the methods it allows',
      '/services/data/v66.0/query',
      { method: 'PUT', headers: signedIn },
      405,
      'METHOD_NOT_ALLOWED',
    ],
    ['survives a broken escape', '/services/data/v66.0/sobjects/%E0%A4%A', { headers: signedIn }, 404, 'NOT_FOUND'],
    ['refuses an empty query', '/services/data/v66.0/query', { headers: signedIn }, 400, 'MALFORMED_QUERY'],
    [
      'refuses search by name',
      '/services/data/v66.0/search?q=x',
      { headers: signedIn },
      403,
      'FUNCTIONALITY_NOT_ENABLED',
    ],
    [
      'has no SourceMember',
      '/services/data/v66.0/tooling/sobjects/SourceMember/describe',
      { headers: signedIn },
      404,
      'NOT_FOUND',
    ],
    [
      'refuses a batch size out of range',
      query,
      { headers: { ...signedIn, 'Sforce-Query-Options': 'batchSize=5' } },
      400,
      'INVALID_INPUT',
    ],
    ['refuses malformed JSON', '/services/data/v66.0/composite', json('{"a":}'), 400, 'JSON_PARSER_ERROR'],
    ['refuses a missing body', '/services/data/v66.0/composite', json(''), 400, 'JSON_PARSER_ERROR'],
    ['refuses a body that is a list', '/services/data/v66.0/composite', json([]), 400, 'JSON_PARSER_ERROR'],
    [
      'refuses a form where JSON belongs',
      '/services/data/v66.0/composite',
      json('a=b', { ...signedIn, 'Content-Type': 'application/x-www-form-urlencoded' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'refuses a body over 10 MB',
      '/services/data/v66.0/composite',
      json('x', { ...signedIn, 'Content-Length': String(11 * 1024 * 1024) }),
      413,
      'REQUEST_ENTITY_TOO_LARGE',
    ],
    [
      'refuses an unannounced body over 10 MB',
      '/services/data/v66.0/composite',
      json('x'.repeat(11 * 1024 * 1024)),
      413,
      'REQUEST_ENTITY_TOO_LARGE',
    ],
    [
      'refuses a packed body that unpacks to too much',
      '/services/data/v66.0/composite',
      packed(Buffer.alloc(11 * 1024 * 1024)),
      413,
      'REQUEST_ENTITY_TOO_LARGE',
    ],
    [
      'refuses a body that is not what it says',
      '/services/data/v66.0/composite',
      packed('plain', false),
      400,
      'INVALID_INPUT',
    ],
    ['unpacks a packed body', '/services/data/v66.0/sobjects/User/005/password', packed('{"NewPassword":"x"}'), 204],
  ];

  it.each(cases.map(([title, path, init, status, code]) => ({ title, path, init, status, code })))(
    '$title',
    async ({ path, init, status, code }) => {
      const response = await app.request(path, init);
      const text = await response.text();
      expect(response.status).toBe(status);
      if (code !== undefined)
        expect(JSON.parse(text)).toEqual([
          expect.objectContaining({ errorCode: code, message: expect.stringMatching(/./) }),
        ]);
      expect(reported).toEqual([]);
    },
  );

  it('tells line and column of a JSON mistake', async () => {
    const response = await app.request('/services/data/v66.0/composite', json('{\n  "a": }'));
    expect(await response.json()).toEqual([
      { errorCode: 'JSON_PARSER_ERROR', message: expect.stringContaining('[line:2, column:8]') },
    ]);
  });

  it('counts its calls in Sforce-Limit-Info', async () => {
    const used = async (): Promise<number> => {
      const { headers } = await app.request(query, { headers: signedIn });
      return Number(/^api-usage=(\d+)\/15000$/.exec(headers.get('sforce-limit-info') ?? '')?.[1]);
    };
    const before = await used();
    expect(await used()).toBe(before + 1);
  });

  it('lists every version, the newest last', async () => {
    const versions = (await (await app.request('/services/data')).json()) as {
      label: string;
      version: string;
      url: string;
    }[];
    expect(versions).toHaveLength(48);
    expect(versions.at(-1)).toEqual({ label: "Summer '26", url: '/services/data/v67.0', version: '67.0' });
    expect(versions.find(({ version }) => version === '65.0')?.label).toBe("Winter '26");
  });
});

describe('Errors', () => {
  const failing = (error: Error): ReturnType<typeof createApp> =>
    createApp(
      fakeEngine({
        queryJson: () => {
          throw error;
        },
      }),
      { report: (defect) => defects.push(defect) },
    );
  const defects: unknown[] = [];

  it('carry code, message, fields and status of the refusal', async () => {
    const response = await failing(new OrgError('INVALID_FIELD', "No such column 'Nope'", ['Nope'])).request(query, {
      headers: signedIn,
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual([
      { message: "No such column 'Nope'", errorCode: 'INVALID_FIELD', fields: ['Nope'] },
    ]);
    expect(defects).toEqual([]);
  });

  it('are 500 and reported when they are defects', async () => {
    const defect = new TypeError('undefined is not a function');
    const response = await failing(defect).request(query, { headers: signedIn });
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual([expect.objectContaining({ errorCode: 'UNKNOWN_EXCEPTION' })]);
    expect(defects).toEqual([defect]);
  });
});

function packed(content: string | Uint8Array, really = true): RequestInit {
  const headers = { ...signedIn, 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
  return { method: 'POST', headers, body: new Uint8Array(really ? gzipSync(content) : Buffer.from(content)) };
}
