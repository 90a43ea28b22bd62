import all from '@salesforce/label/c.Activity_All';
import allTitle from '@salesforce/label/c.Activity_All_Title';
import calls from '@salesforce/label/c.Activity_Calls';
import cases from '@salesforce/label/c.Activity_Cases';
import clear from '@salesforce/label/c.Activity_Clear';
import close from '@salesforce/label/c.Activity_Close';
import count from '@salesforce/label/c.Activity_Count';
import emails from '@salesforce/label/c.Activity_Emails';
import emptyFilter from '@salesforce/label/c.Activity_Empty_Filter';
import events from '@salesforce/label/c.Activity_Events';
import filter from '@salesforce/label/c.Activity_Filter';
import more from '@salesforce/label/c.Activity_More';
import plan from '@salesforce/label/c.Activity_Plan';
import tasks from '@salesforce/label/c.Activity_Tasks';

export const label = {
  all,
  allTitle,
  calls,
  cases,
  clear,
  close,
  count,
  emails,
  emptyFilter,
  events,
  filter,
  more,
  plan,
  tasks,
};
