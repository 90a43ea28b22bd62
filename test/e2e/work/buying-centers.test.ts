import { seriousProblems } from '../axe.ts';
import { screenshot } from '../browser.ts';
import { openStage, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const count = async (object: string, where: string): Promise<number> =>
  (await stage.org.admin.query(`SELECT Id FROM ${object} WHERE ${where}`)).totalSize;

/** What hangs on a buying center, and what its cells are worth. */
async function hanging(centerId: string): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const object of ['Opportunity', 'Asset', 'Order', 'Stakeholder__c', 'Whitespace_Cell__c'])
    counts[object] = await count(object, `Buying_Center__c = '${centerId}'`);
  const { records } = await stage.org.admin.query<{ total: number | null }>(
    `SELECT SUM(Wallet_Amount__c) total FROM Whitespace_Cell__c WHERE Buying_Center__c = '${centerId}'`,
  );
  const { records: lines } = await stage.org.admin.query<{ total: number | null }>(
    `SELECT SUM(Amount__c) total FROM Wallet_Line__c WHERE Whitespace_Cell__r.Buying_Center__c = '${centerId}'`,
  );
  return { ...counts, wallet: records[0]?.total ?? 0, lines: lines[0]?.total ?? 0 };
}

it('joins a buying center with another: all that hung on it is there, amounts added', async () => {
  const labs = await stage.idOf('Buying_Center__c', 'labs');
  const plant = await stage.idOf('Buying_Center__c', 'plant');
  const [from, into] = [await hanging(labs), await hanging(plant)];
  expect(from.Opportunity).toBeGreaterThan(0);
  expect(from.Order).toBeGreaterThan(0);
  const offerings = new Set<string>();
  const { records } = await stage.org.admin.query<{ Account_Plan__c: string; Offering__c: string }>(
    `SELECT Account_Plan__c, Offering__c FROM Whitespace_Cell__c WHERE Buying_Center__c IN ('${labs}', '${plant}')`,
  );
  for (const { Account_Plan__c, Offering__c } of records) offerings.add(`${Account_Plan__c}:${Offering__c}`);

  const { page, complaints } = await stage.accountPlan('rep', 'halden');
  await page.getByRole('tab', { name: 'Whitespace' }).click();
  await page.getByRole('button', { name: 'Buying Centers…' }).click();
  await page.getByRole('button', { name: 'Delete R&D Labs' }).click();
  await page.getByText(/opportunities, \d+ assets/).waitFor();
  await page.getByRole('combobox', { name: 'What hangs on it goes to' }).click();
  await page.getByRole('option', { name: 'Plant Operations' }).click();
  await page.getByText(/cells are joined with cells there/).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
  await screenshot(page, 'buying-centers');
  await page.getByRole('button', { name: 'Move and Delete' }).click();
  await toast(page, /Deleted R&D Labs/).waitFor();

  expect(await count('Buying_Center__c', `Id = '${labs}'`)).toBe(0);
  const after = await hanging(plant);
  for (const what of ['Opportunity', 'Asset', 'Order', 'Stakeholder__c', 'wallet', 'lines'])
    expect([what, after[what]]).toEqual([what, (from[what] ?? 0) + (into[what] ?? 0)]);
  expect(after.Whitespace_Cell__c).toBe(offerings.size);
  await page.getByRole('button', { name: 'Delete R&D Labs' }).waitFor({ state: 'detached' });

  await page.locator('.account', { hasText: 'Brightwater' }).getByRole('button', { name: 'Add Buying Center' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Night Shift');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Rename Night Shift' }).waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('button', { name: 'Rename Night Shift' }).waitFor({ state: 'detached' });
  expect(await count('Buying_Center__c', `Name = 'Night Shift'`)).toBe(0);
  expect(complaints.all).toEqual([]);
}, 90_000);

it('shows a viewer no way to change buying centers', async () => {
  const { page } = await stage.accountPlan('ops', 'halden');
  await page.getByRole('tab', { name: 'Whitespace' }).click();
  await page.getByRole('grid').first().waitFor();
  expect(await page.getByRole('button', { name: 'Buying Centers…' }).count()).toBe(0);
}, 60_000);
