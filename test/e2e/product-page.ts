import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startProductOrg, type ProductOrg } from '../product/product-org.ts';
import { collectComplaints, launchBrowser, signIn, type Complaints } from './browser.ts';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** The running product and a browser on it, for one test file. */
export interface Stage {
  readonly org: ProductOrg;
  /** Id of a seeded record. */
  idOf(object: string, key: string): Promise<string>;
  /** A fresh session of a user on a page; closed with the stage. */
  visit(user: string, path: string, options?: VisitOptions): Promise<Visit>;
  /** The Account Plan tab of a seeded account. */
  accountPlan(user: string, account: string, options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface VisitOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A finger instead of a mouse. */
  readonly hasTouch?: boolean;
  /** Complaints the test provokes on purpose. */
  readonly ignore?: (text: string) => boolean;
}

export interface Visit {
  readonly page: Page;
  readonly complaints: Complaints;
}

export async function openStage(): Promise<Stage> {
  const org = await startProductOrg({ pages: true });
  const browser: Browser = await launchBrowser();
  const contexts: BrowserContext[] = [];

  async function visit(user: string, path: string, options: VisitOptions = {}): Promise<Visit> {
    const context = await browser.newContext({
      viewport: options.viewport ?? DESKTOP,
      hasTouch: options.hasTouch ?? false,
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const complaints = collectComplaints(page, options.ignore);
    await signIn(page, org.product.url, `${user}@keystone.local`, path);
    return { page, complaints };
  }

  async function idOf(object: string, key: string): Promise<string> {
    const { records } = await org.admin.query<{ Id: string }>(
      `SELECT Id FROM ${object} WHERE External_Key__c = 'demo:${key}'`,
    );
    if (!records[0]) throw new Error(`${object} demo:${key} is not seeded.`);
    return records[0].Id;
  }

  return {
    org,
    idOf,
    visit,
    async accountPlan(user, account, options) {
      const shown = await visit(user, `/lightning/r/Account/${await idOf('Account', account)}/view`, options);
      await shown.page.getByRole('tab', { name: 'Account Plan' }).click();
      return shown;
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await org.close();
    },
  };
}

/** A matrix cell by row and column. */
export const matrixCell = (page: Page, row: string, column: string) =>
  page.getByRole('gridcell', { name: new RegExp(`^${escape(row)}, ${escape(column)},`) });

export const toast = (page: Page, text: RegExp) =>
  page.getByRole('status').or(page.getByRole('alert')).filter({ hasText: text }).first();

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
