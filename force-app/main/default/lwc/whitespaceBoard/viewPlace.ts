import type { PageReference } from 'lightning/navigation';
import { STATUS_PRECEDENCE } from 'c/whitespaceCellModel';
import { FIRST_VIEW, MATRIX_VIEWS, MOST_PINNED } from 'c/whitespaceViewModel';
import type { Sort, ViewState } from 'c/whitespaceViewModel';

/** What of a view is in the URL, and under which name; of lists the parts stand between `|`. */
const NAMES = {
  view: 'c__wsView',
  measure: 'c__wsMeasure',
  statuses: 'c__wsStatus',
  text: 'c__wsFind',
  sort: 'c__wsSort',
  pinnedRows: 'c__wsPinRow',
  pinnedColumns: 'c__wsPinColumn',
  foldedRows: 'c__wsFoldRow',
  foldedColumns: 'c__wsFoldColumn',
  isTable: 'c__wsTable',
  compare: 'c__wsCompare',
} as const satisfies Record<keyof ViewState, string>;

const OURS: readonly string[] = Object.values(NAMES);

/** The view a URL asks for; what it does not say, or says of nothing we know, is as at first. */
export function viewStateOf({ state = {} }: PageReference): ViewState {
  const text = (name: keyof typeof NAMES): string => {
    const value: unknown = state[NAMES[name]];
    return typeof value === 'string' ? value : '';
  };
  const list = (name: keyof typeof NAMES): readonly string[] => text(name).split('|').filter(Boolean);
  const statuses = list('statuses');
  return {
    view: MATRIX_VIEWS.find((each) => each === text('view')) ?? FIRST_VIEW.view,
    measure: text('measure') === 'units' ? 'units' : 'value',
    statuses: STATUS_PRECEDENCE.filter((status) => statuses.includes(status)),
    text: text('text'),
    sort: sortOf(text('sort')),
    pinnedRows: list('pinnedRows').slice(-MOST_PINNED),
    pinnedColumns: list('pinnedColumns').slice(-MOST_PINNED),
    foldedRows: list('foldedRows'),
    foldedColumns: list('foldedColumns'),
    isTable: text('isTable') === '1',
    compare: text('compare'),
  };
}

const sortOf = (text: string): Sort | null =>
  text === '' ? null : { key: text.replace(/^-/, ''), isDescending: text.startsWith('-') };

/** The page in another view; what is as at first is left out, what else its URL says stays. */
export function referenceTo(page: PageReference, view: ViewState): PageReference {
  const others = Object.entries(page.state ?? {}).filter(([name]) => !OURS.includes(name));
  const said: Readonly<Record<keyof ViewState, string>> = {
    view: view.view === FIRST_VIEW.view ? '' : view.view,
    measure: view.measure === 'units' ? 'units' : '',
    statuses: view.statuses.join('|'),
    text: view.text.trim() === '' ? '' : view.text,
    sort: view.sort ? `${view.sort.isDescending ? '-' : ''}${view.sort.key}` : '',
    pinnedRows: view.pinnedRows.join('|'),
    pinnedColumns: view.pinnedColumns.join('|'),
    foldedRows: view.foldedRows.join('|'),
    foldedColumns: view.foldedColumns.join('|'),
    isTable: view.isTable ? '1' : '',
    compare: view.compare,
  };
  const ours = Object.entries(said).flatMap(([name, value]) =>
    value === '' ? [] : [[NAMES[name as keyof ViewState], value] as const],
  );
  return { ...page, state: { ...Object.fromEntries(others), ...Object.fromEntries(ours) } };
}
