import type { Page } from 'playwright-core';
import { seriousProblems } from '../axe.ts';
import { PHONE, matrixCell, openStage, toast, type Stage } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const openWhitespace = async (user: string, ignore?: (text: string) => boolean) => {
  const shown = await stage.accountPlan(user, 'halden', ignore ? { ignore } : {});
  await shown.page.getByRole('tab', { name: 'Whitespace' }).click();
  await shown.page.getByRole('grid', { name: 'Whitespace matrix' }).waitFor();
  return shown;
};

const potentials = async (offering: string): Promise<readonly (number | null)[]> => {
  const { records } = await stage.org.admin.query<{ Potential_Amount__c: number | null }>(
    `SELECT Potential_Amount__c FROM Whitespace_Cell__c WHERE Account_Plan__r.Name = 'Halden Growth Plan'
     AND Offering__r.Name = '${offering}' AND Potential_Amount__c IN (1200, 34500) ORDER BY Potential_Amount__c`,
  );
  return records.map((record) => record.Potential_Amount__c);
};

/** Waits for saves that are on their way. */
async function expectSoon(read: () => Promise<unknown>, expected: unknown): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (JSON.stringify(await read()) === JSON.stringify(expected)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  expect(await read()).toEqual(expected);
}

/** What a spreadsheet puts on the clipboard, pasted where the focus is. */
const paste = (page: Page, text: string) =>
  page.evaluate(`(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true }));
  })()`);

describe('editing the whitespace matrix', () => {
  it('pastes a column of a spreadsheet in one mutation, and takes it back and does it again in one step', async () => {
    const { page, complaints } = await openWhitespace('rep');
    let mutations = 0;
    page.on('request', (request) => {
      if (/graphql/.test(request.url()) && /mutation/.test(request.postData() ?? '')) mutations++;
    });
    await matrixCell(page, 'Data Platform', 'Archive Vault').focus();
    await paste(page, 'about 5\n7');
    await toast(page, /“about 5” is not an amount.*Nothing was pasted/).waitFor();
    expect(mutations).toBe(0);
    await matrixCell(page, 'Data Platform', 'Archive Vault').focus();
    await paste(page, '1,200\r\n$34.5K\r\n');
    await toast(page, /2 cells saved/).waitFor();
    expect(mutations).toBe(1);
    expect(await potentials('Archive Vault')).toEqual([1200, 34_500]);
    await matrixCell(page, 'Data Platform', 'Archive Vault').focus();
    await page.keyboard.press('Control+z');
    await toast(page, /Undone/).waitFor();
    await expectSoon(() => potentials('Archive Vault'), []);
    await page.keyboard.press('Control+Shift+Z');
    await toast(page, /Done again/).waitFor();
    await expectSoon(() => potentials('Archive Vault'), [1200, 34_500]);
    await page.getByRole('button', { name: 'Undo: 2 cells saved' }).click();
    await expectSoon(() => potentials('Archive Vault'), []);
    await page.getByRole('button', { name: 'Nothing to undo' }).waitFor();
    await page.getByRole('button', { name: 'Redo: 2 cells saved' }).click();
    await expectSoon(() => potentials('Archive Vault'), [1200, 34_500]);
    expect(await seriousProblems(page)).toEqual([]);
    expect(complaints.all).toEqual([]);
  });

  it('shows both values when two people type in one cell, and saves over theirs only when told to', async () => {
    const { page } = await openWhitespace('rep', (text) => /409|412|Failed to load/.test(text));
    const cell = matrixCell(page, 'Corporate IT', 'Migration Services');
    await cell.focus();
    const { records } = await stage.org.admin.query<{ Id: string }>(
      `SELECT Id FROM Whitespace_Cell__c WHERE Buying_Center__r.Name = 'Corporate IT' AND Offering__r.Name = 'Migration Services'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await stage.org.admin.sobject('Whitespace_Cell__c').update({ Id: records[0]?.Id ?? '', Potential_Amount__c: 900 });
    await page.keyboard.press('4');
    await page.keyboard.type('00');
    await page.keyboard.press('Enter');
    const notice = page.getByRole('alert').filter({ hasText: 'Keep Mine' }).or(page.getByText('Theirs').locator('..'));
    await notice.first().waitFor();
    await page.getByRole('row', { name: /\$400.*\$900/ }).waitFor();
    await page.getByRole('button', { name: 'Keep Mine' }).click();
    await toast(page, /Saved/).waitFor();
    const stored = async () =>
      (
        await stage.org.admin.query<{ Potential_Amount__c: number }>(
          `SELECT Potential_Amount__c FROM Whitespace_Cell__c WHERE Id = '${records[0]?.Id ?? ''}'`,
        )
      ).records.map((record) => record.Potential_Amount__c);
    await expectSoon(stored, [400]);
  });

  it('makes several opportunities of the ranked cells at once, and takes them back', async () => {
    const { page, complaints } = await openWhitespace('rep');
    const count = async () => (await stage.org.admin.query('SELECT Id FROM Opportunity')).totalSize;
    const before = await count();
    const ranking = page.getByRole('region', { name: 'Best next cells' });
    await ranking.getByRole('checkbox').nth(0).check();
    await ranking.getByRole('checkbox').nth(1).check();
    await ranking.getByRole('button', { name: 'Create 2 Opportunities' }).click();
    const list = page.getByRole('region', { name: 'Create opportunities from cells' });
    await list.getByText('Prospecting').first().waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await list.getByRole('button', { name: 'Create 2 Opportunities' }).click();
    await toast(page, /2 opportunities created/).waitFor();
    await expectSoon(count, before + 2);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await toast(page, /Undone/).waitFor();
    await expectSoon(count, before);
    expect(complaints.all).toEqual([]);
  });

  it('opens and closes a cell on a phone, where nothing scrolls sideways', async () => {
    const { page, complaints } = await stage.accountPlan('rep', 'halden', { viewport: PHONE, hasTouch: true });
    await page.getByRole('tab', { name: 'Whitespace' }).tap();
    const cell = page.getByRole('button', { name: /^Plant Operations, Managed Care,/ });
    await cell.tap();
    await page.getByRole('heading', { name: 'Plant Operations × Managed Care' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await cell.evaluate((element) => element.matches(':focus'))).toBe(true);
    const ranked = page.getByRole('region', { name: 'Best next cells' });
    const table = await ranked.getByRole('table').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
    const create = await ranked
      .getByRole('button', { name: /^Create/ })
      .first()
      .boundingBox();
    expect([table <= 1, (create?.x ?? 999) + (create?.width ?? 999) < PHONE.width, create?.height ?? 0]).toEqual([
      true,
      true,
      44,
    ]);
    expect(complaints.all).toEqual([]);
  });

  it('is read by a viewer without a control', async () => {
    const { page } = await openWhitespace('ops');
    await matrixCell(page, 'Plant Operations', 'Managed Care').click();
    const panel = page.getByRole('region', { name: 'Cell', exact: true });
    await panel.getByText('Evidence').waitFor();
    expect(
      await page
        .getByRole('button', { name: /Create Opportunit|Override|Edit Wallet|^Score$|^Change$|Save|undo|redo/i })
        .count(),
    ).toBe(0);
    expect(await panel.getByRole('textbox').count()).toBe(0);
    await page.keyboard.press('Escape');
    await matrixCell(page, 'Plant Operations', 'Managed Care').focus();
    await page.keyboard.press('4');
    expect(await page.getByRole('textbox', { name: /^Potential of/ }).count()).toBe(0);
  });
});
