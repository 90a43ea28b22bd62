import type { Force, ForceField } from 'c/forceModel';
import { isBelowBound } from 'c/forceModel';
import { fill, formatDay, formatNumber } from 'c/formatService';
import type { Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { label } from './labels';

/** Ten fills four fifths of a side; the number has the rest. */
const STRONGEST = 10;

/** A score with its sign: `+4`, `−3`, `0`. */
export const signed = (score: number): string =>
  score > 0 ? `+${formatNumber(score)}` : score < 0 ? `−${formatNumber(-score)}` : '0';

export const forceRow = (force: Force, editing: string | null) => ({
  id: force.id,
  name: force.name,
  strength: formatNumber(force.strength),
  barStyle: `width: ${Math.min(80, (force.strength / STRONGEST) * 80)}%`,
  mitigation: force.mitigation ?? '',
  isEditing: force.id === editing,
  editName: fill(label.actionNamed, label.edit, force.name),
  deleteName: fill(label.actionNamed, label.remove, force.name),
});

/** The go / no-go record in words, and how it looks. */
export function decisionView(objective: Objective, field: ForceField, today: IsoDate) {
  const { goDecision, goDecidedBy, goDecidedOn, goReason, abandonBelow } = objective;
  const isBelow = isBelowBound(field, abandonBelow);
  const word = goDecision === 'No-Go' ? label.noGo : label.go;
  const day = formatDay(goDecidedOn, today.slice(0, 4));
  const decided = (): string => {
    if (goDecision === 'Undecided') return label.undecided;
    if (goDecidedOn === null) return fill(label.decidedPlain, word);
    return goDecidedBy === null ? fill(label.decidedOn, word, day) : fill(label.decidedBy, word, day, goDecidedBy);
  };
  const bound = abandonBelow === null ? '' : signed(abandonBelow);
  const look = isBelow ? 'risk' : goDecision === 'Go' ? 'go' : 'open';
  return {
    text: decided(),
    reason: goReason ?? '',
    bound: bound && (isBelow ? fill(label.below, signed(field.net), bound) : fill(label.abandon, bound)),
    className: `decision decision_${look}`,
    isBelow,
    isGo: look === 'go',
    verb: goDecision === 'Undecided' ? label.decide : label.changeDecision,
  };
}
