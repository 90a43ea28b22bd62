/** Answers that several components share: one request for the same key, one result for all who show it. */
export interface QueryStore<Result> {
  /** Emits now when an answer is known, then on every change; returns how to stop. */
  subscribe(key: string, load: () => Promise<Result>, emit: (result: Result) => void): () => void;
  /** Asks again; resolves when everyone has the new answer. */
  refresh(key: string): Promise<void>;
  /** Changes known answers in place of asking: `undefined` keeps an answer. */
  update(change: (result: Result, key: string) => Result | undefined): void;
  keys(): readonly string[];
}

interface Entry<Result> {
  readonly load: () => Promise<Result>;
  readonly listeners: Set<(result: Result) => void>;
  result?: { readonly value: Result };
  pending?: Promise<void>;
}

/** How to ask again for a result that a wire handed out. */
const refreshers = new WeakMap<object, () => Promise<void>>();

/** Asks again for a value a wire gave; resolves at once for a value no wire gave. */
export async function refreshValue(value: unknown): Promise<void> {
  if (typeof value === 'object' && value !== null) await refreshers.get(value)?.();
}

/** `load` must not reject: a failure is a result of its own kind. */
export function queryStore<Result>(): QueryStore<Result> {
  const entries = new Map<string, Entry<Result>>();

  const settle = (entry: Entry<Result>, value: Result): void => {
    entry.result = { value };
    if (typeof value === 'object' && value !== null) refreshers.set(value, () => load(entry));
    for (const listener of [...entry.listeners]) listener(value);
  };
  const load = (entry: Entry<Result>): Promise<void> => {
    const pending = entry.load().then((value) => {
      if (entry.pending !== pending) return;
      entry.pending = undefined;
      settle(entry, value);
    });
    entry.pending = pending;
    return pending;
  };

  return {
    subscribe(key, loader, emit) {
      let entry = entries.get(key);
      if (!entry) {
        entry = { load: loader, listeners: new Set() };
        entries.set(key, entry);
      }
      const known = entry;
      known.listeners.add(emit);
      if (known.result) emit(known.result.value);
      else if (!known.pending) void load(known);
      return () => {
        known.listeners.delete(emit);
        if (known.listeners.size === 0 && entries.get(key) === known) entries.delete(key);
      };
    },
    async refresh(key) {
      const entry = entries.get(key);
      if (entry) await load(entry);
    },
    update(change) {
      for (const [key, entry] of entries) {
        const changed = entry.result && change(entry.result.value, key);
        if (changed !== undefined) settle(entry, changed);
      }
    },
    keys: () => [...entries.keys()],
  };
}
