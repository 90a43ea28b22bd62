import { LightningElement, api } from 'lwc';
import hint from '@salesforce/label/c.Whitespace_Type_Hint';

/** Detail of `amountenter`: what was typed, and where the focus goes next. */
export interface AmountEntered {
  readonly text: string;
  readonly move: 'down' | 'right' | 'left' | 'stay';
}

/** A box over a cell in which its amount is typed. Events `amountenter` {@link AmountEntered}, `cancel`. */
export default class WhitespaceAmountInput extends LightningElement {
  /** Whose amount it is, in words. */
  @api heading = '';
  /** What was typed on the cell, which begins the amount. */
  @api begin = '';
  /** What cannot be understood, in words. */
  @api problem = '';

  label = { hint };
  private isBegun = false;
  private isOver = false;

  override renderedCallback(): void {
    const input = this.input;
    if (!input || this.isBegun) return;
    this.isBegun = true;
    input.value = this.begin;
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  get invalid(): 'true' | 'false' {
    return this.problem === '' ? 'false' : 'true';
  }

  handleKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      event.preventDefault();
      this.isOver = true;
      this.dispatchEvent(new CustomEvent('cancel'));
    } else if (key === 'Enter' || key === 'Tab') {
      event.preventDefault();
      this.enter(key === 'Enter' ? 'down' : shiftKey ? 'left' : 'right');
    }
  }

  /** Whoever clicks elsewhere has finished typing. */
  handleBlur(): void {
    if (!this.isOver && this.problem === '') this.enter('stay');
  }

  handleInput(): void {
    this.isOver = false;
  }

  private enter(move: AmountEntered['move']): void {
    this.isOver = true;
    const detail: AmountEntered = { text: this.input?.value ?? '', move };
    this.dispatchEvent(new CustomEvent('amountenter', { detail }));
  }

  private get input(): HTMLInputElement | null {
    return this.template?.querySelector('input') ?? null;
  }
}
