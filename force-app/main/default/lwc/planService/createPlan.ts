import { refTo, runInOneTransaction } from 'c/mutationService';
import type { Operation } from 'c/mutationService';
import type { Objective } from 'c/objectiveModel';
import type { IsoDate } from 'c/periodModel';
import type { PlanType } from 'c/planModel';
import { atMost, creationOf } from 'c/saveService';
import type { Editable } from 'c/saveService';
import { placeFields } from './saveCell';
import type { CellPlace } from './saveCell';
import { OBJECTIVE_MAP } from './workMaps';

export interface NewPlan {
  /** Unique; the same draft saved twice, after an answer was lost, is refused instead of doubled. */
  readonly externalKey: string;
  readonly accountId: string;
  readonly name: string;
  readonly planType: PlanType;
  readonly periodStart: IsoDate;
  readonly periodEnd: IsoDate;
  readonly targetAmount: number | null;
  readonly targetSource: string;
  readonly objectives: readonly Editable<Objective>[];
  readonly cells: readonly (Omit<CellPlace, 'planId'> & {
    readonly potentialAmount: number;
    readonly source: string;
  })[];
}

/** Makes plan, objectives and potentials in one transaction; answers the id of the plan. */
export async function createPlan(plan: NewPlan, today: IsoDate): Promise<string> {
  const operations: Operation[] = [
    {
      kind: 'create',
      alias: 'plan',
      object: 'Account_Plan__c',
      fields: {
        Name: atMost(plan.name, 80),
        Account__c: plan.accountId,
        Plan_Type__c: plan.planType,
        Status__c: 'Draft',
        Period_Start__c: plan.periodStart,
        Period_End__c: plan.periodEnd,
        Target_Amount__c: plan.targetAmount,
        Target_Source__c: atMost(plan.targetSource, 255),
        External_Key__c: plan.externalKey,
      },
    },
    ...plan.objectives.map(
      (objective, index): Operation =>
        creationOf(OBJECTIVE_MAP, `objective${index}`, refTo('plan'), { ...objective, sortOrder: index + 1 }),
    ),
    ...plan.cells.map(
      (cell, index): Operation => ({
        kind: 'create',
        alias: `cell${index}`,
        object: 'Whitespace_Cell__c',
        fields: {
          ...placeFields({ ...cell, planId: plan.externalKey }),
          Account_Plan__c: refTo('plan'),
          Potential_Amount__c: cell.potentialAmount,
          Source__c: atMost(cell.source, 255),
          As_Of_Date__c: today,
        },
      }),
    ),
  ];
  const ids = await runInOneTransaction(operations);
  return ids.plan ?? '';
}
