import { rebasedParts } from 'c/planContentModel';
import type { IsoDate } from 'c/periodModel';
import type { PlanTab } from 'c/planEventService';
import type { PlanContent } from 'c/planRecordService';
import type { View } from './desk';

/** What each opened tab shows: out of sight it keeps what it was given last, and works nothing out. */
export type Seen = Readonly<Partial<Record<PlanTab, View>>>;

/**
 * The tabs with what there is now in those that are `live`. A tab lets go of another plan at once, and of content that is read
 * anew, so that nobody goes on with what they began in it.
 */
export function seenBy(seen: Seen, view: View, live: readonly PlanTab[]): Seen {
  const tabs = new Set([...(Object.keys(seen) as PlanTab[]), ...live]);
  const next = [...tabs].map((tab) => {
    const given = seen[tab];
    const isSame = given && given.plan?.id === view.plan?.id && view.content !== null;
    return [tab, isSame && !live.includes(tab) ? given : view] as const;
  });
  return Object.fromEntries(next);
}

/** The change a tab makes, made of what there is now instead of what the tab was given. */
export function patchOf(patch: Partial<PlanContent>, given: View | undefined, { content }: View): Partial<PlanContent> {
  const base = given?.content;
  return base && content && base !== content
    ? rebasedParts<PlanContent, Partial<PlanContent>>(content, base, patch)
    : patch;
}

type Common = Pick<View, 'plan' | 'scope' | 'content'> & { readonly today: IsoDate };
export type Given = Readonly<Record<string, Common>>;

/** What is given of each view to whoever shows it. */
export const givenOf = (views: Readonly<Record<string, View>>, today: IsoDate): Given =>
  Object.fromEntries(
    Object.entries(views).map(([name, { plan, scope, content }]) => [name, { plan, scope, content, today }]),
  );
