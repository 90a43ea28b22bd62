import { api, LightningElement } from 'lwc';
import type { HostApp, HostPage, HostTab } from '../../../../../host-contract.ts';
import { appPage, homePage } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import { pageConfig } from 'shell/pageConfig';
import type { Place } from 'shell/router';

type View =
  | {
      readonly kind: 'record';
      readonly recordId: string;
      readonly objectApiName: string;
      readonly relationship: string;
    }
  | { readonly kind: 'object'; readonly objectApiName: string; readonly filterName: string }
  | { readonly kind: 'page'; readonly load: () => Promise<HostPage> }
  | { readonly kind: 'component'; readonly name: string }
  | { readonly kind: 'missing'; readonly heading: string; readonly message: string };

const missing = (heading: string, message: string): View => ({ kind: 'missing', heading, message });

function viewOfTab(tab: HostTab): View {
  switch (tab.kind) {
    case 'object':
      return { kind: 'object', objectApiName: tab.target, filterName: '' };
    case 'page':
      return { kind: 'page', load: () => appPage(tab.target) };
    case 'component':
      return { kind: 'component', name: `c:${tab.target}` };
    case 'home':
    case 'web':
    case 'unsupported':
      return missing('This tab is not shown here', `The local org does not render the tab "${tab.label}".`);
  }
}

function viewOf({ page }: Place, app: HostApp): View {
  const { attributes = {}, state = {}, type } = page ?? {};
  const text = (name: string): string => String(attributes[name] ?? '');
  switch (type) {
    case 'standard__recordPage':
    case 'standard__recordRelationshipPage':
      return {
        kind: 'record',
        recordId: text('recordId'),
        objectApiName: text('objectApiName'),
        relationship: text('relationshipApiName'),
      };
    case 'standard__objectPage':
      return { kind: 'object', objectApiName: text('objectApiName'), filterName: state['filterName'] ?? '' };
    case 'standard__navItemPage': {
      const tab = pageConfig()
        .apps.flatMap(({ tabs }) => tabs)
        .find(({ name }) => name === text('apiName'));
      return tab
        ? viewOfTab(tab)
        : missing('You have no such tab', `There is no tab ${text('apiName')}, or it is not assigned to you.`);
    }
    case 'standard__namedPage':
      return text('pageName') === 'home'
        ? { kind: 'page', load: () => homePage(app.name) }
        : missing('There is no such page', `The local org has no page named ${text('pageName')}.`);
    case 'standard__component':
      return { kind: 'component', name: text('componentName') };
    default:
      return missing(
        'There is no such page',
        'The address is not one of a Lightning page. Choose a tab above, or search for a record.',
      );
  }
}

/** The page at the current place. */
export default class PageView extends LightningElement {
  view: View | undefined;
  page: HostPage | undefined;
  error = '';
  asked = '';

  @api app: HostApp | undefined;

  @api
  get place(): Place | undefined {
    return this.shownPlace;
  }
  set place(place: Place | undefined) {
    this.shownPlace = place;
    const key = JSON.stringify(place?.page ?? null);
    if (!place || !this.app || key === this.asked || place.isHome) return;
    this.asked = key;
    this.show(viewOf(place, this.app));
  }
  shownPlace: Place | undefined;

  show(view: View): void {
    this.view = view;
    this.page = undefined;
    this.error = '';
    if (view.kind === 'missing') document.title = `${view.heading} | ${pageConfig().org.name}`;
    if (view.kind !== 'page') return;
    const { asked } = this;
    view.load().then(
      (page) => {
        if (asked !== this.asked) return;
        this.page = page;
        document.title = `${page.label} | ${pageConfig().org.name}`;
      },
      (error: unknown) => (this.error = messageOf(error)),
    );
  }

  get record(): View | undefined {
    return this.view?.kind === 'record' ? this.view : undefined;
  }

  get object(): View | undefined {
    return this.view?.kind === 'object' ? this.view : undefined;
  }

  get component(): object | undefined {
    return this.view?.kind === 'component'
      ? { kind: 'component', name: this.view.name, id: 'page', properties: {} }
      : undefined;
  }

  get missing(): View | undefined {
    return this.view?.kind === 'missing' ? this.view : undefined;
  }

  get context(): object {
    return {};
  }
}
