import type { Plan } from 'c/planModel';
import type { PlanContent } from 'c/planRecordService';
import type { UndoEntry } from 'c/undoService';

/** Pages that take the place of the tabs. */
export const PLAN_PAGES = ['handover', 'implementation', 'rollforward'] as const;
/** The tabs of a plan, and the pages that take their place, as the URL names them. */
export const PLAN_TABS = ['overview', 'strategy', 'whitespace', 'competition', ...PLAN_PAGES] as const;
export type PlanTab = (typeof PLAN_TABS)[number];

/** Something to tell the user that cannot be undone: what was done, or what the org refused. */
export interface Notice {
  readonly message: string;
  readonly isError: boolean;
}

/** What of a tab somebody asked for: the tab shows it, opened where it can be. */
export type PlanTarget =
  /** A record, and the field of its form. */
  | { readonly kind: 'record'; readonly id: string; readonly field?: string }
  /** The form of a new record; `of` is what it stands below, or the kind of a fact. */
  | { readonly kind: 'new'; readonly record: 'update' | 'call' | 'action' | 'objective' | 'fact'; readonly of?: string }
  /** A cell of the matrix. */
  | { readonly kind: 'cell'; readonly rowKey: string; readonly columnKey: string };

/** What a part of the plan tells the container, however deep it stands. */
export interface PlanEvents {
  /** Changed parts of the content, in sight at once, and as they were when a save fails. */
  readonly contentpatch: Partial<PlanContent>;
  /** Changed values of the plan itself. */
  readonly planpatch: Partial<Plan>;
  /** The org knows more than this page. */
  readonly contentreload: undefined;
  readonly scopereload: undefined;
  /** Something was done that can be taken back; the notice offers it, and Ctrl+Z does it. */
  readonly undoable: UndoEntry;
  readonly plannotice: Notice;
  /** A button asks for the last step to be taken back, or done again. */
  readonly stepundo: undefined;
  readonly stepredo: undefined;
  /** Somebody wants to go through the stale facts; the container opens the queue over whichever tab is in sight. */
  readonly factsrefresh: undefined;
  readonly tabopen: { readonly tab: PlanTab; readonly target?: PlanTarget };
}

/** Tells the container of the plan; the event crosses every component on its way. */
export function tellPlan<Name extends keyof PlanEvents>(
  from: EventTarget,
  name: Name,
  ...[detail]: PlanEvents[Name] extends undefined ? [] : [detail: PlanEvents[Name]]
): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
