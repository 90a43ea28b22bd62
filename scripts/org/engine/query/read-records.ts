import type { BoundQuery } from '../../soql/bound.ts';
import { compileJson, compileQuery, compileRecords } from '../../soql/compile-query.ts';
import type { WireRecord } from '../types.ts';
import type { Found, Page, ReadRecords } from './query-pages.ts';
import { selectRows, wireRows, type Reading } from './run-compiled.ts';

/** Records as values, for whoever goes on with them. */
export const readValues: ReadRecords<readonly WireRecord[]> = (query, reading, keys) => {
  if (query.kind === 'count') return { count: 0, records: [] };
  const compiled = keys === undefined ? compileQuery(query) : compileRecords(query, keys);
  const records = wireRows(selectRows(compiled, reading), compiled, reading);
  return { count: records.length, records };
};

/** Records as JSON texts with commas between, UTF-8, for an answer that only passes them on. */
export const readJson: ReadRecords<Uint8Array> = (query, reading, keys) => {
  const written = byDatabase(query, reading, keys);
  if (written !== undefined) return written;
  const { count, records } = readValues(query, reading, keys);
  return { count, records: Buffer.from(records.map((record) => JSON.stringify(record)).join()) };
};

function byDatabase(query: BoundQuery, reading: Reading, keys: string | undefined): Found<Uint8Array> | undefined {
  const { context, apiVersion, evaluate } = reading;
  const json = query.kind === 'records' ? compileJson(query, apiVersion, keys) : undefined;
  return json && context.store.json(json.text, json.parameters, evaluate);
}

/** A page as JSON, UTF-8. */
export function pageJson({ records, ...about }: Page<Uint8Array>): Uint8Array {
  const head = `${JSON.stringify(about).slice(0, -1)},"records":[`;
  return Buffer.concat([Buffer.from(head), records, Buffer.from(']}')]);
}
