import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `server.json` in the data folder while an org runs: how tools on this computer find and enter it. */
export interface ServerFile {
  readonly url: string;
  readonly username: string;
  readonly accessToken: string;
}

const pathOf = (dataFolder: string): string => join(dataFolder, 'server.json');

/** Written whole or not at all, readable by its owner only. */
export function writeServerFile(dataFolder: string, content: ServerFile): void {
  const draft = `${pathOf(dataFolder)}.${process.pid}`;
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pathOf(dataFolder));
}

/** Undefined when no org runs there, or what is there is not a server file. */
export function readServerFile(dataFolder: string): ServerFile | undefined {
  let text: string;
  try {
    text = readFileSync(pathOf(dataFolder), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text) as ServerFile;
  } catch {
    return undefined;
  }
}

export const removeServerFile = (dataFolder: string): void => rmSync(pathOf(dataFolder), { force: true });

/** The url of an org that already answers for this data folder. A file left by a killed process names none. */
export async function runningOrg(dataFolder: string): Promise<string | undefined> {
  const url = readServerFile(dataFolder)?.url;
  if (url === undefined) return undefined;
  try {
    const answer = await fetch(`${url}/services/data`, { signal: AbortSignal.timeout(2000) });
    return answer.headers.has('sforce-limit-info') ? url : undefined;
  } catch {
    return undefined;
  }
}
