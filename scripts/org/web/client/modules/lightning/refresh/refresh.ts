import { refreshAll } from 'lightning/graphql';
import { refreshRecords } from 'lightning/uiRecordApi';

export const refreshEvent = 'lightning__refresh';

/** Dispatched by a component: what the page shows is asked again. */
export class RefreshEvent extends CustomEvent<undefined> {
  constructor() {
    super(refreshEvent, { bubbles: true, composed: true, cancelable: true });
  }
}

type Handler = () => Promise<unknown>;

const handlers = new Map<number, Handler>();
let last = 0;

/** Calls `handler` on every refresh of the page; returns an id for `unregisterRefreshHandler`. */
export function registerRefreshHandler(_element: unknown, handler: Handler): number {
  handlers.set((last += 1), handler);
  return last;
}

export const unregisterRefreshHandler = (id: number): boolean => handlers.delete(id);

/** The page itself is the container here: nothing to register. */
export const registerRefreshContainer = (_element: unknown, _callback?: unknown): number => 0;
export const unregisterRefreshContainer = (_id: number): boolean => true;

export const REFRESH_COMPLETE = 'lightning__refreshComplete';
export const REFRESH_COMPLETE_WITH_ERROR = 'lightning__refreshCompleteWithError';
export const REFRESH_ERROR = 'lightning__refreshError';

/** Refreshes data wires and registered handlers. */
export async function refreshPage(): Promise<void> {
  await Promise.all([refreshAll(), refreshRecords(), ...[...handlers.values()].map((handler) => handler())]);
}
