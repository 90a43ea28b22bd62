import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { type RunningOrg, startOrg } from '../../scripts/org/server.ts';
import { collectComplaints, type Complaints, launchBrowser, screenshot, signIn } from './browser.ts';
import { hostFiles } from './host-files.ts';

const admin = 'admin@port.local';

let org: RunningOrg;
let browser: Browser;
let page: Page;
let complaints: Complaints;
const ids: string[] = [];

const ask = async (path: string, method = 'GET', body?: unknown): Promise<Record<string, unknown>> => {
  const headers = { Authorization: `Bearer ${org.adminToken}`, 'Content-Type': 'application/json' };
  const answer = await fetch(`${org.url}/services/data/v66.0/${path}`, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Record<string, unknown>;
};

const query = async (soql: string): Promise<readonly Record<string, unknown>[]> =>
  (await ask(`query?q=${encodeURIComponent(soql)}`))['records'] as readonly Record<string, unknown>[];

const assign = async (set: string): Promise<void> => {
  const [user] = await query(`SELECT Id FROM User WHERE Username = '${admin}'`);
  const [found] = await query(`SELECT Id FROM PermissionSet WHERE Name = '${set}'`);
  await ask('sobjects/PermissionSetAssignment', 'POST', { AssigneeId: user?.['Id'], PermissionSetId: found?.['Id'] });
};

function deploy(): void {
  const zip = zipSync(
    Object.fromEntries(Object.entries(hostFiles).map(([path, text]) => [path, new TextEncoder().encode(text)])),
  );
  const options = {
    checkOnly: false,
    rollbackOnError: true,
    singlePackage: true,
    ignoreWarnings: true,
    allowMissingFiles: false,
    autoUpdatePackage: false,
    purgeOnDelete: false,
  };
  const status = org.engine.deployer.deploy(org.engine.contextOf(org.adminToken), zip, options);
  if (!status.success) throw new Error(JSON.stringify(status.messages.filter(({ success }) => !success)));
}

beforeAll(async () => {
  org = await startOrg({ dataFolder: ':memory:', port: 0, web: true, adminUsername: admin });
  deploy();
  await assign('Sailor');
  for (let number = 1; number <= 60; number += 1) {
    const { id } = await ask('sobjects/Ship__c', 'POST', {
      Name: `Ship ${String(number).padStart(2, '0')}`,
      Tons__c: number,
    });
    ids.push(id as string);
  }
  await org.pagesReady;
  browser = await launchBrowser();
  page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.setDefaultTimeout(20_000);
  complaints = collectComplaints(page);
  await signIn(page, org.url, admin, `/lightning/r/Ship__c/${ids[0]}/view`);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await org?.close();
});

test('draws markers without a tile from outside and tells which one a person chose by key', async () => {
  const map = page.locator('c-light-map');
  await expect(map.getByRole('button', { name: 'Cuxhaven' }).first().getAttribute('aria-pressed')).resolves.toBe(
    'true',
  );
  await map.locator('.pin[aria-label="Heligoland"]').press('Enter');
  await expect(map.locator('p.chosen').innerText()).resolves.toBe('heligoland');
  await expect(map.locator('.pin').count()).resolves.toBe(2);
  await expect(map.getByText('1 location has an address but no coordinates').count()).resolves.toBe(1);
  await screenshot(page, 'host-record-page', true);
});

test('cleans formatted text on its way in and out, and formats by key and by tool', async () => {
  const book = page.locator('c-log-book');
  const editor = book.getByRole('textbox', { name: 'Log' });
  const html = (await editor.innerHTML()).replace(/ lwc-\w+=""/g, '');
  expect(html).toBe('<p>Calm <b>sea</b><a>x</a></p>');
  await editor.press('Control+a');
  await editor.pressSequentially('Storm ');
  await editor.press('Control+b');
  await editor.pressSequentially('now');
  await expect(book.locator('.written').innerText()).resolves.toMatch(/Storm.*<(b|strong)>now<\/(b|strong)>/);
  await book.getByRole('button', { name: 'Bold' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(
    book.getByRole('button', { name: 'Italic' }).evaluate((tool) => tool.getAttribute('tabindex')),
  ).resolves.toBe('0');
});

test('keeps an uploaded file as a version of a document that is linked to the record', async () => {
  const papers = page.locator('c-ship-papers');
  await papers
    .locator('input[type="file"]')
    .setInputFiles({ name: 'manifest.txt', mimeType: 'text/plain', buffer: Buffer.from('20 crates') });
  await papers.locator('.uploaded', { hasText: 'manifest.txt 069' }).waitFor();
  const [version] = await query(
    `SELECT Title, FileExtension, ContentSize, VersionNumber, ContentDocumentId FROM ContentVersion`,
  );
  expect(version).toMatchObject({ Title: 'manifest', FileExtension: 'txt', ContentSize: 9, VersionNumber: '1' });
  const links = await query(
    `SELECT LinkedEntityId FROM ContentDocumentLink WHERE ContentDocumentId = '${version?.['ContentDocumentId']}'`,
  );
  expect(links.map((link) => link['LinkedEntityId'])).toEqual([ids[0]]);
  await papers
    .locator('input[type="file"]')
    .setInputFiles({ name: 'crew.exe', mimeType: '', buffer: Buffer.from('x') });
  await papers.getByText("Your file isn't in the right format").waitFor();
});

test('answers Apex and streaming by an error that names them, and carries messages between components', async () => {
  const radio = page.locator('c-radio');
  const refusal = 'The local org does not run Apex: HarborController.tides was not called.';
  await expect(radio.locator('.wired').innerText()).resolves.toBe(refusal);
  await radio.locator('.call').click();
  await page.locator('c-lookout .seen', { hasText: 'Papa' }).waitFor();
  await expect(radio.locator('.called').innerText()).resolves.toBe(refusal);
  await expect(radio.locator('.streamed').innerText()).resolves.toContain('streaming (lightning/empApi subscribe)');
});

test('shows what one component saved in another that shows the same record, and keeps wired data from being written', async () => {
  const lookout = page.locator('c-lookout');
  await expect(lookout.locator('.tons').innerText()).resolves.toBe('1');
  await page.locator('c-loader .load').click();
  await lookout.locator('.tons', { hasText: '250' }).waitFor();
  await lookout.locator('.write').click();
  await expect(lookout.locator('.frozen').innerText()).resolves.toBe('TypeError');
});

test('shows a component with a permission rule only to who has the permission', async () => {
  await expect(page.locator('.captain').count()).resolves.toBe(0);
  await assign('Bridge');
  await page.reload();
  await page.locator('.captain').waitFor();
});

test('pages, sorts and searches a list view and says what it is filtered by', async () => {
  await page.goto(`${org.url}/lightning/o/Ship__c/list`);
  const first = page.locator('shell-record-table tbody tr').first();
  await page.getByText('51 items · Filtered by Tons greater than 10').waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText('51–51 of 51').waitFor();
  await page.getByRole('button', { name: 'Tons' }).click();
  await page.getByRole('button', { name: 'Tons' }).click();
  await first.getByText('250').waitFor();
  await page.getByRole('searchbox', { name: 'Search this list' }).fill('Ship 4');
  await page.getByText('10 items').waitFor();
  await screenshot(page, 'host-list-view');
});

test('complains of nothing, least of all the content security policy', () => {
  expect(complaints.all).toEqual([]);
});
