import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sfCli, type SfCli } from './clients/sf-cli.ts';
import { targetOrg, type TargetOrg } from './clients/target-org.ts';

describe('Commands of the sf CLI beside records', () => {
  let org: TargetOrg;
  let sf: SfCli;

  beforeAll(async () => {
    org = await targetOrg();
    sf = sfCli(join(process.cwd(), 'test', 'conformance', 'harbor'));
    const login = 'org login access-token --alias harbor --no-prompt --json --instance-url';
    const { exitCode, text } = await sf.run([...login.split(' '), org.url], { SF_ACCESS_TOKEN: org.token });
    if (exitCode !== 0) throw new Error(text);
  });

  afterAll(async () => {
    sf.dispose();
    await org.close();
  });

  const done = async <Result>(line: string, ...values: readonly string[]): Promise<Result> => {
    const { json, exitCode, text } = await sf.run([...line.split(' '), ...values, '--json', '--target-org', 'harbor']);
    if (exitCode !== 0) throw new Error(`sf ${line} failed: ${text}`);
    return json.result;
  };

  it('uploads a file and attaches it to a record', async () => {
    const { id } = await done<{ id: string }>('data create record --sobject Account --values', 'Name=Pier');
    writeFileSync(join(sf.project, 'chart.txt'), 'Depth 4 m\n');
    const file = 'data create file --file chart.txt --title Chart --parent-id';
    const { ContentDocumentId } = await done<{ ContentDocumentId: string }>(file, id);
    const soql = `SELECT ContentDocument.Title, ContentDocument.ContentSize FROM ContentDocumentLink WHERE LinkedEntityId = '${id}'`;
    expect(await done('data query --query', soql)).toMatchObject({
      totalSize: 1,
      records: [{ ContentDocument: { Title: 'Chart', ContentSize: 10 } }],
    });
    expect(ContentDocumentId).toMatch(/^069\w{15}$/);
  });

  it('generates a password, by which its user logs in from then on', async () => {
    const made = await done<{ username: string; password: string }>('org generate password --length 16');
    expect(made).toMatchObject({ username: expect.stringContaining('@'), password: expect.stringMatching(/^.{16,}$/) });
  });

  it('queries the Tooling API', async () => {
    const soql = "SELECT QualifiedApiName FROM EntityDefinition WHERE QualifiedApiName = 'Account'";
    expect(await done('data query --use-tooling-api --query', soql)).toMatchObject({
      totalSize: 1,
      records: [{ QualifiedApiName: 'Account' }],
    });
  });

  it('counts the records of objects', async () => {
    const counted = await done<readonly object[]>('org list sobject record-counts --sobject Account --sobject Contact');
    expect(counted).toEqual(
      expect.arrayContaining([
        { name: 'Account', count: 1 },
        { name: 'Contact', count: 0 },
      ]),
    );
  });
});
