import { api, LightningElement } from 'lwc';
import { fill, formatCount } from 'c/formatService';
import { places } from 'c/strategyDestinationModel';
import { objectiveOf, standingOf } from 'c/strategyMoveModel';
import type { MovePlace } from 'c/strategyDestinationModel';
import type { StrategyTree } from 'c/strategyTreeModel';
import { label } from './labels';

/** As many places as are listed at once. */
const MOST = 40;

/** Chooses where an objective or action is to stand; does what a drag does. Events: `move` a destination, `cancel`. */
export default class StrategyMover extends LightningElement {
  @api tree: StrategyTree | null = null;
  @api recordId = '';

  label = label;
  find = '';
  private hasFocused = false;

  override renderedCallback(): void {
    if (this.hasFocused) return;
    this.hasFocused = true;
    this.template?.querySelector<HTMLElement>('input')?.focus();
  }

  get heading(): string {
    const { tree, recordId } = this;
    if (!tree) return '';
    const name = standingOf(tree, recordId)?.node.action.name ?? objectiveOf(tree, recordId)?.objective.name ?? '';
    return fill(label.heading, name);
  }

  private get found(): readonly MovePlace[] {
    const words = this.find.trim().toLowerCase();
    const all = this.tree ? places(this.tree, this.recordId) : [];
    return words === '' ? all : all.filter(({ name }) => (name ?? label.noGoal).toLowerCase().includes(words));
  }

  get choices() {
    return this.found.slice(0, MOST).map(({ name, indent }, index) => ({
      key: String(index),
      name: name ?? label.noGoal,
      style: `padding-left:${10 + indent * 16}px`,
    }));
  }

  get note(): string {
    const { length } = this.found;
    if (length === 0) return label.none;
    return length > MOST ? formatCount(label.more, length - MOST) : '';
  }

  handleFind(event: Event): void {
    this.find = (event.target as HTMLInputElement).value;
  }

  handleChoose(event: Event): void {
    const chosen = this.found[Number((event.currentTarget as HTMLElement).dataset.index)];
    if (chosen) this.dispatchEvent(new CustomEvent('move', { detail: chosen.to }));
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
