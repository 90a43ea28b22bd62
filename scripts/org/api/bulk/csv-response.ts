import { ReadableStream as NodeStream } from 'node:stream/web';
import { stringify } from 'csv-stringify/sync';
import type { CsvForm, CsvRow } from '../../engine/types.ts';
import { delimiters, lineEndings } from './csv-form.ts';

const linesTogether = 1000;

/** Lines as CSV, every value in quotes as Salesforce writes them, made while they are sent. */
export function csvResponse(
  rows: Iterable<CsvRow>,
  form: CsvForm,
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = NodeStream.from(chunks(rows, form)) as unknown as ReadableStream<Uint8Array>;
  return new Response(body, { headers: { 'Content-Type': 'text/csv;charset=UTF-8', ...headers } });
}

function* chunks(rows: Iterable<CsvRow>, form: CsvForm): Generator<Uint8Array> {
  const options = {
    quoted: true,
    quoted_empty: true,
    delimiter: delimiters[form.columnDelimiter],
    record_delimiter: lineEndings[form.lineEnding],
  };
  const encoder = new TextEncoder();
  let lines: CsvRow[] = [];
  for (const row of rows) {
    if (lines.push(row) < linesTogether) continue;
    yield encoder.encode(stringify(lines as string[][], options));
    lines = [];
  }
  if (lines.length > 0) yield encoder.encode(stringify(lines as string[][], options));
}
