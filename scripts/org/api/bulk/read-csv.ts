import { Readable } from 'node:stream';
import { TextDecoderStream, type ReadableStream as NodeStream } from 'node:stream/web';
import { CsvError, parse } from 'csv-parse';
import type { CsvForm, CsvRow } from '../../engine/types.ts';
import { OrgError } from '../../errors.ts';
import { delimiters, lineEndings } from './csv-form.ts';

/** The first Bulk API takes lines however they end. */
export interface AnyLineEnding {
  readonly columnDelimiter: CsvForm['columnDelimiter'];
  readonly lineEnding?: undefined;
}

const wrongEnding = (form: CsvForm | AnyLineEnding): OrgError =>
  new OrgError('INVALID_INPUT', `LineEnding is invalid on user data. Current LineEnding setting is ${form.lineEnding}`);

/** Lines of a CSV as they arrive, the header first; INVALID_INPUT where it is no CSV of the form told, or no UTF-8. */
export async function* csvRows(
  body: ReadableStream<Uint8Array> | null,
  form: CsvForm | AnyLineEnding,
): AsyncGenerator<CsvRow> {
  if (body === null) return;
  const text = (body as unknown as NodeStream<Uint8Array>).pipeThrough(new TextDecoderStream('utf-8', { fatal: true }));
  const source = Readable.fromWeb(text as NodeStream<string>);
  const parser = parse({
    bom: true,
    delimiter: delimiters[form.columnDelimiter],
    record_delimiter: form.lineEnding === undefined ? ['\r\n', '\n', '\r'] : lineEndings[form.lineEnding],
    skip_empty_lines: true,
  });
  source.on('error', (error) => parser.destroy(error));
  let isHeader = true;
  try {
    for await (const row of source.pipe(parser) as AsyncIterable<CsvRow>) {
      if (isHeader && form.lineEnding !== undefined && row.some((title) => /[\r\n]/.test(title)))
        throw wrongEnding(form);
      isHeader = false;
      yield row;
    }
  } catch (error) {
    throw inWords(error, form);
  } finally {
    source.destroy();
  }
}

function inWords(error: unknown, form: CsvForm | AnyLineEnding): unknown {
  if (error instanceof CsvError) {
    const misread =
      form.lineEnding !== undefined && error.code === 'CSV_INVALID_CLOSING_QUOTE' && /\r|\n/.test(error.message);
    return misread ? wrongEnding(form) : new OrgError('INVALID_INPUT', `Failed to parse CSV: ${error.message}`);
  }
  if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new OrgError('INVALID_INPUT', 'Failed to parse CSV: the data is not valid UTF-8');
  }
  return error;
}
