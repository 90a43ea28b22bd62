import type { Department } from 'c/commitmentModel';
import type { FactKind } from 'c/factModel';
import type { ForceDirection } from 'c/forceModel';
import type { ActionPriority, MeasureType, ObjectiveCategory } from 'c/objectiveModel';
import { addDays } from 'c/periodModel';
import type { IsoDate } from 'c/periodModel';
import { draftItem } from 'c/planDraftItemModel';
import type { DraftItem } from 'c/planDraftItemModel';
import type { PlanType } from 'c/planModel';

export type TemplateItemType = 'Objective' | 'Action' | 'Fact' | 'Force' | 'Commitment';

/** One line of a template, as `Plan_Template_Item__c` holds it; days count from the first day of the period. */
export interface TemplateItem {
  readonly id: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly type: TemplateItemType;
  readonly category: ObjectiveCategory | null;
  readonly customerGoal: string | null;
  readonly solution: string | null;
  readonly measureType: MeasureType | null;
  readonly measureDefinitionId: string | null;
  readonly direction: ForceDirection | null;
  readonly strength: number | null;
  readonly factKind: FactKind | null;
  readonly department: Department | null;
  readonly priority: ActionPriority | null;
  readonly startDay: number | null;
  readonly dueDay: number | null;
  readonly weight: number | null;
  readonly isCustomerVisible: boolean;
  readonly statement: string | null;
  readonly sortOrder: number | null;
}

/** What plans of a type start from, as an admin keeps it in `Plan_Template__c`. */
export interface PlanTemplate {
  readonly id: string;
  readonly name: string;
  readonly planType: PlanType | null;
  readonly description: string | null;
  readonly sortOrder: number | null;
  readonly items: readonly TemplateItem[];
}

/** The template that fits a type: the first of the type, else the first for any type, else none. */
export const templateFor = (templates: readonly PlanTemplate[], planType: PlanType): PlanTemplate | null =>
  templates.find((template) => template.planType === planType) ??
  templates.find((template) => template.planType === null) ??
  null;

interface Period {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** A day of the template in the period; a plan shorter than the template ends with its period. */
function dayIn(period: Period, days: number | null): IsoDate | null {
  if (days === null) return null;
  const day = addDays(period.start, days);
  return day > period.end ? period.end : day;
}

const bySortOrder = (a: TemplateItem, b: TemplateItem): number =>
  (a.sortOrder ?? Infinity) - (b.sortOrder ?? Infinity) || (a.id < b.id ? -1 : 1) || 0;

/**
 * What a template makes of a plan. An action below an action becomes its sub-action; one below nothing is left out, as is
 * a line that lacks what its kind requires. Facts are questions to be answered: assumptions that are due on `today`.
 */
export function templateItems(
  { items }: Pick<PlanTemplate, 'items'>,
  period: Period,
  today: IsoDate,
  source: string,
): readonly DraftItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const drafted = (item: TemplateItem, index: number): readonly DraftItem[] => {
    const key = `t:${item.id}`;
    const startDate = dayIn(period, item.startDay);
    const dueDate = dayIn(period, item.dueDay);
    const { name, isCustomerVisible } = item;
    const sortOrder = index + 1;
    switch (item.type) {
      case 'Objective':
        return [
          draftItem('objective', key, {
            name,
            category: item.category,
            customerGoal: item.customerGoal,
            solution: item.solution,
            measureType: item.measureType ?? 'Qualitative',
            measureDefinitionId: item.measureDefinitionId,
            weight: item.weight,
            startDate: startDate ?? period.start,
            dueDate: dueDate ?? period.end,
            status: 'Not Started',
            source,
            sortOrder: item.sortOrder ?? sortOrder,
            isCustomerVisible,
          }),
        ];
      case 'Action': {
        const above = ancestorsOf(item, byId);
        const objective = above.find(({ type }) => type === 'Objective');
        const parent = above[0];
        if (!objective) return [];
        const values = { name, status: 'Not Started', priority: item.priority, startDate, dueDate } as const;
        const links = { objectiveId: `t:${objective.id}` };
        return [
          draftItem(
            'action',
            key,
            { ...values, isCustomerVisible, sortOrder },
            parent?.type === 'Action' ? { ...links, parentActionId: `t:${parent.id}` } : links,
          ),
        ];
      }
      case 'Force': {
        const objective = ancestorsOf(item, byId).find(({ type }) => type === 'Objective');
        if (!objective || item.direction === null || item.strength === null) return [];
        const values = { name, direction: item.direction, strength: item.strength, mitigation: item.statement };
        return [draftItem('force', key, { ...values, sortOrder }, { objectiveId: `t:${objective.id}` })];
      }
      case 'Fact':
        if (item.factKind === null || !item.statement) return [];
        return [
          draftItem('fact', key, {
            kind: item.factKind,
            statement: item.statement,
            source: 'Assumption',
            expiresOn: today,
            weight: item.weight,
          }),
        ];
      case 'Commitment':
        if (item.department === null || dueDate === null) return [];
        return [
          draftItem('commitment', key, {
            name,
            department: item.department,
            kind: 'Delivery',
            description: item.statement,
            dueDate,
            status: 'Requested',
            isCustomerVisible,
          }),
        ];
    }
  };
  return [...items].sort(bySortOrder).flatMap(drafted);
}

/** What is above an item, nearest first; a loop ends it. */
function ancestorsOf(item: TemplateItem, byId: ReadonlyMap<string, TemplateItem>): readonly TemplateItem[] {
  const above: TemplateItem[] = [];
  let at = item.parentId === null ? undefined : byId.get(item.parentId);
  while (at && at !== item && !above.includes(at)) {
    above.push(at);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return above;
}
