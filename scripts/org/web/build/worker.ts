import { compileBundle } from '../bundles/compile-bundle.ts';
import { buildVendor } from './build-vendor.ts';
import type { WorkerAnswer, WorkerRequest } from './toolchain.ts';

const answer = (message: WorkerAnswer): void => void process.send?.(message);

async function run(request: WorkerRequest): Promise<unknown> {
  switch (request.kind) {
    case 'vendor':
      return buildVendor(request.folder, request.version, (step) => answer({ id: request.id, step }));
    case 'bundle':
      return compileBundle(request.input);
  }
}

process.on('disconnect', () => process.exit(0));
process.on('message', (request: WorkerRequest) => {
  run(request).then(
    (value) => answer({ id: request.id, value }),
    (error: unknown) => answer({ id: request.id, error: error instanceof Error ? error.message : String(error) }),
  );
});
