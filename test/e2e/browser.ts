import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** The Chromium to drive: `CHROME_PATH`, else where Linux distributions put it. */
function chromePath(): string {
  const found = [
    process.env['CHROME_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ].find((path) => path !== undefined && existsSync(path));
  if (!found) throw new Error('No Chromium found: set CHROME_PATH to one.');
  return found;
}

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: chromePath(), args });

/** What a page complained about while a test used it. */
export interface Complaints {
  /** Errors on the console, thrown errors, and what the content security policy refused. */
  readonly all: readonly string[];
  readonly cspViolations: readonly string[];
}

/** Listens to a page from now on; `ignore` leaves out what a test provokes on purpose. */
export function collectComplaints(page: Page, ignore: (text: string) => boolean = () => false): Complaints {
  const all: string[] = [];
  const note = (text: string): void => {
    if (!ignore(text)) all.push(text);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  return {
    all,
    get cspViolations() {
      return all.filter((text) => /Content Security Policy/i.test(text));
    },
  };
}

/** Signs in as one of the org's users through the sign-in page, and waits for the first Lightning page. */
export async function signIn(page: Page, url: string, username: string, path = '/lightning/'): Promise<void> {
  await page.goto(`${url}/login?returnUrl=${encodeURIComponent(path)}`);
  await page.locator(`button[name="username"][value="${username}"]`).click();
  await page.locator('shell-app main').waitFor();
}

/** Goes to another Lightning page. */
export async function open(page: Page, url: string, path: string): Promise<void> {
  await page.goto(url + path);
  await page.locator('shell-app main').waitFor();
}

/** Keeps a picture of the page in the git-ignored folder of screenshots; returns its path. */
export async function screenshot(page: Page, name: string, fullPage = false): Promise<string> {
  const folder = join('test', 'e2e', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage });
  return path;
}
