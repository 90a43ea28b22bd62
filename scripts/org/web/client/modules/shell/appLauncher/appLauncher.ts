import { LightningElement } from 'lwc';
import { pageConfig } from 'shell/pageConfig';
import { tabUrl } from 'shell/tabUrl';

/** Dialog with the user's apps and all their items. Fires `close`. */
export default class AppLauncher extends LightningElement {
  term = '';

  renderedCallback(): void {
    const input = this.template?.querySelector('input');
    if (input && !this.template?.activeElement) input.focus();
  }

  get apps(): readonly object[] {
    return pageConfig()
      .apps.filter(({ label }) => this.matches(label))
      .map((app) => ({
        ...app,
        url: `/lightning/app/${app.name}`,
        initials: initials(app.label),
        style: `background:${app.brandColor}`,
      }));
  }

  get items(): readonly object[] {
    const tabs = new Map(pageConfig().apps.flatMap((app) => app.tabs.map((tab) => [tab.name, tab] as const)));
    return [...tabs.values()].filter(({ label }) => this.matches(label)).map((tab) => ({ ...tab, url: tabUrl(tab) }));
  }

  get isEmpty(): boolean {
    return this.apps.length + this.items.length === 0;
  }

  matches(label: string): boolean {
    return label.toLowerCase().includes(this.term.toLowerCase());
  }

  handleTerm(event: Event): void {
    this.term = (event.target as HTMLInputElement).value;
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.handleClose();
    if (event.key !== 'Tab') return;
    const all = [...(this.template?.querySelectorAll<HTMLElement>('button, input, a') ?? [])];
    const [from, to] = event.shiftKey ? [all[0], all.at(-1)] : [all.at(-1), all[0]];
    if (event.target !== from) return;
    event.preventDefault();
    to?.focus();
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}

const initials = (label: string): string =>
  label
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('');
