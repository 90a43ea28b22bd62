import { problemOf } from 'c/errorService';
import type { Notice } from 'c/planEventService';
import { UndoStack, undoKey } from 'c/undoService';
import type { NextSteps, UndoEntry } from 'c/undoService';
import { label } from './labels';

/** What is told, with whether the last step can be taken back. */
export interface Told extends Notice {
  readonly canUndo: boolean;
}

/** The steps of this user: told as they are done, taken back and done again. */
export class Steps {
  private readonly stack = new UndoStack();
  private readonly tell: (told: Told | null, next: NextSteps) => void;

  constructor(tell: (told: Told | null, next: NextSteps) => void) {
    this.tell = tell;
  }

  did(entry: UndoEntry): void {
    this.stack.push(entry);
    this.tell({ message: entry.label, isError: false, canUndo: true }, this.stack.next);
  }

  say(notice: Notice): void {
    this.tell({ ...notice, canUndo: false }, this.stack.next);
  }

  forget(): void {
    this.stack.clear();
    this.tell(null, this.stack.next);
  }

  async undo(): Promise<void> {
    await this.run(
      () => this.stack.undo(),
      ({ left }) => [label.undone, left].filter(Boolean).join(' '),
    );
  }

  async redo(): Promise<void> {
    await this.run(
      () => this.stack.redo(),
      () => label.redone,
    );
  }

  /** Runs the step a key asks for; the browser does nothing of its own then. */
  async key(event: KeyboardEvent): Promise<void> {
    const wanted = undoKey(event);
    if (wanted === null || !(wanted === 'undo' ? this.stack.canUndo : this.stack.canRedo)) return;
    event.preventDefault();
    if (wanted === 'undo') await this.undo();
    else await this.redo();
  }

  private async run(step: () => Promise<UndoEntry | null>, done: (entry: UndoEntry) => string): Promise<void> {
    try {
      const entry = await step();
      if (entry) this.say({ message: done(entry), isError: false });
    } catch (error) {
      this.say({ message: problemOf(error).message, isError: true });
    }
  }
}
