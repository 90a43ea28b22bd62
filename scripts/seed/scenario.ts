import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError } from '../shared/cli.ts';

export type SeedValue = string | number | boolean | null;

/**
 * How records of a step meet what the org holds: `key`: an external id to upsert on; `match`: fields by which a record is met, and
 * made when it is not there, else left alone; `match` with `set`: fields written to a record that is there, and no others. What may
 * only be told once another step is done is set so: an order is activated after its products, by its status alone.
 */
export type Meeting =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'match'; readonly match: readonly string[] }
  | { readonly kind: 'set'; readonly match: readonly string[]; readonly set: readonly string[] };

/** Records of one object. `{…}` in a text is filled in when the step is applied, see fill-value.ts. */
export interface Step {
  readonly file: string;
  readonly object: string;
  readonly meeting: Meeting;
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
  readonly set?: readonly string[];
  readonly same?: Readonly<Record<string, SeedValue>>;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly SeedValue[]>;
}

/** Reads `config/seed/<name>/*.json` in the order of the file names; each file is a list of steps, or `{ "scenario": … }`: those of another. */
export async function readScenario(folder: string, name: string): Promise<Scenario> {
  const files = (await listFolder(folder, name)).filter((file) => file.endsWith('.json')).sort();
  const steps = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, name, file), 'utf8');
      const other = OTHER.exec(text)?.[1];
      return other === undefined ? parseSteps(text, file) : (await readScenario(folder, other)).steps;
    }),
  );
  return { name, steps: steps.flat() };
}

/** A file that is nothing but the name of another scenario. */
const OTHER = /^\s*\{\s*"scenario"\s*:\s*"([\w-]+)"\s*\}\s*$/;

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

/** The steps of one file; throws a CommandError that names the step. */
export function parseSteps(text: string, file: string): readonly Step[] {
  let steps: readonly StepText[];
  try {
    steps = JSON.parse(text) as readonly StepText[];
  } catch (error) {
    throw new CommandError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
  return steps.map((step, index) => {
    const { object, same, columns, rows } = step;
    const where = `${file}: step ${index + 1} (${object})`;
    const wrong = rows.findIndex((row) => row.length !== columns.length);
    if (wrong >= 0)
      throw new CommandError(
        `${where}, row ${wrong + 1} has ${rows[wrong]?.length} values for ${columns.length} columns.`,
      );
    const meeting = meetingOf(step, where);
    const unknown = fieldsOf(meeting).find((field) => !columns.includes(field) && !(field in (same ?? {})));
    if (unknown) throw new CommandError(`${where} has no column "${unknown}".`);
    return {
      file,
      object,
      meeting,
      records: rows.map((row) => ({
        ...same,
        ...Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])),
      })),
    };
  });
}

function meetingOf({ key, match, set }: StepText, where: string): Meeting {
  if (key && !match && !set) return { kind: 'key', key };
  if (match && !key) return set ? { kind: 'set', match, set } : { kind: 'match', match };
  throw new CommandError(`${where} needs "key", or "match" and perhaps "set".`);
}

const fieldsOf = (meeting: Meeting): readonly string[] =>
  meeting.kind === 'key' ? [meeting.key] : [...meeting.match, ...(meeting.kind === 'set' ? meeting.set : [])];
