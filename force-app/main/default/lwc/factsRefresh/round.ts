/** How one fact of the queue was decided. */
export type Decision = 'confirmed' | 'edited' | 'dropped' | 'skipped';

/** One way through the queue: which facts, where it stands, what was decided. The facts are those that were stale at the start. */
export interface Round {
  readonly ids: readonly string[];
  readonly at: number;
  readonly decisions: Readonly<Record<string, Decision>>;
}

export const startRound = (ids: readonly string[]): Round => ({ ids, at: 0, decisions: {} });

/** The fact in sight; `null` at the end. */
export const currentId = (round: Round): string | null => round.ids[round.at] ?? null;

/** Remembers a decision on the fact in sight and goes on to the next. */
export function decided(round: Round, decision: Decision): Round {
  const id = currentId(round);
  if (id === null) return round;
  return { ...round, at: round.at + 1, decisions: { ...round.decisions, [id]: decision } };
}

export const stepBack = (round: Round): Round => ({ ...round, at: Math.max(0, round.at - 1) });

/** Takes back what was remembered of a decision the org refused, and returns to that fact. */
export function refused(round: Round, id: string): Round {
  const { [id]: gone, ...decisions } = round.decisions;
  return gone === undefined ? round : { ...round, at: Math.max(0, round.ids.indexOf(id)), decisions };
}

export function tally(round: Round): Readonly<Record<Decision, number>> {
  const counts = { confirmed: 0, edited: 0, dropped: 0, skipped: 0 };
  for (const decision of Object.values(round.decisions)) counts[decision] += 1;
  return counts;
}
