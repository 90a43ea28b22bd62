import type { ActivityTask } from 'c/activityModel';
import type { CellRecord, Opportunity } from 'c/crmModel';
import { groupBy } from 'c/listModel';
import type { Action, Objective } from 'c/objectiveModel';

/** Work that counts towards no objective. */
export interface UnlinkedItem {
  readonly kind: 'opportunity' | 'task' | 'cell';
  readonly id: string;
  readonly name: string;
  /** What it may bring; `null` for tasks and where nobody says. */
  readonly amount: number | null;
  /** The objective it would serve by its words; `null` when a new one is suggested. */
  readonly suggestedId: string | null;
  /** What a new objective would be called. */
  readonly newName: string;
}

export interface UnlinkedWork {
  readonly items: readonly UnlinkedItem[];
  readonly dealCount: number;
  readonly dealAmount: number;
  readonly taskCount: number;
  readonly cellCount: number;
  readonly cellAmount: number;
}

/** What is known of the work of a plan; names of buying centers, offerings and accounts by id. */
export interface UnlinkedInput {
  readonly objectives: readonly Objective[];
  readonly actions: readonly Action[];
  readonly opportunities: readonly Opportunity[];
  readonly lines: readonly { readonly opportunityId: string; readonly productName: string | null }[];
  readonly tasks: readonly ActivityTask[];
  readonly cells: readonly CellRecord[];
  readonly names: ReadonlyMap<string, string>;
}

/** Open opportunities, open tasks and cells with a potential that no action serves, largest first, with the objective that fits best. */
export function unlinkedWork(input: UnlinkedInput): UnlinkedWork {
  const live = input.actions.filter((action) => action.status !== 'Dropped');
  const served = new Set(live.flatMap(({ opportunityId, cellId, taskId }) => [opportunityId, cellId, taskId]));
  const cellDeals = new Map(
    input.cells.flatMap((cell) => (cell.opportunityId === null ? [] : [[cell.opportunityId, cell.id] as const])),
  );
  const isServed = (opportunityId: string): boolean =>
    served.has(opportunityId) || served.has(cellDeals.get(opportunityId) ?? '');
  const suggest = suggester(input);
  const products = productsByDeal(input);
  const name = (id: string | null): string => (id === null ? '' : (input.names.get(id) ?? ''));
  const deals = input.opportunities
    .filter((deal) => !deal.isClosed && !isServed(deal.id))
    .map((deal): UnlinkedItem => {
      const center = name(deal.buyingCenterId);
      const words = [deal.name, center, ...(products.get(deal.id) ?? [])];
      return {
        kind: 'opportunity',
        id: deal.id,
        name: deal.name,
        amount: deal.amount,
        ...suggest(words, center || deal.name),
      };
    });
  const cells = input.cells
    .filter(
      (cell) =>
        (cell.potentialAmount ?? 0) > 0 && !isSettled(cell) && cell.opportunityId === null && !served.has(cell.id),
    )
    .map((cell): UnlinkedItem => {
      const offering = name(cell.offeringId);
      const place = name(cell.buyingCenterId) || name(cell.accountId);
      const own = [offering, place].filter(Boolean).join(' · ');
      return { kind: 'cell', id: cell.id, name: own, amount: cell.potentialAmount, ...suggest([offering, place], own) };
    });
  const tasks = input.tasks
    .filter(
      (task) =>
        !task.isClosed &&
        !served.has(task.id) &&
        !(task.whatId !== null && (served.has(task.whatId) || isServed(task.whatId))),
    )
    .map(
      (task): UnlinkedItem => ({
        kind: 'task',
        id: task.id,
        name: task.subject,
        amount: null,
        ...suggest([task.subject], task.subject),
      }),
    );
  const byAmount = (a: UnlinkedItem, b: UnlinkedItem): number =>
    (b.amount ?? 0) - (a.amount ?? 0) || a.name.localeCompare(b.name);
  return {
    items: [...[...deals].sort(byAmount), ...[...cells].sort(byAmount), ...tasks],
    dealCount: deals.length,
    dealAmount: sum(deals),
    taskCount: tasks.length,
    cellCount: cells.length,
    cellAmount: sum(cells),
  };
}

const sum = (items: readonly UnlinkedItem[]): number => items.reduce((total, { amount }) => total + (amount ?? 0), 0);

function productsByDeal({ lines }: UnlinkedInput): ReadonlyMap<string, readonly string[]> {
  const named = lines.flatMap(({ opportunityId, productName }) =>
    productName === null ? [] : [{ opportunityId, productName }],
  );
  return groupBy(
    named,
    ({ opportunityId }) => opportunityId,
    ({ productName }) => productName,
  );
}

/** Suggests the open objective that shares most words, the first of equals. */
function suggester({ objectives, actions }: UnlinkedInput) {
  const byObjective = groupBy(
    actions,
    ({ objectiveId }) => objectiveId,
    ({ name }) => name,
  );
  const known = objectives.filter(({ status }) => status !== 'Dropped' && status !== 'Achieved');
  // A word of the objective itself says more than one of its actions.
  const scored = known.flatMap(({ id, name, customerGoal, solution }, index) => [
    ...[...wordsOf([name, customerGoal ?? '', solution ?? ''])].map((word) => ({ word, index, score: 2 })),
    ...[...wordsOf(byObjective.get(id) ?? [])].map((word) => ({ word, index, score: 1 })),
  ]);
  const scores = groupBy(scored, ({ word }) => word);
  return (texts: readonly string[], newName: string): Pick<UnlinkedItem, 'suggestedId' | 'newName'> => {
    const sums = new Array<number>(known.length).fill(0);
    for (const word of wordsOf(texts))
      for (const { index, score: points } of scores.get(word) ?? []) sums[index] = (sums[index] ?? 0) + points;
    const most = sums.reduce((highest, each) => Math.max(highest, each), 0);
    const best = most > 0 ? known[sums.indexOf(most)] : undefined;
    return { suggestedId: best?.id ?? null, newName: newName.slice(0, 80) };
  };
}

/** Words that say nothing about what a piece of work is for. */
const COMMON = new Set(
  'the and for with from into over per all new our their this that are has have will was its more than call email meeting prepare follow send review plan deal opportunity renewal expansion upgrade'.split(
    ' ',
  ),
);

/** The telling words of texts: three letters and more (or holding a digit), no common ones, plural as singular. */
function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = texts
    .join(' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return new Set(
    words
      .filter((word) => (word.length > 2 || /\d/.test(word)) && !COMMON.has(word))
      .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word)),
  );
}

/** A person said that nothing is to be sold here. */
const isSettled = ({ statusOverride }: Pick<CellRecord, 'statusOverride'>): boolean =>
  statusOverride === 'Not Applicable' || statusOverride === 'Owned' || statusOverride === 'Lost';
