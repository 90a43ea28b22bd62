import type { Page } from 'playwright-core';
import { launchBrowser, signIn } from '../e2e/browser.ts';
import type { ProductOrg } from '../product/product-org.ts';
import { LARGE_ACCOUNT } from './large-plan.ts';

export interface PageCalls {
  readonly account: string;
  /** Requests made from opening the tab until its Overview was complete, and those of the Strategy tab after it. */
  readonly graphql: number;
  readonly strategy: number;
  readonly other: number;
  readonly seconds: number;
  readonly kilobytes: number;
}

/**
 * Opens the Account Plan tab of an account with a plan, of one without, and of one with the largest plan (300 objectives,
 * 3,000 actions, 5,000 deals, 25,000 lines: that of `makeLargePlan`), and counts what it asks the org.
 */
export async function benchPage(org: ProductOrg): Promise<readonly PageCalls[]> {
  const browser = await launchBrowser();
  try {
    const results: PageCalls[] = [];
    for (const name of ['Halden Industries', 'Corvane Logistics', LARGE_ACCOUNT]) {
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      results.push(await openPlan(page, org, name));
      await page.close();
    }
    return results;
  } finally {
    await browser.close();
  }
}

export const pageLine = ({ account, graphql, strategy, other, seconds, kilobytes }: PageCalls): string =>
  `${account.padEnd(36)} ${graphql} GraphQL calls (limit 2) in ${seconds.toFixed(1)} s, ${kilobytes} KB; ${other} other calls; ${strategy} more for Strategy`;

async function openPlan(page: Page, org: ProductOrg, name: string): Promise<PageCalls> {
  const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM Account WHERE Name = '${name}'`);
  await signIn(page, org.product.url, 'rep@keystone.local', `/lightning/r/Account/${records[0]?.Id}/view`);
  await page.getByRole('heading', { name }).waitFor();
  await page.waitForLoadState('networkidle');
  const calls: string[] = [];
  let bytes = 0;
  page.on('request', (request) => {
    if (request.url().includes('/services/')) calls.push(request.url());
  });
  page.on('requestfinished', async (request) => {
    if (request.url().includes('/graphql')) bytes += (await request.sizes()).responseBodySize;
  });
  const countGraphql = (): number => calls.filter((url) => url.includes('/graphql')).length;
  const start = performance.now();
  await page.getByRole('tab', { name: 'Account Plan' }).click();
  const overview = page.getByRole('tab', { name: 'Overview' });
  const draft = page.getByRole('button', { name: 'Draft from CRM' });
  await overview.or(draft).first().waitFor({ timeout: 120_000 });
  await page.locator('.loading').waitFor({ state: 'detached', timeout: 120_000 });
  const seconds = (performance.now() - start) / 1000;
  await page.waitForLoadState('networkidle');
  const graphql = countGraphql();
  const other = calls.length - graphql;
  const kilobytes = Math.round(bytes / 1024);
  if (!(await overview.isVisible())) return { account: name, graphql, strategy: 0, other, seconds, kilobytes };
  await page.getByRole('tab', { name: 'Strategy' }).click();
  await page.getByText('Objectives and actions').first().waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  return { account: name, graphql, strategy: countGraphql() - graphql, other, seconds, kilobytes };
}
