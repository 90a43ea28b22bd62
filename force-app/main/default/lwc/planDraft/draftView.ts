import { fill } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { scoreAfter } from 'c/planQualityModel';
import { fixText } from 'c/planQualityService';
import { buildOf, foundIn, isFound, newPlanOf } from './draftState';
import type { Draft, Head } from './draftState';
import { sourceText } from './draftWords';
import { draftQuality } from './quality';
import { STEPS, STEP_NAMES, label } from './labels';
import type { Step } from './labels';

/** Answers that are asked for while a plan is drafted. */
const ANSWERS = 3;

/** The steps with a mark on those that are past. */
export function stepViews(current: Step) {
  const at = STEPS.indexOf(current);
  return STEPS.map((step, index) => ({
    step,
    name: STEP_NAMES[step],
    mark: index < at ? '✓' : String(index + 1),
    stepClass: index < at ? 'step step_past' : index === at ? 'step step_current' : 'step',
    current: index === at ? ('step' as const) : undefined,
  }));
}

export const stepTitle = (step: Step): string =>
  fill(label.stepOf, STEPS.indexOf(step) + 1, STEPS.length, STEP_NAMES[step]);

/** Where the values that are proposed come from, in words. */
export function sourceViews({ proposal: { planType, period, target } }: Draft) {
  return { planType: sourceText(planType), period: sourceText(period), target: sourceText(target) };
}

/** What was found, one line each. */
export const findingViews = (draft: Draft) =>
  foundIn(draft).map((finding) => {
    const isTicked = !finding.isEmpty && isFound(draft, finding.key);
    const count = finding.isEmpty ? label.nothing : finding.count;
    const lineClass = isTicked ? 'line' : 'line line_off';
    return { ...finding, isTicked, count, lineClass, include: fill(label.include, finding.name) };
  });

/** How good the plan would be, and what would raise it most. */
export function qualityView(draft: Draft, today: IsoDate) {
  const quality = draftQuality(newPlanOf(draft), draft.from, buildOf(draft), today);
  const answers = quality.fixes.slice(0, ANSWERS).map((fix, index) => ({
    key: String(index),
    text: fixText(fix),
    gain: `+${Math.round(fix.gain)}`,
  }));
  return { score: quality.score, raise: fill(label.qualityRaise, scoreAfter(quality, ANSWERS)), answers };
}

/** `2 of 5 selected`. */
export const countOfTicked = (rows: readonly { readonly isTicked: boolean }[]): string =>
  fill(label.selected, rows.filter(({ isTicked }) => isTicked).length, rows.length);

/** What is wrong with each field of the head that is asked for; empty where it is right. */
export const headProblems = ({ name, start, end, target }: Head): Readonly<Record<string, string>> => ({
  name: name.trim() ? '' : label.nameMissing,
  end: end > start ? '' : label.periodWrong,
  target: (target ?? 0) < 0 ? label.targetNegative : '',
});
