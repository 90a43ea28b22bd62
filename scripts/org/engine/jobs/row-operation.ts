import type { FieldValues, Operation, SaveError } from '../types.ts';
import type { Column } from './read-columns.ts';
import type { BulkJob, CsvRow } from './types.ts';

/** What a row asks for, or why it cannot be asked. */
export type Planned = Operation | SaveError;

const nullText = '#N/A';

/** Values of a row: `#N/A` empties a field, a blank cell leaves it as it is. */
function valuesOf(columns: readonly Column[], row: CsvRow): FieldValues {
  const entries: [string, unknown][] = [];
  columns.forEach((column, index) => {
    const text = row[index] ?? '';
    if (text === '') return;
    const value = text === nullText ? null : text;
    if (column.kind === 'field') entries.push([column.name, value]);
    else entries.push([column.relationship, value === null ? null : referenceTo(column, text)]);
  });
  return Object.fromEntries(entries);
}

const referenceTo = (column: Extract<Column, { kind: 'reference' }>, key: string): FieldValues => ({
  ...(column.object === undefined ? {} : { attributes: { type: column.object } }),
  [column.key]: key,
});

const missingId = (call: string): SaveError => ({
  statusCode: 'MISSING_ARGUMENT',
  message: `Id not specified in ${call} call`,
  fields: [],
});

/** The save that a row of a job stands for. */
export function rowOperation(job: BulkJob, columns: readonly Column[], row: CsvRow): Planned {
  const { object } = job;
  const all = valuesOf(columns, row);
  if (job.operation === 'insert') return { kind: 'create', object, values: all };
  if (job.operation === 'upsert') return upsert(object, job.externalIdFieldName ?? 'Id', all);
  const { Id, ...values } = all;
  if (job.operation === 'update') {
    return Id === undefined || Id === null
      ? missingId('an update')
      : { kind: 'update', object, id: String(Id), values };
  }
  return Id === undefined || Id === null ? missingId('a delete') : { kind: 'delete', object, id: String(Id) };
}

function upsert(object: string, externalIdField: string, all: FieldValues): Operation {
  const { [externalIdField]: key, ...values } = all;
  if (externalIdField !== 'Id') {
    return { kind: 'upsert', object, externalIdField, externalId: String(key ?? ''), values };
  }
  return key === undefined || key === null
    ? { kind: 'create', object, values }
    : { kind: 'update', object, id: String(key), values };
}
