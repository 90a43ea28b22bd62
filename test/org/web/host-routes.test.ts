import type { HostApp, HostBoot, HostObject, HostPage } from '../../../scripts/org/host-contract.ts';
import { Harbor, people } from './harbor.ts';

const harbor = new Harbor();
const boot = (who: string): Promise<HostBoot> => harbor.host<HostBoot>('boot', who);
const ships = (who: string): Promise<HostObject> => harbor.host<HostObject>('objects/ship__C', who);
const names = (apps: readonly HostApp[]): readonly string[] => apps.map(({ name }) => name);

afterAll(() => expect(harbor.failures).toEqual([]));

describe('apps and tabs', () => {
  test('an app is seen by whom a permission set shows it to, and the standard one by everybody', async () => {
    expect(names((await boot(people.pilot)).apps)).toEqual(['Harbor', 'standard__LightningSales']);
    expect(names((await boot(people.stranger)).apps)).toEqual(['standard__LightningSales']);
  });

  test('an app brings label, color and the tabs the user may open', async () => {
    const [app] = (await boot(people.pilot)).apps;
    expect(app).toMatchObject({ label: 'Harbor', brandColor: '#336699' });
    expect(app?.tabs).toEqual([
      { name: 'Ship__c', label: 'Ships', kind: 'object', target: 'Ship__c', icon: 'custom:custom20' },
      { name: 'standard-Account', label: 'Accounts', kind: 'object', target: 'Account', icon: 'standard:account' },
    ]);
  });

  test('bundles are named by their content', async () => {
    const [bundle] = (await boot(people.pilot)).bundles;
    expect(bundle).toEqual({ name: 'shipCard', hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string });
    const files = await harbor.host<{ files: object }>('bundles/shipCard', people.pilot);
    expect(Object.keys(files.files).sort()).toEqual(['shipCard.html', 'shipCard.js']);
  });

  test('a request without a session is refused', async () => {
    const response = await harbor.request('/_local/host/boot');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject([{ errorCode: 'INVALID_SESSION_ID' }]);
  });

  test('the sign-in page may list the active users without a session', async () => {
    const response = await harbor.request('/_local/host/users');
    expect(await response.json()).toMatchObject({
      org: 'Harbor',
      users: expect.arrayContaining([{ username: people.pilot, name: 'Pilot', about: 'Standard User' }]) as object,
    });
  });
});

describe('record pages', () => {
  const page = (app: string): Promise<HostPage> =>
    harbor.host<HostPage>(`pages/record?object=Ship__c&app=${app}`, people.pilot);

  test.each([
    ['Harbor', 'Ship_In_Harbor'],
    ['standard__LightningSales', 'Ship_Default'],
  ])('in the app %s the page %s is assigned', async (app, expected) => {
    expect((await page(app)).name).toBe(expected);
  });

  test('an object without a page gets the built-in one', async () => {
    const built = await harbor.host<HostPage>('pages/record?object=Account&app=Harbor', people.pilot);
    expect(built).toMatchObject({ builtIn: true, kind: 'record' });
    const components = built.regions.flatMap(({ items }) =>
      items.map((item) => (item.kind === 'component' ? item.name : '')),
    );
    expect(components).toEqual(
      expect.arrayContaining(['force:highlightsPanel', 'force:detailPanel', 'force:relatedListContainer']),
    );
  });

  test('regions, facets and properties come in the types the component declares, with its defaults', async () => {
    const { regions } = await page('Harbor');
    expect(regions.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      'region main',
      'facet shipTabs',
      'facet detail',
    ]);
    expect(regions[0]?.items[1]).toEqual({
      kind: 'component',
      name: 'shipCard',
      id: 'c',
      properties: { big: true, rows: 3, note: 'hi' },
      visibility: {
        filter: '1 AND 2',
        criteria: [
          { left: '{!Record.State__c}', operator: 'EQUAL', right: 'Afloat' },
          { left: '{!Record.Tons__c}', operator: 'GT', right: '10' },
        ],
      },
    });
  });

  test('an object the user may not see is not there', async () => {
    await expect(harbor.host('pages/record?object=Ship__c&app=Harbor', people.stranger)).rejects.toThrow(
      /^404 .*NOT_FOUND/,
    );
    await expect(harbor.host('objects/Ship__c', people.stranger)).rejects.toThrow(/no access to it/);
  });
});

describe('objects', () => {
  test('layout, compact layout and list views hold only what the user may read', async () => {
    const object = await ships(people.pilot);
    expect(object).toMatchObject({
      name: 'Ship__c',
      icon: 'custom:custom20',
      nameField: 'Name',
      creatable: true,
      editable: true,
      deletable: false,
      highlights: ['Name', 'State__c'],
      sections: [{ label: 'Facts', columns: [['Name'], ['Tons__c']] }],
    });
  });

  test('a list view becomes columns and a condition', async () => {
    const { context } = harbor.engine.login(people.pilot);
    expect((await ships(people.pilot)).listViews).toEqual([
      {
        name: 'Heavy',
        label: 'Heavy Ships',
        columns: ['Name', 'Tons__c', 'Owner.Alias'],
        filters: ['My ships', 'Tons greater than 100', 'State equals Afloat, Sunk'],
        where: `OwnerId = '${context.user.userId}' AND Tons__c > 100 AND (State__c = 'Afloat' OR State__c = 'Sunk')`,
      },
    ]);
  });

  test('the condition of every list view is SOQL the org answers', async () => {
    const { context } = harbor.engine.login(people.admin);
    for (const object of ['Account', 'Contact', 'Opportunity', 'Product2', 'Ship__c']) {
      const { listViews } = await harbor.host<HostObject>(`objects/${object}`, people.admin);
      for (const { columns, where } of listViews) {
        const soql = `SELECT Id, ${columns.join(', ')} FROM ${object}${where ? ` WHERE ${where}` : ''}`;
        expect(harbor.engine.query(context, soql).done).toBe(true);
      }
    }
  });

  test('related lists name the relationship, the child and its columns', async () => {
    const { relatedLists } = await harbor.host<HostObject>('objects/Account', people.pilot);
    expect(relatedLists.find(({ object }) => object === 'Ship__c')).toMatchObject({
      relationshipName: 'Ships__r',
      label: 'Ships',
      field: 'Account__c',
      icon: 'custom:custom20',
    });
  });

  test('an id tells its object, unless the user may not see it', async () => {
    const id = harbor.create('Ship__c', { Name: 'Ada' });
    expect(await harbor.host(`objects?id=${id}`, people.pilot)).toEqual({ name: 'Ship__c' });
    await expect(harbor.host(`objects?id=${id}`, people.stranger)).rejects.toThrow(/^404/);
  });
});

test('a deploy is told to who listens, with the bundles it changed', async () => {
  const own = new Harbor();
  const response = await own.request('/_local/host/events', {
    headers: { Authorization: `Bearer ${own.token(people.pilot)}` },
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const next = async (): Promise<string> => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toMatch(/^event: deploy\ndata: \{"version":\d+,"bundles":\[\]\}\n\n$/);
  const { harborFiles } = await import('./harbor-files.ts');
  own.deploy({ ...harborFiles, 'lwc/shipCard/shipCard.html': '<template><b>{big}</b></template>' });
  expect(await next()).toContain('"bundles":["shipCard"]');
  await reader.cancel();
});
