import { problemOf } from 'c/errorService';

/** Something done that can be taken back. Both ways reject as the org does. */
export interface UndoEntry {
  /** What was done, as it is told to the user. */
  readonly label: string;
  /** What an undo leaves, in a sentence, where it does not take back all. */
  readonly left?: string;
  readonly undo: () => Promise<void>;
  /** Does it again; `null` when it cannot be done again. */
  readonly redo: (() => Promise<void>) | null;
}

/** What would be taken back and done again next, as it is told to the user; `null` where there is nothing. */
export interface NextSteps {
  readonly undo: string | null;
  readonly redo: string | null;
}

export const NO_STEPS: NextSteps = { undo: null, redo: null };

/** Steps that are kept. */
export const MOST_STEPS = 50;

/** What a user did last, latest first to be undone. One step runs at a time; what is asked meanwhile is not heard. */
export class UndoStack {
  private done: readonly UndoEntry[] = [];
  private undone: readonly UndoEntry[] = [];
  private isRunning = false;

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  get next(): NextSteps {
    return { undo: this.done.at(-1)?.label ?? null, redo: this.undone.at(-1)?.label ?? null };
  }

  /** Remembers what was just done; what was undone before cannot be redone any more. */
  push(entry: UndoEntry): void {
    this.done = [...this.done, entry].slice(-MOST_STEPS);
    this.undone = [];
  }

  clear(): void {
    this.done = [];
    this.undone = [];
  }

  /** Takes the last step back and answers it, `null` when there is none. Rejects as the step does. */
  async undo(): Promise<UndoEntry | null> {
    const entry = this.done.at(-1);
    if (!entry || this.isRunning) return null;
    await this.run(entry, entry.undo);
    this.done = this.done.filter((each) => each !== entry);
    if (entry.redo) this.undone = [...this.undone, entry];
    return entry;
  }

  /** Does the step again that was undone last. Rejects as the step does. */
  async redo(): Promise<UndoEntry | null> {
    const entry = this.undone.at(-1);
    if (!entry?.redo || this.isRunning) return null;
    await this.run(entry, entry.redo);
    this.undone = this.undone.filter((each) => each !== entry);
    this.done = [...this.done, entry].slice(-MOST_STEPS);
    return entry;
  }

  /** A step the org refuses is forgotten; one that only did not reach it can be tried again. */
  private async run(entry: UndoEntry, step: () => Promise<void>): Promise<void> {
    this.isRunning = true;
    try {
      await step();
    } catch (error) {
      const { kind } = problemOf(error);
      if (kind !== 'offline' && kind !== 'session') {
        this.done = this.done.filter((each) => each !== entry);
        this.undone = this.undone.filter((each) => each !== entry);
      }
      throw error;
    } finally {
      this.isRunning = false;
    }
  }
}

/** `undo` for Ctrl+Z or ⌘+Z, `redo` with Shift or for Ctrl+Y, `null` otherwise and where somebody is typing. */
export function undoKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey) || isTyping(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && event.ctrlKey && !event.shiftKey ? 'redo' : null;
}

/** The browser takes back what is typed itself. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0] ?? event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])');
}
