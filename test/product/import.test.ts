import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { main } from '../../scripts/transfer/cli.ts';
import { startProductOrg, type ProductOrg } from './product-org.ts';

const EXTRACT = resolve('test/transfer/extract');
let org: ProductOrg;

beforeAll(async () => {
  org = await startProductOrg();
}, 60_000);
afterAll(() => org.close());

interface Report {
  readonly files: ReadonlyArray<{ file: string; rows: number; loaded: number; mended: number; rejected: number }>;
  readonly objects: ReadonlyArray<{
    object: string;
    created: number;
    updated: number;
    unchanged: number;
    refused: number;
  }>;
}

async function run(...flags: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    ...org.io,
    stdout: { write: (text: string) => (out += text) },
    stderr: { write: (text: string) => (err += text) },
  };
  const code = await main(flags, io);
  return { code, out, err };
}

const importFrom = async (source: string, ...flags: string[]): Promise<Report> => {
  const { out, code } = await run('--source', source, '--mapping', join(EXTRACT, 'mapping.json'), '--json', ...flags);
  expect(code).toBe(0);
  return (JSON.parse(out) as { result: Report }).result;
};

const total = (report: Report, what: 'created' | 'updated' | 'unchanged' | 'refused'): number =>
  report.objects.reduce((sum, object) => sum + object[what], 0);

describe('importing an extract', () => {
  it('writes nothing on a dry run', async () => {
    const report = await importFrom(EXTRACT, '--dry-run');
    expect(total(report, 'created')).toBe(12);
    expect((await org.admin.query(`SELECT Id FROM Account WHERE External_Key__c LIKE 'mill:%'`)).totalSize).toBe(0);
  });

  it('loads, mends and rejects so that the counts add up to the rows', async () => {
    const report = await importFrom(EXTRACT);
    expect(report.files).toEqual([
      { file: 'products.csv', rows: 3, loaded: 2, mended: 0, rejected: 1 },
      { file: 'accounts.csv', rows: 6, loaded: 1, mended: 1, rejected: 4 },
      { file: 'deals.csv', rows: 7, loaded: 0, mended: 3, rejected: 4 },
    ]);
    const { records } = await org.admin.query<Record<string, unknown>>(
      `SELECT Name, StageName, CloseDate, Amount, IsWon, Account.Parent.Name, (SELECT Product2.Name, TotalPrice FROM OpportunityLineItems) FROM Opportunity WHERE External_Key__c LIKE 'mill:%' ORDER BY External_Key__c`,
    );
    expect(
      records.map(({ Name, StageName, CloseDate, Amount, IsWon }) => [Name, StageName, CloseDate, Amount, IsWon]),
    ).toEqual([
      ['Northgate Mills: Loom 100', 'Closed Won', '2024-02-29', 900, true],
      ['Southgate Mills: Loom 200', 'Prospecting', '2024-06-08', 2500.5, false],
      ['Southgate Mills: Loom 100', 'Prospecting', '2024-12-31', 1000, false],
    ]);
    expect(records[1]).toMatchObject({
      Account: { Parent: { Name: 'Northgate Mills' } },
      OpportunityLineItems: { records: [{ Product2: { Name: 'Loom 200' }, TotalPrice: 2500.5 }] },
    });
  });

  it('lists what was not loaded with line and reason, formulas disarmed', () => {
    const rejects = readFileSync(join(org.folder, 'rejects.csv'), 'utf8').split('\n');
    expect(rejects[0]).toBe(
      'file,line,reason,product,series,price,account,sector,revenue,country,parent,id,stage,opened,closed,value',
    );
    expect(rejects[1]).toBe(`products.csv,4,"price ""=1+1"" is not a number",Dye Kit,Care,'=1+1,,,,,,,,,,`);
    expect(rejects.filter((line) => line !== '')).toHaveLength(10);
  });

  it('changes nothing when run again', async () => {
    const report = await importFrom(EXTRACT);
    expect([total(report, 'created'), total(report, 'updated'), total(report, 'refused')]).toEqual([0, 0, 0]);
    expect(total(report, 'unchanged')).toBe(12);
  });

  it('writes only what changed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'extract-'));
    cpSync(EXTRACT, folder, { recursive: true });
    const deals = readFileSync(join(folder, 'deals.csv'), 'utf8');
    writeFileSync(join(folder, 'deals.csv'), deals.replace('29-02-24,900', '28-02-24,950'));
    const report = await importFrom(folder);
    expect([total(report, 'created'), total(report, 'updated')]).toEqual([0, 2]);
  });

  it('takes back what a row had made when the org refuses the rest of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'extract-'));
    cpSync(EXTRACT, folder, { recursive: true });
    writeFileSync(
      join(folder, 'deals.csv'),
      `id,account,product,stage,opened,closed,value\nD9,Northgate Mills,Loom 100,Won,05-01-24,29-02-24,99999999999999999999\n`,
    );
    const report = await importFrom(folder);
    expect(report.files[2]).toEqual({ file: 'deals.csv', rows: 1, loaded: 0, mended: 0, rejected: 1 });
    expect((await org.admin.query(`SELECT Id FROM Opportunity WHERE External_Key__c = 'mill:deal:D9'`)).totalSize).toBe(
      0,
    );
    expect(readFileSync(join(org.folder, 'rejects.csv'), 'utf8')).toMatch(
      /deals\.csv,2,OpportunityLineItem: NUMBER_OUTSIDE_VALID_RANGE/,
    );
  });
});

describe('a command that cannot do its work', () => {
  it.each<[string, readonly string[], number, RegExp]>([
    ['without a mapping', ['--source', EXTRACT], 2, /Missing --mapping/],
    ['with a flag nobody knows', ['--sauce', 'x'], 2, /sauce/],
    [
      'with a mapping that is not there',
      ['--source', EXTRACT, '--mapping', 'nope.json'],
      1,
      /nope\.json does not exist/,
    ],
    [
      'to a URL where nothing answers',
      ['--source', EXTRACT, '--mapping', join(EXTRACT, 'mapping.json'), '--target-org', 'http://127.0.0.1:59999'],
      1,
      /does not answer \(ECONNREFUSED\)/,
    ],
    [
      'to something that is no URL',
      ['--source', EXTRACT, '--mapping', join(EXTRACT, 'mapping.json'), '--target-org', 'http://'],
      1,
      /is not a URL/,
    ],
  ])('%s says so', async (_what, flags, code, message) => {
    const io = { ...org.io, env: { SF_ACCESS_TOKEN: '00D000000000000!x' } };
    let err = '';
    expect(await main(flags, { ...io, stderr: { write: (text: string) => (err += text) } })).toBe(code);
    expect(err).toMatch(message);
  });

  it('names an expired session', async () => {
    let err = '';
    const io = {
      ...org.io,
      cwd: '/',
      env: { SF_ACCESS_TOKEN: '00D000000000000!expired' },
      stderr: { write: (text: string) => (err += text) },
    };
    expect(
      await main(
        ['--source', EXTRACT, '--mapping', join(EXTRACT, 'mapping.json'), '--target-org', org.product.url],
        io,
      ),
    ).toBe(1);
    expect(err).toMatch(/The session for http:\/\/127\.0\.0\.1:\d+ has expired/);
  });
});
