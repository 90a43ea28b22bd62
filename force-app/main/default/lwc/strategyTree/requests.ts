import type { StrategyAccess } from 'c/strategyEditModel';
import type { StrategyRow } from 'c/strategyRowModel';

/** What a row can ask for, each by the event of its name. */
export type Ask = 'open' | 'complete' | 'add' | 'remove' | 'moveto' | 'signoff';

/** What the event says; `null` where the row cannot ask for it. */
export function detailOf(row: StrategyRow, ask: Ask, access: StrategyAccess): object | null {
  if (row.kind === 'goal') return null;
  const { key: id, kind } = row;
  const action = kind === 'action' ? row.node.action : null;
  switch (ask) {
    case 'add':
      return { objectiveId: action?.objectiveId ?? id, parentActionId: action && id };
    case 'complete':
      return action && access.action.canEdit ? { id, isCompleted: action.status !== 'Completed' } : null;
    case 'signoff':
      return { id };
    default:
      return { kind, id };
  }
}
