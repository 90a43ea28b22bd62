import heading from '@salesforce/label/c.Strategy_Move_Heading';
import find from '@salesforce/label/c.Strategy_Move_Find';
import more from '@salesforce/label/c.Strategy_Move_More';
import moreOne from '@salesforce/label/c.Strategy_Move_More_One';
import none from '@salesforce/label/c.Strategy_Move_None';
import placesName from '@salesforce/label/c.Strategy_Move_Places';
import noGoal from '@salesforce/label/c.Strategy_No_Goal';
import cancel from '@salesforce/label/c.Strategy_Cancel';
import close from '@salesforce/label/c.Strategy_Close';

export const label = {
  heading,
  find,
  more: { one: moreOne, other: more },
  none,
  placesName,
  noGoal,
  cancel,
  close,
} as const;
