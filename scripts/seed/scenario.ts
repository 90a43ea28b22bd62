import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../shared/cli.ts';

export type SeedValue = string | number | boolean | null;

/** Records of one object. `{…}` in a text is filled in when the step is applied, see fill-value.ts. */
export interface Step {
  readonly file: string;
  readonly object: string;
  /** External id to upsert on; or `match`: fields by which a record is met, and made when it is not there. */
  readonly key?: string;
  readonly match?: readonly string[];
  readonly records: ReadonlyArray<Readonly<Record<string, SeedValue>>>;
}

export interface Scenario {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** A step as written: columns and rows, with values every row shares. */
interface StepText {
  readonly object: string;
  readonly key?: string;
  readonly match?: readonly string[];
  readonly same?: Readonly<Record<string, SeedValue>>;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly SeedValue[]>;
}

/** Reads `config/seed/<name>/*.json` in the order of the file names; each file is a list of steps. */
export async function readScenario(folder: string, name: string): Promise<Scenario> {
  const files = (await listFolder(folder, name)).filter((file) => file.endsWith('.json')).sort();
  const steps = await Promise.all(
    files.map(async (file) => parseSteps(await readFile(join(folder, name, file), 'utf8'), file)),
  );
  return { name, steps: steps.flat() };
}

async function listFolder(folder: string, name: string): Promise<string[]> {
  if (!/^[\w-]+$/.test(name)) throw new CommandError(`"${name}" is not a scenario name.`);
  try {
    return await readdir(join(folder, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const known = await readdir(folder);
    throw new CommandError(`There is no scenario "${name}". Scenarios: ${known.join(', ')}.`);
  }
}

function parseSteps(text: string, file: string): readonly Step[] {
  let steps: readonly StepText[];
  try {
    steps = JSON.parse(text) as readonly StepText[];
  } catch (error) {
    throw new CommandError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
  return steps.map(({ object, key, match, same, columns, rows }, index) => {
    if (!key && !match) throw new CommandError(`${file}: step ${index + 1} (${object}) needs "key" or "match".`);
    const wrong = rows.findIndex((row) => row.length !== columns.length);
    if (wrong >= 0)
      throw new CommandError(
        `${file}: step ${index + 1} (${object}), row ${wrong + 1} has ${rows[wrong]?.length} values for ${columns.length} columns.`,
      );
    return {
      file,
      object,
      key,
      match,
      records: rows.map((row) => ({
        ...same,
        ...Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
      })),
    };
  });
}
