import forecast from '@salesforce/label/c.Strategy_Measured_Forecast';
import menuSignOff from '@salesforce/label/c.Strategy_Sign_Off_Record';
import actual from '@salesforce/label/c.Strategy_Actual';
import addAction from '@salesforce/label/c.Strategy_Add_Action';
import addSubAction from '@salesforce/label/c.Strategy_Add_Sub_Action';
import action from '@salesforce/label/c.Strategy_Action';
import base from '@salesforce/label/c.Strategy_Base';
import columnActions from '@salesforce/label/c.Strategy_Column_Actions';
import columnDue from '@salesforce/label/c.Strategy_Column_Due';
import columnMeasure from '@salesforce/label/c.Strategy_Column_Measure';
import columnName from '@salesforce/label/c.Strategy_Column_Name';
import columnOwner from '@salesforce/label/c.Strategy_Column_Owner';
import columnSignOff from '@salesforce/label/c.Strategy_Column_Sign_Off';
import columnStatus from '@salesforce/label/c.Strategy_Column_Status';
import columnVisible from '@salesforce/label/c.Strategy_Column_Visible';
import complete from '@salesforce/label/c.Strategy_Complete';
import customerOwner from '@salesforce/label/c.Strategy_Customer_Owner';
import edit from '@salesforce/label/c.Strategy_Edit_Field';
import expected from '@salesforce/label/c.Strategy_Expected';
import goal from '@salesforce/label/c.Strategy_Goal';
import goalActions from '@salesforce/label/c.Strategy_Goal_Actions';
import goalActionsOne from '@salesforce/label/c.Strategy_Goal_Actions_One';
import goalObjectives from '@salesforce/label/c.Strategy_Goal_Objectives';
import goalObjectivesOne from '@salesforce/label/c.Strategy_Goal_Objectives_One';
import noActions from '@salesforce/label/c.Strategy_No_Actions';
import internal from '@salesforce/label/c.Strategy_Internal';
import name from '@salesforce/label/c.Strategy_Name';
import noGoal from '@salesforce/label/c.Strategy_No_Goal';
import objective from '@salesforce/label/c.Strategy_Objective';
import overdue from '@salesforce/label/c.Strategy_Overdue';
import overridden from '@salesforce/label/c.Strategy_Overridden_From';
import commitment from '@salesforce/label/c.Strategy_Commitment_Number';
import menu from '@salesforce/label/c.Strategy_Menu_Of';
import menuOpen from '@salesforce/label/c.Strategy_Menu_Open';
import menuAdd from '@salesforce/label/c.Strategy_Menu_Add_Action';
import menuDelete from '@salesforce/label/c.Strategy_Menu_Delete';
import menuUp from '@salesforce/label/c.Strategy_Menu_Move_Up';
import menuDown from '@salesforce/label/c.Strategy_Menu_Move_Down';
import menuIn from '@salesforce/label/c.Strategy_Menu_Move_In';
import menuOut from '@salesforce/label/c.Strategy_Menu_Move_Out';
import menuMoveTo from '@salesforce/label/c.Strategy_Menu_Move_To';
import progress from '@salesforce/label/c.Strategy_Actions_Done';
import progressOne from '@salesforce/label/c.Strategy_Actions_Done_One';
import reopen from '@salesforce/label/c.Strategy_Reopen';
import servesNoTarget from '@salesforce/label/c.Strategy_Serves_No_Target';
import shared from '@salesforce/label/c.Strategy_Shared';
import signed from '@salesforce/label/c.Strategy_Signed';
import statusAchieved from '@salesforce/label/c.Strategy_Status_Achieved';
import statusAtRisk from '@salesforce/label/c.Strategy_Status_At_Risk';
import statusCompleted from '@salesforce/label/c.Strategy_Status_Completed';
import statusDropped from '@salesforce/label/c.Strategy_Status_Dropped';
import statusInProgress from '@salesforce/label/c.Strategy_Status_In_Progress';
import statusNotStarted from '@salesforce/label/c.Strategy_Status_Not_Started';
import statusOffTrack from '@salesforce/label/c.Strategy_Status_Off_Track';
import statusOnTrack from '@salesforce/label/c.Strategy_Status_On_Track';
import statusWaiting from '@salesforce/label/c.Strategy_Status_Waiting';
import target from '@salesforce/label/c.Strategy_Target';
import treeName from '@salesforce/label/c.Strategy_Tree';
import unassigned from '@salesforce/label/c.Strategy_Unassigned';
import unlinked from '@salesforce/label/c.Strategy_Unlinked';
import waiting from '@salesforce/label/c.Strategy_Sign_Off_Waiting';

export const label = {
  forecast,
  menuSignOff,
  actual,
  addAction,
  addSubAction,
  action,
  base,
  columnActions,
  columnDue,
  columnMeasure,
  columnName,
  columnOwner,
  columnSignOff,
  columnStatus,
  columnVisible,
  complete,
  customerOwner,
  edit,
  expected,
  goal,
  goalActions: { one: goalActionsOne, other: goalActions },
  goalObjectives: { one: goalObjectivesOne, other: goalObjectives },
  noActions,
  internal,
  name,
  noGoal,
  objective,
  overdue,
  overridden,
  commitment,
  menu,
  menuOpen,
  menuAdd,
  menuDelete,
  menuUp,
  menuDown,
  menuIn,
  menuOut,
  menuMoveTo,
  progress: { one: progressOne, other: progress },
  reopen,
  servesNoTarget,
  shared,
  signed,
  target,
  treeName,
  unassigned,
  unlinked,
  waiting,
};

/** Words of the states of objectives and actions. */
export const statusWord = {
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
