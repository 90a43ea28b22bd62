import type { Connection } from 'jsforce';
import { queryAll, valueAt, type OrgRecord } from '../shared/find-records.ts';
import { sameValue } from '../shared/same-value.ts';
import { soqlName, soqlPrefix } from '../shared/soql-text.ts';
import type { Desired, FieldValue } from './build-records.ts';

/** `AccountId` → `Account`, `Account__c` → `Account__r`. */
export const relationshipOf = (field: string): string =>
  field.endsWith('__c') ? `${field.slice(0, -1)}r` : field.replace(/Id$/, '');

const pathOf = (field: string, value: FieldValue): string =>
  value.kind === 'ref' ? `${relationshipOf(field)}.${value.key}` : field;

/** What the org already holds of one rule's records, by external id. */
export async function existingByKey(
  connection: Connection,
  desired: readonly Desired[],
  prefix: string,
): Promise<ReadonlyMap<string, OrgRecord>> {
  const rule = desired[0]?.rule;
  if (!rule?.key) return new Map();
  const paths = new Set(['Id']);
  for (const record of desired)
    for (const [field, value] of Object.entries(record.fields)) paths.add(soqlName(pathOf(field, value)));
  const key = soqlName(rule.key);
  const records = await queryAll(
    connection,
    `SELECT ${[...paths].join(', ')} FROM ${soqlName(rule.object)} WHERE ${key} LIKE ${soqlPrefix(prefix)}`,
  );
  return new Map(records.map((record) => [String(record[key]), record]));
}

/** The fields in which the org's record differs from the one that should be; empty when nothing needs writing. */
export function differences(
  desired: Desired,
  existing: OrgRecord,
  idOf: (value: FieldValue & { kind: 'find' }) => string | undefined,
): readonly string[] {
  return Object.entries(desired.fields)
    .filter(
      ([field, value]) =>
        !sameValue(
          value.kind === 'find' ? (idOf(value) ?? null) : value.value,
          valueAt(existing, pathOf(field, value)),
        ),
    )
    .map(([field]) => field);
}
