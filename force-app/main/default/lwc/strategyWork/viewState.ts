import type { PageReference } from 'lightning/navigation';
import { NO_FILTER } from 'c/strategyFilterModel';
import type { WorkFilter } from 'c/strategyFilterModel';

const WORK_VIEWS = ['tree', 'timeline', 'board'] as const;
export type WorkView = (typeof WORK_VIEWS)[number];

/** What of the work is in the URL: `c__view`, `c__mine`, `c__overdue` and `c__find`. */
export interface ViewState {
  readonly view: WorkView;
  readonly isMine: boolean;
  readonly isOverdue: boolean;
  readonly text: string;
}

export const FIRST_VIEW: ViewState = { view: 'tree', isMine: false, isOverdue: false, text: '' };

const OURS: readonly string[] = ['c__view', 'c__mine', 'c__overdue', 'c__find'];

export function viewStateOf({ state = {} }: PageReference): ViewState {
  return {
    view: WORK_VIEWS.find((each) => each === state.c__view) ?? FIRST_VIEW.view,
    isMine: state.c__mine === '1',
    isOverdue: state.c__overdue === '1',
    text: typeof state.c__find === 'string' ? state.c__find : '',
  };
}

/** The page in another view; what is as at first is left out, what else its URL says stays. */
export function referenceTo(page: PageReference, { view, isMine, isOverdue, text }: ViewState): PageReference {
  const others = Object.entries(page.state ?? {}).filter(([name]) => !OURS.includes(name));
  const said = {
    ...(view === FIRST_VIEW.view ? {} : { c__view: view }),
    ...(isMine ? { c__mine: '1' } : {}),
    ...(isOverdue ? { c__overdue: '1' } : {}),
    ...(text.trim() === '' ? {} : { c__find: text }),
  };
  return { ...page, state: { ...Object.fromEntries(others), ...said } };
}

export const filterOf = ({ isMine, isOverdue, text }: ViewState, userId: string): WorkFilter => ({
  ...NO_FILTER,
  mineOf: isMine ? userId : null,
  isOverdue,
  text,
});
