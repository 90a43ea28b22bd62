import more from '@salesforce/label/c.Strategy_Link_More';
import name from '@salesforce/label/c.Strategy_Timeline_Name';
import today from '@salesforce/label/c.Strategy_Timeline_Today';
import undated from '@salesforce/label/c.Strategy_Timeline_Undated';
import bar from '@salesforce/label/c.Strategy_Timeline_Bar';
import before from '@salesforce/label/c.Strategy_Timeline_Before';
import after from '@salesforce/label/c.Strategy_Timeline_After';
import columnName from '@salesforce/label/c.Strategy_Column_Name';
import overdue from '@salesforce/label/c.Strategy_Overdue';
import notStarted from '@salesforce/label/c.Strategy_Status_Not_Started';
import onTrack from '@salesforce/label/c.Strategy_Status_On_Track';
import atRisk from '@salesforce/label/c.Strategy_Status_At_Risk';
import offTrack from '@salesforce/label/c.Strategy_Status_Off_Track';
import achieved from '@salesforce/label/c.Strategy_Status_Achieved';
import dropped from '@salesforce/label/c.Strategy_Status_Dropped';
import inProgress from '@salesforce/label/c.Strategy_Status_In_Progress';
import waiting from '@salesforce/label/c.Strategy_Status_Waiting';
import completed from '@salesforce/label/c.Strategy_Status_Completed';

export const label = {
  more,
  name,
  today,
  undated,
  bar,
  before,
  after,
  columnName,
  overdue,
} as const;

/** Words of the states of objectives and actions. */
export const statusWord = {
  'Not Started': notStarted,
  'On Track': onTrack,
  'At Risk': atRisk,
  'Off Track': offTrack,
  Achieved: achieved,
  Dropped: dropped,
  'In Progress': inProgress,
  Waiting: waiting,
  Completed: completed,
} as const;
