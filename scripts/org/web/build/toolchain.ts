import { Worker } from 'node:worker_threads';
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

/** The LWC compiler in a thread of its own, so that compiling never holds up the org's answers. */
export interface Toolchain {
  buildVendor(folder: string, version: string, progress: Progress): Promise<VendorManifest>;
  compileBundle(input: BundleInput): Promise<CompiledBundle>;
  close(): Promise<void>;
}

/** Starts on first use; holds the process only while it has work. */
export function createToolchain(): Toolchain {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let last = 0;

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
    started.on('message', (message: WorkerAnswer) => {
      const request = waiting.get(message.id);
      if (!request) return;
      if ('step' in message) return request.progress(message.step);
      waiting.delete(message.id);
      if (waiting.size === 0) started.unref();
      if ('error' in message) request.reject(new Error(message.error));
      else request.resolve(message.value);
    });
    started.on('error', (error) => {
      worker = undefined;
      for (const request of waiting.values()) request.reject(error);
      waiting.clear();
    });
    return started;
  };
  const ask = <T>(request: Omit<WorkerRequest, 'id'> & object, progress: Progress = () => undefined): Promise<T> =>
    new Promise((resolve, reject) => {
      worker ??= start();
      worker.ref();
      const id = (last += 1);
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, progress });
      worker.postMessage({ ...request, id });
    });

  return {
    buildVendor: (folder, version, progress) => ask({ kind: 'vendor', folder, version } as const, progress),
    compileBundle: (input) => ask({ kind: 'bundle', input } as const),
    close: async () => void (await worker?.terminate()),
  };
}
