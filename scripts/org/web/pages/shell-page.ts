import type { HostBoot } from '../../host-contract.ts';
import type { PageConfig } from '../client/types.ts';
import { escapeHtml, scriptJson } from '../html.ts';
import { localeSettings } from './locale-settings.ts';

export const apiVersion = 'v66.0';

interface ShellPage {
  readonly boot: HostBoot;
  readonly nonce: string;
  /** Where the vendor files lie, without a slash at the end. */
  readonly vendorUrl: string;
  /** Import map entries of deployed bundles. */
  readonly bundles: Readonly<Record<string, string>>;
  readonly isPhone: boolean;
}

const granted = (names: readonly string[]): Record<string, true> =>
  Object.fromEntries(names.map((name) => [name, true]));

function pageConfig({ boot, isPhone }: ShellPage): PageConfig {
  return {
    version: boot.version,
    apiVersion,
    org: boot.org,
    user: boot.user,
    apps: boot.apps,
    bundles: boot.bundles.map(({ name }) => name),
    settings: {
      api: { version: apiVersion },
      client: { formFactor: isPhone ? 'Small' : 'Large' },
      user: { Id: boot.user.id, isGuest: false },
      i18n: localeSettings(boot.user),
      userPermission: granted(boot.userPermissions),
      customPermission: granted(boot.customPermissions),
    },
  };
}

const importMap = ({ vendorUrl, bundles }: ShellPage): unknown => ({
  imports: {
    lwc: `${vendorUrl}/m/lwc`,
    ...Object.fromEntries(
      ['lightning', 'shell', 'force', 'flexipage', '@salesforce/i18n', '@salesforce/user', '@salesforce/client'].map(
        (folder) => [`${folder}/`, `${vendorUrl}/m/${folder}/`],
      ),
    ),
    ...bundles,
  },
});

/** The document every Lightning page is: the browser renders the rest. */
export const shellPage = (page: ShellPage): string => `<!doctype html>
<html lang="${escapeHtml(page.boot.user.language.replace('_', '-'))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.boot.org.name)}</title>
<link rel="icon" href="/lightning/static/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/lightning/slds/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/lightning/static/shell.css">
<script type="application/json" id="page-config" nonce="${page.nonce}">${scriptJson(pageConfig(page))}</script>
<script type="importmap" nonce="${page.nonce}">${scriptJson(importMap(page))}</script>
<script src="${page.vendorUrl}/synthetic-shadow.js"></script>
<link rel="modulepreload" href="${page.vendorUrl}/vendor.js">
</head>
<body class="slds-scope">
<noscript>This page needs JavaScript.</noscript>
<script type="module" nonce="${page.nonce}">import { start } from 'shell/start'; start();</script>
</body>
</html>
`;
