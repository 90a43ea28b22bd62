import arithmetic from '@salesforce/label/c.Goal_Records_Arithmetic';
import close from '@salesforce/label/c.Goal_Records_Close';
import counts from '@salesforce/label/c.Goal_Records_Counts';
import date from '@salesforce/label/c.Goal_Records_Date';
import heading from '@salesforce/label/c.Goal_Records_Heading';
import likelihood from '@salesforce/label/c.Goal_Records_Likelihood';
import open from '@salesforce/label/c.Goal_Records_Open';
import record from '@salesforce/label/c.Goal_Records_Record';
import total from '@salesforce/label/c.Goal_Records_Total';
import where from '@salesforce/label/c.Goal_Records_Where';

export const label = {
  arithmetic,
  close,
  counts,
  date,
  heading,
  likelihood,
  open,
  record,
  total,
  where,
};
