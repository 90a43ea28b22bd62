import { OrgError } from '../../errors.ts';
import type { JobStore, StoredJob } from './job-store.ts';
import type { CsvRow } from './types.ts';

/** Records saved together. */
const chunkSize = 200;

/** Chunks written together: a commit costs as much as writing several. */
const chunksTogether = 10;

/** Keeps the rows of an upload in the chunks they will be saved in. A mistake in the CSV is kept too: it fails the job, not the upload. */
export async function takeUpload(
  jobs: JobStore,
  { id }: StoredJob,
  rows: AsyncIterable<CsvRow>,
): Promise<Pick<StoredJob, 'header' | 'uploadProblem'>> {
  // What an upload that was cut off has left.
  jobs.clearRows(id, 'data');
  let header: CsvRow | undefined;
  let chunk: CsvRow[] = [];
  let chunks: CsvRow[][] = [chunk];
  try {
    for await (const row of rows) {
      if (header === undefined) header = row;
      else if (chunk.push(row) === chunkSize) {
        if (chunks.length === chunksTogether) {
          jobs.appendChunks(id, 'data', chunks);
          chunks = [];
        }
        chunk = [];
        chunks.push(chunk);
      }
    }
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    return { header, uploadProblem: error.message };
  }
  jobs.appendChunks(id, 'data', chunks);
  return { header };
}
