import { Connection } from 'jsforce';
import { deployHarbor } from './clients/deploy-harbor.ts';
import { targetOrg, type TargetOrg } from './clients/target-org.ts';

describe('jsforce, unmodified', () => {
  let org: TargetOrg;
  let connection: Connection;

  beforeAll(async () => {
    org = await targetOrg();
    connection = new Connection({ instanceUrl: org.url, accessToken: org.token, version: '66.0' });
    await deployHarbor(connection);
  });

  afterAll(() => org.close());

  it('knows who it is', async () => {
    const identity = await connection.identity();
    expect(identity).toMatchObject({ user_type: 'STANDARD', organization_id: expect.stringMatching(/^00D\w{15}$/) });
    expect(connection.limitInfo.apiUsage?.limit).toBe(15_000);
  });

  it('logs in with user name and password, and out again', async () => {
    const { user_id: id, username } = await connection.identity();
    await connection.requestPost(`/sobjects/User/${id}/password`, { NewPassword: 'correct horse 1' });
    const other = new Connection({ loginUrl: org.url, version: '66.0' });
    const { organizationId } = await other.login(username, 'correct horse 1');
    expect(organizationId).toMatch(/^00D/);
    const token = other.accessToken;
    expect((await other.query('SELECT Id FROM User LIMIT 1')).totalSize).toBe(1);
    await other.logout();
    const left = new Connection({ instanceUrl: org.url, accessToken: token ?? '', version: '66.0' });
    await expect(left.query('SELECT Id FROM User')).rejects.toMatchObject({ errorCode: 'INVALID_SESSION_ID' });
  });

  it('is told that a password is wrong', async () => {
    const { username } = await connection.identity();
    const other = new Connection({ loginUrl: org.url });
    await expect(other.login(username, 'wrong')).rejects.toThrow(/INVALID_LOGIN: Invalid username, password/);
  });

  it('creates, reads, updates and deletes one record', async () => {
    const boats = connection.sobject('Boat__c');
    const { id, success } = await boats.create({ Name: 'Heron', Code__c: 'HERON', Berths__c: 2 });
    expect(success).toBe(true);
    expect(await boats.retrieve(id ?? '')).toMatchObject({ Id: id, Name: 'Heron', Berths__c: 2 });
    expect(await boats.update({ Id: id ?? '', Berths__c: 3 })).toMatchObject({ success: true, id });
    expect(await boats.destroy(id ?? '')).toMatchObject({ success: true });
    await expect(boats.retrieve(id ?? '')).rejects.toMatchObject({ errorCode: 'ENTITY_IS_DELETED' });
  });

  it('creates, reads, updates and deletes many, each result in its place', async () => {
    const trips = connection.sobject('Trip__c');
    const made = await trips.create([
      { Name: 'One', Price__c: 1 },
      { Name: 'Two', Price__c: -1 },
      { Name: 'Three', Price__c: 3 },
    ]);
    expect(made.map(({ success }) => success)).toEqual([true, false, true]);
    expect(made[1]?.errors).toMatchObject([
      { statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'A price is never negative.', fields: ['Price__c'] },
    ]);
    const ids = made.flatMap(({ id }) => id ?? []);
    expect(await trips.retrieve(ids)).toMatchObject([{ Name: 'One' }, { Name: 'Three' }]);
    expect(await trips.update(ids.map((Id) => ({ Id, Price__c: 9 })))).toMatchObject([
      { success: true },
      { success: true },
    ]);
    expect(await trips.destroy(ids)).toMatchObject([{ success: true }, { success: true }]);
  });

  it('undoes all of a call with allOrNone', async () => {
    const trips = connection.sobject('Trip__c');
    const results = await trips.create([{ Name: 'Undone' }, { Name: 'Wrong', Price__c: -1 }], { allOrNone: true });
    expect(results.map(({ success }) => success)).toEqual([false, false]);
    expect(results[0]?.errors).toMatchObject([{ statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK' }]);
    expect(await trips.count({ Name: 'Undone' })).toBe(0);
  });

  it('upserts on an external id, one and many', async () => {
    const boats = connection.sobject('Boat__c');
    expect(await boats.upsert({ Code__c: 'TERN', Name: 'Tern' }, 'Code__c')).toMatchObject({
      success: true,
      created: true,
    });
    expect(await boats.upsert({ Code__c: 'TERN', Name: 'Arctic Tern' }, 'Code__c')).toMatchObject({
      success: true,
      created: false,
    });
    const many = await boats.upsert(
      [
        { Code__c: 'TERN', Berths__c: 5 },
        { Code__c: 'SKUA', Name: 'Skua' },
      ],
      'Code__c',
    );
    expect(many).toMatchObject([
      { success: true, created: false },
      { success: true, created: true },
    ]);
    expect(await boats.findOne({ Code__c: 'TERN' }, ['Name', 'Berths__c'])).toMatchObject({
      Name: 'Arctic Tern',
      Berths__c: 5,
    });
  });

  it('fills a look-up by an external id', async () => {
    await connection.sobject('Boat__c').upsert({ Code__c: 'RAIL', Name: 'Rail' }, 'Code__c');
    const [made] = await connection.sobject('Trip__c').create([{ Name: 'By key', Boat__r: { Code__c: 'RAIL' } }]);
    expect(made).toMatchObject({ success: true });
    expect(await connection.sobject('Trip__c').findOne({ Name: 'By key' }, ['Boat__r.Name'])).toMatchObject({
      Boat__r: { Name: 'Rail' },
    });
  });

  it('finds with conditions, order, limit and included children', async () => {
    const { id } = await connection.sobject('Boat__c').create({ Name: 'Parent', Code__c: 'PARENT' });
    await connection
      .sobject('Trip__c')
      .create(['a', 'b', 'c'].map((Name, index) => ({ Name, Boat__c: id, Price__c: index })));
    const found = await connection
      .sobject('Boat__c')
      .find({ Code__c: { $in: ['PARENT'] } }, ['Name'])
      .include('Trips__r', { Price__c: { $gte: 1 } }, ['Name'], { sort: { Name: -1 } })
      .end()
      .limit(5);
    expect(found).toMatchObject([{ Name: 'Parent', Trips__r: { records: [{ Name: 'c' }, { Name: 'b' }] } }]);
  });

  it('reads past one page with queryMore', async () => {
    const trips = connection.sobject('Trip__c');
    const names = Array.from({ length: 450 }, (_, index) => ({ Name: `Page ${String(index).padStart(3, '0')}` }));
    await trips.create(names, { allowRecursive: true });
    const soql = "SELECT Name FROM Trip__c WHERE Name LIKE 'Page %' ORDER BY Name";
    const first = await connection.query<{ Name: string }>(soql, {
      headers: { 'Sforce-Query-Options': 'batchSize=200' },
    });
    expect(first).toMatchObject({ totalSize: 450, done: false });
    expect(first.records).toHaveLength(200);
    const records = [...first.records];
    for (let page = first; !page.done; ) {
      page = await connection.queryMore<{ Name: string }>(page.nextRecordsUrl ?? '');
      records.push(...page.records);
    }
    expect(records.map(({ Name }) => Name)).toEqual(names.map(({ Name }) => Name));
  });

  it('describes one object and all of them', async () => {
    const boat = await connection.describe('Boat__c');
    expect(boat).toMatchObject({ name: 'Boat__c', label: 'Boat', custom: true, createable: true });
    expect(boat.fields.find(({ name }) => name === 'Code__c')).toMatchObject({
      type: 'string',
      length: 20,
      unique: true,
      externalId: true,
    });
    expect(boat.childRelationships).toContainEqual(
      expect.objectContaining({ childSObject: 'Trip__c', field: 'Boat__c', relationshipName: 'Trips__r' }),
    );
    const { sobjects } = await connection.describeGlobal();
    expect(sobjects.map(({ name }) => name)).toEqual(expect.arrayContaining(['Account', 'Boat__c', 'Trip__c', 'User']));
    await expect(connection.describe('Nope__c')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  });

  it('lists what was deleted and changed', async () => {
    const boats = connection.sobject('Boat__c');
    const { id } = await boats.create({ Name: 'Gone soon' });
    const from = new Date(Date.now() - 60_000);
    const to = new Date(Date.now() + 60_000);
    expect((await boats.updated(from, to)).ids).toContain(id);
    await boats.destroy(id ?? '');
    expect((await boats.deleted(from, to)).deletedRecords).toContainEqual(expect.objectContaining({ id }));
  });

  it('refuses a deployment with a mistake, with file and line, and changes nothing', async () => {
    const { zipSync, strToU8 } = await import('fflate');
    const zip = zipSync({
      'package.xml': strToU8(manifest),
      'objects/Bell__c.object': strToU8(brokenObject),
    });
    const result = await connection.metadata
      .deploy(Buffer.from(zip), { singlePackage: true, rollbackOnError: true })
      .complete(true);
    expect(result).toMatchObject({ success: false, status: 'Failed' });
    expect([result.details?.componentFailures].flat()).toContainEqual(
      expect.objectContaining({
        fileName: 'objects/Bell__c.object',
        problemType: 'Error',
        problem: expect.stringContaining('Nope__c'),
      }),
    );
    await expect(connection.describe('Bell__c')).rejects.toMatchObject({ errorCode: 'NOT_FOUND' });
  });

  it('loads and queries by the first Bulk API', async () => {
    connection.bulk.pollInterval = 20;
    const made = await connection.bulk.load('Boat__c', 'insert', [
      { Name: 'Ibis', Code__c: 'IBIS', Berths__c: 2 },
      { Name: 'Twice', Code__c: 'ibis' },
    ]);
    expect(made).toMatchObject([
      { id: expect.stringMatching(/^a\w{17}$/), success: true, created: true, errors: [] },
      { id: null, success: false, created: false, errors: [expect.stringMatching(/^DUPLICATE_VALUE:/)] },
    ]);
    const upserted = await connection.bulk.load('Boat__c', 'upsert', { extIdField: 'Code__c' }, [
      { Code__c: 'IBIS', Berths__c: 5 },
    ]);
    expect(upserted).toMatchObject([{ success: true, created: false }]);
    const stream = await connection.bulk.query("SELECT Name, Berths__c FROM Boat__c WHERE Code__c = 'IBIS'");
    expect(await stream.toArray()).toEqual([{ Name: 'Ibis', Berths__c: '5' }]);
    const removed = await connection.bulk.load('Boat__c', 'delete', [{ Id: made[0]?.id ?? '' }]);
    expect(removed).toMatchObject([{ success: true }]);
  });

  it('falls back to the first Bulk API for many records of a query', async () => {
    const boats = connection.sobject('Boat__c');
    await boats.create(Array.from({ length: 3 }, (_, index) => ({ Name: `Fleet ${index}` })));
    const found = () => boats.find({ Name: { $like: 'Fleet %' } });
    expect(await found().update({ Berths__c: 9 }, { bulkThreshold: 0 })).toHaveLength(3);
    expect((await found()).map(({ Berths__c }) => Berths__c as unknown)).toEqual([9, 9, 9]);
    expect(await found().destroy({ bulkThreshold: 0 })).toHaveLength(3);
  });

  it('reads list views, query plans and what was viewed', async () => {
    const accounts = connection.sobject('Account');
    const { id = '' } = await accounts.create({ Name: 'Seen' });
    const { listviews } = (await accounts.listviews()) as { readonly listviews: readonly { readonly id: string }[] };
    const view = accounts.listview(listviews[0]?.id ?? '');
    expect(await view.describe()).toMatchObject({ sobjectType: 'Account', query: expect.stringMatching(/^SELECT /) });
    expect(await view.results()).toMatchObject({ done: true, columns: expect.any(Array), records: expect.any(Array) });
    const { plans } = await connection.query("SELECT Id FROM Account WHERE Name = 'Seen'").explain();
    expect(plans[0]).toMatchObject({ leadingOperationType: 'Index', fields: ['Name'] });
    await connection.query(`SELECT Id FROM Account WHERE Id = '${id}' FOR VIEW`);
    expect(await connection.recent(1)).toMatchObject([{ Id: id, Name: 'Seen' }]);
    expect(await accounts.recent()).toMatchObject([{ Id: id }]);
    await accounts.destroy(id);
  });
});

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<Package xmlns="http://soap.sforce.com/2006/04/metadata">
    <types><members>Bell__c</members><name>CustomObject</name></types>
    <version>66.0</version>
</Package>`;

const brokenObject = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <deploymentStatus>Deployed</deploymentStatus>
    <fields>
        <fullName>Broken__c</fullName>
        <formula>Nope__c + 1</formula>
        <label>Broken</label>
        <precision>9</precision>
        <scale>0</scale>
        <type>Number</type>
    </fields>
    <label>Bell</label>
    <nameField><label>Name</label><type>Text</type></nameField>
    <pluralLabel>Bells</pluralLabel>
    <sharingModel>ReadWrite</sharingModel>
</CustomObject>`;
