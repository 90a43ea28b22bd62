import { daysBetween } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';

export const DEPARTMENTS = [
  'Sales',
  'Operations',
  'Service',
  'Marketing',
  'Finance',
  'Product',
  'Legal',
  'Executive',
] as const;
export type Department = (typeof DEPARTMENTS)[number];
export type CommitmentKind = 'Delivery' | 'Service Level';
export const COMMITMENT_STATUSES = ['Requested', 'Agreed', 'Delivered', 'Cancelled'] as const;
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** What a department has promised to the account, as `Commitment__c` holds it. Targets and actuals are percent. */
export interface Commitment {
  readonly id: string;
  readonly planId: string;
  readonly name: string;
  /** `C-0042`; given by the org. */
  readonly number: string | null;
  readonly department: Department | null;
  readonly kind: CommitmentKind;
  readonly description: string | null;
  readonly responsibleId: string | null;
  readonly responsibleName: string | null;
  readonly dueDate: IsoDate | null;
  readonly deliveredDate: IsoDate | null;
  readonly serviceTarget: number | null;
  readonly serviceActual: number | null;
  readonly status: CommitmentStatus;
  readonly isCustomerVisible: boolean;
  readonly objectiveId: string | null;
  readonly lastModifiedDate: string;
  readonly lastModifiedByName?: string | null;
}

type Promised = Pick<Commitment, 'kind' | 'status' | 'dueDate' | 'deliveredDate' | 'serviceTarget' | 'serviceActual'>;

/** Days a delivery came, or is, after its due date; 0 in time. The same as the field Breach Days. */
export function breachDays({ kind, status, dueDate, deliveredDate }: Promised, today: IsoDate): number {
  if (status === 'Cancelled' || kind !== 'Delivery' || dueDate === null) return 0;
  return Math.max(0, daysBetween(dueDate, deliveredDate ?? today));
}

/** Delivered or still open after the due date, or a service level below its target; the same as the field Breached. */
export function isBreached(commitment: Promised, today: IsoDate): boolean {
  const { kind, status, serviceTarget, serviceActual } = commitment;
  if (status === 'Cancelled') return false;
  if (kind === 'Delivery') return breachDays(commitment, today) > 0;
  return serviceTarget !== null && serviceActual !== null && serviceActual < serviceTarget;
}

/** Within as many days before its due date a delivery is said to be due. */
const DUE_SOON_DAYS = 14;

/** How a commitment stands; `percent` is the service level reached. */
export type CommitmentState =
  | { readonly is: 'late'; readonly days: number; readonly isDelivered: boolean }
  | { readonly is: 'below'; readonly percent: number }
  | { readonly is: 'due'; readonly days: number }
  | { readonly is: 'requested' | 'onTrack' | 'notMeasured' | 'delivered' | 'cancelled' }
  | { readonly is: 'met'; readonly percent: number };

export function commitmentState(commitment: Promised, today: IsoDate): CommitmentState {
  const { kind, status, dueDate, deliveredDate, serviceActual } = commitment;
  if (status === 'Cancelled') return { is: 'cancelled' };
  const isDelivered = status === 'Delivered' || deliveredDate !== null;
  if (kind === 'Service Level') {
    if (serviceActual === null) return { is: status === 'Requested' ? 'requested' : 'notMeasured' };
    return { is: isBreached(commitment, today) ? 'below' : 'met', percent: serviceActual };
  }
  const days = breachDays(commitment, today);
  if (days > 0) return { is: 'late', days, isDelivered };
  if (isDelivered) return { is: 'delivered' };
  const left = dueDate === null ? null : daysBetween(today, dueDate);
  if (left !== null && left <= DUE_SOON_DAYS) return { is: 'due', days: left };
  return { is: status === 'Requested' ? 'requested' : 'onTrack' };
}

const RANKS: Readonly<Record<CommitmentState['is'], number>> = {
  late: 0,
  below: 1,
  due: 2,
  requested: 3,
  onTrack: 4,
  notMeasured: 5,
  met: 6,
  delivered: 7,
  cancelled: 8,
};

function rankOf(state: CommitmentState): number {
  return state.is === 'late' && state.isDelivered ? RANKS.met : RANKS[state.is];
}

const gravity = (state: CommitmentState): number => {
  if (state.is === 'late') return -state.days;
  if (state.is === 'below') return state.percent;
  return 0;
};

/** What asks for action first: open and late longest, below its service level, due soon; then by due date. */
export const commitmentsByUrgency = (
  commitments: readonly Commitment[],
  today: IsoDate,
  department: Department | null = null,
): readonly Commitment[] =>
  commitments
    .filter((each) => department === null || each.department === department)
    .map((each) => ({ each, state: commitmentState(each, today) }))
    .sort(
      (a, b) =>
        rankOf(a.state) - rankOf(b.state) ||
        gravity(a.state) - gravity(b.state) ||
        (a.each.dueDate ?? '9').localeCompare(b.each.dueDate ?? '9') ||
        a.each.name.localeCompare(b.each.name),
    )
    .map(({ each }) => each);

/** What is wrong with a commitment, by field; the same as the validation rules of the org. */
export type CommitmentFault = 'name' | 'department' | 'dueDate' | 'deliveredDate' | 'serviceTarget';

export function commitmentFaults(
  commitment: Pick<
    Commitment,
    'name' | 'department' | 'kind' | 'status' | 'dueDate' | 'deliveredDate' | 'serviceTarget'
  >,
): readonly CommitmentFault[] {
  const { name, department, kind, status, dueDate, deliveredDate, serviceTarget } = commitment;
  const faults: CommitmentFault[] = [];
  if (name.trim() === '') faults.push('name');
  if (department === null) faults.push('department');
  if (kind === 'Delivery' && dueDate === null) faults.push('dueDate');
  if (kind === 'Service Level' && serviceTarget === null) faults.push('serviceTarget');
  if (status === 'Delivered' && deliveredDate === null) faults.push('deliveredDate');
  return faults;
}

export const BLANK_COMMITMENT: Commitment = {
  id: '',
  planId: '',
  name: '',
  number: null,
  department: null,
  kind: 'Delivery',
  description: null,
  responsibleId: null,
  responsibleName: null,
  dueDate: null,
  deliveredDate: null,
  serviceTarget: null,
  serviceActual: null,
  status: 'Requested',
  isCustomerVisible: false,
  objectiveId: null,
  lastModifiedDate: '',
};
