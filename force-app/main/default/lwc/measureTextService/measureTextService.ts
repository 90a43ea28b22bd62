import { fill, formatDay, todayOfUser } from 'c/formatService';
import type { Objective } from 'c/objectiveModel';
import asOf from '@salesforce/label/c.Strategy_Measured_As_Of';
import by from '@salesforce/label/c.Strategy_Measured_By';

/** Where a computed value comes from, and of which day it is; nothing for a value that people keep. */
export function measuredBy(
  objective: Pick<Objective, 'measureDefinitionName' | 'measuredAt'> | null,
): readonly string[] {
  const { measureDefinitionName: name, measuredAt: at } = objective ?? {};
  if (!name) return [];
  return [fill(by, name), ...(at ? [fill(asOf, formatDay(todayOfUser(new Date(at))))] : [])];
}
