import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { seriousProblems } from '../axe.ts';
import { matrixCell, openStage, type Stage, type Visit } from '../product-page.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 120_000);
afterAll(() => stage.close());

const open = async (user: string): Promise<Visit> => {
  const visit = await stage.accountPlan(user, 'halden');
  await visit.page.getByRole('tab', { name: 'Whitespace' }).click();
  await visit.page.getByRole('grid', { name: 'Whitespace matrix' }).waitFor();
  return visit;
};

const focused = (page: Page) => page.locator('c-whitespace-matrix :focus');
const selected = (page: Page) => page.locator('c-whitespace-matrix td[aria-selected="true"]');

describe('the whitespace matrix by keyboard', () => {
  it('is walked, selected in ranges, folded, sorted and pinned, with the focus kept', async () => {
    const { page, complaints } = await open('rep');
    await matrixCell(page, 'Plant Operations', 'Edge Server E2').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('4 cells selected').waitFor();
    expect(await selected(page).count()).toBe(4);
    await page.keyboard.press('Escape');
    await page.getByText('4 cells selected').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Home');
    expect(await focused(page).textContent()).toContain('Halden Industries');
    await page.keyboard.press('ArrowLeft');
    await matrixCell(page, 'Plant Operations', 'Edge Server E2').waitFor({ state: 'detached' });
    expect(await focused(page).getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowRight');
    await matrixCell(page, 'Plant Operations', 'Edge Server E2').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.locator('c-whitespace-matrix th[aria-sort="descending"]').waitFor();
    await page.keyboard.press('p');
    await page.getByRole('button', { name: /^Unpin / }).waitFor();
    expect(await focused(page).textContent()).toContain('Edge Server E2');
    expect(await seriousProblems(page)).toEqual([]);
    expect(complaints.all).toEqual([]);
  });

  it('keeps view and filter in the URL over a reload, and exports what they let through', async () => {
    const { page, complaints } = await open('rep');
    await page.getByRole('radio', { name: 'Wallet' }).click();
    await page.getByRole('button', { name: /^White \d/ }).click();
    await page.getByRole('searchbox', { name: 'Find buying center or offering' }).pressSequentially('plant');
    await page.getByText(/^\d+ of \d+ cells$/).waitFor();
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('c__wsView'), searchParams.get('c__wsStatus'), searchParams.get('c__wsFind')]).toEqual([
      'wallet',
      'White',
      'plant',
    ]);
    await page.reload();
    await page.getByRole('tab', { name: 'Account Plan' }).click();
    const count = await page.getByText(/^\d+ of \d+ cells$/).textContent();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export CSV' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/^Halden-Industries_Whitespace_\d{4}-\d\d-\d\d\.csv$/);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(lines).toHaveLength(Number(count?.split(' ')[0]) + 1);
    expect(lines.slice(1).every((line) => line.includes('Plant Operations') && line.includes('White'))).toBe(true);
    expect(complaints.all).toEqual([]);
  });

  it.each([
    ['Whitespace', 'c-whitespace-board .print table'],
    ['Competition', 'c-competition-ledger table'],
  ])('prints the %s tab alone: a heading, no buttons and tabs around it, nothing cut', async (tab, table) => {
    const { page } = await open('rep');
    await page.getByRole('tab', { name: tab }).click();
    await page
      .getByRole('button', { name: /^(Buying Centers…|Edit Wallet)$/ })
      .first()
      .waitFor();
    await page.setViewportSize({ width: 1047, height: 700 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    await page.getByRole('heading', { name: `Halden Industries · ${tab}` }).waitFor();
    const shown = page.getByRole('button', {
      name: /Next Step|Export|Create|Undo|Show as table|Edit|Add|Buying Centers/,
    });
    expect(await shown.count()).toBe(0);
    expect(await page.getByRole('tab', { name: /Overview|Strategy|Details/ }).count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Accounts', exact: true }).count()).toBe(0);
    await page.locator(table).first().waitFor();
    const width = await page
      .locator(table)
      .first()
      .evaluate((element) => element.getBoundingClientRect().right);
    expect(width).toBeLessThanOrEqual(1047 + 10);
    await page.evaluate(`window.dispatchEvent(new Event('afterprint'))`);
    await page.emulateMedia({ media: 'screen' });
    await page
      .getByRole('button', { name: /^Export/ })
      .first()
      .waitFor();
  });

  it('prints each status with its glyph, its word and a border', async () => {
    const { page } = await open('rep');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(`window.dispatchEvent(new Event('beforeprint'))`);
    const looks = await page.evaluate<readonly string[]>(`(() => {
      const cells = [];
      const walk = (node, isPrinted) => {
        for (const each of node.querySelectorAll('*')) {
          const isIn = isPrinted || each.matches('.print c-whitespace-matrix');
          if (each.shadowRoot) walk(each.shadowRoot, isIn);
          if (isPrinted && each.matches('.cell:not(.none)')) cells.push(each);
        }
      };
      walk(document, false);
      return cells.map((cell) => {
        const word = cell.querySelector('.word');
        return [
          word.textContent.trim() !== '',
          getComputedStyle(word, '::before').backgroundImage.startsWith('url('),
          getComputedStyle(cell).borderTopStyle !== 'none',
        ].join();
      });
    })()`);
    expect(looks.length).toBeGreaterThan(30);
    expect([...new Set(looks)]).toEqual(['true,true,true']);
  });

  it('shows a viewer everything and lets nothing be edited', async () => {
    const { page } = await open('ops');
    await matrixCell(page, 'Plant Operations', 'Edge Server E2').focus();
    await page.keyboard.press('7');
    await page.keyboard.press('F2');
    const panel = page.getByRole('region', { name: 'Cell', exact: true });
    await panel.waitFor();
    expect(await panel.getByRole('textbox').or(panel.getByRole('spinbutton')).count()).toBe(0);
    await page.getByRole('button', { name: 'Show as table' }).click();
    await page.getByRole('table', { name: 'Whitespace by buying center' }).waitFor();
    expect(await seriousProblems(page)).toEqual([]);
  });
});
