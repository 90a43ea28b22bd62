import title from '@salesforce/label/c.Strategy_Unlinked_Work';
import line from '@salesforce/label/c.Strategy_Unlinked_Line';
import deals from '@salesforce/label/c.Strategy_Unlinked_Deals';
import tasks from '@salesforce/label/c.Strategy_Unlinked_Tasks';
import cells from '@salesforce/label/c.Strategy_Unlinked_Cells';
import link from '@salesforce/label/c.Strategy_Unlinked_Link';
import suggested from '@salesforce/label/c.Strategy_Unlinked_Suggested';
import isNew from '@salesforce/label/c.Strategy_Unlinked_New';

export const label = {
  title,
  line,
  deals,
  tasks,
  cells,
  link,
  suggested,
  isNew,
} as const;
