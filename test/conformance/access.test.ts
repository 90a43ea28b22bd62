import { Connection } from 'jsforce';
import { deployHarbor } from './clients/deploy-harbor.ts';
import { targetOrg, type TargetOrg } from './clients/target-org.ts';
import { wire, type WireAnswer } from './clients/wire.ts';

interface Page {
  readonly totalSize: number;
  readonly records: readonly Record<string, unknown>[];
}

/** The same questions by the harbor master, a skipper and a user with no permission set. */
describe('What each user gets over the wire', () => {
  let org: TargetOrg;
  let master: ReturnType<typeof wire>;
  let skipper: ReturnType<typeof wire>;
  let stranger: ReturnType<typeof wire>;
  let skipperToken: string;
  let boat: string;
  let trip: string;
  let theirs: string;
  let own: string;

  beforeAll(async () => {
    org = await targetOrg();
    master = wire(org);
    const connection = new Connection({ instanceUrl: org.url, accessToken: org.token, version: '66.0' });
    await deployHarbor(connection);
    const skipperUser = await newUser(connection, 'skipper');
    const set = await connection.sobject('PermissionSet').findOne({ Name: 'Skipper' }, ['Id']);
    await connection
      .sobject('PermissionSetAssignment')
      .create({ AssigneeId: skipperUser.id, PermissionSetId: set?.Id ?? '' });
    skipperToken = skipperUser.token;
    skipper = wire(org, skipperToken);
    stranger = wire(org, (await newUser(connection, 'stranger')).token);
    boat = await create(master, 'Boat__c', { Name: 'Secret', Code__c: 'SECRET', Berths__c: 4 });
    trip = await create(master, 'Trip__c', { Name: 'Hidden', Boat__c: boat });
    theirs = await create(master, 'Logbook__c', { Name: 'Theirs', Boat__c: boat, Miles__c: 100 });
    own = await create(skipper, 'Logbook__c', { Name: 'Own', Boat__c: boat, Miles__c: 7 });
  });

  afterAll(() => org.close());

  const query = (who: typeof master, soql: string): Promise<WireAnswer> =>
    who('GET', `/query?q=${encodeURIComponent(soql)}`);

  it('an object without permission does not exist', async () => {
    for (const who of [skipper, stranger]) {
      const refusals = [
        await who('GET', '/sobjects/Trip__c'),
        await who('GET', '/sobjects/Trip__c/describe'),
        await who('GET', `/sobjects/Trip__c/${trip}`),
        await who('POST', '/sobjects/Trip__c', { Name: 'x' }),
        await who('PATCH', `/sobjects/Trip__c/${trip}`, { Name: 'x' }),
        await who('DELETE', `/sobjects/Trip__c/${trip}`),
        await who('GET', '/sobjects/Trip__c/updated?start=2026-01-01T00:00:00Z&end=2026-01-02T00:00:00Z'),
      ];
      expect(refusals.map(({ status, body }) => [status, (body as { errorCode: string }[])[0]?.errorCode])).toEqual(
        refusals.map(() => [404, 'NOT_FOUND']),
      );
      expect(await query(who, 'SELECT COUNT() FROM Trip__c')).toMatchObject({
        status: 400,
        body: [{ errorCode: 'INVALID_TYPE' }],
      });
      const { sobjects } = (await who('GET', '/sobjects')).body as { sobjects: { name: string }[] };
      expect(sobjects.map(({ name }) => name)).not.toContain('Trip__c');
    }
    expect((await master('GET', `/sobjects/Trip__c/${trip}`)).body).toMatchObject({ Name: 'Hidden' });
  });

  it('a field without permission does not exist', async () => {
    expect((await skipper('GET', `/sobjects/Boat__c/${boat}`)).body).not.toHaveProperty('Code__c');
    for (const soql of [
      'SELECT Code__c FROM Boat__c',
      "SELECT Id FROM Boat__c WHERE Code__c = 'SECRET'",
      'SELECT Id FROM Boat__c ORDER BY Code__c',
      'SELECT COUNT(Id) FROM Boat__c GROUP BY Code__c',
      'SELECT Boat__r.Code__c FROM Logbook__c',
      'SELECT Id, (SELECT Id FROM Trips__r) FROM Boat__c',
      'SELECT Id FROM Boat__c WHERE Id IN (SELECT Boat__c FROM Trip__c)',
    ]) {
      expect([soql, (await query(skipper, soql)).status]).toEqual([soql, 400]);
      expect([soql, (await query(master, soql)).status]).toEqual([soql, 200]);
    }
    expect((await skipper('GET', '/sobjects/Boat__c/Code__c/SECRET')).status).toBe(404);
    const { fields } = (await skipper('GET', '/sobjects/Boat__c/describe')).body as { fields: { name: string }[] };
    expect(fields.map(({ name }) => name)).not.toContain('Code__c');
    expect(await skipper('POST', '/composite/sobjects/Boat__c', { ids: [boat], fields: ['Code__c'] })).toMatchObject({
      status: 400,
    });
  });

  it('a record that is not shared is not there, on any path', async () => {
    expect((await skipper('GET', `/sobjects/Logbook__c/${theirs}`)).status).toBe(404);
    expect((await skipper('PATCH', `/sobjects/Logbook__c/${theirs}`, { Miles__c: 1 })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect((await skipper('DELETE', `/sobjects/Logbook__c/${theirs}`)).status).toBeGreaterThanOrEqual(400);
    expect((await query(skipper, 'SELECT COUNT() FROM Logbook__c')).body).toMatchObject({ totalSize: 1 });
    expect((await query(skipper, 'SELECT SUM(Miles__c) miles FROM Logbook__c')).body).toMatchObject({
      records: [{ miles: 7 }],
    });
    const children = (await query(skipper, 'SELECT Id, (SELECT Name FROM Logbooks__r) FROM Boat__c')).body as Page;
    expect(children.records[0]?.Logbooks__r).toMatchObject({ totalSize: 1, records: [{ Name: 'Own' }] });
    expect((await skipper('GET', `/sobjects/Boat__c/${boat}/Logbooks__r`)).body).toMatchObject({ totalSize: 1 });
    expect(
      (await skipper('POST', '/composite/sobjects/Logbook__c', { ids: [theirs, own], fields: ['Name'] })).body,
    ).toMatchObject([null, { Name: 'Own' }]);
    const span = `start=${encodeURIComponent(new Date(Date.now() - 60_000).toISOString())}&end=${encodeURIComponent(new Date(Date.now() + 60_000).toISOString())}`;
    expect((await skipper('GET', `/sobjects/Logbook__c/updated?${span}`)).body).toMatchObject({ ids: [own] });
    expect((await master('GET', `/sobjects/Logbook__c/${theirs}`)).body).toMatchObject({ Miles__c: 100 });
  });

  it('reading is not writing', async () => {
    for (const refused of [
      await skipper('PATCH', `/sobjects/Boat__c/${boat}`, { Name: 'x' }),
      await skipper('DELETE', `/sobjects/Boat__c/${boat}`),
      await skipper('POST', '/sobjects/Boat__c', { Name: 'x' }),
      await skipper('POST', '/composite/tree/Boat__c', {
        records: [{ attributes: { type: 'Boat__c', referenceId: 'a' }, Name: 'x' }],
      }),
    ]) {
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(JSON.stringify(refused.body)).toMatch(/INSUFFICIENT_ACCESS|CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY/);
    }
    expect((await query(master, "SELECT COUNT() FROM Boat__c WHERE Name = 'x'")).body).toMatchObject({ totalSize: 0 });
  });

  it('nobody but an administrator deploys or sets the password of another', async () => {
    const admin = ((await master('GET', '/services/oauth2/userinfo')).body as { user_id: string }).user_id;
    expect(
      (await skipper('POST', `/sobjects/User/${admin}/password`, { NewPassword: 'stolen 123' })).status,
    ).toBeGreaterThanOrEqual(400);
    const connection = new Connection({ instanceUrl: org.url, accessToken: skipperToken, version: '66.0' });
    await expect(deployHarbor(connection)).rejects.toThrow(/INSUFFICIENT_ACCESS/);
  });

  async function newUser(connection: Connection, name: string): Promise<{ id: string; token: string }> {
    const profile = await connection.sobject('Profile').findOne({ Name: 'Standard User' }, ['Id']);
    const unique = `${name}.${Date.now()}@harbor.example`;
    const { id } = await connection.sobject('User').create({
      Username: unique,
      LastName: name,
      Email: unique,
      Alias: name.slice(0, 8),
      TimeZoneSidKey: 'Europe/Berlin',
      LocaleSidKey: 'en_US',
      EmailEncodingKey: 'UTF-8',
      LanguageLocaleKey: 'en_US',
      ProfileId: profile?.Id ?? '',
    });
    await connection.requestPost(`/sobjects/User/${id}/password`, { NewPassword: 'aye aye 123' });
    const login = new Connection({ loginUrl: org.url, version: '66.0' });
    await login.login(unique, 'aye aye 123');
    return { id: id ?? '', token: login.accessToken ?? '' };
  }
});

async function create(who: ReturnType<typeof wire>, object: string, values: object): Promise<string> {
  const { status, body } = await who('POST', `/sobjects/${object}`, values);
  if (status !== 201) throw new Error(`${object} was not created: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}
