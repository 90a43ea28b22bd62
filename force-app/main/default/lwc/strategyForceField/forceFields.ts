import { isStrength } from 'c/forceModel';
import type { Force, ForceDirection } from 'c/forceModel';
import type { GoDecision, Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { FormField, FormValues } from 'c/strategyForm';
import { label } from './labels';

/** What a person types of a force. */
export type ForceValues = Pick<Force, 'name' | 'direction' | 'strength' | 'mitigation'>;
/** The go / no-go record of an objective. */
export type Decision = Pick<Objective, 'goDecision' | 'goDecidedBy' | 'goDecidedOn' | 'goReason' | 'abandonBelow'>;

type Problems = Readonly<Record<string, string>>;

const DIRECTIONS = [
  { value: 'Driving', label: label.directionDriving },
  { value: 'Restraining', label: label.directionRestraining },
];
const DECISIONS: readonly { readonly value: GoDecision; readonly label: string }[] = [
  { value: 'Undecided', label: label.undecided },
  { value: 'Go', label: label.go },
  { value: 'No-Go', label: label.noGo },
];

export function forceFields(force: ForceValues): readonly FormField[] {
  const { name, direction, strength, mitigation } = force;
  return [
    {
      name: 'name',
      kind: 'text',
      label: label.name,
      value: name,
      text: name,
      isRequired: true,
      length: 80,
      isWide: true,
    },
    {
      name: 'direction',
      kind: 'choice',
      label: label.direction,
      value: direction,
      text: direction,
      choices: DIRECTIONS,
    },
    { name: 'strength', kind: 'number', label: label.strength, value: strength || null, text: String(strength) },
    {
      name: 'mitigation',
      kind: 'text',
      label: label.mitigation,
      help: label.mitigationHelp,
      value: mitigation,
      text: mitigation ?? '',
      length: 255,
      isWide: true,
    },
  ];
}

export const forceValues = (values: FormValues): ForceValues => ({
  name: String(values.name ?? ''),
  direction: String(values.direction ?? 'Driving') as ForceDirection,
  strength: Number(values.strength ?? 0),
  mitigation: values.mitigation === null ? null : String(values.mitigation ?? ''),
});

export const forceProblems = ({ name, strength }: ForceValues): Problems => ({
  ...(name.trim() === '' ? { name: label.faultName } : {}),
  ...(isStrength(strength) ? {} : { strength: label.faultStrength }),
});

export function decisionFields(decision: Decision, today: IsoDate): readonly FormField[] {
  const { goDecision, goDecidedBy, goDecidedOn, goReason, abandonBelow } = decision;
  const text = '';
  return [
    { name: 'goDecision', kind: 'choice', label: label.decision, value: goDecision, text, choices: DECISIONS },
    { name: 'goDecidedOn', kind: 'date', label: label.on, value: goDecidedOn ?? today, text },
    { name: 'goDecidedBy', kind: 'text', label: label.by, value: goDecidedBy, text, length: 120 },
    { name: 'abandonBelow', kind: 'number', label: label.abandonBelow, value: abandonBelow, text },
    { name: 'goReason', kind: 'text', label: label.reason, value: goReason, text, length: 255, isWide: true },
  ];
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** What is not decided has neither who nor when. */
export function decisionValues(values: FormValues): Decision {
  const goDecision = String(values.goDecision ?? 'Undecided') as GoDecision;
  const isOpen = goDecision === 'Undecided';
  return {
    goDecision,
    goDecidedBy: isOpen ? null : textOf(values.goDecidedBy),
    goDecidedOn: isOpen ? null : textOf(values.goDecidedOn),
    goReason: isOpen ? null : textOf(values.goReason),
    abandonBelow: typeof values.abandonBelow === 'number' ? values.abandonBelow : null,
  };
}

export const decisionProblems = (decision: Decision): Problems =>
  decision.goDecision !== 'Undecided' && (decision.goReason === null || decision.goDecidedBy === null)
    ? { '': label.faultReason }
    : {};
