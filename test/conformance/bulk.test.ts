import { Connection } from 'jsforce';
import { deployHarbor } from './clients/deploy-harbor.ts';
import { targetOrg, type TargetOrg } from './clients/target-org.ts';
import { wire, type WireAnswer } from './clients/wire.ts';

interface Job {
  readonly id: string;
  readonly state: string;
  readonly errorMessage?: string;
}

describe('Bulk API 2.0', () => {
  let org: TargetOrg;
  let connection: Connection;
  let call: ReturnType<typeof wire>;

  beforeAll(async () => {
    org = await targetOrg();
    connection = new Connection({ instanceUrl: org.url, accessToken: org.token, version: '66.0' });
    connection.bulk2.pollInterval = 20;
    call = wire(org);
    await deployHarbor(connection);
  });

  afterAll(() => org.close());

  const put = (id: string, csv: string | Uint8Array): Promise<Response> =>
    fetch(`${org.url}/services/data/v66.0/jobs/ingest/${id}/batches`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${org.token}`, 'Content-Type': 'text/csv' },
      body: csv,
    });
  const create = async (options: object): Promise<Job> =>
    (await call('POST', '/jobs/ingest', { contentType: 'CSV', operation: 'insert', object: 'Boat__c', ...options }))
      .body as Job;
  const ended = async (path: string): Promise<Job> => {
    for (;;) {
      const { body } = await call('GET', path);
      const job = body as Job;
      if (!/UploadComplete|InProgress/.test(job.state)) return job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const run = async (options: object, csv: string | Uint8Array): Promise<Job> => {
    const { id } = await create(options);
    expect((await put(id, csv)).status).toBe(201);
    expect((await call('PATCH', `/jobs/ingest/${id}`, { state: 'UploadComplete' })).status).toBe(200);
    return ended(`/jobs/ingest/${id}`);
  };
  const result = async (id: string, kind: string): Promise<string> =>
    String((await call('GET', `/jobs/ingest/${id}/${kind}`)).body);

  it('inserts, updates, upserts and deletes through jsforce, each row for itself', async () => {
    const input = Array.from({ length: 450 }, (_, index) => ({ Name: `Bulk ${index}`, Code__c: `B${index}` }));
    const made = await connection.bulk2.loadAndWaitForResults({
      object: 'Boat__c',
      operation: 'insert',
      input: [...input, { Name: 'Twice', Code__c: 'b0' }],
    });
    expect(made.successfulResults).toHaveLength(450);
    expect(made.successfulResults[0]).toMatchObject({ sf__Created: 'true', Name: 'Bulk 0', Code__c: 'B0' });
    expect(made.failedResults).toMatchObject([
      {
        sf__Id: '',
        sf__Error: expect.stringMatching(/^DUPLICATE_VALUE:duplicate value found: Code__c .*:--$/),
        Name: 'Twice',
      },
    ]);
    const ids = made.successfulResults.map(({ sf__Id: Id }) => Id);

    const updated = await connection.bulk2.loadAndWaitForResults({
      object: 'Boat__c',
      operation: 'update',
      input: [
        { Id: ids[0] ?? '', Berths__c: '7' },
        { Id: 'a00000000000zzzAAA', Berths__c: '1' },
      ],
    });
    expect(updated.successfulResults).toMatchObject([{ sf__Id: ids[0], sf__Created: 'false' }]);
    expect(updated.failedResults).toMatchObject([{ sf__Id: 'a00000000000zzzAAA', Berths__c: '1' }]);

    const upserted = await connection.bulk2.loadAndWaitForResults({
      object: 'Boat__c',
      operation: 'upsert',
      externalIdFieldName: 'code__c',
      input: [
        { Code__c: 'B1', Berths__c: '3' },
        { Code__c: 'NEW', Name: 'New' },
      ],
    });
    expect(upserted.successfulResults.map(({ sf__Created }) => sf__Created)).toEqual(['false', 'true']);

    const deleted = await connection.bulk2.loadAndWaitForResults({
      object: 'Boat__c',
      operation: 'delete',
      input: ids.map((Id) => ({ Id })),
    });
    expect(deleted.successfulResults).toHaveLength(450);
    expect(await connection.sobject('Boat__c').count({ Code__c: { $like: 'B%' } })).toBe(0);
    const deletedRows = await connection.query("SELECT Id FROM Boat__c WHERE Code__c LIKE 'B%'", { scanAll: true });
    expect(deletedRows.totalSize).toBe(450);

    const hard = await connection.bulk2.loadAndWaitForResults({
      object: 'Boat__c',
      operation: 'hardDelete',
      input: upserted.successfulResults.map(({ sf__Id: Id }) => ({ Id })).slice(1),
    });
    expect(hard.successfulResults).toHaveLength(1);
    const gone = await connection.query("SELECT Id FROM Boat__c WHERE Code__c = 'NEW'", { scanAll: true });
    expect(gone.totalSize).toBe(0);
  });

  it('fills look-ups by external id, empties with #N/A and leaves what is blank', async () => {
    await connection.sobject('Boat__c').create({ Name: 'Bulk parent', Code__c: 'BP', Berths__c: 4 });
    const { id: first } = await run(
      { object: 'Trip__c' },
      'Name,Boat__r.Code__c,Price__c,Owner.Username\nBy key,bp,12.5,\nLost,NOWHERE,1,\n',
    );
    expect(await result(first, 'failedResults')).toMatch(
      /^"sf__Id","sf__Error","Name","Boat__r.Code__c","Price__c","Owner.Username"\n"","INVALID_FIELD:Foreign key external ID: NOWHERE not found for field Code__c in entity Boat__c:.*--","Lost"/,
    );
    const trip = await connection.sobject('Trip__c').findOne({ Name: 'By key' }, ['Id', 'Price__c', 'Boat__r.Name']);
    expect(trip).toMatchObject({ Price__c: 12.5, Boat__r: { Name: 'Bulk parent' } });
    await run({ object: 'Trip__c', operation: 'update' }, `Id,Name,Price__c,Boat__c\n${trip?.Id ?? ''},,#N/A,#N/A\n`);
    expect(await connection.sobject('Trip__c').retrieve(trip?.Id ?? '')).toMatchObject({
      Name: 'By key',
      Price__c: null,
      Boat__c: null,
    });
    const { username } = await connection.identity();
    const owned = await run({ object: 'Trip__c' }, `Name,User:Owner.Username\nOwned,${username}\n`);
    expect(owned).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1, numberRecordsFailed: 0 });
  });

  it('reads other delimiters, line endings, quotes and non-Latin text, and writes results alike', async () => {
    const job = await run(
      { columnDelimiter: 'PIPE', lineEnding: 'CRLF' },
      '\uFEFFName|Code__c\r\n"Île ""|""\nΩ"|BULK-Ω\r\n',
    );
    expect(job).toMatchObject({ state: 'JobComplete', numberRecordsProcessed: 1, numberRecordsFailed: 0 });
    expect(await result(job.id, 'successfulResults')).toMatch(
      /^"sf__Id"\|"sf__Created"\|"Name"\|"Code__c"\r\n"a\w{17}"\|"true"\|"Île ""\|""\nΩ"\|"BULK-Ω"\r\n$/,
    );
    expect(await result(job.id, 'failedresults/')).toBe('"sf__Id"|"sf__Error"|"Name"|"Code__c"\r\n');
    expect(await result(job.id, 'unprocessedrecords')).toBe('"Name"|"Code__c"\r\n');
  });

  it.each<[string, object, string | Uint8Array, RegExp]>([
    ['an unknown column', {}, 'Name,Nope__c\nx,1\n', /^InvalidBatch : Field name not found : Nope__c$/],
    ['an unknown relationship', {}, 'Name,Nope__r.Code__c\nx,1\n', /^InvalidBatch : Field name not found : Nope__r/],
    ['line endings other than told', {}, 'Name\r\nx\r\n', /^InvalidBatch : LineEnding is invalid on user data/],
    ['line endings missing', { lineEnding: 'CRLF' }, 'Name\nx\n', /^InvalidBatch : LineEnding is invalid on user data/],
    ['a line too short', {}, 'Name,Code__c\nx\n', /^InvalidBatch : Failed to parse CSV/],
    ['a quote that never ends', {}, 'Name\n"x\n', /^InvalidBatch : Failed to parse CSV/],
    ['invalid UTF-8', {}, new Uint8Array([78, 97, 109, 101, 10, 255, 254, 10]), /^InvalidBatch : .*UTF-8/],
    ['more than ids to delete', { operation: 'delete' }, 'Id,Name\nx,y\n', /^InvalidBatch : The 'delete' batch/],
  ])('fails a job for %s and saves nothing', async (_, options, csv, message) => {
    const before = await connection.sobject('Boat__c').count({});
    const job = await run(options, csv);
    expect(job).toMatchObject({ state: 'Failed', errorMessage: expect.stringMatching(message) });
    expect(await connection.sobject('Boat__c').count({})).toBe(before);
  });

  it.each<[string, string, string, object | undefined, number, string]>([
    ['an unknown object', 'POST', '/jobs/ingest', { operation: 'insert', object: 'Nope__c' }, 400, 'INVALIDJOB'],
    ['an unknown operation', 'POST', '/jobs/ingest', { operation: 'merge', object: 'Boat__c' }, 400, 'INVALIDJOB'],
    ['an upsert without key', 'POST', '/jobs/ingest', { operation: 'upsert', object: 'Boat__c' }, 400, 'INVALIDJOB'],
    [
      'a key that is none',
      'POST',
      '/jobs/ingest',
      { operation: 'upsert', object: 'Boat__c', externalIdFieldName: 'Berths__c' },
      400,
      'INVALIDJOB',
    ],
    ['an unknown job', 'GET', '/jobs/ingest/750000000000zzzAAA', undefined, 404, 'NOT_FOUND'],
    ['a query with a mistake', 'POST', '/jobs/query', { operation: 'query', query: 'SELECT' }, 400, 'MALFORMED_QUERY'],
    [
      'a query with children',
      'POST',
      '/jobs/query',
      { operation: 'query', query: 'SELECT Id, (SELECT Id FROM Trips__r) FROM Boat__c' },
      403,
      'FUNCTIONALITY_NOT_ENABLED',
    ],
    [
      'a query that counts',
      'POST',
      '/jobs/query',
      { operation: 'query', query: 'SELECT COUNT() FROM Boat__c' },
      403,
      'FUNCTIONALITY_NOT_ENABLED',
    ],
    ['a list by a foreign locator', 'GET', '/jobs/query?queryLocator=!!', undefined, 400, 'INVALID_QUERY_LOCATOR'],
  ])('refuses %s', async (_, method, path, body, status, errorCode) => {
    expect(await call(method, path, body)).toMatchObject({ status, body: [{ errorCode }] });
  });

  it('holds each step to the state of the job', async () => {
    const { id, ...job } = await create({});
    expect(job).toMatchObject({ state: 'Open', contentUrl: `services/data/v66.0/jobs/ingest/${id}/batches` });
    const refused = { status: 400, body: [{ errorCode: 'INVALIDJOBSTATE' }] };
    expect(await call('DELETE', `/jobs/ingest/${id}`)).toMatchObject(refused);
    expect((await put(id, 'Name\nNever\n')).status).toBe(201);
    expect((await put(id, 'Name\nAgain\n')).status).toBe(400);
    expect(await call('PATCH', `/jobs/ingest/${id}`, { state: 'Open' })).toMatchObject(refused);
    expect(await call('PATCH', `/jobs/ingest/${id}`, { state: 'Aborted' })).toMatchObject({
      status: 200,
      body: { id, state: 'Aborted' },
    });
    expect(await call('PATCH', `/jobs/ingest/${id}`, { state: 'UploadComplete' })).toMatchObject(refused);
    expect(await result(id, 'unprocessedrecords')).toBe('"Name"\n"Never"\n');
    expect(await call('DELETE', `/jobs/ingest/${id}`)).toMatchObject({ status: 204 });
    expect(await call('GET', `/jobs/ingest/${id}`)).toMatchObject({ status: 404 });
    expect(await connection.sobject('Boat__c').count({ Name: 'Never' })).toBe(0);
  });

  it('makes, fills and starts a job in one multipart call', async () => {
    const form = new FormData();
    const job = { object: 'Boat__c', operation: 'insert', contentType: 'CSV' };
    form.append('job', new Blob([JSON.stringify(job)], { type: 'application/json' }));
    form.append('content', new Blob(['Name\nMultipart\n'], { type: 'text/csv' }), 'content');
    const headers = { Authorization: `Bearer ${org.token}` };
    const answer = await fetch(`${org.url}/services/data/v66.0/jobs/ingest`, { method: 'POST', headers, body: form });
    const made = (await answer.json()) as Job;
    expect(made.state).toBe('UploadComplete');
    expect(await ended(`/jobs/ingest/${made.id}`)).toMatchObject({ numberRecordsProcessed: 1, jobType: 'V2Ingest' });
  });

  it('queries in jobs: result pages by locator, columns of parents, datetimes, deleted rows', async () => {
    const { id: Boat__c } = await connection.sobject('Boat__c').create({ Name: 'Bulk "query"', Code__c: 'BQ' });
    await connection
      .sobject('Trip__c')
      .create(Array.from({ length: 5 }, (_, index) => ({ Name: `Q${index}`, Boat__c, Price__c: index })));
    const query = "SELECT Name, boat__r.name, Price__c, Starts_On__c, CreatedDate FROM Trip__c WHERE Name LIKE 'Q_'";
    const { id } = (await call('POST', '/jobs/query', { operation: 'query', query })).body as Job;
    expect(await ended(`/jobs/query/${id}`)).toMatchObject({
      state: 'JobComplete',
      object: 'Trip__c',
      numberRecordsProcessed: 5,
      jobType: 'V2Query',
    });
    const pages: WireAnswer[] = [];
    for (let locator = ''; locator !== 'null'; locator = pages.at(-1)?.headers.get('sforce-locator') ?? 'null') {
      pages.push(await call('GET', `/jobs/query/${id}/results?maxRecords=2${locator && `&locator=${locator}`}`));
    }
    expect(pages.map(({ headers }) => headers.get('sforce-numberofrecords'))).toEqual(['2', '2', '1']);
    expect(pages[2]?.body).toMatch(
      /^"Name","Boat__r.Name","Price__c","Starts_On__c","CreatedDate"\n"Q4","Bulk ""query""","4","","\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"\n$/,
    );
    const { body } = await call('GET', '/jobs/query');
    expect(body).toMatchObject({ done: true, records: expect.arrayContaining([expect.objectContaining({ id })]) });
    expect((await call('DELETE', `/jobs/query/${id}`)).status).toBe(204);
  });

  it('streams a query of more than one page through jsforce', async () => {
    const input = Array.from({ length: 4500 }, (_, index) => ({ Name: `Stream ${index}` }));
    await connection.bulk2.loadAndWaitForResults({ object: 'Trip__c', operation: 'insert', input });
    const stream = await connection.bulk2.query("SELECT Name FROM Trip__c WHERE Name LIKE 'Stream %'");
    expect(new Set((await stream.toArray()).map(({ Name }) => String(Name))).size).toBe(4500);
  });
});
