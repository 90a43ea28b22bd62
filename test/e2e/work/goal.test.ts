import type { Locator, Page } from 'playwright-core';
import { seriousProblems } from '../axe.ts';
import { screenshot } from '../browser.ts';
import { openStage, PHONE, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const query = async (soql: string): Promise<readonly Record<string, unknown>[]> =>
  (await stage.org.admin.query<Record<string, unknown>>(soql)).records;

/** Waits for a save that is on its way. */
async function expectSoon(soql: string, expected: readonly object[]): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const found = await query(soql);
    try {
      expect(found).toMatchObject(expected);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
  expect(await query(soql)).toMatchObject(expected);
}

const openStrategy = async (user: string, options = {}) => {
  const shown = await stage.accountPlan(user, 'halden', options);
  await shown.page.getByRole('tab', { name: 'Strategy' }).click();
  await goal(shown.page).locator('.bar').first().waitFor();
  return shown;
};
const goal = (page: Page): Locator => page.getByRole('region', { name: 'Goal build to annual target' });
const forces = (page: Page): Locator => page.getByRole('region', { name: 'Force field' });
const dollars = (text: string | null): number => Number(/-?\$([\d,]+)/.exec(text ?? '')?.[1]?.replaceAll(',', ''));

/** What the bars say, by their kind. */
async function bars(page: Page): Promise<Readonly<Record<string, number>>> {
  const all = await goal(page).locator('.bar').all();
  const said = await Promise.all(
    all.map(async (bar) => [await bar.getAttribute('data-bar'), dollars(await bar.getAttribute('aria-label'))]),
  );
  return Object.fromEntries(said);
}

/** How high the bars are drawn, by their kind. */
async function heights(page: Page): Promise<Readonly<Record<string, number>>> {
  const all = await goal(page).locator('.bar').all();
  const drawn = await Promise.all(
    all.map(async (bar) => [await bar.getAttribute('data-bar'), (await bar.boundingBox())?.height ?? 0]),
  );
  return Object.fromEntries(drawn);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('the goal build', () => {
  it('adds up from its records over its table to its picture, by keyboard', async () => {
    const { page, complaints } = await openStrategy('rep');
    const { gap = 0, target = 0, ...parts } = await bars(page);
    expect(Object.keys(parts)).toEqual(['won', 'renewals', 'pipeline', 'whitespace']);
    expect(target).toBe(2_400_000);
    expect(Math.abs(sum(Object.values(parts)) + gap - target)).toBeLessThanOrEqual(2);
    const rows = goal(page).locator('tbody tr');
    const exact = await rows
      .locator('td:last-child[title]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')));
    expect(exact.map(dollars)).toEqual(Object.values(parts));
    const drawn = await heights(page);
    for (const [kind, amount] of Object.entries(parts))
      expect(Math.abs((drawn[kind] ?? 0) / (drawn['target'] ?? 1) - amount / target)).toBeLessThan(0.02);

    const [plan] = await query(
      `SELECT Period_Start__c, Period_End__c FROM Account_Plan__c WHERE Name = 'Halden Growth Plan'`,
    );
    const group = await stage.idOf('Account', 'halden');
    const within = `(AccountId = '${group}' OR Account.ParentId = '${group}' OR Account.Parent.ParentId = '${group}') AND CloseDate >= ${plan?.['Period_Start__c']} AND CloseDate <= ${plan?.['Period_End__c']}`;
    const [won] = await query(`SELECT SUM(Amount) total FROM Opportunity WHERE IsWon = true AND ${within}`);
    expect(parts['won']).toBe(won?.['total']);
    const open = await query(`SELECT Amount, Probability FROM Opportunity WHERE IsClosed = false AND ${within}`);
    const weighted = sum(open.map((deal) => (Number(deal['Amount']) * Number(deal['Probability'])) / 100));
    expect(Math.abs((parts['pipeline'] ?? 0) - weighted)).toBeLessThan(1);

    await goal(page)
      .getByRole('button', { name: /^Won: / })
      .focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    const records = goal(page).getByRole('table', { name: 'Pipeline: what counts' });
    expect(await records.locator('tbody tr').count()).toBe(open.length);
    const counts = await records.locator('tbody td:last-child').allTextContents();
    expect(Math.abs(sum(counts.map(dollars)) - weighted)).toBeLessThanOrEqual(open.length);
    expect(dollars(await records.locator('tfoot td').last().textContent())).toBe(parts['pipeline']);
    await page.keyboard.press('Escape');
    await records.waitFor({ state: 'detached' });
    expect(await page.locator('[data-bar="pipeline"]:focus').count()).toBe(1);
    expect(await seriousProblems(page)).toEqual([]);
    expect(complaints.all).toEqual([]);
  });

  it('follows a likelihood that is typed, refuses one of 120 percent, and takes the step back', async () => {
    const { page, complaints } = await openStrategy('rep');
    const before = await bars(page);
    const input = goal(page).getByRole('spinbutton', { name: 'Likelihood of Whitespace, percent' });
    expect(await input.inputValue()).toBe('25');
    await input.fill('50');
    await input.press('Enter');
    await toast(page, /Likelihood of Whitespace set to 50%/).waitFor();
    const after = await bars(page);
    expect(Math.abs((after['whitespace'] ?? 0) - 2 * (before['whitespace'] ?? 0))).toBeLessThanOrEqual(1);
    expect(Math.abs((before['gap'] ?? 0) - (after['gap'] ?? 0) - (before['whitespace'] ?? 0))).toBeLessThanOrEqual(2);
    const stored = `SELECT Likelihood_White__c FROM Account_Plan__c WHERE Name = 'Halden Growth Plan'`;
    await expectSoon(stored, [{ Likelihood_White__c: 50 }]);

    await input.fill('120');
    await input.press('Enter');
    expect(await bars(page)).toEqual(after);
    await input.press('Escape');
    expect(await input.inputValue()).toBe('50');
    await goal(page)
      .getByRole('button', { name: /^Won: / })
      .focus();
    await page.keyboard.press('Control+z');
    await toast(page, /Undone/).waitFor();
    expect(await bars(page)).toEqual(before);
    expect(await input.inputValue()).toBe('25');
    await expectSoon(stored, [{ Likelihood_White__c: 25 }]);
    expect(complaints.all).toEqual([]);
  });
});

describe('forces and commitments', () => {
  it('are written, changed, decided on and delivered', async () => {
    const { page, complaints } = await openStrategy('rep');
    const field = forces(page);
    await field.getByRole('combobox', { name: 'Objective' }).selectOption({ label: 'Sponsor for R&D Labs' });
    await field.getByText('Net −2', { exact: true }).waitFor();
    await field.getByRole('button', { name: 'Add Driving Force' }).click();
    await field.getByRole('textbox', { name: 'Force' }).fill('Their budget opens in spring');
    await field.getByRole('spinbutton', { name: 'Strength, 1 to 10' }).fill('11');
    await field.getByRole('button', { name: 'Save' }).click();
    await field.getByText('Enter a whole number from 1 to 10.').waitFor();
    await field.getByRole('spinbutton', { name: 'Strength, 1 to 10' }).fill('7');
    await field.getByRole('button', { name: 'Save' }).click();
    await field.getByText('Net +5', { exact: true }).waitFor();
    await field.getByRole('button', { name: 'Edit: Their budget opens in spring' }).click();
    await field.getByRole('spinbutton', { name: 'Strength, 1 to 10' }).fill('9');
    await field.getByRole('button', { name: 'Save' }).click();
    await field.getByText('Net +7', { exact: true }).waitFor();
    const objective = `SELECT Net_Score__c, Go_Decision__c, Go_Reason__c FROM Objective__c WHERE External_Key__c = 'demo:o4'`;
    await expectSoon(objective, [{ Net_Score__c: 7 }]);

    await field.getByRole('button', { name: 'Record Decision' }).click();
    await field.getByRole('combobox', { name: 'Decision' }).click();
    await page.getByRole('option', { name: 'Go', exact: true }).click();
    await field.getByRole('button', { name: 'Save' }).click();
    await field.getByText('Say who decided and why.').waitFor();
    await field.getByRole('textbox', { name: 'Decided by' }).fill('Kofi Lindqvist');
    await field.getByRole('textbox', { name: 'Reason' }).fill('Two researchers asked for it');
    await field.getByRole('button', { name: 'Save' }).click();
    await field.getByText(/^Go decided .+ by Kofi Lindqvist\.$/).waitFor();
    await expectSoon(objective, [{ Go_Decision__c: 'Go', Go_Reason__c: 'Two researchers asked for it' }]);
    await page.keyboard.press('Control+z');
    await field.getByText('Not decided yet.').waitFor();
    await expectSoon(objective, [{ Go_Decision__c: 'Undecided', Go_Reason__c: null }]);
    expect(await seriousProblems(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Overview' }).click();
    const card = page.getByRole('region', { name: 'Commitments', exact: true });
    await card.getByRole('button', { name: 'Add Commitment' }).click();
    await card.getByRole('textbox', { name: 'Commitment' }).fill('A test line in Columbus');
    await card.getByRole('combobox', { name: 'Department' }).click();
    await page.getByRole('option', { name: 'Operations' }).click();
    await card.getByRole('button', { name: 'Save' }).click();
    await card.getByText('A delivery needs a due date.').waitFor();
    const day = new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric', year: 'numeric' });
    await typeDay(card.getByLabel('Due', { exact: true }), day.format(Date.now() - 2 * 86_400_000));
    await card.getByRole('button', { name: 'Save' }).click();
    const stored = `SELECT Status__c, Is_Breached__c, Delivered_Date__c FROM Commitment__c WHERE Name = 'A test line in Columbus'`;
    await expectSoon(stored, [{ Is_Breached__c: true }]);
    if ((await card.getByRole('button', { name: /^All \d+$/ }).count()) > 0)
      await card.getByRole('button', { name: /^All \d+$/ }).click();
    const item = card.getByRole('listitem').filter({ hasText: 'A test line in Columbus' });
    await item.getByText(/^Breached, \d days?$/).waitFor();
    await item.getByRole('button', { name: 'Edit: A test line in Columbus' }).click();
    await card.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Delivered' }).click();
    await typeDay(card.getByLabel('Delivered', { exact: true }), day.format(Date.now() - 2 * 86_400_000));
    await card.getByRole('button', { name: 'Save' }).click();
    await expectSoon(stored, [{ Status__c: 'Delivered', Is_Breached__c: false }]);
    await item
      .getByText(/^Delivered/)
      .first()
      .waitFor();
    expect(complaints.all).toEqual([]);
  });

  it('are read by a viewer without a control, and by touch on a phone', async () => {
    const viewer = await openStrategy('ops');
    expect(await goal(viewer.page).getByRole('spinbutton').count()).toBe(0);
    expect(
      await forces(viewer.page)
        .getByRole('button', { name: /Add|Edit|Delete|Decision/ })
        .count(),
    ).toBe(0);
    await viewer.page.getByRole('tab', { name: 'Overview' }).click();
    const card = viewer.page.getByRole('region', { name: 'Commitments', exact: true });
    await card.getByText('24 units of GPU Node stock').waitFor();
    expect(await card.getByRole('button', { name: /Add|Edit|Delete/ }).count()).toBe(0);

    const { page, complaints } = await openStrategy('rep', { viewport: PHONE, hasTouch: true });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await goal(page)
      .getByRole('button', { name: /^Pipeline: / })
      .tap();
    const records = goal(page).getByRole('table', { name: 'Pipeline: what counts' });
    await records.waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    await screenshot(page, 'goal-phone', true);
    await goal(page).getByRole('button', { name: 'Close' }).tap();
    await records.waitFor({ state: 'detached' });
    expect(await seriousProblems(page)).toEqual([]);
    expect(complaints.all).toEqual([]);
  });
});

async function typeDay(input: Locator, day: string): Promise<void> {
  await input.fill(day);
  await input.press('Tab');
}
