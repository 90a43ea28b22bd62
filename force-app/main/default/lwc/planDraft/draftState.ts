import type { WhitespaceInput } from 'c/crmModel';
import { inCurrency } from 'c/currencyModel';
import { planCurrency, pricesIn } from 'c/currencyService';
import { draftCells, draftObjectives } from 'c/draftContentModel';
import type { DraftCell, DraftObjective } from 'c/draftContentModel';
import { fill, formatMoney } from 'c/formatService';
import { goalBuild } from 'c/goalBuildModel';
import type { GoalBuild } from 'c/goalBuildModel';
import type { IsoDate } from 'c/periodModel';
import { draftItem, itemsOfKind } from 'c/planDraftItemModel';
import type { DraftItem } from 'c/planDraftItemModel';
import { draftHead } from 'c/planDraftModel';
import type { DraftHead } from 'c/planDraftModel';
import { DEFAULT_LIKELIHOOD } from 'c/planModel';
import type { Plan, PlanType } from 'c/planModel';
import type { PlanContent, PlanScope } from 'c/planRecordService';
import type { NewPlan } from 'c/planService';
import { planTypeWord } from 'c/statusService';
import type { PlanTemplate } from 'c/templateModel';
import { whitespaceMatrix } from 'c/whitespaceModel';
import type { WhitespaceMatrix } from 'c/whitespaceModel';
import { objectiveName, sourceText } from './draftWords';
import { findingsOf, foundItems } from './findings';
import type { Finding, FindingKey } from './findings';
import { label } from './labels';

export interface Head {
  readonly name: string;
  readonly planType: PlanType;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly target: number | null;
}

export interface Edit {
  readonly isTicked?: boolean;
  readonly name?: string;
  readonly amount?: number;
}
export type Edits = Readonly<Record<string, Edit>>;

/** What a draft is made of. */
export interface DraftSource {
  readonly accountId: string;
  readonly accountName: string;
  readonly scope: PlanScope;
  readonly content: PlanContent;
  /** The plan before, whose content that is. */
  readonly plan: Plan | null;
  readonly today: IsoDate;
}

/** A draft as it is proposed and changed; every change makes another one. */
export interface Draft {
  readonly from: DraftSource;
  /** What the CRM alone says, in the currency of the account: the cells of another plan are not this one's. */
  readonly input: WhitespaceInput;
  readonly matrix: WhitespaceMatrix;
  readonly proposal: DraftHead;
  readonly head: Head;
  readonly cells: readonly DraftCell[];
  readonly objectiveEdits: Edits;
  readonly cellEdits: Edits;
  readonly unticked: ReadonlySet<FindingKey>;
  readonly template: PlanTemplate | null;
  /** Of this draft, for as long as it is open: saving it twice makes one plan. */
  readonly externalKey: string;
}

export const cellId = (cell: DraftCell): string => `${cell.rowKey}:${cell.columnKey}`;

export function proposed(from: DraftSource, externalKey: string): Draft {
  const { scope, content, accountId, accountName, today } = from;
  const own = planCurrency(scope.accounts, accountId);
  const { input } = inCurrency({ ...scope, ...content, cells: [], planId: '', accountId }, own, scope.rates, today);
  const matrix = whitespaceMatrix(input, today);
  const proposal = draftHead(matrix, scope.plans, today);
  const { start, end } = proposal.period.value;
  const planType = proposal.planType.value;
  const name = fill(label.namePattern, accountName, start.slice(0, 4), planTypeWord(planType));
  return {
    from,
    input,
    matrix,
    proposal,
    head: { name, planType, start, end, target: proposal.target.value },
    cells: draftCells(matrix, pricesIn(own, scope.prices)),
    objectiveEdits: {},
    cellEdits: {},
    unticked: new Set(),
    template: null,
    externalKey,
  };
}

export const isFound = ({ unticked }: Draft, key: FindingKey): boolean => !unticked.has(key);

const shownCells = (draft: Draft): readonly DraftCell[] => (isFound(draft, 'whitespace') ? draft.cells : []);

const tickedCells = (draft: Draft): readonly DraftCell[] =>
  shownCells(draft)
    .filter((cell) => draft.cellEdits[cellId(cell)]?.isTicked ?? cell.isTicked)
    .map((cell) => {
      const amount = draft.cellEdits[cellId(cell)]?.amount;
      return amount === undefined ? cell : { ...cell, potential: { ...cell.potential, value: amount } };
    });

const allObjectives = (draft: Draft): readonly DraftObjective[] => {
  const { matrix, from, head } = draft;
  return draftObjectives(matrix, from.scope.assets, tickedCells(draft), head, from.today);
};

export const objectiveRows = (draft: Draft) =>
  allObjectives(draft)
    .filter(({ key }) => isFound(draft, key === 'renew' ? 'renewals' : 'objectives'))
    .map((objective) => {
      const edit = draft.objectiveEdits[objective.key] ?? {};
      const name = edit.name ?? objectiveName(objective, draft.head.start.slice(0, 4));
      return {
        key: objective.key,
        objective,
        name,
        isTicked: edit.isTicked ?? true,
        include: fill(label.include, name),
        amount: edit.amount ?? objective.target.value,
        contribution: formatMoney(objective.contribution),
        source: sourceText(objective.target),
        isChanged: edit.name !== undefined || edit.amount !== undefined,
      };
    });

export const cellRows = (draft: Draft) =>
  shownCells(draft).map((cell) => {
    const edit = draft.cellEdits[cellId(cell)] ?? {};
    const name = fill(label.cellName, cell.rowName, cell.columnName);
    return {
      key: cellId(cell),
      name,
      isTicked: edit.isTicked ?? cell.isTicked,
      include: fill(label.include, name),
      amountLabel: `${label.potential}, ${name}`,
      amount: edit.amount ?? cell.potential.value,
      source: sourceText(cell.potential),
      isChanged: edit.amount !== undefined,
    };
  });

/** The lines of what was found; none while a period is being typed. */
export function foundIn(draft: Draft): readonly Finding[] {
  const { from, head, cells, template } = draft;
  if (!head.start || !head.end) return [];
  return findingsOf({
    ...from,
    template,
    period: head,
    cells,
    tickedCells: tickedCells(draft).length,
    objectives: allObjectives(draft),
  });
}

export const itemsFound = (draft: Draft): readonly DraftItem[] =>
  foundItems(foundIn(draft), (key) => isFound(draft, key));

/** How far the draft carries toward its target. */
export function buildOf(draft: Draft): GoalBuild {
  const { matrix, input, from, head } = draft;
  const potentials = tickedCells(draft).map((cell) => ({
    potential: cell.potential.value,
    status: 'Potential' as const,
  }));
  const plan = {
    periodStart: head.start,
    periodEnd: head.end,
    targetAmount: head.target,
    likelihoodWhite: DEFAULT_LIKELIHOOD.white,
    likelihoodRenewal: DEFAULT_LIKELIHOOD.renewal,
  };
  const cells = [...matrix.cells, ...potentials];
  return goalBuild(plan, { deals: matrix.deals, cells }, input, from.today);
}

/** The draft as it is to be saved. */
export function newPlanOf(draft: Draft): NewPlan {
  const { head, proposal, from, template, externalKey } = draft;
  const isCarried = foundIn(draft).some(({ key, isEmpty }) => key === 'carryOver' && !isEmpty && isFound(draft, key));
  const items = itemsFound(draft);
  return {
    externalKey,
    accountId: from.accountId,
    currencyCode: planCurrency(from.scope.accounts, from.accountId),
    head: {
      name: head.name.trim(),
      planType: head.planType,
      periodStart: head.start,
      periodEnd: head.end,
      targetAmount: head.target,
      targetSource: head.target === proposal.target.value ? sourceText(proposal.target) : label.changed,
      templateId: isFound(draft, 'template') ? (template?.id ?? null) : null,
    },
    previousPlanId: isCarried ? (from.plan?.id ?? null) : null,
    items: [...objectiveItems(draft), ...items, ...cellItems(draft, items)],
  };
}

const objectiveItems = (draft: Draft): readonly DraftItem[] =>
  objectiveRows(draft)
    .filter((row) => row.isTicked)
    .map(({ key, name, amount, objective, source }, index) =>
      draftItem('objective', `d:${key}`, {
        name,
        category: objective.category,
        measureType: 'Amount',
        baselineValue: 0,
        targetValue: amount,
        actualValue: 0,
        contributionAmount: objective.contribution,
        startDate: objective.startDate,
        dueDate: objective.dueDate,
        status: 'Not Started',
        source,
        sortOrder: index + 1,
      }),
    );

/** Potentials of crossings; one that is carried over keeps what was known of it. */
function cellItems(draft: Draft, items: readonly DraftItem[]): readonly DraftItem[] {
  const known = new Set(
    itemsOfKind(items, 'cell').map(({ values }) => `${values.buyingCenterId ?? values.accountId}:${values.offeringId}`),
  );
  return tickedCells(draft)
    .filter((cell) => !known.has(`${cell.buyingCenterId ?? cell.accountId}:${cell.columnKey}`))
    .map((cell) =>
      draftItem('cell', `d:${cellId(cell)}`, {
        accountId: cell.accountId,
        buyingCenterId: cell.buyingCenterId,
        offeringId: cell.columnKey,
        potentialAmount: cell.potential.value,
        source: draft.cellEdits[cellId(cell)]?.amount === undefined ? sourceText(cell.potential) : label.changed,
        asOfDate: draft.from.today,
      }),
    );
}
