import title from '@salesforce/label/c.Strategy_Unlinked_Work';
import line from '@salesforce/label/c.Strategy_Unlinked_Line';
import deals from '@salesforce/label/c.Strategy_Unlinked_Deals';
import dealsOne from '@salesforce/label/c.Strategy_Unlinked_Deals_One';
import tasks from '@salesforce/label/c.Strategy_Unlinked_Tasks';
import tasksOne from '@salesforce/label/c.Strategy_Unlinked_Tasks_One';
import cells from '@salesforce/label/c.Strategy_Unlinked_Cells';
import cellsOne from '@salesforce/label/c.Strategy_Unlinked_Cells_One';
import link from '@salesforce/label/c.Strategy_Unlinked_Link';
import suggested from '@salesforce/label/c.Strategy_Unlinked_Suggested';
import isNew from '@salesforce/label/c.Strategy_Unlinked_New';

export const label = {
  title,
  line,
  deals: { one: dealsOne, other: deals },
  tasks: { one: tasksOne, other: tasks },
  cells: { one: cellsOne, other: cells },
  link,
  suggested,
  isNew,
} as const;
