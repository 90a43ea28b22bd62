import type { Connection } from 'jsforce';
import { soqlName, soqlPrefix, soqlText } from '../shared/soql-text.ts';
import type { Desired, FieldValue, Find } from './build-records.ts';

export type OrgRecord = Readonly<Record<string, unknown>>;

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

/** `AccountId` → `Account`, `Account__c` → `Account__r`. */
export const relationshipOf = (field: string): string => (field.endsWith('__c') ? `${field.slice(0, -1)}r` : field.replace(/Id$/, ''));

const pathOf = (field: string, value: FieldValue): string => (value.kind === 'ref' ? `${relationshipOf(field)}.${value.key}` : field);

/** What the org already holds of one rule's records, by external id. */
export async function existingByKey(connection: Connection, desired: readonly Desired[], prefix: string): Promise<ReadonlyMap<string, OrgRecord>> {
  const rule = desired[0]?.rule;
  if (!rule?.key) return new Map();
  const paths = new Set(['Id']);
  for (const record of desired) for (const [field, value] of Object.entries(record.fields)) paths.add(soqlName(pathOf(field, value)));
  const key = soqlName(rule.key);
  const records = await queryAll(connection, `SELECT ${[...paths].join(', ')} FROM ${soqlName(rule.object)} WHERE ${key} LIKE ${soqlPrefix(prefix)}`);
  return new Map(records.map((record) => [String(record[rule.key ?? '']), record]));
}

/** The fields in which the org's record differs from the one that should be; empty when nothing needs writing. */
export function differences(desired: Desired, existing: OrgRecord): readonly string[] {
  return Object.entries(desired.fields)
    .filter(([field, value]) => !sameValue(value, valueAt(existing, pathOf(field, value))))
    .map(([field]) => field);
}

function sameValue(value: FieldValue, stored: unknown): boolean {
  const wanted = value.kind === 'value' ? value.value : value.kind === 'ref' ? value.value : undefined;
  if (wanted === undefined) return stored !== null && stored !== undefined;
  if (wanted === null) return stored === null || stored === undefined;
  return typeof wanted === 'number' ? Number(stored) === wanted : wanted === stored;
}

function valueAt(record: OrgRecord, path: string): unknown {
  return path.split('.').reduce<unknown>((at, name) => (at as OrgRecord | null | undefined)?.[name], record);
}

const findKey = (object: string, values: readonly unknown[]): string => JSON.stringify([object, ...values]);

/** Resolves records named by the values of their fields: one query for each shape of search, not one a record. */
export async function resolveFinds(connection: Connection, finds: readonly Find[]): Promise<(find: Find) => string | undefined> {
  const shapes = new Map<string, Find[]>();
  for (const find of finds) {
    const shape = findKey(find.object, Object.keys(find.where));
    shapes.set(shape, [...(shapes.get(shape) ?? []), find]);
  }
  const ids = new Map<string, string>();
  for (const group of shapes.values()) {
    const fields = Object.keys(group[0]?.where ?? {});
    for (const record of await queryAll(connection, findQuery(group, fields))) {
      const key = findKey(group[0]?.object ?? '', fields.map((field) => valueAt(record, field)));
      if (!ids.has(key)) ids.set(key, String(record.Id));
    }
  }
  return (find) => ids.get(findKey(find.object, Object.values(find.where)));
}

function findQuery(group: readonly Find[], fields: readonly string[]): string {
  const object = soqlName(group[0]?.object ?? '');
  const conditions = fields.map((field) => {
    const values = [...new Set(group.map((find) => find.where[field]))].map(literal);
    return `${soqlName(field)} IN (${values.join(', ')})`.replace(/ IN \((true|false)\)$/, ' = $1');
  });
  return `SELECT Id, ${fields.map(soqlName).join(', ')} FROM ${object} WHERE ${conditions.join(' AND ')} ORDER BY CreatedDate`;
}

const literal = (value: unknown): string => (typeof value === 'string' ? soqlText(value) : String(value ?? 'null'));
