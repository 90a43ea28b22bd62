import { Museum, type Json } from './museum.ts';

const museum = new Museum();
const patron = museum.create('Account', { Name: 'Duke of Nowhere', Phone: '555-0101' });
museum.create('Account', { Name: 'Nowhere Bank' });
for (const [Name, Year__c, Frame__c] of [
  ['Bridge', 1890, 'gold frame'],
  ['Apple', 1901, null],
  ['Cloud', 1875, 'old gold'],
] as const)
  museum.create('Painting__c', { Name, Year__c, Frame__c, Owned_By__c: patron });
for (const [Name, Worth__c] of [
  ['Crown', 9_000],
  ['Coin', 200],
  ['Old coin', 300],
] as const)
  museum.create('Exhibit__c', { Name, Worth__c });

const names = (body: unknown): readonly unknown[] =>
  (body as { records: readonly { fields: { Name: { value: unknown } } }[] }).records.map(
    (record) => record.fields.Name.value,
  );
const resultsOf = (body: Json): readonly { statusCode: number; result: Json }[] =>
  body['results'] as readonly { statusCode: number; result: Json }[];
const post = (path: string, body: unknown) => museum.ask(path, { method: 'POST', body });

afterAll(() => expect(museum.failures).toEqual([]));

describe('related lists', () => {
  const list = `related-list-records/${patron}/Paintings__r`;

  it('have the columns and the order of the page layout', async () => {
    const { body } = await museum.ask('related-list-info/Account/Paintings__r');
    expect(body).toMatchObject({
      displayColumns: [
        { fieldApiName: 'Name', label: 'Painting Name', sortable: true },
        { fieldApiName: 'Year__c', label: 'Year' },
      ],
      listReference: { relatedListId: 'Paintings__r', parentObjectApiName: 'Account', type: 'relatedList' },
      orderedByInfo: [{ fieldApiName: 'Year__c', isAscending: false, label: 'Year' }],
    });
    expect(names((await museum.ask(list)).body)).toEqual(['Apple', 'Bridge', 'Cloud']);
  });

  it('take filter, order and page in a body', async () => {
    const { body } = await post(list, {
      fields: ['Name', 'Frame__c'],
      sortBy: ['Name'],
      pageSize: 1,
      pageToken: '1',
      where: '{ and: [{ Year__c: { lt: 1900 } }, { Frame__c: { like: "%gold%" } }] }',
    });
    expect(names(body)).toEqual(['Cloud']);
    expect(body).toMatchObject({
      count: 1,
      pageSize: 1,
      previousPageToken: '0',
      nextPageToken: null,
      sortBy: ['Name'],
    });
  });

  it('take the same in the address', async () => {
    const where = encodeURIComponent('{ Year__c: { gte: 1890 } }');
    const { body } = await museum.ask(`${list}?fields=Painting__c.Name&where=${where}&sortBy=-Painting__c.Name`);
    expect(names(body)).toEqual(['Bridge', 'Apple']);
  });

  it.each([
    ['{ Year__c: ', 'ILLEGAL_QUERY_PARAMETER_VALUE'],
    ['{ Nope__c: { eq: 1 } }', 'INVALID_FIELD'],
    ['{ Year__c: { like: "1%" } }', 'INVALID_FIELD'],
  ])('refuse the filter %s', async (where, errorCode) => {
    const { body, status } = await post(list, { where });
    expect([status, body]).toMatchObject([400, [{ errorCode }]]);
  });

  it('hold 1,999 rows a page at most', async () => {
    expect((await museum.ask(`${list}?pageSize=2000`)).status).toBe(400);
    expect((await museum.ask(`${list}?pageSize=1999`)).status).toBe(200);
  });

  it('are counted up to a number', async () => {
    const { body } = await museum.ask(`related-list-count/${patron}/Paintings__r?maxCount=2`);
    expect(body).toMatchObject({ count: 2, hasMore: true, maxCount: 2 });
    const all = await museum.ask(`related-list-count/${patron}/Paintings__r`);
    expect(all.body).toMatchObject({ count: 3, hasMore: false, maxCount: 20 });
  });

  it('are answered several at a time, each with its status', async () => {
    const [info, missing] = resultsOf((await museum.ask('related-list-info/batch/Account/Paintings__r,Nope')).body);
    expect([info?.statusCode, info?.result['label'], missing?.statusCode]).toEqual([200, 'Paintings', 404]);
    const counts = resultsOf((await museum.ask(`related-list-count/batch/${patron}/Paintings__r,Exhibits__r`)).body);
    expect(counts.map(({ result }) => result['count'])).toEqual([3, 0]);
    const got = resultsOf((await museum.ask(`related-list-records/batch/${patron}/Paintings__r,Nope`)).body);
    expect(got.map(({ statusCode }) => statusCode)).toEqual([200, 404]);
    const posted = await post(`related-list-records/batch/${patron}`, {
      relatedListParameters: [
        { relatedListId: 'Paintings__r', fields: ['Painting__c.Name'], sortBy: ['Painting__c.Name'], pageSize: 2 },
        { relatedListId: 'Exhibits__r' },
      ],
    });
    expect(resultsOf(posted.body).map(({ result }) => names(result))).toEqual([['Apple', 'Bridge'], []]);
  });
});

describe('list views', () => {
  it('are listed with ids by which they are found, too', async () => {
    const { body } = await museum.ask('list-info/Exhibit__c');
    const lists = body['lists'] as readonly { apiName: string; listReference: { id: string } }[];
    expect(body).toMatchObject({ count: 2, objectApiName: 'Exhibit__c', pageSize: 20, recentListsOnly: false });
    const id = lists.find(({ apiName }) => apiName === 'Precious')?.listReference.id ?? '';
    expect(id).toMatch(/^00B\w{15}$/);
    expect((await museum.ask(`list-info/${id}`)).body).toMatchObject({
      label: 'Precious Exhibits',
      listReference: { id },
    });
    expect(names((await museum.ask(`list-records/${id}`)).body)).toEqual(['Coin', 'Crown', 'Old coin']);
    expect((await museum.ask(`list-ui/${id}`)).body).toMatchObject({ info: { label: 'Precious Exhibits' } });
    const batch = resultsOf((await museum.ask(`list-info/batch/${id},00B000000000001`)).body);
    expect(batch.map(({ statusCode }) => statusCode)).toEqual([200, 404]);
  });

  it('are searched by label, and paged', async () => {
    expect((await museum.ask('list-info/Exhibit__c?q=prec*')).body).toMatchObject({
      count: 1,
      lists: [{ apiName: 'Precious' }],
      queryString: 'prec*',
    });
    expect((await museum.ask('list-info/Exhibit__c?pageSize=1')).body).toMatchObject({ count: 1, nextPageToken: '1' });
    expect((await museum.ask('list-info/Exhibit__c?recentListsOnly=true')).body).toMatchObject({ count: 0 });
  });

  it('take search, filter and order in a body', async () => {
    const list = 'list-records/Exhibit__c/Precious';
    expect(names((await post(list, { searchTerm: 'coin', sortBy: ['-Name'] })).body)).toEqual(['Old coin', 'Coin']);
    expect(names((await post(list, { where: '{ Worth__c: { gt: 250 } }', searchTerm: 'coin' })).body)).toEqual([
      'Old coin',
    ]);
    expect(names((await post(list, { searchTerm: 'oin' })).body)).toEqual([]);
    expect((await post(list, { fields: ['Nope__c'] })).body).toMatchObject([{ errorCode: 'INVALID_FIELD' }]);
  });
});

describe('lists of recent records', () => {
  const viewed = ['Ox', 'Ant', 'Bee'].map((Name) => museum.create('Contact', { LastName: Name }));
  const recent = 'list-records/Contact/__Recent';

  it('are empty before anything is viewed', async () => {
    expect((await museum.ask(recent)).body).toMatchObject({ count: 0, records: [] });
  });

  it('have what was viewed last first, and page, search and sort as any list', async () => {
    for (const id of viewed) museum.engine.noteViewed(museum.admin(), 'Contact', [id]);
    expect(names((await museum.ask(recent)).body)).toEqual(['Bee', 'Ant', 'Ox']);
    const { body } = await museum.ask(`${recent}?pageSize=1&pageToken=1`);
    expect([names(body), body]).toMatchObject([['Ant'], { nextPageToken: '2', previousPageToken: '0' }]);
    expect(names((await museum.ask(`${recent}?sortBy=Name`)).body)).toEqual(['Ant', 'Bee', 'Ox']);
    expect(names((await museum.ask(`${recent}?searchTerm=ant`)).body)).toEqual(['Ant']);
  });

  it('are among the list views of a standard object, by name and by id', async () => {
    const lists = (await museum.ask('list-info/Contact')).body['lists'] as readonly {
      apiName: string;
      listReference: { id: string };
    }[];
    expect(lists.map(({ apiName }) => apiName)).toEqual([
      'AllContacts',
      'MyContacts',
      'NewThisWeek',
      'NewLastWeek',
      'RecentlyViewedContacts',
    ]);
    const id = lists.at(-1)?.listReference.id ?? '';
    for (const name of [`list-ui/Contact/RecentlyViewedContacts`, `list-ui/${id}`]) {
      const { body } = await museum.ask(name);
      expect(names(body['records'])).toEqual(['Bee', 'Ant', 'Ox']);
      expect(body).toMatchObject({ info: { label: 'Recently Viewed Contacts', listReference: { id } } });
    }
    expect((await museum.ask('list-ui/Exhibit__c/RecentlyViewedExhibits')).status).toBe(404);
  });

  it('are told as most recently used, without name and id', async () => {
    const { body } = await museum.ask('mru-list-ui/Contact?pageSize=2');
    expect(names(body['records'])).toEqual(['Bee', 'Ant']);
    const listReference = { id: null, listViewApiName: null, objectApiName: 'Contact', type: 'mru' };
    expect(body).toMatchObject({ info: { listReference }, records: { listReference } });
    expect(names((await museum.ask('mru-list-records/Contact')).body)).toEqual(['Bee', 'Ant', 'Ox']);
    expect((await museum.ask('mru-list-info/Contact')).body).toMatchObject({ label: 'Recently Viewed', listReference });
  });
});

it.each(['Account', 'Contact', 'Opportunity', 'Lead', 'Case', 'Product2'])(
  'every list that comes with %s answers with its records',
  async (object) => {
    const lists = (await museum.ask(`list-ui/${object}`)).body['lists'] as readonly { apiName: string }[];
    expect(lists.length).toBeGreaterThan(1);
    for (const { apiName } of lists) {
      const { status, body } = await museum.ask(`list-ui/${object}/${apiName}`);
      expect([apiName, status, body]).toMatchObject([apiName, 200, { records: { count: expect.any(Number) } }]);
    }
  },
);

it.each(['favorites', 'actions/record/1', 'themes/active'])('refuse %s by name', async (path) => {
  const { body, status } = await museum.ask(path);
  expect([status, body]).toMatchObject([403, [{ errorCode: 'FUNCTIONALITY_NOT_ENABLED' }]]);
});

describe('look-ups', () => {
  const found = (body: Json): readonly unknown[] => names(body);

  it('suggest by name, or search every text a user may read', async () => {
    const path = 'lookups/Painting__c/Owned_By__c/Account';
    expect(found((await museum.ask(`${path}?q=nowhere&searchType=TypeAhead`)).body)).toEqual([
      'Duke of Nowhere',
      'Nowhere Bank',
    ]);
    expect(found((await museum.ask(`${path}?q=555-01&searchType=Search`)).body)).toEqual(['Duke of Nowhere']);
    expect(found((await museum.ask(path)).body)).toEqual(['Nowhere Bank', 'Duke of Nowhere']);
    expect((await museum.ask(`${path}?searchType=Guess`)).status).toBe(400);
  });

  it('are those viewed last where nothing is searched for', async () => {
    const [first, second] = ['Viewed Once', 'Viewed Twice'].map((Name) => museum.create('Account', { Name })) as [
      string,
      string,
    ];
    museum.create('Account', { Name: 'Never viewed' });
    museum.engine.noteViewed(museum.admin(), 'Account', [second]);
    museum.engine.noteViewed(museum.admin(), 'Account', [first]);
    const address = 'lookups/Painting__c/Owned_By__c/Account?pageSize=1';
    const idsOn = async (path: string): Promise<readonly unknown[]> =>
      ((await museum.ask(path)).body as { records: readonly { id: string }[] }).records.map(({ id }) => id);
    expect(await idsOn(address)).toEqual([first]);
    expect(await idsOn(`${address}&pageToken=1`)).toEqual([second]);
    expect(await idsOn(`${address}&pageToken=2`)).toEqual([]);
  });

  it('are asked with the record being edited in a body', async () => {
    const { body } = await post('lookups/Painting__c/Owned_By__c?q=bank&searchType=TypeAhead', {
      sourceRecord: { apiName: 'Painting__c', fields: {} },
    });
    expect(names((body['lookupResults'] as Json)['Account'])).toEqual(['Nowhere Bank']);
  });
});
