import { LightningElement } from 'lwc';
import type { HostApp } from '../../../../../host-contract.ts';
import { messageOf } from 'shell/orgClient';
import { reloadOnDeploy } from 'shell/liveReload';
import { pageConfig } from 'shell/pageConfig';
import type { PageReference } from 'shell/pageReference';
import { actionEvent, currentPlace, goTo, onNavigate, type Place } from 'shell/router';
import { tabUrl } from 'shell/tabUrl';
import { applyBrand } from 'shell/theme';
import { showToast } from 'shell/toaster';
import { refreshEvent, refreshPage } from 'lightning/refresh';

const appKey = 'shell.app';

/** The whole page: header, navigation, the page itself, dialogs and toasts. */
export default class App extends LightningElement {
  place: Place = currentPlace();
  app: HostApp | undefined = this.appOf(this.place);
  dialog: PageReference | undefined;

  connectedCallback(): void {
    onNavigate((place) => this.show(place));
    window.addEventListener(actionEvent, (event) => this.openDialog(event as CustomEvent<PageReference>));
    window.addEventListener(refreshEvent, (event) => {
      event.preventDefault();
      refreshPage().catch((error: unknown) =>
        showToast({ title: 'Refresh failed', message: messageOf(error), variant: 'error' }),
      );
    });
    reloadOnDeploy(pageConfig().version);
    this.show(this.place);
  }

  /** Behind a dialog nothing can be reached. */
  renderedCallback(): void {
    for (const part of this.template?.querySelectorAll<HTMLElement>('shell-header, main') ?? []) {
      part.inert = this.dialog !== undefined;
    }
  }

  appOf({ app }: Place): HostApp | undefined {
    const { apps } = pageConfig();
    const wanted = app?.replace(/^c__/, '') ?? localStorage.getItem(appKey);
    return apps.find(({ name }) => name === wanted) ?? apps[0];
  }

  show(place: Place): void {
    this.app = this.appOf(place);
    if (this.app) {
      localStorage.setItem(appKey, this.app.name);
      applyBrand(this.app.brandColor);
    }
    const [first] = this.app?.tabs ?? [];
    if (place.isHome && first) return goTo(tabUrl(first), true);
    // A page that only changes its state stays where it is, with its focus.
    const isMove = pageOf(place) !== pageOf(this.place);
    this.place = place;
    const { page } = place;
    const isForm = page?.attributes['actionName'] === 'new' || page?.attributes['actionName'] === 'edit';
    this.dialog = isForm ? page : undefined;
    if (isMove) this.focusMain();
  }

  /** A new-record or edit page is a dialog over the page it was called from. */
  openDialog(event: CustomEvent<PageReference>): void {
    const { type, attributes } = event.detail;
    const isForm = attributes['actionName'] === 'new' || attributes['actionName'] === 'edit';
    if (!isForm || (type !== 'standard__objectPage' && type !== 'standard__recordPage')) return;
    event.preventDefault();
    this.dialog = event.detail;
  }

  handleDialogClose(): void {
    const { page } = this.place;
    this.dialog = undefined;
    if (page?.attributes['actionName'] === 'new')
      goTo(`/lightning/o/${String(page.attributes['objectApiName'])}/list`, true);
    if (page?.attributes['actionName'] === 'edit') goTo(location.pathname.replace(/edit$/, 'view'), true);
  }

  handleSkip(event: Event): void {
    event.preventDefault();
    this.focusMain();
  }

  focusMain(): void {
    (this.template?.querySelector('main') as HTMLElement | null)?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }

  get hasApp(): boolean {
    return this.app !== undefined;
  }
}

const pageOf = ({ page }: Place): string => JSON.stringify([page?.type, page?.attributes]);
