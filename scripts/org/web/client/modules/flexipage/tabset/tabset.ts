import { api, LightningElement } from 'lwc';
import type { HostItem } from '../../../../../host-contract.ts';
import type { PageContext } from 'shell/flexiPage';
import { loadComponent } from 'shell/moduleLoader';
import { isVisible } from 'shell/visibility';
import type { RecordRepresentation } from 'lightning/uiRecordApi';

interface Tab {
  readonly id: string;
  readonly title: string;
  readonly items: readonly HostItem[];
}

const tabKey = 'tab';

/** The tab that was open here before the document was loaded again, or before going on and back. */
const rememberedTab = (): string | undefined => (history.state as Record<string, string> | null)?.[tabKey];

const standardTitles: Readonly<Record<string, string>> = {
  'Standard.Tab.activity': 'Activity',
  'Standard.Tab.chatter': 'Chatter',
  'Standard.Tab.collaborate': 'Collaborate',
  'Standard.Tab.detail': 'Details',
  'Standard.Tab.marketing': 'Marketing',
  'Standard.Tab.news': 'News',
  'Standard.Tab.relatedLists': 'Related',
};

/** Tabs of a page. A tab's components are made when it is first opened and kept from then on. */
export default class Tabset extends LightningElement {
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  @api pageContext: PageContext = {};
  /** Facet with the tabs. */
  @api tabs = '';
  @api label = '';
  chosen: string | undefined = rememberedTab();
  opened: ReadonlySet<string> = new Set();
  private isFetching = false;

  override renderedCallback(): void {
    if (this.isFetching || this.all.length === 0) return;
    this.isFetching = true;
    requestIdleCallback(() => this.fetchAll());
  }

  /** What is behind the other tabs comes while nobody waits for it; what is wrong with it is told to who opens it. */
  private fetchAll(): void {
    for (const item of this.all.flatMap(({ items }) => items))
      if (item.kind === 'component') void loadComponent(item.name);
  }

  get all(): readonly Tab[] {
    const { facets = {}, record } = this.pageContext;
    return (facets[this.tabs] ?? [])
      .filter(
        (item) => item.kind === 'component' && isVisible(item.visibility, record as RecordRepresentation | undefined),
      )
      .map((item) => {
        const { title = '', body = '' } = item.kind === 'component' ? item.properties : {};
        return {
          id: item.id,
          title: standardTitles[String(title)] ?? String(title),
          items: facets[String(body)] ?? [],
        };
      });
  }

  get active(): string | undefined {
    const tabs = this.all;
    if (this.chosen && tabs.some(({ id }) => id === this.chosen)) return this.chosen;
    const marked = (this.pageContext.facets?.[this.tabs] ?? []).find(
      (item) => item.kind === 'component' && item.properties['active'] === 'true',
    );
    return marked && tabs.some(({ id }) => id === marked.id) ? marked.id : tabs[0]?.id;
  }

  get heads(): readonly object[] {
    return this.all.map(({ id, title }) => {
      const isActive = id === this.active;
      return {
        id,
        title,
        selected: String(isActive),
        focus: isActive ? '0' : '-1',
        css: isActive ? 'slds-tabs_default__item slds-is-active' : 'slds-tabs_default__item',
      };
    });
  }

  get panels(): readonly object[] {
    const { active } = this;
    return this.all
      .filter(({ id }) => id === active || this.opened.has(id))
      .map(({ id, title, items }) => ({ id, title, items, css: id === active ? 'panel' : 'panel slds-hide' }));
  }

  open(id: string): void {
    this.opened = new Set([...this.opened, this.active ?? id, id]);
    this.chosen = id;
    history.replaceState({ ...history.state, [tabKey]: id }, '');
  }

  handleClick(event: Event): void {
    event.preventDefault();
    this.open((event.currentTarget as HTMLElement).dataset['id'] ?? '');
  }

  handleKey(event: KeyboardEvent): void {
    const ids = this.all.map(({ id }) => id);
    const at = ids.indexOf(this.active ?? '');
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const id = ids[(next + ids.length) % ids.length] ?? '';
    this.open(id);
    requestAnimationFrame(() =>
      (this.template?.querySelector(`[role="tab"][data-id="${CSS.escape(id)}"]`) as HTMLElement | null)?.focus(),
    );
  }
}
