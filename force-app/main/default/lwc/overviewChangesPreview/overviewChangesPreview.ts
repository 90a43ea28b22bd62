import { LightningElement, api } from 'lwc';
import cancel from '@salesforce/label/c.Changes_Cancel';

interface Shown {
  readonly heading: string;
  readonly note: string;
  readonly acceptLabel: string;
  readonly lines: readonly { readonly key: string; readonly summary: string; readonly text: string }[];
}

/** What accepting all changes writes, before it is written. Events: `accept`, `cancel`. */
export default class OverviewChangesPreview extends LightningElement {
  @api preview: Shown = { heading: '', note: '', acceptLabel: '', lines: [] };

  label = { cancel };
  private hasFocused = false;

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  handleAccept(): void {
    this.dispatchEvent(new CustomEvent('accept'));
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleCancel();
  }
}
