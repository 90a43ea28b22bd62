import type { Catalog } from '../../catalog/types.ts';
import type { HostBundle, HostChange } from '../../host-contract.ts';
import { bundlesOf } from './bundles.ts';

export interface EventOptions {
  readonly catalog: () => Catalog;
  /** Milliseconds between looks at the catalog. */
  readonly every?: number;
}

const named = (bundles: readonly HostBundle[]): ReadonlyMap<string, string> =>
  new Map(bundles.map(({ name, hash }) => [name, hash]));

/** Bundles that are new, different or gone. */
function changedBundles(before: readonly HostBundle[], after: readonly HostBundle[]): readonly string[] {
  const [old, now] = [named(before), named(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}

/** Server-sent events: `deploy` with what changed, each time another catalog is in force; the first names the one now in force. */
export function deployEvents({ catalog, every = 400 }: EventOptions): Response {
  let timer: ReturnType<typeof setInterval> | undefined;
  let last = catalog();
  const encoder = new TextEncoder();
  const event = (change: HostChange): Uint8Array =>
    encoder.encode(`event: deploy\ndata: ${JSON.stringify(change)}\n\n`);
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(event({ version: last.version, bundles: [] }));
      timer = setInterval(() => {
        const now = catalog();
        if (now === last) return;
        controller.enqueue(event({ version: now.version, bundles: changedBundles(bundlesOf(last), bundlesOf(now)) }));
        last = now;
      }, every);
      timer.unref();
    },
    cancel: () => clearInterval(timer),
  });
  return new Response(body, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', Connection: 'keep-alive' },
  });
}
