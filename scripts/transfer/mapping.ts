import { CommandError } from '../shared/cli.ts';

/** How one CSV column becomes a value. Rules run in this order: empty → fallback, mend, type, check. */
export interface ColumnRule {
  /** Misspelt value → right value; exact match after trimming. */
  readonly mend?: Readonly<Record<string, string>>;
  /** Values that need no mending; anything else is rejected. */
  readonly oneOf?: readonly string[];
  readonly type?: 'text' | 'number' | 'date';
  /** Order of the parts of a date: `DD-MM-YY`, `YYYY-MM-DD`, `MM/DD/YYYY` … */
  readonly format?: string;
  /** Numbers are multiplied by this (a column in millions, say). */
  readonly times?: number;
  /** The row is rejected when the cell is empty. */
  readonly required?: boolean;
  /** `file.csv:column` in which the value must stand. */
  readonly in?: string;
  /** Values for an empty cell, the first that finds one is taken; the row counts as mended. */
  readonly fallback?: readonly Fallback[];
}

export type Fallback =
  | { readonly value: string | number; readonly because: string }
  /** A date so many days after another date column of the row. */
  | { readonly daysAfter: string; readonly days: number; readonly because: string }
  /** The cell of another file, in the row whose `where` column equals this row's column `equals`. */
  | { readonly from: string; readonly where: string; readonly equals: string; readonly because: string };

/** A field's value: a template (`{column}` alone keeps its type), a constant, a look-up by external id, or a record found by a query. */
export type FieldTemplate =
  | string
  | number
  | boolean
  | { readonly ref: string; readonly key: string; readonly value: string }
  | { readonly find: string; readonly where: Readonly<Record<string, string | boolean>> }
  /** Picks by the value of a column; no entry rejects the row. */
  | { readonly switch: string; readonly cases: Readonly<Record<string, string | number | boolean>> };

export interface RecordRule {
  readonly object: string;
  /** External id field to upsert on. Without it the record is made unless `find` meets one. */
  readonly key?: string;
  readonly find?: Readonly<Record<string, string | boolean>>;
  readonly fields: Readonly<Record<string, FieldTemplate>>;
  /** One record for each distinct value of this column, not one a row. */
  readonly distinct?: string;
}

export interface FileRule {
  readonly file: string;
  /** Column that names a row; a second row of the same name is rejected. */
  readonly key?: string;
  readonly columns: Readonly<Record<string, ColumnRule>>;
  readonly records: readonly RecordRule[];
}

export interface Mapping {
  readonly description: string;
  /** Starts every external id this mapping writes, so that a second run finds its own records. */
  readonly prefix: string;
  readonly files: readonly FileRule[];
}

/** Reads a mapping; a CommandError names what is wrong and where. */
export function parseMapping(text: string, path: string): Mapping {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${path} is not valid JSON: ${(error as Error).message}`);
  }
  const mapping = data as Mapping;
  if (typeof mapping?.prefix !== 'string' || !/^[\w-]+:$/.test(mapping.prefix))
    throw new CommandError(`${path}: "prefix" must be a word and a colon, such as "crm:".`);
  if (!Array.isArray(mapping.files) || mapping.files.length === 0)
    throw new CommandError(`${path}: "files" must list at least one file.`);
  mapping.files.forEach((file, index) => checkFile(file, `${path}: files[${index}]`));
  return mapping;
}

function checkFile(file: FileRule, at: string): void {
  if (typeof file.file !== 'string' || /[/\\]/.test(file.file))
    throw new CommandError(`${at}: "file" must be a file name inside the source folder.`);
  if (typeof file.columns !== 'object' || file.columns === null)
    throw new CommandError(`${at}: "columns" must describe the columns of ${file.file}.`);
  if (!Array.isArray(file.records) || file.records.length === 0)
    throw new CommandError(`${at}: "records" must say what a row of ${file.file} becomes.`);
  for (const [name, rule] of Object.entries(file.columns)) {
    if (rule.type === 'date' && !rule.format)
      throw new CommandError(`${at}: column "${name}" is a date and needs a "format", such as "DD-MM-YY".`);
  }
  file.records.forEach((record, index) => {
    if (!record.object || !record.fields)
      throw new CommandError(`${at}: records[${index}] needs "object" and "fields".`);
    if (!record.key && !record.find)
      throw new CommandError(
        `${at}: records[${index}] (${record.object}) needs "key", or "find" for an object without external ids.`,
      );
    if (record.key && !(record.key in record.fields))
      throw new CommandError(`${at}: records[${index}] (${record.object}) sets no value for its key ${record.key}.`);
  });
}
