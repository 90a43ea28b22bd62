import { Presets, SingleBar } from 'cli-progress';
import type { Io } from './cli.ts';

/** Reports steps done of a known total; silent for work that ends within two seconds. */
export interface Progress {
  start(what: string, total: number): void;
  advance(steps?: number): void;
  end(): void;
}

const QUIET_MS = 2_000;

/** A bar on a terminal, a line every few seconds elsewhere (a log, CI). Always on stderr. */
export function createProgress(io: Io): Progress {
  let bar: SingleBar | undefined;
  let what = '';
  let total = 0;
  let done = 0;
  let startedAt = 0;
  let saidAt = 0;

  function show(): void {
    const now = Date.now();
    if (io.stderr.isTTY) {
      if (!bar && now - startedAt > QUIET_MS) {
        bar = new SingleBar(
          { format: '{what} [{bar}] {value}/{total} {eta_formatted} left', hideCursor: true, stream: process.stderr },
          Presets.shades_classic,
        );
        bar.start(total, done, { what });
      }
      bar?.update(done);
    } else if (now - Math.max(startedAt, saidAt) > QUIET_MS) {
      saidAt = now;
      io.stderr.write(`${what}: ${done} of ${total}\n`);
    }
  }

  return {
    start(label, steps) {
      what = label;
      total = steps;
      done = 0;
      startedAt = Date.now();
      saidAt = 0;
    },
    advance(steps = 1) {
      done += steps;
      show();
    },
    end() {
      bar?.stop();
      bar = undefined;
    },
  };
}
