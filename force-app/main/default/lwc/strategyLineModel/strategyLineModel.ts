import { elapsedShare } from 'c/objectiveModel';
import type { Objective } from 'c/objectiveModel';
import { addDays, daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';

/** Size of the drawing, in pixels. */
const LINE_WIDTH = 92;
const LINE_HEIGHT = 26;
const EDGE = 3;
const STEPS = 11;

/** Two lines as SVG path data: what was expected over the whole time, and from the base to where it stands today. */
export interface MeasureLine {
  readonly expected: string;
  readonly actual: string;
  /** Where the actual line ends. */
  readonly x: number;
  readonly y: number;
}

/** The line of a measured objective; `null` without dates, target or a value. */
export function measureLine(
  objective: Pick<
    Objective,
    'measureType' | 'baselineValue' | 'targetValue' | 'actualValue' | 'startDate' | 'dueDate'
  > &
    Partial<Pick<Objective, 'expectedCurve' | 'seasonalWeights'>>,
  today: IsoDate,
): MeasureLine | null {
  const { measureType, targetValue, actualValue, startDate, dueDate } = objective;
  if (measureType === 'Qualitative' || targetValue === null || actualValue === null) return null;
  if (startDate === null || dueDate === null || dueDate <= startDate) return null;
  const base = objective.baselineValue ?? 0;
  const low = Math.min(base, targetValue, actualValue);
  const high = Math.max(base, targetValue, actualValue);
  const y = (value: number): number =>
    round(LINE_HEIGHT - EDGE - (high === low ? 0 : (value - low) / (high - low)) * (LINE_HEIGHT - 2 * EDGE));
  const x = (share: number): number => round(EDGE + share * (LINE_WIDTH - 2 * EDGE));
  const days = daysBetween(startDate, dueDate);
  const points = Array.from({ length: STEPS + 1 }, (_, step) => {
    const day = addDays(startDate, Math.round((days * step) / STEPS));
    const share = elapsedShare(objective, day) ?? 0;
    return `${x(step / STEPS)} ${y(base + (targetValue - base) * share)}`;
  });
  const elapsed = Math.min(1, Math.max(0, daysBetween(startDate, today) / days));
  const end = { x: x(elapsed), y: y(actualValue) };
  return {
    expected: `M${points.join('L')}`,
    actual: `M${x(0)} ${y(base)}L${end.x} ${end.y}`,
    ...end,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
