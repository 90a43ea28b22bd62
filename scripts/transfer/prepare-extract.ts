import { CommandError } from '../shared/cli.ts';
import { convertRow, type Converted, type Extract, type Rejected } from './convert-row.ts';
import type { FileRule, Mapping, RecordRule } from './mapping.ts';
import { readCsv, type CsvFile } from './read-csv.ts';

export interface PreparedFile {
  readonly rule: FileRule;
  readonly file: CsvFile;
  readonly converted: readonly Converted[];
  readonly rejected: readonly Rejected[];
}

/** Reads and converts every file before anything is written: a mapping that names a missing column, or a malformed file, stops here. */
export async function prepareExtract(folder: string, mapping: Mapping): Promise<readonly PreparedFile[]> {
  const files = new Map<string, CsvFile>();
  for (const rule of mapping.files) if (!files.has(rule.file)) files.set(rule.file, await readCsv(folder, rule.file));
  const problems = mapping.files.flatMap((rule) => missingColumns(rule, files));
  if (problems.length > 0)
    throw new CommandError(
      `The mapping does not fit the extract:\n${problems.map((problem) => `  ${problem}`).join('\n')}\nNothing was written.`,
    );
  const extract = extractOf(files);
  return mapping.files.map((rule) => prepareFile(rule, fileOf(files, rule.file), extract));
}

function prepareFile(rule: FileRule, file: CsvFile, extract: Extract): PreparedFile {
  const converted: Converted[] = [];
  const rejected: Rejected[] = [];
  const seen = new Map<string, number>();
  for (const row of file.rows) {
    const outcome = convertRow(rule, row, file.header, extract);
    const key = rule.key && row.cells[rule.key];
    const first = key ? seen.get(key) : undefined;
    if (!outcome.ok) rejected.push(outcome.rejected);
    else if (rule.key && !key) rejected.push({ row, reason: `${rule.key} is missing` });
    else if (first !== undefined)
      rejected.push({ row, reason: `${rule.key} "${key}" stands on line ${first} already` });
    else {
      converted.push(outcome.converted);
      if (key) seen.set(key, row.line);
    }
  }
  return { rule, file, converted, rejected };
}

function missingColumns(rule: FileRule, files: ReadonlyMap<string, CsvFile>): string[] {
  const header = fileOf(files, rule.file).header;
  const here = [
    ...Object.keys(rule.columns),
    ...(rule.key ? [rule.key] : []),
    ...rule.records.flatMap(templateColumns),
  ];
  const elsewhere = Object.values(rule.columns).flatMap((column) => [
    ...(column.in ? [column.in] : []),
    ...(column.fallback ?? []).flatMap((fallback) =>
      'from' in fallback ? [fallback.from, `${fallback.from.split(':')[0]}:${fallback.where}`] : [],
    ),
  ]);
  return [
    ...[...new Set(here)]
      .filter((column) => !header.includes(column))
      .map((column) => `${rule.file} has no column "${column}" (it has ${header.join(', ')})`),
    ...[...new Set(elsewhere)].flatMap((place) => {
      const [file = '', column = ''] = place.split(':');
      const other = files.get(file);
      if (!other) return [`${rule.file}: ${place} names a file the mapping does not load`];
      return other.header.includes(column)
        ? []
        : [`${file} has no column "${column}" (it has ${other.header.join(', ')})`];
    }),
  ];
}

function templateColumns(record: RecordRule): string[] {
  const texts = JSON.stringify([record.fields, record.find ?? {}]);
  const named = [...texts.matchAll(/\{([A-Za-z_][\w ]*)(?:\|\w+)?\}/g)].map((match) => match[1] ?? '');
  const switched = Object.values(record.fields).flatMap((field) =>
    typeof field === 'object' && 'switch' in field ? [field.switch] : [],
  );
  return [...named, ...switched, ...(record.distinct ? [record.distinct] : [])];
}

function extractOf(files: ReadonlyMap<string, CsvFile>): Extract {
  const sets = new Map<string, ReadonlySet<string>>();
  const cells = new Map<string, ReadonlyMap<string, string>>();
  return {
    values(file, column) {
      const place = `${file}:${column}`;
      const values = sets.get(place) ?? new Set(fileOf(files, file).rows.map((row) => row.cells[column] ?? ''));
      sets.set(place, values);
      return values;
    },
    cell(from, where, equals) {
      const [file = '', column = ''] = from.split(':');
      const place = `${from} ${where}`;
      const byKey =
        cells.get(place) ??
        new Map(fileOf(files, file).rows.map((row) => [row.cells[where] ?? '', row.cells[column] ?? '']));
      cells.set(place, byKey);
      return byKey.get(equals);
    },
  };
}

function fileOf(files: ReadonlyMap<string, CsvFile>, name: string): CsvFile {
  const file = files.get(name);
  if (!file) throw new CommandError(`The mapping loads no file "${name}".`);
  return file;
}
