import type { PageConfig } from '../../../types.ts';

let config: PageConfig | undefined;

/** What the server says about this page and its user, from the document. */
export function pageConfig(): PageConfig {
  config ??= JSON.parse(document.getElementById('page-config')?.textContent ?? '{}') as PageConfig;
  return config;
}

/** One value of an `@salesforce/*` module: `setting('i18n', 'locale')`. */
export const setting = (kind: string, name: string): unknown => pageConfig().settings[kind]?.[name];
