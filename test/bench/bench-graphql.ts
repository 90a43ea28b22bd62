import type { Connection } from 'jsforce';
import { launchBrowser, signIn } from '../e2e/browser.ts';
import type { ProductOrg } from '../product/product-org.ts';
import { inWords, timing } from './percentiles.ts';

const account = 'Halden Industries';
const runs = 100;

/** The GraphQL queries of the Account Plan tab, as the page sends them, each asked again and again without the page. */
export async function benchGraphql(org: ProductOrg): Promise<readonly string[]> {
  const rep = await org.as('rep@keystone.local');
  const lines: string[] = [];
  for (const body of await queriesOfPage(org)) lines.push(await asked(rep, body, lines.length + 1));
  return lines;
}

async function queriesOfPage(org: ProductOrg): Promise<readonly string[]> {
  const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM Account WHERE Name = '${account}'`);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await signIn(page, org.product.url, 'rep@keystone.local', `/lightning/r/Account/${records[0]?.Id}/view`);
    await page.getByRole('heading', { name: account }).waitFor();
    await page.waitForLoadState('networkidle');
    const bodies: string[] = [];
    page.on('request', (request) => {
      const isQuery = request.url().includes('/services/') && request.url().includes('/graphql');
      const body = isQuery ? request.postData() : null;
      if (body !== null) bodies.push(body);
    });
    await page.getByRole('tab', { name: 'Account Plan' }).click();
    await page.getByText('Strategy').first().waitFor();
    await page.waitForLoadState('networkidle');
    return bodies;
  } finally {
    await browser.close();
  }
}

async function asked(connection: Connection, body: string, number: number): Promise<string> {
  let bytes = 0;
  const time = await timing(runs, async () => {
    const response = await fetch(`${connection.instanceUrl}/services/data/v${connection.version}/graphql`, {
      method: 'POST',
      headers: { authorization: `Bearer ${connection.accessToken}`, 'content-type': 'application/json' },
      body,
    });
    const text = await response.text();
    const { errors } = JSON.parse(text) as { readonly errors?: readonly unknown[] };
    if (!response.ok || (errors?.length ?? 0) > 0) throw new Error(text.slice(0, 500));
    bytes = text.length;
  });
  return `query ${number}: ${inWords(time)}, ${(bytes / 1024).toFixed(0)} KB answered`;
}
