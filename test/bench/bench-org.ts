import { makeOrgFolder, type OrgFolder } from './bench-org-folder.ts';
import { startOrgProcess } from './bench-org-process.ts';
import { benchOrgReads } from './bench-org-reads.ts';
import { benchOrgWrites } from './bench-org-writes.ts';

const small = 10_000;
const large = 1_000_000;

/** Figures of the local org beside those of the bare database, at 10,000 rows and, when asked, at a million. */
export async function benchOrg(options: { readonly large: boolean }): Promise<readonly string[]> {
  const folder = await makeOrgFolder();
  try {
    const lines = await benchAt(folder, small, true);
    return options.large ? [...lines, ...(await benchAt(folder, large, false))] : lines;
  } finally {
    folder.remove();
  }
}

async function benchAt(folder: OrgFolder, rows: number, writes: boolean): Promise<readonly string[]> {
  folder.fill(rows);
  const org = await startOrgProcess(folder.path);
  try {
    const read = await benchOrgReads(folder, org, rows);
    const written = writes ? await benchOrgWrites(folder, org) : [];
    const memory = `memory of the process: ${org.megabytes()} MB`;
    const start = `start, from the process to the first answer: ${org.startSeconds.toFixed(2)} s`;
    return [`${rows.toLocaleString('en-US')} rows`, ...[start, ...read, ...written, memory].map((line) => `  ${line}`)];
  } finally {
    await org.close();
  }
}
