import name from '@salesforce/label/c.Strategy_Board_Name';
import empty from '@salesforce/label/c.Strategy_Board_Empty';
import move from '@salesforce/label/c.Strategy_Board_Move';
import column from '@salesforce/label/c.Strategy_Board_Column';
import status from '@salesforce/label/c.Strategy_Board_Status';
import more from '@salesforce/label/c.Strategy_Link_More';
import overdue from '@salesforce/label/c.Strategy_Overdue';
import customerOwner from '@salesforce/label/c.Strategy_Customer_Owner';
import unassigned from '@salesforce/label/c.Strategy_Unassigned';
import notStarted from '@salesforce/label/c.Strategy_Status_Not_Started';
import inProgress from '@salesforce/label/c.Strategy_Status_In_Progress';
import waiting from '@salesforce/label/c.Strategy_Status_Waiting';
import completed from '@salesforce/label/c.Strategy_Status_Completed';
import dropped from '@salesforce/label/c.Strategy_Status_Dropped';

export const label = {
  name,
  empty,
  move,
  column,
  status,
  more,
  overdue,
  customerOwner,
  unassigned,
} as const;

/** Words of the states of actions. */
export const statusWord = {
  'Not Started': notStarted,
  'In Progress': inProgress,
  Waiting: waiting,
  Completed: completed,
  Dropped: dropped,
} as const;
