import { LightningElement, api } from 'lwc';
import type { Competitor } from 'c/crmModel';
import { formatCount } from 'c/formatService';
import { cellsOf } from 'c/pasteModel';
import type { CellAmount } from 'c/pasteModel';
import type { IsoDate } from 'c/periodModel';
import { tellPlan } from 'c/planEventService';
import { NO_STEPS } from 'c/undoService';
import type { NextSteps } from 'c/undoService';
import type { PlanReview } from 'c/planReviewModel';
import type { AmountEntered } from 'c/whitespaceAmountInput';
import type { CellRange, CellType, RangeCopy, RangeFill, RangePaste } from 'c/whitespaceMatrix';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import type { SelectionCommand } from 'c/whitespaceSelection';
import { FIRST_VIEW } from 'c/whitespaceViewModel';
import type { ViewState } from 'c/whitespaceViewModel';
import { copied, entryTitle, fieldOf, filled, pasted, typed } from './amounts';
import type { AmountField, Entered, Entry } from './amounts';
import { label } from './labels';

export type { AmountField } from './amounts';

/** Detail of `amountsenter`: cells of the matrix and the amounts they get in a field. */
export interface AmountsEntered {
  readonly field: AmountField;
  readonly amounts: readonly CellAmount[];
}

interface Board extends HTMLElement {
  readonly viewState: ViewState;
  readonly focusBox: DOMRect | null;
  focusSelected(): void;
  focusLast(move: AmountEntered['move']): void;
}

/** What is typed over a cell. */
interface Typing {
  readonly index: number;
  readonly begin: string;
  readonly heading: string;
  readonly problem: string;
  readonly style: string;
}

const NOTHING: CellRange = { cells: [], range: [] };
/** Width of the box in which an amount is typed. */
const BOX_PX = 240;

/**
 * The board with what is entered on it: amounts typed, filled and pasted, cells copied. Events `amountsenter` {@link AmountsEntered},
 * `rangecreate` `{ cells }` when opportunities are wanted of some, and `cellopen` as the board tells it.
 */
export default class WhitespaceEntry extends LightningElement {
  @api matrix: WhitespaceMatrix | null = null;
  @api accountId = '';
  @api accountName = '';
  @api competitors: readonly Competitor[] = [];
  @api today: IsoDate = '';
  /** Reviews of the plan, to compare the matrix with. */
  @api reviews: readonly PlanReview[] = [];
  @api selected = -1;
  @api canEdit = false;
  @api canCreate = false;
  /** For the buttons of the toolbar. */
  @api nextSteps: NextSteps = NO_STEPS;

  typing: Typing | null = null;
  range: CellRange = NOTHING;
  /** Whether amounts were entered in the view in which the range was selected; the board is not asked while it is drawn. */
  private canEnter = false;

  @api focusSelected(): void {
    this.board?.focusSelected();
  }

  /** Gives the focus back to the cell that had it last. */
  @api focusLast(): void {
    this.board?.focusLast('stay');
  }

  get selection() {
    const { range, cells } = this.range;
    const canFill = this.canEdit && this.canEnter;
    return {
      count: cells.length,
      isShown: cells.length > 1,
      canFillDown: canFill && range.length > 1,
      canFillRight: canFill && range.some((row) => row.length > 1),
    };
  }

  private get board(): Board | undefined {
    return this.refs?.board as Board | undefined;
  }

  private get viewState(): ViewState {
    return this.board?.viewState ?? FIRST_VIEW;
  }

  /** Where amounts are entered in the view as it is; `null` where none are. */
  private get entry(): Entry | null {
    const { matrix } = this;
    const field = fieldOf(this.viewState);
    return matrix && field ? { matrix, field } : null;
  }

  handleCellOpen(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent('cellopen', { detail: event.detail }));
  }

  handleCellType({ detail }: CustomEvent<CellType>): void {
    const { entry, board } = this;
    const cell = this.matrix?.cells[detail.index];
    if (!cell) return;
    if (!entry || cell.columnKey === '') {
      this.dispatchEvent(new CustomEvent('cellopen', { detail: { index: detail.index, focus: 'edit' } }));
      return;
    }
    const box = board?.focusBox;
    const root = (this.refs?.root as HTMLElement | undefined)?.getBoundingClientRect();
    const left = Math.max(0, Math.min((box?.left ?? 0) - (root?.left ?? 0), (root?.width ?? BOX_PX) - BOX_PX));
    const top = (box?.top ?? 0) - (root?.top ?? 0);
    this.typing = {
      index: detail.index,
      begin: detail.text,
      heading: entryTitle(entry, cell),
      problem: '',
      style: `left: ${left}px; top: ${top}px; width: ${BOX_PX}px`,
    };
  }

  handleAmountEnter({ detail }: CustomEvent<AmountEntered>): void {
    const { entry, typing } = this;
    if (!entry || !typing) return;
    const entered = typed(entry, typing.index, detail.text);
    if ('problem' in entered) {
      this.typing = { ...typing, problem: entered.problem };
      return;
    }
    this.typing = null;
    if (detail.move !== 'stay') this.board?.focusLast(detail.move);
    this.enter(entry, entered);
  }

  handleAmountCancel(): void {
    this.typing = null;
    this.focusLast();
  }

  handleRangeChange({ detail }: CustomEvent<CellRange>): void {
    this.range = detail;
    this.canEnter = this.entry !== null;
  }

  handleRangeFill({ detail }: CustomEvent<RangeFill>): void {
    this.fill(detail.range, detail.direction);
  }

  handleRangePaste({ detail }: CustomEvent<RangePaste>): void {
    const { entry } = this;
    if (entry) this.enter(entry, pasted(entry, detail));
    else this.say(label.notHere, true);
  }

  handleRangeCopy({ detail }: CustomEvent<RangeCopy>): void {
    if (this.matrix) detail.write(copied(this.matrix, detail.range, this.viewState));
  }

  async handleCommand({ detail }: CustomEvent<SelectionCommand>): Promise<void> {
    const { range } = this.range;
    if (detail === 'filldown') this.fill(range, 'down');
    else if (detail === 'fillright') this.fill(range, 'right');
    else if (detail === 'create')
      this.dispatchEvent(new CustomEvent('rangecreate', { detail: { cells: cellsOf(range) } }));
    else if (this.matrix) {
      await navigator.clipboard.writeText(copied(this.matrix, range, this.viewState));
      this.say(formatCount(label.copied, cellsOf(range).length), false);
    }
  }

  private fill(range: CellRange['range'], direction: 'down' | 'right'): void {
    const { entry } = this;
    if (entry) this.enter(entry, { amounts: filled(entry, range, direction) });
    else this.say(label.notHere, true);
  }

  private enter({ field }: Entry, entered: Entered): void {
    if ('problem' in entered) {
      this.say(entered.problem, true);
      return;
    }
    const detail: AmountsEntered = { field, amounts: entered.amounts };
    if (this.canEdit && detail.amounts.length > 0) this.dispatchEvent(new CustomEvent('amountsenter', { detail }));
  }

  private say(message: string, isError: boolean): void {
    tellPlan(this, 'plannotice', { message, isError });
  }
}
