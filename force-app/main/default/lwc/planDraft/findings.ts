import type { DraftCell, DraftObjective } from 'c/draftContentModel';
import { fill, formatCount, formatMoney } from 'c/formatService';
import { itemsOfKind } from 'c/planDraftItemModel';
import type { DraftItem } from 'c/planDraftItemModel';
import { activePeople, asIs, openWork } from 'c/planDraftFindingModel';
import type { Plan } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import { carried } from 'c/rollForwardModel';
import type { Period } from 'c/rollForwardModel';
import { templateItems } from 'c/templateModel';
import type { PlanTemplate } from 'c/templateModel';
import { objectiveName } from './draftWords';
import { found as words } from './foundLabels';

export type FindingKey =
  | 'asIs'
  | 'whitespace'
  | 'renewals'
  | 'stakeholders'
  | 'openWork'
  | 'objectives'
  | 'template'
  | 'carryOver';

/** One of the things that a draft is made of: in words, and what it would save beside the objectives and cells of the review. */
export interface Finding {
  readonly key: FindingKey;
  readonly icon: string;
  readonly name: string;
  readonly text: string;
  readonly badge: string;
  readonly count: string;
  readonly source: string;
  readonly isEmpty: boolean;
  readonly items: readonly DraftItem[];
}

/** What a draft looks at. */
export interface FindingSource {
  readonly scope: PlanScope;
  readonly content: PlanContent;
  /** The plan before, whose content that is. */
  readonly plan: Plan | null;
  readonly template: PlanTemplate | null;
  readonly period: Period;
  readonly cells: readonly DraftCell[];
  readonly tickedCells: number;
  readonly objectives: readonly DraftObjective[];
  readonly today: string;
}

const line = (
  key: FindingKey,
  icon: string,
  name: string,
  more: Partial<Omit<Finding, 'key' | 'icon' | 'name'>>,
): Finding => ({
  key,
  icon: `utility:${icon}`,
  name,
  text: '',
  badge: '',
  count: '',
  source: words.crm,
  isEmpty: false,
  items: [],
  ...more,
});

/** The eight lines of a draft; those with nothing in them are there and say so. */
export function findingsOf(source: FindingSource): readonly Finding[] {
  const { content, cells, tickedCells, objectives, today } = source;
  const { won, lost, amount } = asIs(content.opportunities, today);
  const renewals = objectives.find(({ key }) => key === 'renew');
  const others = objectives.filter(({ key }) => key !== 'renew');
  return [
    line('asIs', 'chart', words.asIs, {
      text: fill(words.asIsText, won, lost),
      count: fill(words.asIsCount, formatMoney(amount)),
      isEmpty: won + lost === 0,
      items: [noteOf(fill(words.asIsNote, won, lost, formatMoney(amount)), today)],
    }),
    line('whitespace', 'table', words.whitespace, {
      text: formatCount(words.whitespaceText, cells.length, tickedCells),
      count: formatCount(words.whitespaceCount, cells.length),
      isEmpty: cells.length === 0,
    }),
    line('renewals', 'contract_alt', words.renewals, {
      text: words.renewalsText,
      count: renewals ? formatMoney(renewals.target.value) : '',
      isEmpty: !renewals,
    }),
    peopleLine(source),
    openLine(source),
    line('objectives', 'target', words.objectives, {
      text: others.map((each) => objectiveName(each, source.period.start.slice(0, 4))).join(', '),
      count: formatCount(words.objectivesCount, others.length),
      isEmpty: others.length === 0,
    }),
    templateLine(source),
    carryLine(source),
  ];
}

const noteOf = (body: string, today: string): DraftItem => ({
  kind: 'update',
  key: 'n:as-is',
  values: { kind: 'General', body, updateDate: today, isPinned: false },
  links: {},
});

function peopleLine({ scope, content, today }: FindingSource): Finding {
  const items = activePeople(scope.contacts, content.tasks, content.events, today);
  return line('stakeholders', 'people', words.stakeholders, {
    text: words.stakeholdersText,
    count: formatCount(words.stakeholdersCount, items.length),
    badge: items.length > 0 ? words.noBuyer : '',
    isEmpty: items.length === 0,
    items,
  });
}

function openLine({ scope, content, period }: FindingSource): Finding {
  const nameOfCase = (number: string, subject: string): string => fill(words.caseName, number, subject);
  const items = openWork(content.tasks, scope.cases, { objective: words.openObjective, nameOfCase }, period);
  return line('openWork', 'task', words.open, {
    text: words.openText,
    count: formatCount(words.items, Math.max(0, items.length - 1)),
    isEmpty: items.length === 0,
    items,
  });
}

function templateLine({ template, period, today }: FindingSource): Finding {
  if (!template) {
    return line('template', 'page', words.templateNone, {
      text: words.templateChoose,
      source: words.templateCrm,
      isEmpty: true,
    });
  }
  const items = templateItems(template, period, today, fill(words.templateSource, template.name));
  const objectives = itemsOfKind(items, 'objective').length;
  const actions = itemsOfKind(items, 'action').length;
  return line('template', 'page', fill(words.template, template.name), {
    text: fill(
      words.templateText,
      formatCount(words.templateObjectives, objectives),
      formatCount(words.templateActions, actions),
      formatCount(words.templateOthers, items.length - objectives - actions),
    ),
    count: formatCount(words.items, items.length),
    source: words.templateCrm,
    isEmpty: items.length === 0,
    items,
  });
}

function carryLine({ plan, scope, content, period, today }: FindingSource): Finding {
  if (!plan) {
    return line('carryOver', 'forward', words.carryNone, {
      text: words.carryNoneText,
      source: words.carryCrm,
      isEmpty: true,
    });
  }
  const rows = carried({ ...content, plan, settings: scope.settings }, period, today, fill(words.loose, plan.name));
  return line('carryOver', 'forward', fill(words.carry, plan.name), {
    text: fill(words.carryText, rows.filter(({ reconfirm }) => reconfirm !== null).length),
    count: formatCount(words.items, rows.length),
    source: words.carryCrm,
    isEmpty: rows.length === 0,
    items: rows.flatMap(({ item, along }) => [item, ...along]),
  });
}

/** The items of ticked lines; a person who is carried over is not there twice. */
export function foundItems(findings: readonly Finding[], isTicked: (key: FindingKey) => boolean): readonly DraftItem[] {
  const items = findings.filter(({ key, isEmpty }) => isTicked(key) && !isEmpty).flatMap((each) => each.items);
  const people = itemsOfKind(items, 'stakeholder');
  const carriedIds = new Set(people.filter(({ key }) => key.startsWith('s:')).map(({ values }) => values.contactId));
  return items.filter(
    ({ kind, key, values }) =>
      kind !== 'stakeholder' || key.startsWith('s:') || !carriedIds.has((values as { contactId?: string }).contactId),
  );
}
