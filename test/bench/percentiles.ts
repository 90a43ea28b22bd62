/** Milliseconds that half and 99 in 100 of the runs stayed below, and their sum. */
export interface Timing {
  readonly p50: number;
  readonly p99: number;
  readonly sum: number;
}

/** Runs `work` so often, one after the other, after a tenth as many unmeasured runs. */
export async function timing(runs: number, work: (run: number) => unknown): Promise<Timing> {
  for (let run = 0; run < Math.ceil(runs / 10); run++) await work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work(run);
    times.push(performance.now() - started);
  }
  return summarize(times);
}

export function summarize(times: readonly number[]): Timing {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), sum: times.reduce((sum, time) => sum + time, 0) };
}

/** `1.23 ms (p99 4.56)` */
export const inWords = ({ p50, p99 }: Timing): string => `${p50.toFixed(2)} ms (p99 ${p99.toFixed(2)})`;
