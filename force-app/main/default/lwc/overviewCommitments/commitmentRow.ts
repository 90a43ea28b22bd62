import { commitmentState } from 'c/commitmentModel';
import type { Commitment, CommitmentState, Department } from 'c/commitmentModel';
import { fill, formatCount, formatDay, formatPercent } from 'c/formatService';
import type { IsoDate } from 'c/periodModel';
import { label } from './labels';

export const DEPARTMENT_WORDS: Readonly<Record<Department, string>> = {
  Sales: label.sales,
  Operations: label.operations,
  Service: label.service,
  Marketing: label.marketing,
  Finance: label.finance,
  Product: label.product,
  Legal: label.legal,
  Executive: label.executive,
};

const percent = (value: number): string => formatPercent(value, 1);

function wordOf(state: CommitmentState): string {
  switch (state.is) {
    case 'late':
      if (state.isDelivered) return formatCount(label.deliveredLate, state.days);
      return formatCount(label.breachedDays, state.days);
    case 'below':
      return fill(label.breachedPercent, percent(state.percent));
    case 'due':
      if (state.days === 0) return label.dueToday;
      return state.days === 1 ? label.dueTomorrow : fill(label.dueIn, state.days);
    case 'met':
      return fill(label.met, percent(state.percent));
    default:
      return label[state.is];
  }
}

type Glyph = 'ok' | 'risk' | 'off' | 'none';
const GLYPHS: Readonly<Record<CommitmentState['is'], Glyph>> = {
  late: 'off',
  below: 'off',
  due: 'risk',
  requested: 'none',
  onTrack: 'ok',
  notMeasured: 'none',
  met: 'ok',
  delivered: 'ok',
  cancelled: 'none',
};
/** In a box of 12 × 12: disc, triangle, octagon, ring; and what stands in it. */
const SHAPES: Readonly<Record<Glyph, { readonly shape: string; readonly mark: string }>> = {
  ok: { shape: 'M6 .5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z', mark: 'M3.5 6.2 5.3 8l3.3-3.8' },
  risk: { shape: 'M6 .8 11.6 11H.4z', mark: 'M6 4.3v3.2M6 9v.6' },
  off: { shape: 'M3.7.5h4.6l3.2 3.2v4.6l-3.2 3.2H3.7L.5 8.3V3.7z', mark: 'm4 4 4 4m0-4L4 8' },
  none: { shape: 'M6 1.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6z', mark: '' },
};

/** What the list shows of a commitment. */
export function rowOf(commitment: Commitment, today: IsoDate, objectiveName: string | null) {
  const state = commitmentState(commitment, today);
  const glyph = GLYPHS[state.is];
  const { id, name, number, department, dueDate, kind, serviceTarget, responsibleName } = commitment;
  const origin = [department && DEPARTMENT_WORDS[department], number].filter(Boolean).join(' · ');
  const promised =
    kind === 'Delivery'
      ? dueDate && formatDay(dueDate, today.slice(0, 4))
      : serviceTarget !== null && percent(serviceTarget);
  return {
    id,
    name,
    origin,
    word: wordOf(state),
    stateClass: `state state_${glyph}`,
    ...SHAPES[glyph],
    promised: (kind === 'Delivery' ? promised : promised && fill(label.ofTarget, promised)) || '',
    detail: [responsibleName, objectiveName && fill(label.forObjective, objectiveName)].filter(Boolean).join(' · '),
    isShared: commitment.isCustomerVisible,
    editName: fill(label.actionNamed, label.edit, name),
    deleteName: fill(label.actionNamed, label.remove, name),
  };
}
