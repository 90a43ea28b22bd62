import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compile } from '@lwc/sfdc-lwc-compiler';

/** What a bundle refers to, as the platform compiler lists it. */
export interface Reference {
  /** `bundle/file:line`. */
  readonly at: string;
  readonly type: string;
  /** `c.Plan_Save` of a label, `Account.Name` of a schema, `c/planModel`, `lightning-icon`. */
  readonly id: string;
}

export interface CompiledBundles {
  readonly bundles: number;
  /** What an org would refuse, with file and line. */
  readonly problems: readonly string[];
  readonly references: readonly Reference[];
}

interface CompilerReport {
  readonly diagnostics: ReadonlyArray<{
    readonly level: number;
    readonly message: string;
    readonly filename?: string;
    readonly location?: { readonly line?: number };
  }>;
  readonly metadata?: {
    readonly references: ReadonlyArray<{
      readonly type: string;
      readonly id: string;
      readonly file: string;
      readonly locations: ReadonlyArray<{ readonly startLine: number }>;
    }>;
  };
}

/** Diagnostics of level 0 and 1 are fatal; 2 and 3 are advice. */
const ERROR_LEVEL = 1;

/** Runs Salesforce's platform compiler over the emitted JavaScript of every bundle: what an org refuses fails here. */
export async function compileBundles(folder: string): Promise<CompiledBundles> {
  const problems: string[] = [];
  const references: Reference[] = [];
  const bundles = (await readdir(folder, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && entry.name !== 'node_modules',
  );
  for (const { name } of bundles) {
    const files = await bundleFiles(join(folder, name));
    const report: CompilerReport = await compile({ bundle: { namespace: 'c', name, type: 'platform', files } });
    for (const { level, filename, location, message } of report.diagnostics) {
      if (level <= ERROR_LEVEL) problems.push(`${name}/${filename ?? ''}:${location?.line ?? 1} ${message}`);
    }
    for (const { type, id, file, locations } of report.metadata?.references ?? [])
      references.push({ at: `${name}/${file}:${locations[0]?.startLine ?? 1}`, type, id });
  }
  return { bundles: bundles.length, problems, references };
}

async function bundleFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).filter((name) => /\.(js|html|css)$/.test(name));
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
