import type { Page } from 'playwright-core';
import { launchBrowser, signIn } from '../e2e/browser.ts';
import type { ProductOrg } from '../product/product-org.ts';
import { LARGE_ACCOUNT } from './large-plan.ts';
import { inWords, summarize } from './percentiles.ts';

const edits = 8;

interface Edit {
  /** Milliseconds from the key to the paint of the row, and the longest task until what was saved is in every part of the page. */
  readonly paint: number;
  readonly longestTask: number;
}

/**
 * Completes actions by key in the tree of the largest plan, in the whole page: from the key to the next paint (Event Timing), and the
 * longest task until the org has answered and the page has taken it over. The account is that of `makeLargePlan`.
 */
export async function benchEdit(org: ProductOrg): Promise<readonly string[]> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await openStrategy(page, org);
    const taken: Edit[] = [];
    for (let edit = 0; edit < edits; edit++) taken.push(await completeOne(page, edit));
    const counted = taken.slice(1);
    return [
      `completing an action by key, to its paint: ${inWords(summarize(counted.map(({ paint }) => paint)))}`,
      `longest task until it is saved and shown everywhere: ${inWords(summarize(counted.map(({ longestTask }) => longestTask)))}`,
    ];
  } finally {
    await browser.close();
  }
}

async function openStrategy(page: Page, org: ProductOrg): Promise<void> {
  const { records } = await org.admin.query<{ Id: string }>(`SELECT Id FROM Account WHERE Name = '${LARGE_ACCOUNT}'`);
  await signIn(page, org.product.url, 'rep@keystone.local', `/lightning/r/Account/${records[0]?.Id}/view`);
  await page.getByRole('tab', { name: 'Account Plan' }).click();
  await page.getByRole('tab', { name: 'Strategy' }).click({ timeout: 120_000 });
  await page.locator('c-strategy-tree tr[data-key]').first().waitFor({ timeout: 120_000 });
  // Unfolds the first objective.
  await page.locator('c-strategy-tree tr[aria-level="2"]').first().locator('.chevron').click();
  await page.locator('c-strategy-tree tr[aria-level="3"]').first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function completeOne(page: Page, index: number): Promise<Edit> {
  const row = page.locator('c-strategy-tree tr[aria-level="3"]').nth(index);
  await row.focus();
  await page.evaluate(observe);
  const saved = page.waitForResponse(
    (response) => response.request().method() !== 'GET' && response.url().includes('/services/'),
  );
  await page.keyboard.press('Space');
  await saved;
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(700);
  return editOf(await page.evaluate<readonly Entry[]>(collect));
}

/** Run in the page. */
const observe = `(() => {
  const entries = (globalThis.benchEntries = []);
  const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
  observer.observe({ type: 'event', durationThreshold: 16 });
  observer.observe({ type: 'longtask' });
})()`;
const collect = 'benchEntries.map(({ entryType, name, duration }) => ({ entryType, name, duration }))';

interface Entry {
  readonly entryType: string;
  readonly name: string;
  readonly duration: number;
}

/** A key that painted within 16 ms leaves no entry. */
function editOf(entries: readonly Entry[]): Edit {
  const longest = (kept: readonly Entry[], least: number): number =>
    Math.max(least, ...kept.map((each) => each.duration));
  return {
    paint: longest(
      entries.filter(({ entryType, name }) => entryType === 'event' && name === 'keydown'),
      16,
    ),
    longestTask: longest(
      entries.filter(({ entryType }) => entryType === 'longtask'),
      0,
    ),
  };
}
