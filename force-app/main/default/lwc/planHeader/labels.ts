import compare from '@salesforce/label/c.Plan_Compare';
import details from '@salesforce/label/c.Plan_Show_Details';
import edit from '@salesforce/label/c.Plan_Edit_Details';
import exportAs from '@salesforce/label/c.Plan_Export';
import handover from '@salesforce/label/c.Plan_Handover_Pack';
import hide from '@salesforce/label/c.Plan_Hide_Details';
import implementation from '@salesforce/label/c.Plan_Implementation';
import inDays from '@salesforce/label/c.Plan_Next_Review_In';
import inDaysOne from '@salesforce/label/c.Plan_Next_Review_In_One';
import more from '@salesforce/label/c.Plan_More';
import move from '@salesforce/label/c.Plan_Move_To';
import newPlan from '@salesforce/label/c.Plan_New';
import nextReview from '@salesforce/label/c.Plan_Next_Review';
import nextStep from '@salesforce/label/c.Plan_Next_Step';
import noneStale from '@salesforce/label/c.Facts_None_Stale';
import noReview from '@salesforce/label/c.Plan_No_Review';
import open from '@salesforce/label/c.Plan_Open_Record';
import overdue from '@salesforce/label/c.Plan_Next_Review_Overdue';
import overdueOne from '@salesforce/label/c.Plan_Next_Review_Overdue_One';
import owner from '@salesforce/label/c.Plan_Owner';
import period from '@salesforce/label/c.Plan_Period';
import refresh from '@salesforce/label/c.Facts_Refresh';
import resume from '@salesforce/label/c.Plan_Roll_Resume';
import review from '@salesforce/label/c.Review_Complete';
import roll from '@salesforce/label/c.Plan_Roll_Forward';
import stale from '@salesforce/label/c.Facts_Stale';
import switchPlan from '@salesforce/label/c.Plan_Switch';
import title from '@salesforce/label/c.Plan_Title';
import today from '@salesforce/label/c.Plan_Next_Review_Today';
import unfinished from '@salesforce/label/c.Plan_Unfinished';
import unfinishedNext from '@salesforce/label/c.Plan_Unfinished_Next';

export const label = {
  compare,
  details,
  edit,
  export: exportAs,
  handover,
  hide,
  implementation,
  inDays: { one: inDaysOne, other: inDays },
  more,
  move,
  new: newPlan,
  nextReview,
  nextStep,
  noReview,
  noneStale,
  open,
  overdue: { one: overdueOne, other: overdue },
  owner,
  period,
  refresh,
  resume,
  review,
  roll,
  stale,
  switch: switchPlan,
  title,
  today,
  unfinished,
  unfinishedNext,
};
