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

/** The page at another place; what else its URL says stays. */
export const referenceTo = (page: PageReference, { tab, planId }: Place): PageReference => ({
  ...page,
  state: { ...page.state, c__tab: tab, ...(planId === null ? {} : { c__plan: planId }) },
});

export const isSamePlace = (a: Place, b: Place): boolean => a.tab === b.tab && a.planId === b.planId;
