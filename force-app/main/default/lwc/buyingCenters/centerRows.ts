import { centerRows } from 'c/buyingCenterModel';
import type { AccountNode, BuyingCenter } from 'c/crmModel';
import { fill } from 'c/formatService';
import { label } from './labels';

/** What a person is about to do with a buying center; `add` is for an account. */
export interface Task {
  readonly kind: 'add' | 'rename' | 'move' | 'delete';
  /** The account to add to, or the buying center. */
  readonly id: string;
}

export interface RowView {
  readonly id: string;
  readonly name: string;
  readonly style: string;
  readonly actions: readonly { readonly kind: Task['kind']; readonly icon: string; readonly name: string }[];
  readonly isOpen: boolean;
}

export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly RowView[];
  readonly empty: string;
  readonly isAdding: boolean;
}

const ACTIONS = [
  ['rename', 'utility:edit', label.rename],
  ['move', 'utility:move', label.move],
  ['delete', 'utility:delete', label.remove],
] as const;

/** The plan's own account first, as in the matrix. */
function topFirst(accounts: readonly AccountNode[]): readonly AccountNode[] {
  const known = new Set(accounts.map(({ id }) => id));
  const isBelow = ({ parentId }: AccountNode): number => Number(parentId !== null && known.has(parentId));
  return [...accounts].sort((a, b) => isBelow(a) - isBelow(b));
}

/** The accounts of a plan, each with its tree of buying centers as flat rows. */
export const accountViews = (
  accounts: readonly AccountNode[],
  centers: readonly BuyingCenter[],
  task: Task | null,
): readonly AccountView[] =>
  topFirst(accounts).map(({ id, name }) => {
    const rows = centerRows(centers, id).map(({ center, depth }) => ({
      id: center.id,
      name: center.name,
      style: `padding-inline-start: ${depth * 18}px`,
      actions: ACTIONS.map(([kind, icon, words]) => ({ kind, icon, name: fill(words, center.name) })),
      isOpen: task !== null && task.kind !== 'add' && task.id === center.id,
    }));
    const empty = rows.length === 0 ? fill(label.none, name) : '';
    return { id, name, rows, empty, isAdding: task?.kind === 'add' && task.id === id };
  });
