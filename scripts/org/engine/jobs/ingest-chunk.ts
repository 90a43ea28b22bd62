import { objectOf } from '../../catalog/lookup.ts';
import { OrgError } from '../../errors.ts';
import type { Context, Engine, Operation, SaveError, SaveResult } from '../types.ts';
import { readColumns } from './read-columns.ts';
import { rowOperation, type Planned } from './row-operation.ts';
import type { StoredJob } from './job-store.ts';
import type { CsvRow } from './types.ts';

/** What a chunk came to, each row with its `sf__…` columns in front. */
export interface ChunkOutcome {
  readonly successful: readonly CsvRow[];
  readonly failed: readonly CsvRow[];
  /** Id, success, created and error of every row, in order. */
  readonly all: readonly CsvRow[];
}

const isOperation = (planned: Planned): planned is Operation => 'kind' in planned;

/** `CODE:message:Field__c --`, as `sf__Error` has it. */
const errorText = ({ statusCode, message, fields }: SaveError): string =>
  `${statusCode}:${message}:${fields.length > 0 ? `${fields.join(',')} ` : ''}--`;

/** Saves one chunk of an ingest job, each row for itself. Throws what is wrong with the job as a whole. */
export function ingestChunk(
  { save, emptyRecycleBin }: Pick<Engine, 'save' | 'emptyRecycleBin'>,
  context: Context,
  job: StoredJob,
  rows: readonly CsvRow[],
): ChunkOutcome {
  const object = objectOf(context.catalog, job.object);
  if (object === undefined) throw new OrgError('INVALIDJOB', `Unable to find object: ${job.object}`);
  const columns = readColumns(context, object, job.header ?? []);
  if (/delete/i.test(job.operation) && columns.some((column) => column.kind !== 'field' || column.name !== 'Id')) {
    throw new OrgError('INVALID_INPUT', `The '${job.operation}' batch must contain only ids`);
  }
  const planned = rows.map((row) => rowOperation(job, columns, row));
  const saved = save(context, planned.filter(isOperation), { allOrNone: false }).values();
  const results = planned.map((each) => (isOperation(each) ? next(saved) : refused(each)));
  if (job.operation === 'hardDelete') {
    emptyRecycleBin(
      context,
      results.flatMap((result) => (result.success ? result.id : [])),
    );
  }
  const successful: CsvRow[] = [];
  const failed: CsvRow[] = [];
  const all = results.map(({ id, success, created, errors }) => [
    id ?? '',
    String(success),
    String(created),
    errors.map(errorText).join(';'),
  ]);
  results.forEach((result, index) => {
    const row = rows[index] ?? [];
    if (result.success) successful.push([result.id, String(result.created), ...row]);
    else failed.push([result.id ?? '', all[index]?.[3] ?? '', ...row]);
  });
  return { successful, failed, all };
}

const refused = (error: SaveError): SaveResult => ({ success: false, id: null, created: false, errors: [error] });

function next(results: Iterator<SaveResult>): SaveResult {
  const { value, done } = results.next();
  if (done) throw new Error('The save gave fewer results than it got records');
  return value;
}
