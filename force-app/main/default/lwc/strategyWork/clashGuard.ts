import { problemOf } from 'c/errorService';
import type { Clash } from './clash';
import type { Work } from './editQueue';
import { recordIn, stampedRecord } from './moves';
import type { Held, Step } from './moves';

/** Remembers what was not saved because somebody else had saved it meanwhile, until one of both is chosen. */
export class ClashGuard {
  clash: Clash | null = null;
  private readonly held: Held;
  private readonly savedWork: () => Work;
  private readonly changed: () => void;

  /** `savedWork` is what the page took for saved; `changed` is called whenever {@link clash} is another. */
  constructor(held: Held, savedWork: () => Work, changed: () => void) {
    this.held = held;
    this.savedWork = savedWork;
    this.changed = changed;
  }

  /** Runs a step that writes `steps`; when one of them clashes, their values are read. Rejects as the org does. */
  async run(name: string, steps: readonly Step[], step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (problemOf(error).kind === 'conflict' && steps.length > 0) this.collide(name, steps);
      throw error;
    }
  }

  drop(): void {
    this.clash = null;
    this.changed();
  }

  private async collide(name: string, steps: readonly Step[]): Promise<void> {
    const saved = this.savedWork();
    const seen = new Map(steps.map((step) => [step.id, recordIn(saved, step)?.lastModifiedDate ?? '']));
    const clash: Clash = { name, steps, seen, byName: null };
    this.clash = clash;
    this.held.reload();
    // Who it was is told when it can be told; their values do not wait for it.
    const stamps = await this.held.stampsOf(steps.map(stampedRecord)).catch((): null => null);
    const other = [...(stamps ?? [])].find(([id, { lastModifiedDate }]) => lastModifiedDate !== seen.get(id));
    if (!other || this.clash !== clash) return;
    this.clash = { ...clash, byName: other[1].byName };
    this.changed();
  }
}
