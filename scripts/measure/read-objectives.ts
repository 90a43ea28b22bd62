import type { Connection } from 'jsforce';
import type { MeasureContext, MeasureDefinition } from 'c/measureModel';
import { readSeasonalWeights } from 'c/expectedModel';
import type { MeasuredObjective } from 'c/measureRunModel';
import type { IsoDate } from 'c/periodModel';

export interface MeasureInput {
  readonly definitions: readonly MeasureDefinition[];
  readonly objectives: readonly MeasuredObjective[];
}

/** Plans that are over keep the values they ended with. */
const OPEN = `Account_Plan__r.Status__c NOT IN ('Completed', 'Expired')`;

interface DefinitionRecord {
  readonly Id: string;
  readonly Name: string;
  readonly Object_Name__c: string;
  readonly Function__c: MeasureDefinition['fn'];
  readonly Field__c: string | null;
  readonly Filter__c: string | null;
  readonly Scope__c: MeasureDefinition['scope'];
  readonly Scope_Field__c: string;
  readonly Date_Field__c: string | null;
  readonly Is_Date_Time__c: boolean;
  readonly Date_Range__c: MeasureDefinition['dateRange'];
  readonly Range_Days__c: number | null;
  readonly Denominator__c: string | null;
  readonly Unit__c: MeasureDefinition['unit'];
  readonly Seasonal_Weights__c: string | null;
}

interface ObjectiveRecord {
  readonly Id: string;
  readonly Name: string;
  readonly Measure_Definition__c: string;
  readonly Baseline_Value__c: number | null;
  readonly Actual_Value__c: number | null;
  readonly Start_Date__c: IsoDate | null;
  readonly Due_Date__c: IsoDate | null;
  readonly Expected_Curve__c: string | null;
  readonly Account_Plan__c: string;
  readonly Account_Plan__r: {
    readonly Account__c: string;
    readonly Period_Start__c: IsoDate;
    readonly Period_End__c: IsoDate;
  };
}

const all = async <T extends object>(connection: Connection, soql: string): Promise<readonly T[]> =>
  (await connection.query<T>(soql, { autoFetch: true, maxFetch: 200_000 })).records as readonly T[];

function definitionOf(record: DefinitionRecord): MeasureDefinition {
  return {
    id: record.Id,
    name: record.Name,
    objectName: record.Object_Name__c,
    fn: record.Function__c,
    field: record.Field__c,
    filter: record.Filter__c,
    scope: record.Scope__c,
    scopeField: record.Scope_Field__c,
    dateField: record.Date_Field__c,
    isDateTime: record.Is_Date_Time__c,
    dateRange: record.Date_Range__c,
    rangeDays: record.Range_Days__c,
    denominatorId: record.Denominator__c,
    unit: record.Unit__c,
  };
}

/** The account and all below it. */
function subtree(accountId: string, childrenOf: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found = [accountId];
  for (const id of found) found.push(...(childrenOf.get(id) ?? []).filter((child) => !found.includes(child)));
  return found;
}

/** Definitions, and the objectives of open plans that are computed by one. */
export async function readObjectives(connection: Connection, today: IsoDate): Promise<MeasureInput> {
  const definitions = await all<DefinitionRecord>(
    connection,
    'SELECT Id, Name, Object_Name__c, Function__c, Field__c, Filter__c, Scope__c, Scope_Field__c, Date_Field__c, Is_Date_Time__c, ' +
      'Date_Range__c, Range_Days__c, Denominator__c, Unit__c, Seasonal_Weights__c FROM Measure_Definition__c',
  );
  const records = await all<ObjectiveRecord>(
    connection,
    'SELECT Id, Name, Measure_Definition__c, Baseline_Value__c, Actual_Value__c, Start_Date__c, Due_Date__c, ' +
      'Expected_Curve__c, Account_Plan__c, Account_Plan__r.Account__c, Account_Plan__r.Period_Start__c, Account_Plan__r.Period_End__c ' +
      `FROM Objective__c WHERE Measure_Definition__c != null AND Status__c != 'Dropped' AND ${OPEN} ORDER BY Account_Plan__c, Id`,
  );
  const childrenOf = new Map<string, string[]>();
  const below = 'SELECT Id, ParentId FROM Account WHERE ParentId != null';
  for (const { Id, ParentId } of await all<{ Id: string; ParentId: string }>(connection, below))
    childrenOf.set(ParentId, [...(childrenOf.get(ParentId) ?? []), Id]);
  const contexts = new Map<string, MeasureContext>();
  const contextOf = ({ Account_Plan__c: planId, Account_Plan__r: plan }: ObjectiveRecord): MeasureContext => {
    const known = contexts.get(planId);
    if (known) return known;
    const accountIds = subtree(plan.Account__c, childrenOf);
    const { Period_Start__c: periodStart, Period_End__c: periodEnd } = plan;
    const context = { accountId: plan.Account__c, accountIds, planId, periodStart, periodEnd, today };
    contexts.set(planId, context);
    return context;
  };
  const weights = new Map(
    definitions.map(({ Id, Seasonal_Weights__c }) => [Id, readSeasonalWeights(Seasonal_Weights__c)]),
  );
  return {
    definitions: definitions.map(definitionOf),
    objectives: records.map((record) => ({
      id: record.Id,
      name: record.Name,
      definitionId: record.Measure_Definition__c,
      baseline: record.Baseline_Value__c,
      actual: record.Actual_Value__c,
      start: record.Start_Date__c,
      due: record.Due_Date__c,
      weights: record.Expected_Curve__c === 'Seasonal' ? (weights.get(record.Measure_Definition__c) ?? null) : null,
      context: contextOf(record),
    })),
  };
}
