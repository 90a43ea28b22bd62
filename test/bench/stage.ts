import { zipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { signIn } from '../e2e/browser.ts';
import type { ProductOrg } from '../product/product-org.ts';

/** A component on a tab of its own, with an app and a permission set that open it. */
export interface Stage {
  /** Name of the bundle, as `treeStage`. */
  readonly bundle: string;
  /** Title of the tab, as `Tree Stage`; its API name has an underscore. */
  readonly title: string;
  readonly template: string;
  readonly script: string;
}

/** Functions for the script of a stage. `painted` waits for the end of the first frame in which `isShown` holds. */
export const stageFunctions = `
const shadow = (element) => element?.shadowRoot ?? null;

function textOf(node) {
  if (node.nodeType === 3) return node.data;
  return [...(shadow(node) ?? node).childNodes].map(textOf).join('');
}

async function painted(isShown) {
  do {
    await new Promise((done) => requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    }));
  } while (!isShown());
}
`;

const xml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${type} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${type}>`;

const nameOf = ({ title }: Stage): string => title.replace(' ', '_');

function filesOf(stage: Stage): Readonly<Record<string, string>> {
  const { bundle, title, template, script } = stage;
  const name = nameOf(stage);
  return {
    'package.xml': xml(
      'Package',
      ['CustomApplication', 'CustomTab', 'LightningComponentBundle', 'PermissionSet']
        .map((type) => `<types><members>*</members><name>${type}</name></types>`)
        .join('') + '<version>66.0</version>',
    ),
    [`lwc/${bundle}/${bundle}.js`]: script,
    [`lwc/${bundle}/${bundle}.html`]: template,
    [`lwc/${bundle}/${bundle}.js-meta.xml`]: xml(
      'LightningComponentBundle',
      '<apiVersion>66.0</apiVersion><isExposed>true</isExposed><targets><target>lightning__Tab</target></targets>',
    ),
    [`applications/${name}.app`]: xml(
      'CustomApplication',
      `<formFactors>Large</formFactors><label>${title}</label><navType>Standard</navType><tabs>${name}</tabs><uiType>Lightning</uiType>`,
    ),
    [`permissionsets/${name}.permissionset`]: xml(
      'PermissionSet',
      `<applicationVisibilities><application>${name}</application><visible>true</visible></applicationVisibilities><label>${title}</label><tabSettings><tab>${name}</tab><visibility>Visible</visibility></tabSettings>`,
    ),
    [`tabs/${name}.tab`]: xml(
      'CustomTab',
      `<label>${title}</label><lwcComponent>${bundle}</lwcComponent><motif>Custom20: Airplane</motif>`,
    ),
  };
}

/** Deploys a stage for the administrator. */
export async function deployStage({ admin }: ProductOrg, stage: Stage): Promise<void> {
  const files = Object.entries(filesOf(stage)).map(([path, text]) => [path, Buffer.from(text)]);
  const zip = Buffer.from(zipSync(Object.fromEntries(files) as Record<string, Uint8Array>)).toString('base64');
  const { success, details } = await admin.metadata.deploy(zip, { singlePackage: true }).complete(true);
  if (!success) throw new Error(JSON.stringify(details));
  const idOf = async (soql: string): Promise<string> => (await admin.query<{ Id: string }>(soql)).records[0]?.Id ?? '';
  await admin.sobject('PermissionSetAssignment').create({
    AssigneeId: await idOf(`SELECT Id FROM User WHERE Username = 'admin@keystone.local'`),
    PermissionSetId: await idOf(`SELECT Id FROM PermissionSet WHERE Name = '${nameOf(stage)}'`),
  });
}

/** The component of a deployed stage on a page. */
export async function openStage(page: Page, org: ProductOrg, stage: Stage): Promise<Locator> {
  await signIn(page, org.product.url, 'admin@keystone.local', `/lightning/n/${nameOf(stage)}`);
  const tag = stage.bundle.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const component = page.locator(`c-${tag}`);
  await component.waitFor({ state: 'attached' });
  return component;
}
