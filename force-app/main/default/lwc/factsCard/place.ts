import type { PageReference } from 'lightning/navigation';
import type { FactFilter } from 'c/factModel';
import { FILTERS } from './labels';

/** The filter that the URL of a page names as `c__facts`; all facts without one. */
export const filterOf = ({ state = {} }: PageReference): FactFilter =>
  FILTERS.find(([filter]) => filter === state.c__facts)?.[0] ?? 'all';

/** The page with another filter; what else its URL says stays. */
export function referenceTo(page: PageReference, filter: FactFilter): PageReference {
  const others = Object.entries(page.state ?? {}).filter(([name]) => name !== 'c__facts');
  return { ...page, state: { ...Object.fromEntries(others), ...(filter === 'all' ? {} : { c__facts: filter }) } };
}
