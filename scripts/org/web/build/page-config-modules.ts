/** What a module of the signed-in user is called in the page's config: `i18n`, `user`, `client`, `userPermission`, … */
const userModule = /^@salesforce\/(i18n|user|client|userPermission|customPermission|internal)\/(.+)$/;

/**
 * Source of an `@salesforce/*` module whose value belongs to the signed-in user, or undefined when it does not.
 * It reads the page's config when it runs; `fallback` is the file with the value for a page that does not say.
 */
export function pageConfigModule(specifier: string, fallback?: string): string | undefined {
  const match = userModule.exec(specifier);
  if (!match) return undefined;
  const read = `setting(${JSON.stringify(match[1])}, ${JSON.stringify(match[2])})`;
  const lines = [`import { setting } from 'shell/pageConfig';`];
  if (fallback) lines.push(`import fallback from ${JSON.stringify(fallback)};`, `export default ${read} ?? fallback;`);
  else lines.push(`export default ${read};`);
  return lines.join('\n');
}
