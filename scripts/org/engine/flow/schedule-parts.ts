import type { FormulaBook } from '../formula/formula-book.ts';
import type { SaveModel } from '../save/save-model.ts';
import type { Context } from '../types.ts';
import type { FlowBook } from './flow-book.ts';

/** What running scheduled flows stands on; `contextOf` is the user a flow runs as, undefined for one who is gone. */
export interface ScheduleParts {
  readonly model: SaveModel;
  readonly book: FlowBook;
  readonly formulas: FormulaBook;
  readonly written: Set<string>;
  contextOf(userId: string): Context | undefined;
  /** Stands in where the one who deployed the flow is gone. */
  readonly fallback: Context;
}
