import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sfCli, type SfCli, type SfRun } from './clients/sf-cli.ts';
import { targetOrg, type TargetOrg } from './clients/target-org.ts';

interface Row {
  readonly [field: string]: unknown;
}

describe('The sf CLI, unmodified', () => {
  let org: TargetOrg;
  let sf: SfCli;

  beforeAll(async () => {
    org = await targetOrg();
    sf = sfCli(join(process.cwd(), 'test', 'conformance', 'harbor'));
  });

  afterAll(async () => {
    sf.dispose();
    await org.close();
  });

  const command = async (line: string, ...values: readonly string[]): Promise<SfRun> =>
    sf.run([...line.split(' '), ...values, '--json', '--target-org', 'harbor']);
  const done = async (line: string, ...values: readonly string[]): Promise<SfRun['json']['result']> => {
    const { json, exitCode, text } = await command(line, ...values);
    if (exitCode !== 0) throw new Error(`sf ${line} failed: ${text}`);
    return json.result;
  };
  const query = async (soql: string): Promise<readonly Row[]> =>
    ((await done('data query --query', soql)) as { records: Row[] }).records;

  it('logs in with an access token', async () => {
    const login = [
      'org',
      'login',
      'access-token',
      '--instance-url',
      org.url,
      '--alias',
      'harbor',
      '--no-prompt',
      '--json',
    ];
    const { exitCode, json } = await sf.run(login, { SF_ACCESS_TOKEN: org.token });
    expect(json).toMatchObject({
      status: 0,
      result: { instanceUrl: `${org.url}/`, username: expect.stringContaining('@') },
    });
    expect(exitCode).toBe(0);
  });

  it('shows the org', async () => {
    const result = (await done('org display')) as unknown;
    expect(result).toMatchObject({ instanceUrl: `${org.url}/`, alias: 'harbor', connectedStatus: 'Connected' });
  });

  it('lists it as connected and not as a Dev Hub', async () => {
    const { json } = await sf.run(['org', 'list', '--json']);
    const entries = Object.values(json.result as Record<string, Row[]>).flat();
    expect(entries.find(({ alias }) => alias === 'harbor')).toMatchObject({
      connectedStatus: 'Connected',
      isDevHub: false,
    });
  });

  it('checks a deployment without changing anything', async () => {
    const result = (await done('project deploy start --dry-run --source-dir force-app')) as unknown;
    expect(result).toMatchObject({ success: true, checkOnly: true, status: 'Succeeded' });
    const { json, exitCode } = await command('data query --query', 'SELECT Id FROM Boat__c');
    expect({ exitCode, message: json.message }).toEqual({
      exitCode: 1,
      message: expect.stringContaining("sObject type 'Boat__c' is not supported"),
    });
  });

  it('checks it over REST as well', async () => {
    const line = [
      'project',
      'deploy',
      'start',
      '--dry-run',
      '--source-dir',
      'force-app',
      '--json',
      '--target-org',
      'harbor',
    ];
    const { json } = await sf.run(line, { SF_ORG_METADATA_REST_DEPLOY: 'true' });
    expect(json.result as unknown).toMatchObject({ success: true, checkOnly: true, status: 'Succeeded' });
  });

  it('deploys a source project', async () => {
    const result = (await done('project deploy start --source-dir force-app')) as unknown as { files: Row[] };
    expect(result).toMatchObject({ success: true, status: 'Succeeded', numberComponentErrors: 0 });
    expect(result.files.map(({ fullName }) => fullName)).toEqual(
      expect.arrayContaining([
        'Boat__c',
        'Boat__c.Code__c',
        'Trip__c.Boat__c',
        'Trip__c.Price_Not_Negative',
        'Harbor_Master',
      ]),
    );
  });

  it('shows file and line of a failing deployment, which changes nothing', async () => {
    const fields = join(sf.project, 'force-app', 'main', 'default', 'objects', 'Boat__c', 'fields');
    writeFileSync(
      join(fields, 'Flag__c.field-meta.xml'),
      field('Flag__c', '<label>Flag</label>\n    <length>20</length>\n    <type>Text</type>'),
    );
    writeFileSync(
      join(fields, 'Broken__c.field-meta.xml'),
      field(
        'Broken__c',
        '<formula>Nope__c + 1</formula>\n    <label>Broken</label>\n    <precision>9</precision>\n    <scale>0</scale>\n    <type>Number</type>',
      ),
    );
    const { exitCode, json, text } = await command('project deploy start --source-dir force-app');
    expect(exitCode).toBe(1);
    expect(json.result).toMatchObject({ success: false, status: 'Failed', numberComponentErrors: 1 });
    const [failure] = (json.result as { details: { componentFailures: Row[] } }).details.componentFailures;
    expect(failure).toMatchObject({
      fullName: 'Boat__c.Broken__c',
      problemType: 'Error',
      problem: expect.stringContaining('Nope__c'),
    });
    expect(Number(failure?.lineNumber)).toBeGreaterThan(0);
    expect(text).toContain('Broken__c.field-meta.xml');
    const query = await command('data query --query', 'SELECT Flag__c FROM Boat__c');
    expect(query.json.message).toContain("No such column 'Flag__c'");
  });

  it('assigns a permission set, once', async () => {
    const result = (await done('org assign permset --name Harbor_Master')) as unknown;
    expect(result).toMatchObject({ successes: [expect.objectContaining({ value: 'Harbor_Master' })], failures: [] });
    const again = await command('org assign permset --name Harbor_Master');
    expect(JSON.stringify(again.json)).toMatch(/[Dd]uplicate/);
  });

  it('creates, reads, updates and deletes a record', async () => {
    const { id } = (await done(
      'data create record --sobject Boat__c --values',
      "Name='Sea Otter' Code__c=OTTER Berths__c=4",
    )) as { id: string };
    expect(id).toMatch(/^a\w{17}$/);
    await done('data update record --sobject Boat__c --record-id', id, '--values', 'Berths__c=6');
    expect(await done('data get record --sobject Boat__c --record-id', id)).toMatchObject({
      Name: 'Sea Otter',
      Code__c: 'OTTER',
      Berths__c: 6,
    });
    expect(await done('data get record --sobject Boat__c --where', 'Code__c=OTTER')).toMatchObject({ Id: id });
    await done('data delete record --sobject Boat__c --record-id', id);
    const gone = await command('data get record --sobject Boat__c --record-id', id);
    expect(gone.exitCode).toBe(1);
    expect(gone.json.name).toBe('ENTITY_IS_DELETED');
  });

  it('tells why a record was refused', async () => {
    const { exitCode, json } = await command('data create record --sobject Trip__c --values', 'Name=Wreck Price__c=-1');
    expect(exitCode).toBe(1);
    expect(JSON.stringify(json)).toContain('A price is never negative.');
  });

  it('imports a tree of records and queries parents, children and aggregates', async () => {
    writeFileSync(join(sf.project, 'tree.json'), JSON.stringify(tree));
    await done('data import tree --files tree.json');
    expect(
      await query("SELECT Name, Boat__r.Name FROM Trip__c WHERE Boat__r.Code__c = 'GULL' ORDER BY Name"),
    ).toMatchObject([
      { Name: 'Bay', Boat__r: { Name: 'Gull' } },
      { Name: 'Isle', Boat__r: { Name: 'Gull' } },
    ]);
    const [boat] = await query(
      "SELECT Name, (SELECT Name, Price__c FROM Trips__r ORDER BY Price__c DESC) FROM Boat__c WHERE Code__c = 'GULL'",
    );
    expect(boat?.Trips__r).toMatchObject({
      totalSize: 2,
      records: [
        { Name: 'Isle', Price__c: 80.5 },
        { Name: 'Bay', Price__c: 20 },
      ],
    });
    expect(
      await query('SELECT Boat__r.Name boat, COUNT(Id) trips, SUM(Price__c) total FROM Trip__c GROUP BY Boat__r.Name'),
    ).toMatchObject([{ boat: 'Gull', trips: 2, total: 100.5 }]);
  });

  it('prints a table for people', async () => {
    const { text, exitCode } = await sf.run([
      'data',
      'query',
      '--query',
      "SELECT Name, Boat__r.Name FROM Trip__c WHERE Name = 'Bay'",
      '--target-org',
      'harbor',
    ]);
    expect(exitCode).toBe(0);
    expect(text).toMatch(/Bay\s+\W?\s*Gull/);
    expect(text).toContain('Total number of records retrieved: 1');
  });

  it('loads, updates, exports and deletes in bulk', async () => {
    const file = (name: string): string => join(sf.project, name);
    writeFileSync(file('in.csv'), 'Name,Code__c\nKite,KITE\nSwift,SWIFT\n');
    expect(await done('data import bulk --sobject Boat__c --wait 2 --file in.csv')).toMatchObject({
      processedRecords: 2,
      successfulRecords: 2,
      failedRecords: 0,
    });
    writeFileSync(file('trips.csv'), 'Name,Boat__r.Code__c,Price__c\nAloft,KITE,10\nSunk,KITE,-1\n');
    const partial = await command('data import bulk --sobject Trip__c --wait 2 --file trips.csv');
    expect({ exitCode: partial.exitCode, message: partial.json.message }).toMatchObject({
      exitCode: 1,
      message: 'Job finished being processed but failed to process 1 records.',
    });
    writeFileSync(file('more.csv'), 'Code__c,Name,Berths__c\nKITE,Red Kite,2\nHOBBY,Hobby,3\n');
    await done('data upsert bulk --sobject Boat__c --external-id Code__c --wait 2 --file more.csv');
    const soql = "SELECT Name, Code__c, Berths__c FROM Boat__c WHERE Code__c IN ('KITE', 'HOBBY') ORDER BY Code__c";
    await done('data export bulk --wait 2 --output-file out.csv --query', soql);
    expect(readFileSync(file('out.csv'), 'utf8').replaceAll('"', '')).toBe(
      'Name,Code__c,Berths__c\nHobby,HOBBY,3\nRed Kite,KITE,2\n',
    );
    expect(await query("SELECT Boat__r.Name FROM Trip__c WHERE Name IN ('Aloft', 'Sunk')")).toMatchObject([
      { Boat__r: { Name: 'Red Kite' } },
    ]);
    const [hobby] = await query("SELECT Id FROM Boat__c WHERE Code__c = 'HOBBY'");
    writeFileSync(file('gone.csv'), `Id\n${String(hobby?.['Id'])}\n`);
    await done('data delete bulk --sobject Boat__c --wait 2 --file gone.csv');
    expect(await query("SELECT Id FROM Boat__c WHERE Code__c = 'HOBBY'")).toEqual([]);
  });

  it('opens the org by a front door that leads into it', async () => {
    const { url } = (await done('org open --url-only --path /lightning/page/home')) as { url: string };
    const answer = await fetch(url, { redirect: 'manual' });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/lightning/page/home');
    expect(answer.headers.get('set-cookie')).toMatch(/^sid=.+HttpOnly/);
  });
});

const field = (name: string, content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<CustomField xmlns="http://soap.sforce.com/2006/04/metadata">
    <fullName>${name}</fullName>
    ${content}
</CustomField>
`;

const tree = {
  records: [
    {
      attributes: { type: 'Boat__c', referenceId: 'gull' },
      Name: 'Gull',
      Code__c: 'GULL',
      Trips__r: {
        records: [
          {
            attributes: { type: 'Trip__c', referenceId: 'isle' },
            Name: 'Isle',
            Price__c: 80.5,
            Starts_On__c: '2026-05-01',
          },
          {
            attributes: { type: 'Trip__c', referenceId: 'bay' },
            Name: 'Bay',
            Price__c: 20,
            Starts_On__c: '2026-06-01',
          },
        ],
      },
    },
  ],
};
