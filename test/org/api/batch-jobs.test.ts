import { NurseryApp, type Answer } from './nursery-app.ts';

const nursery = new NurseryApp();
const base = '/services/async/66.0/job';
const jobXml = (fields: Record<string, string>): string =>
  `<?xml version="1.0" encoding="UTF-8"?><jobInfo xmlns="http://www.force.com/2009/06/asyncapi/dataload">${Object.entries(
    fields,
  )
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</jobInfo>`;

const post = (path: string, body: string, type = 'application/xml', token = nursery.token): Promise<Answer> =>
  nursery.request(path, { method: 'POST', headers: { 'X-SFDC-Session': token, 'Content-Type': type }, body });
const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  nursery.request(path, { headers: { 'X-SFDC-Session': nursery.token, ...headers } });
const valueOf = ({ text }: Answer, name: string): string => new RegExp(`<${name}>([^<]*)<`).exec(text)?.[1] ?? '';
const open = async (fields: Record<string, string>): Promise<string> =>
  valueOf(await post(base, jobXml({ operation: 'insert', object: 'Grove__c', contentType: 'CSV', ...fields })), 'id');
const ended = async (path: string): Promise<Answer> => {
  for (;;) {
    const answer = await get(path);
    if (!/Queued|InProgress/.test(valueOf(answer, 'state'))) return answer;
    await new Promise(setImmediate);
  }
};
const run = async (job: string, csv: string): Promise<string> => {
  const path = `${base}/${job}/batch/${valueOf(await post(`${base}/${job}/batch`, csv, 'text/csv'), 'id')}`;
  await ended(path);
  return path;
};

afterAll(() => nursery.engine.jobs.stop());

describe('The first Bulk API', () => {
  it('answers each row in its place, whatever became of it', async () => {
    const job = await open({});
    const path = await run(job, 'Code__c,Kind__c\r\nK1,Oak\r\nK2,Moss\r\nK3,Elm\r\n');
    expect(await get(path)).toMatchObject({ status: 200 });
    expect(valueOf(await get(path), 'state')).toBe('Completed');
    expect((await get(`${path}/result`)).text.trim().split('\n')).toEqual([
      '"Id","Success","Created","Error"',
      expect.stringMatching(/^"a\w{17}","true","true",""$/),
      '"","false","false","INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST:Kind: bad value for restricted picklist field: Moss:Kind__c --"',
      expect.stringMatching(/^"a\w{17}","true","true",""$/),
    ]);
    expect((await get(`${path}/request`)).text).toBe('"Code__c","Kind__c"\n"K1","Oak"\n"K2","Moss"\n"K3","Elm"\n');
    expect((await get(`${base}/${job}`)).text).toMatch(
      /<state>Open<.*<numberBatchesCompleted>1<.*<numberRecordsProcessed>3<.*<numberRecordsFailed>1</,
    );
  });

  it('upserts by external id, updates and deletes, in several batches of a job', async () => {
    const job = await open({ operation: 'upsert', externalIdFieldName: 'code__c' });
    const first = await run(job, 'Code__c,Budget__c\nK1,10\nK9,90\n');
    const second = await run(job, 'Code__c,Budget__c\nK3,#N/A\n');
    const rows = (await get(`${first}/result`)).text.split('\n');
    expect([rows[1], rows[2]]).toEqual([
      expect.stringMatching(/"true","false",""$/),
      expect.stringMatching(/"true","true",""$/),
    ]);
    expect((await get(`${second}/result`)).text).toMatch(/"true","false",""\n$/);
    expect((await get(`${base}/${job}/batch`)).text.match(/<batchInfo>/g)).toHaveLength(2);
    const id = rows[2]?.slice(1, 19) ?? '';
    const removal = await open({ operation: 'delete' });
    expect((await get(`${await run(removal, `Id\n${id}\n`)}/result`)).text).toMatch(`"${id}","true","false",""`);
    expect((await nursery.rest('GET', `/sobjects/Grove__c/${id}`)).status).toBe(404);
  });

  it('queries into a result of its own', async () => {
    const job = await open({ operation: 'query' });
    const path = await run(job, "SELECT Code__c, Keeper__r.Name FROM Grove__c WHERE Code__c = 'K1'");
    const result = valueOf(await get(`${path}/result`), 'result');
    expect((await get(`${path}/result/${result}`)).text).toBe('"Code__c","Keeper__r.Name"\n"K1",""\n');
    const none = await run(job, "SELECT Id FROM Grove__c WHERE Code__c = 'nowhere'");
    const empty = valueOf(await get(`${none}/result`), 'result');
    expect((await get(`${none}/result/${empty}`)).text).toBe('"Records not found for this query"\n');
  });

  it('speaks JSON to those who do', async () => {
    const job = { operation: 'insert', object: 'Tree__c', contentType: 'JSON' };
    const made = await post(base, JSON.stringify(job), 'application/json');
    expect(made).toMatchObject({ status: 201, body: { object: 'Tree__c', state: 'Open', contentType: 'JSON' } });
    const { id } = made.body as { readonly id: string };
    const records = [
      { Grove__r: { Code__c: 'K1' }, Label__c: 'a', Height__c: 2.5, State__c: null },
      { Grove__r: { Code__c: 'K1' }, Label__c: 'b', Height__c: -1 },
    ];
    const batch = (await post(`${base}/${id}/batch`, JSON.stringify(records), 'application/json')).body;
    const path = `${base}/${id}/batch/${(batch as { readonly id: string }).id}`;
    await ended(path);
    expect((await get(`${path}/result`)).body).toMatchObject([
      { success: true, created: true, id: expect.stringMatching(/^a\w{17}$/), errors: [] },
      {
        success: false,
        id: null,
        errors: [{ statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', fields: ['Height__c'] }],
      },
    ]);
    expect((await get(path, { Accept: 'application/json' })).body).toMatchObject({ state: 'Completed', jobId: id });
  });

  it('takes no more batches once closed, and does not do those that were aborted', async () => {
    const job = await open({});
    const closed = await post(`${base}/${job}`, jobXml({ state: 'Closed' }));
    expect(valueOf(closed, 'state')).toBe('Closed');
    const late = await post(`${base}/${job}/batch`, 'Code__c\nL1\n', 'text/csv');
    expect([late.status, valueOf(late, 'exceptionCode')]).toEqual([400, 'InvalidJobState']);
    const stopped = await open({});
    const queued = await post(`${base}/${stopped}/batch`, 'Code__c\nL2\n', 'text/csv');
    await post(`${base}/${stopped}`, jobXml({ state: 'Aborted' }));
    expect(valueOf(await get(`${base}/${stopped}/batch/${valueOf(queued, 'id')}`), 'state')).toBe('NotProcessed');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await nursery.rest('GET', "/query?q=SELECT+Id+FROM+Grove__c+WHERE+Code__c='L2'")).body).toMatchObject({
      totalSize: 0,
    });
  });

  it.each([
    ['an unknown object', { object: 'Moss__c' }, 'InvalidJob'],
    ['an upsert without a key', { operation: 'upsert' }, 'InvalidJob'],
    ['an unknown operation', { operation: 'merge' }, 'InvalidJob'],
    ['XML batches', { contentType: 'XML' }, 'FeatureNotEnabled'],
    ['assignment rules', { assignmentRuleId: '01Q000000000001' }, 'FeatureNotEnabled'],
  ])('refuses %s', async (_, fields, code) => {
    const answer = await post(base, jobXml({ operation: 'insert', object: 'Grove__c', contentType: 'CSV', ...fields }));
    expect([answer.status, valueOf(answer, 'exceptionCode')]).toEqual([400, code]);
  });

  it.each([
    ['an unknown column', 'Moss__c\nx\n', /^InvalidBatch : Field name not found : Moss__c$/],
    ['a broken line', 'Code__c\n"x\n', /^InvalidBatch : Failed to parse CSV/],
    ['too many rows', `Code__c\n${'x\n'.repeat(10_001)}`, /^InvalidBatch : A batch has at most 10000 records$/],
  ])('fails a batch with %s', async (_, csv, message) => {
    const batch = await get(await run(await open({}), csv));
    expect(valueOf(batch, 'state')).toBe('Failed');
    expect(valueOf(batch, 'stateMessage')).toMatch(message);
  });

  it('fails a batch whose query cannot be run', async () => {
    const batch = await get(await run(await open({ operation: 'query' }), 'SELECT Moss__c FROM Grove__c'));
    expect(valueOf(batch, 'state')).toBe('Failed');
    expect(valueOf(batch, 'stateMessage')).toMatch(/^InvalidBatch : Failed to process query: INVALID_FIELD: /);
  });

  it('refuses strangers, other addresses, broken XML and empty batches in its own words', async () => {
    const cases: readonly (readonly [Promise<Answer>, string])[] = [
      [post(base, jobXml({}), 'application/xml', 'stranger'), 'InvalidSessionId'],
      [get(`${base}/750000000000zzzAAA`), 'InvalidJob'],
      [get('/services/async/66.0/queue'), 'InvalidUrl'],
      [get('/services/async/999.0/job/750000000000001AAA'), 'InvalidUrl'],
      [post(base, '<jobInfo><operation>'), 'InvalidXML'],
      [post(`${base}/${await open({})}/batch`, '', 'text/csv'), 'ClientInputError'],
      [post(`${base}/${await open({})}/batch`, '<sObjects/>', 'application/xml'), 'ClientInputError'],
    ];
    for (const [answer, code] of cases) {
      expect([(await answer).status, valueOf(await answer, 'exceptionCode')]).toEqual([400, code]);
    }
  });

  it('keeps jobs from other users and from the lists of Bulk API 2.0', async () => {
    const job = await open({});
    const { token } = nursery.user('otto', ['Grove_Keeper']);
    const theirs = await nursery.request(`${base}/${job}`, { headers: { 'X-SFDC-Session': token } });
    expect(valueOf(theirs, 'exceptionCode')).toBe('InvalidJob');
    expect((await nursery.rest('GET', '/jobs/ingest')).body).toMatchObject({ records: [] });
  });

  it('goes on after a restart', async () => {
    const job = await open({});
    const rows = Array.from({ length: 450 }, (_, index) => `R${index}`);
    const queued = await post(`${base}/${job}/batch`, `Code__c\n${rows.join('\n')}\n`, 'text/csv');
    nursery.engine.jobs.stop();
    const again = new NurseryApp(nursery.store);
    const path = `${base}/${job}/batch/${valueOf(queued, 'id')}`;
    const headers = { 'X-SFDC-Session': again.token };
    for (let state = ''; state !== 'Completed'; ) {
      state = valueOf(await again.request(path, { headers }), 'state');
      await new Promise(setImmediate);
    }
    expect((await again.request(`${path}/result`, { headers })).text.match(/"true","true"/g)).toHaveLength(450);
    again.engine.jobs.stop();
  });
});
