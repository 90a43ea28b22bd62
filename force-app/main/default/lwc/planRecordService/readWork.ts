import { readSeasonalWeights } from 'c/expectedModel';
import type { MeasureDefinition, MeasureFunction, MeasureRange, MeasureScope } from 'c/measureModel';
import type { SeasonalWeights } from 'c/expectedModel';
import type {
  Action,
  ActionPriority,
  ActionStatus,
  ExpectedCurve,
  GoDecision,
  MeasureType,
  Objective,
  ObjectiveCategory,
  ObjectiveStatus,
} from 'c/objectiveModel';
import { flag, id, nameOf, number, picked, required, text } from './node';
import type { Node } from './node';

export const readObjective = (node: Node): Objective => ({
  id: id(node),
  planId: required(node, 'Account_Plan__c'),
  name: required(node, 'Name'),
  category: picked<ObjectiveCategory>(node, 'Category__c'),
  customerGoal: text(node, 'Customer_Goal__c'),
  solution: text(node, 'Solution__c'),
  measureType: picked<MeasureType>(node, 'Measure_Type__c') ?? 'Qualitative',
  baselineValue: number(node, 'Baseline_Value__c'),
  targetValue: number(node, 'Target_Value__c'),
  actualValue: number(node, 'Actual_Value__c'),
  contributionAmount: number(node, 'Contribution_Amount__c'),
  weight: number(node, 'Weight__c'),
  startDate: text(node, 'Start_Date__c'),
  dueDate: text(node, 'Due_Date__c'),
  responsibleId: text(node, 'Responsible__c'),
  responsibleName: nameOf(node, 'Responsible__r'),
  status: picked<ObjectiveStatus>(node, 'Status__c') ?? 'Not Started',
  statusReason: text(node, 'Status_Reason__c'),
  source: text(node, 'Source__c'),
  sortOrder: number(node, 'Sort_Order__c'),
  isCustomerVisible: flag(node, 'Is_Customer_Visible__c'),
  measureDefinitionId: text(node, 'Measure_Definition__c'),
  measureDefinitionName: nameOf(node, 'Measure_Definition__r'),
  measuredAt: text(node, 'Measured_At__c'),
  forecastValue: number(node, 'Forecast_Value__c'),
  seasonalWeights: readSeasonalWeights(nameOf(node, 'Measure_Definition__r', 'Seasonal_Weights__c')),
  expectedCurve: picked<ExpectedCurve>(node, 'Expected_Curve__c'),
  goDecision: picked<GoDecision>(node, 'Go_Decision__c') ?? 'Undecided',
  goDecidedBy: text(node, 'Go_Decided_By__c'),
  goDecidedOn: text(node, 'Go_Decided_On__c'),
  goReason: text(node, 'Go_Reason__c'),
  abandonBelow: number(node, 'Abandon_Below__c'),
  previousObjectiveId: text(node, 'Previous_Objective__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});

/** A measure with what the months of a year weigh on a seasonal curve. */
export interface Definition extends MeasureDefinition {
  readonly seasonalWeights: SeasonalWeights | null;
}

export const readDefinition = (node: Node): Definition => ({
  id: id(node),
  name: required(node, 'Name'),
  objectName: required(node, 'Object_Name__c'),
  fn: picked<MeasureFunction>(node, 'Function__c') ?? 'Count',
  field: text(node, 'Field__c'),
  filter: text(node, 'Filter__c'),
  scope: picked<MeasureScope>(node, 'Scope__c') ?? 'Account',
  scopeField: required(node, 'Scope_Field__c'),
  dateField: text(node, 'Date_Field__c'),
  isDateTime: flag(node, 'Is_Date_Time__c'),
  dateRange: picked<MeasureRange>(node, 'Date_Range__c') ?? 'All Time',
  rangeDays: number(node, 'Range_Days__c'),
  denominatorId: text(node, 'Denominator__c'),
  unit: picked<MeasureDefinition['unit']>(node, 'Unit__c') ?? 'Number',
  seasonalWeights: readSeasonalWeights(text(node, 'Seasonal_Weights__c')),
});

export const readAction = (node: Node, objectiveId: string): Action => ({
  id: id(node),
  objectiveId,
  parentActionId: text(node, 'Parent_Action__c'),
  name: required(node, 'Name'),
  status: picked<ActionStatus>(node, 'Status__c') ?? 'Not Started',
  priority: picked<ActionPriority>(node, 'Priority__c'),
  startDate: text(node, 'Start_Date__c'),
  dueDate: text(node, 'Due_Date__c'),
  completedDate: text(node, 'Completed_Date__c'),
  assigneeId: text(node, 'Assignee__c'),
  assigneeName: nameOf(node, 'Assignee__r'),
  customerOwnerId: text(node, 'Customer_Owner__c'),
  customerOwnerName: nameOf(node, 'Customer_Owner__r'),
  isCustomerVisible: flag(node, 'Is_Customer_Visible__c'),
  signOffRequired: flag(node, 'Sign_Off_Required__c'),
  signedOffBy: text(node, 'Signed_Off_By__c'),
  signedOffAt: text(node, 'Signed_Off_At__c'),
  opportunityId: text(node, 'Opportunity__c'),
  cellId: text(node, 'Whitespace_Cell__c'),
  commitmentId: text(node, 'Commitment__c'),
  syncToTask: flag(node, 'Sync_To_Task__c'),
  taskId: text(node, 'Task_Id__c'),
  previousActionId: text(node, 'Previous_Action__c'),
  sortOrder: number(node, 'Sort_Order__c'),
  lastModifiedDate: required(node, 'LastModifiedDate'),
});
