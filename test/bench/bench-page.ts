import { launchBrowser, signIn } from '../e2e/browser.ts';
import type { ProductOrg } from '../product/product-org.ts';

export interface PageCalls {
  readonly account: string;
  /** Requests made from opening the tab until its first view was complete. */
  readonly graphql: number;
  readonly other: number;
}

/** Opens the Account Plan tab of an account with a plan, and of one without, and counts what it asks the org. */
export async function benchPage(org: ProductOrg): Promise<readonly PageCalls[]> {
  const browser = await launchBrowser();
  try {
    const results: PageCalls[] = [];
    for (const [name, complete] of [
      ['Halden Industries', 'Objectives and actions'],
      ['Corvane Logistics', 'Draft from CRM'],
    ] as const) {
      const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM Account WHERE Name = '${name}'`);
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await signIn(page, org.product.url, 'rep@keystone.local', `/lightning/r/Account/${records[0]?.Id}/view`);
      await page.getByRole('heading', { name }).waitFor();
      await page.waitForLoadState('networkidle');
      const calls: string[] = [];
      page.on('request', (request) => {
        if (request.url().includes('/services/')) calls.push(request.url());
      });
      await page.getByRole('tab', { name: 'Account Plan' }).click();
      await page.getByText(complete).first().waitFor();
      await page.waitForLoadState('networkidle');
      const graphql = calls.filter((url) => url.includes('/graphql')).length;
      results.push({ account: name, graphql, other: calls.length - graphql });
      await page.close();
    }
    return results;
  } finally {
    await browser.close();
  }
}
