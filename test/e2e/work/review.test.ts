import type { Page } from 'playwright-core';
import { seriousProblems } from '../axe.ts';
import { PHONE, matrixCell, openStage, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const openWhitespace = async (user: string) => {
  const shown = await stage.accountPlan(user, 'halden');
  await shown.page.getByRole('tab', { name: 'Whitespace' }).click({ timeout: 60_000 });
  await shown.page.getByRole('grid', { name: 'Whitespace matrix' }).waitFor();
  return shown;
};
const compare = (page: Page) => page.getByRole('combobox', { name: 'Compare' });
const summary = (page: Page) => page.getByRole('region', { name: 'Compare' }).getByRole('status');
const reviews = async () => (await stage.org.admin.query('SELECT Id FROM Plan_Review__c')).totalSize;
const nextReview = async () =>
  (
    await stage.org.admin.query<{ Next_Review_Date__c: string }>(
      `SELECT Next_Review_Date__c FROM Account_Plan__c WHERE Id = '${await stage.idOf('Account_Plan__c', 'plan:halden')}'`,
    )
  ).records[0]?.Next_Review_Date__c ?? '';

/** Waits for saves that are on their way. */
async function expectSoon(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (JSON.stringify(await read()) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(await read()).toEqual(expected);
}

async function completeReview(page: Page, summaryText: string): Promise<void> {
  await page.getByRole('button', { name: 'More plan actions' }).click();
  await page.getByRole('menuitem', { name: 'Complete Review…' }).click();
  await page.getByRole('textbox', { name: 'Summary' }).fill(summaryText);
  await page.getByRole('button', { name: 'Complete Review', exact: true }).click();
  await toast(page, /QBR of .* completed/).waitFor();
}

describe('reviews', () => {
  it('freeze the matrix, so that what changes afterwards shows, and exactly that', async () => {
    const { page, complaints } = await openWhitespace('rep');
    const before = await nextReview();
    await completeReview(page, 'Went well');
    await expectSoon(reviews, 2);
    expect((await nextReview()) > before).toBe(true);

    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await toast(page, /Undone/).waitFor();
    await expectSoon(reviews, 1);
    await expectSoon(nextReview, before);
    await page.keyboard.press('Control+Shift+Z');
    await toast(page, /Done again/).waitFor();
    await expectSoon(reviews, 2);

    const asked: string[] = [];
    page.on('request', (request) => {
      if (/graphql/.test(request.url())) asked.push(request.postData() ?? '');
    });
    await compare(page).selectOption({ index: 1 });
    await summary(page).filter({ hasText: 'nothing changed' }).waitFor();
    expect(asked.map((text) => /AccountPlanSnapshot/.test(text))).toEqual([true]);

    await matrixCell(page, 'Retail Europe', 'Flash Array F1').focus();
    await page.keyboard.type('7000');
    await page.keyboard.press('Enter');
    await summary(page)
      .filter({ hasText: /: 1 new potential$/ })
      .waitFor();
    await page
      .getByRole('gridcell', { name: /^Retail Europe, Flash Array F1, Potential, \$7,000.*was White/ })
      .waitFor();
    await page.getByRole('button', { name: 'Show changed cells' }).click();
    const changed = page.getByRole('table', { name: 'Changed cells' }).getByRole('row');
    expect(await changed.count()).toBe(2);
    await changed.nth(1).getByRole('button', { name: 'Retail Europe × Flash Array F1' }).click();
    await page.getByRole('heading', { name: 'Retail Europe × Flash Array F1' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);

    await page.reload();
    await page.getByRole('tab', { name: 'Account Plan' }).click();
    await summary(page)
      .filter({ hasText: /: 1 new potential$/ })
      .waitFor();
    await page.getByRole('button', { name: 'Do not compare' }).click();
    await summary(page).waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('c__wsCompare')).toBeNull();
    expect(complaints.all).toEqual([]);
  });

  it('are compared by a viewer, also on a phone, and completed by none', async () => {
    const { page, complaints } = await stage.accountPlan('ops', 'halden', { viewport: PHONE, hasTouch: true });
    await page.getByRole('tab', { name: 'Whitespace' }).tap();
    await compare(page).selectOption(await stage.idOf('Plan_Review__c', 'review:qbr'));
    await summary(page)
      .filter({ hasText: /1 won, 1 lost, 1 at risk/ })
      .waitFor();
    await page.getByRole('button', { name: 'Show changed cells' }).tap();
    await page.getByRole('button', { name: 'R&D Labs × GPU Node G4' }).waitFor();
    await page.getByRole('button', { name: /^R&D Labs, GPU Node G4, Owned, .*was Open/ }).waitFor();
    const width = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'More plan actions' }).tap();
    expect(await page.getByRole('menuitem', { name: /Complete Review/ }).count()).toBe(0);
    expect(complaints.all).toEqual([]);
  });
});
