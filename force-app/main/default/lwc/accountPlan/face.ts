import type { UiCapabilities } from 'c/capabilityService';
import { fill, formatNumber } from 'c/formatService';
import type { View } from './desk';
import { label } from './labels';

export type Face = 'access' | 'gone' | 'error' | 'loading' | 'draft' | 'empty' | 'plan';

/** What a page of a plan or of an account shows, and why. `capabilities` are `null` while they are read. */
export interface Situation {
  readonly capabilities: UiCapabilities | null;
  readonly view: View;
  readonly isGone: boolean;
  readonly isDrafting: boolean;
  /** It is the page of a plan. */
  readonly isPlanPage: boolean;
}

export function faceOf({ capabilities, view, isGone, isDrafting, isPlanPage }: Situation): Face {
  if (capabilities && !capabilities.canReadPlans) return 'access';
  if (isGone) return 'gone';
  if (view.problem && !view.content) return 'error';
  if (!view.scope || !capabilities) return 'loading';
  if (isDrafting) return view.content ? 'draft' : 'loading';
  if (!view.plan) return isPlanPage ? 'gone' : 'empty';
  return 'plan';
}

/** The words of an account without a plan: an invitation for those who may make one. */
export const emptyWords = (accountName: string, canCreate: boolean) => ({
  title: fill(label.emptyTitle, accountName),
  text: canCreate ? label.emptyText : label.emptyReadOnly,
  action: canCreate ? label.draft : '',
});

/** What is said while the content is read: how far it is, where it takes several answers. */
export const loadingWords = ({ deals }: View): string =>
  deals ? fill(label.loadingMore, formatNumber(deals.all ?? deals.read), formatNumber(deals.read)) : label.loading;
