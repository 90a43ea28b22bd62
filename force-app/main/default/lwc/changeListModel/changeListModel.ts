import { CHANGE_KINDS, sinceOf } from 'c/changeModel';
import type { Change, ChangeDecision, ChangeInput, Since } from 'c/changeModel';
import { dealChanges } from 'c/changeDealModel';
import { actionChanges, caseChanges, championChanges, factChanges, renewalChanges } from 'c/changeRiskModel';
import type { IsoDate } from 'c/periodModel';

export interface ChangeList {
  readonly since: Since;
  /** What nobody has decided yet, what asks for attention first at the head. */
  readonly toDecide: readonly Change[];
  /** What was decided since, the latest first. */
  readonly decided: readonly ChangeDecision[];
}

/** What changed since the last review, without what somebody has decided. */
export function changeList(
  input: ChangeInput & { readonly decisions: readonly ChangeDecision[] },
  today: IsoDate,
): ChangeList {
  const since = sinceOf(input.plan);
  const known = new Set(input.decisions.map(({ key }) => key));
  const changes: readonly Change[] = [
    ...renewalChanges(input, today),
    ...championChanges(input, today),
    ...dealChanges(input, since),
    ...caseChanges(input, today),
    ...actionChanges(input, today),
    ...factChanges(input, today),
  ];
  return {
    since,
    toDecide: changes.filter(({ key }) => !known.has(key)).sort(inOrder),
    decided: input.decisions
      .filter(({ createdDate }) => Date.parse(createdDate) >= Date.parse(since.at))
      .sort((a, b) => Date.parse(b.createdDate) - Date.parse(a.createdDate) || (a.id < b.id ? 1 : -1)),
  };
}

/** Smaller is more urgent, among changes of one kind. */
function urgency(change: Change): number {
  switch (change.kind) {
    case 'renewal':
      return change.days;
    case 'champion':
      return -(change.days ?? Number.MAX_SAFE_INTEGER);
    case 'cases':
      return -change.count;
    case 'action':
      return -change.days;
    case 'facts':
      return 0;
    default:
      return -(change.amount ?? 0);
  }
}

const inOrder = (a: Change, b: Change): number =>
  CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
  urgency(a) - urgency(b) ||
  (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
