import { watch } from 'node:fs';

const QUIET_MS = 150;

/** Calls `changed` once things have been still for a moment after a change below `folder`, never twice at a time. Answers a function that ends the watch. */
export function watchSource(folder: string, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;

  async function run(): Promise<void> {
    if (running) {
      again = true;
      return;
    }
    running = true;
    do {
      again = false;
      await changed();
    } while (again);
    running = false;
  }

  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name === null || name.endsWith('.js') || name.includes('__tests__')) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), QUIET_MS);
  });
  return () => {
    clearTimeout(timer);
    watcher.close();
  };
}
