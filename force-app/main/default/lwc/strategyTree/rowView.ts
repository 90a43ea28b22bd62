import {
  fill,
  formatCount,
  formatDay,
  formatNumber,
  formatPercent,
  formatUnits,
  MISSING,
  plural,
  unitOf,
} from 'c/formatService';
import type { Commitment } from 'c/commitmentModel';
import { measuredBy } from 'c/measureTextService';
import { expectedToDate } from 'c/objectiveModel';
import type { Action, ActionStatus, Objective, ObjectiveStatus } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { measureLine } from 'c/strategyLineModel';
import type { MeasureLine } from 'c/strategyLineModel';
import type { StrategyRow } from 'c/strategyRowModel';
import { label, statusWord } from './labels';

type Glyph = 'ok' | 'risk' | 'off' | 'none' | 'go' | 'flat';

interface Shape {
  readonly shape: string;
  readonly mark: string;
}

const CIRCLE = 'M6 .5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z';
/** Each state has its own outline as well as its colour. */
const SHAPES: Readonly<Record<Glyph, Shape>> = {
  ok: { shape: CIRCLE, mark: 'M3.2 6.2 5.2 8.2 8.9 4.2' },
  risk: { shape: 'M6 .6 11.6 11H.4z', mark: 'M6 4.2v3.4M6 8.8v1.1' },
  off: { shape: 'M3.5 .3h5L11.7 3.5v5L8.5 11.7h-5L.3 8.5v-5z', mark: 'M4 4l4 4M8 4 4 8' },
  none: { shape: CIRCLE, mark: '' },
  go: { shape: CIRCLE, mark: 'M4.6 3.4 8.4 6 4.6 8.6z' },
  flat: { shape: CIRCLE, mark: 'M3.2 6h5.6' },
};
const GLYPHS: Readonly<Record<ObjectiveStatus | ActionStatus, Glyph>> = {
  'Not Started': 'none',
  'On Track': 'ok',
  'At Risk': 'risk',
  'Off Track': 'off',
  Achieved: 'ok',
  Dropped: 'flat',
  'In Progress': 'go',
  Waiting: 'none',
  Completed: 'ok',
};

/** What a row shows; text only, nothing is computed in the template. */
export interface RowView extends Shape {
  readonly key: string;
  readonly kind: StrategyRow['kind'];
  readonly isGoal: boolean;
  readonly isObjective: boolean;
  readonly isAction: boolean;
  readonly rowClass: string;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** `undefined` where there is nothing to unfold. */
  readonly expanded: 'true' | 'false' | undefined;
  readonly hasChildren: boolean;
  readonly name: string;
  readonly note: string;
  /** Where a goal comes from. */
  readonly source: string;
  /** The department an action relies on. */
  readonly department: string;
  readonly owner: string;
  readonly initials: string;
  readonly status: string;
  readonly statusClass: string;
  readonly due: string;
  readonly dueClass: string;
  readonly measures: readonly { readonly name: string; readonly value: string; readonly isActual: boolean }[];
  readonly line: MeasureLine | null;
  readonly secondary: string;
  readonly signOff: string;
  readonly signOffClass: string;
  readonly signOffShape: Shape | null;
  readonly visible: string;
  readonly isShared: boolean;
  readonly flags: readonly string[];
  readonly isCompleted: boolean;
  readonly addName: string;
  readonly completeName: string;
  readonly menuName: string;
}

const NOTHING = {
  note: '',
  source: '',
  department: '',
  owner: '',
  initials: '',
  status: '',
  statusClass: '',
  shape: '',
  mark: '',
  due: '',
  dueClass: 'day',
  measures: [],
  line: null,
  secondary: '',
  signOff: '',
  signOffClass: 'state',
  signOffShape: null,
  visible: '',
  isShared: false,
  flags: [],
  isCompleted: false,
  addName: '',
  completeName: '',
  menuName: '',
};

/** First and last day of a plan; days within it are shown without their year. */
export interface Period {
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
}

/** What rows are worded by. */
export interface Wording {
  readonly today: IsoDate;
  readonly period: Period | null;
  /** By id. */
  readonly commitments: ReadonlyMap<string, Commitment>;
  readonly areCustomerOwnersShown: boolean;
}

/** A row of the model as its texts. */
export function rowView(row: StrategyRow, { today, period, commitments, areCustomerOwnersShown }: Wording): RowView {
  const place = {
    ...NOTHING,
    key: row.key,
    kind: row.kind,
    isGoal: row.kind === 'goal',
    isObjective: row.kind === 'objective',
    isAction: row.kind === 'action',
    rowClass: `row row_${row.kind} level_${Math.min(row.level, 6)}`,
    level: row.level,
    position: row.position,
    setSize: row.setSize,
    hasChildren: row.hasChildren,
    expanded: row.hasChildren ? (row.isExpanded ? ('true' as const) : ('false' as const)) : undefined,
  };
  switch (row.kind) {
    case 'goal':
      return {
        ...place,
        name: row.node.goal ?? label.noGoal,
        note: [
          formatCount(label.goalObjectives, row.node.objectives.length),
          formatCount(label.goalActions, row.node.actionCount),
        ].join(' · '),
        source: row.node.source ?? '',
        ...shared(row.node.isCustomerVisible),
      };
    case 'objective': {
      const { objective, health, completedCount, actionCount, servesNoTarget } = row.node;
      return {
        ...place,
        name: objective.name,
        ...person(objective.responsibleName),
        ...state(health.status, health.isOverdue),
        ...due(objective.dueDate, health.isOverdue, period),
        measures: measures(objective, today),
        line: measureLine(objective, today),
        ...shared(objective.isCustomerVisible),
        secondary: [
          actionCount === 0 ? label.noActions : fill(plural(label.progress, actionCount), completedCount, actionCount),
          ...(health.progress === null ? [] : [formatPercent(health.progress * 100)]),
          ...measuredBy(objective),
        ].join(' · '),
        flags: [
          ...(health.isOverridden ? [fill(label.overridden, statusWord[health.derived])] : []),
          ...(servesNoTarget ? [label.servesNoTarget] : []),
        ],
        addName: fill(label.addAction, objective.name),
        menuName: fill(label.menu, objective.name),
      };
    }
    case 'action': {
      const { action, isOverdue, isUnlinked, children } = row.node;
      const commitment = commitments.get(action.commitmentId ?? '');
      const done = children.filter((child) => child.action.status === 'Completed').length;
      return {
        ...place,
        name: action.name,
        ...person(action.assigneeName),
        ...state(action.status, isOverdue),
        ...due(action.dueDate, isOverdue, period),
        secondary: [
          ...(areCustomerOwnersShown && action.customerOwnerName
            ? [fill(label.customerOwner, action.customerOwnerName)]
            : []),
          ...(commitment ? [fill(label.commitment, commitment.number ?? commitment.name)] : []),
          ...(children.length > 0 ? [fill(plural(label.progress, children.length), done, children.length)] : []),
        ].join(' · '),
        department: commitment?.department ?? '',
        ...signOff(action),
        ...shared(action.isCustomerVisible),
        flags: isUnlinked ? [label.unlinked] : [],
        isCompleted: action.status === 'Completed',
        addName: fill(label.addSubAction, action.name),
        completeName: fill(action.status === 'Completed' ? label.reopen : label.complete, action.name),
        menuName: fill(label.menu, action.name),
      };
    }
  }
}

function person(name: string | null): Pick<RowView, 'owner' | 'initials'> {
  const words = (name ?? '').split(/\s+/).filter(Boolean);
  return {
    owner: name ?? label.unassigned,
    initials: words.length > 0 ? `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}` : '?',
  };
}

function state(
  status: ObjectiveStatus | ActionStatus,
  isOverdue: boolean,
): Pick<RowView, 'status' | 'statusClass' | 'shape' | 'mark'> {
  const glyph = isOverdue ? 'off' : GLYPHS[status];
  const word = statusWord[status];
  return {
    status: isOverdue ? `${label.overdue} · ${word}` : word,
    statusClass: `state state_${glyph}`,
    ...SHAPES[glyph],
  };
}

function due(date: IsoDate | null, isOverdue: boolean, period: Period | null): Pick<RowView, 'due' | 'dueClass'> {
  const isWithin = date !== null && period !== null && date >= period.periodStart && date <= period.periodEnd;
  return {
    due: formatDay(date, isWithin ? date.slice(0, 4) : undefined),
    dueClass: isOverdue ? 'day day_past' : 'day',
  };
}

function measures(objective: Objective, today: IsoDate): RowView['measures'] {
  if (objective.measureType === 'Qualitative') return [];
  const largest = Math.max(
    ...[objective.baselineValue, objective.actualValue, objective.targetValue].map((value) => Math.abs(value ?? 0)),
  );
  const worded = wordIn(objective.measureType, unitOf(largest));
  const expected = expectedToDate(objective, today);
  return [
    { name: label.base, value: worded(objective.baselineValue), isActual: false },
    { name: label.actual, value: worded(objective.actualValue), isActual: true },
    { name: label.expected, value: worded(expected === null ? null : Math.round(expected * 10) / 10), isActual: false },
    { name: label.target, value: worded(objective.targetValue), isActual: false },
    ...((objective.forecastValue ?? null) === null
      ? []
      : [{ name: label.forecast, value: worded(objective.forecastValue), isActual: false }]),
  ];
}

/** How a value of the measure is written; amounts in one `unit`, so that they can be compared. */
function wordIn(measure: Objective['measureType'], unit: number): (value: number | null) => string {
  switch (measure) {
    case 'Amount':
      return (value) => formatUnits(value === null ? null : Math.round(value / unit), unit);
    case 'Percent':
      return formatPercent;
    case 'Number':
    case 'Qualitative':
      return formatNumber;
  }
}

function signOff(action: Action): Pick<RowView, 'signOff' | 'signOffClass' | 'signOffShape'> {
  if (action.signedOffBy) return { signOff: label.signed, signOffClass: 'state state_ok', signOffShape: SHAPES.ok };
  return action.signOffRequired
    ? { signOff: label.waiting, signOffClass: 'state state_none', signOffShape: SHAPES.none }
    : { signOff: MISSING, signOffClass: 'state', signOffShape: null };
}

const shared = (isShared: boolean): Pick<RowView, 'visible' | 'isShared'> => ({
  visible: isShared ? label.shared : label.internal,
  isShared,
});
