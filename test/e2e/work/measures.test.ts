import type { Page } from 'playwright-core';
import { main as measure } from '../../../scripts/measure/cli.ts';
import type { MeasureReport } from '../../../scripts/measure/measure-objectives.ts';
import { seriousProblems } from '../axe.ts';
import { screenshot } from '../browser.ts';
import { openStage, toast, type Stage } from '../product-page.ts';

let stage: Stage;
let group = '';

beforeAll(async () => {
  stage = await openStage();
  group = await stage.idOf('Account', 'halden');
  await stage.org.admin.sobject('Objective__c').create({
    Name: 'Fewer open cases',
    Account_Plan__c: await stage.idOf('Account_Plan__c', 'plan:halden'),
    Measure_Type__c: 'Number',
    Baseline_Value__c: 10,
    Target_Value__c: 2,
    Actual_Value__c: 10,
    Measure_Definition__c: await stage.idOf('Measure_Definition__c', 'm:cases'),
  });
}, 120_000);
afterAll(() => stage.close());

const GROWTH = 'Grow Data Platform run-rate';
const CASES = 'Fewer open cases';

const query = async (soql: string): Promise<readonly Record<string, unknown>[]> =>
  (await stage.org.admin.query<Record<string, unknown>>(soql)).records;
const within = (path: string): string =>
  `(${path}Id = '${group}' OR ${path}.ParentId = '${group}' OR ${path}.Parent.ParentId = '${group}')`;
const stored = async (): Promise<Readonly<Record<string, unknown>>> => {
  const found = await query(
    `SELECT Name, Actual_Value__c FROM Objective__c WHERE Name IN ('${GROWTH}', '${CASES}') ORDER BY Name`,
  );
  return Object.fromEntries(found.map((each) => [each['Name'], each['Actual_Value__c']]));
};

/** The nightly job over the same records; a dry run writes nothing. */
async function nightly(...more: readonly string[]): Promise<MeasureReport> {
  let said = '';
  const stdout = { write: (text: string) => (said += text) };
  expect(await measure(['--json', ...more], { ...stage.org.io, stdout })).toBe(0);
  return (JSON.parse(said) as { readonly result: MeasureReport }).result;
}

async function openStrategy(user: string): Promise<{ page: Page; complaints: { readonly all: readonly string[] } }> {
  const shown = await stage.accountPlan(user, 'halden', { ignore: (text) => text.includes('412') });
  await shown.page.getByRole('tab', { name: 'Strategy' }).click();
  await shown.page.getByRole('treegrid').waitFor();
  return shown;
}

async function openMeasures(page: Page) {
  await page.getByRole('button', { name: 'Update Measures' }).click();
  const panel = page.getByRole('dialog', { name: 'Measures as of today' });
  await panel.getByRole('button', { name: 'Save' }).waitFor();
  const after = async (name: string): Promise<number> => {
    const told = await panel
      .getByRole('row', { name: new RegExp(name) })
      .locator('td')
      .last()
      .textContent();
    return Number(told?.replaceAll(/[$,]/g, ''));
  };
  return { panel, after };
}

describe('measures', () => {
  it('are worth the same in the page, in the nightly job and by an aggregate of the org', async () => {
    const [plan] = await query(
      `SELECT Period_Start__c, Period_End__c FROM Account_Plan__c WHERE Name = 'Halden Growth Plan'`,
    );
    const [won] = await query(
      `SELECT SUM(Amount) total FROM Opportunity WHERE IsWon = true AND ${within('Account')} AND ` +
        `CloseDate >= ${plan?.['Period_Start__c']} AND CloseDate <= ${plan?.['Period_End__c']}`,
    );
    const [open] = await query(`SELECT COUNT(Id) total FROM Case WHERE IsClosed = false AND ${within('Account')}`);
    expect(Number(won?.['total'])).toBeGreaterThan(0);
    expect(Number(open?.['total'])).toBeGreaterThan(0);
    const job = await nightly('--dry-run');
    const byJob = Object.fromEntries(job.changed.map(({ name, after }) => [name, after]));
    expect(byJob).toMatchObject({ [GROWTH]: won?.['total'], [CASES]: open?.['total'] });

    const { page, complaints } = await openStrategy('rep');
    const { panel, after } = await openMeasures(page);
    expect(await after(GROWTH)).toBe(won?.['total']);
    expect(await after(CASES)).toBe(open?.['total']);
    expect(await seriousProblems(page)).toEqual([]);
    const before = await stored();
    await panel.getByRole('button', { name: 'Save' }).click();
    await toast(page, /Measures updated/).waitFor();
    expect(await stored()).toEqual({ [GROWTH]: won?.['total'], [CASES]: open?.['total'] });
    expect((await nightly('--dry-run')).changed.filter(({ name }) => name === GROWTH || name === CASES)).toEqual([]);
    await page.keyboard.press('Control+z');
    await toast(page, /Undone/).waitFor();
    expect(await stored()).toEqual(before);
    expect(complaints.all).toEqual([]);
  });

  it('say when a status is not that of the figures, and ask for the reason', async () => {
    const { page, complaints } = await openStrategy('rep');
    const row = page.getByRole('row', { name: new RegExp(CASES) }).first();
    await row.getByRole('button', { name: CASES, exact: true }).click();
    const form = page.getByRole('dialog', { name: CASES });
    await form.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Off track' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.getByText('The status differs from what the figures say. Enter the reason.').waitFor();
    await form.getByRole('textbox', { name: 'Reason for the status' }).fill('Two cases came back');
    await form.getByRole('button', { name: 'Save' }).click();
    await row.getByText(/^Overridden: .+ by arithmetic/).waitFor();
    const status = `SELECT Status__c, Status_Reason__c FROM Objective__c WHERE Name = '${CASES}'`;
    expect(await query(status)).toMatchObject([{ Status__c: 'Off Track', Status_Reason__c: 'Two cases came back' }]);
    await page.keyboard.press('Control+z');
    await toast(page, /Undone/).waitFor();
    expect(await query(status)).toMatchObject([{ Status_Reason__c: null }]);
    expect(complaints.all).toEqual([]);
  });
});

describe('of two people who save', () => {
  it('the second sees both values, for several records at once as for one, and chooses', async () => {
    const { page, complaints } = await openStrategy('rep');
    const { panel, after } = await openMeasures(page);
    const mine = { [GROWTH]: await after(GROWTH), [CASES]: await after(CASES) };
    const lead = await stage.org.as('lead@keystone.local');
    const before = await stored();
    await lead.sobject('Objective__c').update({ Id: await stage.idOf('Objective__c', 'o1'), Actual_Value__c: 700_000 });
    await panel.getByRole('button', { name: 'Save' }).click();
    const notice = page.getByRole('alert').filter({ hasText: 'Kofi Lindqvist changed this while you had it open.' });
    await notice.getByRole('row', { name: /Actual/ }).waitFor();
    const [name, own, theirs] = await notice
      .getByRole('row', { name: /Actual/ })
      .locator('th, td')
      .allTextContents();
    expect([name, own, theirs]).toEqual([
      expect.stringContaining('Actual'),
      expect.stringContaining(mine[GROWTH].toLocaleString('en-US')),
      expect.stringContaining('700,000'),
    ]);
    expect(await notice.getByRole('row', { name: new RegExp(CASES) }).count()).toBe(0);
    expect(await stored()).toEqual({ ...before, [GROWTH]: 700_000 });
    await screenshot(page, 'conflict');
    expect(await seriousProblems(page)).toEqual([]);
    await notice.getByRole('button', { name: 'Keep Mine' }).click();
    await toast(page, /measures saved/).waitFor();
    await notice.waitFor({ state: 'detached' });
    expect(await stored()).toEqual(mine);

    const action = { Id: await stage.idOf('Action__c', 't4'), Status__c: 'Waiting' };
    const [{ Name: task = '' } = {}] = await query(`SELECT Name FROM Action__c WHERE Id = '${action.Id}'`);
    await lead.sobject('Action__c').update(action);
    await page.getByRole('button', { name: `Complete ${task}` }).click();
    await notice.getByRole('row', { name: 'Status Done Waiting' }).waitFor();
    await notice.getByRole('button', { name: 'Take Theirs' }).click();
    await notice.waitFor({ state: 'detached' });
    expect(await query(`SELECT Status__c FROM Action__c WHERE Id = '${action.Id}'`)).toMatchObject([
      { Status__c: 'Waiting' },
    ]);
    await page
      .getByRole('row', { name: new RegExp(String(task)) })
      .getByText('Waiting')
      .first()
      .waitFor();
    expect(complaints.all).toEqual([]);
  });
});
