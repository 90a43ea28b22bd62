export type ForceDirection = 'Driving' | 'Restraining';

/** What speaks for or against reaching an objective, as `Force__c` holds it. */
export interface Force {
  readonly id: string;
  readonly objectiveId: string;
  readonly name: string;
  readonly direction: ForceDirection;
  /** 1 to 10. */
  readonly strength: number;
  readonly mitigation: string | null;
  readonly sortOrder: number | null;
  readonly lastModifiedDate: string;
  readonly lastModifiedByName?: string | null;
}

export interface ForceSide {
  /** Strongest first, unless somebody ordered them. */
  readonly forces: readonly Force[];
  readonly score: number;
}

/** Both sides of an objective; `net` is what drives less what restrains, as the field Net Score. */
export interface ForceField {
  readonly driving: ForceSide;
  readonly restraining: ForceSide;
  readonly net: number;
  readonly isEmpty: boolean;
}

/** Behind all that have a place. */
const UNORDERED = 1e9;

const byStrength = (a: Force, b: Force): number =>
  (a.sortOrder ?? UNORDERED) - (b.sortOrder ?? UNORDERED) || b.strength - a.strength || a.name.localeCompare(b.name);

function sideOf(forces: readonly Force[], direction: ForceDirection): ForceSide {
  const side = forces.filter((force) => force.direction === direction);
  return {
    forces: [...side].sort(byStrength),
    score: side.reduce((total, { strength }) => total + strength, 0),
  };
}

export function forceField(forces: readonly Force[], objectiveId: string): ForceField {
  const own = forces.filter((force) => force.objectiveId === objectiveId);
  const driving = sideOf(own, 'Driving');
  const restraining = sideOf(own, 'Restraining');
  return { driving, restraining, net: driving.score - restraining.score, isEmpty: own.length === 0 };
}

/** A net score below the bound speaks for giving the objective up; without a bound or without forces nothing does. */
export const isBelowBound = (field: ForceField, abandonBelow: number | null): boolean =>
  abandonBelow !== null && !field.isEmpty && field.net < abandonBelow;

/** The objective whose forces are shown first: the one with most, of several the first given; `null` for none. */
export function objectiveInFocus(objectiveIds: readonly string[], forces: readonly Force[]): string | null {
  let best = objectiveIds[0] ?? null;
  let most = 0;
  for (const id of objectiveIds) {
    const count = forces.filter((force) => force.objectiveId === id).length;
    if (count > most) {
      best = id;
      most = count;
    }
  }
  return best;
}

/** Strength goes from 1 to 10 in whole steps. */
export const isStrength = (strength: number | null): strength is number =>
  strength !== null && Number.isInteger(strength) && strength >= 1 && strength <= 10;
