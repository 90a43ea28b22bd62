import type { ChangeDecision } from 'c/changeModel';
import { operationsOf } from 'c/changeWriteModel';
import type { ChangeWrites } from 'c/changeWriteModel';
import { fill, formatCount } from 'c/formatService';
import { MOST_OPERATIONS } from 'c/mutationService';
import { PENDING } from 'c/planContentModel';
import { writesText } from './changeWords';
import { label } from './labels';

/** What Accept All would write, line by line; no more than one transaction holds. */
export interface Preview {
  readonly heading: string;
  readonly note: string;
  readonly acceptLabel: string;
  readonly lines: readonly { readonly key: string; readonly summary: string; readonly text: string }[];
  readonly writes: readonly ChangeWrites[];
}

interface Wanted {
  readonly summary: string;
  readonly writes: ChangeWrites;
}

export function previewOf(
  wanted: readonly Wanted[],
  hasFacts: boolean,
  objectiveName: (id: string) => string,
): Preview {
  let fitting = wanted;
  while (operationsOf(fitting.map(({ writes }) => writes)) > MOST_OPERATIONS) fitting = fitting.slice(0, -1);
  const part = fitting.length < wanted.length ? fill(label.previewPart, fitting.length, wanted.length) : '';
  return {
    heading: formatCount(label.previewTitle, fitting.length),
    note: [part, hasFacts ? label.previewFacts : ''].filter(Boolean).join(' '),
    acceptLabel: fill(label.acceptCount, fitting.length),
    lines: fitting.map(({ summary, writes }) => ({
      key: writes.decision.key,
      summary,
      text: writesText(writes, objectiveName),
    })),
    writes: fitting.map(({ writes }) => writes),
  };
}

/** A decision with who took it, and whether it can be taken back now. */
export function decidedRow(decision: ChangeDecision, canDecide: boolean) {
  const { id, key, summary, decidedByName } = decision;
  const isAccepted = decision.decision === 'Accepted';
  const by = isAccepted ? label.acceptedBy : label.ignoredBy;
  const unnamed = isAccepted ? label.accepted : label.ignored;
  return {
    key,
    summary: summary ?? key,
    icon: isAccepted ? 'utility:check' : 'utility:dash',
    who: decidedByName === null ? unnamed : fill(by, decidedByName),
    canUndo: canDecide && !id.startsWith(PENDING),
    undoName: fill(label.named, label.undo, summary ?? key),
  };
}
