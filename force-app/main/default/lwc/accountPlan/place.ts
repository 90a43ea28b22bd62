import type { PageReference } from 'lightning/navigation';
import { PLAN_TABS } from 'c/planEventService';
import type { PlanTab } from 'c/planEventService';

/** What of a page is in its URL: `c__tab` and `c__plan`. */
export interface Place {
  readonly tab: PlanTab;
  /** `null` for the plan that is most relevant. */
  readonly planId: string | null;
}

export const START: Place = { tab: 'overview', planId: null };

export function placeOf({ state = {} }: PageReference): Place {
  const tab = PLAN_TABS.find((each) => each === state.c__tab) ?? START.tab;
  return { tab, planId: typeof state.c__plan === 'string' && state.c__plan !== '' ? state.c__plan : null };
}

/** Whether it is the page of a record, and not another one somebody leaves for. */
export function isOfRecord({ type, attributes }: PageReference, recordId: string | undefined): boolean {
  const { recordId: shown } = attributes ?? {};
  return type === 'standard__recordPage' && (typeof shown !== 'string' || isSameId(shown, recordId));
}

/** An address may have an id without its last three characters, which only say how its letters are written. */
const isSameId = (a: string, b = ''): boolean => a.slice(0, 15) === b.slice(0, 15);

/** The page at another place; what else its URL says stays. */
export const referenceTo = (page: PageReference, { tab, planId }: Place): PageReference => ({
  ...page,
  state: { ...page.state, c__tab: tab, ...(planId === null ? {} : { c__plan: planId }) },
});

export const isSamePlace = (a: Place, b: Place): boolean => a.tab === b.tab && a.planId === b.planId;
