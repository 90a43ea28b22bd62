import type { Locator, Page } from 'playwright-core';
import { seriousProblems } from '../axe.ts';
import { openStage, PHONE, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const query = async <T extends Record<string, unknown>>(soql: string): Promise<T[]> =>
  (await stage.org.admin.query<T>(soql)).records as T[];

/** Waits for a save to reach the org: the page is ahead of it. */
async function expectSoon(read: () => Promise<unknown>, expected: readonly object[]): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if (JSON.stringify(await read()).length > 2) {
      try {
        expect(await read()).toMatchObject(expected);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
  expect(await read()).toMatchObject(expected);
}

const openStrategy = async (user: string, options = {}) => {
  const shown = await stage.accountPlan(user, 'halden', options);
  await shown.page.getByRole('tab', { name: 'Strategy' }).click();
  await shown.page.getByRole('treegrid').waitFor();
  return shown;
};
const row = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(name) }).first();
const actionNamed = (name: string, fields: string) => query(`SELECT ${fields} FROM Action__c WHERE Name = '${name}'`);

describe('the work of a plan', () => {
  it('is moved by key, by drag and by menu, and each move is taken back', async () => {
    const { page, complaints } = await openStrategy('rep');
    const names = () => page.locator('[data-key] [data-field="name"]').allTextContents();
    const before = await names();
    await row(page, 'Price the two-plant pilot').focus();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await toast(page, /Price the two-plant pilot moved/).waitFor();
    const moved = await names();
    expect(moved.indexOf('Price the two-plant pilot')).toBe(before.indexOf('Price the two-plant pilot') + 1);
    await page.keyboard.press('Control+z');
    await toast(page, /Undone/).waitFor();
    expect(await names()).toEqual(before);

    const from = await page.getByRole('button', { name: 'Price the two-plant pilot', exact: true }).boundingBox();
    const to = await page.getByRole('button', { name: 'Renew Rack Server cover', exact: true }).boundingBox();
    if (!from || !to) throw new Error('The rows are not drawn.');
    await page.mouse.move(from.x + 10, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + to.height / 2 - 2, { steps: 8 });
    await page.mouse.move(to.x + 10, to.y + to.height / 2, { steps: 2 });
    await page.mouse.up();
    await expectSoon(
      () => actionNamed('Price the two-plant pilot', 'Objective__r.Name, Parent_Action__r.Name'),
      [
        {
          Objective__r: { Name: 'Renew all contracts ending this period' },
          Parent_Action__r: { Name: 'Renew Rack Server cover' },
        },
      ],
    );

    await page.getByRole('button', { name: 'More for Price the two-plant pilot' }).click();
    await page.getByRole('menuitem', { name: 'Move To…' }).click();
    await page.getByLabel('Find a place').fill('displace');
    await page
      .getByRole('button', { name: /^Displace Northforge/ })
      .last()
      .click();
    await expectSoon(
      () => actionNamed('Price the two-plant pilot', 'Objective__r.Name, Parent_Action__c'),
      [{ Objective__r: { Name: 'Displace Northforge in 2 of 5 plants' }, Parent_Action__c: null }],
    );
    expect(complaints.all).toEqual([]);
  });

  it('stands as tree, timeline and board, with view and filter in the URL', async () => {
    const { page, complaints } = await openStrategy('rep');
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Timeline' }).click();
    await page.getByRole('button', { name: /^Benchmark GPU Node on Tideline data, / }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Board' }).click();
    await page.getByRole('heading', { name: /^Waiting: 1/ }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    expect(new URL(page.url()).searchParams.get('c__view')).toBe('board');
    await page.getByRole('button', { name: 'Move Agree flash pricing with procurement to' }).click();
    await page.getByRole('menuitem', { name: 'Done' }).click();
    await expectSoon(
      () => actionNamed('Agree flash pricing with procurement', 'Status__c, Completed_Date__c'),
      [{ Status__c: 'Completed', Completed_Date__c: expect.any(String) }],
    );
    await page.getByRole('searchbox', { name: 'Find in objectives and actions' }).fill('benchmark');
    await page.getByText(/^1 of \d+ match$/).waitFor();
    await page.reload();
    await page.getByRole('tab', { name: 'Account Plan' }).click();
    await page.getByText(/^1 of \d+ match$/).waitFor();
    expect(complaints.all).toEqual([]);
  });

  it('takes in an opportunity that served no objective, as suggested', async () => {
    const { page } = await openStrategy('rep');
    await page.getByRole('button', { name: 'Link…' }).click();
    await page.getByRole('button', { name: 'Link R&D Labs: Flash Array F1' }).click();
    await toast(page, /R&D Labs: Flash Array F1 linked to Sponsor for R&D Labs/).waitFor();
    await expectSoon(
      () => actionNamed('R&D Labs: Flash Array F1', 'Objective__r.Name, Opportunity__r.Name'),
      [{ Objective__r: { Name: 'Sponsor for R&D Labs' }, Opportunity__r: { Name: 'R&D Labs: Flash Array F1' } }],
    );
  });

  it('offers a viewer nothing to change, on a phone as well', async () => {
    const { page, complaints } = await openStrategy('ops', { viewport: PHONE });
    await row(page, 'Ship 4 evaluation nodes').waitFor();
    expect(
      await page.getByRole('button', { name: /^(More for|Complete|Add action|Link…|Add Objective)/ }).count(),
    ).toBe(0);
    expect(await seriousProblems(page)).toEqual([]);
    expect(complaints.all).toEqual([]);
  });
});
