/** Does one step at a time between requests, as long as there is something to do. */
export interface WorkQueue {
  add(id: string): void;
  /** Nothing is left running or waiting. */
  stop(): void;
}

/** `step` works on one thing and tells whether it needs another turn; those that wait take turns. */
export function createWorkQueue(step: (id: string) => boolean): WorkQueue {
  const waiting: string[] = [];
  let turn: NodeJS.Immediate | undefined;
  let stopped = false;

  function run(): void {
    turn = undefined;
    const id = waiting.shift();
    if (id !== undefined && step(id)) waiting.push(id);
    wake();
  }

  function wake(): void {
    if (!stopped && waiting.length > 0) turn ??= setImmediate(run);
  }

  return {
    add(id) {
      if (!waiting.includes(id)) waiting.push(id);
      wake();
    },
    stop() {
      stopped = true;
      clearImmediate(turn);
    },
  };
}
