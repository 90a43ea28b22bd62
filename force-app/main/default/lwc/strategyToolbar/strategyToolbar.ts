import { api, LightningElement } from 'lwc';
import { label } from './labels';

type View = 'tree' | 'timeline' | 'board';
interface State {
  readonly view: View;
  readonly isMine: boolean;
  readonly isOverdue: boolean;
  readonly text: string;
}

const VIEWS: readonly { readonly view: View; readonly name: string }[] = [
  { view: 'tree', name: label.tree },
  { view: 'timeline', name: label.timeline },
  { view: 'board', name: label.board },
];

/** Which view of the work, and what of it. Events: `state` `{ change }`, `customerowners` `{ isOn }`. */
export default class StrategyToolbar extends LightningElement {
  @api state: State = { view: 'tree', isMine: false, isOverdue: false, text: '' };
  /** How much the filter lets through; read out when it changes. */
  @api matchLine = '';
  @api areCustomerOwnersShown = false;

  label = label;

  get views() {
    return VIEWS.map(({ view, name }) => {
      const isOn = view === this.state.view;
      return { view, name, checked: isOn ? 'true' : 'false', tabIndex: isOn ? '0' : '-1' };
    });
  }

  get isMine(): string {
    return this.state.isMine ? 'true' : 'false';
  }

  get isOverdue(): string {
    return this.state.isOverdue ? 'true' : 'false';
  }

  handleView(event: Event): void {
    this.show((event.currentTarget as HTMLElement).dataset.view as View);
  }

  handleViewKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const index = VIEWS.findIndex(({ view }) => view === this.state.view);
    const next = VIEWS[(index + step + VIEWS.length) % VIEWS.length];
    if (!next) return;
    this.show(next.view);
    this.template?.querySelector<HTMLElement>(`[data-view="${next.view}"]`)?.focus();
  }

  handleMine(): void {
    this.change({ isMine: !this.state.isMine });
  }

  handleOverdue(): void {
    this.change({ isOverdue: !this.state.isOverdue });
  }

  handleFind(event: Event): void {
    const text = (event.target as HTMLInputElement).value ?? '';
    if (text !== this.state.text) this.change({ text });
  }

  handleCustomerOwners(event: Event): void {
    const isOn = (event.target as HTMLInputElement).checked;
    this.dispatchEvent(new CustomEvent('customerowners', { detail: { isOn } }));
  }

  private show(view: View): void {
    if (view !== this.state.view) this.change({ view });
  }

  private change(change: Partial<State>): void {
    this.dispatchEvent(new CustomEvent('state', { detail: { change } }));
  }
}
