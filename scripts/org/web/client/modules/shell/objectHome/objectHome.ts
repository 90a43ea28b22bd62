import { api, LightningElement } from 'lwc';
import type { HostListView, HostObject } from '../../../../../host-contract.ts';
import { hostObject } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import { pageConfig } from 'shell/pageConfig';
import { goTo, navigate } from 'shell/router';

/** Home of an object: its list views. */
export default class ObjectHome extends LightningElement {
  object: HostObject | undefined;
  error = '';
  count = '';
  name = '';
  search = '';
  timer: ReturnType<typeof setTimeout> | undefined;

  /** Developer name of the list view to show; the first one without. */
  @api filterName = '';

  @api
  get objectApiName(): string {
    return this.name;
  }
  set objectApiName(name: string) {
    if (name === this.name) return;
    this.name = name;
    this.object = undefined;
    this.error = '';
    this.count = '';
    this.search = '';
    hostObject(name).then(
      (object) => {
        if (name !== this.name) return;
        this.object = object;
        document.title = `${object.labelPlural} | ${pageConfig().org.name}`;
      },
      (error: unknown) => {
        if (name === this.name) this.error = messageOf(error);
      },
    );
  }

  get view(): HostListView | undefined {
    const views = this.object?.listViews ?? [];
    return views.find(({ name }) => name === this.filterName) ?? views[0];
  }

  get problem(): string {
    return this.view?.problem ?? '';
  }

  get options(): readonly object[] {
    return (this.object?.listViews ?? []).map(({ name, label }) => ({
      name,
      label,
      isSelected: name === this.view?.name,
    }));
  }

  handleView(event: Event): void {
    goTo(`/lightning/o/${this.name}/list?filterName=${encodeURIComponent((event.target as HTMLSelectElement).value)}`);
  }

  /** What the list view is filtered by. */
  get filterWords(): string {
    const words = this.view?.filters ?? [];
    return words.length ? ` · Filtered by ${words.join(', ')}` : '';
  }

  handleCount(event: CustomEvent<{ count: number }>): void {
    const { count } = event.detail;
    this.count = `${count} ${count === 1 ? 'item' : 'items'}`;
  }

  /** Not with every key. */
  handleSearch(event: Event): void {
    const term = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.search = term), 250);
  }

  handleNew(): void {
    navigate({ type: 'standard__objectPage', attributes: { objectApiName: this.name, actionName: 'new' }, state: {} });
  }
}
