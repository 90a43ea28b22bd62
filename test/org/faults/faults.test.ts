import { Connection } from 'jsforce';
import { startOrg, type RunningOrg } from '../../../scripts/org/server.ts';
import { writeRecords } from '../../../scripts/shared/write-records.ts';
import { deployHarbor } from '../../conformance/clients/deploy-harbor.ts';

describe('Faults on demand', () => {
  let org: RunningOrg;
  let connection: Connection;

  beforeAll(async () => {
    org = await startOrg({ dataFolder: ':memory:', port: 0 });
    connection = new Connection({ instanceUrl: org.url, accessToken: org.adminToken, version: '66.0' });
    await deployHarbor(connection);
  });

  afterAll(() => org.close());

  const headers = { 'Content-Type': 'application/json' };
  const control = (method: string, body?: object, token = org.adminToken): Promise<Response> =>
    fetch(`${org.url}/_local/faults`, {
      method,
      headers: { ...headers, Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const call = (path: string, method = 'GET', body?: object): Promise<Response> =>
    fetch(`${org.url}/services/data/v66.0${path}`, {
      method,
      headers: { ...headers, Authorization: `Bearer ${org.adminToken}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const count = async (name: string): Promise<number> => connection.sobject('Account').count({ Name: name });

  it.each([
    ['unavailable', 503, 'SERVER_UNAVAILABLE'],
    ['lock', 400, 'UNABLE_TO_LOCK_ROW'],
    ['expiredSession', 401, 'INVALID_SESSION_ID'],
    ['requestLimit', 403, 'REQUEST_LIMIT_EXCEEDED'],
  ])('answers %s to as many calls as told, and then as ever', async (kind, status, errorCode) => {
    await control('POST', { faults: [{ kind, path: '*/limits', count: 2 }] });
    expect((await call('/sobjects')).status).toBe(200);
    for (let spoiled = 0; spoiled < 2; spoiled += 1) {
      const answer = await call('/limits');
      expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status, body: [{ errorCode }] });
    }
    expect((await call('/limits')).status).toBe(200);
    expect(await (await control('GET')).json()).toEqual({ faults: [] });
  });

  it('answers later', async () => {
    await control('POST', { faults: [{ kind: 'latency', milliseconds: 120, count: 1 }] });
    const start = performance.now();
    expect((await call('/limits')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(115);
  });

  it.each([
    ['dropBefore', 0],
    ['dropAfter', 1],
  ])('drops a connection (%s) and leaves %i records', async (kind, left) => {
    await control('POST', { faults: [{ kind, method: 'POST', path: '*/sobjects/Account', count: 1 }] });
    await expect(call('/sobjects/Account', 'POST', { Name: kind })).rejects.toThrow();
    expect(await count(kind)).toBe(left);
    expect((await call('/sobjects/Account', 'POST', { Name: `${kind} again` })).status).toBe(201);
  });

  it('spoils the same calls with the same seed, and others with another', async () => {
    const pattern = async (seed: number): Promise<string> => {
      await control('POST', { faults: [{ kind: 'unavailable', path: '*/limits', probability: 0.5, seed }] });
      let statuses = '';
      for (let index = 0; index < 16; index += 1) statuses += (await call('/limits')).status === 503 ? 'x' : '.';
      return statuses;
    };
    const first = await pattern(7);
    expect(first).toMatch(/x/);
    expect(first).toMatch(/\./);
    expect(await pattern(7)).toBe(first);
    expect(await pattern(8)).not.toBe(first);
    await control('DELETE');
  });

  it.each([
    ['an unknown kind', { faults: [{ kind: 'fire' }] }],
    ['a probability above 1', { faults: [{ kind: 'lock', probability: 2 }] }],
    ['no list', { kind: 'lock' }],
  ])('refuses %s', async (_, body) => {
    expect((await control('POST', body)).status).toBe(400);
  });

  it('obeys administrators only', async () => {
    expect((await control('POST', { faults: [] }, 'nobody')).status).toBe(401);
    const profile = await connection.sobject('Profile').findOne({ Name: 'Standard User' }, ['Id']);
    const user = { Username: 'plain@faults.local', LastName: 'Plain', Alias: 'plain', Email: 'plain@faults.local' };
    const made = await connection.sobject('User').create({ ...user, TimeZoneSidKey: 'GMT', ProfileId: profile?.Id });
    expect(made.success).toBe(true);
    const { token } = org.engine.login('plain@faults.local');
    expect((await control('POST', { faults: [] }, token)).status).toBe(403);
  });

  describe('with the writer of the tools', () => {
    it.each(['unavailable', 'lock', 'requestLimit', 'dropBefore', 'dropAfter'])(
      'an upsert is tried again after %s and leaves one record a key',
      async (kind) => {
        const records = ['a', 'b', 'c'].map((letter) => ({ Code__c: `${kind}-${letter}`, Name: letter }));
        await control('POST', { faults: [{ kind, method: 'PATCH', path: '*/composite/sobjects/*', count: 1 }] });
        const mode = { kind: 'upsert', key: 'Code__c' } as const;
        const outcomes = await writeRecords(connection, 'Boat__c', mode, records, () => undefined);
        expect(outcomes.map(({ problem }) => problem)).toEqual([undefined, undefined, undefined]);
        const codes = await connection.sobject('Boat__c').find({ Code__c: { $like: `${kind}-%` } }, ['Code__c']);
        expect(codes.map((boat) => String(boat['Code__c'])).sort()).toEqual(records.map(({ Code__c }) => Code__c));
      },
    );

    it('a create is never tried again: what a lost answer has written is there once', async () => {
      await control('POST', {
        faults: [{ kind: 'dropAfter', method: 'POST', path: '*/composite/sobjects', count: 1 }],
      });
      const create = writeRecords(connection, 'Account', { kind: 'create' }, [{ Name: 'Once' }], () => undefined);
      await expect(create).rejects.toThrow();
      expect(await count('Once')).toBe(1);
    });
  });
});
