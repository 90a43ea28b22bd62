import { api, LightningElement } from 'lwc';
import type { HostItem } from '../../../../../host-contract.ts';
import type { PageContext } from 'shell/flexiPage';
import { type ComponentClass, type Loaded, loadComponent } from 'shell/moduleLoader';
import { messageOf } from 'shell/orgClient';
import { isVisible } from 'shell/visibility';
import type { RecordRepresentation } from 'lightning/uiRecordApi';

/** One component of a page, made from its name; a note in its place when it cannot be shown. */
export default class PageItem extends LightningElement {
  @api context: PageContext = {};
  loaded: Loaded | undefined;
  failure = '';
  givenItem: HostItem | undefined;

  @api
  get item(): HostItem | undefined {
    return this.givenItem;
  }
  set item(item: HostItem | undefined) {
    const isSame = this.name(this.givenItem) === this.name(item);
    this.givenItem = item;
    if (!item || isSame) return;
    this.loaded = undefined;
    const wanted = this.name(item);
    void loadComponent(wanted).then((loaded) => {
      if (wanted === this.name(this.givenItem)) this.loaded = loaded;
    });
  }

  name(item: HostItem | undefined): string {
    if (!item) return '';
    return item.kind === 'field' ? 'flexipage:field' : item.name;
  }

  errorCallback(error: unknown): void {
    this.failure = messageOf(error);
  }

  get visibility(): { readonly isShown: boolean; readonly problem: string } {
    try {
      return {
        isShown: isVisible(this.item?.visibility, this.context.record as RecordRepresentation | undefined),
        problem: '',
      };
    } catch (error) {
      return { isShown: true, problem: messageOf(error) };
    }
  }

  get isShown(): boolean {
    return this.visibility.isShown;
  }

  get constructorToShow(): ComponentClass | undefined {
    return this.loaded?.kind === 'component' && !this.failure ? this.loaded.component : undefined;
  }

  get isLoading(): boolean {
    return this.loaded === undefined;
  }

  get properties(): Record<string, unknown> {
    const { item } = this;
    const { recordId, objectApiName } = this.context;
    const page = recordId ? { recordId, objectApiName } : {};
    if (item?.kind === 'field') return { ...page, field: item.field };
    const isBuiltIn = item?.name.includes(':') && !item.name.startsWith('c:');
    return { ...(item?.properties ?? {}), ...page, ...(isBuiltIn ? { pageContext: this.context } : {}) };
  }

  get notice(): object | undefined {
    const title = this.name(this.item);
    const { problem } = this.visibility;
    if (problem) return { heading: title, message: problem, icon: 'utility:warning', problems: [] };
    if (this.failure)
      return { heading: `${title} stopped working`, message: this.failure, icon: 'utility:error', problems: [] };
    if (this.loaded?.kind === 'unsupported') {
      const message = 'The local org does not render this component; a Salesforce org does.';
      return { heading: title, message, icon: 'utility:info', problems: [] };
    }
    if (this.loaded?.kind !== 'failed') return undefined;
    const { message, problems } = this.loaded;
    return {
      heading: `${title} could not be loaded`,
      message: problems.length ? '' : message,
      icon: 'utility:error',
      problems,
    };
  }
}
