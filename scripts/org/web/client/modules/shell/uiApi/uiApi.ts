import { setting } from 'shell/pageConfig';

/** Address of a User Interface API resource. */
export const uiApi = (path: string): string => `/services/data/${String(setting('api', 'version'))}/ui-api/${path}`;

/** Address of a REST API resource. */
export const restApi = (path: string): string => `/services/data/${String(setting('api', 'version'))}/${path}`;

/** `?fields=A,B&x=1`; lists are joined by commas, empty lists left out. */
export function uiQuery(values: Readonly<Record<string, string | number | readonly string[]>>): string {
  const parts = Object.entries(values)
    .map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)] as const)
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return parts.length ? `?${parts.join('&')}` : '';
}
