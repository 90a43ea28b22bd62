import { LightningElement } from 'lwc';
import { hostObject } from 'shell/hostData';
import { messageOf } from 'shell/orgClient';
import { pageConfig } from 'shell/pageConfig';
import { goTo } from 'shell/router';
import { contains, soql } from 'shell/soql';

interface Hit {
  readonly id: string;
  readonly name: string;
  readonly object: string;
  readonly label: string;
  readonly icon: string;
}

/** Finds records by name in the objects that have a tab, and goes to the chosen one. */
export default class Search extends LightningElement {
  term = '';
  hits: readonly Hit[] = [];
  active = 0;
  isOpen = false;
  message = '';
  timer: ReturnType<typeof setTimeout> | undefined;
  asked = 0;

  get objects(): readonly string[] {
    const tabs = pageConfig().apps.flatMap(({ tabs }) => tabs);
    return [...new Set(tabs.filter(({ kind }) => kind === 'object').map(({ target }) => target))];
  }

  get isShown(): boolean {
    return this.objects.length > 0;
  }

  handleInput(event: Event): void {
    this.term = (event.target as HTMLInputElement).value.trim();
    clearTimeout(this.timer);
    if (this.term.length < 2) {
      this.isOpen = false;
      return;
    }
    this.timer = setTimeout(() => void this.search(), 200);
  }

  async search(): Promise<void> {
    const turn = (this.asked += 1);
    const answers = await Promise.allSettled(this.objects.map((name) => this.find(name)));
    if (turn !== this.asked) return;
    this.hits = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : [])).slice(0, 12);
    const failed = answers.find((answer) => answer.status === 'rejected');
    this.message = this.hits.length ? '' : failed ? messageOf(failed.reason) : `Nothing is called “${this.term}”.`;
    this.active = 0;
    this.isOpen = true;
  }

  async find(name: string): Promise<readonly Hit[]> {
    const { label, nameField, icon } = await hostObject(name);
    const { records } = await soql(
      `SELECT Id, ${nameField} FROM ${name} WHERE ${nameField} LIKE ${contains(this.term)} ORDER BY ${nameField} LIMIT 5`,
    );
    return records.map((row) => ({ id: String(row['Id']), name: String(row[nameField]), object: name, label, icon }));
  }

  go(hit: Hit | undefined): void {
    if (!hit) return;
    this.isOpen = false;
    const input = this.template?.querySelector('input');
    if (input) input.value = '';
    goTo(`/lightning/r/${hit.object}/${hit.id}/view`);
  }

  handleKey(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && this.hits.length) {
      event.preventDefault();
      this.active = (this.active + step + this.hits.length) % this.hits.length;
    } else if (event.key === 'Enter') this.go(this.hits[this.active]);
    else if (event.key === 'Escape') this.isOpen = false;
  }

  handlePick(event: Event): void {
    event.preventDefault();
    this.go(this.hits[Number((event.currentTarget as HTMLElement).dataset['index'])]);
  }

  handleBlur(): void {
    this.isOpen = false;
  }

  get rows(): readonly object[] {
    return this.hits.map((hit, index) => ({
      ...hit,
      index,
      selected: String(index === this.active),
      css: index === this.active ? 'option active' : 'option',
    }));
  }

  get isClosed(): boolean {
    return !this.isOpen;
  }

  get expanded(): string {
    return String(this.isOpen);
  }
}
