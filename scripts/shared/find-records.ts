import type { Connection } from 'jsforce';
import { soqlName, soqlText } from './soql-text.ts';

export type OrgRecord = Readonly<Record<string, unknown>>;
export type Plain = string | number | boolean | null;

/** A record named by the values of some of its fields, paths to parents included. */
export interface Find {
  readonly object: string;
  readonly where: Readonly<Record<string, Plain>>;
}

/** Ids of the finds that the org holds; the oldest where several match. */
export type Finder = (find: Find) => string | undefined;

/** Values in one IN list: keeps the URL of a query well below 16 KB. */
const VALUES_A_QUERY = 200;

/** Every record of `soql`, all pages. */
export async function queryAll(connection: Connection, soql: string): Promise<OrgRecord[]> {
  const records: OrgRecord[] = [];
  let page = await connection.query<Record<string, unknown>>(soql);
  records.push(...page.records);
  while (!page.done && page.nextRecordsUrl) {
    page = await connection.queryMore<Record<string, unknown>>(page.nextRecordsUrl);
    records.push(...page.records);
  }
  return records;
}

/** Fields of records by their ids, 200 ids a query; ids the org does not hold are not among the answer. */
export async function readFields(
  connection: Connection,
  object: string,
  ids: readonly string[],
  fields: readonly string[],
): Promise<ReadonlyMap<string, OrgRecord>> {
  const columns = [...new Set(['Id', ...fields])].map(soqlName).join(', ');
  const found = new Map<string, OrgRecord>();
  for (let from = 0; from < ids.length; from += VALUES_A_QUERY) {
    const list = ids
      .slice(from, from + VALUES_A_QUERY)
      .map(soqlText)
      .join(', ');
    const soql = `SELECT ${columns} FROM ${soqlName(object)} WHERE Id IN (${list})`;
    for (const record of await queryAll(connection, soql)) found.set(String(record.Id), record);
  }
  return found;
}

/** The value at a path such as `Product2.External_Key__c`; undefined where a parent is missing. */
export const valueAt = (record: OrgRecord, path: string): unknown =>
  path.split('.').reduce<unknown>((at, name) => (at as OrgRecord | null | undefined)?.[name], record);

/** Resolves records by their field values: a query for each shape of search and 200 values, not one a record. */
export async function findRecords(connection: Connection, finds: readonly Find[]): Promise<Finder> {
  const shapes = new Map<string, Find[]>();
  for (const find of finds) {
    const shape = keyOf(find.object, Object.keys(find.where));
    shapes.set(shape, [...(shapes.get(shape) ?? []), find]);
  }
  const ids = new Map<string, string>();
  for (const group of shapes.values()) {
    for (const records of await Promise.all(queriesOf(group).map((soql) => queryAll(connection, soql))))
      remember(ids, group, records);
  }
  return (find) => ids.get(keyOf(find.object, Object.values(find.where)));
}

function remember(ids: Map<string, string>, group: readonly Find[], records: readonly OrgRecord[]): void {
  const [first] = group;
  if (!first) return;
  const fields = Object.keys(first.where);
  for (const record of records) {
    const key = keyOf(
      first.object,
      fields.map((field) => valueAt(record, field)),
    );
    if (!ids.has(key)) ids.set(key, String(record.Id));
  }
}

function queriesOf(group: readonly Find[]): string[] {
  const [first] = group;
  if (!first) return [];
  const fields = Object.keys(first.where).map(soqlName);
  const distinct = fields.map((field) => [...new Set(group.map((find) => find.where[field] ?? null))]);
  const widest = distinct.findIndex((values) => values.length === Math.max(...distinct.map((each) => each.length)));
  const chunks: Plain[][] = [];
  for (let from = 0; from < (distinct[widest]?.length ?? 0); from += VALUES_A_QUERY)
    chunks.push(distinct[widest]?.slice(from, from + VALUES_A_QUERY) ?? []);
  return chunks.map((chunk) => {
    const conditions = fields.map((field, index) =>
      condition(field, index === widest ? chunk : (distinct[index] ?? [])),
    );
    return `SELECT ${[...new Set(['Id', ...fields])].join(', ')} FROM ${soqlName(first.object)} WHERE ${conditions.join(' AND ')} ORDER BY Id`;
  });
}

/** Booleans take no IN list in SOQL. */
const condition = (field: string, values: readonly Plain[]): string =>
  values.length === 1 ? `${field} = ${literal(values[0] ?? null)}` : `${field} IN (${values.map(literal).join(', ')})`;

const literal = (value: Plain): string => (typeof value === 'string' ? soqlText(value) : String(value));

const keyOf = (object: string, values: readonly unknown[]): string => JSON.stringify([object, ...values]);
