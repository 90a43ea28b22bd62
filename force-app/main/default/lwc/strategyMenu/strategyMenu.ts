import { api, LightningElement } from 'lwc';

export interface MenuItem {
  readonly value: string;
  readonly label: string;
}

/** An open menu, with the focus on its first item. Arrows move, Enter chooses: `choose` `{ value }`; Escape, Tab and leaving close: `close`. */
export default class StrategyMenu extends LightningElement {
  @api label = '';
  @api items: readonly MenuItem[] = [];

  private hasFocused = false;

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.buttons[0]?.focus();
  }

  handleClick(event: Event): void {
    const { value } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent('choose', { detail: { value } }));
  }

  handleKeyDown(event: KeyboardEvent): void {
    event.stopPropagation();
    const { buttons } = this;
    const index = buttons.indexOf(event.target as HTMLElement);
    const to = {
      ArrowDown: (index + 1) % buttons.length,
      ArrowUp: (index - 1 + buttons.length) % buttons.length,
      Home: 0,
      End: buttons.length - 1,
    }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[to]?.focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('close', { detail: { isByKey: true } }));
    }
  }

  handleFocusOut(event: FocusEvent): void {
    const to = event.relatedTarget;
    if (to instanceof Node && this.template?.contains(to)) return;
    this.dispatchEvent(new CustomEvent('close', { detail: { isByKey: false } }));
  }

  private get buttons(): readonly HTMLElement[] {
    return [...(this.template?.querySelectorAll<HTMLElement>('button') ?? [])];
  }
}
