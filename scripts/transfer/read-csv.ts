import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, CsvError } from 'csv-parse/sync';
import { CommandError } from '../shared/cli.ts';

export interface CsvRow {
  /** Line of the file on which the row starts, 1 is the header. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Number of cells where it is not that of the header. */
  readonly wrongCellCount?: number;
}

export interface CsvFile {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** Reads a CSV file whole, cells trimmed, byte order mark dropped. A quote that never closes, a doubled or an empty header is refused with its line. */
export async function readCsv(folder: string, name: string): Promise<CsvFile> {
  const text = await readText(join(folder, name));
  const records = parseRecords(text, name);
  const header = records[0]?.record ?? [];
  if (header.length === 0) throw new CommandError(`${name} is empty: its first line must name the columns.`);
  const doubled = header.find((column, index) => header.indexOf(column) !== index);
  if (doubled !== undefined) throw new CommandError(`${name} line 1: the column "${doubled}" is named twice.`);
  return { name, header, rows: records.slice(1).map(({ record, line }) => toRow(header, record, line)) };
}

function toRow(header: readonly string[], record: readonly string[], line: number): CsvRow {
  const cells = Object.fromEntries(header.map((column, index) => [column, record[index] ?? '']));
  return record.length === header.length ? { line, cells } : { line, cells, wrongCellCount: record.length };
}

async function readText(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new CommandError(`${path} does not exist.`);
    if (error instanceof TypeError)
      throw new CommandError(`${path} is not UTF-8 text. Save it as "CSV UTF-8" and try again.`);
    throw error;
  }
}

function parseRecords(
  text: string,
  name: string,
): ReadonlyArray<{ readonly record: readonly string[]; readonly line: number }> {
  let start = 1;
  try {
    const parsed = parse(text, {
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as ReadonlyArray<{ record: string[]; info: { lines: number } }>;
    return parsed.map(({ record, info }) => {
      const line = start;
      start = info.lines + 1;
      return { record, line };
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw new CommandError(`${name} is not well-formed CSV: ${error.message}. Mend the file; nothing was written.`);
    throw error;
  }
}
