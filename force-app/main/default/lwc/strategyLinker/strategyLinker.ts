import { api, LightningElement } from 'lwc';
import { fill, formatMoney } from 'c/formatService';
import { objectiveNodes } from 'c/strategyEditModel';
import type { StrategyTree } from 'c/strategyTreeModel';
import type { UnlinkedItem } from 'c/strategyUnlinkedModel';
import { label } from './labels';

/** As many as are listed at once. */
const MOST = 20;
const NEW = 'new';

/** Links work that serves no objective, the suggested one chosen first. Events: `link` `{ id, objectiveId, newName }`, `cancel`. */
export default class StrategyLinker extends LightningElement {
  @api items: readonly UnlinkedItem[] = [];
  @api tree: StrategyTree | null = null;
  @api canCreateObjective = false;

  label = label;
  private hasFocused = false;

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('h3')?.focus();
  }

  get rows() {
    const objectives = (this.tree ? objectiveNodes(this.tree) : [])
      .filter(({ health }) => health.status !== 'Dropped')
      .map(({ objective }) => objective);
    return this.items.slice(0, MOST).map((item) => ({
      id: item.id,
      name: item.name,
      about: [label[item.kind], ...(item.amount === null ? [] : [formatMoney(item.amount)])].join(' · '),
      toLabel: fill(label.to, item.name),
      linkLabel: fill(label.linkNamed, item.name),
      choices: this.choicesOf(item, objectives),
    }));
  }

  /** The suggestion first, then a new objective, then the others. */
  private choicesOf(item: UnlinkedItem, objectives: readonly { readonly id: string; readonly name: string }[]) {
    const made = this.canCreateObjective ? [{ value: NEW, label: fill(label.isNew, item.newName) }] : [];
    const all = objectives.map(({ id, name }) => ({ value: id, label: name }));
    const fitting = all
      .filter(({ value }) => value === item.suggestedId)
      .map((choice) => ({ ...choice, label: fill(label.suggested, choice.label) }));
    const others = all.filter(({ value }) => value !== item.suggestedId);
    return [...fitting, ...made, ...others];
  }

  get moreLine(): string {
    return this.items.length > MOST ? fill(label.more, this.items.length - MOST) : '';
  }

  handleLink(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const item = this.items.find((each) => each.id === id);
    const select = [...(this.template?.querySelectorAll('select') ?? [])].find((each) => each.dataset.id === id);
    if (!item || !select?.value) return;
    const objectiveId = select.value === NEW ? null : select.value;
    this.hasFocused = false;
    this.dispatchEvent(new CustomEvent('link', { detail: { id: item.id, objectiveId, newName: item.newName } }));
  }

  handleKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.handleCancel();
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent('cancel'));
  }
}
