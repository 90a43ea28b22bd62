import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BundleInput, CompiledBundle } from '../bundles/bundle-input.ts';
import type { Progress, VendorManifest } from './build-vendor.ts';

export type WorkerRequest =
  | { readonly id: number; readonly kind: 'vendor'; readonly folder: string; readonly version: string }
  | { readonly id: number; readonly kind: 'bundle'; readonly input: BundleInput };

export type WorkerAnswer =
  | { readonly id: number; readonly step: string }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly progress: Progress;
}

/** The LWC compiler in a process of its own, so that compiling never holds up the org's answers. */
export interface Toolchain {
  buildVendor(folder: string, version: string, progress: Progress): Promise<VendorManifest>;
  compileBundle(input: BundleInput): Promise<CompiledBundle>;
  close(): void;
}

/** Starts on first use; holds the process only while it has work. */
export function createToolchain(): Toolchain {
  const waiting = new Map<number, Waiting>();
  let worker: ChildProcess | undefined;
  let last = 0;

  const hold = (process: ChildProcess, isNeeded: boolean): void => {
    if (isNeeded) process.ref();
    else process.unref();
    if (isNeeded) process.channel?.ref();
    else process.channel?.unref();
  };
  const fail = (error: Error): void => {
    worker = undefined;
    for (const request of waiting.values()) request.reject(error);
    waiting.clear();
  };
  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx'],
      serialization: 'advanced',
    });
    started.on('message', (message: WorkerAnswer) => {
      const request = waiting.get(message.id);
      if (!request) return;
      if ('step' in message) return request.progress(message.step);
      waiting.delete(message.id);
      hold(started, waiting.size > 0);
      if ('error' in message) request.reject(new Error(message.error));
      else request.resolve(message.value);
    });
    started.on('error', fail);
    started.on('exit', (code) => {
      if (started === worker) fail(new Error(`The LWC compiler stopped with exit code ${code}.`));
    });
    return started;
  };
  const ask = <T>(request: object, progress: Progress = () => undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      hold(worker, true);
      const id = (last += 1);
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, progress });
      worker.send({ ...request, id });
    });

  return {
    buildVendor: (folder, version, progress) => ask({ kind: 'vendor', folder, version }, progress),
    compileBundle: (input) => ask({ kind: 'bundle', input }),
    close() {
      const running = worker;
      worker = undefined;
      running?.kill();
    },
  };
}
