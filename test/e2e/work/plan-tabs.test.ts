import type { Page } from 'playwright-core';
import { matrixCell, openStage, type Stage } from '../product-page.ts';

const TABS = ['Strategy', 'Whitespace', 'Competition', 'Overview'] as const;

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

/** Goes on within the page, as a link does. */
const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate(`(() => {
    const link = document.createElement('a');
    link.href = ${JSON.stringify(path)};
    document.body.append(link);
    link.click();
    link.remove();
  })()`);

test('a cell that was made here stays when the org answers again for another', async () => {
  const { page, complaints } = await stage.accountPlan('rep', 'halden');
  await tab(page, 'Whitespace').click({ timeout: 60_000 });
  const [empty, known] = [
    matrixCell(page, 'Data Platform', 'Archive Vault'),
    matrixCell(page, 'Plant Operations', 'Flash Array F1'),
  ];
  for (const [cell, typed, shown] of [
    [empty, '432000', /Potential, \$432,000/],
    [known, '71000', /Potential, \$71,000/],
  ] as const) {
    await cell.focus();
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Saved|saved/)
      .first()
      .waitFor();
    await page.waitForLoadState('networkidle');
    expect(await cell.getAttribute('aria-label')).toMatch(shown);
  }
  expect(await empty.getAttribute('aria-label')).toMatch(/Potential, \$432,000/);
  await tab(page, 'Overview').click();
  await tab(page, 'Whitespace').click();
  expect(await empty.getAttribute('aria-label')).toMatch(/Potential, \$432,000/);
  expect(complaints.all).toEqual([]);
}, 90_000);

test('a plan that is left leaves nothing behind', async () => {
  const { page } = await stage.accountPlan('rep', 'halden');
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const nodesAfterVisit = async (): Promise<number> => {
    await tab(page, 'Account Plan').click();
    for (const name of TABS) {
      await tab(page, name).click();
      await page.waitForLoadState('networkidle');
    }
    const { pathname } = new URL(page.url());
    await follow(page, '/lightning/o/Competitor__c/list');
    await page.locator('c-account-plan').waitFor({ state: 'detached' });
    await page.waitForLoadState('networkidle');
    for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    await follow(page, pathname);
    return metrics.find(({ name }) => name === 'Nodes')?.value ?? Infinity;
  };
  const first = await nodesAfterVisit();
  await nodesAfterVisit();
  expect((await nodesAfterVisit()) - first).toBeLessThan(1000);
}, 120_000);
