import { expectedShare } from 'c/expectedModel';
import type { SeasonalWeights } from 'c/expectedModel';
import type { IsoDate } from 'c/periodModel';

export type ObjectiveCategory = 'Growth' | 'Retention' | 'Relationship' | 'Value' | 'Operational';
export type MeasureType = 'Qualitative' | 'Amount' | 'Number' | 'Percent';
export type ObjectiveStatus = 'Not Started' | 'On Track' | 'At Risk' | 'Off Track' | 'Achieved' | 'Dropped';
export type ActionStatus = 'Not Started' | 'In Progress' | 'Waiting' | 'Completed' | 'Dropped';
export type GoDecision = 'Undecided' | 'Go' | 'No-Go';
export type ExpectedCurve = 'Linear' | 'Seasonal';
export type ActionPriority = 'High' | 'Medium' | 'Low';

export const OBJECTIVE_CATEGORIES: readonly ObjectiveCategory[] = [
  'Growth',
  'Retention',
  'Relationship',
  'Value',
  'Operational',
];
export const MEASURE_TYPES: readonly MeasureType[] = ['Qualitative', 'Amount', 'Number', 'Percent'];
export const OBJECTIVE_STATUSES: readonly ObjectiveStatus[] = [
  'Not Started',
  'On Track',
  'At Risk',
  'Off Track',
  'Achieved',
  'Dropped',
];
export const ACTION_STATUSES: readonly ActionStatus[] = [
  'Not Started',
  'In Progress',
  'Waiting',
  'Completed',
  'Dropped',
];

/** What must be true at the end of the period, as `Objective__c` holds it. */
export interface Objective {
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  readonly category: ObjectiveCategory | null;
  readonly customerGoal: string | null;
  readonly solution: string | null;
  readonly measureType: MeasureType;
  readonly baselineValue: number | null;
  readonly targetValue: number | null;
  readonly actualValue: number | null;
  readonly contributionAmount: number | null;
  readonly weight: number | null;
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly responsibleId: string | null;
  readonly responsibleName: string | null;
  readonly status: ObjectiveStatus;
  /** Present when a person overrides the arithmetic. */
  readonly statusReason: string | null;
  readonly source: string | null;
  readonly sortOrder: number | null;
  readonly isCustomerVisible: boolean;
  /** The definition its actual value is computed by; `null` when a person keeps it. */
  readonly measureDefinitionId: string | null;
  readonly measureDefinitionName: string | null;
  /** When the actual value was last computed, as the org words it. */
  readonly measuredAt: string | null;
  readonly forecastValue: number | null;
  readonly expectedCurve: ExpectedCurve | null;
  /** Of its definition; they count on a seasonal curve only. */
  readonly seasonalWeights?: SeasonalWeights | null;
  readonly goDecision: GoDecision;
  readonly goDecidedBy: string | null;
  readonly goDecidedOn: IsoDate | null;
  readonly goReason: string | null;
  /** A net score below this one speaks for giving the objective up. */
  readonly abandonBelow: number | null;
  /** The objective of the period before that this one carries on. */
  readonly previousObjectiveId: string | null;
  readonly lastModifiedDate: string;
}

/** A step with an owner and a date, as `Action__c` holds it. */
export interface Action {
  readonly id: string;
  readonly objectiveId: string;
  readonly parentActionId: string | null;
  readonly name: string;
  readonly status: ActionStatus;
  readonly priority: ActionPriority | null;
  readonly startDate: IsoDate | null;
  readonly dueDate: IsoDate | null;
  readonly completedDate: IsoDate | null;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  readonly customerOwnerId?: string | null;
  readonly customerOwnerName: string | null;
  readonly isCustomerVisible: boolean;
  readonly signOffRequired: boolean;
  readonly signedOffBy: string | null;
  readonly signedOffAt?: string | null;
  readonly opportunityId: string | null;
  readonly cellId: string | null;
  readonly commitmentId: string | null;
  /** Kept in step with a standard Task, and the id of that. */
  readonly syncToTask: boolean;
  readonly taskId: string | null;
  readonly previousActionId: string | null;
  readonly sortOrder: number | null;
  readonly lastModifiedDate: string;
}

type Measured = Pick<Objective, 'measureType' | 'baselineValue' | 'targetValue' | 'actualValue'>;
type Timed = Pick<Objective, 'startDate' | 'dueDate'> & Partial<Pick<Objective, 'expectedCurve' | 'seasonalWeights'>>;

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** (actual − baseline) ÷ (target − baseline), 0 to 1, baseline 0 if not given; `null` when it cannot be told. */
export function attainment(objective: Measured): number | null {
  const { measureType, baselineValue, targetValue, actualValue } = objective;
  const baseline = baselineValue ?? 0;
  if (measureType === 'Qualitative' || targetValue === null || actualValue === null || targetValue === baseline)
    return null;
  return clamp((actualValue - baseline) / (targetValue - baseline));
}

/** The share of the way that should be behind it, 0 to 1: evenly over its days, on a seasonal curve as the months weigh; `null` without both dates. */
export const elapsedShare = (
  { startDate, dueDate, expectedCurve, seasonalWeights = null }: Timed,
  today: IsoDate,
): number | null => expectedShare(startDate, dueDate, today, expectedCurve === 'Seasonal' ? seasonalWeights : null);

/** Where the way from baseline to target should stand today; `null` when it cannot be told. */
export function expectedToDate(objective: Measured & Timed, today: IsoDate): number | null {
  const elapsed = elapsedShare(objective, today);
  if (elapsed === null || objective.measureType === 'Qualitative' || objective.targetValue === null) return null;
  const baseline = objective.baselineValue ?? 0;
  return baseline + (objective.targetValue - baseline) * elapsed;
}

/** At or above this part of what is expected an objective is on track, at or above the second at risk. */
const ON_TRACK_SHARE = 0.9;
const AT_RISK_SHARE = 0.7;

export interface ObjectiveHealth {
  /** What is shown: the arithmetic's, unless a person gave a reason for another. */
  readonly status: ObjectiveStatus;
  readonly derived: ObjectiveStatus;
  readonly isOverridden: boolean;
  /** 0 to 1: attainment, or for a qualitative objective the completed share of its actions; `null` when neither is known. */
  readonly progress: number | null;
  /** 0 to 1: the share of its time that is over. */
  readonly expected: number | null;
  readonly isOverdue: boolean;
}

/** The status by arithmetic: progress against the share of time that is over. */
export function objectiveHealth(objective: Objective, actionProgress: number | null, today: IsoDate): ObjectiveHealth {
  const progress = objective.measureType === 'Qualitative' ? actionProgress : attainment(objective);
  const expected = elapsedShare(objective, today);
  const isPast = objective.dueDate !== null && objective.dueDate < today;
  const derived = derive(objective.status, progress, expected, isPast);
  const isOverridden = Boolean(objective.statusReason) && objective.status !== derived;
  const status = isOverridden ? objective.status : derived;
  return {
    status,
    derived,
    isOverridden,
    progress,
    expected,
    isOverdue: isPast && status !== 'Achieved' && status !== 'Dropped',
  };
}

function derive(
  stored: ObjectiveStatus,
  progress: number | null,
  expected: number | null,
  isPast: boolean,
): ObjectiveStatus {
  if (stored === 'Dropped') return 'Dropped';
  if (progress === 1 || (progress === null && stored === 'Achieved')) return 'Achieved';
  if (isPast) return 'Off Track';
  if (progress === null) return stored === 'Achieved' ? 'Not Started' : stored;
  if (progress === 0 && (expected === null || expected === 0)) return 'Not Started';
  if (expected === null || expected === 0) return 'On Track';
  const ratio = progress / expected;
  if (ratio >= ON_TRACK_SHARE) return 'On Track';
  return ratio >= AT_RISK_SHARE ? 'At Risk' : 'Off Track';
}

/** Due before today and neither completed nor dropped. */
export const isActionOverdue = (action: Pick<Action, 'dueDate' | 'status'>, today: IsoDate): boolean =>
  action.dueDate !== null && action.dueDate < today && action.status !== 'Completed' && action.status !== 'Dropped';

/** The mean of the given shares, weighted by `weights` where those are positive; `null` for none. */
export function meanProgress(shares: readonly (number | null)[], weights?: readonly (number | null)[]): number | null {
  let total = 0;
  let weight = 0;
  shares.forEach((share, index) => {
    const own = weights?.[index] ?? 1;
    if (share === null || own <= 0) return;
    total += share * own;
    weight += own;
  });
  return weight > 0 ? total / weight : null;
}

/** Records nobody has filled in yet. */
export const BLANK_OBJECTIVE: Objective = {
  id: '',
  planId: '',
  name: '',
  category: null,
  customerGoal: null,
  solution: null,
  measureType: 'Qualitative',
  baselineValue: null,
  targetValue: null,
  actualValue: null,
  contributionAmount: null,
  weight: null,
  startDate: null,
  dueDate: null,
  responsibleId: null,
  responsibleName: null,
  status: 'Not Started',
  statusReason: null,
  source: null,
  sortOrder: null,
  isCustomerVisible: false,
  measureDefinitionId: null,
  measureDefinitionName: null,
  measuredAt: null,
  forecastValue: null,
  expectedCurve: null,
  goDecision: 'Undecided',
  goDecidedBy: null,
  goDecidedOn: null,
  goReason: null,
  abandonBelow: null,
  previousObjectiveId: null,
  lastModifiedDate: '',
};

export const BLANK_ACTION: Action = {
  id: '',
  objectiveId: '',
  parentActionId: null,
  name: '',
  status: 'Not Started',
  priority: null,
  startDate: null,
  dueDate: null,
  completedDate: null,
  assigneeId: null,
  assigneeName: null,
  customerOwnerName: null,
  isCustomerVisible: false,
  signOffRequired: false,
  signedOffBy: null,
  opportunityId: null,
  cellId: null,
  commitmentId: null,
  syncToTask: false,
  taskId: null,
  previousActionId: null,
  sortOrder: null,
  lastModifiedDate: '',
};
