import type { Page } from 'playwright-core';
import { seriousProblems } from './axe.ts';
import { screenshot } from './browser.ts';
import { openStage, PHONE, DESKTOP, type Stage } from './product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

/** Opens a tab of the plan; one there is no room for stands under "More". */
const openTab = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tab', { name: 'Overview' }).waitFor();
  const tab = page.getByRole('tab', { name, exact: true });
  const more = page.getByRole('button', { name: 'More', exact: true }).or(page.getByTitle('More Tabs')).last();
  await tab.or(more).first().waitFor();
  if (await tab.isVisible()) return tab.click();
  await more.click();
  await page.getByRole('menuitem', { name, exact: true }).click();
};

const seesTab = async (user: string, name: string): Promise<boolean> => {
  const { page } = await stage.visit(user, '/lightning/o/Account/list');
  await page.getByRole('link', { name: 'Accounts', exact: true }).waitFor();
  return (await page.getByRole('link', { name, exact: true }).count()) > 0;
};

describe('each kind of user', () => {
  it('signs in from a page that names them', async () => {
    const { page } = await stage.visit('rep', '/lightning/o/Account/list');
    await page.goto(`${stage.org.product.url}/login`);
    for (const name of ['Dana Reyes', 'Kofi Lindqvist', 'Oona Petrov', 'Sam Novak']) {
      expect(await page.getByRole('button', { name: new RegExp(name) }).count()).toBe(1);
    }
  });

  it.each([
    ['rep', true],
    ['lead', true],
    ['ops', true],
    ['admin', true],
    ['none', false],
  ])('%s sees the Account Plans tab: %s', async (user, sees) => {
    expect(await seesTab(user, 'Account Plans')).toBe(sees);
  });

  it.each(['rep', 'lead', 'ops', 'admin'])('%s reads the plan of an account', async (user) => {
    const { page, complaints } = await stage.accountPlan(user, 'halden');
    await page.getByRole('heading', { name: 'Halden Growth Plan' }).waitFor();
    await page.getByText('in sight of').first().waitFor();
    await page.getByRole('tab', { name: 'Whitespace' }).click();
    await page.getByRole('grid', { name: 'Whitespace matrix' }).waitFor();
    expect(complaints.all).toEqual([]);
  });

  it('the viewer finds nothing to change', async () => {
    const { page } = await stage.accountPlan('ops', 'halden');
    await page.getByRole('tab', { name: 'Strategy' }).click();
    await page.getByRole('treegrid').waitFor();
    const verbs = /Add|Delete|Complete|Move to|Save|Create|Override|edit /;
    expect(
      await page.getByRole('tabpanel', { name: 'Account Plan' }).getByRole('button', { name: verbs }).count(),
    ).toBe(0);
    await page.getByRole('tab', { name: 'Whitespace' }).click();
    await page.getByRole('gridcell', { name: /R&D Labs, Migration Services/ }).click();
    const panel = page.getByRole('region', { name: 'Cell', exact: true });
    await panel.getByText('Evidence').waitFor();
    expect(await panel.getByRole('spinbutton').count()).toBe(0);
    expect(await panel.getByRole('button', { name: verbs }).count()).toBe(0);
  });

  it('the viewer reads who holds what, and finds nothing to change there either', async () => {
    const { page, complaints } = await stage.accountPlan('ops', 'halden');
    await openTab(page, 'Competition');
    const competition = page.locator('c-competition');
    await competition.getByRole('rowheader', { name: 'Data Platform' }).waitFor();
    await competition.getByText('Our answer').waitFor();
    await competition.getByRole('button', { name: 'Data Platform', exact: true }).click();
    await competition.getByRole('button', { name: /^Open .*GPU Node G4/ }).waitFor();
    const verbs = /Add|Change|Drop|Edit|Save|Delete/;
    expect(await competition.getByRole('button', { name: verbs }).count()).toBe(0);
    expect(complaints.all).toEqual([]);
  });

  it('a user without permission sees neither tab nor record, and is told so', async () => {
    const account = await stage.visit('none', `/lightning/r/Account/${await stage.idOf('Account', 'halden')}/view`);
    await account.page.getByRole('heading', { name: 'Halden Industries' }).waitFor();
    expect(await account.page.getByRole('tab', { name: 'Account Plan' }).count()).toBe(0);
    const plan = await stage.idOf('Account_Plan__c', 'plan:halden');
    const record = await stage.visit('none', `/lightning/r/Account_Plan__c/${plan}/view`, { ignore: () => true });
    await record.page.getByRole('heading', { name: 'You cannot open this record' }).waitFor();
    expect(await record.page.getByText('Halden Growth Plan').count()).toBe(0);
  });

  it('a rep is told kindly that a colleague owns the plan, not that it is empty', async () => {
    const plan = await stage.idOf('Account_Plan__c', 'plan:aldermoor');
    const { page } = await stage.visit('rep', `/lightning/r/Account_Plan__c/${plan}/view`, { ignore: () => true });
    await page.getByRole('heading', { name: 'You cannot open this record' }).waitFor();
    expect(await page.getByText('Aldermoor Retain Plan').count()).toBe(0);
  });
});

describe('every page, at both widths, for every user', () => {
  const places = ['Overview', 'Strategy', 'Whitespace', 'Competition'] as const;
  const shows = {
    Overview: 'As-is',
    Strategy: 'Objectives and actions',
    Whitespace: 'Best next cells',
    Competition: 'Contract end calendar',
  } as const;
  const widths = [
    ['desktop', DESKTOP],
    ['phone', PHONE],
  ] as const;
  const users = ['rep', 'lead', 'ops', 'admin'] as const;
  const cases = users.flatMap((user) =>
    widths.flatMap(([width, viewport]) => places.map((place) => ({ user, width, viewport, place }))),
  );

  it.each(cases)(
    '$place on a $width as $user has no serious accessibility problem and does not scroll sideways',
    async ({ user, width, viewport, place }) => {
      const { page } = await stage.accountPlan(user, 'halden', { viewport });
      await openTab(page, place);
      await page.getByText(shows[place]).first().waitFor();
      await screenshot(page, `${place}-${width}-${user}`.toLowerCase(), true);
      expect(await seriousProblems(page)).toEqual([]);
      expect(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ).toBeLessThanOrEqual(0);
    },
  );

  it.each(['/lightning/o/Account/list', '/lightning/o/Account_Plan__c/list', '/login'])(
    '%s has no serious accessibility problem',
    async (path) => {
      const { page } = await stage.visit('rep', '/lightning/o/Account/list');
      await page.goto(stage.org.product.url + path);
      await page.getByRole('main').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await seriousProblems(page)).toEqual([]);
    },
  );
});
