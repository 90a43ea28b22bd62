import type { Change, ChangePlace, DealChange, RenewalChange } from 'c/changeModel';
import type { ChangeWrites, WriteWords } from 'c/changeWriteModel';
import type { CellStatus } from 'c/crmModel';
import { fill, formatCount, formatDay, formatMoney, formatNumber, formatPercent } from 'c/formatService';
import type { ObjectiveCategory } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import { statusLook } from 'c/statusService';
import { label } from './labels';

/** A change in words: what, about whom, what follows for the plan, and the verb that accepts it. */
export interface ChangeText {
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly detail: string;
  readonly verb: string;
}

const joined = (...parts: readonly (string | null | undefined | false)[]): string => parts.filter(Boolean).join(' · ');
const listed = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(', ');
const days = (count: number): string => formatCount(label.days, count);
const money = (amount: number | null): string | null => (amount === null ? null : formatMoney(amount));

/** Where a cell goes when its event decides, and what it stays otherwise. */
function cellText(place: ChangePlace | null, expected: CellStatus): string | null {
  if (!place?.status) return null;
  const word = statusLook(place.status).word;
  return fill(place.status === expected ? label.cellBecomes : label.cellStays, word);
}

const ICONS: Readonly<Record<Change['kind'], string>> = {
  renewal: 'utility:date_time',
  champion: 'utility:user',
  opportunity: 'utility:opportunity',
  lost: 'utility:close',
  cases: 'utility:case',
  late: 'utility:clock',
  moved: 'utility:forward',
  won: 'utility:check',
  action: 'utility:task',
  facts: 'utility:refresh',
};

/** Offering at unit, or the name of the record where it is in neither. */
const placed = (place: ChangePlace | null, name: string): string =>
  place?.offering ? fill(label.at, place.offering, place.unit) : name;

/** Says changes as of `today`; days of another year have their year. */
export function changeText(change: Change, today: IsoDate, renewalDays: number): ChangeText {
  return { icon: ICONS[change.kind], ...wordsOf(change, (date) => formatDay(date, today.slice(0, 4)), renewalDays) };
}

function wordsOf(change: Change, day: (date: IsoDate) => string, renewalDays: number): Omit<ChangeText, 'icon'> {
  switch (change.kind) {
    case 'renewal':
      return {
        title: change.days < 0 ? label.renewalPast : fill(label.renewal, renewalDays),
        text: listed(placed(change.place, change.name), formatMoney(change.amount)),
        detail: joined(
          fill(change.days < 0 ? label.ended : label.ends, day(change.endDate)),
          cellText(change.place, 'Renewal at Risk'),
        ),
        verb: label.addToPlan,
      };
    case 'champion':
      return {
        title: label.champion,
        text:
          change.days === null
            ? fill(label.noContact, change.name)
            : fill(label.noContactFor, change.name, days(change.days)),
        detail: championDetail(change.unit, change.others),
        verb: label.addRisk,
      };
    case 'cases':
      return {
        title: label.cases,
        text: fill(change.isProduct ? label.casesText : label.casesAccount, change.count, change.days, change.name),
        detail: joined(
          fill(label.casesUsual, formatNumber(change.usual)),
          change.highCount > 0 && fill(label.casesHigh, change.highCount),
        ),
        verb: label.addToPlan,
      };
    case 'action':
      return {
        title: label.action,
        text: fill(label.overdueBy, change.name, days(change.days)),
        detail: joined(fill(label.due, day(change.dueDate)), change.assigneeName),
        verb: label.moveDate,
      };
    case 'facts':
      return {
        title: label.facts,
        text: fill(label.factsText, change.count),
        detail: label.factsConsequence,
        verb: label.refresh,
      };
    default:
      return dealWords(change, day);
  }
}

function championDetail(unit: string | null, others: number): string {
  if (unit === null) return others > 0 ? fill(label.otherChampionsPlan, others) : label.planNoChampion;
  return others > 0 ? fill(label.otherChampions, unit, others) : fill(label.noChampion, unit);
}

function dealWords(change: DealChange, day: (date: IsoDate) => string): Omit<ChangeText, 'icon'> {
  const amount = money(change.amount);
  switch (change.kind) {
    case 'opportunity': {
      const { objectiveName } = change.suggestion;
      const suggested =
        objectiveName === null
          ? fill(label.suggestedNew, newObjective(change, 'Growth'))
          : fill(label.suggested, objectiveName);
      return {
        title: label.opportunity,
        text: listed(change.name, amount, change.stageName),
        detail: joined(label.unlinked, suggested),
        verb: label.link,
      };
    }
    case 'moved':
      return {
        title: label.moved,
        text: listed(change.name, amount, fill(label.now, change.stageName)),
        detail: joined(
          change.changedOn && fill(label.stageChanged, day(change.changedOn)),
          change.probability !== null && fill(label.likely, formatPercent(change.probability)),
          fill(label.closes, day(change.closeDate)),
        ),
        verb: label.accept,
      };
    case 'late':
      return {
        title: label.late,
        text: listed(change.name, amount),
        detail: fill(label.lateText, day(change.closeDate)),
        verb: label.accept,
      };
    case 'won':
    case 'lost': {
      const isWon = change.kind === 'won';
      return {
        title: isWon ? label.won : label.lost,
        text: listed(change.name, amount),
        detail: joined(fill(label.closed, day(change.closeDate)), cellText(change.place, isWon ? 'Owned' : 'Lost')),
        verb: label.accept,
      };
    }
  }
}

const OBJECTIVES: Readonly<Partial<Record<ObjectiveCategory, string>>> = {
  Retention: label.objectiveRetention,
  Relationship: label.objectiveRelationship,
  Operational: label.objectiveOperational,
};

const newObjective = (change: Change, category: ObjectiveCategory): string =>
  OBJECTIVES[category] ?? fill(label.objectiveGrowth, ('place' in change && change.place?.unit) || change.name);

const renewed = (change: RenewalChange): string => placed(change.place, change.name);

/** How what is accepted is called in the plan. */
export const writeWords = (today: IsoDate, renewalDays: number): WriteWords => ({
  objectiveName: newObjective,
  actionName: (change) => {
    switch (change.kind) {
      case 'renewal':
        return fill(label.renew, renewed(change));
      case 'champion':
        return fill(label.meet, change.name);
      case 'cases':
        return fill(label.solveCases, change.name);
      default:
        return fill(label.win, change.name);
    }
  },
  statement: (change) => {
    if (change.kind === 'champion') {
      return change.lastContact === null
        ? fill(label.statementNever, change.name)
        : fill(label.statementQuiet, change.name, formatDay(change.lastContact));
    }
    return change.kind === 'lost'
      ? fill(label.statementLost, change.name, formatMoney(change.amount), formatDay(change.closeDate))
      : change.name;
  },
  summary: (change) => {
    const { title, text } = changeText(change, today, renewalDays);
    return `${title} ${text}`;
  },
});

/** What accepting writes, in words, for the preview. */
export function writesText(writes: ChangeWrites, objectiveName: (id: string) => string): string {
  const { objective, action, fact, moved } = writes;
  const under =
    objective &&
    ('id' in objective
      ? fill(label.writesObjective, objectiveName(objective.id))
      : fill(label.writesNewObjective, objective.make.name ?? ''));
  const said = joined(
    action && [fill(label.writesAction, action.name ?? ''), under].filter(Boolean).join(' '),
    fact && fill(fact.kind === 'Threat' ? label.writesThreat : label.writesWeakness, fact.statement ?? ''),
    moved && fill(label.writesDate, formatDay(moved.dueDate), formatDay(moved.before)),
  );
  return said || label.writesDecision;
}
