import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from 'jsforce';
import { CommandError } from '../shared/cli.ts';

const BELOW = join('main', 'default');
const MENTIONS = [/<object>(\w+)<\/object>/g, /<field>(\w+)\.\w+<\/field>/g];
const isStandard = (name: string): boolean => !name.endsWith('__c');

/** Standard objects that the source adds fields to or grants: an org that lacks one refuses the whole deploy. */
async function standardObjects(source: string): Promise<readonly string[]> {
  const names = new Set(await readdir(join(source, BELOW, 'objects')));
  for (const file of await readdir(join(source, BELOW, 'permissionsets'))) {
    const text = await readFile(join(source, BELOW, 'permissionsets', file), 'utf8');
    for (const mention of MENTIONS) for (const [, name = ''] of text.matchAll(mention)) names.add(name);
  }
  return [...names].filter(isStandard).sort();
}

/** Where an admin turns on what an org may be without. https://help.salesforce.com/s/articleView?id=sales.order_enable.htm */
const REMEDIES: Readonly<Record<string, string>> = {
  Order: 'Turn on Orders in Setup → Order Settings',
};

/** Refuses, before anything is built, an org that lacks what the source stands on, and says what to do. */
export async function checkObjects(connection: Connection, source: string, without: readonly string[]): Promise<void> {
  const needed = await standardObjects(source);
  const unknown = without.filter((name) => !needed.includes(name));
  if (unknown.length > 0)
    throw new CommandError(`--without ${unknown.join(',')}: the source uses ${needed.join(', ')}.`);
  const { sobjects } = await connection.describeGlobal();
  const there = new Set(sobjects.map(({ name }) => name));
  const missing = needed.filter((name) => !there.has(name) && !without.includes(name));
  if (missing.length === 0) return;
  throw new CommandError(
    [
      `${connection.instanceUrl} has no ${missing.join(', ')}, or this user may not see it; nothing was deployed.`,
      ...new Set(missing.map((name) => `  ${REMEDIES[name] ?? `Let this user see ${name}`}, and deploy again;`)),
      `  or leave out what stands on it: --without ${missing.join(',')}. The pages go on without it.`,
    ].join('\n'),
  );
}
