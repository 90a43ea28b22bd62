import { seriousProblems } from '../axe.ts';
import { openStage, PHONE, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

/** The least picture there is: one dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('the account at a glance', () => {
  it('counts its units, says where it stands, and opens the records behind a figure', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    const panel = page.getByRole('region', { name: 'Control panel' });
    await panel.getByRole('button', { name: /^\d+ Opportunities, .* open/ }).waitFor();
    expect(await panel.getByRole('button').count()).toBe(9);
    const asIs = page.getByRole('region', { name: 'As-is' });
    const figure = asIs.getByRole('button', { name: /^GPU Node G4: 3 won, 0 lost/ });
    await figure.click();
    const records = asIs.getByRole('region', { name: 'GPU Node G4 (3)' });
    expect(await records.getByRole('link').count()).toBe(3);
    await page.keyboard.press('Escape');
    await records.waitFor({ state: 'detached' });
    expect(await figure.evaluate((element) => element.matches(':focus'))).toBe(true);
    await asIs.getByRole('button', { name: 'Show as table' }).click();
    expect(await asIs.getByRole('table').count()).toBeGreaterThanOrEqual(5);
    expect(await seriousProblems(page)).toEqual([]);
    await panel.getByRole('button', { name: /Tasks/ }).click();
    await page
      .getByText(/Tasks \(\d+\)/)
      .first()
      .waitFor();
    expect(page.url()).toContain('/related/OpenActivities/view');
    expect(complaints.all).toEqual([]);
  });

  it('changes a link and the logo in place, and takes it back', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden');
    const profile = page.getByRole('region', { name: 'Profile' });
    await profile.getByRole('button', { name: 'Edit Profile' }).click();
    await profile.getByLabel('X address').fill(`${'javascript'}:alert(1)`);
    await profile.getByRole('button', { name: 'Save' }).click();
    await profile.getByText('Enter an http or https address').waitFor();
    await profile.getByLabel('X address').fill('x.com/halden-new');
    await profile.getByRole('button', { name: 'Save' }).click();
    const link = profile.getByRole('link', { name: /^X / });
    await profile.getByRole('button', { name: 'Edit Profile' }).waitFor();
    expect(await link.getAttribute('href')).toBe('https://x.com/halden-new');
    await toast(page, /Profile of Halden Industries changed/).waitFor();
    await page.keyboard.press('Control+z');
    await eventually(async () => (await link.getAttribute('href')) === 'https://x.com/haldenind');
    await profile.getByRole('button', { name: 'Edit Profile' }).click();
    const file = { name: 'logo.png', mimeType: 'image/png', buffer: DOT };
    await profile.locator('input[type=file]').setInputFiles(file);
    const logo = profile.getByRole('img', { name: 'Logo of Halden Industries' });
    await logo.waitFor();
    await eventually(() => logo.evaluate((image) => 'naturalWidth' in image && image.naturalWidth === 1));
    await profile.getByRole('button', { name: 'Edit Profile' }).click();
    await profile.getByRole('button', { name: 'Remove Logo' }).click();
    await logo.waitFor({ state: 'detached' });
    await toast(page, /Logo of Halden Industries removed/).waitFor();
    expect(complaints.all).toEqual([]);
  });

  it('gives a viewer the same to read and nothing to change, on a phone in two columns', async () => {
    const { page, complaints } = await stage.accountPlan('ops', 'halden', { viewport: PHONE });
    const profile = page.getByRole('region', { name: 'Profile' });
    await profile.getByText(/Mill Race Road/).waitFor();
    expect(await profile.getByRole('button', { name: /Edit/ }).count()).toBe(0);
    const units = page.getByRole('region', { name: 'Control panel' }).getByRole('button');
    const [first, second] = [await units.nth(0).boundingBox(), await units.nth(1).boundingBox()];
    expect([first?.y === second?.y, (first?.height ?? 0) >= 44]).toEqual([true, true]);
    const width = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(width).toBeLessThanOrEqual(PHONE.width);
    expect(await page.getByRole('group', { name: 'Plan actions' }).count()).toBe(0);
    expect(await seriousProblems(page)).toEqual([]);
    expect(complaints.all).toEqual([]);
  });

  it('writes an update, a call and an action from the foot of a phone', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden', { viewport: PHONE });
    const bar = page.getByRole('group', { name: 'Plan actions' });
    await bar.waitFor();
    const box = await bar.getByRole('button', { name: 'Update' }).boundingBox();
    expect((box?.height ?? 0) >= 44 && (box?.y ?? 0) + (box?.height ?? 0) <= PHONE.height).toBe(true);
    await bar.getByRole('button', { name: 'Update' }).click();
    await page.getByRole('textbox', { name: 'Note' }).waitFor();
    await bar.getByRole('button', { name: 'Action', exact: true }).click();
    expect(await seriousProblems(page)).toEqual([]);
    await page.getByRole('menuitem', { name: /^Action for Displace Northforge/ }).click();
    await page.getByRole('dialog', { name: /^New action for Displace Northforge/ }).waitFor();
    expect(page.url()).toContain('c__tab=strategy');
    await bar.getByRole('button', { name: 'Log Call' }).click();
    await page.getByRole('textbox', { name: 'Subject' }).waitFor();
    expect(page.url()).toContain('c__tab=overview');
    expect(complaints.all).toEqual([]);
  });
});

/** Waits until `holds`; the page may take a moment. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 50 && !(await holds()); attempt += 1)
    await new Promise((next) => setTimeout(next, 200));
  expect(await holds()).toBe(true);
}
