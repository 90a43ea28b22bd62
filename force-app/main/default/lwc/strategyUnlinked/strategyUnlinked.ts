import { api, LightningElement } from 'lwc';
import { fill, formatCount, formatMoney } from 'c/formatService';
import { objectiveNodes } from 'c/strategyEditModel';
import type { StrategyTree } from 'c/strategyTreeModel';
import type { UnlinkedWork } from 'c/strategyUnlinkedModel';
import { label } from './labels';

/** The last row of the work: what counts towards no objective, and what to do with the largest of it. Event `links`. */
export default class StrategyUnlinked extends LightningElement {
  @api work: UnlinkedWork | null = null;
  @api tree: StrategyTree | null = null;
  @api canLink = false;

  label = label;

  get line(): string {
    const { work } = this;
    if (!work) return '';
    const parts = [
      ...(work.dealCount > 0 ? [formatCount(label.deals, work.dealCount, formatMoney(work.dealAmount))] : []),
      ...(work.taskCount > 0 ? [formatCount(label.tasks, work.taskCount)] : []),
      ...(work.cellCount > 0 ? [formatCount(label.cells, work.cellCount, formatMoney(work.cellAmount))] : []),
    ];
    return fill(label.line, parts.join(', '));
  }

  /** The objective the first one would go to, and its name. */
  get suggestion(): string {
    const item = this.work?.items[0];
    if (!item) return '';
    const nodes = this.tree ? objectiveNodes(this.tree) : [];
    const fitting = nodes.find(({ objective }) => objective.id === item.suggestedId);
    return fill(label.suggested, fitting?.objective.name ?? label.isNew, item.name);
  }

  handleLinks(): void {
    this.dispatchEvent(new CustomEvent('links'));
  }
}
