import heading from '@salesforce/label/c.Strategy_Link_Heading';
import to from '@salesforce/label/c.Strategy_Link_To';
import isNew from '@salesforce/label/c.Strategy_Link_New';
import suggested from '@salesforce/label/c.Strategy_Link_Suggested';
import link from '@salesforce/label/c.Strategy_Link_Do';
import linkNamed from '@salesforce/label/c.Strategy_Link_Do_Named';
import opportunity from '@salesforce/label/c.Strategy_Link_Kind_Opportunity';
import task from '@salesforce/label/c.Strategy_Link_Kind_Task';
import cell from '@salesforce/label/c.Strategy_Link_Kind_Cell';
import more from '@salesforce/label/c.Strategy_Link_More';
import close from '@salesforce/label/c.Strategy_Close';

export const label = {
  heading,
  to,
  isNew,
  suggested,
  link,
  linkNamed,
  opportunity,
  task,
  cell,
  more,
  close,
} as const;
