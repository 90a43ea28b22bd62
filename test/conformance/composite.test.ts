import { Connection } from 'jsforce';
import { deployHarbor } from './clients/deploy-harbor.ts';
import { targetOrg, type TargetOrg } from './clients/target-org.ts';
import { wire, type WireAnswer } from './clients/wire.ts';

describe('Composite resources on the wire', () => {
  let org: TargetOrg;
  let call: ReturnType<typeof wire>;

  beforeAll(async () => {
    org = await targetOrg();
    call = wire(org);
    await deployHarbor(new Connection({ instanceUrl: org.url, accessToken: org.token, version: '66.0' }));
  });

  afterAll(() => org.close());

  const sobjects = '/services/data/v66.0/sobjects';
  const count = async (object: string, where: string): Promise<unknown> =>
    (
      (await call('GET', `/query?q=${encodeURIComponent(`SELECT COUNT() FROM ${object} WHERE ${where}`)}`)).body as {
        totalSize: number;
      }
    ).totalSize;
  const composite = (allOrNone: boolean, ...compositeRequest: unknown[]): Promise<WireAnswer> =>
    call('POST', '/composite', { allOrNone, compositeRequest });
  const boat = (referenceId: string, body: unknown): unknown => ({
    method: 'POST',
    url: `${sobjects}/Boat__c`,
    referenceId,
    body,
  });

  describe('composite', () => {
    it('lets later requests refer to earlier answers', async () => {
      const { status, body } = await composite(
        true,
        boat('boat', { Name: 'Referred', Code__c: 'REF' }),
        {
          method: 'POST',
          url: `${sobjects}/Trip__c`,
          referenceId: 'trip',
          body: { Name: 'Of @{boat.id}', Boat__c: '@{boat.id}', Price__c: 12 },
        },
        { method: 'GET', url: `${sobjects}/Trip__c/@{trip.id}?fields=Name,Boat__c,Price__c`, referenceId: 'read' },
        {
          method: 'GET',
          url: "/services/data/v66.0/query?q=SELECT Id FROM Trip__c WHERE Boat__c = '@{read.Boat__c}'",
          referenceId: 'found',
        },
        {
          method: 'PATCH',
          url: `${sobjects}/Trip__c/@{found.records[0].Id}`,
          referenceId: 'changed',
          body: { Price__c: '@{read.Price__c}' },
        },
      );
      expect(status).toBe(200);
      const { compositeResponse } = body as {
        compositeResponse: {
          body: Record<string, unknown>;
          httpStatusCode: number;
          referenceId: string;
          httpHeaders: object;
        }[];
      };
      expect(compositeResponse.map(({ httpStatusCode, referenceId }) => [referenceId, httpStatusCode])).toEqual([
        ['boat', 201],
        ['trip', 201],
        ['read', 200],
        ['found', 200],
        ['changed', 204],
      ]);
      expect(compositeResponse[2]?.body).toMatchObject({
        Boat__c: compositeResponse[0]?.body.id,
        Name: `Of ${String(compositeResponse[0]?.body.id)}`,
      });
      expect(compositeResponse[0]?.httpHeaders).toEqual({
        Location: `${sobjects}/Boat__c/${String(compositeResponse[0]?.body.id)}`,
      });
      expect(compositeResponse[4]?.body).toBeNull();
    });

    it('keeps what worked without allOrNone, and halts what depended on a failure', async () => {
      const { body } = await composite(
        false,
        boat('kept', { Name: 'Kept' }),
        boat('bad', { Name: 'Bad', Berths__c: 'many' }),
        {
          method: 'POST',
          url: `${sobjects}/Trip__c`,
          referenceId: 'lost',
          body: { Name: 'Lost', Boat__c: '@{bad.id}' },
        },
      );
      expect(body).toMatchObject({
        compositeResponse: [
          { httpStatusCode: 201 },
          { httpStatusCode: 400 },
          { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }] },
        ],
      });
      expect(await count('Boat__c', "Name = 'Kept'")).toBe(1);
    });

    it('undoes everything with allOrNone', async () => {
      const { status, body } = await composite(
        true,
        boat('first', { Name: 'Undone' }),
        boat('bad', { Nope__c: 1 }),
        boat('last', { Name: 'Undone' }),
      );
      expect(status).toBe(200);
      expect(body).toMatchObject({
        compositeResponse: [
          { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }], referenceId: 'first' },
          { httpStatusCode: 400, body: [{ errorCode: expect.stringMatching(/^INVALID_FIELD/) }], referenceId: 'bad' },
          { httpStatusCode: 400, body: [{ errorCode: 'PROCESSING_HALTED' }], referenceId: 'last' },
        ],
      });
      expect(await count('Boat__c', "Name = 'Undone'")).toBe(0);
    });

    it.each([
      [
        'more than 25 requests',
        Array.from({ length: 26 }, (_, index) => boat(`r${index}`, { Name: 'x' })),
        'LIMIT_EXCEEDED',
      ],
      ['no request', [], 'MISSING_ARGUMENT'],
      ['a reference id twice', [boat('a', { Name: 'x' }), boat('a', { Name: 'x' })], 'INVALID_INPUT'],
      ['a reference id with a dot', [boat('a.b', { Name: 'x' })], 'INVALID_INPUT'],
      ['a request without url', [{ method: 'GET', referenceId: 'a' }], 'MISSING_ARGUMENT'],
    ])('refuses %s', async (_, compositeRequest, errorCode) => {
      expect(await composite(true, ...compositeRequest)).toMatchObject({ status: 400, body: [{ errorCode }] });
    });

    it('runs no composite inside a composite', async () => {
      const { body } = await composite(false, {
        method: 'POST',
        url: '/services/data/v66.0/composite',
        referenceId: 'inner',
        body: { compositeRequest: [] },
      });
      expect(body).toMatchObject({ compositeResponse: [{ httpStatusCode: 404 }] });
    });
  });

  describe('batch', () => {
    it('answers each request for itself', async () => {
      const { status, body } = await call('POST', '/composite/batch', {
        batchRequests: [
          { method: 'GET', url: 'v66.0/limits' },
          { method: 'GET', url: 'v66.0/sobjects/Nope__c/describe' },
          { method: 'POST', url: '/services/data/v66.0/sobjects/Boat__c', richInput: { Name: 'Batched' } },
        ],
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        hasErrors: true,
        results: [
          { statusCode: 200 },
          { statusCode: 404, result: [{ errorCode: 'NOT_FOUND' }] },
          { statusCode: 201, result: { success: true } },
        ],
      });
    });

    it('stops after a failure when told to', async () => {
      const { body } = await call('POST', '/composite/batch', {
        haltOnError: true,
        batchRequests: [
          { method: 'GET', url: 'v66.0/nothing' },
          { method: 'GET', url: 'v66.0/limits' },
        ],
      });
      expect(body).toMatchObject({
        hasErrors: true,
        results: [{ statusCode: 404 }, { statusCode: 412, result: [{ errorCode: 'BATCH_PROCESSING_HALTED' }] }],
      });
    });
  });

  describe('graph', () => {
    it('makes each graph a transaction of its own', async () => {
      const { status, body } = await call('POST', '/composite/graph', {
        graphs: [
          {
            graphId: 'good',
            compositeRequest: [
              boat('b', { Name: 'Graph good' }),
              { method: 'POST', url: `${sobjects}/Trip__c`, referenceId: 't', body: { Name: 'T', Boat__c: '@{b.id}' } },
            ],
          },
          {
            graphId: 'bad',
            compositeRequest: [boat('b', { Name: 'Graph bad' }), boat('c', { Name: 'x', Berths__c: 'many' })],
          },
        ],
      });
      expect(status).toBe(200);
      expect(body).toMatchObject({
        graphs: [
          {
            graphId: 'good',
            isSuccessful: true,
            graphResponse: { compositeResponse: [{ httpStatusCode: 201 }, { httpStatusCode: 201 }] },
          },
          { graphId: 'bad', isSuccessful: false },
        ],
      });
      expect([await count('Boat__c', "Name = 'Graph good'"), await count('Boat__c', "Name = 'Graph bad'")]).toEqual([
        1, 0,
      ]);
    });
  });

  describe('tree', () => {
    const tree = (...records: unknown[]): Promise<WireAnswer> => call('POST', '/composite/tree/Boat__c', { records });
    const node = (type: string, referenceId: string, values: object): object => ({
      attributes: { type, referenceId },
      ...values,
    });

    it('makes parents and children together', async () => {
      const trips = {
        Trips__r: { records: [node('Trip__c', 't1', { Name: 'Leaf' }), node('Trip__c', 't2', { Name: 'Leaf' })] },
      };
      const { status, body } = await tree(
        node('Boat__c', 'b1', { Name: 'Root', ...trips }),
        node('Boat__c', 'b2', { Name: 'Root' }),
      );
      expect(status).toBe(201);
      expect(body).toMatchObject({ hasErrors: false });
      expect(
        (body as { results: { referenceId: string }[] }).results.map(({ referenceId }) => referenceId).sort(),
      ).toEqual(['b1', 'b2', 't1', 't2']);
      expect(await count('Trip__c', "Name = 'Leaf' AND Boat__r.Name = 'Root'")).toBe(2);
    });

    it('makes nothing when one record is refused, and names it', async () => {
      const trips = { Trips__r: { records: [node('Trip__c', 'bad', { Name: 'x', Price__c: -1 })] } };
      const { status, body } = await tree(node('Boat__c', 'ok', { Name: 'Fruitless', ...trips }));
      expect(status).toBe(400);
      expect(body).toEqual({
        hasErrors: true,
        results: [
          {
            referenceId: 'bad',
            errors: [
              {
                statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                message: 'A price is never negative.',
                fields: ['Price__c'],
              },
            ],
          },
        ],
      });
      expect(await count('Boat__c', "Name = 'Fruitless'")).toBe(0);
    });

    it.each([
      [
        'a reference id twice',
        [node('Boat__c', 'same', { Name: 'x' }), node('Boat__c', 'same', { Name: 'x' })],
        { hasErrors: true, results: [{ referenceId: 'same' }] },
      ],
      ['another object at the root', [node('Trip__c', 'a', { Name: 'x' })], [{ errorCode: 'INVALID_INPUT' }]],
      [
        'an unknown relationship',
        [node('Boat__c', 'a', { Name: 'x', Nopes__r: { records: [] } })],
        [{ errorCode: 'INVALID_FIELD' }],
      ],
      [
        'more than 200 records',
        Array.from({ length: 201 }, (_, index) => node('Boat__c', `r${index}`, { Name: 'x' })),
        [{ errorCode: 'LIMIT_EXCEEDED' }],
      ],
    ])('refuses %s', async (_, records, expected) => {
      expect(await tree(...records)).toMatchObject({ status: 400, body: expected });
    });
  });

  describe('collections', () => {
    it('answer null for a record that is not there', async () => {
      const made = await call('POST', '/sobjects/Boat__c', { Name: 'There' });
      const { id } = made.body as { id: string };
      const absent = `${id.slice(0, 3)}000000000zzzAAA`;
      const { body } = await call('POST', '/composite/sobjects/Boat__c', {
        ids: [absent, id.slice(0, 15), id],
        fields: ['Name'],
      });
      expect(body).toMatchObject([null, { Id: id, Name: 'There' }, { Id: id }]);
    });

    it.each([
      [
        'more than 200 records',
        { records: Array.from({ length: 201 }, () => ({ attributes: { type: 'Boat__c' }, Name: 'x' })) },
        'EXCEEDED_ID_LIMIT',
      ],
      ['a record without type', { records: [{ Name: 'x' }] }, 'INVALID_INPUT'],
      ['records that are no list', { records: {} }, 'JSON_PARSER_ERROR'],
      [
        'allOrNone that is no flag',
        { allOrNone: 'yes', records: [{ attributes: { type: 'Boat__c' }, Name: 'x' }] },
        'JSON_PARSER_ERROR',
      ],
    ])('refuse %s', async (_, body, errorCode) => {
      expect(await call('POST', '/composite/sobjects', body)).toMatchObject({ status: 400, body: [{ errorCode }] });
      expect(await count('Boat__c', "Name = 'x'")).toBe(0);
    });

    it('delete by ids, each result in its place', async () => {
      const { body } = await call('POST', '/composite/sobjects', {
        records: [{ attributes: { type: 'Boat__c' }, Name: 'Short-lived' }],
      });
      const [{ id }] = body as [{ id: string }];
      const deleted = await call('DELETE', `/composite/sobjects?ids=${id},${id.slice(0, 3)}000000000zzzAAA`);
      expect(deleted.body).toMatchObject([
        { id, success: true, errors: [] },
        { success: false, errors: [{ statusCode: expect.stringMatching(/^\w+$/) }] },
      ]);
    });
  });
});
