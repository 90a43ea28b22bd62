import type { Engine } from './engine/types.ts';

/** How often the org looks whether something scheduled is due, in milliseconds. */
const every = 5_000;

/** Runs scheduled flows and paths as their time comes, until the result is called. Does not keep the process alive. */
export function runByClock(engine: Engine, report: (error: unknown) => void): () => void {
  const timer = setInterval(() => {
    try {
      engine.runScheduled(engine.now());
    } catch (error) {
      report(error);
    }
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
