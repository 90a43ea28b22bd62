import { writeFile } from 'node:fs/promises';
import { stringify } from 'csv-stringify/sync';
import type { Reject } from './import-report.ts';

/** Writes what was not loaded: file, line, reason, then the row as it stood. Cells that a spreadsheet would run as a formula are disarmed. */
export async function writeRejects(path: string, rejects: readonly Reject[]): Promise<void> {
  const columns = [...new Set(rejects.flatMap((reject) => Object.keys(reject.cells)))];
  const rows = rejects.map((reject) => [
    reject.file,
    reject.line,
    reject.reason,
    ...columns.map((column) => reject.cells[column] ?? ''),
  ]);
  await writeFile(path, stringify([['file', 'line', 'reason', ...columns], ...rows], { escape_formulas: true }));
}
