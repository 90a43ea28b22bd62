import USER_ID from '@salesforce/user/Id';
import type { ConflictView } from 'c/conflictNotice';
import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { filterWork, isFiltering } from 'c/strategyFilterModel';
import type { People } from 'c/strategyPeopleService';
import { strategyTree } from 'c/strategyTreeModel';
import type { StrategyTree } from 'c/strategyTreeModel';
import type { UnlinkedWork } from 'c/strategyUnlinkedModel';
import { conflictView } from './clash';
import type { Clash } from './clash';
import type { Work } from './editQueue';
import { label } from './labels';
import { unlinkedOf } from './linking';
import { filterOf } from './viewState';
import type { ViewState } from './viewState';

/** The work as it is shown. */
export interface Layout {
  /** All the work, and what of it the filter lets through. */
  readonly tree: StrategyTree | null;
  readonly shown: StrategyTree | null;
  readonly isEmpty: boolean;
  readonly hasNoMatch: boolean;
  /** How much the filter lets through, once there is one. */
  readonly matchLine: string;
  readonly unlinked: UnlinkedWork | null;
  readonly conflict: ConflictView | null;
}

/** While the records are read. */
export const NOTHING_YET: Layout = {
  tree: null,
  shown: null,
  isEmpty: false,
  hasNoMatch: false,
  matchLine: '',
  unlinked: null,
  conflict: null,
};

/** What the work is laid out by. */
interface Setting {
  readonly state: ViewState;
  readonly today: IsoDate;
  readonly people: People;
  readonly scope: PlanScope | null;
}

export function layoutOf(
  { work, clash }: { readonly work: Work; readonly clash: Clash | null },
  content: PlanContent,
  { state, today, people, scope }: Setting,
): Layout {
  const filter = filterOf(state, USER_ID);
  const isFiltered = isFiltering(filter);
  const { objectives, actions, matches } = filterWork(work, filter, today);
  const tree = strategyTree(work.objectives, work.actions, today);
  const shown = isFiltered ? strategyTree(objectives, actions, today) : tree;
  const count = work.objectives.length + work.actions.length;
  return {
    tree,
    shown,
    isEmpty: tree.objectiveCount === 0,
    hasNoMatch: shown.objectiveCount === 0,
    matchLine: isFiltered ? fill(label.filterCount, matches, count) : '',
    unlinked: unlinkedOf(work, content, scope),
    conflict: conflictView(clash, work, { people, content, scope }),
  };
}
