import { api, LightningElement } from 'lwc';
import type { HostApp } from '../../../../../host-contract.ts';
import type { Place } from 'shell/router';
import { tabUrl } from 'shell/tabUrl';

/** App launcher, app name and the app's tabs; a menu on narrow screens. */
export default class NavBar extends LightningElement {
  @api app: HostApp | undefined;
  @api place: Place | undefined;
  isLauncherOpen = false;
  isMenuOpen = false;

  /** The tab of the page is in sight, however many stand before it. */
  override renderedCallback(): void {
    this.template?.querySelector('.current')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  get appLabel(): string {
    return this.app?.label ?? '';
  }

  get tabs(): readonly object[] {
    const { page } = this.place ?? {};
    const shown = page?.attributes['objectApiName'] ?? page?.attributes['apiName'] ?? page?.attributes['pageName'];
    return (this.app?.tabs ?? []).map((tab) => {
      const isCurrent =
        shown !== undefined &&
        (shown === tab.target || shown === tab.name || (tab.kind === 'home' && shown === 'home'));
      return {
        ...tab,
        url: tabUrl(tab),
        current: isCurrent ? 'page' : undefined,
        css: isCurrent ? 'tab current' : 'tab',
      };
    });
  }

  get navClass(): string {
    return this.isMenuOpen ? 'tabs open' : 'tabs';
  }

  get menuState(): string {
    return String(this.isMenuOpen);
  }

  handleLauncher(): void {
    this.isLauncherOpen = true;
  }

  handleLauncherClose(): void {
    this.isLauncherOpen = false;
    (this.template?.querySelector('.waffle') as HTMLElement | null)?.focus();
  }

  handleMenu(): void {
    this.isMenuOpen = !this.isMenuOpen;
  }

  handleTab(): void {
    this.isMenuOpen = false;
  }
}
