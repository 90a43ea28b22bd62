import fieldMeasureDefinition from '@salesforce/label/c.Strategy_Field_Measure_Definition';
import helpMeasureDefinition from '@salesforce/label/c.Strategy_Field_Measure_Definition_Help';
import fieldExpectedCurve from '@salesforce/label/c.Strategy_Field_Expected_Curve';
import helpExpectedCurve from '@salesforce/label/c.Strategy_Field_Expected_Curve_Help';
import fieldCommitment from '@salesforce/label/c.Strategy_Field_Commitment';
import helpCommitment from '@salesforce/label/c.Strategy_Field_Commitment_Help';
import fieldSyncToTask from '@salesforce/label/c.Strategy_Field_Sync_To_Task';
import helpSyncToTask from '@salesforce/label/c.Strategy_Field_Sync_To_Task_Help';
import wordLinear from '@salesforce/label/c.Strategy_Word_Linear';
import wordSeasonal from '@salesforce/label/c.Strategy_Word_Seasonal';
import updateMeasures from '@salesforce/label/c.Measures_Update';
import measuresSaved from '@salesforce/label/c.Measures_Saved';
import measures from '@salesforce/label/c.Measures_Name';
import measuredForecast from '@salesforce/label/c.Strategy_Measured_Forecast';
import signOffRecord from '@salesforce/label/c.Strategy_Sign_Off_Record';
import signOffDone from '@salesforce/label/c.Strategy_Sign_Off_Done';
import moved from '@salesforce/label/c.Strategy_Moved';
import place from '@salesforce/label/c.Strategy_Conflict_Place';
import placeText from '@salesforce/label/c.Strategy_Conflict_Place_Text';
import changedBy from '@salesforce/label/c.Conflict_Changed_By';
import changedBySomebody from '@salesforce/label/c.Conflict_Changed_By_Somebody';
import viewTree from '@salesforce/label/c.Strategy_View_Tree';
import viewTimeline from '@salesforce/label/c.Strategy_View_Timeline';
import viewBoard from '@salesforce/label/c.Strategy_View_Board';
import views from '@salesforce/label/c.Strategy_Views';
import showCustomerOwners from '@salesforce/label/c.Strategy_Show_Customer_Owners';
import filterMine from '@salesforce/label/c.Strategy_Filter_Mine';
import filterOverdue from '@salesforce/label/c.Strategy_Filter_Overdue';
import filterFind from '@salesforce/label/c.Strategy_Filter_Find';
import filterClear from '@salesforce/label/c.Strategy_Filter_Clear';
import filterCount from '@salesforce/label/c.Strategy_Filter_Count';
import filterNone from '@salesforce/label/c.Strategy_Filter_None';
import filters from '@salesforce/label/c.Strategy_Filters';
import linked from '@salesforce/label/c.Strategy_Linked';
import newObjectiveWord from '@salesforce/label/c.Strategy_Unlinked_New';
import fieldName from '@salesforce/label/c.Strategy_Field_Name';
import fieldCustomerGoal from '@salesforce/label/c.Strategy_Field_Customer_Goal';
import helpCustomerGoal from '@salesforce/label/c.Strategy_Field_Customer_Goal_Help';
import fieldSolution from '@salesforce/label/c.Strategy_Field_Solution';
import helpSolution from '@salesforce/label/c.Strategy_Field_Solution_Help';
import fieldCategory from '@salesforce/label/c.Strategy_Field_Category';
import fieldMeasureType from '@salesforce/label/c.Strategy_Field_Measure_Type';
import helpMeasureType from '@salesforce/label/c.Strategy_Field_Measure_Type_Help';
import fieldBaselineValue from '@salesforce/label/c.Strategy_Field_Baseline_Value';
import helpBaselineValue from '@salesforce/label/c.Strategy_Field_Baseline_Value_Help';
import fieldTargetValue from '@salesforce/label/c.Strategy_Field_Target_Value';
import helpTargetValue from '@salesforce/label/c.Strategy_Field_Target_Value_Help';
import fieldActualValue from '@salesforce/label/c.Strategy_Field_Actual_Value';
import helpActualValue from '@salesforce/label/c.Strategy_Field_Actual_Value_Help';
import fieldContributionAmount from '@salesforce/label/c.Strategy_Field_Contribution_Amount';
import helpContributionAmount from '@salesforce/label/c.Strategy_Field_Contribution_Amount_Help';
import fieldStartDate from '@salesforce/label/c.Strategy_Field_Start_Date';
import fieldDueDate from '@salesforce/label/c.Strategy_Field_Due_Date';
import fieldResponsibleId from '@salesforce/label/c.Strategy_Field_Responsible';
import helpResponsibleId from '@salesforce/label/c.Strategy_Field_Responsible_Help';
import fieldWeight from '@salesforce/label/c.Strategy_Field_Weight';
import helpWeight from '@salesforce/label/c.Strategy_Field_Weight_Help';
import fieldStatus from '@salesforce/label/c.Strategy_Field_Status';
import fieldStatusReason from '@salesforce/label/c.Strategy_Field_Status_Reason';
import helpStatusReason from '@salesforce/label/c.Strategy_Field_Status_Reason_Help';
import fieldPriority from '@salesforce/label/c.Strategy_Field_Priority';
import fieldCompletedDate from '@salesforce/label/c.Strategy_Field_Completed_Date';
import fieldAssigneeId from '@salesforce/label/c.Strategy_Field_Assignee';
import helpAssigneeId from '@salesforce/label/c.Strategy_Field_Assignee_Help';
import fieldCustomerOwnerId from '@salesforce/label/c.Strategy_Field_Customer_Owner';
import helpCustomerOwnerId from '@salesforce/label/c.Strategy_Field_Customer_Owner_Help';
import fieldOpportunityId from '@salesforce/label/c.Strategy_Field_Opportunity';
import helpOpportunityId from '@salesforce/label/c.Strategy_Field_Opportunity_Help';
import fieldCellId from '@salesforce/label/c.Strategy_Field_Cell';
import helpCellId from '@salesforce/label/c.Strategy_Field_Cell_Help';
import fieldIsCustomerVisible from '@salesforce/label/c.Strategy_Field_Is_Customer_Visible';
import helpIsCustomerVisible from '@salesforce/label/c.Strategy_Field_Is_Customer_Visible_Help';
import fieldSignOffRequired from '@salesforce/label/c.Strategy_Field_Sign_Off_Required';
import fieldSignedOffBy from '@salesforce/label/c.Strategy_Field_Signed_Off_By';
import helpSignedOffBy from '@salesforce/label/c.Strategy_Field_Signed_Off_By_Help';
import wordGrowth from '@salesforce/label/c.Strategy_Word_Growth';
import wordRetention from '@salesforce/label/c.Strategy_Word_Retention';
import wordRelationship from '@salesforce/label/c.Strategy_Word_Relationship';
import wordValue from '@salesforce/label/c.Strategy_Word_Value';
import wordOperational from '@salesforce/label/c.Strategy_Word_Operational';
import wordQualitative from '@salesforce/label/c.Strategy_Word_Qualitative';
import wordAmount from '@salesforce/label/c.Strategy_Word_Amount';
import wordNumber from '@salesforce/label/c.Strategy_Word_Number';
import wordPercent from '@salesforce/label/c.Strategy_Word_Percent';
import wordHigh from '@salesforce/label/c.Strategy_Word_High';
import wordMedium from '@salesforce/label/c.Strategy_Word_Medium';
import wordLow from '@salesforce/label/c.Strategy_Word_Low';
import wordYes from '@salesforce/label/c.Strategy_Word_Yes';
import wordNo from '@salesforce/label/c.Strategy_Word_No';
import statusNotStarted from '@salesforce/label/c.Strategy_Status_Not_Started';
import statusOnTrack from '@salesforce/label/c.Strategy_Status_On_Track';
import statusAtRisk from '@salesforce/label/c.Strategy_Status_At_Risk';
import statusOffTrack from '@salesforce/label/c.Strategy_Status_Off_Track';
import statusAchieved from '@salesforce/label/c.Strategy_Status_Achieved';
import statusDropped from '@salesforce/label/c.Strategy_Status_Dropped';
import statusInProgress from '@salesforce/label/c.Strategy_Status_In_Progress';
import statusWaiting from '@salesforce/label/c.Strategy_Status_Waiting';
import statusCompleted from '@salesforce/label/c.Strategy_Status_Completed';
import problemDueBeforeStart from '@salesforce/label/c.Strategy_Problem_Due_Before_Start';
import problemReasonMissing from '@salesforce/label/c.Strategy_Problem_Reason_Missing';
import problemSignedNotCompleted from '@salesforce/label/c.Strategy_Problem_Signed_Not_Completed';
import addObjective from '@salesforce/label/c.Strategy_Add_Objective';
import title from '@salesforce/label/c.Strategy_Title';
import progress from '@salesforce/label/c.Strategy_Progress_Line';
import progressOne from '@salesforce/label/c.Strategy_Progress_Line_One';
import overdue from '@salesforce/label/c.Strategy_Overdue_Count';
import atRisk from '@salesforce/label/c.Strategy_At_Risk_Count';
import contribution from '@salesforce/label/c.Strategy_Contribution_Line';
import emptyTitle from '@salesforce/label/c.Strategy_Empty_Title';
import emptyText from '@salesforce/label/c.Strategy_Empty_Text';
import emptyReadOnly from '@salesforce/label/c.Strategy_Empty_Read_Only';
import newObjective from '@salesforce/label/c.Strategy_New_Objective';
import newAction from '@salesforce/label/c.Strategy_New_Action';
import newSubAction from '@salesforce/label/c.Strategy_New_Sub_Action';
import byArithmetic from '@salesforce/label/c.Strategy_By_Arithmetic';
import saved from '@salesforce/label/c.Strategy_Saved';
import created from '@salesforce/label/c.Strategy_Created';
import completed from '@salesforce/label/c.Strategy_Completed_Notice';
import reopened from '@salesforce/label/c.Strategy_Reopened_Notice';
import deleted from '@salesforce/label/c.Strategy_Deleted_Notice';
import deletedWith from '@salesforce/label/c.Strategy_Deleted_With_Notice';
import notSaved from '@salesforce/label/c.Strategy_Not_Saved';
import loading from '@salesforce/label/c.Strategy_Loading';
import treeSection from '@salesforce/label/c.Strategy_Section';

/** Names of the fields of a form. */
export const field = {
  name: fieldName,
  customerGoal: fieldCustomerGoal,
  solution: fieldSolution,
  category: fieldCategory,
  measureType: fieldMeasureType,
  baselineValue: fieldBaselineValue,
  targetValue: fieldTargetValue,
  actualValue: fieldActualValue,
  contributionAmount: fieldContributionAmount,
  startDate: fieldStartDate,
  dueDate: fieldDueDate,
  responsibleId: fieldResponsibleId,
  weight: fieldWeight,
  status: fieldStatus,
  statusReason: fieldStatusReason,
  priority: fieldPriority,
  completedDate: fieldCompletedDate,
  assigneeId: fieldAssigneeId,
  customerOwnerId: fieldCustomerOwnerId,
  opportunityId: fieldOpportunityId,
  cellId: fieldCellId,
  isCustomerVisible: fieldIsCustomerVisible,
  signOffRequired: fieldSignOffRequired,
  signedOffBy: fieldSignedOffBy,
  measureDefinitionId: fieldMeasureDefinition,
  expectedCurve: fieldExpectedCurve,
  commitmentId: fieldCommitment,
  syncToTask: fieldSyncToTask,
} as const;

/** What to enter, where the name does not say it. */
export const help: Readonly<Partial<Record<keyof typeof field, string>>> = {
  customerGoal: helpCustomerGoal,
  solution: helpSolution,
  measureType: helpMeasureType,
  baselineValue: helpBaselineValue,
  targetValue: helpTargetValue,
  actualValue: helpActualValue,
  contributionAmount: helpContributionAmount,
  responsibleId: helpResponsibleId,
  weight: helpWeight,
  statusReason: helpStatusReason,
  assigneeId: helpAssigneeId,
  customerOwnerId: helpCustomerOwnerId,
  opportunityId: helpOpportunityId,
  cellId: helpCellId,
  isCustomerVisible: helpIsCustomerVisible,
  signedOffBy: helpSignedOffBy,
  measureDefinitionId: helpMeasureDefinition,
  expectedCurve: helpExpectedCurve,
  commitmentId: helpCommitment,
  syncToTask: helpSyncToTask,
};

/** Words of picklist values. */
export const word = {
  Linear: wordLinear,
  Seasonal: wordSeasonal,
  Growth: wordGrowth,
  Retention: wordRetention,
  Relationship: wordRelationship,
  Value: wordValue,
  Operational: wordOperational,
  Qualitative: wordQualitative,
  Amount: wordAmount,
  Number: wordNumber,
  Percent: wordPercent,
  High: wordHigh,
  Medium: wordMedium,
  Low: wordLow,
  Yes: wordYes,
  No: wordNo,
  'Not Started': statusNotStarted,
  'On Track': statusOnTrack,
  'At Risk': statusAtRisk,
  'Off Track': statusOffTrack,
  Achieved: statusAchieved,
  Dropped: statusDropped,
  'In Progress': statusInProgress,
  Waiting: statusWaiting,
  Completed: statusCompleted,
} as const;

export const problem = {
  dueBeforeStart: problemDueBeforeStart,
  reasonMissing: problemReasonMissing,
  signedNotCompleted: problemSignedNotCompleted,
} as const;

export const label = {
  updateMeasures,
  measuresSaved,
  measures,
  measuredForecast,
  signOffRecord,
  signOffDone,
  moved,
  place,
  placeText,
  changedBy,
  changedBySomebody,
  viewTree,
  viewTimeline,
  viewBoard,
  views,
  showCustomerOwners,
  filterMine,
  filterOverdue,
  filterFind,
  filterClear,
  filterCount,
  filterNone,
  filters,
  linked,
  newObjectiveWord,
  addObjective,
  title,
  progress: { one: progressOne, other: progress },
  overdue,
  atRisk,
  contribution,
  emptyTitle,
  emptyText,
  emptyReadOnly,
  newObjective,
  newAction,
  newSubAction,
  byArithmetic,
  saved,
  created,
  completed,
  reopened,
  deleted,
  deletedWith,
  notSaved,
  loading,
  treeSection,
} as const;
