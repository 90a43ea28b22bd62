import { seriousProblems } from '../axe.ts';
import { PHONE, openStage, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const count = async (object: string, where: string): Promise<number> =>
  (
    await stage.org.admin.query(
      `SELECT Id FROM ${object} WHERE Account_Plan__r.External_Key__c = 'demo:plan:halden' ${where}`,
    )
  ).totalSize;
const decisions = (): Promise<number> => count('Change_Decision__c', '');

const soon = async (ask: () => Promise<number>, wanted: number): Promise<void> => {
  for (let tries = 0; tries < 40 && (await ask()) !== wanted; tries++)
    await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await ask()).toBe(wanted);
};

describe('what changed since the last review', () => {
  it('is accepted into the plan, undone, and accepted together in one transaction', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    const card = page.getByRole('region', { name: 'What changed since last review' });
    const actions = (): Promise<number> =>
      stage.org.admin
        .query(`SELECT Id FROM Action__c WHERE Objective__r.Account_Plan__r.External_Key__c = 'demo:plan:halden'`)
        .then(({ totalSize }) => totalSize);
    const threats = (): Promise<number> => count('Plan_Fact__c', `AND Kind__c = 'Threat'`);
    const [actionsBefore, threatsBefore] = [await actions(), await threats()];

    await card.getByRole('button', { name: /^Add Risk: Champion went quiet/ }).click();
    await toast(page, /Accepted: Champion went quiet/).waitFor();
    await card.getByText('Accepted by Dana Reyes').waitFor();
    await soon(decisions, 1);
    expect([await actions(), await threats()]).toEqual([actionsBefore + 1, threatsBefore + 1]);

    await page.reload();
    await page.getByRole('tab', { name: 'Account Plan' }).click();
    await card.getByText('Accepted by Dana Reyes').waitFor();
    await card.getByRole('button', { name: /^Undo: Champion went quiet/ }).click();
    await card.getByRole('button', { name: /^Add Risk: Champion went quiet/ }).waitFor();
    await soon(decisions, 0);
    expect([await actions(), await threats()]).toEqual([actionsBefore, threatsBefore]);

    await card
      .getByRole('button', { name: /^Ignore: Renewal inside 120 days/ })
      .first()
      .click();
    await card.getByText('Ignored by Dana Reyes').waitFor();
    await soon(decisions, 1);

    let mutations = 0;
    page.on('request', (request) => {
      if (/graphql/.test(request.url()) && /AccountPlanSave/.test(request.postData() ?? '')) mutations++;
    });
    await card.getByRole('button', { name: 'Accept All…' }).click();
    const accept = card.getByRole('button', { name: /^Accept \d+$/ });
    const all = Number((await accept.textContent())?.replace(/\D/g, ''));
    expect(all).toBeGreaterThan(5);
    expect(await seriousProblems(page)).toEqual([]);
    await accept.click();
    await soon(decisions, 1 + all);
    await toast(page, new RegExp(`${all} changes accepted`)).waitFor();
    expect(mutations).toBe(2);
    await page.keyboard.press('Control+z');
    await soon(decisions, 1);
    expect([await actions(), await threats()]).toEqual([actionsBefore, threatsBefore]);
    expect(complaints.all).toEqual([]);
  });

  it('is read by a viewer, who has nothing to press', async () => {
    const { page } = await stage.accountPlan('ops', 'halden');
    const card = page.getByRole('region', { name: 'What changed since last review' });
    await card.getByText('Champion went quiet:').waitFor();
    expect(await card.getByRole('button', { name: /Add|Ignore|Accept|Undo/ }).count()).toBe(0);
    const updates = page.getByRole('region', { name: 'Updates' });
    expect(await updates.getByRole('button', { name: /Write|Pin|Edit|Delete/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Log Call' }).count()).toBe(0);
  });
});

describe('updates and activity', () => {
  it('are written on a phone, and taken back', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden', { viewport: PHONE });
    const updates = page.getByRole('region', { name: 'Updates' });
    await updates.getByRole('button', { name: /^Write a visit result/ }).click();
    await updates.getByRole('textbox', { name: 'Note' }).fill('First line\n<b>second</b>');
    await updates.getByRole('button', { name: 'Save' }).click();
    await updates.getByText('<b>second</b>').waitFor();
    await soon(() => count('Plan_Update__c', ''), 6);
    const own = updates.getByRole('listitem').filter({ hasText: '<b>second</b>' });
    await own.getByRole('button', { name: /^Delete: Visit result/ }).click();
    await soon(() => count('Plan_Update__c', ''), 5);
    await toast(page, /Update deleted/)
      .getByRole('button', { name: 'Undo' })
      .click();
    await soon(() => count('Plan_Update__c', ''), 6);

    const calls = async (): Promise<number> =>
      (await stage.org.admin.query(`SELECT Id FROM Task WHERE TaskSubtype = 'Call' AND Subject = 'Call about prices'`))
        .totalSize;
    const activity = page.getByRole('region', { name: 'Activity history' });
    await activity.getByRole('button', { name: 'Log Call' }).click();
    await activity.getByRole('textbox', { name: 'Subject' }).fill('Call about prices');
    await activity.getByRole('button', { name: 'Save' }).click();
    await activity.getByRole('link', { name: 'Call about prices' }).waitFor();
    await soon(calls, 1);

    await activity.getByRole('button', { name: 'View all' }).click();
    const panel = page.getByRole('dialog', { name: 'All activity' });
    await panel.getByRole('button', { name: 'Calls' }).click();
    await panel.getByRole('link', { name: 'Call about prices' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+z');
    await soon(calls, 0);
    expect(complaints.all).toEqual([]);
  });
});
