import type { Fault } from './fault.ts';

/** The faults in force and what is left of them. */
export interface FaultBoard {
  /** Replaces what was in force. */
  set(faults: readonly Fault[]): void;
  readonly list: () => readonly Fault[];
  /** The faults of a call; each counts as happened. */
  take(method: string, path: string): readonly Fault[];
}

interface Armed {
  readonly fault: Fault;
  readonly pattern: RegExp;
  readonly chance: () => number;
  left: number;
}

/** Numbers from 0 to 1 that only depend on the seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*+/g, '.*')}$`, 'i');

export function createFaultBoard(initial: readonly Fault[] = []): FaultBoard {
  let armed: readonly Armed[] = [];
  const set = (faults: readonly Fault[]): void => {
    armed = faults.map((fault) => ({
      fault,
      pattern: patternOf(fault.path),
      chance: chances(fault.seed),
      left: fault.count ?? Number.POSITIVE_INFINITY,
    }));
  };
  set(initial);
  return {
    set,
    list: () =>
      armed
        .filter(({ left }) => left > 0)
        .map(({ fault, left }) => (fault.count === undefined ? fault : { ...fault, count: left })),
    take: (method, path) =>
      armed
        .filter(({ fault, pattern, left }) => left > 0 && (fault.method ?? method) === method && pattern.test(path))
        .filter((each) => each.chance() < each.fault.probability)
        .map((each) => {
          each.left -= 1;
          return each.fault;
        }),
  };
}
