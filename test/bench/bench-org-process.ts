import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** A local org in a process of its own, and calls to it with the administrator's token. */
export interface OrgProcess {
  /** From the start of the process to its first answer. */
  readonly startSeconds: number;
  /** Answers the body as text; anything but a 2xx is thrown. A text goes as CSV, anything else as JSON. */
  call(method: string, path: string, body?: unknown): Promise<string>;
  /** Resident memory now; Linux only, else 0. */
  megabytes(): number;
  close(): Promise<void>;
}

export async function startOrgProcess(folder: string, nodeOptions: readonly string[] = []): Promise<OrgProcess> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [...nodeOptions, '--import', 'tsx', 'scripts/run.ts', 'org', '--data', folder, '--port', '0', '--no-web', '--json'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const { url, accessToken } = JSON.parse(line) as { url: string; accessToken: string };
  const call = async (method: string, path: string, body?: unknown): Promise<string> => {
    const response = await fetch(`${url}/services/data/v66.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${accessToken}`,
        'content-type': typeof body === 'string' ? 'text/csv' : 'application/json',
      },
      body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    return text;
  };
  await call('GET', '/limits');
  return {
    startSeconds: (performance.now() - started) / 1000,
    call,
    megabytes: () => residentMegabytes(child.pid ?? 0),
    async close() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const [, kilobytes] = existsSync(status) ? (/^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8')) ?? []) : [];
  return Math.round(Number(kilobytes ?? 0) / 1024);
}
